package attune.ui.lesson;

import attune.lesson.Question.Lane;
import attune.mix.Automation;
import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import attune.ui.control.AutomationLane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is done to the points of a curve that the learner draws. */
final class LaneEdits implements AutomationLane.Edits {
    private final Lane lane;
    private final AnswerModel model;

    LaneEdits(Lane lane, AnswerModel model) {
        this.lane = lane;
        this.model = model;
    }

    private List<Point> points() {
        Automation curve = model.curvesProperty().get().get(lane.path().toString());
        return curve == null ? new ArrayList<>() : new ArrayList<>(curve.points());
    }

    private void set(List<Point> points) {
        points.sort(Comparator.comparingDouble(Point::beat));
        model.draw(lane.path().toString(), new Automation(points));
    }

    @Override public void pick(int point) {}

    @Override public void move(int point, Point to) {
        List<Point> points = points();
        points.set(point, to);
        set(points);
    }

    @Override public void add(double beat, double value) {
        List<Point> points = points();
        if (points.stream().anyMatch(p -> p.beat() == beat)) return;
        points.add(new Point(beat, value, Shape.STRAIGHT));
        set(points);
    }

    @Override public void remove(int point) {
        List<Point> points = points();
        if (points.size() == 1) return;
        points.remove(point);
        set(points);
    }
}
