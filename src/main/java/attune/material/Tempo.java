package attune.material;

import attune.dsp.Audio;
import attune.mix.Stem;
import be.tarsos.dsp.beatroot.BeatRootOnsetEventHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A guess at the tempo of a song whose maker did not write it down, by TarsosDSP's BeatRoot. */
public final class Tempo {
    /** Fewer beats than this are no pulse. */
    private static final int LEAST = 8;
    /** A loop is cut to whole beats when the guess is so near to one that is. */
    private static final double WHOLE = 0.01;

    private Tempo() {}

    /** Beats a minute; often right, sometimes half or twice of it. Nothing when there is no pulse to follow. */
    public static synchronized OptionalDouble estimate(List<Stem> stems) {
        if (stems.isEmpty()) return OptionalDouble.empty();
        Audio sum = sum(stems);
        BeatRootOnsetEventHandler beatRoot = new BeatRootOnsetEventHandler();
        int[] onsets = Onsets.find(sum);
        if (onsets.length < LEAST) return OptionalDouble.empty();
        float[] x = Onsets.mono(sum);
        for (int frame : onsets) beatRoot.handleOnset((double) frame / sum.rate(), Math.sqrt(Onsets.after(x, frame)));
        List<Double> beats = new ArrayList<>();
        try {
            beatRoot.trackBeats((time, salience) -> beats.add(time));
        } catch (RuntimeException e) {
            return OptionalDouble.empty();    // it found no regular distance at all
        }
        if (beats.size() < LEAST) return OptionalDouble.empty();
        double tempo = 60 * (beats.size() - 1) / (beats.getLast() - beats.getFirst());
        double whole = Math.rint(sum.seconds() * tempo / 60) * 60 / sum.seconds();
        return OptionalDouble.of(Math.abs(whole / tempo - 1) < WHOLE ? whole : tempo);
    }

    private static Audio sum(List<Stem> stems) {
        float[] sum = new float[stems.getFirst().audio().frames()];
        for (Stem stem : stems) {
            float[] x = Onsets.mono(stem.audio());
            for (int i = 0; i < sum.length; i++) sum[i] += x[i];
        }
        return Audio.mono(stems.getFirst().audio().rate(), sum);
    }
}
