package attune.listening;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a compressor did to a stem that plays alone.
 *
 * @param reduction the median of the deepest of each note, dB
 * @param less      what it may be, by {@link #MORE_NOTES}
 * @param more      the same upwards
 * @param between   the median of the least of each note
 * @param rise      the median time in which it comes down, ms
 * @param rest      the gain where nothing is turned down, dB
 */
record Squeeze(double reduction, double less, double more, double between, double rise, double rest) {
    private static final double REDUCTION = 1.5, LEVEL = 0.1;
    /** What begins a note in singing is a matter of taste: the median is no surer than a third more of them, all soft or all loud, would leave it. */
    private static final double MORE_NOTES = 1.0 / 3;
    /** Between notes no more is left than this part of the reduction. */
    private static final double RELEASED = 1.0 / 3, SLACK = 1;
    /** Less than this is none. */
    private static final double NONE = 0.3;

    static Squeeze between(Sound plain, Sound squeezed) {
        GainCurve curve = GainCurve.between(plain, squeezed);
        int[] notes = Notes.of(plain);
        return new Squeeze(Notes.median(notes, curve.steps(), curve::deepest), Notes.quantile(notes, curve.steps(), curve::deepest, (1 - MORE_NOTES) / 2),
            Notes.quantile(notes, curve.steps(), curve::deepest, (1 + MORE_NOTES) / 2), Notes.median(notes, curve.steps(), curve::least),
            Notes.median(notes, curve.steps(), curve::rise), curve.rest());
    }

    boolean none() {
        return reduction < NONE;
    }

    /**
     * What a stem is turned down by all the time cannot be heard as turning down; how much that is, the levels in the answer file tell.
     *
     * @param stated the reduction that the question says it has
     */
    List<Heard.Fact> facts(String stem, ToDoubleFunction<Stated> stated) {
        return List.of(new Heard.Fact("reduction", reduction, s -> within(stated.applyAsDouble(s) - (raised(s, stem) - rest)), REDUCTION),
            Heard.Fact.atLeast("release between notes", -between, -reduction * RELEASED - SLACK),
            new Heard.Fact("level", rest, s -> Math.clamp(rest, raised(s, stem) - reduction * RELEASED, raised(s, stem)), LEVEL));
    }

    private double within(double stated) {
        return stated >= less && stated <= more ? reduction : stated;
    }

    /** What all is raised by; notes that never let go entirely leave a little less to be heard. */
    private static double raised(Stated s, String stem) {
        return s.alteredLevel(stem) - s.referenceLevel(stem);
    }
}
