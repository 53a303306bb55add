package attune.ui.page;

import attune.device.DeviceStatus;
import attune.ui.Appearance;
import attune.ui.Room;
import attune.ui.Theme;
import attune.ui.Work;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The learner's choices about the program; kept as soon as they are made. */
public final class SettingsViewModel {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final String LOOK = "theme", TEXT = "text-size";

    private final Room room;
    private final Appearance appearance;
    private final Work work;
    private final ReadOnlyStringWrapper device = new ReadOnlyStringWrapper(this, "device", "");
    private final ReadOnlyStringWrapper listensOn = new ReadOnlyStringWrapper(this, "listensOn", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private boolean reading;

    public SettingsViewModel(Room room, Appearance appearance) {
        this.room = room;
        this.appearance = appearance;
        work = room.work();
        appearance.lookProperty().addListener((o, was, is) -> keep(LOOK, is.name().toLowerCase(Locale.ROOT)));
        appearance.textSizeProperty().addListener((o, was, is) -> keep(TEXT, String.valueOf(is)));
    }

    private record Kept(Theme.Look look, int textSize) {}

    /** Takes over what was kept; at the start. */
    public void read() {
        String profile = room.learner().profile();
        work.start((p, c) -> new Kept(look(room.journal().preference(profile, LOOK).orElse("")), size(room.journal().preference(profile, TEXT).orElse(""))), kept -> {
            reading = true;
            appearance.lookProperty().set(kept.look);
            appearance.textSizeProperty().set(kept.textSize);
            reading = false;
        }, e -> trouble.set("Your settings cannot be read (" + e.getMessage() + "). The defaults are used; nothing was changed."));
    }

    private static Theme.Look look(String kept) {
        for (Theme.Look look : Theme.Look.values()) if (look.name().equalsIgnoreCase(kept)) return look;
        return Theme.Look.SYSTEM;
    }

    private static int size(String kept) {
        try {
            return Math.clamp(Integer.parseInt(kept), Appearance.SMALLEST, Appearance.LARGEST);
        } catch (NumberFormatException e) {
            return 100;
        }
    }

    private void keep(String key, String value) {
        if (reading) return;
        String profile = room.learner().profile();
        room.work().start((p, c) -> {
            room.journal().prefer(profile, key, value);
            return value;
        }, v -> trouble.set(""), e -> trouble.set("The setting could not be saved (" + e.getMessage() + "). It holds until Attune is closed."));
    }

    public void refresh() {
        DeviceStatus status = room.player().status();
        long late = room.player().lateBlocks();
        listensOn.set(room.learner().record().map(r -> r.device().title() + ", checked on " + DAY.format(r.at().atZone(ZoneId.systemDefault())) + ".")
            .orElse("Not done yet. It sets a comfortable level, and tells which questions can be asked on what you listen on."));
        device.set(status.message() + (late == 0 ? "" : " " + busy(late)));
    }

    /** Late blocks in words. */
    private static String busy(long late) {
        return (late == 1 ? "Once" : late + " times") + " since the start the sound had a gap, because the computer was too busy.";
    }

    public Appearance appearance() {
        return appearance;
    }

    public String dataFolder() {
        return room.folders().data().toString();
    }

    /** What the learner listens on, in words. */
    public ReadOnlyStringProperty listensOnProperty() {
        return listensOn.getReadOnlyProperty();
    }

    /** The sound card, in words. */
    public ReadOnlyStringProperty deviceProperty() {
        return device.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
