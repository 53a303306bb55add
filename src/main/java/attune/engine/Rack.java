package attune.engine;

import attune.dsp.Processor;
import attune.dsp.effect.Delay;
import attune.dsp.effect.Echo;
import attune.dsp.effect.Reverb;
import attune.dsp.effect.Reverberation;
import attune.mix.Mix;
import attune.mix.Multitrack;
import attune.mix.Stem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A compiled mix: the processors that its settings need, nothing more. Built off the audio thread; from then on
 * {@link #next} allocates nothing.
 */
public final class Rack {
    /** Every mix runs at this rate; stems of another are resampled when they are loaded. */
    public static final int RATE = 48000;

    private final Multitrack song;
    /** One a stem; null for a muted stem of a still rack. */
    private final Strip[] strips;
    private final int[] lead;
    /** Null when there is none. */
    private final Return<Reverberation> reverb;
    private final Return<Echo> delay;
    private final MasterStrip master;
    private final int latency;
    /** What the watched stem gives; null for a render, which nobody watches. */
    private final Recent recent;
    private volatile int watched = -1;
    private Mix mix;
    private boolean loop;
    private long position;

    private Rack(Multitrack song, Mix wanted, boolean live, int maxFrames) {
        this.song = song;
        mix = (live ? wanted : wanted.audible()).timed(song.tempo());
        List<Stem> stems = song.stems();
        recent = live ? new Recent() : null;
        strips = new Strip[stems.size()];
        lead = new int[stems.size()];
        master = new MasterStrip(mix, song.tempo(), song.frames(), live, RATE, maxFrames);
        reverb = mix.reverb().map(r -> new Return<>(new Reverb(), r, RATE, maxFrames)).orElse(null);
        delay = mix.delay().map(d -> new Return<>(new Delay(), d.echo(), RATE, maxFrames)).orElse(null);
        int longest = 0;
        for (int i = 0; i < strips.length; i++) {
            Stem stem = stems.get(i);
            if (!live && mix.channel(stem.id()).mute()) continue;
            strips[i] = new Strip(song, stem, mix.channel(stem.id()), live, RATE, maxFrames);
            longest = Math.max(longest, strips[i].latency());
        }
        // A channel with look-ahead reads its stem that much earlier, so that all meet on time; the master likewise.
        for (int i = 0; i < strips.length; i++) lead[i] = master.latency() + (strips[i] == null ? 0 : strips[i].latency());
        latency = master.latency() + longest;
    }

    /** Compiled for one render: neutral parts and muted stems cost nothing. */
    static Rack still(Multitrack song, Mix mix, int maxFrames) {
        return new Rack(song, mix, false, Math.max(maxFrames, Processor.GRID));
    }

    /** Compiled for playing while its numbers move; runs one silent loop first, so that it starts in full swing. */
    public static Rack live(Multitrack song, Mix mix) {
        return live(song, mix, 0, song.frames());
    }

    /** The same for a mix that is to go on at {@code at}: runs only the {@code before} frames before it. */
    public static Rack live(Multitrack song, Mix mix, int at, int before) {
        Rack rack = new Rack(song, mix, true, Processor.GRID);
        rack.start(at - before, true);
        double[] l = new double[Processor.GRID], r = new double[Processor.GRID];
        for (int left = before; left > 0; left -= Processor.GRID) rack.next(l, r, Math.min(Processor.GRID, left));
        return rack;
    }

    public int frames() {
        return song.frames();
    }

    /** This mix as the rack follows it: note values turned into times. Not for the audio thread. */
    Mix timed(Mix next) {
        return next.timed(song.tempo());
    }

    /** True when {@code next} only moves numbers of parts that this rack has. */
    public boolean fits(Mix next) {
        if (next.reverb().isPresent() != (reverb != null) || next.delay().isPresent() != (delay != null)) return false;
        for (int i = 0; i < strips.length; i++) if (strips[i] != null && !strips[i].fits(next.channel(song.stems().get(i).id()))) return false;
        return master.fits(next);
    }

    /** Audio thread. Glides to the numbers of {@code next}, which {@link #timed} has made. */
    void follow(Mix next) {
        if (next == mix) return;
        mix = next;
        for (int i = 0; i < strips.length; i++) if (strips[i] != null) strips[i].follow(next.channel(song.stems().get(i).id()));
        if (reverb != null && next.reverb().isPresent()) reverb.follow(next.reverb().get());
        if (delay != null && next.delay().isPresent()) delay.follow(next.delay().get().echo());
        master.follow(next);
    }

    /** True when what comes out depends on what came before. */
    boolean hasMemory() {
        for (Strip strip : strips) if (strip != null && strip.hasMemory()) return true;
        return reverb != null || delay != null || master.hasMemory();
    }

    /** Gain reduction of a stem's compressor in dB, now. */
    public double gainReduction(int stem) {
        return strips[stem] == null ? 0 : strips[stem].gainReduction();
    }

    /** Gain reduction of the master's compressor and limiter in dB, now. */
    public double masterReduction() {
        return master.gainReduction();
    }

    /** The peak of one side (0 left, 1 right) of a live stem after its channel, linear. */
    public double peak(int stem, int side) {
        return strips[stem] == null ? 0 : strips[stem].level().peak(side);
    }

    /** The root mean square of one side of a live stem after its channel, linear. */
    public double rms(int stem, int side) {
        return strips[stem] == null ? 0 : strips[stem].level().rms(side);
    }

    /** Which stem's channel {@link #recent} copies; negative for none. The window's thread. */
    public void watch(int stem) {
        if (stem == watched) return;
        watched = stem;
        recent.forget();
    }

    /** Copies the newest samples of the watched stem after its channel, both sides as one; 8192 at most. */
    public void recent(float[] into) {
        recent.copy(into);
    }

    /** Forgets all sound; the next frame to come out is {@code position}. In a loop the stems repeat for ever. */
    void start(long position, boolean loop) {
        this.loop = loop;
        // The delays inside fill before the first frame comes out, on whole steps of the grid.
        int fill = (latency + Processor.GRID - 1) / Processor.GRID * Processor.GRID, round = loop ? frames() : 0;
        for (int i = 0; i < strips.length; i++) if (strips[i] != null) strips[i].start(position - fill + lead[i], round);
        if (reverb != null) reverb.reset();
        if (delay != null) delay.reset();
        master.start(round);
        seek(position - fill);
        double[] l = new double[Processor.GRID], r = new double[Processor.GRID];
        for (int done = 0; done < fill; done += Processor.GRID) next(l, r, Processor.GRID);
    }

    /** Audio thread. Goes on from another place with its memory as it is. */
    void seek(long position) {
        this.position = position;
    }

    /** Audio thread. The next frames of the mix. */
    void next(double[] left, double[] right, int frames) {
        for (int i = 0; i < strips.length; i++) if (strips[i] != null) strips[i].process(position + lead[i], loop, frames);
        sum(left, right, frames);
    }

    /** Not for the audio thread. The same frames, the strips on all cores; what they give is added in the same order. */
    void nextOnAllCores(double[] left, double[] right, int frames) {
        IntStream.range(0, strips.length).parallel().forEach(i -> {
            if (strips[i] != null) strips[i].process(position + lead[i], loop, frames);
        });
        sum(left, right, frames);
    }

    /**
     * Not for the audio thread. Goes once round the loop, so that every memory holds what the end of the loop leaves there.
     * Strips without a memory are passed over where nothing after them has one.
     */
    void goRound(int block) {
        boolean all = reverb != null || delay != null || master.hasMemory();
        double[] l = new double[block], r = new double[block];
        for (int done = 0; done < frames(); done += block) {
            int n = Math.min(block, frames() - done);
            if (all) {
                nextOnAllCores(l, r, n);
                continue;
            }
            IntStream.range(0, strips.length).parallel().forEach(i -> {
                if (strips[i] != null && strips[i].hasMemory()) strips[i].process(position + lead[i], loop, n);
            });
            position += n;
        }
    }

    private void sum(double[] left, double[] right, int frames) {
        Arrays.fill(left, 0, frames, 0);
        Arrays.fill(right, 0, frames, 0);
        if (reverb != null) reverb.clear(frames);
        if (delay != null) delay.clear(frames);
        long time = position + master.latency();
        int seen = watched;
        for (int i = 0; i < strips.length; i++) {
            if (strips[i] == null) continue;
            strips[i].add(frames, left, right);
            if (i == seen) strips[i].show(frames, recent);
            if (reverb != null) strips[i].addToReverb(time, frames, reverb.left, reverb.right);
            if (delay != null) strips[i].addToDelay(time, frames, delay.left, delay.right);
        }
        if (reverb != null) reverb.add(frames, left, right);
        if (delay != null) delay.add(frames, left, right);
        master.process(left, right, position, frames);
        position += frames;
    }
}
