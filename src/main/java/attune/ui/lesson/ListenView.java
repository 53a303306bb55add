package attune.ui.lesson;

import attune.lesson.Lesson.Example;
import attune.lesson.Lesson;
import attune.ui.Blocks;
import attune.ui.Buttons;
import attune.ui.LoopView;
import attune.ui.MetersView;
import attune.ui.control.ChoiceTile;
import attune.ui.control.ChoiceTiles;
import attune.ui.control.Fader;
import attune.ui.control.Knob;
import attune.ui.control.Row;
import attune.ui.control.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The labelled examples: what is heard is said beforehand. */
final class ListenView extends VBox {
    private final LessonViewModel lesson;
    private final ListenViewModel model;
    private final Consumer<ListenViewModel.Play> mixer;
    private final Consumer<Lesson> openLesson;
    private final LoopView loop;
    private final MetersView meters;
    private final Label caption = Blocks.words("", "caption");
    private final HBox knob = new HBox();
    private final Cards cards;
    private final Hints hints;
    private final Button play;
    private final StackPane foot = new StackPane();

    /** The song and stem of the example that is shown. */
    String subtitle() {
        return model.songProperty().get();
    }

    /**
     * @param mixer      opens the mix of an example in the mixer
     * @param openLesson opens another lesson
     */
    ListenView(LessonViewModel lesson, StringProperty subtitle, Consumer<ListenViewModel.Play> mixer, Consumer<Lesson> openLesson) {
        this.openLesson = openLesson;
        this.lesson = lesson;
        this.mixer = mixer;
        this.model = lesson.listen();
        getStyleClass().add("listen");
        loop = new LoopView(model.deck());
        meters = new MetersView(model.deck());
        VBox words = new VBox(caption);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        knob.setMinWidth(Region.USE_PREF_SIZE);
        StackPane stage = new StackPane(loop.wave(), waiting(), trouble());
        loop.wave().visibleProperty().bind(model.work().runningProperty().not().and(model.troubleProperty().isEmpty()));
        // The control stands beside both, so that a fader does not push the sounds out of the page.
        VBox left = new VBox(18, words, stage);
        VBox.setVgrow(words, Priority.ALWAYS);
        left.setMinWidth(0);
        VBox card = new VBox(new Row(24, left, left, knob));
        card.getStyleClass().add("card");
        cards = new Cards(model.deck());
        hints = new Hints(null, "[Space] play [A] [B] switch [1]–[" + model.examples().size() + "] example [?] all keys");
        play = play();
        getChildren().addAll(numbers(), card, cards, foot, meters);
        foot(model.nextProperty().get().isEmpty());
        model.nextProperty().subscribe((was, is) -> {
            if (was.isEmpty() != is.isEmpty()) foot(is.isEmpty());
        });
        model.openProperty().subscribe(i -> open(i.intValue()));
        model.adjustProperty().subscribe(this::adjust);
        model.songProperty().addListener((o, was, is) -> subtitle.set(is));
    }

    private Node numbers() {
        ChoiceTiles tiles = new ChoiceTiles();
        tiles.getStyleClass().add("numbers");
        List<ChoiceTile> all = new ArrayList<>();
        for (int i = 0; i < model.examples().size(); i++) {
            ChoiceTile tile = new ChoiceTile(String.valueOf(i), "Example " + (i + 1), "", i + 1);
            tile.getStyleClass().add("long");
            all.add(tile);
        }
        tiles.setTiles(all);
        tiles.chosenProperty().addListener((o, was, is) -> {
            if (is != null) model.open(Integer.parseInt(is));
        });
        model.openProperty().subscribe(i -> tiles.chosenProperty().set(i.intValue() < 0 ? null : String.valueOf(i)));
        return tiles;
    }

    private Node waiting() {
        Waiting waiting = new Waiting("Preparing the example.", model.work().progressProperty());
        waiting.visibleProperty().bind(model.work().runningProperty());
        return waiting;
    }

    private Node trouble() {
        Label words = new Label();
        words.setWrapText(true);
        words.textProperty().bind(model.troubleProperty());
        words.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        return words;
    }

    private void open(int index) {
        if (index < 0) return;
        keepFocus();
        Example example = model.examples().get(index);
        caption.setText(example.caption());
    }

    /** The sounds and the control of the example before go: a focus on them would jump to the button that leads away. */
    private void keepFocus() {
        if (Blocks.hasFocus(cards) || Blocks.hasFocus(knob) || Blocks.hasFocus(loop.wave())) requestFocus();
    }

    private void adjust(Optional<ListenViewModel.Adjust> adjust) {
        knob.getChildren().clear();
        adjust.ifPresent(a -> {
            boolean gain = a.parameter().id().equals("gain") && a.parameter().min() < -40;
            var dial = gain ? new Fader(a.parameter(), a.name()) : new Knob(a.parameter(), a.name());
            dial.valueProperty().bindBidirectional(a.value());
            boolean apart = a.reference() != a.value().get();
            Label what = new Label("moves B" + (apart ? "; A stays at " + a.parameter().unit().format(Math.rint(a.reference() * 10) / 10) : ""));
            what.getStyleClass().add("note");
            VBox column = new VBox(6, dial, what);
            column.setAlignment(Pos.CENTER);
            knob.getChildren().add(column);
        });
    }

    /** The way to another lesson. */
    static Button on(Lesson following, Consumer<Lesson> openLesson, Button on) {
        on.setText("On to " + following.name());
        on.setId("following");
        on.setOnAction(e -> openLesson.accept(following));
        return on;
    }

    /** An introduction asks nothing: it leads to the lesson after it. */
    boolean goOn() {
        lesson.following().ifPresent(openLesson);
        return lesson.following().isPresent();
    }

    private Button play() {
        Button play = Buttons.action("Play with it");
        play.setId("play-with-it");
        play.setAccessibleHelp("Opens the altered mix of this example in the mixer.");
        play.setOnAction(e -> model.playProperty().get().ifPresent(mixer));
        model.playProperty().subscribe(p -> play.setDisable(p.isEmpty()));
        return play;
    }

    /** While something was not heard, Enter plays it and N goes on without; then Enter goes on. */
    private void foot(boolean all) {
        if (Blocks.hasFocus(foot)) requestFocus();
        List<Node> row = new ArrayList<>();
        if (!all) row.add(next());
        on(all ? Buttons.primary("", "Enter") : Buttons.action("", "N")).ifPresent(row::add);
        row.addAll(List.of(play, hints));
        foot.getChildren().setAll(new Row(18, hints, row.toArray(Node[]::new)));
    }

    private Button next() {
        Button next = Buttons.primary("", "Enter");
        next.setId("next-sound");
        next.textProperty().bind(model.nextProperty());
        next.setOnAction(e -> model.next());
        return next;
    }

    private Optional<Button> on(Button on) {
        if (lesson.lesson().isIntroduction()) return lesson.following().map(l -> on(l, openLesson, on));
        on.setText("Start the drill");
        on.setId("start-drill");
        on.setOnAction(e -> lesson.go(Step.DRILL));
        return Optional.of(on);
    }

    void frame() {
        loop.frame();
        meters.frame();
    }
}
