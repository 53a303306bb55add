package attune.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where things live.
 *
 * @param material the application's own folder, with {@code lessons} and {@code audio}
 * @param data     the learner's folder; nothing is written elsewhere except to paths a person names
 */
public record Folders(Path material, Path data) {
    /** The platform's convention; {@code ATTUNE_HOME} overrides it. */
    public static Folders standard() {
        String material = System.getProperty("attune.material", ".");
        String home = System.getenv("ATTUNE_HOME");
        return new Folders(Path.of(material).toAbsolutePath().normalize(), home != null && !home.isBlank() ? Path.of(home).toAbsolutePath() : platform());
    }

    private static Path platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path user = Path.of(System.getProperty("user.home"));
        if (os.contains("win")) {
            String roaming = System.getenv("APPDATA");
            return (roaming == null ? user.resolve("AppData/Roaming") : Path.of(roaming)).resolve("Attune");
        }
        if (os.contains("mac")) return user.resolve("Library/Application Support/Attune");
        String xdg = System.getenv("XDG_DATA_HOME");
        return (xdg == null || xdg.isBlank() ? user.resolve(".local/share") : Path.of(xdg)).resolve("attune");
    }

    /** Own lessons first, then the learner's, then those a command names. */
    public List<Path> lessons(List<Path> more) {
        return found("lessons", "lessons", more);
    }

    public List<Path> songs(List<Path> more) {
        return found("audio", "songs", more);
    }

    private List<Path> found(String own, String learners, List<Path> more) {
        List<Path> all = new ArrayList<>();
        if (Files.isDirectory(material.resolve(own))) all.add(material.resolve(own));
        if (Files.isDirectory(data.resolve(learners))) all.add(data.resolve(learners));
        all.addAll(more);
        return all;
    }

    /** For what can be made again: unpacked native libraries. Whoever writes there makes it. */
    public Path cache() {
        return data.resolve("cache");
    }
}
