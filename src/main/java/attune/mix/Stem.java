package attune.mix;

import attune.dsp.Audio;

/** One recorded part. */
public record Stem(String id, Audio audio) {}
