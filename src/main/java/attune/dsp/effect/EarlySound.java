package attune.dsp.effect;

import attune.dsp.Processor;
import java.util.Arrays;

/** The first part of the reverb at work: pre-delay, reflections, and the diffusion that the tail is fed with. */
final class EarlySound {
    private final DelayRing inLeft, inRight;
    private final Diffuser diffuserLeft, diffuserRight;
    private final Shelves tone = new Shelves();
    private final double[] toneLeft = new double[Shelves.STATE], toneRight = new double[Shelves.STATE];
    private final double[] tap = new double[Processor.GRID];

    /** Frames: the latest reflection, the longest diffusion. */
    EarlySound(int latest, int longest) {
        inLeft = new DelayRing(latest, Processor.GRID);
        inRight = new DelayRing(latest, Processor.GRID);
        diffuserLeft = new Diffuser(ReverbLayout.STAGES, longest);
        diffuserRight = new Diffuser(ReverbLayout.STAGES, longest);
    }

    Shelves tone() {
        return tone;
    }

    /**
     * Turns the sound in {@code left} and {@code right} into what the tail is fed with, and writes what is heard of it to
     * {@code outLeft} and {@code outRight}.
     */
    void process(double[] left, double[] right, ReverbLayout now, ReverbLayout next, Crossfade fade, double diffusion, Ramp gain, int frame,
                 double[] outLeft, double[] outRight, int frames) {
        inLeft.put(left, frames);
        inRight.put(right, frames);
        Arrays.fill(outLeft, 0, frames, 0);
        Arrays.fill(outRight, 0, frames, 0);
        reflect(now, fade, false, outLeft, outRight, frames);
        if (fade.on()) reflect(next, fade, true, outLeft, outRight, frames);
        fade.read(inLeft, now.predelay, next.predelay, left, frames);
        fade.read(inRight, now.predelay, next.predelay, right, frames);
        inLeft.advance(frames);
        inRight.advance(frames);
        diffuserLeft.process(left, now.left, next.left, fade, diffusion, frames);
        diffuserRight.process(right, now.right, next.right, fade, diffusion, frames);
        for (int i = 0; i < frames; i++) {
            double cloud = now.reflections.cloud() + fade.part(i) * (next.reflections.cloud() - now.reflections.cloud()), g = gain.value(frame + i);
            outLeft[i] = g * (outLeft[i] + cloud * left[i]);
            outRight[i] = g * (outRight[i] + cloud * right[i]);
        }
        tone.process(outLeft, toneLeft, frames);
        tone.process(outRight, toneRight, frames);
    }

    private void reflect(ReverbLayout layout, Crossfade fade, boolean coming, double[] outLeft, double[] outRight, int frames) {
        if (layout.reflections.none()) return;
        for (int side = 0; side < 2; side++) for (int k = 0; k < EarlyReflections.COUNT; k++) {
            (side == 0 ? inLeft : inRight).get(layout.early[side][k], tap, frames);
            double toLeft = layout.reflections.left(side, k), toRight = layout.reflections.right(side, k);
            for (int i = 0; i < frames; i++) {
                double heard = (coming ? fade.part(i) : 1 - fade.part(i)) * tap[i];
                outLeft[i] += toLeft * heard;
                outRight[i] += toRight * heard;
            }
        }
    }

    /** Once every {@link Processor#GRID} frames. */
    void tick() {
        Shelves.snap(toneLeft);
        Shelves.snap(toneRight);
    }

    void clear() {
        inLeft.clear();
        inRight.clear();
        diffuserLeft.clear();
        diffuserRight.clear();
        Arrays.fill(toneLeft, 0);
        Arrays.fill(toneRight, 0);
    }
}
