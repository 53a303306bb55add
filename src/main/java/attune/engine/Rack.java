package attune.engine;

import attune.dsp.Processor;
import attune.mix.Mix;
import attune.mix.Stem;
import java.util.List;

/**
 * A compiled mix: the processors that its settings need, nothing more. Built off the audio thread; from then on
 * {@link #next} allocates nothing.
 */
public final class Rack {
    /** Every mix runs at this rate; stems of another are resampled when they are loaded. */
    public static final int RATE = 48000;

    private final List<Stem> stems;
    /** One a stem; null for a muted stem of a still rack. */
    private final Strip[] strips;
    private final int[] lead;
    private final MasterStrip master;
    private final int latency;
    private Mix mix;
    private boolean loop;
    private long position;

    private Rack(List<Stem> stems, Mix mix, boolean live, int maxFrames) {
        this.stems = stems;
        this.mix = mix;
        strips = new Strip[stems.size()];
        lead = new int[stems.size()];
        master = new MasterStrip(mix.master(), mix.mono(), live, RATE, maxFrames);
        int longest = 0;
        for (int i = 0; i < strips.length; i++) {
            Stem stem = stems.get(i);
            if (!live && mix.channel(stem.id()).mute()) continue;
            strips[i] = new Strip(stem.audio(), mix.channel(stem.id()), live, RATE, maxFrames);
            longest = Math.max(longest, strips[i].inserts().latency());
        }
        // A channel with look-ahead reads its stem that much earlier, so that all meet on time; the master likewise.
        for (int i = 0; i < strips.length; i++) lead[i] = master.latency() + (strips[i] == null ? 0 : strips[i].inserts().latency());
        latency = master.latency() + longest;
    }

    /** Compiled for one render: neutral parts and muted stems cost nothing. */
    static Rack still(List<Stem> stems, Mix mix, int maxFrames) {
        return new Rack(stems, mix, false, Math.max(maxFrames, Processor.GRID));
    }

    /** Compiled for playing while its numbers move; runs one silent loop first, so that it starts in full swing. */
    public static Rack live(List<Stem> stems, Mix mix) {
        Rack rack = new Rack(stems, mix, true, Processor.GRID);
        rack.start(0, true);
        double[] l = new double[Processor.GRID], r = new double[Processor.GRID];
        for (int left = rack.frames(); left > 0; left -= Processor.GRID) rack.next(l, r, Math.min(Processor.GRID, left));
        return rack;
    }

    public int frames() {
        return stems.isEmpty() ? 0 : stems.get(0).audio().frames();
    }

    /** True when {@code next} only moves numbers of parts that this rack has. */
    public boolean fits(Mix next) {
        for (int i = 0; i < strips.length; i++) if (strips[i] != null && !strips[i].fits(next.channel(stems.get(i).id()))) return false;
        return master.fits(next.master());
    }

    /** Audio thread. Glides to the numbers of {@code next}. */
    void follow(Mix next) {
        if (next == mix) return;
        mix = next;
        for (int i = 0; i < strips.length; i++) if (strips[i] != null) strips[i].follow(next.channel(stems.get(i).id()));
        master.follow(next.master(), next.mono());
    }

    /** True when what comes out depends on what came before. */
    boolean hasMemory() {
        for (Strip strip : strips) if (strip != null && !strip.inserts().isEmpty()) return true;
        return master.hasMemory();
    }

    /** Gain reduction of a stem's compressor in dB, now. */
    public double gainReduction(int stem) {
        return strips[stem] == null ? 0 : strips[stem].inserts().gainReduction();
    }

    /** Forgets all sound; the next frame to come out is {@code position}. In a loop the stems repeat for ever. */
    void start(long position, boolean loop) {
        this.loop = loop;
        for (Strip strip : strips) if (strip != null) strip.reset();
        master.reset();
        // The delays inside fill before the first frame comes out, on whole steps of the grid.
        int fill = (latency + Processor.GRID - 1) / Processor.GRID * Processor.GRID;
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
        for (int i = 0; i < frames; i++) {
            left[i] = 0;
            right[i] = 0;
        }
        for (int i = 0; i < strips.length; i++) if (strips[i] != null) strips[i].add(position + lead[i], loop, frames, left, right);
        master.process(left, right, frames);
        position += frames;
    }
}
