package attune.ui.mixer;

import attune.mix.Automation;
import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import attune.mix.Channel;
import attune.mix.Mix;
import attune.mix.Path;
import attune.ui.Buttons;
import attune.ui.control.AutomationLane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** How one number of a channel moves through the song. */
final class AutomationSection implements Section, AutomationLane.Edits {
    private final MixerViewModel model;
    private final String stem;
    private final AutomationLane lane = new AutomationLane(this);
    private final ComboBox<Path> which = new ComboBox<>();
    private final ComboBox<Shape> shape;
    private final Button remove = Buttons.plain("Remove the point"), clear = Buttons.plain("Clear the lane");
    private final VBox view;
    private Path path;
    private int picked;

    AutomationSection(Desk desk, String stem) {
        model = desk.model();
        this.stem = stem;
        Mix now = model.mixProperty().get();
        which.getItems().setAll(Lanes.of(now, stem));
        path = Lanes.of(now, stem).stream().filter(p -> now.channel(stem).automation().containsKey(p.inside())).findFirst().orElse(which.getItems().getFirst());
        which.setId("lane-of");
        which.setAccessibleText(model.name(stem) + ", automation of");
        which.setAccessibleHelp("The number that moves. One with a dot moves already.");
        which.setConverter(new StringConverter<>() {
            @Override public String toString(Path p) {
                return p == null ? "" : Lanes.title(p) + (curve(model.mixProperty().get(), p).isPresent() ? " •" : "");
            }

            @Override public Path fromString(String text) {
                return path;
            }
        });
        which.setValue(path);
        which.valueProperty().addListener((o, was, is) -> {
            if (is != null) open(is);
        });
        Button add = Buttons.plain("Add a point");
        add.setId("add-point");
        add.setAccessibleHelp("Adds a point at the playhead. A double click on the lane adds one there.");
        add.setOnAction(e -> add(Math.rint(model.deck().position() * model.beats() * 4) / 4, still(model.mixProperty().get())));
        remove.setId("remove-point");
        remove.setOnAction(e -> remove(picked));
        clear.setId("clear-lane");
        clear.setAccessibleHelp("Takes all points away: the number stays where its knob stands.");
        clear.setOnAction(e -> model.edit("clear " + path, mix -> with(mix, List.of())));
        shape = desk.choice("How the point goes on", "To the next point: in a straight line, slow-fast-slow, or held and then stepped.", List.of(Shape.values()),
            s -> s.id().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + s.id().substring(1),
            mix -> picked < points(mix).size() ? points(mix).get(picked).shape() : Shape.STRAIGHT, this::shaped);
        shape.setId("point-shape");
        FlowPane tools = new FlowPane(9, 6, which, add, remove, shape, clear);
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(lane, Priority.ALWAYS);
        view = new VBox(9, tools, lane);
        open(path);
        desk.follow(this::show);
    }

    private void open(Path next) {
        path = next;
        picked = 0;
        lane.open(path.declared(), model.name(stem) + ", " + Lanes.title(path), model.beats(), model.songProperty().get().meter());
        show(model.mixProperty().get());
    }

    private void show(Mix mix) {
        List<Point> points = points(mix);
        picked = Math.clamp(picked, 0, Math.max(0, points.size() - 1));
        lane.show(curve(mix, path), path.get(mix), picked);
        remove.setDisable(points.isEmpty());
        clear.setDisable(points.isEmpty());
        shape.setDisable(points.isEmpty());
        if (!points.isEmpty()) shape.setValue(points.get(picked).shape());
    }

    private Optional<Automation> curve(Mix mix, Path p) {
        return Optional.ofNullable(mix.channel(stem).automation().get(p.inside()));
    }

    private List<Point> points(Mix mix) {
        return curve(mix, path).map(Automation::points).orElse(List.of());
    }

    /** The number at the playhead. */
    private double still(Mix mix) {
        return curve(mix, path).map(c -> c.at(model.deck().position() * model.beats())).orElse(path.get(mix));
    }

    private Mix with(Mix mix, List<Point> points) {
        Channel c = mix.channel(stem);
        return mix.withChannel(stem, Lanes.with(c, path.inside(), points));
    }

    private Mix shaped(Mix mix, Shape to) {
        List<Point> points = new ArrayList<>(points(mix));
        if (picked >= points.size()) return mix;
        points.set(picked, new Point(points.get(picked).beat(), points.get(picked).value(), to));
        return with(mix, points);
    }

    @Override public void pick(int point) {
        if (point == picked) return;
        picked = point;
        show(model.mixProperty().get());
    }

    @Override public void move(int point, Point to) {
        List<Point> points = new ArrayList<>(points(model.mixProperty().get()));
        if (point >= points.size()) return;
        points.set(point, to);
        model.edit("point " + path + point, mix -> with(mix, points));
    }

    @Override public void add(double beat, double value) {
        List<Point> points = new ArrayList<>(points(model.mixProperty().get()));
        int at = 0;
        while (at < points.size() && points.get(at).beat() < beat) at++;
        boolean there = at < points.size() && points.get(at).beat() == beat;
        if (!there) points.add(at, new Point(beat, value, Shape.STRAIGHT));
        picked = at;
        model.edit("add a point " + points.size(), mix -> with(mix, points));
        lane.focus(at);
    }

    @Override public void remove(int point) {
        List<Point> points = new ArrayList<>(points(model.mixProperty().get()));
        if (point >= points.size()) return;
        points.remove(point);
        model.edit("remove a point " + points.size(), mix -> with(mix, points));
        if (points.isEmpty()) which.requestFocus();
        else lane.focus(picked);
    }

    @Override public Node view() {
        return view;
    }

    @Override public void frame(double seconds) {
        lane.setPosition(model.deck().position());
    }
}
