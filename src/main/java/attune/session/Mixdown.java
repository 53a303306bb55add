package attune.session;

import attune.device.WavFile;
import attune.engine.Render;
import attune.material.OpenSong;
import attune.material.Song;
import attune.material.SongInfo;
import attune.mix.Mix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** A mix of a song straight into a WAV file: stems are read, mixed and written block by block, so a long song needs no more memory than a short one. */
public final class Mixdown {
    private static final int CHANNELS = 2;

    private Mixdown() {}

    /** From silence: the song's length plus {@code tail} frames. */
    public static void once(SongInfo info, Mix mix, int tail, Path out, WavFile.Format format) throws IOException {
        once(info, mix, tail, out, format, p -> {}, () -> false);
    }

    /** The same, with word of how far it is (0 to 1). @throws CancellationException when it is called off; then nothing is written */
    public static void once(SongInfo info, Mix mix, int tail, Path out, WavFile.Format format, DoubleConsumer progress, BooleanSupplier cancelled) throws IOException {
        try (OpenSong open = new OpenSong(info)) {
            Song song = open.song();
            int frames = song.frames() + tail;
            SoundFiles.write(out, shape(frames), format, sink -> {
                int[] done = {0};
                Render.once(song.tracks(), mix, tail, (left, right, n) -> {
                    if (cancelled.getAsBoolean()) throw new CancellationException();
                    sink.take(left, right, n);
                    done[0] += n;
                    progress.accept((double) done[0] / frames);
                });
            });
        }
    }

    /** The seamless loop. */
    public static void loop(SongInfo info, Mix mix, Path out, WavFile.Format format) throws IOException {
        try (OpenSong open = new OpenSong(info)) {
            Song song = open.song();
            SoundFiles.write(out, shape(song.frames()), format, sink -> Render.loop(song.tracks(), mix, sink));
        }
    }

    private static WavFile.Shape shape(int frames) {
        return new WavFile.Shape(Song.RATE, CHANNELS, frames);
    }
}
