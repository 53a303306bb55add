package attune.engine;

import attune.dsp.Audio;
import attune.dsp.Processor;

/**
 * Plays a {@link Scene}. Any thread shows it a scene; the audio thread alone calls {@link #process}, which reads the newest
 * scene once a block, allocates nothing, takes no lock and writes no log. Sources run in step, so that a switch is a fade
 * of {@link #FADE} frames between the same place in both; starts, stops and jumps fade over {@link #EDGE}.
 */
public final class Engine {
    /** 20 ms. */
    static final int FADE = 960;
    /** 5 ms. */
    static final int EDGE = 240;
    private static final int MOST_SOURCES = 8;

    private volatile Scene scene = Scene.EMPTY;
    private final Meters meters = new Meters();

    // From here on the audio thread's own.
    private Scene current = Scene.EMPTY;
    private int position;
    /** 0..1: the edge fade. */
    private double level;
    /** False while nothing plays. */
    private boolean sounds;
    private final double[] weight = new double[MOST_SOURCES];
    private final double[] cellLeft = new double[Processor.GRID];
    private final double[] cellRight = new double[Processor.GRID];
    /** The cell as it is heard. */
    private final float[] outLeft = new float[Processor.GRID];
    private final float[] outRight = new float[Processor.GRID];
    private final double[] sourceLeft = new double[Processor.GRID];
    private final double[] sourceRight = new double[Processor.GRID];
    private int taken = Processor.GRID;

    /** Any thread. The newest scene wins. */
    public void show(Scene next) {
        if (next.sources().size() > MOST_SOURCES) throw new IllegalArgumentException("more than " + MOST_SOURCES + " sources");
        scene = next;
    }

    public Scene scene() {
        return scene;
    }

    public Meters meters() {
        return meters;
    }

    /** Audio thread. The next frames to be heard. */
    public void process(float[] left, float[] right, int frames) {
        Scene wanted = scene;
        double before = current.volume();
        int turned = frames;
        for (int i = 0; i < frames; i++) {
            if (taken == Processor.GRID) {
                double was = current.volume();
                cell(wanted);
                if (current.volume() != was) turned = i;
                hear();
                taken = 0;
            }
            left[i] = outLeft[taken];
            right[i] = outRight[taken];
            taken++;
        }
        meters.write(left, right, frames, position);
        turn(left, right, 0, turned, before);
        turn(left, right, turned, frames, current.volume());
    }

    private static void turn(float[] left, float[] right, int from, int to, double volume) {
        if (volume == 1) return;
        for (int i = from; i < to; i++) {
            left[i] = (float) (left[i] * volume);
            right[i] = (float) (right[i] * volume);
        }
    }

    /** Meters follow the grid too, so that they read the same in blocks of any size. */
    private void hear() {
        for (int i = 0; i < Processor.GRID; i++) {
            outLeft[i] = (float) cellLeft[i];
            outRight[i] = (float) cellRight[i];
        }
        meters.hear(outLeft, outRight, Processor.GRID, sounds);
    }

    private void cell(Scene wanted) {
        for (int i = 0; i < Processor.GRID; i++) {
            cellLeft[i] = 0;
            cellRight[i] = 0;
        }
        boolean other = !sameSound(wanted, current) || wanted.jump() != current.jump() || wanted.volume() != current.volume();
        if (other && level == 0) adopt(wanted);
        else if (!other) current = wanted;
        boolean sound = wanted.playing() && (!other || level == 0) && !current.sources().isEmpty();
        sounds = sound || level > 0;
        if (!sounds) return;
        mixSources(current);
        edge(sound);
    }

    /** True when the same sources go on; a live source's mix may differ. */
    private static boolean sameSound(Scene a, Scene b) {
        if (a.sources() == b.sources()) return true;
        if (a.sources().size() != b.sources().size()) return false;
        for (int i = 0; i < a.sources().size(); i++) {
            Source x = a.sources().get(i), y = b.sources().get(i);
            if (x == y) continue;
            if (x instanceof Source.Live p && y instanceof Source.Live q && p.rack() == q.rack()) continue;
            return false;
        }
        return true;
    }

    private void adopt(Scene next) {
        boolean jumped = next.jump() != current.jump();
        boolean shorter = !next.sources().isEmpty() && position >= next.sources().get(0).frames();
        current = next;
        if (jumped) position = next.at();
        else if (shorter) position = next.from();
        for (int s = 0; s < MOST_SOURCES; s++) weight[s] = s == next.selected() ? 1 : 0;
        for (int s = 0; s < next.sources().size(); s++) if (next.sources().get(s) instanceof Source.Live live) live.rack().seek(position);
    }

    private void mixSources(Scene s) {
        int frames = s.sources().isEmpty() ? 0 : s.sources().get(0).frames();
        if (position >= frames) position = 0;
        for (int i = 0; i < s.sources().size(); i++) {
            double target = i == s.selected() ? 1 : 0;
            Source source = s.sources().get(i);
            // A live rack always runs, so that its memory is right when it is switched to.
            if (source instanceof Source.Live || weight[i] > 0 || target > 0) add(source, i, target, frames);
        }
        position = wrapped(s, position + Processor.GRID, frames);
    }

    /** The end of a shorter loop is a cut: it is hidden by the edge fade of {@link #edge}. */
    private int wrapped(Scene s, int next, int frames) {
        boolean whole = s.from() == 0 && s.to() == frames;
        if (whole) return next >= frames ? next - frames : next;
        if (position < s.to() && next >= s.to()) {
            for (int i = 0; i < s.sources().size(); i++) if (s.sources().get(i) instanceof Source.Live live) live.rack().seek(s.from());
            return s.from();
        }
        return next >= frames ? next - frames : next;
    }

    private void add(Source source, int index, double target, int frames) {
        switch (source) {
            case Source.Loop loop -> read(loop.audio(), frames);
            case Source.Live live -> {
                live.rack().follow(live.mix());
                live.rack().next(sourceLeft, sourceRight, Processor.GRID);
            }
        }
        double w = weight[index], gain = source.gain();
        double step = target > w ? 1.0 / FADE : -1.0 / FADE;
        for (int i = 0; i < Processor.GRID; i++) {
            if (w != target) w = target > w ? Math.min(target, w + step) : Math.max(target, w + step);
            double g = w == 1 ? gain : gain * w;
            cellLeft[i] += g * sourceLeft[i];
            cellRight[i] += g * sourceRight[i];
        }
        weight[index] = w;
    }

    private void read(Audio audio, int frames) {
        float[] l = audio.left(), r = audio.right();
        int at = position;
        for (int i = 0; i < Processor.GRID; i++) {
            sourceLeft[i] = l[at];
            sourceRight[i] = r[at];
            if (++at == frames) at = 0;
        }
    }

    private void edge(boolean up) {
        boolean seam = nearsCut();
        for (int i = 0; i < Processor.GRID; i++) {
            boolean rise = up && !seam;
            level = rise ? Math.min(1, level + 1.0 / EDGE) : Math.max(0, level - 1.0 / EDGE);
            if (level < 1) {
                cellLeft[i] *= level;
                cellRight[i] *= level;
            }
        }
    }

    /** True in the last {@link #EDGE} frames before a loop that is shorter than the song starts over. */
    private boolean nearsCut() {
        int frames = current.sources().get(0).frames();
        if (current.from() == 0 && current.to() == frames) return false;
        int left = current.to() - position;
        return left >= 0 && left < EDGE;
    }
}
