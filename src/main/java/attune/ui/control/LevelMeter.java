package attune.ui.control;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/** Peak and RMS of both sides, with the highest peak held. Never shown while a question is open. */
public final class LevelMeter extends Drawing {
    private static final double FLOOR = -60;
    /** dB a second, downwards. */
    private static final double FALL = 20;
    private static final double HOLD = 2;

    private final double[] peak = {FLOOR, FLOOR};
    private final double[] rms = {FLOOR, FLOOR};
    private double held = FLOOR;
    private double heldFor;
    private long last;

    private final boolean upright;

    public LevelMeter() {
        this("Level", false);
    }

    /** @param upright from the bottom to the top, beside a fader */
    public LevelMeter(String name, boolean upright) {
        this.upright = upright;
        getStyleClass().add("level-meter");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleText(name);
        setAccessibleHelp("Peak and average level of the left and right side, in dB below full scale.");
    }

    /** For each frame while sound plays, linear; allocates nothing. */
    public void show(double peakLeft, double peakRight, double rmsLeft, double rmsRight) {
        long now = System.nanoTime();
        double seconds = last == 0 ? 0 : Math.min(0.2, (now - last) / 1e9);
        last = now;
        boolean moved = move(peak, 0, peakLeft, seconds) | move(peak, 1, peakRight, seconds) | move(rms, 0, rmsLeft, seconds) | move(rms, 1, rmsRight, seconds);
        double top = Math.max(peak[0], peak[1]);
        heldFor += seconds;
        if (top >= held || heldFor > HOLD) {
            moved |= top != held;
            held = top;
            heldFor = 0;
        }
        if (moved) frame();
    }

    private static boolean move(double[] bars, int side, double gain, double seconds) {
        double level = gain <= 0 ? FLOOR : Math.max(FLOOR, 20 * Math.log10(gain)), before = bars[side];
        bars[side] = Math.max(level, before - FALL * seconds);
        return bars[side] != before;
    }

    @Override protected void draw(GraphicsContext g, double width, double height) {
        double across = upright ? width : height, thick = (across - 3) / 2;
        for (int side = 0; side < 2; side++) {
            double from = side * (thick + 3);
            g.setFill(ink(Ink.TRACK));
            bar(g, from, thick, 1, width, height);
            g.setFill(ink(Ink.GOOD));
            g.setGlobalAlpha(0.45);
            bar(g, from, thick, place(peak[side]), width, height);
            g.setGlobalAlpha(1);
            bar(g, from, thick, place(rms[side]), width, height);
        }
        g.setFill(ink(held >= 0 ? Ink.MISS : Ink.TEXT));
        if (held <= FLOOR) return;
        if (upright) g.fillRect(0, Math.max(0, height * (1 - place(held))), width, 2);
        else g.fillRect(Math.min(width - 2, width * place(held)), 0, 2, height);
    }

    private void bar(GraphicsContext g, double from, double thick, double part, double width, double height) {
        if (upright) g.fillRoundRect(from, height * (1 - part), thick, height * part, 3, 3);
        else g.fillRoundRect(0, from, width * part, thick, 3, 3);
    }

    private static double place(double level) {
        return Math.clamp((level - FLOOR) / -FLOOR, 0, 1);
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> place(Math.max(peak[0], peak[1]));
            case VALUE_STRING -> Math.round(Math.max(peak[0], peak[1])) + " dB";
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override protected double computePrefHeight(double width) {
        return upright ? 8 * em() : 0.9 * em();
    }

    @Override protected double computeMinWidth(double height) {
        return upright ? computePrefWidth(height) : 0;
    }

    @Override protected double computePrefWidth(double height) {
        return upright ? 0.9 * em() : 12 * em();
    }
}
