package attune.material.synth;

/** A low note that swells and fades so slowly that its edges add nothing above it. */
final class LowNote {
    private static final double EDGE = 0.06, FOR_EVER = 1e6;

    private LowNote() {}

    /** @param overtones level of the octave and of the twelfth against the note; 0 for a pure sine */
    static void add(Loop loop, int at, double seconds, double hz, double level, double overtones) {
        int frames = Loop.frames(seconds), edge = Loop.frames(EDGE);
        Partial first = new Partial(hz, 0, 1, level, FOR_EVER), second = new Partial(2 * hz, 0, 1, level * overtones, FOR_EVER),
            third = new Partial(3 * hz, 0, 1, level * overtones / 2, FOR_EVER);
        loop.add(at, frames, i -> {
            double t = Math.min(1, Math.min((double) i / edge, (double) (frames - i) / edge));
            // A raised cosine by its polynomial, 3t² - 2t³.
            return (first.next() + second.next() + third.next()) * t * t * (3 - 2 * t);
        });
    }
}
