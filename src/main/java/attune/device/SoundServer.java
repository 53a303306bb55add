package attune.device;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** PulseAudio or PipeWire on Linux, asked by its own program: Java Sound calls every output of it {@code default}. */
final class SoundServer {
    private static final int PATIENCE_SECONDS = 2;

    private SoundServer() {}

    /** The output that it plays to, and the socket, such as headphones; empty words where it does not answer, and absent where there is none. */
    static Optional<String> output() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) return Optional.empty();
        try {
            Optional<String> sink = first(pactl("info").stream(), "Default Sink: ");
            return sink.isEmpty() ? sink : Optional.of(sink.get() + port(sink.get()));
        } catch (TimeoutException e) {
            return Optional.of("");
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String port(String sink) throws IOException, TimeoutException {
        Stream<String> own = pactl("list", "sinks").stream().dropWhile(l -> !l.equals("Name: " + sink)).takeWhile(l -> !l.startsWith("Sink #"));
        return first(own, "Active Port: ").map(p -> ", " + p).orElse("");
    }

    private static Optional<String> first(Stream<String> lines, String key) {
        return lines.filter(l -> l.startsWith(key)).map(l -> l.substring(key.length())).findFirst();
    }

    /** @throws IOException when there is no such program */
    private static List<String> pactl(String... words) throws IOException, TimeoutException {
        ProcessBuilder command = new ProcessBuilder(Stream.concat(Stream.of("pactl"), Stream.of(words)).toList()).redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("LC_ALL", "C");
        Process process = command.start();
        process.getOutputStream().close();
        CompletableFuture<Process> end = process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        end.exceptionally(late -> process.destroyForcibly());
        try (var out = process.inputReader()) {
            List<String> lines = out.lines().map(String::strip).toList();
            if (end.isCompletedExceptionally()) throw new TimeoutException();
            return lines;
        }
    }
}
