package attune.ui.lesson;

import attune.dsp.effect.Compressor;
import attune.dsp.effect.Equalizer;
import attune.ui.control.BarLane;
import attune.ui.control.CompressorGraph;
import attune.ui.control.Dumbbells;
import attune.ui.control.EqGraph;
import attune.ui.control.Ink;
import attune.ui.control.ReductionGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws the truth. */
final class TruthView {
    /** Curves are drawn as they sound at the program's own rate. */
    private static final double RATE = 48_000;
    private static final double MOST_CURVE = 340;
    private static final double CURVE_LABELS = 30;

    private TruthView() {}

    static Node of(Truth truth) {
        return switch (truth) {
            case Truth.Curves c -> curves(c);
            case Truth.Compressors c -> compressors(c);
            case Truth.Places p -> places(p);
            case Truth.Amounts a -> amounts(a);
            case Truth.Rides r -> rides(r);
            case Truth.Said s -> said(s);
        };
    }

    private static Node rides(Truth.Rides truth) {
        VBox rows = new VBox(6);
        for (Truth.Ride r : truth.rides()) {
            List<BarLane.Line> lines = new ArrayList<>(List.of(new BarLane.Line(Ink.A, r.reference())));
            if (!r.answer().isEmpty()) lines.add(new BarLane.Line(Ink.Y, r.answer()));
            BarLane lane = new BarLane(r.stem() + ". " + truth.description(), lines);
            VBox.setVgrow(lane, Priority.ALWAYS);
            rows.getChildren().addAll(new Label(r.stem()), lane);
        }
        return rows;
    }

    private static Node said(Truth.Said truth) {
        GridPane grid = new GridPane(24, 9);
        grid.getStyleClass().add("said");
        for (int i = 0; i < truth.sayings().size(); i++) {
            Truth.Saying s = truth.sayings().get(i);
            Label part = new Label(s.part()), right = new Label(s.truth()), answer = new Label(s.answer().isEmpty() ? "as you said" : s.answer());
            part.getStyleClass().add("dim");
            right.getStyleClass().add("sound-b");
            answer.getStyleClass().add(s.answer().isEmpty() ? "dim" : "sound-y");
            grid.addRow(i, part, right, answer);
        }
        return grid;
    }

    /** Which letters the drawing uses, and for what. */
    static List<Ink> inks(Truth truth) {
        return (switch (truth) {
            case Truth.Curves c -> Stream.concat(c.spectra().stream().map(Truth.Spectrum::ink), c.curves().stream().map(Truth.Eq::ink));
            case Truth.Compressors c -> c.curves().stream().map(Truth.Static::ink);
            case Truth.Places p -> p.places().stream().map(Truth.Place::ink);
            case Truth.Amounts a -> a.amounts().stream().flatMap(TruthView::inks);
            case Truth.Rides r -> Stream.of(Ink.A, Ink.Y);
            case Truth.Said s -> Stream.of(Ink.B, Ink.Y);
        }).distinct().sorted().toList();
    }

    private static Stream<Ink> inks(Truth.Amount a) {
        return Stream.of(Ink.A, Double.isNaN(a.altered()) ? Ink.A : Ink.B, Double.isNaN(a.answer()) ? Ink.A : Ink.Y);
    }

    private static Node curves(Truth.Curves truth) {
        EqGraph graph = new EqGraph();
        graph.show(truth.curves().stream().map(c -> new EqGraph.Curve(c.ink(), hz -> Equalizer.magnitudeAt(c.bands(), hz, RATE))).toList(),
            truth.spectra().stream().map(s -> new EqGraph.Spectrum(s.ink(), s.frequencies(), s.decibels())).toList(), truth.description());
        return graph;
    }

    private static Node compressors(Truth.Compressors truth) {
        CompressorGraph curve = new CompressorGraph();
        double low = truth.curves().stream().mapToDouble(c -> c.compression().threshold() - 18).min().orElse(-60);
        curve.show(truth.curves().stream().map(c -> new CompressorGraph.Curve(c.ink(), level -> Compressor.outputLevel(c.compression(), level))).toList(),
            Math.min(-36, low), "Level out over level in, in dB. " + truth.description());
        ReductionGraph reduction = new ReductionGraph();
        reduction.show(truth.reductions().stream().map(r -> new ReductionGraph.Trace(r.ink(), r.decibels())).toList(), truth.bars(),
            "Gain reduction in dB through the loop. " + truth.description());
        HBox row = new HBox(24, curve, reduction);
        // As wide as it is high, with room for its labels.
        curve.prefWidthProperty().bind(Bindings.min(MOST_CURVE, curve.heightProperty().add(CURVE_LABELS)));
        curve.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(reduction, Priority.ALWAYS);
        return row;
    }

    private static Node places(Truth.Places truth) {
        attune.ui.control.Stage stage = new attune.ui.control.Stage();
        stage.setMarks(truth.places().stream().map(p -> new attune.ui.control.Stage.Mark(p.ink() == Ink.A ? p.stem() : "", p.ink(), p.pan(), p.lane(), p.ink() == Ink.A)).toList(),
            truth.description());
        return stage;
    }

    private static Node amounts(Truth.Amounts truth) {
        Dumbbells drawing = new Dumbbells();
        drawing.show(truth.amounts().stream().map(a -> new Dumbbells.Row(a.name(), a.parameter(), a.reference(), a.altered(), a.answer())).toList(),
            truth.amounts().isEmpty() ? truth.description() : truth.amounts().stream().map(TruthView::words).collect(Collectors.joining(". ")));
        return drawing;
    }

    private static String words(Truth.Amount a) {
        var unit = a.parameter().unit();
        return a.name() + ": A " + unit.format(a.reference()) + (Double.isNaN(a.altered()) ? "" : ", B " + unit.format(a.altered()))
            + (Double.isNaN(a.answer()) ? "" : ", Y " + unit.format(a.answer()));
    }
}
