package attune.engine;

import attune.dsp.Processor;
import java.util.Arrays;

/** A shared effect with the bus that leads to it. */
final class Return<S> {
    private final Processor<S> effect;
    private S settings;
    final double[] left, right;

    Return(Processor<S> effect, S settings, int rate, int maxFrames) {
        this.effect = effect;
        this.settings = settings;
        left = new double[maxFrames];
        right = new double[maxFrames];
        effect.prepare(rate, maxFrames);
        effect.set(settings);
    }

    /** Audio thread. */
    void follow(S next) {
        settings = next;
        effect.set(next);
    }

    void reset() {
        effect.reset();
        effect.set(settings);
    }

    /** Audio thread. Empties the bus. */
    void clear(int frames) {
        Arrays.fill(left, 0, frames, 0);
        Arrays.fill(right, 0, frames, 0);
    }

    /** Audio thread. Turns what is on the bus into the return and adds it to the mix. */
    void add(int frames, double[] toLeft, double[] toRight) {
        effect.process(left, right, frames);
        for (int i = 0; i < frames; i++) {
            toLeft[i] += left[i];
            toRight[i] += right[i];
        }
    }
}
