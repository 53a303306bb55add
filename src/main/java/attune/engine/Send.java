package attune.engine;

import attune.dsp.Decibels;
import attune.dsp.Processor;
import attune.mix.Sends;

/** What one channel gives to one shared effect. */
final class Send {
    private final Slide level = new Slide();
    private final Lane lane;
    private int phase;

    Send(Lane lane) {
        this.lane = lane;
    }

    /** Audio thread. */
    void follow(double decibels) {
        level.target(gain(decibels));
    }

    private static double gain(double decibels) {
        return decibels <= Sends.OFF ? 0 : Decibels.fastToGain(decibels);
    }

    void reset() {
        level.reset();
        phase = 0;
    }

    /** Audio thread. Adds the channel's sound to the bus. */
    void add(double[] left, double[] right, long time, int frames, double[] busLeft, double[] busRight) {
        for (int done = 0; done < frames; ) {
            if (phase == 0) level.step();
            int run = Math.min(frames - done, Processor.GRID - phase);
            if (lane == null ? level.steady() : lane.holds(time + done, run)) {
                double g = lane == null ? level.at(phase) : gain(lane.at(time + done));
                if (g != 0) add(left, right, g, done, done + run, busLeft, busRight);
            } else {
                for (int i = done; i < done + run; i++)
                    add(left, right, lane == null ? level.at(phase + i - done) : gain(lane.at(time + i)), i, i + 1, busLeft, busRight);
            }
            done += run;
            phase = (phase + run) % Processor.GRID;
        }
    }

    private static void add(double[] left, double[] right, double g, int from, int to, double[] busLeft, double[] busRight) {
        for (int i = from; i < to; i++) {
            busLeft[i] += g * left[i];
            busRight[i] += g * right[i];
        }
    }
}
