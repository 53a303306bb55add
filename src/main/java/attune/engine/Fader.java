package attune.engine;

import attune.dsp.Decibels;
import attune.dsp.Processor;
import attune.mix.Channel;
import attune.mix.Path.Part;

/**
 * Gain, width and pan of a channel. Numbers that are moved by hand slide; those that are automated are exact in every frame, a
 * step included.
 */
final class Fader {
    private final Slide gain = new Slide(), width = new Slide(), pan = new Slide(), sign = new Slide();
    private final Lane gainLane, widthLane, panLane;
    private int phase;
    private double ll = 1, lr, rl, rr = 1;
    private double matrixGain = 1, matrixWidth = 100, matrixPan;

    Fader(Lanes lanes) {
        gainLane = lanes.of(Part.STRIP, Channel.GAIN.id());
        widthLane = lanes.of(Part.STRIP, Channel.WIDTH.id());
        panLane = lanes.of(Part.STRIP, Channel.PAN.id());
    }

    /** Audio thread. */
    void follow(Channel channel) {
        gain.target(Decibels.fastToGain(channel.gain()));
        width.target(channel.width());
        pan.target(channel.pan());
        sign.target(channel.mute() ? 0 : channel.polarity());
    }

    void reset() {
        gain.reset();
        width.reset();
        pan.reset();
        sign.reset();
        phase = 0;
    }

    /** Audio thread. In place; {@code time} is the frame of the song that comes first. */
    void process(double[] left, double[] right, long time, int frames) {
        for (int done = 0; done < frames; ) {
            if (phase == 0) {
                gain.step();
                width.step();
                pan.step();
                sign.step();
            }
            int run = Math.min(frames - done, Processor.GRID - phase);
            if (still(time + done, run)) {
                matrix(time + done, phase);
                turn(left, right, done, done + run);
            } else {
                for (int i = 0; i < run; i++) {
                    matrix(time + done + i, phase + i);
                    turn(left, right, done + i, done + i + 1);
                }
            }
            done += run;
            phase = (phase + run) % Processor.GRID;
        }
    }

    private boolean still(long time, int run) {
        return sign.steady() && still(gain, gainLane, time, run) && still(width, widthLane, time, run) && still(pan, panLane, time, run);
    }

    private static boolean still(Slide slide, Lane lane, long time, int run) {
        return lane == null ? slide.steady() : lane.holds(time, run);
    }

    /** Sets the two-by-two matrix of this frame. */
    private void matrix(long time, int frame) {
        double g = sign.at(frame) * (gainLane == null ? gain.at(frame) : Decibels.fastToGain(gainLane.at(time)));
        double w = widthLane == null ? width.at(frame) : widthLane.at(time);
        double p = panLane == null ? pan.at(frame) : panLane.at(time);
        if (g == matrixGain && w == matrixWidth && p == matrixPan) return;
        matrixGain = g;
        matrixWidth = w;
        matrixPan = p;
        double l = g * Pan.left(p), r = g * Pan.right(p), same = (1 + w / 100) / 2, other = (1 - w / 100) / 2;
        ll = l * same;
        lr = l * other;
        rl = r * other;
        rr = r * same;
    }

    private void turn(double[] left, double[] right, int from, int to) {
        if (lr == 0 && rl == 0) {
            if (ll == 1 && rr == 1) return;
            for (int i = from; i < to; i++) {
                left[i] *= ll;
                right[i] *= rr;
            }
        } else {
            for (int i = from; i < to; i++) {
                double l = left[i], r = right[i];
                left[i] = ll * l + lr * r;
                right[i] = rl * l + rr * r;
            }
        }
    }
}
