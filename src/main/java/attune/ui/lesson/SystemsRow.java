package attune.ui.lesson;

import attune.dsp.effect.PlaybackSystem;
import attune.ui.control.Keycap;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** Where A and B are heard: the studio, a phone, a car. */
final class SystemsRow extends FlowPane {
    SystemsRow(Rooms rooms) {
        super(9, 6);
        getStyleClass().add("systems");
        Label label = new Label("Heard on");
        label.getStyleClass().add("note");
        getChildren().add(label);
        ToggleGroup group = new ToggleGroup();
        for (Optional<PlaybackSystem> system : rooms.systems()) {
            ToggleButton button = new ToggleButton(system.map(PlaybackSystem::title).orElse("Studio monitors")) {
                @Override public void fire() {
                    rooms.systemProperty().set(system);
                }
            };
            button.getStyleClass().add("system");
            button.setId("system-" + system.map(PlaybackSystem::id).orElse("studio"));
            button.setToggleGroup(group);
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setAccessibleHelp(system.map(PlaybackSystem::help).orElse("The sound as it is.") + " Key O goes to the next.");
            rooms.systemProperty().subscribe(now -> button.setSelected(now.equals(system)));
            getChildren().add(button);
        }
        getChildren().add(new Keycap("O"));
    }
}
