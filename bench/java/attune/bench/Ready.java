package attune.bench;

import attune.lesson.Lesson;
import attune.session.Asker;
import attune.session.Library;
import attune.session.Studio;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** How soon a question is ready, both mixes rendered and matched: {@code Ready SONG LESSON...}, one row of a table for each lesson. */
public final class Ready {
    private static final int WARM = 40, ASKED = 100;

    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Ready() {}

    public static void main(String[] args) throws Exception {
        Path song = Path.of(args[0]).toAbsolutePath();
        Library library = new Library(List.of(Path.of(System.getProperty("attune.material"), "lessons")), List.of(song.getParent()));
        Asker asker = new Asker(new Studio(), library.songs());
        System.out.println("| lesson | first, ms | median, ms | 95th percentile, ms | CPU, ms |\n|---|---|---|---|---|");
        for (String id : Arrays.copyOfRange(args, 1, args.length)) {
            Lesson lesson = library.lesson(id);
            double first = ask(asker, lesson, song, 0);
            for (int i = 1; i < WARM; i++) ask(asker, lesson, song, i);
            long cpu = PROCESS.getProcessCpuTime();
            double[] times = new double[ASKED];
            for (int i = 0; i < ASKED; i++) times[i] = ask(asker, lesson, song, 1000 + i);
            double spent = (PROCESS.getProcessCpuTime() - cpu) / 1e6 / ASKED;
            Arrays.sort(times);
            System.out.printf(Locale.ROOT, "| `%s` | %.0f | %.0f | %.0f | %.0f |%n", id, first, times[ASKED / 2], times[ASKED * 95 / 100], spent);
        }
    }

    private static double ask(Asker asker, Lesson lesson, Path song, long seed) throws Exception {
        long start = System.nanoTime();
        asker.ask(lesson, song.getFileName().toString(), seed, OptionalDouble.empty());
        return (System.nanoTime() - start) / 1e6;
    }
}
