package attune.ui.lesson;

import attune.dsp.Unit;
import attune.lesson.Question;
import attune.lesson.Question.Choose;
import attune.lesson.Question.Option;
import attune.ui.control.ChoiceTile;
import attune.ui.control.ChoiceTiles;
import attune.ui.control.Dial;
import attune.ui.control.Fader;
import attune.ui.control.FrequencyAxis;
import attune.ui.control.Knob;
import attune.ui.control.Ruler;
import attune.ui.control.Stage;
import attune.ui.control.StageStem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The panel in which a question is answered, made for its kind. */
final class AnswerPanel {
    /** Letters of a caption that a dial has room for in one line. */
    private static final int ONE_LINE = 14;

    private static final int LONG = 7;

    private AnswerPanel() {}

    static Node of(AnswerModel model) {
        Node inside = switch (model.question()) {
            case Choose q -> choices(q, model);
            case Question.Pick q -> null;
            case Question.Match q -> controls(model);
            case Question.Place q -> stage(model);
            case Question.Draw q -> new LanesPanel(q, model);
            case Question.Point q -> ruler(q, model);
            case Question.Find q -> new FindPanel(q, model);
        };
        // In odd one out the cards themselves are the answer.
        if (inside == null) return new VBox();
        VBox card = new VBox(inside);
        card.getStyleClass().addAll("card", "answer-panel");
        return card;
    }

    /** For each frame: where a panel shows the playhead. */
    static void frame(Node panel, double position) {
        if (panel instanceof VBox card && !card.getChildren().isEmpty() && card.getChildren().getFirst() instanceof LanesPanel lanes) lanes.setPosition(position);
    }

    private static Node choices(Choose q, AnswerModel model) {
        boolean bands = q.unit().equals(Unit.HERTZ.symbol());
        ChoiceTiles tiles = new ChoiceTiles();
        List<ChoiceTile> all = new ArrayList<>();
        boolean words = !bands && q.options().stream().anyMatch(o -> o.label().length() > LONG);
        for (int i = 0; i < q.options().size(); i++) {
            ChoiceTile tile = tile(q.options().get(i), i + 1, bands);
            if (words) tile.getStyleClass().add("long");
            all.add(tile);
        }
        tiles.setTiles(all);
        tiles.chosenProperty().bindBidirectional(model.choiceProperty());
        VBox column = new VBox(tiles);
        column.getStyleClass().add("answer-column");
        if (bands) column.getChildren().add(axis(q, model));
        return column;
    }

    private static ChoiceTile tile(Option option, int number, boolean band) {
        String label = band ? shortHertz(option.label()) : option.label();
        ChoiceTile tile = new ChoiceTile(option.id(), label, option.word().equalsIgnoreCase(label) ? "" : option.word(), number);
        if (band) tile.setAccessibleText(option.label() + (option.word().isBlank() ? "" : ", " + option.word()));
        return tile;
    }

    /** On an axis the unit is understood: "2k", "125". */
    private static String shortHertz(String label) {
        return label.endsWith(" kHz") ? label.replace(" kHz", "k") : label.replace(" Hz", "");
    }

    private static Node axis(Choose q, AnswerModel model) {
        FrequencyAxis axis = new FrequencyAxis();
        axis.show(q.options().stream().mapToDouble(o -> Double.parseDouble(o.id())).toArray());
        model.choiceProperty().subscribe(id -> axis.choose(q.options().stream().map(Option::id).toList().indexOf(id)));
        return axis;
    }

    private static Node ruler(Question.Point q, AnswerModel model) {
        Ruler ruler = new Ruler(q.control().path().declared(), "Frequency");
        ruler.valueProperty().addListener((o, was, is) -> model.pointProperty().set(is.doubleValue()));
        return ruler;
    }

    private static Node controls(AnswerModel model) {
        FlowPane row = new FlowPane(18, 18);
        row.getStyleClass().add("dials");
        boolean two = model.moved().stream().anyMatch(m -> m.control().label().length() > ONE_LINE);
        for (AnswerModel.Moved m : model.moved()) {
            String caption = m.control().label(), name = m.control().said();
            Dial dial = m.control().path().inside().equals("gain") ? new Fader(m.parameter(), name, caption) : new Knob(m.parameter(), name, caption);
            if (two) dial.captionOverTwoLines();
            dial.valueProperty().bindBidirectional(m.value());
            row.getChildren().add(dial);
        }
        return row;
    }

    private static Node stage(AnswerModel model) {
        Stage stage = new Stage();
        List<StageStem> stems = new ArrayList<>();
        for (AnswerModel.Moved m : model.moved()) {
            StageStem stem = new StageStem(m.parameter(), m.control().label());
            stem.valueProperty().bindBidirectional(m.value());
            stems.add(stem);
        }
        stage.setStems(stems);
        return stage;
    }
}
