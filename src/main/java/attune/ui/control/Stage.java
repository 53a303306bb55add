package attune.ui.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ArcType;
import javafx.scene.text.TextAlignment;

/** The stereo stage seen from above: stems to be put in place by hand or by arrow keys, or marks that show the truth. */
public final class Stage extends Pane {
    /** Something at a place. Filled for what was answered, an open ring for what was so. */
    public record Mark(String name, Ink ink, double pan, int lane, boolean open) {}

    private final Floor floor = new Floor();
    private List<StageStem> stems = List.of();
    private List<Mark> marks = List.of();
    private int lanes = 1;

    public Stage() {
        getStyleClass().add("stage");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("The stage, from left to right");
        getChildren().add(floor);
    }

    /** Stems that can be moved, one lane each. */
    public void setStems(List<StageStem> all) {
        stems = List.copyOf(all);
        lanes = Math.max(1, stems.size());
        getChildren().setAll(floor);
        for (int i = 0; i < stems.size(); i++) {
            StageStem stem = stems.get(i);
            int lane = i;
            stem.valueProperty().addListener(o -> requestLayout());
            stem.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
                if (stem.isDisabled()) return;
                javafx.geometry.Point2D at = sceneToLocal(e.getSceneX(), e.getSceneY());
                stem.setValue(shape().pan(at.getX(), at.getY(), lane));
            });
            getChildren().add(stem);
        }
        requestLayout();
    }

    /** What was so and what was said; drawn on as many lanes as the marks use. */
    public void setMarks(List<Mark> all, String description) {
        marks = List.copyOf(all);
        for (Mark m : marks) lanes = Math.max(lanes, m.lane + 1);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(description);
        floor.again();
    }

    private StageShape shape() {
        return new StageShape(getWidth(), getHeight(), lanes, floor.size());
    }

    @Override protected void layoutChildren() {
        floor.resizeRelocate(0, 0, getWidth(), getHeight());
        floor.again();
        StageShape shape = shape();
        for (int i = 0; i < stems.size(); i++) {
            StageStem stem = stems.get(i);
            double w = stem.prefWidth(-1), h = stem.prefHeight(-1);
            stem.resizeRelocate(Math.round(shape.x(stem.getValue(), i) - w / 2), Math.round(shape.y(stem.getValue(), i) - h / 2), w, h);
        }
    }

    @Override protected double computePrefHeight(double width) {
        return floor.size() * (lanes <= 3 ? 12.5 : 4 + 2.7 * lanes);
    }

    @Override protected double computeMinHeight(double width) {
        return floor.size() * (lanes <= 3 ? 11 : 4 + 2.4 * lanes);
    }

    @Override protected double computePrefWidth(double height) {
        return floor.size() * 40;
    }

    /** The ground under the stems: arcs or lines, where left and right are, and the marks. */
    private final class Floor extends Drawing {
        double size() {
            return em();
        }

        void again() {
            repaint();
        }

        @Override protected void draw(GraphicsContext g, double width, double height) {
            StageShape shape = new StageShape(width, height, lanes, em());
            if (shape.arcs()) arcs(g, shape);
            else lines(g, shape);
            for (Mark m : marks) mark(g, shape, m);
        }

        private void arcs(GraphicsContext g, StageShape shape) {
            double x = shape.width() / 2, y = shape.foot();
            g.setLineWidth(1);
            g.setStroke(ink(Ink.LINE));
            for (int lane = 0; lane < lanes; lane++) {
                double r = shape.radius(lane);
                g.strokeArc(x - r, y - r, 2 * r, 2 * r, 24, 132, ArcType.OPEN);
            }
            for (int pan = -100; pan <= 100; pan += 50) g.strokeLine(x, y, shape.x(pan, 0), shape.y(pan, 0));
            g.setFill(ink(Ink.DIM));
            g.fillOval(x - 0.35 * em(), y - 0.35 * em(), 0.7 * em(), 0.7 * em());
            // Clear of a stem that stands at the very side.
            words(g, "left", shape.x(-100, 0) - 1.1 * em(), shape.y(-100, 0), TextAlignment.RIGHT);
            words(g, "centre", x, shape.y(0, 0) - 1.9 * em(), TextAlignment.CENTER);
            words(g, "right", shape.x(100, 0) + 1.1 * em(), shape.y(100, 0), TextAlignment.LEFT);
            words(g, "you", x, y + 1.1 * em(), TextAlignment.CENTER);
        }

        private void lines(GraphicsContext g, StageShape shape) {
            g.setLineWidth(1);
            g.setStroke(ink(Ink.LINE));
            double top = 1.7 * em();
            for (int pan = -100; pan <= 100; pan += 50) {
                double x = Math.round(shape.x(pan, 0)) + 0.5;
                g.strokeLine(x, top, x, shape.height());
            }
            for (int lane = 0; lane < lanes; lane++) {
                double y = Math.round(shape.y(0, lane)) + 0.5;
                g.strokeLine(shape.x(-100, lane), y, shape.x(100, lane), y);
            }
            words(g, "left", shape.x(-100, 0), 0.8 * em(), TextAlignment.CENTER);
            words(g, "centre", shape.x(0, 0), 0.8 * em(), TextAlignment.CENTER);
            words(g, "right", shape.x(100, 0), 0.8 * em(), TextAlignment.CENTER);
        }

        private void words(GraphicsContext g, String text, double x, double y, TextAlignment align) {
            g.setFont(small());
            g.setFill(ink(Ink.DIM));
            g.setTextAlign(align);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(text, x, y);
        }

        private void mark(GraphicsContext g, StageShape shape, Mark m) {
            double x = shape.x(m.pan, m.lane), y = shape.y(m.pan, m.lane), r = 0.75 * em();
            g.setLineWidth(0.2 * em());
            g.setStroke(ink(m.ink));
            g.setFill(ink(m.ink));
            if (m.open) g.strokeOval(x - 1.35 * r, y - 1.35 * r, 2.7 * r, 2.7 * r);
            else g.fillOval(x - r, y - r, 2 * r, 2 * r);
            g.setFont(small());
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            if (!m.open) {
                g.setFill(ink(Ink.CARD));
                g.fillText(m.ink.name(), x, y);
            }
            g.setFill(ink(m.ink));
            if (shape.arcs()) {
                g.fillText(m.name, x, y + 2.1 * r + 0.3 * em());
                return;
            }
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(m.name, 0, y, shape.width() / 2 - shape.reach() - em());
        }
    }
}
