package attune.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How loud and where all stems are in both sounds of a question. */
record Placing(Unmix.Found reference, Unmix.Found altered) {
    private static final double DECIBELS = 0.05, PAN = 0.3;
    /** Where stems were only turned and moved, nothing but rounding is left over. */
    private static final double RESIDUAL = -100;

    static Placing of(Asked asked) {
        return of(asked, asked.reference(), asked.altered());
    }

    static Placing of(Asked asked, Sound reference, Sound altered) {
        Unmix unmix = asked.song().orElseThrow().unmix();
        return new Placing(unmix.of(reference), unmix.of(altered));
    }

    /** How far a stem went to the right. */
    double moved(String stem) {
        return altered.stems().get(stem).pan() - reference.stems().get(stem).pan();
    }

    /** dB by which a stem was raised against the others. */
    double raised(String stem) {
        double[] others = reference.stems().keySet().stream().filter(id -> !id.equals(stem)).mapToDouble(this::louder).sorted().toArray();
        return louder(stem) - (others.length == 0 ? 0 : (others[(others.length - 1) / 2] + others[others.length / 2]) / 2);
    }

    private double louder(String stem) {
        return altered.stems().get(stem).gain() - reference.stems().get(stem).gain();
    }

    /** Everything, to be held against both mix files. */
    List<Heard.Fact> facts(SongSheet song) {
        List<Heard.Fact> facts = new ArrayList<>();
        add(facts, reference.stems(), song, false);
        add(facts, altered.stems(), song, true);
        facts.add(new Heard.Fact("residual", Math.max(Math.max(reference.residual(), altered.residual()), RESIDUAL), s -> RESIDUAL, 0));
        return facts;
    }

    private static void add(List<Heard.Fact> facts, Map<String, Unmix.Place> stems, SongSheet song, boolean altered) {
        facts.add(new Heard.Fact("stems", stems.size(), s -> {
            var playing = s.playing(altered ? s.altered() : s.reference(), song);
            return playing.equals(new TreeSet<>(stems.keySet())) ? stems.size() : Double.NaN;
        }, 0));
        stems.forEach((id, place) -> {
            facts.add(new Heard.Fact("level", place.gain(), s -> altered ? s.alteredLevel(id) : s.referenceLevel(id), DECIBELS));
            String pan = "channels." + id + ".pan";
            facts.add(new Heard.Fact("pan", place.pan(), s -> altered ? s.altered(pan) : s.reference(pan), PAN));
        });
    }
}
