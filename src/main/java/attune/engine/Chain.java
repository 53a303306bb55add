package attune.engine;

import attune.dsp.Automatable;
import attune.dsp.Processor;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.Compressor;
import attune.dsp.effect.DeEsser;
import attune.dsp.effect.Equalizer;
import attune.dsp.effect.Gate;
import attune.dsp.effect.Saturation;
import attune.mix.Channel;
import attune.mix.Inserts;
import attune.mix.Path.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The inserts of a channel at work; a part that its mix leaves out is not there at all. */
final class Chain {
    /** One automated number. @param behind frames by which the sound is late where it acts */
    private record Mover(Automatable processor, int parameter, Lane lane, int behind) {}

    private final Gate gate;
    private final Equalizer equalizer;
    private final Compressor compressor;
    private final DeEsser deesser;
    private final Saturation saturation;
    private final Mover[] movers;
    private final double[] left = new double[Processor.GRID], right = new double[Processor.GRID];
    private final double[] keyLeft = new double[Processor.GRID], keyRight = new double[Processor.GRID];
    private int phase;

    Chain(Channel channel, Lanes lanes, int rate, int maxFrames) {
        Inserts inserts = channel.inserts();
        gate = MasterStrip.prepared(inserts.gate().isPresent(), new Gate(), rate, maxFrames);
        equalizer = MasterStrip.prepared(!inserts.eq().isEmpty(), new Equalizer(), rate, maxFrames);
        compressor = MasterStrip.prepared(inserts.compressor().isPresent(), new Compressor(), rate, maxFrames);
        deesser = MasterStrip.prepared(inserts.deesser().isPresent(), new DeEsser(), rate, maxFrames);
        saturation = MasterStrip.prepared(inserts.saturation().isPresent(), new Saturation(), rate, maxFrames);
        follow(inserts);
        movers = movers(lanes);
    }

    private Mover[] movers(Lanes lanes) {
        List<Mover> all = new ArrayList<>();
        for (Lanes.Moving m : lanes.of(Part.GATE)) all.add(new Mover(gate, m.path().place(), m.lane(), 0));
        for (Lanes.Moving m : lanes.of(Part.EQ)) {
            equalizer.keep(m.path().index());
            all.add(new Mover(equalizer, m.path().index() * Band.PARAMETERS.size() + m.path().place(), m.lane(), 0));
        }
        int ahead = compressor == null ? 0 : compressor.latency();
        for (Lanes.Moving m : lanes.of(Part.COMPRESSOR)) all.add(new Mover(compressor, m.path().place(), m.lane(), ahead));
        for (Lanes.Moving m : lanes.of(Part.DEESSER)) all.add(new Mover(deesser, m.path().place(), m.lane(), ahead));
        // The curve bends the sound half way through.
        int middle = saturation == null ? 0 : saturation.latency() / 2;
        for (Lanes.Moving m : lanes.of(Part.SATURATION)) all.add(new Mover(saturation, m.path().place(), m.lane(), ahead + middle));
        return all.toArray(Mover[]::new);
    }

    /** True when these settings need no part that is missing, and all that is here. */
    boolean fits(Inserts next) {
        return next.gate().isPresent() == (gate != null) && next.eq().isEmpty() == (equalizer == null) && next.compressor().isPresent() == (compressor != null)
            && next.deesser().isPresent() == (deesser != null) && next.saturation().isPresent() == (saturation != null)
            && (compressor == null || ahead(next.compressor()) == compressor.latency());
    }

    private static int ahead(Optional<Compression> compression) {
        return (int) Math.rint(compression.orElse(Compression.OFF).lookahead() * Rack.RATE / 1000);
    }

    /** Audio thread. */
    void follow(Inserts next) {
        if (gate != null && next.gate().isPresent()) gate.set(next.gate().get());
        if (equalizer != null) equalizer.set(next.eq());
        if (compressor != null && next.compressor().isPresent()) compressor.set(next.compressor().get());
        if (deesser != null && next.deesser().isPresent()) deesser.set(next.deesser().get());
        if (saturation != null && next.saturation().isPresent()) saturation.set(next.saturation().get());
    }

    void reset() {
        if (gate != null) gate.reset();
        if (equalizer != null) equalizer.reset();
        if (compressor != null) compressor.reset();
        if (deesser != null) deesser.reset();
        if (saturation != null) saturation.reset();
        phase = 0;
    }

    /** Audio thread. In place; the key is what the compressor hears, {@code time} the frame of the song that comes first. */
    void process(double[] l, double[] r, double[] keyL, double[] keyR, long time, int frames) {
        if (movers.length == 0) {
            run(l, r, keyL, keyR, frames);
            return;
        }
        for (int done = 0; done < frames; ) {
            if (phase == 0) move(time + done + Processor.GRID);
            int n = Math.min(frames - done, Processor.GRID - phase);
            System.arraycopy(l, done, left, 0, n);
            System.arraycopy(r, done, right, 0, n);
            boolean keyed = keyL != l;
            if (keyed) {
                System.arraycopy(keyL, done, keyLeft, 0, n);
                System.arraycopy(keyR, done, keyRight, 0, n);
            }
            run(left, right, keyed ? keyLeft : left, keyed ? keyRight : right, n);
            System.arraycopy(left, 0, l, done, n);
            System.arraycopy(right, 0, r, done, n);
            done += n;
            phase = (phase + n) % Processor.GRID;
        }
    }

    private void move(long time) {
        for (int i = 0; i < movers.length; i++) {
            Mover m = movers[i];
            m.processor.move(m.parameter, m.lane.at(time - m.behind));
        }
    }

    private void run(double[] l, double[] r, double[] keyL, double[] keyR, int frames) {
        if (gate != null) gate.process(l, r, frames);
        if (equalizer != null) equalizer.process(l, r, frames);
        if (compressor != null) compressor.process(l, r, keyL, keyR, frames);
        if (deesser != null) deesser.process(l, r, frames);
        if (saturation != null) saturation.process(l, r, frames);
    }

    boolean isEmpty() {
        return gate == null && equalizer == null && compressor == null && deesser == null && saturation == null;
    }

    boolean hasCompressor() {
        return compressor != null;
    }

    int latency() {
        return (compressor == null ? 0 : compressor.latency()) + (saturation == null ? 0 : saturation.latency());
    }

    double gainReduction() {
        return compressor == null ? 0 : compressor.gainReduction();
    }
}
