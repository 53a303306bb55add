package attune.listening;

import java.util.Comparator;
import java.util.List;

/** Tells what a stem is: the role of the one that is heard, or which has most of something. */
final class TraitListener implements Listener {
    @Override public Heard hear(Asked asked) {
        SongSheet song = asked.song().orElseThrow();
        if (asked.task().ask().equals("role")) {
            var stems = song.unmix().of(asked.altered()).stems();
            String heard = stems.keySet().stream().max(Comparator.comparingDouble(s -> stems.get(s).gain())).orElseThrow();
            return Heard.choice(song.role(heard), List.of(new Heard.Fact("stems", stems.size(), s -> 1, 0)));
        }
        var places = song.unmix().of(asked.reference()).stems();
        return Heard.choice(asked.choices().stream().max(Comparator.comparingDouble(s -> measure(asked, song.unmix().stem(s), places.get(s).gain()))).orElseThrow(), List.of());
    }

    private static double measure(Asked asked, Sound stem, double gain) {
        return switch (asked.task().measure()) {
            case "lows" -> 10 * Math.log10(LongTerm.of(stem).between(20, 120)) + gain;
            case "highs" -> 10 * Math.log10(LongTerm.of(stem).between(5000, 20_000)) + gain;
            case "lost" -> -louder(stem, asked.task().system());
            default -> louder(stem, asked.task().system());
        };
    }

    private static double louder(Sound stem, String system) {
        float[] left = stem.left().clone(), right = stem.right().clone();
        Speakers.play(system, left, right);
        return LoudnessMeter.integrated(new Sound(stem.rate(), new float[][] {left, right})) - LoudnessMeter.integrated(new Sound(stem.rate(), new float[][] {stem.left(), stem.right()}));
    }
}
