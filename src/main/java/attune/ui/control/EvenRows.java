package attune.ui.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Lays its children out in cells of one size, in as few rows as their widths allow, evenly filled: seven tiles stand in one
 * row where there is room, else as four and three.
 */
public class EvenRows extends Pane {
    private final double gap;
    private final int most;

    public EvenRows(double gap) {
        this(gap, Integer.MAX_VALUE);
    }

    /** @param most cells in a row at the most; then rows are filled one after the other */
    public EvenRows(double gap, int most) {
        this.gap = gap;
        this.most = most;
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int columns(double width, List<Node> cells) {
        double least = 1;
        for (Node cell : cells) least = Math.max(least, least(cell));
        int fit = Math.clamp((int) ((width + gap) / (least + gap)), 1, most);
        if (most < Integer.MAX_VALUE) return fit;
        int rows = (cells.size() + fit - 1) / fit;
        return rows == 0 ? 1 : (cells.size() + rows - 1) / rows;
    }

    /** The width below which a cell does not go, as long as there is room for one. */
    protected double least(Node cell) {
        return cell.minWidth(-1);
    }

    private static double tallest(List<Node> cells, double width) {
        double height = 0;
        for (Node cell : cells) height = Math.max(height, cell.prefHeight(cell.getContentBias() == Orientation.HORIZONTAL ? width : -1));
        return height;
    }

    @Override protected double computePrefHeight(double width) {
        List<Node> cells = getManagedChildren();
        if (cells.isEmpty()) return 0;
        double inside = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        int columns = columns(inside, cells), rows = (cells.size() + columns - 1) / columns;
        double cell = (inside - (columns - 1) * gap) / columns;
        return rows * tallest(cells, cell) + (rows - 1) * gap + snappedTopInset() + snappedBottomInset();
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefWidth(double height) {
        List<Node> cells = getManagedChildren();
        double widest = 0;
        for (Node cell : cells) widest = Math.max(widest, cell.prefWidth(-1));
        return cells.size() * widest + Math.max(0, cells.size() - 1) * gap + snappedLeftInset() + snappedRightInset();
    }

    @Override protected double computeMinWidth(double height) {
        double least = 0;
        for (Node cell : getManagedChildren()) least = Math.max(least, cell.minWidth(-1));
        return least + snappedLeftInset() + snappedRightInset();
    }

    @Override protected void layoutChildren() {
        List<Node> cells = getManagedChildren();
        if (cells.isEmpty()) return;
        double inside = getWidth() - snappedLeftInset() - snappedRightInset();
        int columns = columns(inside, cells);
        double cell = (inside - (columns - 1) * gap) / columns, height = tallest(cells, cell);
        for (int i = 0; i < cells.size(); i++) {
            double x = snapPositionX(snappedLeftInset() + i % columns * (cell + gap));
            double y = snappedTopInset() + i / columns * (height + gap);
            cells.get(i).resizeRelocate(x, y, snapSizeX(cell), height);
        }
    }
}
