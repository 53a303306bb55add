package attune.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;

/** Tiles of which one is chosen: by mouse, by its number, by arrow keys as in any group of radio buttons. */
public final class ChoiceTiles extends EvenRows {
    private static final double GAP = 7;

    private final ToggleGroup group = new ToggleGroup();
    private final List<ChoiceTile> tiles = new ArrayList<>();
    private boolean stepping;
    private final ObjectProperty<String> chosen = new SimpleObjectProperty<>(this, "chosen");

    public ChoiceTiles() {
        super(GAP);
        getStyleClass().add("choice-tiles");
        group.selectedToggleProperty().addListener((o, was, is) -> chosen.set(is instanceof ChoiceTile tile ? tile.id() : null));
        chosen.addListener((o, was, is) -> show(is));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Names are never cut: rather another row. */
    @Override protected double least(Node tile) {
        return Math.max(tile.minWidth(-1), tile.prefWidth(-1));
    }

    /** One tab stop for the group: the chosen tile, or the first. */
    public void setTiles(List<ChoiceTile> all) {
        tiles.clear();
        tiles.addAll(all);
        for (ChoiceTile tile : tiles) tile.setToggleGroup(group);
        getChildren().setAll(tiles);
        show(chosen.get());
    }

    public List<ChoiceTile> tiles() {
        return List.copyOf(tiles);
    }

    /** The id of the chosen tile, or null. */
    public ObjectProperty<String> chosenProperty() {
        return chosen;
    }

    /** Whether what is just being chosen is a step of an arrow key, after which another may follow. */
    public boolean isStepping() {
        return stepping;
    }

    /** Chooses by number, counted from 1; false when there is no such tile. */
    public boolean choose(int number) {
        if (number < 1 || number > tiles.size() || isDisabled()) return false;
        group.selectToggle(tiles.get(number - 1));
        return true;
    }

    private void show(String id) {
        ChoiceTile selected = tiles.stream().filter(t -> t.id().equals(id)).findFirst().orElse(null);
        group.selectToggle(selected);
        for (int i = 0; i < tiles.size(); i++) tiles.get(i).setFocusTraversable(selected == null ? i == 0 : tiles.get(i) == selected);
    }

    private void pressed(KeyEvent e) {
        int at = -1;
        for (int i = 0; i < tiles.size(); i++) if (tiles.get(i).isFocused()) at = i;
        if (at < 0 || e.isShortcutDown() || e.isAltDown()) return;
        int to = switch (e.getCode()) {
            case LEFT, UP -> group.getSelectedToggle() == null ? at : at - 1;
            case RIGHT, DOWN -> group.getSelectedToggle() == null ? at : at + 1;
            case HOME -> 0;
            case END -> tiles.size() - 1;
            default -> -1;
        };
        boolean arrow = e.getCode().isArrowKey();
        if (to >= 0 && to < tiles.size()) {
            stepping = true;
            group.selectToggle(tiles.get(to));
            stepping = false;
            tiles.get(to).requestFocus();
            e.consume();
        } else if (arrow) {
            e.consume();
        }
    }
}
