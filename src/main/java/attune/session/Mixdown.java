package attune.session;

import attune.device.WavFile;
import attune.engine.Render;
import attune.material.OpenSong;
import attune.material.Song;
import attune.material.SongInfo;
import attune.mix.Mix;
import java.io.IOException;
import java.nio.file.Path;

/** A mix of a song straight into a WAV file: stems are read, mixed and written block by block, so a long song needs no more memory than a short one. */
public final class Mixdown {
    private static final int CHANNELS = 2;

    private Mixdown() {}

    /** From silence: the song's length plus {@code tail} frames. */
    public static void once(SongInfo info, Mix mix, int tail, Path out, WavFile.Format format) throws IOException {
        try (OpenSong open = new OpenSong(info)) {
            Song song = open.song();
            SoundFiles.write(out, shape(song.frames() + tail), format, sink -> Render.once(song.tracks(), mix, tail, sink));
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
