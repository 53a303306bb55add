package attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Attempt;
import attune.store.Store;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed in the middle of its work: what it had shown, it had written down. */
class KillTest {
    @TempDir Path folder;

    @Test void noVerdictThatWasShownIsLost() throws Exception {
        killed(3, 1);
    }

    @Tag("soak")
    @Test void noVerdictThatWasShownIsLostInFiftyRuns() throws Exception {
        killed(50, 2);
    }

    private void killed(int times, long seed) throws Exception {
        Random random = new Random(seed);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < times; i++) shown.addAll(run(1 + random.nextInt(6), random.nextInt(30_000_000)));
        assertThat(shown).hasSizeGreaterThanOrEqualTo(times);
        try (Store store = Store.open(folder, folder.resolve("cache"))) {
            assertThat(store.of("default").stream().map(Attempt::id)).containsAll(shown);
        }
    }

    /** Answers without a pause; kills some nanoseconds after a number of verdicts. @return the attempts whose verdicts were shown */
    private List<String> run(int verdicts, int nanos) throws Exception {
        Process child = start();
        List<String> shown = new ArrayList<>();
        try (OutputStream in = child.getOutputStream(); BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            in.write("{\"choice\": \"500\"}\n".repeat(50).getBytes(StandardCharsets.UTF_8));
            in.flush();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                attempt(line, shown);
                if (shown.size() == verdicts) {
                    long end = System.nanoTime() + nanos;
                    while (System.nanoTime() < end) Thread.onSpinWait();
                    child.toHandle().destroyForcibly();    // unlike the process, the handle leaves the pipes open
                    // What it had sent before it died was shown too.
                    for (line = out.readLine(); line != null; line = out.readLine()) attempt(line, shown);
                    break;
                }
            }
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return shown;
    }

    /** The last line may be torn. */
    private static void attempt(String line, List<String> shown) {
        if (!line.startsWith("{\"type\":\"verdict\"") || !line.endsWith("}")) return;
        JsonObject verdict = JsonParser.parseString(line).getAsJsonObject();
        shown.add(verdict.get("attempt").getAsString());
    }

    private Process start() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Dattune.material=" + folder.resolve("application"), "-cp", System.getProperty("java.class.path"),
            "attune.app.Launcher", "practice", "eq/02", "--json", "--seed", "1", "--lessons", "src/test/resources/attune/cli/long");
        builder.environment().put("ATTUNE_HOME", folder.toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder.start();
    }
}
