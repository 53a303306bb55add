package attune.dsp;

/** A processor whose numbers can be led along a curve, without the glide of {@link Processor#set}. */
public interface Automatable {
    /**
     * Audio thread, before the first frame of a grid step: this number is at {@code value} by the step's end.
     *
     * @param parameter its place among the settings' declared parameters
     * @throws IllegalArgumentException for a number that changes the latency: it must stand still
     */
    void move(int parameter, double value);
}
