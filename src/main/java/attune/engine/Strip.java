package attune.engine;

import attune.dsp.Recording;
import attune.mix.Channel;
import attune.mix.Multitrack;
import attune.mix.Path.Part;
import attune.mix.Sends;
import attune.mix.Stem;
import java.util.Arrays;

/** One stem's channel at work: reads the stem, runs its inserts and fader, and hands on what comes out. */
final class Strip {
    private final Recording sound;
    /** The stem that the compressor hears, or null for this one. */
    private final Recording key;
    private final boolean flip;
    private final int shift;
    private final double framesPerBeat;
    private final Lanes lanes;
    private final Chain chain;
    private final Fader fader;
    private final Send reverb, delay;
    /** Null for a render, which nobody watches. */
    private final Level level;
    private final double[] left, right, keyLeft, keyRight, spare;
    private Channel channel;

    Strip(Multitrack song, Stem stem, Channel channel, boolean live, int rate, int maxFrames) {
        sound = stem.recording();
        this.channel = channel;
        flip = channel.flip();
        shift = (int) Math.rint(channel.shift() * rate / 1000);
        framesPerBeat = 60.0 * rate / song.tempo();
        lanes = new Lanes(channel, song.tempo());
        chain = new Chain(channel, lanes, rate, maxFrames);
        fader = new Fader(lanes);
        reverb = new Send(lanes.of(Part.SENDS, Sends.REVERB.id()));
        delay = new Send(lanes.of(Part.SENDS, Sends.DELAY.id()));
        level = live ? new Level() : null;
        key = chain.hasCompressor() ? channel.inserts().sidechain().map(id -> song.stem(id).recording()).orElse(null) : null;
        left = new double[maxFrames];
        right = new double[maxFrames];
        spare = shift == 0 ? left : new double[maxFrames];
        keyLeft = key == null ? left : new double[maxFrames];
        keyRight = key == null ? right : new double[maxFrames];
        follow(channel);
    }

    /** Audio thread. New numbers for the same parts. */
    void follow(Channel next) {
        channel = next;
        chain.follow(next.inserts());
        fader.follow(next);
        reverb.follow(next.sends().reverb());
        delay.follow(next.sends().delay());
    }

    boolean fits(Channel next) {
        return chain.fits(next.inserts()) && next.shift() == channel.shift() && next.flip() == flip && next.inserts().sidechain().equals(channel.inserts().sidechain())
            && next.automation().equals(channel.automation());
    }

    boolean hasMemory() {
        return !chain.isEmpty();
    }

    int latency() {
        return chain.latency();
    }

    double gainReduction() {
        return chain.gainReduction();
    }

    /** What comes out of a live channel; null for a render. */
    Level level() {
        return level;
    }

    /** Forgets all sound; what comes next is at {@code time}, in a loop where {@code loop} is its length and not 0. */
    void start(long time, int loop) {
        chain.reset();
        fader.reset();
        reverb.reset();
        delay.reset();
        lanes.loop(loop);
        Channel base = channel;
        follow(base.at((loop > 0 ? Math.floorMod(time, (long) loop) : time) / framesPerBeat));
        channel = base;
    }

    /** Audio thread. The next frames of the stem from {@code position} on; outside the stem is silence, or its other end in a loop. */
    void process(long position, boolean loop, int frames) {
        read(sound, position - Math.max(0, -shift), loop, frames, left, right);
        if (shift != 0) read(sound, position - Math.max(0, shift), loop, frames, spare, right);
        if (flip) for (int i = 0; i < frames; i++) right[i] = -right[i];
        if (key != null) read(key, position, loop, frames, keyLeft, keyRight);
        chain.process(left, right, keyLeft, keyRight, position, frames);
        fader.process(left, right, position - chain.latency(), frames);
        if (level != null) level.hear(left, right, frames);
    }

    /** Audio thread. Adds what came out last to the bus. */
    void add(int frames, double[] busLeft, double[] busRight) {
        for (int i = 0; i < frames; i++) {
            busLeft[i] += left[i];
            busRight[i] += right[i];
        }
    }

    /** Audio thread. Shows what came out last. */
    void show(int frames, Recent to) {
        to.write(left, right, frames);
    }

    /** Audio thread. Sends what came out last, whose first frame was {@code time}, to the reverb. */
    void addToReverb(long time, int frames, double[] busLeft, double[] busRight) {
        reverb.add(left, right, time, frames, busLeft, busRight);
    }

    /** Audio thread. The same for the delay. */
    void addToDelay(long time, int frames, double[] busLeft, double[] busRight) {
        delay.add(left, right, time, frames, busLeft, busRight);
    }

    private static void read(Recording from, long position, boolean loop, int frames, double[] l, double[] r) {
        int length = from.frames();
        for (int done = 0; done < frames; ) {
            long at = loop ? Math.floorMod(position + done, (long) length) : position + done;
            int n = (int) Math.min(frames - done, at < 0 ? -at : at < length ? length - at : frames);
            if (at >= 0 && at < length) from.read((int) at, n, l, r, done);
            else {
                Arrays.fill(l, done, done + n, 0);
                Arrays.fill(r, done, done + n, 0);
            }
            done += n;
        }
    }
}
