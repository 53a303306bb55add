package attune.ui.control;

import attune.dsp.Parameter;
import attune.mix.Automation;
import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/** A number's way through the bars, with a handle for each point. A double click adds one. */
public final class AutomationLane extends Pane {
    /** What is done to the points. */
    public interface Edits {
        void pick(int point);

        void move(int point, Point to);

        void add(double beat, double value);

        void remove(int point);
    }

    private static final String HELP = "Left and right arrow move it by a quarter of a beat, up and down by a step, with Shift finely; Page Up and Page Down change how it goes on; "
        + "Delete removes it. By mouse: drag it, double-click to remove it.";
    /** Beats: what is dragged lands on quarters of a beat, and two points never meet. */
    private static final double GRID = 0.25, APART = 0.01;

    private final LaneGraph graph = new LaneGraph();
    private final Edits edits;
    private final List<Handle> handles = new ArrayList<>();
    private List<Point> points = List.of();
    private Parameter parameter;
    private double beats = 1;
    private int meter = 4;
    private String name = "";

    public AutomationLane(Edits edits) {
        this.edits = edits;
        getStyleClass().add("automation-lane");
        getChildren().add(graph);
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getClickCount() == 2 && parameter != null) edits.add(snapped(graph.beat(e.getX())), parameter.clamp(graph.value(e.getY())));
        });
    }

    /** Another number, or a song of other length. @param name what moves */
    public void open(Parameter parameter, String name, double beats, int meter) {
        this.parameter = parameter;
        this.name = name;
        this.beats = beats;
        this.meter = meter;
        getChildren().removeAll(handles);
        handles.clear();
    }

    public void show(Optional<Automation> curve, double still, int picked) {
        points = curve.map(Automation::points).orElse(List.of());
        graph.show(parameter, curve, still, beats, meter);
        graph.setAccessibleText(name + " over the bars, " + points.size() + (points.size() == 1 ? " point" : " points"));
        while (handles.size() > points.size()) getChildren().remove(handles.removeLast());
        while (handles.size() < points.size()) add(handles.size());
        for (int i = 0; i < points.size(); i++) handles.get(i).show(points.get(i).value(), words(points.get(i)), i == picked);
        requestLayout();
    }

    /** "Bar 3, beat 1.5: -6 dB, straight". */
    private String words(Point p) {
        int bar = (int) (p.beat() / meter);
        double beat = Math.rint((p.beat() - bar * meter + 1) * 100) / 100;
        return "Bar " + (bar + 1) + ", beat " + (beat == Math.rint(beat) ? String.valueOf((int) beat) : String.valueOf(beat)) + ": " + parameter.unit().format(p.value()) + ", " + p.shape().id();
    }

    /** For each frame. */
    public void setPosition(double p) {
        graph.setPosition(p);
    }

    private static double snapped(double beat) {
        return Math.rint(beat / GRID) * GRID;
    }

    /** Between its neighbours. */
    private double beat(int index, double wanted) {
        double low = index == 0 ? 0 : points.get(index - 1).beat() + APART;
        double high = index == points.size() - 1 ? beats : points.get(index + 1).beat() - APART;
        return low > high ? points.get(index).beat() : Math.clamp(wanted, low, high);
    }

    private void add(int index) {
        Handle handle = new Handle("", name + ", point " + (index + 1), HELP, new Handle.Moves() {
            @Override public void pick() {
                edits.pick(index);
            }

            @Override public void to(double x, double y) {
                Point p = points.get(index);
                edits.move(index, new Point(beat(index, snapped(graph.beat(x))), parameter.clamp(graph.value(y)), p.shape()));
            }

            @Override public void by(double across, double up) {
                Point p = points.get(index);
                edits.move(index, new Point(beat(index, p.beat() + across * GRID), parameter.stepped(p.value(), up), p.shape()));
            }

            @Override public void turn(double steps) {
                Point p = points.get(index);
                Shape[] all = Shape.values();
                edits.move(index, new Point(p.beat(), p.value(), all[Math.floorMod(p.shape().ordinal() + (steps < 0 ? -1 : 1), all.length)]));
            }

            @Override public void remove() {
                edits.remove(index);
            }
        });
        handle.setId("point-" + (index + 1));
        handles.add(handle);
        getChildren().add(handle);
    }

    /** The keys go to a point. */
    public void focus(int point) {
        if (point >= 0 && point < handles.size()) handles.get(point).requestFocus();
    }

    @Override protected void layoutChildren() {
        graph.resizeRelocate(0, 0, getWidth(), getHeight());
        graph.layout();
        for (int i = 0; i < handles.size(); i++) {
            Point p = points.get(i);
            handles.get(i).centre(graph.x(p.beat()), graph.y(parameter.clamp(p.value())), getWidth(), getHeight());
        }
    }

    @Override protected double computePrefHeight(double width) {
        return graph.prefHeight(width);
    }

    @Override protected double computeMinHeight(double width) {
        return graph.minHeight(width);
    }
}
