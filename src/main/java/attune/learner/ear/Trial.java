package attune.learner.ear;

/** A question, as the ear model sees it: its answer is right or wrong. Sizes are in dB of {@link Range#decibels}. */
public sealed interface Trial {
    /** How many answers there are: one of them is right by chance. */
    int m();

    /** dB by which changes seem larger or smaller in this way of asking. */
    double clarity();

    /** Which of m sounds, stems or kinds it is. */
    record OneOf(int m, double size, double clarity) implements Trial {}

    /** Which place on a scale it is: how far its neighbours are; infinitely far where there is none. */
    record OnScale(int m, double below, double above, double clarity) implements Trial {}
}
