package attune.learner.ear;

import attune.lesson.Skill;
import java.util.Optional;

/**
 * What is known of a skill before anybody has answered: the threshold (d' = 1) that half of all learners are taken to have, and the
 * smallest and largest change that are offered, on the skill's axis.
 *
 * <p>Most come from laboratories, with tones and noise and not with mixes; they only say where to begin.
 */
public record Range(double threshold, double least, double most) {
    /** dB beyond the changes offered where a threshold may still lie. */
    private static final double BEYOND = 9;
    /** dB between neighbours of the grid. */
    static final double STEP = 1.5;

    /** Absent for skills that name something that has no size. */
    public static Optional<Range> of(Skill skill) {
        return Optional.ofNullable(switch (skill) {
            case LEVEL -> new Range(1.5, 0.1, 12);
            case LOUDNESS -> new Range(0.8, 0.1, 6);
            case PAN -> new Range(1.5, 0.2, 24);
            case WIDTH -> new Range(2.5, 0.3, 18);
            // At Q 4: a boost 3 dB, a cut one and a half times that.
            case EQ_GAIN -> new Range(3, 0.25, 15);
            case EQ_CUT -> new Range(4.5, 0.25, 15);
            case EQ_FREQUENCY -> new Range(0.3, 0.03, 3);
            case CUTOFF -> new Range(0.5, 0.05, 4);
            case COMPRESSION -> new Range(2.5, 0.2, 12);
            case COMPRESSION_TIME -> new Range(1.5, 0.2, 6);
            // Per cent of distortion: no figure is known; twice what clips audibly on a sine.
            case SATURATION -> new Range(2, 0.1, 30);
            case REVERB_TIME -> new Range(0.3, 0.03, 3);
            case REVERB_LEVEL -> new Range(2.5, 0.3, 18);
            case PREDELAY -> new Range(15, 1, 200);
            // 4 %, and 0.3 to 50 %, in octaves.
            case DELAY_TIME -> new Range(0.057, 0.0043, 0.585);
            case AUTOMATION, LIMITER -> new Range(2, 0.2, 12);
            // Whatever was done to the stem, in dB: as for the EQ that is done most.
            case STEM, KIND -> new Range(3, 0.25, 24);
            case BAND, SYSTEM, ROLE -> null;
        });
    }

    /** A change as dB: 6 of them are a change twice as large. */
    public static double decibels(double change) {
        return 20 * StrictMath.log10(change);
    }

    public static double change(double decibels) {
        return StrictMath.pow(10, decibels / 20);
    }

    /** Where the threshold may lie, in dB. */
    double[] grid() {
        double from = decibels(least) - BEYOND, to = decibels(most) + BEYOND;
        double[] grid = new double[(int) Math.floor((to - from) / STEP) + 1];
        for (int i = 0; i < grid.length; i++) grid[i] = from + i * STEP;
        return grid;
    }
}
