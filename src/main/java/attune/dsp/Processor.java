package attune.dsp;

/**
 * One effect at work. {@link #prepare} is the only method that allocates; the others run on the audio thread.
 * <p>
 * Audio is planar stereo in double precision, so that a chain rounds once, at its end. Parameters that move do so on a
 * grid of {@link #GRID} frames counted from {@link #reset}, never per call: any block size gives identical samples.
 *
 * @param <S> the settings it follows
 */
public interface Processor<S> {
    /** Frames between two updates of moving coefficients. */
    int GRID = 32;

    /** Allocates for a sample rate (Hz) and a longest call (frames), then resets. */
    void prepare(double rate, int maxFrames);

    /** New settings. The first after {@link #reset} apply at once; later ones glide over about 20 ms. Allocates nothing. */
    void set(S settings);

    /** Processes {@code frames} frames in place. */
    void process(double[] left, double[] right, int frames);

    /** Forgets all sound and all motion: the next run repeats the first exactly. */
    void reset();

    /** Frames by which the output lags the input. Constant from {@link #prepare} on for the given settings. */
    default int latency() {
        return 0;
    }
}
