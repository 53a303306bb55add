package attune.ui.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/** Days of practice, a week a column, today at the lower right end. A day without practice is only a quiet square. */
public final class Days extends Drawing {
    private static final int WEEK = 7;
    private static final double FULL = 30;

    private final List<Integer> answers;

    public Days(List<Integer> answers) {
        this.answers = answers;
        getStyleClass().add("days");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        long days = answers.stream().filter(n -> n > 0).count();
        int all = answers.stream().mapToInt(Integer::intValue).sum();
        setAccessibleText("Practice on " + days + " of the last " + answers.size() + " days, " + (all == 1 ? "1 answer" : all + " answers") + " in all");
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        int weeks = weeks();
        double cell = cell(width), side = cell * 0.76;
        int lead = weeks * WEEK - answers.size();
        for (int i = 0; i < answers.size(); i++) {
            int at = i + lead;
            double x = at / WEEK * cell, y = at % WEEK * cell;
            g.setGlobalAlpha(1);
            g.setFill(ink(Ink.LINE));
            g.fillRoundRect(x, y, side, side, side * 0.4, side * 0.4);
            if (answers.get(i) == 0) continue;
            g.setFill(ink(Ink.GOOD));
            g.setGlobalAlpha(0.4 + 0.6 * Math.min(1, answers.get(i) / FULL));
            g.fillRoundRect(x, y, side, side, side * 0.4, side * 0.4);
        }
        g.setGlobalAlpha(1);
    }

    private int weeks() {
        return Math.max(1, (answers.size() + WEEK - 1) / WEEK);
    }

    /** Where there is little room all are smaller. */
    private double cell(double width) {
        return width < 0 ? 1.4 * em() : Math.min(1.4 * em(), width / weeks());
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefWidth(double height) {
        return weeks() * cell(-1);
    }

    @Override protected double computeMinWidth(double height) {
        return weeks() * 0.7 * em();
    }

    @Override protected double computePrefHeight(double width) {
        return WEEK * cell(width);
    }
}
