package attune.bench;

import attune.dsp.Audio;
import attune.dsp.Processor;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.Compressor;
import attune.dsp.effect.Equalizer;
import attune.dsp.effect.Limiter;
import attune.dsp.effect.Limiting;
import attune.dsp.measure.Loudness;
import attune.dsp.measure.TruePeak;
import attune.engine.Render;
import attune.material.Resampler;
import attune.mix.Channel;
import attune.mix.Inserts;
import attune.mix.Mix;
import attune.mix.Multitrack;
import attune.mix.Stem;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each part costs, in nanoseconds a stereo frame, on a second of noise that comes in notes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Kernels.FRAMES)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Kernels {
    static final int FRAMES = 48000;
    private static final int BLOCK = 4096, CELL = Processor.GRID;
    private static final List<Band> FOUR = List.of(Band.bell(80, 3, 0.9), Band.bell(350, -2.5, 1.2), Band.bell(1800, 2, 1), Band.bell(7000, 1.5, 0.8));
    private static final Compression COMPRESSION = new Compression(-24, 3, 10, 120, 6, 0, 100, 0, Compression.Detector.PEAK);
    private static final Compression RMS = new Compression(-24, 3, 10, 120, 6, 0, 100, 0, Compression.Detector.RMS);

    private final double[] left = new double[FRAMES], right = new double[FRAMES], l = new double[BLOCK], r = new double[BLOCK];
    private final Equalizer one = new Equalizer(), four = new Equalizer();
    private final Compressor compressor = new Compressor(), rms = new Compressor();
    private final Limiter idle = new Limiter(), busy = new Limiter();
    private Audio sound, cd;
    private Multitrack stem;
    private Mix mix;

    @Setup public void prepare() {
        Random random = new Random(1);
        float[] a = new float[FRAMES], b = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            double note = 0.5 * StrictMath.exp(-(i % 9600) / 4000.0);
            left[i] = a[i] = (float) (note * (2 * random.nextDouble() - 1));
            right[i] = b[i] = (float) (note * (2 * random.nextDouble() - 1));
        }
        sound = new Audio(48000, a, b);
        cd = new Audio(44100, a, b);
        stem = new Multitrack(List.of(new Stem("a", sound)), 120);
        mix = Mix.PLAIN.withChannel("a", Channel.FLAT.withInserts(Inserts.NONE.with(FOUR).with(COMPRESSION)).with("pan", -30));
        start(one, FOUR.subList(0, 1));
        start(four, FOUR);
        start(compressor, COMPRESSION);
        start(rms, RMS);
        start(idle, new Limiting(0, 0));
        start(busy, new Limiting(-1, 12));
    }

    private static <S> void start(Processor<S> processor, S settings) {
        processor.prepare(48000, BLOCK);
        processor.set(settings);
    }

    private double through(Processor<?> processor, int block) {
        double last = 0;
        for (int at = 0; at < FRAMES; at += block) {
            int n = Math.min(block, FRAMES - at);
            System.arraycopy(left, at, l, 0, n);
            System.arraycopy(right, at, r, 0, n);
            processor.process(l, r, n);
            last += l[n - 1] + r[n - 1];
        }
        return last;
    }

    @Benchmark public double copyAlone() {
        double last = 0;
        for (int at = 0; at < FRAMES; at += BLOCK) {
            int n = Math.min(BLOCK, FRAMES - at);
            System.arraycopy(left, at, l, 0, n);
            System.arraycopy(right, at, r, 0, n);
            last += l[n - 1] + r[n - 1];
        }
        return last;
    }

    @Benchmark public double equalizerOneBand() {
        return through(one, BLOCK);
    }

    @Benchmark public double equalizerFourBands() {
        return through(four, BLOCK);
    }

    @Benchmark public double compressorPeak() {
        return through(compressor, BLOCK);
    }

    @Benchmark public double compressorPeakLive() {
        return through(compressor, CELL);
    }

    @Benchmark public double compressorRms() {
        return through(rms, BLOCK);
    }

    @Benchmark public double limiterIdle() {
        return through(idle, BLOCK);
    }

    @Benchmark public double limiterBusy() {
        return through(busy, BLOCK);
    }

    @Benchmark public double limiterBusyLive() {
        return through(busy, CELL);
    }

    @Benchmark public Audio stripAndSum() {
        return Render.once(stem, mix, 0);
    }

    @Benchmark public Audio resamplerFrom44100() {
        return Resampler.resample(cd, 48000);
    }

    @Benchmark public Object loudnessIntegrated() {
        return Loudness.integrated(sound);
    }

    @Benchmark public Object truePeak() {
        return TruePeak.of(sound);
    }
}
