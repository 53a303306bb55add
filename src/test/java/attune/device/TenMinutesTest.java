package attune.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lesson of ten minutes with two live racks on two busy cores has no late block. {@code -Dattune.soak.seconds=60} makes it
 * shorter, {@code -Dattune.soak.collector=-XX:+UseG1GC} tries another collector.
 */
@Tag("soak")
class TenMinutesTest {
    private static final Path SONG = Path.of("audio", "blue-kettle");

    @TempDir(cleanup = CleanupMode.NEVER) Path folder;

    @Test void two_live_racks_on_busy_cores_have_no_late_block() throws Exception {
        assumeTrue(PulseServer.missing().isEmpty(), "no sound server for this test: missing " + PulseServer.missing());
        List<Process> busy = new ArrayList<>();
        String end = "";
        try (PulseServer server = new PulseServer(folder)) {
            server.start(48_000);
            for (int i = 0; i < 2; i++) busy.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            Process program = server.program(ProcessBuilder.Redirect.PIPE, Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("attune.soak.collector", "-XX:+UseZGC"), "-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                RackProgram.class.getName(), SONG.toString(), System.getProperty("attune.soak.seconds", "600"));
            busy.add(program);
            try (BufferedReader out = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    System.out.println(line);
                    end = line;
                }
            }
        } finally {
            busy.forEach(Process::destroyForcibly);
        }
        assertThat(end).isEqualTo("end PLAYING 0");
    }
}
