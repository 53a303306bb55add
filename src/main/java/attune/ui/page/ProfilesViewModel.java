package attune.ui.page;

import attune.session.Profiles;
import attune.ui.Room;
import attune.ui.Work;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The learners of this computer. */
public final class ProfilesViewModel {
    /** @param here who learns now @param contents what would go if that profile were deleted */
    record Learners(List<String> names, String here, Profiles.Contents contents) {}

    private interface Change {
        void make() throws Exception;
    }

    private final Room room;
    private final Work work;
    private final Runnable switched;
    private final ReadOnlyObjectWrapper<Learners> learners;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

    /** @param switched run when another learner is here */
    public ProfilesViewModel(Room room, Runnable switched) {
        this.room = room;
        this.switched = switched;
        work = room.work();
        String here = room.learner().profile();
        learners = new ReadOnlyObjectWrapper<>(this, "learners", new Learners(List.of(here), here, new Profiles.Contents(here, 0, 0)));
    }

    public void refresh() {
        change("", () -> {});
    }

    private Profiles profiles() {
        return room.services().profiles();
    }

    private void change(String done, Change change) {
        String before = room.learner().profile();
        work.start((progress, cancelled) -> {
            change.make();
            String here = room.learner().profile();
            return new Learners(profiles().names(), here, profiles().contents(here));
        }, l -> {
            learners.set(l);
            said.set(done);
            if (!l.here.equals(before)) switched.run();
        }, e -> said.set(sentence(e)));
    }

    private static String sentence(Exception e) {
        String text = String.valueOf(e.getMessage());
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    void switchTo(String name) {
        if (!name.equals(learners.get().here)) change("", () -> profiles().switchTo(name));
    }

    void create(String name) {
        change("", () -> profiles().create(name.strip()));
    }

    void rename(String to) {
        String name = learners.get().here;
        change("", () -> profiles().rename(name, to.strip()));
    }

    void delete() {
        String name = learners.get().here;
        change("Everything of " + name + " is deleted.", () -> profiles().delete(name));
    }

    void export(Path file) {
        String name = learners.get().here;
        change("Saved as " + file.getFileName() + ".", () -> profiles().export(name, file));
    }

    Path folder() {
        return room.folders().data();
    }

    ReadOnlyObjectProperty<Learners> learnersProperty() {
        return learners.getReadOnlyProperty();
    }

    /** What came of the last change, or why it was not made. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
