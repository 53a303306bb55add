package attune.ui.lesson;

import attune.lesson.Question;
import attune.lesson.Question.Slot;
import attune.ui.control.ChoiceTile;
import attune.ui.control.ChoiceTiles;
import attune.ui.control.EvenRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Several things to be said, one row each; of several faults one is open at a time, and the others say what was said of them. */
final class FindPanel extends VBox {
    private final Question.Find question;
    private final AnswerModel model;
    private final List<ToggleButton> tabs = new ArrayList<>();
    private final VBox rows = new VBox();
    /** The row that is just being moved along with the arrow keys, or null. */
    private Slot stepped;

    FindPanel(Question.Find question, AnswerModel model) {
        this.question = question;
        this.model = model;
        getStyleClass().add("find");
        rows.getStyleClass().add("find-rows");
        if (question.faults().size() > 1) getChildren().add(tabs());
        getChildren().add(rows);
        model.askedProperty().subscribe(slot -> show(model.names(), slot));
        model.namesProperty().addListener((o, was, is) -> show(is, model.asked()));
    }

    private Node tabs() {
        EvenRows row = new EvenRows(9);
        ToggleGroup group = new ToggleGroup();
        for (int f = 0; f < question.faults().size(); f++) {
            int fault = f;
            ToggleButton tab = new ToggleButton() {
                @Override public void fire() {
                    model.ask(question.faults().get(fault).getFirst());
                }
            };
            tab.getStyleClass().add("fault");
            tab.setToggleGroup(group);
            tab.setId("fault-" + (f + 1));
            tab.setWrapText(true);
            tabs.add(tab);
            row.getChildren().add(tab);
        }
        return row;
    }

    /** @param asked the row that number keys answer */
    private void show(Map<String, String> names, Slot asked) {
        List<Slot> fault = question.faults().get(asked.fault());
        if (rows.getScene() != null && inside(rows.getScene().getFocusOwner())) focus(stepped == null ? asked : stepped);
        rows.getChildren().clear();
        boolean open = true;
        for (Slot slot : fault) {
            Node row = row(slot, names, asked);
            // What comes after something unsaid waits for it only where its choices depend on it.
            row.setDisable(slot.depends() && !open);
            rows.getChildren().add(row);
            open = names.containsKey(slot.id());
        }
        for (int f = 0; f < tabs.size(); f++) {
            tabs.get(f).setText((f + 1) + "  " + summary(f, names));
            tabs.get(f).setSelected(f == asked.fault());
        }
    }

    private boolean inside(Node node) {
        for (Node n = node; n != null; n = n.getParent()) if (n == rows) return true;
        return false;
    }

    /** Once the rows are there anew. */
    private void focus(Slot slot) {
        javafx.application.Platform.runLater(() -> {
            int at = question.faults().get(model.asked().fault()).indexOf(slot);
            if (at >= 0) rows.getChildren().get(at).lookupAll(".choice-tile").stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
        });
    }

    private Node row(Slot slot, Map<String, String> names, Slot asked) {
        Label label = new Label(slot.label());
        label.getStyleClass().add("find-label");
        ChoiceTiles tiles = new ChoiceTiles();
        List<ChoiceTile> all = new ArrayList<>();
        List<Slot.Choice> offered = question.offered(slot, names);
        // Before it is known which, the row shows what the first of them would offer, closed.
        for (Slot.Choice c : offered.isEmpty() ? slot.choices().stream().filter(c -> c.of().equals(slot.choices().getFirst().of())).toList() : offered) {
            ChoiceTile tile = new ChoiceTile(c.id(), c.label(), "", slot == asked ? all.size() + 1 : 0);
            tile.getStyleClass().add("compact");
            tile.setId(slot.id() + "-" + c.id());
            tile.setAccessibleText(slot.label() + ": " + c.label() + (c.word().isBlank() || c.word().equalsIgnoreCase(c.label()) ? "" : ", " + c.word()));
            all.add(tile);
        }
        tiles.setTiles(all);
        tiles.chosenProperty().set(names.get(slot.id()));
        tiles.chosenProperty().addListener((o, was, is) -> {
            if (is == null || is.equals(model.names().get(slot.id()))) return;
            stepped = tiles.isStepping() ? slot : null;
            model.name(slot, is, tiles.isStepping());
            stepped = null;
        });
        // A border pane, since it asks the tiles for their height at the width that they will have.
        BorderPane row = new BorderPane(tiles);
        row.setLeft(label);
        BorderPane.setAlignment(label, Pos.CENTER_LEFT);
        row.getStyleClass().add("find-row");
        if (slot == asked) row.getStyleClass().add("asked");
        return row;
    }

    private String summary(int fault, Map<String, String> names) {
        String said = question.faults().get(fault).stream().filter(s -> names.containsKey(s.id())).map(s -> question.label(s, names)).collect(Collectors.joining(" · "));
        return said.isEmpty() ? "not said yet" : said;
    }
}
