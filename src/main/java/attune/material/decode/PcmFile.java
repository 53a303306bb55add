package attune.material.decode;

import attune.dsp.Audio;
import attune.dsp.Recording;
import attune.mix.codec.InvalidInput;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Plain samples that stay in their file and are read as they are needed. */
public final class PcmFile implements Recording, Closeable {
    /** Frames at a time. */
    private static final int BLOCK = 4096;

    private final Source source;
    private final String name;
    private final Pcm.Place place;
    private final ByteBuffer bytes;
    private final float[] left = new float[BLOCK], right = new float[BLOCK];

    /** @param name what problems call the file */
    PcmFile(Source source, String name, Pcm.Place place) {
        this.source = source;
        this.name = name;
        this.place = place;
        bytes = ByteBuffer.allocateDirect(BLOCK * place.format().frame()).order(place.format().order());
    }

    @Override public int rate() {
        return place.format().rate();
    }

    @Override public int frames() {
        return (int) place.frames();
    }

    @Override public boolean isMono() {
        return place.format().channels() == 1;
    }

    /** @throws InvalidInput when the file cannot be read, or holds a sample that is no number */
    @Override public synchronized void read(int from, int count, double[] l, double[] r, int at) {
        for (int done = 0; done < count; ) {
            int n = Math.min(BLOCK, count - done);
            load(from + done, n);
            for (int i = 0; i < n; i++) l[at + done + i] = left[i];
            float[] other = isMono() ? left : right;
            for (int i = 0; i < n; i++) r[at + done + i] = other[i];
            done += n;
        }
    }

    private void load(int from, int count) {
        Pcm format = place.format();
        try {
            source.into(place.position() + (long) from * format.frame(), bytes.clear().limit(count * format.frame()));
            format.decode(bytes.flip(), count, left, right, 0);
            format.check(left, 0, count, from);
            if (!isMono()) format.check(right, 0, count, from);
        } catch (Broken e) {
            throw new InvalidInput(name, "", e.getMessage());
        } catch (IOException e) {
            throw new InvalidInput(name, "", "cannot be read: " + e.getMessage());
        }
    }

    @Override public synchronized Audio audio() {
        try {
            return place.format().read(source, place);
        } catch (Broken e) {
            throw new InvalidInput(name, "", e.getMessage());
        } catch (IOException e) {
            throw new InvalidInput(name, "", "cannot be read: " + e.getMessage());
        }
    }

    @Override public void close() throws IOException {
        source.close();
    }
}
