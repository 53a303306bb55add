package attune.material;

import attune.dsp.Audio;
import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import be.tarsos.dsp.onsets.ComplexOnsetDetector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the notes and hits of a loop begin. TarsosDSP's detector compares each block with what the two before it foretell,
 * phase included, so it hears a note that only changes its pitch, too. It knows the place to half a block; that is then
 * taken to the millisecond where the level rises most.
 */
final class Onsets {
    /** The detector runs at half the rate: half the work, and what lies above 12 kHz folds down and still rises with its onset. */
    private static final int HALF = 2, SIZE = 512, HOP = 256;
    private static final double PEAK = 0.3;
    /** dB. The detector judges by the block in which it reports, when a closed hi-hat has long died away. */
    private static final double SILENCE = -140;
    /** Blocks by which the detector's peak picker reports late. */
    private static final int LATE = 2;
    /** Blocks before the loop's beginning, so that the detector has forgotten silence when it gets there: a second. */
    private static final int LEAD = 94;
    /** A change this small beside the large ones of the stem is the ripple of a held note, unless the level rises with it. */
    private static final double LEAST = 0.3;
    /** By 4 dB over 30 ms, to no less than 33 dB below the loudest: what rises lower down are breaths and brushes between the notes. */
    private static final double LOUDER = 2.5, FAINT = 5e-4;
    private static final int MILLISECOND = 48, RISE = 5, LEVEL = 30 * MILLISECOND;
    /** 50 ms: two onsets that are nearer are one. */
    private static final int APART = 50 * MILLISECOND;

    private record Found(int frame, double salience) {}

    private Onsets() {}

    /** Frames, rising. */
    static int[] find(Audio loop) {
        float[] x = mono(loop);
        if (x.length < 8 * HALF * SIZE) return new int[0];
        List<Found> all = detect(x, loop.rate());
        double[] saliences = all.stream().mapToDouble(Found::salience).sorted().toArray();
        if (saliences.length == 0) return new int[0];
        double least = LEAST * saliences[(int) (0.9 * (saliences.length - 1))];
        double loudest = all.stream().mapToDouble(f -> after(x, f.frame)).max().orElse(0);
        int[] frames = all.stream().map(f -> new Found(steepest(x, f.frame), f.salience))
            .filter(f -> f.salience >= least || after(x, f.frame) >= Math.max(FAINT * loudest, LOUDER * after(x, f.frame - LEVEL)))
            .mapToInt(Found::frame).sorted().toArray();
        return apart(frames, x.length);
    }

    private static List<Found> detect(float[] x, int rate) {
        List<Found> found = new ArrayList<>();
        int[] block = {-LEAD};
        int blocks = (x.length + HALF * HOP - 1) / (HALF * HOP);
        ComplexOnsetDetector detector = new ComplexOnsetDetector(SIZE, PEAK, 0, SILENCE);
        detector.setHandler((time, salience) -> {
            int b = block[0] - LATE;
            if (b >= 0 && b < blocks) found.add(new Found(b * HALF * HOP, salience));
        });
        AudioEvent event = new AudioEvent(new TarsosDSPAudioFormat(rate / (float) HALF, 16, 1, true, false));
        float[] buffer = new float[SIZE];
        event.setFloatBuffer(buffer);
        for (; block[0] < blocks + LATE; block[0]++) {
            int at = Math.floorMod(block[0] * HALF * HOP, x.length);
            for (int i = 0; i < SIZE; i++) {
                float a = x[at];
                at = at + 1 == x.length ? 0 : at + 1;
                buffer[i] = (a + x[at]) / 2;
                at = at + 1 == x.length ? 0 : at + 1;
            }
            event.setBytesProcessed(2L * (block[0] + LEAD + 1) * HOP);    // its clock; two onsets need rising times
            detector.process(event);
        }
        return found;
    }

    /** The millisecond near a block where the level of what follows stands highest above what was before. */
    private static int steepest(float[] x, int frame) {
        int before = HALF * HOP + RISE * MILLISECOND, blocks = (2 * before + HALF * HOP) / MILLISECOND;
        double[] energy = new double[blocks];
        for (int b = 0; b < blocks; b++)
            for (int i = 0; i < MILLISECOND; i++) {
                double v = x[Math.floorMod(frame - before + b * MILLISECOND + i, x.length)];
                energy[b] += v * v;
            }
        double floor = 1e-4 * Arrays.stream(energy).max().orElse(0) * RISE + 1e-12, best = 0;
        int at = blocks / 2;
        for (int b = RISE; b + RISE <= blocks; b++) {
            double ratio = (sum(energy, b, b + RISE) + floor) / (sum(energy, b - RISE, b) + floor);
            if (ratio > best) {
                best = ratio;
                at = b;
            }
        }
        return Math.floorMod(frame - before + at * MILLISECOND, x.length);
    }

    /** The energy of the 30 ms that follow. */
    static double after(float[] x, int frame) {
        double sum = 0;
        for (int i = 0; i < LEVEL; i++) {
            double v = x[Math.floorMod(frame + i, x.length)];
            sum += v * v;
        }
        return sum;
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) sum += values[i];
        return sum;
    }

    /** Without those that follow another too soon, round the loop. */
    private static int[] apart(int[] frames, int length) {
        int[] kept = new int[frames.length];
        int n = 0;
        for (int f : frames) if (n == 0 || f - kept[n - 1] >= APART) kept[n++] = f;
        if (n > 1 && kept[0] + length - kept[n - 1] < APART) n--;
        return Arrays.copyOf(kept, n);
    }

    static float[] mono(Audio audio) {
        if (audio.isMono()) return audio.left();
        float[] out = new float[audio.frames()];
        for (int i = 0; i < out.length; i++) out[i] = (audio.left()[i] + audio.right()[i]) / 2;
        return out;
    }
}
