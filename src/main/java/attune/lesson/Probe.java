package attune.lesson;

import attune.dsp.effect.Compression;
import attune.dsp.effect.GainReduction;
import attune.dsp.measure.Spectrum;
import attune.material.Analysis;
import attune.mix.Mix;

/** What the question maker can measure about one song. Answers are pure and may be cached. */
public interface Probe {
    /** The dry stem. */
    Analysis stem(String id);

    /** Whether both sides of the dry stem are the same. */
    boolean isMono(String stem);

    /** The gain reduction that a compressor would do to the dry stem. */
    GainReduction reduction(String id);

    /** The compressor with the threshold that turns the stem's typical note down by {@code reduction} dB: see {@link Shaping#solve}. */
    Compression solve(String stem, Compression compression, double reduction) throws CannotAsk;

    /** Of what is heard of a mix, while it sounds. */
    Spectrum mix(Mix mix);

    /** The spectrum of a mix while a stem of it sounds. */
    Spectrum during(String stem, Mix mix);
}
