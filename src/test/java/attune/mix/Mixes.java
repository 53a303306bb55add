package attune.mix;

import attune.dsp.Settings;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.DeEssing;
import attune.dsp.effect.Drive;
import attune.dsp.effect.Echo;
import attune.dsp.effect.Gating;
import attune.dsp.effect.Limiting;
import attune.dsp.effect.PlaybackSystem;
import attune.dsp.effect.Reverberation;
import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Mixes in which everything is at work. */
public final class Mixes {
    private static final List<String> MOVED = List.of("gain", "pan", "width", "gate.threshold", "eq[0].gain", "eq[0].frequency", "eq[1].q", "compressor.threshold",
        "compressor.makeup", "compressor.attack", "deesser.range", "saturation.drive", "saturation.mix", "sends.reverb", "sends.delay");

    private Mixes() {}

    /** For stems named s0, s1 and so on. */
    public static Mix everything(SplittableRandom random, int stems) {
        Mix mix = Mix.PLAIN.withReverb(any(Reverberation.of(one(random, Reverberation.Type.values())), random)).withDelay(new Repeats(any(Echo.of(100, 0), random), NoteValue.of("1/8.")));
        for (int s = 0; s < stems; s++) mix = mix.withChannel("s" + s, channel(random, stems));
        Master master = Master.FLAT.withEq(List.of(Band.bell(3000, 6, 1))).withCompressor(Compression.OFF.with("ratio", 2).with("threshold", -20).with("lookahead", 3))
            .with("tilt", 2).with("width", 120).with("monobass", 90).withGain(-1).withLimiter(new Limiting(-6, 3)).withEdges(new Edges(0.05, 0, 0.02, 0.03));
        return mix.withMaster(master).withMonitor(one(random, PlaybackSystem.values()));
    }

    private static Channel channel(SplittableRandom random, int stems) {
        List<Band> eq = List.of(Band.bell(100 + 5000 * random.nextDouble(), -12 + 24 * random.nextDouble(), 0.5 + random.nextDouble() * 4),
            new Band(Band.Type.HIGH_PASS, 20 + 200 * random.nextDouble(), 0, 0.7));
        Compression c = Compression.OFF.with("threshold", -40 * random.nextDouble()).with("ratio", 1 + 9 * random.nextDouble()).with("lookahead", 5 * random.nextDouble());
        Inserts inserts = Inserts.NONE.with(new Gating(-30, 12, 1, 5, 20)).with(eq).with(c).with(new DeEssing(6000, -40, 8));
        if (random.nextBoolean()) inserts = inserts.keyedBy("s" + random.nextInt(stems));
        if (random.nextBoolean()) inserts = inserts.with(new Drive(one(random, Drive.Type.values()), 12 * random.nextDouble(), 70));
        Channel channel = Channel.FLAT.withPolarity(random.nextBoolean() ? 1 : -1).withShift(random.nextInt(5)).withInserts(inserts).withGain(-6 * random.nextDouble())
            .withWidth(200 * random.nextDouble()).withPan(-100 + 200 * random.nextDouble()).withSends(new Sends(-20 * random.nextDouble(), -20 * random.nextDouble()));
        for (int i = 0; i < 3; i++) channel = automated(channel, one(random, MOVED.toArray(String[]::new)), random);
        return channel;
    }

    private static Channel automated(Channel channel, String parameter, SplittableRandom random) {
        Path path = Path.inside("s", parameter);
        if (path.part() == Path.Part.SATURATION && channel.inserts().saturation().equals(Optional.empty())) return channel;
        double min = path.declared().min(), range = path.declared().max() - min;
        return channel.automated(parameter, new Automation(List.of(new Point(0.02, min + range * random.nextDouble(), one(random, Shape.values())),
            new Point(0.11, min + range * random.nextDouble(), one(random, Shape.values())), new Point(0.1701, min + range * random.nextDouble(), Shape.STRAIGHT))));
    }

    private static <T> T one(SplittableRandom random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <S extends Settings<S>> S any(S start, SplittableRandom random) {
        double[] v = start.values();
        for (int i = 0; i < v.length; i++) v[i] = start.parameters().get(i).value(random.nextDouble());
        return start.with(v);
    }
}
