package attune.ui.mixer;

import attune.mix.Path;
import attune.mix.Path.Part;
import attune.ui.Blocks;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The numbers of one part as knobs, its switch, and what it has besides numbers. */
final class PartSection implements Section {
    private final Desk desk;
    private final String stem;
    private final Part part;
    private final FlowPane switches = new FlowPane(12, 6);
    private final FlowPane knobs = new FlowPane(6, 6);
    private final VBox view = new VBox(9, switches, knobs);

    PartSection(Desk desk, String stem, Part part) {
        this(desk, stem, part, Path.all(stem, part, 0));
    }

    /** @param shown which of its numbers; others have a place elsewhere */
    PartSection(Desk desk, String stem, Part part, List<Path> shown) {
        this.desk = desk;
        this.stem = stem;
        this.part = part;
        switches.setAlignment(Pos.CENTER_LEFT);
        view.setMinWidth(0);
        for (Path path : shown) {
            Node knob = desk.knob(path, path.declared().name());
            knob.setId("knob-" + path.parameter());
            knobs.getChildren().add(knob);
        }
        switches.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(switches.getChildren()));
    }

    /** Adds the switch. @param help what the part is for */
    PartSection switched(String title, String help) {
        String owner = part == Part.REVERB || part == Part.DELAY ? "" : desk.model().name(stem) + ", ";
        ToggleButton on = desk.toggle("On", owner + title.toLowerCase(java.util.Locale.ROOT) + " on", mix -> Parts.has(mix, stem, part),
            is -> desk.model().turn(stem, part, is));
        on.setId("part-on");
        on.setAccessibleHelp(help);
        switches.getChildren().addFirst(on);
        view.getChildren().add(1, Blocks.words(help, "note"));
        return this;
    }

    /** Adds controls that are no knobs. */
    PartSection with(Node... more) {
        switches.getChildren().addAll(more);
        return this;
    }

    /** More knobs, of another part. */
    PartSection and(String stem, Part other) {
        for (Path path : Path.all(stem, other, 0)) knobs.getChildren().add(desk.knob(path, path.declared().name()));
        return this;
    }

    @Override public Node view() {
        return view;
    }
}
