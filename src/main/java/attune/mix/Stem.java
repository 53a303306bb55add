package attune.mix;

import attune.dsp.Audio;
import attune.dsp.Recording;

/** One recorded part. */
public record Stem(String id, Recording recording) {
    /** All of it in memory. */
    public Audio audio() {
        return recording.audio();
    }
}
