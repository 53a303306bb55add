package attune.session;

import attune.dsp.Audio;
import attune.dsp.effect.PlaybackSystem;
import attune.mix.Mix;
import java.util.function.Supplier;

/**
 * One loop that can be played: a mix, rendered, and the offset in dB by which it is made as loud as the reference.
 *
 * @param id     {@code reference}, {@code altered}, {@code answer}, or {@code 1}, {@code 2}, {@code 3} where none is called reference
 * @param render the render times the offset, which may have to be made again
 * @param volume dB by which the card plays it louder: see {@link PlayingLevel}; a file has the audio as it is
 */
public record Sound(String id, String label, Mix mix, double offset, Supplier<Audio> render, double volume) {
    public static final String REFERENCE = "reference", ALTERED = "altered", ANSWER = "answer";

    public Sound(String id, String label, Mix mix, double offset, Audio audio, double volume) {
        this(id, label, mix, offset, () -> audio, volume);
    }

    /** At once for what was heard lately; else as slow as rendering, so call it in the background first. */
    public Audio audio() {
        return render.get();
    }

    /** The id of a sound on a playback system: {@code reference-phone}. */
    public static String on(String id, PlaybackSystem system) {
        return id + "-" + system.id();
    }

    Sound named(String id, String label) {
        return new Sound(id, label, mix, offset, render, volume);
    }
}
