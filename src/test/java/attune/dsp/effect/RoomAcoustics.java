package attune.dsp.effect;

import java.util.Arrays;

/** Measurements of an impulse response. */
final class RoomAcoustics {
    static final double RATE = 48000;

    private RoomAcoustics() {}

    /** The sound in one octave: fourth-order Butterworth slopes at its edges. */
    static double[] octave(double[] sound, double hz) {
        double[] out = sound.clone();
        for (double q : new double[] {0.5412, 1.3066}) {
            filter(out, Biquad.of(new Band(Band.Type.HIGH_PASS, hz / Math.sqrt(2), 0, q), RATE));
            filter(out, Biquad.of(new Band(Band.Type.LOW_PASS, hz * Math.sqrt(2), 0, q), RATE));
        }
        return out;
    }

    private static void filter(double[] sound, Biquad f) {
        double s1 = 0, s2 = 0;
        for (int i = 0; i < sound.length; i++) {
            double y = f.b0() * sound[i] + s1;
            s1 = f.b1() * sound[i] - f.a1() * y + s2;
            s2 = f.b2() * sound[i] - f.a2() * y;
            sound[i] = y;
        }
    }

    /** ISO 3382-1: the energy still to come, in dB of all of it, by integrating backwards; several responses are added. */
    static double[] decayCurve(double[]... responses) {
        double[] curve = new double[responses[0].length];
        for (double[] response : responses) {
            double left = 0;
            for (int i = curve.length - 1; i >= 0; i--) curve[i] += left += response[i] * response[i];
        }
        double all = curve[0];
        for (int i = 0; i < curve.length; i++) curve[i] = 10 * Math.log10(Math.max(1e-30, curve[i] / all));
        return curve;
    }

    /** @param seconds for 60 dB, from the line of least squares from 5 to 35 dB down
     *  @param bend    the furthest the curve leaves that line, in dB */
    record T30(double seconds, double bend) {
        static T30 of(double[] curve) {
            int from = 0;
            while (curve[from] > -5) from++;
            int to = from;
            while (curve[to] > -35) to++;
            double count = to - from + 1, middle = (from + to) / 2.0, mean = Arrays.stream(curve, from, to + 1).sum() / count, xx = 0, xy = 0, bend = 0;
            for (int i = from; i <= to; i++) {
                xx += (i - middle) * (i - middle);
                xy += (i - middle) * curve[i];
            }
            for (int i = from; i <= to; i++) bend = Math.max(bend, Math.abs(curve[i] - mean - xy / xx * (i - middle)));
            return new T30(-60 * xx / xy / RATE, bend);
        }
    }

    /**
     * J. S. Abel and P. Huang, "A simple, robust measure of reverberation echo density" (AES 121, 2006): the share of samples in 20 ms
     * that lie beyond one standard deviation, as a part of what it is for noise.
     */
    static double echoDensity(double[] response, int at) {
        int half = (int) (0.01 * RATE);
        double weights = 0, power = 0, beyond = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (int i = Math.max(0, at - half); i <= at + half; i++) {
                double weight = 0.5 + 0.5 * Math.cos(Math.PI * (i - at) / (half + 1)), square = response[i] * response[i];
                if (pass == 0) {
                    weights += weight;
                    power += weight * square;
                } else if (square > power / weights) beyond += weight;
            }
        }
        return beyond / weights / 0.31731050786291415;
    }

    /** The level in dB at one frequency in Hz. */
    static double level(double[] response, double hz) {
        double turn = 2 * Math.PI * hz / RATE, re = 0, im = 0, cos = 1, sin = 0, c = Math.cos(turn), s = Math.sin(turn);
        for (double v : response) {
            re += v * cos;
            im += v * sin;
            double next = cos * c - sin * s;
            sin = sin * c + cos * s;
            cos = next;
        }
        return 10 * Math.log10(re * re + im * im);
    }

    static int firstArrival(double[] response) {
        int i = 0;
        while (response[i] == 0) i++;
        return i;
    }

    static double energy(double[] response) {
        return Arrays.stream(response).map(v -> v * v).sum();
    }
}
