package attune.ui.page;

import attune.lesson.Lesson;
import attune.ui.Buttons;
import attune.ui.Head;
import attune.ui.Page;
import attune.ui.control.CardButton;
import attune.ui.control.EvenRows;
import attune.ui.control.Icon;
import attune.ui.control.Row;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All lessons, module after module in the order of a mix. */
public final class LessonsView implements Page {
    private final LessonsViewModel model;
    private final Consumer<Lesson> open;
    private final Runnable place;
    private final VBox page = new VBox();
    private final VBox list = new VBox();

    /** @param place opens the placement */
    public LessonsView(LessonsViewModel model, Consumer<Lesson> open, Runnable place) {
        this.place = place;
        this.model = model;
        this.open = open;
        TextField search = new TextField();
        search.setPromptText("Search lessons");
        search.setId("search");
        search.setAccessibleText("Search lessons");
        search.setAccessibleHelp("Type a word; the list below shows the lessons that have it.");
        search.getStyleClass().add("search");
        search.textProperty().bindBidirectional(model.searchProperty());
        Button placement = Buttons.action("Where to begin");
        placement.setId("placement");
        placement.setAccessibleHelp("About twenty quick questions. They suggest a level in each module.");
        placement.setOnAction(e -> place.run());
        Head head = new Head("Lessons", placement, search);
        page.getStyleClass().addAll("page", "lessons-page");
        list.getStyleClass().add("modules");
        Label trouble = new Label();
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        page.getChildren().addAll(head, trouble);
        // Above the lessons: below all of them nobody would find it.
        if (!model.problems().isEmpty()) page.getChildren().add(problems());
        page.getChildren().add(list);
        model.groupsProperty().subscribe(this::show);
    }

    private void show(List<LessonsViewModel.Group> groups) {
        list.getChildren().clear();
        for (LessonsViewModel.Group group : groups) list.getChildren().add(module(group));
        if (groups.isEmpty()) list.getChildren().add(empty());
    }

    private Node empty() {
        Label words = new Label(model.hasLessons() ? "No lesson has these words. Clear the search to see them all."
            : "The lessons will stand here, in the order of a mix. None were found: put lesson files into " + model.folder() + " and start Attune again.");
        words.setWrapText(true);
        words.getStyleClass().add("dim");
        return words;
    }

    private Node module(LessonsViewModel.Group group) {
        Label title = new Label(group.module().title());
        title.getStyleClass().add("heading");
        Label count = new Label(group.standing().passed() + " of " + group.standing().of() + (group.levels().stream().allMatch(l -> l.lesson().isIntroduction()) ? " read; nothing is asked" : " passed"));
        count.getStyleClass().add("note");
        HBox head = new HBox(12, title, count);
        head.setAlignment(Pos.BASELINE_LEFT);
        EvenRows rows = new EvenRows(9, 2);
        rows.getStyleClass().add("levels");
        for (LessonsViewModel.Level level : group.levels()) rows.getChildren().add(level(level));
        VBox module = new VBox(head, rows);
        module.getStyleClass().add("module");
        return module;
    }

    private Node level(LessonsViewModel.Level level) {
        Lesson lesson = level.lesson();
        Label number = new Label(lesson.shortLevel());
        number.getStyleClass().add("level-number");
        Label title = new Label(lesson.title());
        title.getStyleClass().add("strong");
        Label needs = new Label(level.needs());
        needs.getStyleClass().add("note");
        for (Label l : List.of(title, needs)) {
            l.setWrapText(true);
            l.setMinWidth(0);
            l.setMinHeight(Region.USE_PREF_SIZE);
        }
        VBox words = new VBox(3, title, needs);
        words.setMinWidth(0);
        CardButton button = new CardButton(new Row(14, words, number, words, state(level)));
        button.getStyleClass().setAll("level");
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.setId("lesson-" + lesson.id().replace('/', '-'));
        button.setOnAction(e -> {
            button.setSelected(false);
            open.accept(lesson);
        });
        button.setAccessibleText(lesson.name() + ", " + lesson.title() + ", " + word(level));
        button.setAccessibleHelp(level.needs());
        return button;
    }

    private static String word(LessonsViewModel.Level level) {
        return level.start() ? "suggested start" : level.state().word();
    }

    private static Node state(LessonsViewModel.Level level) {
        Label word = new Label(word(level));
        word.getStyleClass().add("note");
        HBox all = new HBox(6);
        all.setAlignment(Pos.CENTER_RIGHT);
        all.setMinWidth(Region.USE_PREF_SIZE);
        switch (level.state()) {
            case PASSED -> {
                Icon check = new Icon("fth-check", 1.1);
                check.getStyleClass().add("right");
                all.getChildren().addAll(check, word);
            }
            case STARTED, READ -> all.getChildren().add(word);
            case OPEN -> {
                if (level.start()) all.getChildren().add(word);
            }
        }
        return all;
    }

    private Node problems() {
        VBox card = new VBox(6);
        card.getStyleClass().addAll("card", "quiet");
        Label title = new Label("Some files could not be used. The rest works.");
        title.getStyleClass().add("strong");
        card.getChildren().add(title);
        for (String problem : model.problems()) {
            Label line = new Label(problem);
            line.getStyleClass().add("note");
            line.setWrapText(true);
            card.getChildren().add(line);
        }
        return card;
    }

    @Override public Parent view() {
        return page;
    }

    @Override public void shown() {
        model.refresh();
    }
}
