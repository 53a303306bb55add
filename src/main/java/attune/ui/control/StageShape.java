package attune.ui.control;

/**
 * Where on a stage a pan stands: on arcs around the listener while there are few stems, on lines one above the other when
 * there are many, since arcs crowd at the sides.
 */
record StageShape(double width, double height, int lanes, double em) {
    private static final int MOST_ARCS = 3;
    /** Hard left and right stand this far from straight ahead. */
    private static final double SPREAD = Math.toRadians(66);

    boolean arcs() {
        return lanes <= MOST_ARCS;
    }

    double x(double pan, int lane) {
        if (arcs()) return width / 2 + radius(lane) * Math.sin(SPREAD * pan / 100);
        return width / 2 + pan / 100 * reach();
    }

    double y(double pan, int lane) {
        if (arcs()) return foot() - radius(lane) * Math.cos(SPREAD * pan / 100);
        return 2.2 * em + (lane + 0.5) * (height - 2.4 * em) / Math.max(1, lanes);
    }

    /** The pan nearest to a point. */
    double pan(double x, double y, int lane) {
        double pan = arcs() ? Math.atan2(x - width / 2, foot() - y) / SPREAD * 100 : (x - width / 2) / reach() * 100;
        return Math.clamp(pan, -100, 100);
    }

    double reach() {
        return width / 2 - 4.5 * em;
    }

    double foot() {
        return height - 1.6 * em;
    }

    double radius(int lane) {
        double largest = Math.min((width / 2 - 4 * em) / Math.sin(SPREAD), foot() - 2 * em);
        return largest * (lanes == 1 ? 0.9 : 1 - 0.27 * lane);
    }
}
