package attune.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The whole way to the sound card and back, through a sound server that plays into nothing. Needs PulseAudio. */
@Tag("soak")
class SoundCardTest {
    private static final int RATE = 48_000;

    /** What the program said. */
    private record Said(String state, int position, long late) {}

    @TempDir(cleanup = CleanupMode.NEVER) Path folder;
    private PulseServer server;
    private Process program;
    private volatile Said last = new Said("", 0, 0);

    @BeforeEach void server() throws IOException {
        assumeTrue(PulseServer.missing().isEmpty(), "no sound server for this test: missing " + PulseServer.missing());
        server = new PulseServer(folder);
    }

    @AfterEach void stop() throws InterruptedException {
        if (program != null) program.destroyForcibly();
        if (server != null) server.close();
    }

    private void program() throws IOException {
        program = server.program(ProcessBuilder.Redirect.PIPE, Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseZGC", "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), CardProgram.class.getName());
        BufferedReader out = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().start(() -> listen(out));
    }

    private long tell(String command) throws IOException {
        long now = System.nanoTime();
        program.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
        program.getOutputStream().flush();
        return now;
    }

    private void listen(BufferedReader out) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("LOG")) continue;
                String[] words = line.split(" ");
                last = new Said(words[0], Integer.parseInt(words[1]), Long.parseLong(words[2]));
            }
        } catch (IOException e) {
            // The program has been ended.
        }
    }

    /** Waits until the program says so; fails after a while. @return the ms that it took */
    private long until(String what, Predicate<Said> holds) throws InterruptedException {
        long start = System.nanoTime();
        while (!holds.test(last)) {
            Thread.sleep(5);
            if (System.nanoTime() - start > 20_000_000_000L) throw new AssertionError("waited in vain for " + what + "; the last was " + last);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** The transport runs: 1.5 s pass in about as long. */
    private void goesOn() throws InterruptedException {
        int from = last.position();
        long ms = until("the transport to go on", s -> s.position() - from > 3 * RATE / 2);
        assertThat(ms).isBetween(1000L, 2500L);
    }

    /** Hz, by the upward crossings of zero. */
    private double pitch() throws IOException {
        Process recorder = server.recorder();
        try (InputStream in = recorder.getInputStream()) {
            PulseServer.record(in, RATE / 2);
            float[] x = PulseServer.record(in, RATE / 2);
            int first = -1, end = 0, count = 0;
            for (int i = 1; i < x.length; i++) if (x[i - 1] < 0 && x[i] >= 0) {
                if (first < 0) first = i;
                else count++;
                end = i;
            }
            return count == 0 ? 0 : (double) count * RATE / (end - first);
        } finally {
            recorder.destroyForcibly();
        }
    }

    @Test void a_server_that_is_killed_is_missed_and_found_again() throws Exception {
        server.start(RATE);
        program();
        until("sound", s -> s.state().equals("PLAYING"));
        tell("play");
        assertThat(pitch()).isCloseTo(440, within(1.0));
        for (int i = 0; i < 2; i++) {
            server.kill();
            System.out.println("lost after " + until("the loss", s -> s.state().equals("LOST")) + " ms");
            goesOn();
            server.start(RATE);
            System.out.println("back after " + until("the return", s -> s.state().equals("PLAYING")) + " ms");
            assertThat(pitch()).isCloseTo(440, within(1.0));
            goesOn();
        }
    }

    @Test void a_start_without_a_server_is_said_and_sound_comes_with_it() throws Exception {
        program();
        until("no sound", s -> s.state().equals("ABSENT") || s.state().equals("TAKEN"));
        System.out.println("without a server: " + last.state());
        tell("play");
        goesOn();
        server.start(RATE);
        until("sound", s -> s.state().equals("PLAYING"));
        assertThat(pitch()).isCloseTo(440, within(1.0));
    }

    @Test void a_server_that_hangs_does_not_stop_the_lesson() throws Exception {
        server.start(RATE);
        program();
        until("sound", s -> s.state().equals("PLAYING"));
        tell("play");
        goesOn();
        server.hang(true);
        System.out.println("hang noticed after " + until("the loss", s -> !s.state().equals("PLAYING")) + " ms");
        goesOn();
        server.hang(false);
        System.out.println("back after " + until("the return", s -> s.state().equals("PLAYING")) + " ms");
        assertThat(pitch()).isCloseTo(440, within(1.0));
        goesOn();
    }

    @Test void a_program_that_stands_still_counts_the_gap() throws Exception {
        server.start(RATE);
        program();
        until("sound", s -> s.state().equals("PLAYING"));
        tell("play");
        goesOn();
        long before = last.late();
        for (String signal : List.of("-STOP", "-CONT")) {
            new ProcessBuilder("kill", signal, String.valueOf(program.pid())).start().waitFor();
            Thread.sleep(300);
        }
        until("the gap", s -> s.late() > before);
        goesOn();
        assertThat(last.state()).isEqualTo("PLAYING");
    }

    @Test void a_card_of_another_rate_plays_at_the_right_pitch() throws Exception {
        for (int rate : new int[] {44_100, 96_000}) {
            server.start(rate);
            if (program == null) program();
            until("sound", s -> s.state().equals("PLAYING"));
            tell("play");
            assertThat(pitch()).as("a card at %d Hz", rate).isCloseTo(440, within(1.0));
            goesOn();
            server.kill();
            until("the loss", s -> s.state().equals("LOST"));
        }
    }

    @Test void first_sound_and_a_switch_come_soon() throws Exception {
        server.start(RATE);
        program();
        until("sound", s -> s.state().equals("PLAYING"));
        Process recorder = server.recorder();
        List<Double> starts = new ArrayList<>(), switches = new ArrayList<>();
        try (InputStream in = recorder.getInputStream()) {
            PulseServer.record(in, RATE);
            for (int i = 0; i < 12; i++) {
                starts.add(ms(in, tell("play"), x -> Math.abs(x[x.length - 1]) > 0 || peak(x) > 0.001));
                PulseServer.record(in, RATE / 2);
                String other = i % 2 == 0 ? "select 1" : "select 0";
                boolean high = i % 2 == 0;
                // 10 ms of 440 Hz cross zero 8 or 9 times, of 1 kHz 20 times.
                switches.add(ms(in, tell(other), x -> high ? crossings(x) > 11 : crossings(x) < 17));
                PulseServer.record(in, RATE / 2);
                tell("pause");
                PulseServer.record(in, RATE / 2);
            }
        } finally {
            recorder.destroyForcibly();
        }
        System.out.println("first sound after ms: " + starts);
        System.out.println("switch begins after ms: " + switches);
        assertThat(starts).allSatisfy(ms -> assertThat(ms).isLessThan(300));
        assertThat(switches.stream().sorted().toList().get(switches.size() / 2)).isLessThan(130);
    }

    /** From a command until a piece of 10 ms in which something holds has been recorded. */
    private static double ms(InputStream in, long since, Predicate<float[]> holds) throws IOException {
        for (int i = 0; i < 300; i++) if (holds.test(PulseServer.record(in, 480))) return (System.nanoTime() - since) / 100_000 / 10.0;
        return Double.NaN;
    }

    private static double peak(float[] x) {
        double peak = 0;
        for (float v : x) peak = Math.max(peak, Math.abs(v));
        return peak;
    }

    private static int crossings(float[] x) {
        return (int) java.util.stream.IntStream.range(1, x.length).filter(i -> x[i - 1] < 0 != x[i] < 0).count();
    }
}
