package attune.lesson;

import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Kind;
import attune.lesson.Lesson.Setting;
import attune.lesson.Lesson.Vary;
import attune.material.Song;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/** What an exercise changes in one draw: the values of what it varies, and the two mixes that come of them. */
final class Variation {
    private static final Kind NOTHING = new Kind("", "", List.of(), List.of());

    private final Exercise exercise;
    private final Song song;
    private final Shaping shaping;

    Variation(Exercise exercise, Song song, Shaping shaping) {
        this.exercise = exercise;
        this.song = song;
        this.shaping = shaping;
    }

    /** What one draw gives to a varied parameter: in the reference, in the altered mix. */
    record Drawn(Vary vary, double reference, double altered) {}

    List<Drawn> drawn(RandomGenerator random, Mix start, Optional<String> subject, OptionalDouble size, double choice) {
        List<Drawn> all = new ArrayList<>();
        for (Vary v : exercise.vary()) {
            double value = v.choices() || v.tolerance() > 0 ? choice : v.values().get(random.nextInt(v.values().size()));
            double reference = Setting.isSolved(v.parameter()) ? v.reference().orElse(0.0) : origin(v, Shaping.path(subject, v.parameter()), start, random);
            if (v.size() && size.isPresent()) value = Axis.at(v.parameter(), reference, size.getAsDouble(), value < (v.relative() ? 0 : reference) ? -1 : 1);
            else {
                if (v.spread() > 0) value *= 1 + v.spread() * (2 * random.nextDouble() - 1);
                if (v.jitter() > 0) value *= StrictMath.pow(2, v.jitter() * (2 * random.nextDouble() - 1));
                if (v.relative()) value += reference;
            }
            all.add(new Drawn(v, v.departs() ? reference : value, value));
        }
        return all;
    }

    /** Where the reference has the parameter. */
    static double origin(Vary v, Path path, Mix start, RandomGenerator random) {
        double own = v.reference().orElseGet(() -> path.get(start));
        return v.rove().isEmpty() ? own : own + v.rove().get(random.nextInt(v.rove().size()));
    }

    Mix reference(Mix start, Optional<String> subject, List<Drawn> drawn) throws CannotAsk {
        List<Setting> settings = new ArrayList<>(exercise.fixed());
        for (Drawn d : drawn) settings.add(new Setting.Amount(d.vary.parameter(), d.reference));
        return shaping.apply(start, subject, settings);
    }

    Mix altered(Mix start, Optional<String> subject, List<String> heard, List<Drawn> drawn) throws CannotAsk {
        return altered(start, subject, heard, drawn, NOTHING);
    }

    /** @param kind what is done beside what the lesson does in any case */
    Mix altered(Mix start, Optional<String> subject, List<String> heard, List<Drawn> drawn, Kind kind) throws CannotAsk {
        List<Setting> settings = new ArrayList<>(exercise.fixed()), others = new ArrayList<>(exercise.others());
        for (Drawn d : drawn) settings.add(new Setting.Amount(d.vary.parameter(), d.altered));
        settings.addAll(exercise.altered());
        settings.addAll(kind.set());
        others.addAll(kind.others());
        Mix mix = shaping.apply(start, subject, settings);
        for (String key : subject.flatMap(s -> mix.channel(s).inserts().sidechain()).stream().toList())
            if (!song.info().stemIds().contains(key)) throw new CannotAsk("song '" + song.id() + "' has no stem '" + key + "' to be heard by the side-chain");
        Mix all = mix;
        if (!others.isEmpty()) for (String id : heard) if (!subject.equals(Optional.of(id))) all = shaping.apply(all, Optional.of(id), others);
        return all;
    }

    double sizeOf(List<Drawn> drawn) {
        for (Drawn d : drawn) if (d.vary.size()) return Axis.size(d.vary.parameter(), d.reference, d.altered);
        for (Drawn d : drawn) if (d.vary.choices()) return Axis.span(d.vary, d.reference);
        return exercise.amount();
    }
}
