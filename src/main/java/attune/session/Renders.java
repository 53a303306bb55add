package attune.session;

import attune.dsp.Audio;
import attune.dsp.measure.Loudness;
import attune.engine.Render;
import attune.material.Song;
import attune.mix.Mix;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

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

    /** What was rendered, and how loud it is once that was asked. */
    private static final class Loop {
        private final Audio audio;
        private OptionalDouble loudness;

        Loop(Audio audio) {
            this.audio = audio;
        }

        synchronized OptionalDouble loudness() {
            if (loudness == null) loudness = Loudness.integrated(audio);
            return loudness;
        }
    }

    private final Map<Key, Loop> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<Key, Loop> eldest) {
            return size() > KEPT;
        }
    };

    Audio loop(Song song, Mix mix) {
        return rendered(song, mix).audio;
    }

    /** Integrated, in LUFS; measured once. */
    OptionalDouble loudness(Song song, Mix mix) {
        return rendered(song, mix).loudness();
    }

    private Loop rendered(Song song, Mix mix) {
        Key key = new Key(song, mix.audible());
        synchronized (kept) {
            Loop loop = kept.get(key);
            if (loop != null) return loop;
        }
        Loop loop = new Loop(Render.loop(song.tracks(), mix));
        synchronized (kept) {
            kept.put(key, loop);
        }
        return loop;
    }
}
