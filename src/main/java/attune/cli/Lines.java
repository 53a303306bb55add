package attune.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8 text. One that is too long is cut, so that no input fills the memory. */
final class Lines {
    private static final int MOST = 1 << 20;

    private final Reader in;

    Lines(InputStream in) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Absent at the end of the input. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) return Optional.empty();
        for (; c >= 0 && c != '\n'; c = in.read()) if (line.length() < MOST) line.append((char) c);
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') line.setLength(line.length() - 1);
        return Optional.of(line.toString());
    }
}
