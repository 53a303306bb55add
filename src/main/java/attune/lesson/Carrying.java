package attune.lesson;

import attune.dsp.Decibels;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.Equalizer;
import attune.dsp.measure.Spectrum;
import attune.lesson.Lesson.Matching;
import attune.material.Analysis;
import attune.material.Segment;
import attune.mix.Channel;
import attune.mix.Mix;
import attune.mix.Sends;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether the material carries a change: a boost where there is nothing to boost is inaudible, and a question about it
 * unfair. The figures are the curriculum's.
 */
final class Carrying {
    /** What is played must change by this much, dB; by half of a change that is smaller itself. */
    private static final double SOLO = 3, IN_MIX = 2, HALF = 0.5;
    /** How many dB under the loudest octave an octave may lie for a strong boost, a boost, a cut. */
    private static final double STRONG_BOOST = 30, BOOST = 24, CUT = 18;
    private static final double STRONG = 9;
    /** Between two notes the reduction falls below this part of the deepest. */
    private static final double RELEASED = 1.0 / 3;
    /** A stem is listened to where its level lies within so many dB of its loudest, in steps of so many frames. */
    private static final double HEARD = 30;
    private static final int STEP = 480;
    /** Attack is heard on notes whose peak stands this far over what follows, dB. */
    private static final double CREST = 12;
    /** Two releases next to each other move the gain apart by so many dB, root mean square, or nobody could say which it is. */
    private static final double APART = 0.9;
    /** A curve has four places at the most; in each the stem plays, at most so many dB softer than in its loudest. */
    private static final int QUARTERS = 4;
    private static final double QUIETER = 12;
    /** 100 ms. */
    private static final int GAP = 4800;
    /** A stem that is raised pulls the rest down when the mixes are made equally loud: by so many dB at the most, or that would tell. */
    private static final double PULLED = 3;
    /** What stands at least so far from the middle moves when the sides are added: 2.8 dB between the sides. */
    private static final double ASIDE = 20;
    /** The centres of the outermost octaves in which a shelf is looked for, Hz. */
    private static final double DEEPEST = 50, SHRILLEST = 10_000;
    private static final double LOWEST = Ear.LOWEST, HIGHEST = Ear.HIGHEST, RATE = 48000;

    private final Probe probe;
    private final Matching matching;

    Carrying(Probe probe, Matching matching) {
        this.probe = probe;
        this.matching = matching;
    }

    /** @throws CannotAsk saying what is missing when the change from one mix to the other cannot be heard on this material */
    void check(Mix reference, Mix altered, Optional<String> stem, boolean solo) throws CannotAsk {
        List<Band> before = stem.map(s -> reference.channel(s).eq()).orElse(reference.master().eq());
        List<Band> after = stem.map(s -> altered.channel(s).eq()).orElse(altered.master().eq());
        if (!before.equals(after)) bands(reference, stem, before, after, solo);
        if (altered.mono() && !reference.mono()) sides(reference);
        if (stem.isPresent()) {
            Channel from = reference.channel(stem.get()), to = altered.channel(stem.get());
            if (!from.compressor().equals(to.compressor()) && to.compressor().isPresent() && to.inserts().sidechain().isEmpty())
                compressor(stem.get(), to.compressor().get(), solo);
            if (!from.automation().equals(to.automation())) throughout(stem.get());
            if (from.width() != to.width() && probe.isMono(stem.get())) throw new CannotAsk("'" + stem.get() + "' is mono: its width changes nothing");
            boolean sent = to.sends().reverb() > Sends.OFF || to.sends().delay() > Sends.OFF || from.sends().reverb() > Sends.OFF || from.sends().delay() > Sends.OFF;
            if (sent && !(from.sends().equals(to.sends()) && reference.reverb().equals(altered.reverb()) && reference.delay().equals(altered.delay()))) gaps(stem.get());
        }
    }

    /** In mono nothing changes that stood in the middle. */
    private void sides(Mix reference) throws CannotAsk {
        for (var channel : reference.channels().entrySet()) {
            Channel c = channel.getValue();
            if (!c.mute() && (Math.abs(c.pan()) >= ASIDE || c.shift() != 0 || c.flip() || c.width() > 0 && !probe.isMono(channel.getKey()))) return;
        }
        throw new CannotAsk("all that plays stands in the middle: in mono nothing would change");
    }

