package attune.lesson;

import attune.dsp.effect.GainReduction;
import attune.material.Analysis;
import attune.mix.Mix;

/** What the question maker can measure about one song. Answers are pure and may be cached. */
public interface Probe {
    /** The dry stem. */
    Analysis stem(String id);

    /** The gain reduction that a compressor would do to the dry stem. */
    GainReduction reduction(String id);

    /** What is heard of a mix. */
    Analysis mix(Mix mix);
}
