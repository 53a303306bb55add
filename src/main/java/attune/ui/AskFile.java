package attune.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the learner for a file; the system's dialog in the window, something quicker in tests. */
@FunctionalInterface
public interface AskFile {
    /** @param name what a new file is called at first; empty for one that is there @param ending without the point */
    Optional<Path> ask(Window owner, String title, Path folder, String name, String ending);

    AskFile DIALOG = (owner, title, folder, name, ending) -> {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(title);
        Path there = folder;
        while (there != null && !Files.isDirectory(there)) there = there.getParent();
        if (there != null) dialog.setInitialDirectory(there.toFile());
        dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter("*." + ending, "*." + ending));
        dialog.setInitialFileName(name);
        File chosen = name.isEmpty() ? dialog.showOpenDialog(owner) : dialog.showSaveDialog(owner);
        if (chosen == null) return Optional.empty();
        boolean bare = !name.isEmpty() && !chosen.getName().endsWith("." + ending);
        return Optional.of(bare ? Path.of(chosen + "." + ending) : chosen.toPath());
    };
}
