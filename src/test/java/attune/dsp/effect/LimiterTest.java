package attune.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.measure.TruePeak;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimiterTest {
    private static final int RATE = 48000;

    /** What is hard to limit. */
    enum Sound {
        NOISE {
            @Override double[] samples() {
                return new Random(1).doubles(RATE, -1, 1).toArray();
            }
        },
        CLICKS {
            @Override double[] samples() {
                return fill(i -> i % 1777 == 0 ? 1 : i % 1777 == 1 ? 0.9 : 0.01 * Math.sin(i * 0.1));
            }
        },
        SQUARE {
            @Override double[] samples() {
                return fill(i -> i / 37 % 2 == 0 ? 0.9 : -0.9);
            }
        },
        BETWEEN_SAMPLES {
            @Override double[] samples() {
                return fill(i -> 0.99 * Math.sin(Math.PI / 2 * i + Math.PI / 4));
            }
        },
        HIGH_BURSTS {
            @Override double[] samples() {
                return fill(i -> i / 3000 % 2 == 0 ? Math.sin(2 * Math.PI * 19000 / RATE * i) : 0);
            }
        },
        KICK {
            @Override double[] samples() {
                return fill(i -> Math.exp(-(i % 12000) / 4000.0) * Math.sin(60 * Math.exp(-(i % 12000) / 1500.0)));
            }
        };

        abstract double[] samples();

        static double[] fill(IntToDoubleFunction f) {
            return java.util.stream.IntStream.range(0, RATE).mapToDouble(f).toArray();
        }
    }

    @ParameterizedTest
    @EnumSource(Sound.class)
    void noTruePeakLeavesAboveTheCeiling(Sound sound) {
        for (double drive : new double[] {0, 6, 24}) for (double ceiling : new double[] {-0.1, -1, -12}) {
            double[] out = run(new Limiting(ceiling, drive), sound.samples(), sound.samples());
            double peak = TruePeak.of(Audio.mono(RATE, floats(out))).orElseThrow();
            assertThat(peak).as("drive %.0f, ceiling %.1f", drive, ceiling).isLessThan(ceiling + 0.01);
        }
    }

    /** Programs end their interpolation at different frequencies: none may find much above the ceiling. */
    @ParameterizedTest
    @EnumSource(Sound.class)
    void otherInterpolationsFindNoHigherPeak(Sound sound) {
        double[] out = run(new Limiting(-1, 6), sound.samples(), sound.samples());
        for (double end : new double[] {0.88, 0.94, 0.97, 1}) {
            double over = Decibels.ofGain(highest(out, 4, end, 24)) + 1, overWide = Decibels.ofGain(highest(out, 8, end, 96)) + 1;
            assertThat(over).as("4 times, 24 samples a side, to %.0f %%", 100 * end).isLessThan(0.1);
            assertThat(overWide).as("8 times, 96 samples a side, to %.0f %%", 100 * end).isLessThan(0.3);
        }
    }

    /** The highest value of a sinc interpolation with a Hann window, its pass band ending at this part of half the rate. */
    private static double highest(double[] x, int factor, double end, int side) {
        double highest = 0;
        for (int phase = 0; phase < factor; phase++) {
            double[] kernel = new double[2 * side];
            for (int i = 0; i < kernel.length; i++) {
                double t = i - side + 1 - (double) phase / factor, window = Math.cos(Math.PI / 2 * t / side);
                kernel[i] = (t == 0 ? end : Math.sin(Math.PI * end * t) / (Math.PI * t)) * (Math.abs(t) >= side ? 0 : window * window);
            }
            // Not at the ends, where the sound is cut off.
            for (int at = 4 * side; at + 4 * side < x.length; at++) {
                double sum = 0;
                for (int i = 0; i < kernel.length; i++) sum += kernel[i] * x[at + i];
                highest = Math.max(highest, Math.abs(sum));
            }
        }
        return highest;
    }

    @Test
    void whatStaysBelowTheCeilingPassesToTheBit() {
        double[] sound = new Random(2).doubles(RATE, -0.3, 0.3).toArray();
        Limiter limiter = limiter(new Limiting(-1, 0));
        double[] out = run(new Limiting(-1, 0), sound, sound);
        for (int i = limiter.latency(); i < RATE; i++) assertThat(out[i]).isEqualTo(sound[i - limiter.latency()]);
    }

    @Test
    void afterAPeakItComesBackToTheBit() {
        double[] sound = new Random(3).doubles(4 * RATE, -0.2, 0.2).toArray();
        for (int i = 1000; i < 1200; i++) sound[i] *= 20;
        double[] out = run(new Limiting(-1, 0), sound, sound);
        int latency = limiter(new Limiting(-1, 0)).latency();
        // 100 ms of release: 1e-9 is reached after 21 of them.
        for (int i = 3 * RATE; i < 4 * RATE; i++) assertThat(out[i]).isEqualTo(sound[i - latency]);
    }

    @Test
    void aSteadyToneIsBroughtToTheCeiling() {
        double[] sound = Sound.fill(i -> Math.sin(2 * Math.PI * 997 / RATE * i));
        double[] out = run(new Limiting(-6, 12), sound, sound);
        double peak = 0;
        for (int i = RATE / 2; i < RATE; i++) peak = Math.max(peak, Math.abs(out[i]));
        assertThat(Decibels.ofGain(peak)).isCloseTo(-6, within(0.01));
        Limiter limiter = limiter(new Limiting(-6, 12));
        limiter.process(sound, sound.clone(), RATE);
        assertThat(limiter.gainReduction()).isCloseTo(18, within(0.01));
    }

    @Test
    void bothSidesAreTurnedDownAlike() {
        double[] left = new Random(4).doubles(RATE, -1, 1).toArray(), right = new double[RATE];
        for (int i = 0; i < RATE; i++) right[i] = left[i] / 8;
        Limiter limiter = limiter(new Limiting(-3, 9));
        limiter.process(left, right, RATE);
        for (int i = 0; i < RATE; i++) assertThat(right[i]).isEqualTo(left[i] / 8);
    }

    private static double[] run(Limiting limiting, double[] left, double[] right) {
        double[] out = left.clone();
        limiter(limiting).process(out, right.clone(), out.length);
        return out;
    }

    private static Limiter limiter(Limiting limiting) {
        Limiter limiter = new Limiter();
        limiter.prepare(RATE, 512);
        limiter.set(limiting);
        return limiter;
    }

    private static float[] floats(double[] samples) {
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) out[i] = (float) samples[i];
        return out;
    }
}
