package attune.ui.lesson;

import attune.lesson.Question;
import attune.session.Bars;
import attune.ui.Buttons;
import attune.ui.control.BarLane;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The faders of a question, to be drawn through the bars. */
final class LanesPanel extends VBox {
    private final List<BarLane> lanes = new ArrayList<>();

    LanesPanel(Question.Draw question, AnswerModel model) {
        getStyleClass().add("lanes");
        for (Question.Lane lane : question.lanes()) add(question, lane, model);
    }

    private void add(Question.Draw question, Question.Lane lane, AnswerModel model) {
        Bars still = Bars.still(lane.flat(), question.beats(), question.meter());
        ObjectProperty<Bars> bars = new SimpleObjectProperty<>(still);
        BarLane drawing = new BarLane(lane.label() + ", fader over the bars", s -> bars.set(bars.get().with(s.first(), s.last(), s.decibels())));
        bars.subscribe(b -> drawing.decibelsProperty().set(b.decibels()));
        bars.addListener((o, was, is) -> model.draw(lane.path().toString(), is.curve()));
        Label name = new Label(lane.label());
        name.getStyleClass().add("strong");
        Button clear = Buttons.plain("Clear");
        clear.setOnAction(e -> bars.set(still));
        clear.setAccessibleHelp("Draws " + lane.label() + " flat again.");
        VBox aside = new VBox(6, name, clear);
        aside.getStyleClass().add("lane-aside");
        // As wide as the text beside the waveform, so that bars stand under bars.
        BorderPane row = new BorderPane(drawing);
        row.setLeft(aside);
        VBox.setVgrow(row, Priority.SOMETIMES);
        getChildren().add(row);
        lanes.add(drawing);
    }

    /** For each frame. */
    void setPosition(double position) {
        for (BarLane lane : lanes) lane.setPosition(position);
    }
}
