package attune.ui.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * A row in which one child takes the room that the others leave, and is as high as it then needs. Where too little is left
 * for it, it gets a line of its own, above them if it comes first, else below. (An {@code HBox} asks a wrapping child for its height at the wrong width.)
 */
public final class Row extends Pane {
    private final double gap;
    private final Node flexible;
    private final Stand stand;

    /** How children that are lower than the row stand in it. */
    public enum Stand { TOP, MIDDLE, FILL }

    /** @param flexible one of the children */
    public Row(double gap, Stand stand, Node flexible, Node... children) {
        this.gap = gap;
        this.stand = stand;
        this.flexible = flexible;
        getStyleClass().add("row");
        getChildren().addAll(children);
    }

    public Row(double gap, Node flexible, Node... children) {
        this(gap, Stand.MIDDLE, flexible, children);
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double fixed() {
        double sum = 0;
        for (Node child : getManagedChildren()) if (child != flexible) sum += width(child) + gap;
        return sum;
    }

    private static double width(Node child) {
        return Math.max(child.minWidth(-1), child.prefWidth(-1));
    }

    private boolean below(double inside) {
        double least = Math.min(flexible.prefWidth(-1), Math.max(flexible.minWidth(-1), inside * 0.34));
        return inside - fixed() < least;
    }

    private static double height(Node child, double most) {
        double width = Math.min(most, child.maxWidth(-1));
        return Math.max(child.minHeight(width), child.prefHeight(child.getContentBias() == Orientation.HORIZONTAL ? width : -1));
    }

    private double tallestFixed(double inside) {
        double tallest = 0;
        for (Node child : getManagedChildren()) if (child != flexible) tallest = Math.max(tallest, height(child, Math.min(inside, width(child))));
        return tallest;
    }

    @Override protected double computePrefHeight(double width) {
        double inside = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        double insets = snappedTopInset() + snappedBottomInset(), fixed = tallestFixed(inside);
        if (below(inside)) return insets + fixed + (fixed > 0 ? gap : 0) + height(flexible, inside);
        return insets + Math.max(fixed, height(flexible, inside - fixed()));
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefWidth(double height) {
        return fixed() + flexible.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
    }

    /** Small: where there is no room the children go below each other. */
    @Override protected double computeMinWidth(double height) {
        double least = 0;
        for (Node child : getManagedChildren()) if (child != flexible) least = Math.max(least, child.minWidth(-1));
        return least + snappedLeftInset() + snappedRightInset();
    }

    @Override protected void layoutChildren() {
        double inside = getWidth() - snappedLeftInset() - snappedRightInset(), top = snappedTopInset();
        if (!below(inside)) {
            line(getManagedChildren(), inside - fixed(), top, getHeight() - top - snappedBottomInset(), inside);
            return;
        }
        List<Node> fixed = getManagedChildren().stream().filter(c -> c != flexible).toList();
        double own = height(flexible, inside), others = tallestFixed(inside);
        boolean first = getManagedChildren().getFirst() == flexible;
        flexible.resizeRelocate(snappedLeftInset(), snapPositionY(first ? top : top + others + gap), Math.min(inside, Math.max(1, flexible.maxWidth(-1))), own);
        double line = first ? top + own + gap : top;
        // Where children fill, what has a line to itself fills that.
        if (stand == Stand.FILL && fixed.size() == 1) fixed.getFirst().resizeRelocate(snappedLeftInset(), snapPositionY(line), inside, others);
        else line(fixed, 0, line, others, inside);
    }

    private void line(List<Node> children, double rest, double top, double tall, double inside) {
        double left = snappedLeftInset();
        for (Node child : children) {
            double w = snapSizeX(child == flexible ? Math.min(rest, Math.max(1, child.maxWidth(-1))) : Math.min(inside, width(child)));
            double h = stand == Stand.FILL ? tall : Math.min(tall, height(child, w));
            double down = switch (stand) {
                case TOP, FILL -> 0;
                case MIDDLE -> (tall - h) / 2;
            };
            child.resizeRelocate(snapPositionX(left), snapPositionY(top + down), w, h);
            left += w + gap;
        }
    }
}
