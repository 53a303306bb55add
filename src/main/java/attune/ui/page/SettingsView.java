package attune.ui.page;

import static attune.ui.Blocks.words;

import attune.ui.Appearance;
import attune.ui.AskFile;
import attune.ui.Buttons;
import attune.ui.Head;
import attune.ui.Page;
import attune.ui.Theme;
import attune.ui.control.ChoiceTile;
import attune.ui.control.ChoiceTiles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The look, the size of text, the sound card, where things are kept. */
public final class SettingsView implements Page {
    private static final int[] SIZES = {80, 100, 125, 150, 200};

    /** Frames between two looks at the sound card. */
    private static final int LOOK = 30;

    private final SettingsViewModel model;
    private final ProfilesViewModel profiles;
    private final VBox page = new VBox();
    private int frames;

    /** @param keys shows the keys @param check opens the listening check @param files asks where to write */
    public SettingsView(SettingsViewModel model, Runnable keys, Runnable check, ProfilesViewModel profiles, AskFile files) {
        this.model = model;
        this.profiles = profiles;
        page.getStyleClass().addAll("page", "settings-page");
        Label trouble = words("");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        Label device = words("");
        device.textProperty().bind(model.deviceProperty());
        Button showKeys = Buttons.action("Show all keys");
        showKeys.setGraphic(new attune.ui.control.Keycap("?"));
        showKeys.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        showKeys.setOnAction(e -> keys.run());
        page.getChildren().addAll(new Head("Settings"), trouble, card("Look", looks()), card("Text size", sizes()), card("Sound card", device), new ProfilesCard(profiles, files), card("Listening check", listening(check)),
            card("Where your record is kept", folder()), card("Keys", showKeys));
    }

    private Node listening(Runnable check) {
        Label on = words("");
        on.setId("listens-on");
        on.textProperty().bind(model.listensOnProperty());
        Button begin = Buttons.action("Do the listening check");
        begin.setId("check");
        begin.setAccessibleHelp("Nine short questions about what you listen on.");
        begin.setOnAction(e -> check.run());
        return new VBox(12, on, new HBox(begin));
    }

    private Node looks() {
        List<ChoiceTile> tiles = new ArrayList<>();
        for (Theme.Look look : Theme.Look.values()) tiles.add(tile(look.name(), look.title(), "Look: "));
        ChoiceTiles group = group(tiles);
        Appearance appearance = model.appearance();
        appearance.lookProperty().subscribe(look -> group.chosenProperty().set(look.name()));
        group.chosenProperty().addListener((o, was, is) -> {
            if (is != null) appearance.lookProperty().set(Theme.Look.valueOf(is));
        });
        return group;
    }

    private Node sizes() {
        List<ChoiceTile> tiles = new ArrayList<>();
        for (int size : SIZES) tiles.add(tile(String.valueOf(size), size + " %", "Text size: "));
        ChoiceTiles group = group(tiles);
        Appearance appearance = model.appearance();
        appearance.textSizeProperty().subscribe(size -> group.chosenProperty().set(String.valueOf(size)));
        group.chosenProperty().addListener((o, was, is) -> {
            if (is != null) appearance.textSizeProperty().set(Integer.parseInt(is));
        });
        return group;
    }

    private static ChoiceTile tile(String id, String text, String what) {
        ChoiceTile tile = new ChoiceTile(id, text, "", 0);
        tile.getStyleClass().add("long");
        tile.setAccessibleText(what + text);
        return tile;
    }

    private static ChoiceTiles group(List<ChoiceTile> tiles) {
        ChoiceTiles group = new ChoiceTiles();
        group.getStyleClass().add("settings-choice");
        group.setTiles(tiles);
        return group;
    }

    private Node folder() {
        TextField path = new TextField(model.dataFolder());
        path.setEditable(false);
        path.setAccessibleText("Folder of your record");
        HBox.setHgrow(path, Priority.ALWAYS);
        Button copy = Buttons.action("Copy");
        copy.setAccessibleText("Copy the path of the folder");
        copy.setOnAction(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.dataFolder());
            Clipboard.getSystemClipboard().setContent(content);
        });
        HBox row = new HBox(12, path, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node card(String title, Node inside) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        VBox card = new VBox(heading, inside);
        card.getStyleClass().add("card");
        return card;
    }

    @Override public Parent view() {
        return page;
    }

    @Override public void shown() {
        profiles.refresh();
        model.refresh();
    }

    @Override public void frame() {
        if (frames++ % LOOK == 0) model.refresh();
    }
}
