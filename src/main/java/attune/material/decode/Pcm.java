package attune.material.decode;

import attune.dsp.Audio;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Plain samples, one after another: what WAV and AIFF hold.
 *
 * @param bytes    bytes a sample takes; integers narrower than that stand at its top
 * @param unsigned 8 bits around 128, as WAV has them
 */
record Pcm(int rate, int channels, int bytes, boolean floating, boolean unsigned, ByteOrder order) {
    Pcm {
        if (floating ? bytes != 4 && bytes != 8 : bytes < 1 || bytes > 4)
            throw new Broken("has samples of " + 8 * bytes + " bits; 8, 16, 24, 32 and floating 32 and 64 are supported");
    }

    /**
     * Where samples stand in a file.
     *
     * @param position of the first byte
     */
    record Place(Pcm format, long position, long frames) {}

    /** Bytes of a frame. */
    int frame() {
        return bytes * channels;
    }

    /** @param size bytes of samples, as the header says */
    Place place(Source source, long position, long size) {
        long frames = size / frame(), there = Math.max(0, source.size() - position) / frame();
        if (frames > there) throw new Broken("is cut short: its header promises " + frames + " frames, it holds " + there);
        return new Place(this, position, frames);
    }

    /** @param size bytes of samples, as the header says */
    Audio read(Source source, long position, long size) throws IOException {
        return read(source, place(source, position, size));
    }

    Audio read(Source source, Place place) throws IOException {
        new Sink(rate, channels, place.frames());    // says no before the memory is taken
        if (place.frames() == 0) throw new Broken("holds no sound");
        int frames = (int) place.frames();
        float[] left = new float[frames], right = channels == 1 ? left : new float[frames];
        for (int done = 0; done < frames; ) {
            int count = Math.min(8192, frames - done);
            decode(source.at(place.position() + (long) done * frame(), count * frame(), order), count, left, right, done);
            check(left, done, count, done);
            if (channels == 2) check(right, done, count, done);
            done += count;
        }
        return channels == 1 ? Audio.mono(rate, left) : new Audio(rate, left, right);
    }

    /** Samples that are no numbers are refused. @param first the place in the file of what stands at {@code from} */
    void check(float[] samples, int from, int count, int first) {
        if (!floating) return;
        for (int i = 0; i < count; i++)
            if (!Float.isFinite(samples[from + i])) throw new Broken("has a sample that is no number, at frame " + (first + i));
    }

    /** The next frames, a mono sound on the left. Full scale is 2 to the bits less one, so that every integer up to 24 bits is exact. */
    void decode(ByteBuffer data, int frames, float[] left, float[] right, int at) {
        int count = frames * channels;
        if (!floating && bytes == 2) {
            short[] samples = new short[count];
            data.asShortBuffer().get(samples);
            if (channels == 1) for (int i = 0; i < frames; i++) left[at + i] = samples[i] * (1 / 32768f);
            else for (int i = 0; i < frames; i++) {
                left[at + i] = samples[2 * i] * (1 / 32768f);
                right[at + i] = samples[2 * i + 1] * (1 / 32768f);
            }
        } else if (floating && bytes == 4) {
            float[] samples = new float[count];
            data.asFloatBuffer().get(samples);
            if (channels == 1) System.arraycopy(samples, 0, left, at, frames);
            else for (int i = 0; i < frames; i++) {
                left[at + i] = samples[2 * i];
                right[at + i] = samples[2 * i + 1];
            }
        } else {
            for (int i = at; i < at + frames; i++) {
                left[i] = sample(data);
                if (channels == 2) right[i] = sample(data);
            }
        }
    }

    private float sample(ByteBuffer data) {
        if (floating) return (float) data.getDouble();
        return switch (bytes) {
            case 1 -> (unsigned ? (data.get() & 0xff) - 128 : data.get()) / 128f;
            case 3 -> three(data) / 8388608f;
            default -> (float) (data.getInt() / 2147483648.0);
        };
    }

    private int three(ByteBuffer data) {
        int a = data.get() & 0xff, b = data.get() & 0xff, c = data.get() & 0xff;
        return order == ByteOrder.LITTLE_ENDIAN ? (byte) c << 16 | b << 8 | a : (byte) a << 16 | b << 8 | c;
    }
}
