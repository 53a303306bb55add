package attune.ui.page;

import attune.ui.AskFile;
import attune.ui.Blocks;
import attune.ui.Buttons;
import attune.ui.control.ChoiceTile;
import attune.ui.control.ChoiceTiles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Who learns on this computer: one press switches; the other buttons are about whoever is here. */
final class ProfilesCard extends VBox {
    private final ProfilesViewModel model;
    private final AskFile files;
    private final ChoiceTiles names = new ChoiceTiles();
    private final TextField name = new TextField();
    private final FlowPane buttons = new FlowPane(12, 12);

    ProfilesCard(ProfilesViewModel model, AskFile files) {
        super(12);
        this.model = model;
        this.files = files;
        Label heading = Blocks.words("Learners", "heading"), said = Blocks.words("", "note");
        said.setId("profiles-said");
        said.textProperty().bind(model.saidProperty());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        names.getStyleClass().add("settings-choice");
        names.chosenProperty().addListener((o, was, is) -> {
            if (is != null) model.switchTo(is);
        });
        name.setId("profile-name");
        name.setPromptText("A name");
        name.setAccessibleText("Name for a new learner, or a new name");
        getStyleClass().add("card");
        getChildren().addAll(heading, names, name, buttons, said);
        model.learnersProperty().subscribe(this::show);
    }

    private void show(ProfilesViewModel.Learners learners) {
        names.setTiles(learners.names().stream().map(n -> {
            ChoiceTile tile = new ChoiceTile(n, n, "", 0);
            tile.getStyleClass().add("long");
            tile.setAccessibleText("Learner: " + n);
            return tile;
        }).toList());
        names.chosenProperty().set(learners.here());
        name.clear();
        buttons(learners);
    }

    private void buttons(ProfilesViewModel.Learners learners) {
        Button add = button("add-profile", "Add a learner", "Adds a learner of the name above, who is then here."), rename = button("rename-profile", "Rename " + learners.here(), "To the name above."),
            export = button("export-profile", "Export all of " + learners.here(), "Answers, devices and settings, as one file."), delete = button("delete-profile", "Delete " + learners.here(), "Asks first.");
        add.setOnAction(e -> model.create(name.getText()));
        rename.setOnAction(e -> model.rename(name.getText()));
        export.setOnAction(e -> files.ask(getScene().getWindow(), "Export", model.folder(), "attune-profile.json", "json").ifPresent(model::export));
        delete.setOnAction(e -> confirm(learners));
        buttons.getChildren().setAll(List.of(add, rename, export, delete));
    }

    private void confirm(ProfilesViewModel.Learners learners) {
        Label what = Blocks.words(learners.contents().warning(), "strong");
        Button yes = button("delete-yes", "Delete", "Deletes everything of " + learners.here()), no = button("delete-no", "Keep", "Deletes nothing.");
        yes.setOnAction(e -> model.delete());
        no.setOnAction(e -> buttons(learners));
        buttons.getChildren().setAll(List.of(what, yes, no));
        no.requestFocus();
    }

    private static Button button(String id, String text, String help) {
        Button button = Buttons.action(text);
        button.setId(id);
        button.setAccessibleHelp(help);
        return button;
    }
}
