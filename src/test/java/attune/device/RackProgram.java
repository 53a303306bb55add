package attune.device;

import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.Limiting;
import attune.engine.Engine;
import attune.engine.Scene;
import attune.engine.Source;
import attune.material.Song;
import attune.material.SongFile;
import attune.mix.Channel;
import attune.mix.Master;
import attune.mix.Mix;
import attune.session.Player;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that plays two live racks of a song's eight stems, with an equalizer and a compressor on every stem and a limiter
 * after them, for some seconds: knobs move thirty times a second, and the sounds are switched every two. Meanwhile it makes
 * garbage as a window does. At the end it says how many blocks were late.
 */
final class RackProgram {
    private RackProgram() {}

    public static void main(String[] args) throws Exception {
        int seconds = Integer.parseInt(args[1]);
        Song song = Song.load(SongFile.read(Path.of(args[0])));
        List<String> ids = song.info().parts().stream().map(p -> p.id()).toList();
        if (ids.size() != 8) throw new IllegalStateException(ids.size() + " stems");
        Source.Live a = Player.live(song, mix(ids, 0), 0), b = Player.live(song, mix(ids, 3), 0);
        Engine engine = new Engine();
        Scene scene = Scene.of(List.of(a, b)).play(true);
        engine.show(scene);
        Output output = new Output(engine, System.out::println).start();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long begun = System.nanoTime(), cpu = cpu();
        long late = 0;
        byte[][] garbage = new byte[64][];
        for (int i = 0; System.nanoTime() < end; i++) {
            Mix moved = mix(ids, 3 + 3 * Math.sin(i / 20.0));
            scene = scene.with(List.of(a, new Source.Live(b.rack(), moved, 1))).select(i / 60 % 2);
            engine.show(scene);
            for (int n = 0; n < 20; n++) garbage[(i + n) % garbage.length] = new byte[50_000];
            if (output.lateBlocks() != late || i % 900 == 0) System.out.printf("after %.2f s: %s%n", (System.nanoTime() - begun) / 1e9, said(output));
            late = output.lateBlocks();
            Thread.sleep(33);
        }
        long collections = 0, ms = 0;
        for (GarbageCollectorMXBean gc : ManagementFactory.getGarbageCollectorMXBeans()) {
            collections += gc.getCollectionCount();
            ms += gc.getCollectionTime();
        }
        System.out.println("collections " + collections + ", ms " + ms);
        System.out.printf("the audio thread took %.0f %% of a core%n", 100.0 * (cpu() - cpu) / (System.nanoTime() - begun));
        System.out.println("peak " + engine.meters().truePeak() + ", integrated " + engine.meters().loudness().integrated());
        System.out.println("end " + output.status().state() + " " + output.lateBlocks());
        output.close();
    }

    /** CPU time of the audio thread so far, ns. */
    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) if (thread != null && thread.getThreadName().equals("audio")) return threads.getThreadCpuTime(thread.getThreadId());
        return 0;
    }

    private static String said(Output output) {
        return output.status().state() + ", late " + output.lateBlocks();
    }

    private static Mix mix(List<String> ids, double by) {
        Mix mix = Mix.PLAIN.withMaster(Master.FLAT.withLimiter(new Limiting(-1, 3)));
        for (int i = 0; i < ids.size(); i++)
            mix = mix.withChannel(ids.get(i), Channel.FLAT.withEq(List.of(Band.bell(200 + 500 * i, by, 1), Band.bell(3000, -by, 2)))
                .withCompressor(Compression.OFF.with("threshold", -24 + by).with("ratio", 4)).withGain(-by));
        return mix;
    }
}
