package attune.device;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A sound server of our own, whose one sink plays into nothing and can be recorded. It can be stopped, killed and started again. */
final class PulseServer implements AutoCloseable {
    private final Path folder;
    private final Path runtime;
    private Process server;

    PulseServer(Path folder) throws IOException {
        this.folder = folder;
        runtime = folder.resolve("rt");
        Files.createDirectories(runtime.resolve("pulse"));
        for (Path p : List.of(runtime, runtime.resolve("pulse"))) Files.setPosixFilePermissions(p, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(folder.resolve("client.conf"), "autospawn = no\nenable-shm = no\n");
        Files.writeString(folder.resolve("alsa.conf"), "</usr/share/alsa/alsa.conf>\npcm.!default { type pulse }\nctl.!default { type pulse }\n");
    }

    /** Why such a server cannot be had here; empty when it can. */
    static String missing() {
        List<String> missing = new ArrayList<>();
        for (String program : List.of("pulseaudio", "parec")) if (!onPath(program)) missing.add(program);
        if (!Files.exists(Path.of("/usr/share/alsa/alsa.conf"))) missing.add("/usr/share/alsa/alsa.conf");
        return String.join(", ", missing);
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) if (Files.isExecutable(Path.of(folder, program))) return true;
        return false;
    }

    private String socket() {
        return runtime.resolve("pulse/native").toString();
    }

    /** What a program needs to find the server; PULSE_LATENCY_MSEC would make holes. */
    Map<String, String> surroundings() {
        return Map.of("HOME", folder.toString(), "XDG_RUNTIME_DIR", runtime.toString(), "PULSE_RUNTIME_PATH", runtime.resolve("pulse").toString(),
            "PULSE_SERVER", "unix:" + socket(), "PULSE_CLIENTCONFIG", folder.resolve("client.conf").toString(), "ALSA_CONFIG_PATH", folder.resolve("alsa.conf").toString());
    }

    Process program(ProcessBuilder.Redirect out, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(folder.resolve(Path.of(command[0]).getFileName() + ".log").toFile()).redirectOutput(out);
        builder.environment().putAll(surroundings());
        return builder.start();
    }

    /** @param rate of the sink; without {@code norewinds} the first write would wait for up to 2 s */
    void start(int rate) throws IOException, InterruptedException {
        Files.deleteIfExists(Path.of(socket()));
        server = program(ProcessBuilder.Redirect.DISCARD, "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disallow-exit", "--use-pid-file=no",
            "--disable-shm=yes", "--realtime=no", "--high-priority=no", "-L", "module-null-sink sink_name=test rate=" + rate + " norewinds=1",
            "-L", "module-native-protocol-unix socket=" + socket() + " auth-anonymous=1");
        for (int i = 0; i < 100 && !Files.exists(Path.of(socket())); i++) Thread.sleep(50);
        if (!Files.exists(Path.of(socket()))) throw new IllegalStateException("the sound server did not start");
    }

    void kill() throws InterruptedException {
        server.destroyForcibly();
        server.waitFor(5, TimeUnit.SECONDS);
    }

    /** It is there, and answers nobody. */
    void hang(boolean on) throws IOException, InterruptedException {
        new ProcessBuilder("kill", on ? "-STOP" : "-CONT", String.valueOf(server.pid())).start().waitFor();
    }

    /** What is heard, as 16-bit stereo at 48 kHz. */
    Process recorder() throws IOException {
        return program(ProcessBuilder.Redirect.PIPE, "parec", "-d", "test.monitor", "--format=s16le", "--rate=48000", "--channels=2", "--latency-msec=20");
    }

    /** The next frames' left side, from the recorder. */
    static float[] record(InputStream from, int frames) throws IOException {
        byte[] bytes = from.readNBytes(frames * 4);
        float[] left = new float[bytes.length / 4];
        for (int i = 0; i < left.length; i++) left[i] = (short) (bytes[4 * i] & 255 | bytes[4 * i + 1] << 8) / 32768f;
        return left;
    }

    @Override public void close() {
        if (server != null) server.destroyForcibly();
    }
}
