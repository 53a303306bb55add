package attune.listening;

/** The power of a sound in short steps, both channels added. */
final class LevelTrack {
    private LevelTrack() {}

    static double[] of(Sound sound, int step) {
        double[] power = new double[sound.frames() / step];
        for (float[] c : sound.channels()) for (int i = 0; i < power.length * step; i++) power[i / step] += (double) c[i] * c[i] / step;
        return power;
    }
}
