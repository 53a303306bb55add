package attune.session;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes JSON files for people and programs: complete or not at all. */
public final class JsonFile {
    private JsonFile() {}

    /** Its folder is made. @throws java.nio.file.FileSystemException when the place is wrong */
    public static void write(Path file, JsonElement json) throws IOException {
        Path target = file.toAbsolutePath(), draft = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(draft, new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create().toJson(json) + "\n");
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw SoundFiles.named(file, e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
