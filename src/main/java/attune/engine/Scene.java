package attune.engine;

import java.util.List;

/**
 * Everything the audio thread needs to know, as one value.
 *
 * @param sources  what can be heard
 * @param selected which of them is
 * @param from     first frame of the loop
 * @param to       frame after the last of the loop
 * @param jump     a new number here sends the transport to {@code at}
 * @param volume   linear, after the meters: how loud it leaves the engine
 */
public record Scene(List<Source> sources, int selected, boolean playing, int from, int to, long jump, int at, double volume) {
    public static final Scene EMPTY = new Scene(List.of(), 0, false, 0, 0, 0, 0, 1);

    public Scene {
        sources = List.copyOf(sources);
        if (!sources.isEmpty() && (selected < 0 || selected >= sources.size() || from < 0 || to > sources.get(0).frames() || from >= to))
            throw new IllegalArgumentException("selected " + selected + " of " + sources.size() + ", loop " + from + ".." + to);
    }

    /** The whole of these sources, paused at the start. */
    public static Scene of(List<Source> sources) {
        return new Scene(sources, 0, false, 0, sources.isEmpty() ? 0 : sources.get(0).frames(), 0, 0, 1);
    }

    public Scene select(int index) {
        return new Scene(sources, index, playing, from, to, jump, at, volume);
    }

    public Scene play(boolean on) {
        return new Scene(sources, selected, on, from, to, jump, at, volume);
    }

    public Scene loop(int from, int to) {
        return new Scene(sources, selected, playing, from, to, jump, at, volume);
    }

    public Scene jump(int frame) {
        return new Scene(sources, selected, playing, from, to, jump + 1, frame, volume);
    }

    public Scene with(List<Source> sources) {
        return new Scene(sources, Math.min(selected, sources.size() - 1), playing, from, to, jump, at, volume);
    }

    public Scene withVolume(double volume) {
        return new Scene(sources, selected, playing, from, to, jump, at, volume);
    }
}
