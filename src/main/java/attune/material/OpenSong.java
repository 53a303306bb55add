package attune.material;

import attune.dsp.Recording;
import attune.mix.Stem;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A song for one render: what can be read in passing stays in its files, so that its length costs no memory. */
public final class OpenSong implements Closeable {
    private final Queue<Closeable> files = new ConcurrentLinkedQueue<>();
    private final Song song;

    /** @throws InvalidInput with every problem of every stem */
    public OpenSong(SongInfo info) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Stem> stems = Signal.of(info).isPresent() ? Signal.of(info).get().song().stems() : Song.stems(info, this::open, problems);
        if (!problems.isEmpty()) {
            close();
            throw new InvalidInput(problems);
        }
        song = new Song(info, stems);
    }

    private Recording open(Path file) {
        Recording sound = SoundFile.open(file);
        if (sound instanceof Closeable c) files.add(c);
        return sound;
    }

    public Song song() {
        return song;
    }

    @Override public void close() throws IOException {
        for (Closeable file : files) file.close();
    }
}
