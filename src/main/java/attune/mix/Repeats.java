package attune.mix;

import attune.dsp.effect.Echo;
import java.util.Optional;

/**
 * The shared delay.
 *
 * @param note in place of the echo's time, at the song's tempo
 */
public record Repeats(Echo echo, Optional<NoteValue> note) {
    public static Repeats of(Echo echo) {
        return new Repeats(echo, Optional.empty());
    }

    /** With the note turned into a time; one that is longer than the delay's longest plays at that. */
    public Echo at(double tempo) {
        return note.map(n -> echo.with(Echo.TIME.id(), Echo.TIME.clamp(n.milliseconds(tempo)))).orElse(echo);
    }
}
