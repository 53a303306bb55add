package attune.material;

/**
 * A stretch of a loop in frames. One that runs across the seam ends beyond the loop's length.
 *
 * @param end the first frame after it
 */
public record Segment(int start, int end) {
    public Segment {
        if (start < 0 || end <= start) throw new IllegalArgumentException("segment " + start + " to " + end);
    }

    public int frames() {
        return end - start;
    }
}