    private void bands(Mix reference, Optional<String> stem, List<Band> before, List<Band> after, boolean solo) throws CannotAsk {
        Spectrum sound = stem.map(id -> probe.stem(id).spectrum()).orElseGet(() -> probe.mix(reference));
        String name = stem.map(s -> "'" + s + "'").orElse("the mix");
        for (int i = 0; i < after.size(); i++) {
            Band band = after.get(i);
            double gain = band.gain() - (i < before.size() ? before.get(i).gain() : 0);
            if (!band.type().hasGain() || gain == 0) continue;
            double[] octaves = octaves(band);
            // The corner's reason is said: that is the frequency on the knob.
            Optional<CannotAsk> why = octave(name, sound, octaves[0], gain, reference, stem, before, after, solo);
            for (int o = 1; o < octaves.length && why.isPresent(); o++)
                if (octave(name, sound, octaves[o], gain, reference, stem, before, after, solo).isEmpty()) why = Optional.empty();
            if (why.isPresent()) throw why.get();
        }
    }

    /** Where a band may be heard: a bell in its own octave; a shelf has half its gain at its corner, nearly all an octave beyond, and all after that. */
    private static double[] octaves(Band band) {
        double f = band.frequency();
        return switch (band.type()) {
            case LOW_SHELF -> new double[] {f, Math.max(f / 2, DEEPEST), Math.max(f / 4, DEEPEST)};
            case HIGH_SHELF -> new double[] {f, Math.min(f * 2, SHRILLEST), Math.min(f * 4, SHRILLEST)};
            case BELL, LOW_PASS, HIGH_PASS -> new double[] {f};
        };
    }

    /** Why the octave around {@code hz} does not carry the change of a band; empty when it does. */
    private Optional<CannotAsk> octave(String name, Spectrum sound, double hz, double gain, Mix reference, Optional<String> stem, List<Band> before, List<Band> after, boolean solo) {
        double below = gain >= STRONG ? STRONG_BOOST : gain > 0 ? BOOST : CUT;
        if (!sound.carries(hz, below)) return Optional.of(new CannotAsk(name + " has too little around " + Math.round(hz) + " Hz"));
        double own = Math.abs(octaveChange(sound, sound, 0, hz, before, after));
        if (own < least(gain, solo)) return Optional.of(new CannotAsk(name + " is made up of " + Math.round(hz) + " Hz: at equal loudness it would hardly change"));
        if (solo || stem.isEmpty()) return Optional.empty();
        double raised = reference.channel(stem.get()).gain() + reference.master().gain();
        double heard = Math.abs(octaveChange(probe.during(stem.get(), reference), sound, raised, hz, before, after));
        return heard < least(gain, false) ? Optional.of(new CannotAsk("around " + Math.round(hz) + " Hz " + name + " is covered by what plays with it")) : Optional.empty();
    }

    private static double least(double change, boolean solo) {
        return Math.min(solo ? SOLO : IN_MIX, Math.abs(change) * HALF);
    }

    /**
     * dB by which the octave around {@code hz} changes in all that is heard once the part that is filtered is as loud again as it was,
     * and then all; in twelfths of an octave. The rest is taken to be of its own, so that powers add.
     *
     * @param raised dB by which the part is louder in all than by itself
     */
    private static double octaveChange(Spectrum all, Spectrum part, double raised, double hz, List<Band> before, List<Band> after) {
        int lowest = (int) Math.ceil(12 * StrictMath.log(LOWEST / hz) / StrictMath.log(2));
        int steps = (int) Math.floor(12 * StrictMath.log(HIGHEST / hz) / StrictMath.log(2)) - lowest;
        double[] rest = new double[steps], own = new double[steps], changed = new double[steps], ear = new double[steps];
        double was = 0, is = 0;
        for (int i = 0; i < steps; i++) {
            double from = hz * StrictMath.pow(2, (lowest + i) / 12.0), f = hz * StrictMath.pow(2, (lowest + i + 0.5) / 12), to = hz * StrictMath.pow(2, (lowest + i + 1) / 12.0);
            double level = part.level(from, to) + raised;
            own[i] = power(level);
            changed[i] = power(level + Equalizer.magnitudeAt(after, f, RATE) - Equalizer.magnitudeAt(before, f, RATE));
            rest[i] = Math.max(0, power(all.level(from, to)) - own[i]);
            ear[i] = power(Ear.weight(f));
            was += own[i] * ear[i];
            is += changed[i] * ear[i];
        }
        double loud = 0, loudAfter = 0, octave = 0, octaveAfter = 0;
        for (int i = 0; i < steps; i++) {
            double now = rest[i] + own[i], then = rest[i] + changed[i] * was / is;
            loud += now * ear[i];
            loudAfter += then * ear[i];
            if (lowest + i >= -6 && lowest + i < 6) {
                octave += now;
                octaveAfter += then;
            }
        }
        return 10 * StrictMath.log10(octaveAfter / octave * loud / loudAfter);
    }

