package attune.session;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Path;

/** Writes JSON files for people and programs: complete or not at all. */
public final class JsonFile {
    private JsonFile() {}

    /** Its folder is made. @throws java.nio.file.FileSystemException when the place is wrong */
    public static void write(Path file, JsonElement json) throws IOException {
        WholeFile.write(file, new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create().toJson(json) + "\n");
    }
}
