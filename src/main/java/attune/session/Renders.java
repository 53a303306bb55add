package attune.session;

import attune.dsp.Audio;
import attune.engine.Render;
import attune.material.Song;
import attune.mix.Mix;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rendered loops, kept by song and audible settings: equal settings have equal sound. Any thread may ask. */
final class Renders {
    /** A loop of 30 s takes 11 MB. */
    private static final int KEPT = 16;

    private record Key(Song song, Mix mix) {
        @Override public boolean equals(Object o) {
            return o instanceof Key k && k.song == song && k.mix.equals(mix);
        }

        @Override public int hashCode() {
            return 31 * System.identityHashCode(song) + mix.hashCode();
        }
    }

    private final Map<Key, Audio> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<Key, Audio> eldest) {
            return size() > KEPT;
        }
    };

    Audio loop(Song song, Mix mix) {
        Key key = new Key(song, mix.audible());
        synchronized (kept) {
            Audio audio = kept.get(key);
            if (audio != null) return audio;
        }
        Audio audio = Render.loop(song.tracks(), mix);
        synchronized (kept) {
            kept.put(key, audio);
        }
        return audio;
    }
}
