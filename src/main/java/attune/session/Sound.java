package attune.session;

import attune.dsp.Audio;
import attune.dsp.effect.PlaybackSystem;
import attune.mix.Mix;

/**
 * One loop that can be played: a mix, rendered, and the offset in dB by which it is made as loud as the reference.
 *
 * @param id     {@code reference}, {@code altered}, {@code answer}, or {@code 1}, {@code 2}, {@code 3} where none is called reference
 * @param audio  the render times the offset
 * @param volume dB by which the card plays it louder: see {@link PlayingLevel}; a file has the audio as it is
 */
public record Sound(String id, String label, Mix mix, double offset, Audio audio, double volume) {
    public static final String REFERENCE = "reference", ALTERED = "altered", ANSWER = "answer";

    /** The id of a sound on a playback system: {@code reference-phone}. */
    public static String on(String id, PlaybackSystem system) {
        return id + "-" + system.id();
    }

    Sound named(String id, String label) {
        return new Sound(id, label, mix, offset, audio, volume);
    }
}
