package attune.listening;

import java.util.ArrayList;
import java.util.List;

/** Names the octave that was raised or cut: of all that plays, or of one stem in a mix. */
final class BandListener implements Listener {
    private static final double OCTAVES = 0.05, DECIBELS = 0.5, Q = 0.1, LEVEL = 0.3;
    /** What is played has to change in the octave by so much, alone and with others, dB; by half of a change less than twice that. */
    private static final double SOLO = 3, TOGETHER = 2;
    /** How far under the strongest octave one may lie that is raised by 9 dB or more, raised by less, cut. */
    private static final double STRONG_BOOST = 30, BOOST = 24, CUT = 18, STRONG = 9;
    /** Both rules are the program's to keep by its own analysis; another one differs by some tenths. */
    private static final double SLACK = 0.5;
    private static final int FEWEST = 5;

    @Override public Heard hear(Asked asked) {
        boolean master = asked.task().master(), alone = master || asked.task().solo();
        // In company what counts is what is heard of the octave while the stem sounds.
        Sound during = alone ? asked.reference() : asked.song().orElseThrow().unmix().stem(asked.subject().id());
        LongTerm reference = LongTerm.of(asked.reference(), during), altered = LongTerm.of(asked.altered(), during);
        String channel = master ? "master" : "channels." + asked.subject().id();
        // What the filter is laid on: all that plays, or the stem, which is told from the rest by its own recording.
        Difference.Filtered filtered = alone ? new Difference.Filtered(reference, altered, 0) : new Difference(asked).filtered(asked.subject().id());
        Bell bell = alone ? Bell.between(reference, altered) : Bell.between(filtered);
        String choice = asked.nearest(bell.most(), true);
        List<Heard.Fact> facts = new ArrayList<>(facts(bell, channel));
        if (alone) facts.add(new Heard.Fact("level", bell.level(), s -> level(s, channel, master), LEVEL));
        double change = Math.abs(altered.octave(bell.frequency()) - reference.octave(bell.frequency()));
        facts.add(Heard.Fact.atLeast("change of the octave", change, Math.min(asked.task().solo() ? SOLO : TOGETHER, Math.abs(bell.gain()) / 2) - SLACK));
        double below = bell.gain() >= STRONG ? STRONG_BOOST : bell.gain() > 0 ? BOOST : CUT;
        for (String offered : asked.choices()) {
            double hz = bell.frequency() * Double.parseDouble(offered) / Double.parseDouble(choice);
            facts.add(Heard.Fact.atLeast("octave offered", filtered.before().octave(hz) - filtered.before().strongestOctave(), -below - SLACK));
        }
        int all = asked.task().choice().orElseThrow().getAsJsonArray("values").size();
        facts.add(Heard.Fact.atLeast("choices", asked.choices().size(), Math.min(FEWEST, all)));
        return Heard.choice(choice, facts);
    }

    static List<Heard.Fact> facts(Bell bell, String channel) {
        String eq = channel + ".eq[0].";
        return List.of(new Heard.Fact("octaves", log2(bell.frequency()), s -> log2(s.altered(eq + "frequency")), OCTAVES),
            new Heard.Fact("bell", bell.gain(), s -> s.altered(eq + "gain") - s.reference(eq + "gain"), DECIBELS),
            new Heard.Fact("log Q", Math.log(bell.q()), s -> Math.log(s.altered(eq + "q")), Q));
    }

    /** What is left of the altered sound's level when the bell is taken away. */
    private static double level(Stated s, String channel, boolean master) {
        double own = s.altered(channel + ".gain") - s.reference(channel + ".gain");
        return own + s.offset() + (master ? 0 : s.altered("master.gain") - s.reference("master.gain"));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
