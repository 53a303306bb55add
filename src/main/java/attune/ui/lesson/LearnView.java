package attune.ui.lesson;

import attune.lesson.Lesson;
import attune.lesson.Shaping;
import attune.ui.Blocks;
import attune.ui.Buttons;
import attune.ui.control.Row;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the lesson teaches, set to be read: about seventy characters a line, the words for it beside. */
final class LearnView extends VBox {
    LearnView(LessonViewModel model) {
        Lesson lesson = model.lesson();
        getStyleClass().add("learn");
        VBox text = new VBox();
        text.getStyleClass().add("prose");
        for (String paragraph : lesson.learn()) text.getChildren().add(Blocks.words(paragraph));
        getChildren().addAll(lesson.words().isEmpty() ? text : new Row(36, Row.Stand.TOP, text, text, words(lesson)), foot(model));
        if (!lesson.sources().isEmpty()) getChildren().add(sources(lesson));
    }

    private static Node words(Lesson lesson) {
        Label title = new Label("Words for it");
        title.getStyleClass().add("heading");
        GridPane grid = new GridPane(18, 12);
        for (int i = 0; i < lesson.words().size(); i++) {
            Lesson.Word word = lesson.words().get(i);
            Label choice = new Label(choice(lesson, word.choice())), name = new Label(word.word());
            choice.getStyleClass().addAll("figure", "strong");
            choice.setMinWidth(Region.USE_PREF_SIZE);
            name.getStyleClass().add("strong");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label hint = Blocks.words(word.hint());
            hint.getStyleClass().add("dim");
            VBox what = new VBox(2);
            if (!word.word().equalsIgnoreCase(choice.getText())) what.getChildren().add(name);
            if (!word.hint().isBlank()) what.getChildren().add(hint);
            grid.addRow(i, choice, what);
            GridPane.setValignment(choice, javafx.geometry.VPos.TOP);
        }
        VBox card = new VBox(title, grid);
        card.getStyleClass().addAll("card", "words");
        return card;
    }

    /** The choice's number with the unit of what is asked, when it is a number. */
    private static String choice(Lesson lesson, String id) {
        java.util.Optional<String> kind = lesson.exercise().flatMap(e -> e.kinds().stream().filter(k -> k.id().equals(id)).findFirst()).map(Lesson.Kind::label);
        if (kind.isPresent()) return kind.get();
        try {
            double value = Double.parseDouble(id);
            return lesson.exercise().flatMap(Lesson.Exercise::choiceAxis).map(axis -> unit(axis.parameter()).format(value)).orElse(id);
        } catch (NumberFormatException e) {
            return id;
        }
    }

    private static attune.dsp.Unit unit(String parameter) {
        if (parameter.equals(Lesson.Setting.REDUCTION)) return attune.dsp.Unit.DECIBELS;
        if (parameter.equals(Lesson.Setting.DISTORTION)) return attune.dsp.Unit.PERCENT;
        try {
            return Shaping.path(java.util.Optional.of("stem"), parameter).declared().unit();
        } catch (IllegalArgumentException e) {
            return Shaping.path(java.util.Optional.empty(), parameter).declared().unit();
        }
    }

    private static Node foot(LessonViewModel model) {
        FlowPane row = new FlowPane(18, 12);
        row.setAlignment(Pos.CENTER_LEFT);
        boolean listen = !model.lesson().listen().isEmpty();
        if (listen || model.lesson().exercise().isPresent()) {
            Button on = Buttons.primary(listen ? "Listen to it" : "Start the drill", "Enter");
            on.setId("go-on");
            on.setOnAction(e -> model.goOn());
            row.getChildren().add(on);
        }
        if (listen && model.lesson().exercise().isPresent()) {
            Button drill = Buttons.action("Straight to the drill", "N");
            drill.setId("straight");
            drill.setOnAction(e -> model.go(Step.DRILL));
            row.getChildren().add(drill);
        }
        model.lesson().exercise().ifPresent(e -> {
            Label questions = new Label(e.questions() + " questions. " + e.toPass());
            questions.getStyleClass().add("note");
            row.getChildren().add(questions);
        });
        return row;
    }

    private static Node sources(Lesson lesson) {
        VBox all = new VBox(3);
        for (String source : lesson.sources()) {
            Label line = Blocks.words(source);
            line.getStyleClass().add("note");
            all.getChildren().add(line);
        }
        all.getStyleClass().add("prose-notes");
        return all;
    }
}
