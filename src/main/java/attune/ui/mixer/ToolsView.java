package attune.ui.mixer;

import attune.material.SongInfo;
import attune.ui.AskFile;
import attune.ui.Buttons;
import attune.ui.Command;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Which song, which version, the way back, and the files. */
final class ToolsView extends FlowPane {
    private final MixerViewModel model;
    private final AskFile files;
    private final Button undo = Buttons.icon("fth-corner-up-left", "Undo"), redo = Buttons.icon("fth-corner-up-right", "Redo");

    ToolsView(MixerViewModel model, AskFile files) {
        super(9, 9);
        this.model = model;
        this.files = files;
        getStyleClass().add("mixer-tools");
        setAlignment(Pos.CENTER_RIGHT);
        tool(undo, "undo", "Takes the last step back.", "Ctrl Z", model::undo);
        tool(redo, "redo", "Takes the step again.", "Ctrl Shift Z", model::redo);
        getChildren().addAll(song(), versions(), undo, redo, button("Open", "open-mix", "Opens a mix file for this song.", "Ctrl O", this::open),
            button("Save", "save-mix", "Saves the mix as a file that can be opened, rendered and shared.", "Ctrl S", this::save),
            button("Export", "export", "Writes the whole mix as a sound file, without solo and playback system.", "Ctrl E", this::export));
        model.mixProperty().subscribe(mix -> ways());
        // Another version may hold an equal mix and has another way back.
        model.versionProperty().subscribe(version -> ways());
    }

    private void ways() {
        undo.setDisable(!model.canUndo());
        redo.setDisable(!model.canRedo());
    }

    private static Button button(String text, String id, String help, String key, Runnable action) {
        Button button = Buttons.action(text);
        button.getStyleClass().add("tool");
        tool(button, id, help, key, action);
        return button;
    }

    private static void tool(Button button, String id, String help, String key, Runnable action) {
        button.setId(id);
        button.setAccessibleHelp(help + (key.isEmpty() ? "" : " " + key));
        button.setTooltip(new Tooltip(help + (key.isEmpty() ? "" : "  " + key)));
        button.setOnAction(e -> action.run());
    }

    private ComboBox<SongInfo> song() {
        ComboBox<SongInfo> box = new ComboBox<>();
        box.setId("mixer-song");
        box.setAccessibleText("Song");
        box.setAccessibleHelp("Puts a song on the desk: as you left it there, or as its maker mixed it.");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.getItems().setAll(model.songs());
        box.setConverter(new StringConverter<>() {
            @Override public String toString(SongInfo song) {
                return song == null ? "" : song.title();
            }

            @Override public SongInfo fromString(String title) {
                return model.songs().stream().filter(s -> s.title().equals(title)).findFirst().orElse(null);
            }
        });
        model.songProperty().subscribe(box::setValue);
        box.valueProperty().addListener((o, was, is) -> {
            if (is != null && is != model.songProperty().get()) model.open(is);
        });
        return box;
    }

    private HBox versions() {
        ToggleGroup group = new ToggleGroup();
        HBox all = new HBox(6);
        all.setAlignment(Pos.CENTER_LEFT);
        for (Version version : Version.values()) {
            ToggleButton button = new ToggleButton(version.name()) {
                @Override public void fire() {
                    model.use(version);
                }
            };
            button.getStyleClass().setAll("toggle-button", "switch", "version");
            button.setId("version-" + version.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.setAccessibleText("Version " + version);
            button.setAccessibleHelp("Two versions of the mix to compare. The second begins as the first is. Key " + version + ".");
            button.setTooltip(new Tooltip("Version " + version + " of the mix  " + version));
            button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            model.versionProperty().subscribe(now -> button.setSelected(now == version));
            all.getChildren().add(button);
        }
        Button copy = Buttons.icon("fth-copy", "Copy to the other version");
        tool(copy, "copy-version", "Makes the other version as this one is.", "", model::copyToOther);
        Button own = Buttons.icon("fth-rotate-ccw", "The song's own mix");
        tool(own, "own-mix", "Goes back to the song's own mix; undo brings yours back.", "", model::revert);
        all.getChildren().addAll(copy, own);
        return all;
    }

    /** All in one line, where there is room; a gap more, since widths are rounded up one by one. */
    @Override protected double computePrefWidth(double height) {
        double sum = 0;
        for (Node child : getManagedChildren()) sum += child.prefWidth(-1) + getHgap();
        return Math.ceil(sum);
    }

    /** The commands that need a file. */
    boolean carryOut(Command.Action action) {
        switch (action) {
            case SAVE -> save();
            case OPEN -> open();
            case EXPORT -> export();
            case UNDO, REDO, SOLO, MUTE -> {
                return false;
            }
        }
        return true;
    }

    private void open() {
        ask("Open a mix", "", "json").ifPresent(model::load);
    }

    private void save() {
        ask("Save the mix", name("json"), "json").ifPresent(model::save);
    }

    private void export() {
        ask("Export the mix", name("wav"), "wav").ifPresent(model::export);
    }

    private Optional<Path> ask(String title, String name, String ending) {
        if (model.songProperty().get() == null) return Optional.empty();
        return files.ask(getScene() == null ? null : getScene().getWindow(), title, model.folder(), name, ending);
    }

    private String name(String ending) {
        SongInfo song = model.songProperty().get();
        return (song == null ? "mix" : song.id()) + "." + ending;
    }
}
