package attune.bench;

import attune.engine.Engine;
import attune.engine.Rack;
import attune.engine.Scene;
import attune.engine.Source;
import attune.material.Song;
import attune.material.SongFile;
import attune.mix.Mix;
import attune.mix.codec.MixCodec;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What two racks that run side by side take of one core: {@code Live SONG MIX}, in blocks of 512 frames. */
public final class Live {
    private static final int BLOCK = 512, SECONDS = 20, RUNS = 7;

    private Live() {}

    public static void main(String[] args) {
        Song song = Song.load(SongFile.read(Path.of(args[0])));
        Mix mix = MixCodec.read(Path.of(args[1])), other = mix.withMaster(mix.master().withGain(-1));
        Engine engine = new Engine();
        List<Source> racks = List.of(new Source.Live(Rack.live(song.tracks(), mix), mix, 1), new Source.Live(Rack.live(song.tracks(), other), other, 1));
        engine.show(Scene.of(racks).play(true));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        float[] left = new float[BLOCK], right = new float[BLOCK];
        double[] loads = new double[RUNS];
        double[] longest = new double[RUNS];
        for (int run = -2; run < RUNS; run++) {
            long cpu = threads.getCurrentThreadCpuTime(), worst = 0;
            for (int done = 0; done < SECONDS * Rack.RATE; done += BLOCK) {
                long start = System.nanoTime();
                engine.process(left, right, BLOCK);
                worst = Math.max(worst, System.nanoTime() - start);
            }
            if (run < 0) continue;
            loads[run] = (threads.getCurrentThreadCpuTime() - cpu) / 1e7 / SECONDS;
            longest[run] = worst / 1e6;
        }
        Arrays.sort(loads);
        Arrays.sort(longest);
        System.out.printf(Locale.ROOT, "%d stems in each of two racks: %.1f %% of one core (median of %d runs of %d s, %.1f to %.1f); longest block %.2f ms of %.2f%n",
            song.stems().size(), loads[RUNS / 2], RUNS, SECONDS, loads[0], loads[RUNS - 1], longest[RUNS / 2], 1000.0 * BLOCK / Rack.RATE);
    }
}