    private static double power(double decibels) {
        return Decibels.fastToGain(2 * decibels);
    }

    /**
     * The same for the stem that is to be the one: in both directions alike, so that the stem does not give the direction away.
     *
     * @throws CannotAsk when the others would be heard to move at equal loudness
     */
    void balance(Mix reference, Mix altered, Optional<String> subject, boolean solo) throws CannotAsk {
        if (matching == Matching.NONE || solo || subject.isEmpty()) return;
        String stem = subject.get();
        double raise = Math.abs(altered.channel(stem).gain() - reference.channel(stem).gain());
        if (raise == 0) return;
        double own = 0, all = 0;
        for (var channel : reference.channels().entrySet()) {
            if (channel.getValue().mute()) continue;
            double power = power(Ear.loudness(probe.stem(channel.getKey()).spectrum()) + channel.getValue().gain());
            all += power;
            if (channel.getKey().equals(stem)) own = power;
        }
        double pulled = 10 * StrictMath.log10((all - own + own * power(raise)) / all);
        if (pulled > PULLED) throw new CannotAsk("'" + stem + "' is so much of what plays that at equal loudness the rest would move instead");
    }

    private void compressor(String stem, Compression compression, boolean solo) throws CannotAsk {
        if (compression.isNeutral()) return;
        Analysis notes = probe.stem(stem);
        double[] curve = probe.reduction(stem).curve(compression);
        double deep = notes.typicalDeepest(curve), between = notes.typicalBetween(curve);
        if (between > deep * RELEASED) throw new CannotAsk("'" + stem + "' has no gaps: the compressor would only turn it down");
        if (swing(notes, curve) < least(deep, solo)) throw new CannotAsk("'" + stem + "' is silent before the compressor lets go: it would only be turned down");
    }

    /** How far the gain moves while there is something to hear: from the 10th to the 90th of 100 parts, dB. */
    private static double swing(Analysis notes, double[] curve) {
        double[] gains = heard(notes, curve.length).mapToDouble(i -> curve[i]).sorted().toArray();
        return gains.length == 0 ? 0 : gains[gains.length * 9 / 10] - gains[gains.length / 10];
    }

    /** How far two gains are apart while there is something to hear, dB; a common offset is made up by loudness. */
    private static double apart(Analysis notes, double[] one, double[] other) {
        double[] between = heard(notes, one.length).mapToDouble(i -> one[i] - other[i]).toArray();
        double mean = Arrays.stream(between).average().orElse(0);
        return StrictMath.sqrt(Arrays.stream(between).map(d -> (d - mean) * (d - mean)).average().orElse(0));
    }

    /** Every so manieth frame outside the gaps. */
    private static IntStream heard(Analysis notes, int frames) {
        boolean[] silent = new boolean[frames / STEP];
        for (Segment gap : notes.gaps(HEARD))
            for (int i = (gap.start() + STEP - 1) / STEP; i * STEP < gap.end(); i++) silent[i % silent.length] = true;
        return IntStream.range(0, silent.length).filter(i -> !silent[i]).map(i -> i * STEP);
    }

    /** A ride is heard where the stem plays. */
    private void throughout(String stem) throws CannotAsk {
        double[] parts = probe.stem(stem).parts(QUARTERS);
        double loudest = Arrays.stream(parts).max().orElse(0);
        for (double p : parts) if (p < loudest - QUIETER) throw new CannotAsk("'" + stem + "' rests in a part of the song: a ride there would not be heard");
    }

    /** Tails and repeats are heard where the stem falls silent. */
    void gaps(String stem) throws CannotAsk {
        if (probe.stem(stem).gaps(HEARD).stream().mapToInt(Segment::frames).max().orElse(0) < GAP) throw new CannotAsk("'" + stem + "' leaves no gap in which a tail could be heard");
    }

    /**
     * @param choices the mixes that rising releases make
     * @throws CannotAsk when two neighbours would sound alike
     */
    void release(String stem, List<Mix> choices) throws CannotAsk {
        List<double[]> curves = choices.stream().map(mix -> probe.reduction(stem).curve(mix.channel(stem).compressor().orElseThrow())).toList();
        for (int i = 1; i < curves.size(); i++)
            if (apart(probe.stem(stem), curves.get(i - 1), curves.get(i)) < APART) throw new CannotAsk("'" + stem + "' would sound alike with two of the releases");
    }

    /** @throws CannotAsk when the notes of the stem have no hit for an attack time to act on */
    void attack(String stem) throws CannotAsk {
        if (probe.stem(stem).typicalCrest() < CREST) throw new CannotAsk("the notes of '" + stem + "' have no hit that stands out");
    }
}
