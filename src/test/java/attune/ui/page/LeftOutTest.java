package attune.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.session.Folders;
import attune.session.Library;
import attune.session.Services;
import attune.ui.Appearance;
import attune.ui.Fx;
import attune.ui.Room;
import attune.ui.TestRoom;
import attune.ui.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was left out, because its id is taken, is named in the window where it would have stood. */
class LeftOutTest {
    @TempDir Path folder;

    private Room room() {
        Room room = new TestRoom(folder, Platform::runLater, true).room;
        copy(folder.resolve("lessons/eq"), folder.resolve("data/lessons/eq"));
        copy(folder.resolve("audio/first"), folder.resolve("data/songs/first"));
        Folders folders = room.folders();
        Library library = new Library(folders.lessons(List.of()), folders.songs(List.of()));
        Services s = room.services();
        return new Room(new Services(folders, library, s.studio(), s.asker(), s.journal(), s.player(), s.profiles()), room.clock(), room.home());
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) Files.copy(file, to.resolve(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line is there once, in sight, above what it belongs to. */
    private static void check(Parent page, String line, String list) {
        new Scene(page, 1024, 700);
        Theme.dress(page.getScene(), new Appearance());
        page.applyCss();
        page.layout();
        List<Label> said = page.lookupAll(".note").stream().filter(n -> n instanceof Label l && l.getText().equals(line)).map(n -> (Label) n).toList();
        assertThat(said).as(line).hasSize(1);
        Label label = said.getFirst();
        assertThat(label.localToScene(label.getLayoutBounds()).getMaxY()).as("above the list, in sight").isLessThan(300);
        Node below = page.lookup(list);
        assertThat(label.localToScene(label.getLayoutBounds()).getMaxY()).isLessThan(below.localToScene(below.getLayoutBounds()).getMinY());
    }

    @Test void a_copy_of_a_lesson() {
        Room room = room();
        assertThat(room.library().lessons()).extracting(l -> l.id()).contains("eq/01");
        String line = folder.resolve("data/lessons/eq/01.json") + ": is left out, because the lesson id 'eq/01' is taken by " + folder.resolve("lessons/eq/01.json") + "; give the file another level";
        Fx.run(() -> check(new LessonsView(new LessonsViewModel(room), l -> {}, () -> {}).view(), line, ".modules"));
    }

    @Test void a_copy_of_a_song() {
        Room room = room();
        assertThat(room.library().songs().find("first").folder()).isEqualTo(folder.resolve("audio/first"));
        String line = folder.resolve("data/songs/first") + ": is left out, because the song id 'first' is taken by " + folder.resolve("audio/first") + "; give the folder another name";
        Fx.run(() -> check(new SongsView(new SongsViewModel(room)).view(), line, "#song-first"));
    }
}
