package attune.ui.lesson;

import static attune.ui.Blocks.words;

import attune.lesson.Lesson;
import attune.ui.Buttons;
import attune.ui.control.CardButton;
import attune.ui.control.Icon;
import attune.ui.control.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The review of a drill: the score in words, each question again with advice beside it, what comes next. */
final class ReviewView extends VBox {
    private static final double GAP = 12;

    private final LessonViewModel lesson;
    private final ReviewViewModel model;
    private final Consumer<Lesson> openLesson;
    /** Both made anew for each drill: rows of the one before would hold its sounds. */
    private StackPane detail = new StackPane();
    private ToggleGroup group = new ToggleGroup();
    private Runnable frame = () -> {};

    ReviewView(LessonViewModel lesson, Consumer<Lesson> openLesson) {
        this.lesson = lesson;
        this.model = lesson.review();
        this.openLesson = openLesson;
        getStyleClass().add("review");
        model.outcomesProperty().subscribe(this::build);
        model.openProperty().subscribe(this::open);
    }

    private void build(List<Outcome> outcomes) {
        getChildren().clear();
        group = new ToggleGroup();
        detail = new StackPane();
        if (outcomes.isEmpty()) {
            Label empty = new Label("After the drill every question stands here again, to be heard.");
            empty.getStyleClass().add("dim");
            getChildren().add(empty);
            return;
        }
        VBox list = new VBox();
        list.getStyleClass().add("review-list");
        for (Outcome o : outcomes) list.getChildren().add(row(o));
        VBox left = new VBox(18, list);
        left.getStyleClass().add("review-left");
        Row columns = new Row(24, Row.Stand.TOP, detail, left, detail);
        detail.getStyleClass().add("review-detail");
        detail.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(head(), columns);
    }

    private Node head() {
        Label headline = words(model.headline(), "headline");
        headline.setId("headline");
        headline.setFocusTraversable(true);
        headline.setAccessibleRole(AccessibleRole.TEXT);
        headline.getStyleClass().add(model.passed() ? "good" : "plain");
        VBox words = new VBox(6, headline, words(model.detail(), "dim"));
        model.tired().ifPresent(say -> words.getChildren().add(words(say, "plain")));
        words.setMinWidth(0);
        Row row = new Row(24, words, words, next());
        VBox card = new VBox(row);
        card.getStyleClass().add("card");
        return card;
    }

    private Node next() {
        Button again = model.passed() ? Buttons.action("Drill again") : Buttons.primary("Drill again", "Enter");
        again.setId("again");
        Optional<Button> on = lesson.following().map(l -> ListenView.on(l, openLesson, model.passed() ? Buttons.primary("", "Enter") : Buttons.action("")));
        again.setOnAction(e -> lesson.again());
        // In one line where there is room: a flow pane by itself asks for a width of its own.
        FlowPane row = new FlowPane(GAP, GAP) {
            @Override protected double computePrefWidth(double height) {
                return getManagedChildren().stream().mapToDouble(c -> Math.ceil(c.prefWidth(-1)) + GAP).sum();
            }
        };
        row.getChildren().add(again);
        on.ifPresent(b -> row.getChildren().add(model.passed() ? 0 : 1, b));
        if (model.passed()) lesson.elsewhere().ifPresent(l -> row.getChildren().add(1, elsewhere(l)));
        return row;
    }

    private Button elsewhere(Lesson other) {
        Button button = Buttons.action("Or go on: " + other.name(), "N");
        button.setId("elsewhere");
        button.setAccessibleHelp("One level in each module shows what there is; the next levels of this one stay open.");
        button.setOnAction(e -> openLesson.accept(other));
        return button;
    }

    private Node row(Outcome o) {
        double score = o.answered().verdict().score();
        String icon = score >= 1 ? "fth-check" : score > 0 ? "fth-minus" : "fth-x";
        String said = score >= 1 ? "right" : score > 0 ? "partly" : "missed";
        Icon mark = new Icon(icon, 1.1);
        mark.getStyleClass().add(said);
        Label number = new Label(String.valueOf(o.asked().number()));
        number.getStyleClass().addAll("figure", "dim", "review-number");
        VBox words = new VBox(1, words(o.brief(), "plain"));
        if (!o.sentence().said().isEmpty()) words.getChildren().add(words("you said " + o.sentence().said(), "note"));
        words.setMinWidth(0);
        CardButton row = new CardButton(new Row(10, words, number, mark, words)) {
            @Override public void fire() {
                setSelected(true);
                model.open(o);
            }
        };
        row.getStyleClass().setAll("review-row");
        row.setToggleGroup(group);
        row.setUserData(o);
        row.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        row.setAccessibleText("Question " + o.asked().number() + ", " + said + ". " + o.sentence().facts());
        return row;
    }

    private void open(Playback playback) {
        frame = () -> {};
        detail.getChildren().clear();
        if (playback == null) return;
        AnsweredView view = new AnsweredView(playback);
        detail.getChildren().setAll(new VBox(18, view, view.meters()));
        frame = view::frame;
        group.getToggles().stream().filter(t -> t.getUserData() == playback.outcome()).findFirst().ifPresent(group::selectToggle);
    }

    /** Says the score. */
    void announce() {
        Node headline = lookup("#headline");
        if (headline != null) Platform.runLater(headline::requestFocus);
    }

    /** Enter goes to what the primary button says. */
    boolean goOn() {
        if (model.isEmpty()) return false;
        if (model.passed() && lesson.following().isPresent()) openLesson.accept(lesson.following().get());
        else lesson.again();
        return true;
    }

    /** N goes to where the next module begins, when that is offered. */
    boolean goElsewhere() {
        if (!model.passed() || lesson.elsewhere().isEmpty()) return false;
        openLesson.accept(lesson.elsewhere().get());
        return true;
    }

    void frame() {
        frame.run();
    }
}
