package attune.listening;

/** Playback systems as docs/decisions/0016 describes them. */
final class Speakers {
    private Speakers() {}

    private record Band(String type, double hz, double gain, double q) {}

    private static Band bell(double hz, double gain, double q) {
        return new Band("bell", hz, gain, q);
    }

    private static Band[] curve(String system) {
        return switch (system) {
            case "home" -> new Band[] {new Band("highpass", 42, 0, 0.71), bell(49, 10, 9), bell(59, 5, 10), bell(71, 4, 10), bell(105, -9, 3.5)};
            case "laptop" -> new Band[] {new Band("highpass", 200, 0, 0.54), new Band("highpass", 200, 0, 1.31), new Band("lowpass", 15_000, 0, 0.71), bell(3400, 4, 1.6), bell(6500, -4, 2.5)};
            case "phone" -> new Band[] {new Band("highpass", 350, 0, 0.54), new Band("highpass", 350, 0, 1.31), new Band("lowpass", 12_000, 0, 0.71), bell(950, 4, 1.4), bell(3600, 5, 1.5)};
            case "kitchen" -> new Band[] {new Band("highpass", 90, 0, 0.54), new Band("highpass", 90, 0, 1.31), new Band("lowpass", 15_000, 0, 0.71), bell(120, 5, 1.1), new Band("highshelf", 7000, -4, 0.7)};
            case "car" -> new Band[] {new Band("lowshelf", 75, 8, 0.8), bell(125, 3, 1.5), bell(260, -4, 1.4), new Band("highshelf", 9000, -4, 0.7)};
            case "club" -> new Band[] {new Band("highpass", 33, 0, 0.54), new Band("highpass", 33, 0, 1.31), new Band("lowshelf", 95, 9, 0.9), bell(380, -4, 1), new Band("lowpass", 17_000, 0, 0.71)};
            case "earbuds" -> new Band[] {new Band("lowshelf", 110, 5, 0.7), bell(2800, 2, 1.8), bell(7800, 5, 3)};
            default -> new Band[0];
        };
    }

    static void play(String system, float[] left, float[] right) {
        double width = switch (system) {
            case "laptop" -> 0.5;
            case "phone", "kitchen" -> 0;
            case "car" -> 0.7;
            case "club" -> 0.6;
            default -> 1;
        }, near = system.equals("car") ? Textbook.gain(1.5) : 1;
        for (Band b : curve(system)) {
            Textbook.filter(left, b.type, b.hz, b.gain, b.q);
            Textbook.filter(right, b.type, b.hz, b.gain, b.q);
        }
        if (width == 1) return;
        for (int i = 0; i < left.length; i++) {
            double middle = (left[i] + right[i]) / 2, side = (left[i] - right[i]) / 2 * width;
            left[i] = (float) ((middle + side) * near);
            right[i] = (float) ((middle - side) / near);
        }
    }
}
