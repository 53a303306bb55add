package attune.ui.page;

import attune.session.ExportFormat;
import attune.ui.AskFile;
import attune.ui.Blocks;
import attune.ui.Buttons;
import attune.ui.Command;
import attune.ui.Head;
import attune.ui.Page;
import attune.ui.Picture;
import attune.ui.control.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What you can hear, as far as the answers show it, and what was practised. */
public final class ProgressView implements Page {
    private final ProgressViewModel model;
    private final AskFile files;
    private final Runnable toLessons;
    private final VBox page = new VBox();
    private final VBox body = new VBox(18);
    private final MenuButton export = new MenuButton("Export");
    private final ComboBox<EarFigures.Listened> devices = new ComboBox<>();
    private final Head head = new Head("What you can hear", devices, export);
    private final Map<String, Node> drawings = new LinkedHashMap<>();
    private boolean showing;

    public ProgressView(ProgressViewModel model, AskFile files, Runnable toLessons) {
        this.model = model;
        this.files = files;
        this.toLessons = toLessons;
        page.getStyleClass().addAll("page", "progress-page");
        export.setId("export");
        export.setAccessibleText("Export");
        export.setAccessibleHelp("Your answers as a table, as JSON or as xAPI statements; each drawing as a picture");
        devices.setId("device");
        devices.setAccessibleText("Device");
        devices.setAccessibleHelp("What the answers were heard on. Devices are kept apart.");
        devices.setConverter(new StringConverter<>() {
            @Override public String toString(EarFigures.Listened d) {
                return d == null ? "" : d.title();
            }

            @Override public EarFigures.Listened fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        devices.setOnAction(e -> {
            if (!showing && devices.getValue() != null) model.look(devices.getValue().id());
        });
        Label saved = told(model.savedProperty());
        saved.setId("saved");
        page.getChildren().addAll(head, told(model.troubleProperty()), saved, body);
        model.figuresProperty().addListener(o -> show());
        model.earProperty().addListener(o -> show());
        show();
    }

    private static Label told(javafx.beans.value.ObservableValue<String> text) {
        Label label = Blocks.words("", "note");
        label.textProperty().bind(text);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private void show() {
        ProgressViewModel.Figures figures = model.figuresProperty().get();
        ProgressViewModel.Ear ear = model.earProperty().get();
        boolean any = figures.answers() > 0;
        show(export, any);
        show(devices, any && ear.figures().devices().size() > 1);
        head.subtitleProperty().set(any ? count(figures, ear.figures().devices()) : "");
        if (!any) {
            body.getChildren().setAll(empty());
            return;
        }
        String focus = page.getScene() != null && page.getScene().getFocusOwner() != null ? page.getScene().getFocusOwner().getId() : null;
        fill(ear.figures());
        drawings.clear();
        List<Node> cards = new ArrayList<>();
        if (ear == ProgressViewModel.Ear.NONE) cards.add(EarCards.card("Smallest change you reliably hear", Blocks.words("This is being worked out from your answers.", "dim")));
        else ear(ear, cards);
        // What is above belongs to one device; what follows is counted over all.
        String whose = ear.figures().devices().size() > 1 ? ", all devices" : "";
        VBox days = EarCards.practice("Practice, half a year" + whose, figures.calendar());
        drawings.put("Practice days", days);
        cards.add(days);
        cards.add(lessons(figures, whose));
        cards.add(recent(figures, whose));
        body.getChildren().setAll(cards);
        menu();
        // Whoever chose a skill by keyboard stands on it still.
        if (focus != null && !focus.isEmpty()) Optional.ofNullable(body.lookup("#" + focus)).ifPresent(Node::requestFocus);
    }

    private void ear(ProgressViewModel.Ear ear, List<Node> cards) {
        EarFigures f = ear.figures();
        if (f.skills().isEmpty()) cards.add(EarCards.card("Smallest change you reliably hear",
            Blocks.words("Here will stand how small a change you hear, skill by skill. The answers so far were about other things.", "dim")));
        else {
            VBox map = EarCards.map(f, ear.course().map(Course::skill).orElse(null), model::look);
            drawings.put("Skills", map);
            cards.add(map);
        }
        Optional<VBox> course = ear.course().map(EarCards::course), heat = f.heat().map(EarCards::heat);
        course.ifPresent(c -> drawings.put("Course of one skill", c));
        heat.ifPresent(h -> drawings.put("Octaves taken for others", h));
        if (course.isPresent() && heat.isPresent()) cards.add(new Row(18, Row.Stand.FILL, course.get(), course.get(), heat.get()));
        else course.or(() -> heat).ifPresent(cards::add);
        if (!f.songs().isEmpty()) cards.add(EarCards.songs(f));
    }

    private void fill(EarFigures figures) {
        showing = true;
        devices.getItems().setAll(figures.devices());
        figures.devices().stream().filter(d -> d.id().equals(figures.device())).findFirst().ifPresent(devices::setValue);
        showing = false;
    }

    private void menu() {
        List<MenuItem> items = new ArrayList<>();
        for (ExportFormat format : ExportFormat.values())
            items.add(item(format.title(), e -> files.ask(page.getScene().getWindow(), format.title(), model.folder(), model.name(format == ExportFormat.XAPI ? "xapi" : "answers", format.ending()),
                format.ending()).ifPresent(file -> model.export(format, file))));
        items.add(new SeparatorMenuItem());
        drawings.forEach((title, node) -> items.add(item(title + " as a picture (PNG)", e -> files.ask(page.getScene().getWindow(), title, model.folder(),
            model.name(title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), "png"), "png").ifPresent(file -> model.export(Picture.of(node), file)))));
        export.getItems().setAll(items);
    }

    private static MenuItem item(String title, javafx.event.EventHandler<javafx.event.ActionEvent> action) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(action);
        return item;
    }

    private Node empty() {
        Label words = Blocks.words("Here will stand how small a change you hear, skill by skill, and how it went. The first drill begins it.", "dim");
        Button go = Buttons.primary("Choose a lesson", "Enter");
        go.setOnAction(e -> toLessons.run());
        VBox card = new VBox(18, words, go);
        card.getStyleClass().add("card");
        return card;
    }

    private static Node lessons(ProgressViewModel.Figures figures, String whose) {
        GridPane grid = EarCards.table(HPos.LEFT, HPos.RIGHT, HPos.RIGHT, HPos.RIGHT, HPos.RIGHT);
        EarCards.header(grid, "", "", "Drills", "Answers", "Last");
        int row = 1;
        for (ProgressViewModel.Line line : figures.lessons()) grid.addRow(row++, lesson(line.name(), line.title()),
            outcome(line.state().word(), line.state() == History.State.PASSED), EarCards.cell(String.valueOf(line.drills()), "cell"), EarCards.cell(String.valueOf(line.answers()), "cell"),
            EarCards.cell(line.last(), "cell"));
        return EarCards.card("By lesson" + whose, grid);
    }

    private static Node recent(ProgressViewModel.Figures figures, String whose) {
        GridPane grid = EarCards.table(HPos.LEFT, HPos.LEFT, HPos.RIGHT);
        int row = 0;
        for (ProgressViewModel.Recent r : figures.recent())
            grid.addRow(row++, EarCards.cell(r.when(), "dim"), lesson(r.name(), r.title()), outcome(r.outcome(), r.outcome().equals(History.State.PASSED.word())));
        return EarCards.card("Latest drills" + whose, grid);
    }

    private static Node lesson(String name, String title) {
        return new VBox(Blocks.words(name, "strong"), Blocks.words(title, "note"));
    }

    private static Label outcome(String word, boolean passed) {
        return EarCards.cell(word, passed ? "good" : "dim");
    }

    /** Of all devices; where there is only one it has no box of its own. */
    private static String count(ProgressViewModel.Figures figures, List<EarFigures.Listened> devices) {
        String all = count(figures.answers(), "answer") + " on " + count(figures.days(), "day");
        return devices.size() == 1 ? devices.getFirst().title() + " \u00b7 " + all : devices.isEmpty() ? all : all + ", all devices";
    }

    private static String count(int n, String what) {
        return n == 1 ? "1 " + what : String.format(java.util.Locale.ENGLISH, "%,d %ss", n, what);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override public Parent view() {
        return page;
    }

    @Override public boolean carryOut(Command command) {
        if (!(command instanceof Command.Go) || model.figuresProperty().get().answers() > 0) return false;
        toLessons.run();
        return true;
    }

    @Override public void shown() {
        model.refresh();
    }
}
