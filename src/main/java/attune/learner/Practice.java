package attune.learner;

import attune.learner.ear.Range;
import attune.learner.ear.Trial;
import attune.lesson.Axis;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Ask;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Vary;
import attune.lesson.Mode;
import attune.lesson.Skill;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A lesson as something to practise a skill with.
 *
 * @param choices how many there are; 0 where the answer is no choice
 * @param sizes   the sizes that it can be asked with, on the skill's axis; empty where the lesson's own size stays
 * @param fixed   the lesson's own size, the smallest of several; absent where changes have no size
 * @param places  of the choices on the skill's axis where they form a scale; else empty
 */
public record Practice(String lesson, Skill skill, Format format, int choices, Optional<Range> sizes, OptionalDouble fixed, List<Double> places) {
    private static final int MOST_STEMS = 8;

    /** Absent for introductions and for what is too long for a workout: curves, and faults to be found. */
    public static Optional<Practice> of(Lesson lesson) {
        return lesson.exercise().filter(e -> e.mode() != Mode.DRAW && e.mode() != Mode.FIND).map(e -> {
            List<Double> places = e.ask() == Ask.VALUE && e.mode() == Mode.CHOOSE ? places(lesson.skill(), e) : List.of();
            boolean sized = e.sizeAxis().filter(v -> !v.choices()).isPresent() && lesson.skill() != Skill.BAND;
            return new Practice(lesson.id(), lesson.skill(), format(e), choices(e), sized ? Range.of(lesson.skill()) : Optional.empty(), size(lesson.skill(), e), places);
        });
    }

    private static Format format(Exercise e) {
        return switch (e.mode()) {
            case ODD, COMPARE -> Format.SOUNDS;
            case MATCH, PLACE -> Format.SETTING;
            case CHOOSE -> switch (e.ask()) {
                case VALUE -> Format.SCALE;
                case POINT -> Format.SETTING;
                case STEM, KIND, BOTH, ROLE, MOST, FAULTS, MASKING, ORDER -> Format.MEMORY;
            };
            case DRAW, FIND -> throw new IllegalArgumentException("not for a workout");
        };
    }

    private static int choices(Exercise e) {
        int stems = Math.min(MOST_STEMS, e.subject().most());
        return switch (e.mode()) {
            case ODD -> 3;
            case COMPARE -> 2;
            case MATCH, PLACE, DRAW, FIND -> 0;
            case CHOOSE -> switch (e.ask()) {
                case VALUE -> e.choiceAxis().map(v -> v.values().size()).orElse(0);
                case KIND -> e.kinds().size();
                case BOTH -> stems * e.kinds().size();
                case STEM, ROLE, MOST -> stems;
                case POINT, FAULTS, MASKING, ORDER -> 0;
            };
        };
    }

    private static List<Double> places(Skill skill, Exercise e) {
        return e.choiceAxis().map(v -> v.values().stream().map(x -> Axis.place(skill, x)).filter(Double::isFinite).sorted().toList()).orElse(List.of());
    }

    private static OptionalDouble size(Skill skill, Exercise e) {
        Optional<Vary> axis = e.sizeAxis();
        if (axis.isEmpty()) return e.amount() > 0 ? OptionalDouble.of(e.amount()) : OptionalDouble.empty();
        Vary v = axis.get();
        double from = Axis.place(skill, v.reference().orElse(0.0));
        return v.values().stream().mapToDouble(x -> Math.abs(Axis.place(skill, x + (v.relative() ? v.reference().orElse(0.0) : 0)) - from)).filter(s -> s > 0).min();
    }

    /** Its size can be set and its answers say something about a threshold: what a test needs. */
    public boolean measures() {
        return sizes.isPresent() && trial(0, 0).isPresent();
    }

    /** What a question of a size is to the ear model; absent where it has no likelihood. @param size in dB of {@link Range#decibels} */
    Optional<Trial> trial(double size, double clarity) {
        if (Range.of(skill).isEmpty() || choices < 2) return Optional.empty();
        return switch (format) {
            case SOUNDS, MEMORY -> Optional.of(new Trial.OneOf(choices, size, clarity));
            case SCALE -> middle().map(gap -> new Trial.OnScale(choices, choices > 2 ? gap : Double.POSITIVE_INFINITY, gap, clarity));
            case SETTING -> Optional.empty();
        };
    }

    /** The median distance of neighbours on the scale, in dB. */
    private Optional<Double> middle() {
        if (places.size() < 2) return Optional.empty();
        double[] gaps = new double[places.size() - 1];
        for (int i = 0; i < gaps.length; i++) gaps[i] = places.get(i + 1) - places.get(i);
        Arrays.sort(gaps);
        return Optional.of(gaps[gaps.length / 2]).filter(g -> g > 0).map(Range::decibels);
    }

    /** The size to ask with when the learner's ear does not decide; absent where it has none. */
    OptionalDouble own() {
        return fixed.isPresent() ? OptionalDouble.of(Range.decibels(fixed.getAsDouble())) : OptionalDouble.empty();
    }
}
