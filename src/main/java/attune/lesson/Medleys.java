package attune.lesson;

import java.util.List;
import java.util.Map;

/** Songs in a row, which a lesson may name in place of a song: always the same ones, so that a question is the same on every machine. */
public final class Medleys {
    public static final Map<String, List<String>> SONGS = Map.of(
        "medley-1", List.of("harbour-lights", "night-shift", "blue-kettle"),
        "medley-2", List.of("winter-pass", "paper-crown", "copper-penny"),
        "medley-3", List.of("night-shift", "winter-pass", "harbour-lights"));

    private Medleys() {}
}
