package attune.session;

import attune.dsp.Audio;
import attune.dsp.measure.Loudness;
import attune.engine.Render;
import attune.material.Song;
import attune.mix.Mix;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Rendered loops, kept by song and audible settings: equal settings have equal sound. Any thread may ask. */
final class Renders {
    /** A loop of 30 s takes 11 MB. */
    private static final int KEPT = 16;

    /** Does not keep the song in memory. */
    private record Key(WeakReference<Song> song, int hash, Mix mix) {
        Key(Song song, Mix mix) {
            this(new WeakReference<>(song), 31 * System.identityHashCode(song) + mix.hashCode(), mix);
        }

        @Override public boolean equals(Object o) {
            return o instanceof Key k && k.hash == hash && k.song.refersTo(song.get()) && k.mix.equals(mix);
        }

        @Override public int hashCode() {
            return hash;
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

    /** Let go before memory runs out. */
    private final Map<Key, SoftReference<Loop>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<Loop>> eldest) {
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
            SoftReference<Loop> known = kept.get(key);
            Loop loop = known == null ? null : known.get();
            if (loop != null) return loop;
        }
        Loop loop = new Loop(Render.loop(song.tracks(), mix));
        synchronized (kept) {
            kept.put(key, new SoftReference<>(loop));
        }
        return loop;
    }
}
