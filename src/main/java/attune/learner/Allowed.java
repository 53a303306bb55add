package attune.learner;

import attune.lesson.Answer;
import attune.lesson.Lesson;
import attune.lesson.Module;
import attune.lesson.Question;
import attune.lesson.Question.Option;
import attune.lesson.Skill;
import java.util.List;
import java.util.Optional;

/** Whether a lesson can be asked on a device: the only place that decides it. Before a listening check nearly everything is open. */
public sealed interface Allowed {
    /** It can. */
    record Open() implements Allowed {}

    /** It cannot, on this device. */
    record Closed(String why) implements Allowed {}

    /** It is left out for this learner, and counts neither as passed nor as failed. Who likes may try it all the same. */
    record Exempt(String why) implements Allowed {}

    /** The octave at 16 kHz is asked only where a tone there was heard. */
    double TOP = 16_000;
    /** Hz: what is asked up to where it was not. */
    double BELOW_TOP = 12_500;
    /** Fewer choices than these are no question. */
    int LEAST_CHOICES = 2;

    /** @param record of the device that is listened on; absent before any check */
    static Allowed of(Lesson lesson, Optional<DeviceRecord> record) {
        if (lesson.isIntroduction() || record.isEmpty()) return new Open();
        DeviceRecord device = record.get();
        if (lesson.module() == Module.TRANSLATION && !device.device().kind().isFullRange())
            return new Closed("Phones, laptops and kitchen radios are heard here as models, and " + device.device().kind().title().toLowerCase(java.util.Locale.ROOT)
                + " take away the same as they do, so nothing could be told apart. Use headphones or studio monitors, and do the listening check for them.");
        if (!isPlace(lesson)) return new Open();
        return switch (device.sides()) {
            case STRAIGHT -> new Open();
            case ONE_EAR -> new Exempt("This needs two ears, and you said that you hear with one. It counts neither as passed nor as failed.");
            case SWAPPED -> new Closed("In the listening check left and right were exchanged. Turn the headphones round or swap the cables, and do the check again.");
            case JOINED -> new Closed("In the listening check the two sides could not be told apart. Look for a mono setting in the system, and do the check again.");
        };
    }

    private static boolean isPlace(Lesson lesson) {
        return lesson.module() == Module.PANNING || lesson.module() == Module.WIDTH || lesson.skill() == Skill.PAN || lesson.skill() == Skill.WIDTH;
    }

    /** The highest frequency that is asked about. */
    static double highest(Optional<DeviceRecord> record) {
        return record.filter(r -> r.highest() >= TOP).isPresent() ? Double.POSITIVE_INFINITY : BELOW_TOP;
    }

    /**
     * The question without the frequencies that lie above a limit; absent where the truth is one of them, or too few choices are left.
     * Its sounds are the same: a seed means the same question on every device.
     */
    static Optional<Question> asked(Question question, double highest) {
        return switch (question) {
            case Question.Choose q -> chosen(q, highest);
            case Question.Point q -> Optional.<Question>of(q).filter(p -> isBelow(q.truth(), highest));
            case Question.Pick q -> Optional.of(q);
            case Question.Find q -> Optional.of(q);
            case Question.Moving q -> Optional.of(q);
        };
    }

    /** Of the controls that are pointed at, those that are frequencies. */
    private static boolean isBelow(Answer truth, double highest) {
        return !(truth instanceof Answer.Values v) || v.values().entrySet().stream().noneMatch(e -> e.getKey().endsWith("frequency") && e.getValue() > highest);
    }

    private static Optional<Question> chosen(Question.Choose q, double highest) {
        if (!q.unit().equals("Hz")) return Optional.of(q);
        List<Option> heard = q.options().stream().filter(o -> Double.parseDouble(o.id()) <= highest).toList();
        if (heard.size() == q.options().size()) return Optional.of(q);
        boolean enough = heard.size() >= LEAST_CHOICES && heard.stream().anyMatch(o -> o.id().equals(q.correct()));
        return enough ? Optional.of(new Question.Choose(q.head(), q.unit(), heard, q.ordered(), q.correct())) : Optional.empty();
    }

    /** Not closed. */
    default boolean canBeAsked() {
        return !(this instanceof Closed);
    }

    /** Counts among what can be passed. */
    default boolean counts() {
        return !(this instanceof Exempt);
    }

    /** Why it is not open; empty where it is. */
    default String why() {
        return switch (this) {
            case Open o -> "";
            case Closed c -> c.why;
            case Exempt e -> e.why;
        };
    }
}
