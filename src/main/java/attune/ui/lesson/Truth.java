package attune.ui.lesson;

import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.ui.control.Ink;
import java.util.List;

/** What is drawn after an answer, chosen by what was changed. */
public sealed interface Truth {
    /** In words, for screen readers. */
    String description();

    /** Equalizers, with the spectra of what is heard. The bands are one channel's whole EQ. */
    record Curves(List<Eq> curves, List<Spectrum> spectra, String description) implements Truth {}

    record Eq(Ink ink, List<Band> bands) {}

    record Spectrum(Ink ink, double[] frequencies, double[] decibels) {}

    /** Compressors, and what they do through the loop. */
    record Compressors(List<Static> curves, List<Reduction> reductions, int bars, String description) implements Truth {}

    record Static(Ink ink, Compression compression) {}

    /** @param decibels 0 or more, at equal steps through the loop */
    record Reduction(Ink ink, float[] decibels) {}

    /** Places on the stage, one lane for each stem. */
    record Places(List<Place> places, String description) implements Truth {}

    record Place(String stem, int lane, Ink ink, double pan) {}

    /** Faders through the bars. */
    record Rides(List<Ride> rides, String description) implements Truth {}

    /** @param answer dB of each bar beside where the fader stands; empty when nothing was drawn */
    record Ride(String stem, List<Double> reference, List<Double> answer) {}

    /** What was to be said, and what was. */
    record Said(List<Saying> sayings, String description) implements Truth {}

    /** @param answer how it was answered, in words; empty when it was right */
    record Saying(String part, String truth, String answer) {}

    /** Numbers on their own scales: gains and whatever has no drawing of its own. */
    record Amounts(List<Amount> amounts, String description) implements Truth {}

    /** @param answer NaN when the answer set no such number */
    record Amount(String name, attune.dsp.Parameter parameter, double reference, double altered, double answer) {}
}
