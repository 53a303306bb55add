package attune.engine;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.mix.Channel;

/** One stem's channel at work: reads the stem, runs its inserts, adds itself to the bus. */
final class Strip {
    private final Audio audio;
    private final int shift;
    private final Inserts inserts;
    private final Matrix matrix = new Matrix();
    private final double[] left;
    private final double[] right;
    private Channel channel;

    Strip(Audio audio, Channel channel, boolean live, int rate, int maxFrames) {
        this.audio = audio;
        this.shift = (int) Math.rint(channel.shift() * rate / 1000);
        this.inserts = new Inserts(channel.eq(), channel.compressor(), live, rate, maxFrames);
        this.left = new double[maxFrames];
        this.right = new double[maxFrames];
        follow(channel);
    }

    /** Audio thread. New numbers for the same parts. */
    void follow(Channel next) {
        channel = next;
        inserts.follow(next.eq(), next.compressor());
        double gain = next.mute() ? 0 : Decibels.fastToGain(next.gain()) * next.polarity();
        matrix.target(gain * Pan.left(next.pan()), gain * Pan.right(next.pan()), next.width() / 100);
    }

    boolean fits(Channel next) {
        return inserts.fits(next.eq(), next.compressor()) && next.shift() == channel.shift();
    }

    Inserts inserts() {
        return inserts;
    }

    void reset() {
        inserts.reset();
        matrix.reset();
        follow(channel);
    }

    /** Audio thread. Adds {@code frames} frames from {@code position} on to the bus; outside the stem is silence, or its other end in a loop. */
    void add(long position, boolean loop, int frames, double[] busLeft, double[] busRight) {
        read(audio.left(), position - Math.max(0, -shift), loop, frames, left);
        read(audio.right(), position - Math.max(0, shift), loop, frames, right);
        inserts.process(left, right, frames);
        matrix.add(left, right, frames, busLeft, busRight);
    }

    private static void read(float[] from, long position, boolean loop, int frames, double[] to) {
        int length = from.length;
        if (loop) {
            int at = (int) Math.floorMod(position, (long) length);
            for (int i = 0; i < frames; i++) {
                to[i] = from[at];
                if (++at == length) at = 0;
            }
        } else {
            for (int i = 0; i < frames; i++) {
                long at = position + i;
                to[i] = at >= 0 && at < length ? from[(int) at] : 0;
            }
        }
    }
}
