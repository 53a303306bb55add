package attune.ui;

import attune.ui.control.Icon;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The pages at the left, one lit. */
final class Rail extends VBox {
    Rail(ShellViewModel model) {
        getStyleClass().add("rail");
        Label logo = new Label("A");
        logo.getStyleClass().add("logo");
        logo.setAccessibleText("Attune");
        getChildren().add(logo);
        ToggleGroup group = new ToggleGroup();
        for (Place place : model.places()) getChildren().add(item(model, place, group));
        setMinWidth(USE_PREF_SIZE);
    }

    private static ToggleButton item(ShellViewModel model, Place place, ToggleGroup group) {
        ToggleButton item = new ToggleButton(place.title(), new Icon(place.icon(), 1.6)) {
            @Override public void fire() {
                model.go(place);
            }
        };
        item.getStyleClass().setAll("rail-item");
        item.setId("place-" + place.name().toLowerCase(java.util.Locale.ROOT));
        item.setToggleGroup(group);
        item.setAccessibleRole(AccessibleRole.TAB_ITEM);
        item.setAccessibleText(place.title());
        item.setAccessibleHelp("Ctrl " + place.number());
        item.setTooltip(new Tooltip(place.title() + "  Ctrl " + place.number()));
        item.setSelected(model.getRoute().place() == place);
        model.routeProperty().addListener((o, was, is) -> item.setSelected(is.place() == place));
        item.setMinHeight(USE_PREF_SIZE);
        return item;
    }
}
