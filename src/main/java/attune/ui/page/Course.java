package attune.ui.page;

import attune.learner.Attempt;
import attune.learner.Attention;
import attune.learner.Hearing;
import attune.learner.Purpose;
import attune.learner.Reliability;
import attune.learner.Said;
import attune.learner.Standing;
import attune.learner.Trend;
import attune.learner.ear.Estimate;
import attune.learner.ear.Range;
import attune.lesson.Lesson;
import attune.lesson.Skill;
import attune.session.exam.Since;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one skill went on one device. Pure.
 *
 * @param points where something was known, oldest first
 * @param marks  changes to draw lines at, on the skill's axis
 * @param words  the whole drawing in a sentence
 * @param notes  what else may be said, a sentence each
 */
public record Course(Skill skill, List<Point> points, List<Double> marks, String words, List<String> notes) {
    /** After a day of practice. @param reliable in dB */
    public record Point(LocalDate day, Estimate reliable) {}

    /** Answers after which two halves of a test, or of all, may be laid side by side; and how far apart is too far. */
    private static final int HALVES = 40;
    private static final double APART = 1.5;

    /**
     * @param log      of one learner, oldest first
     * @param hearing  of the skill and device, now
     * @param lessons  of the library, for the tests that were taken
     * @param compared how many skills are compared at a time
     */
    public static Course of(List<Attempt> log, Hearing hearing, List<Lesson> lessons, int compared, Instant now) {
        Skill skill = hearing.skill();
        LocalDate today = When.day(now);
        Trend trend = Trend.of(log, skill, hearing.device(), ZoneId.systemDefault());
        List<Point> points = trend.points().stream().flatMap(p -> p.reliable().map(e -> new Point(p.day(), e)).stream()).toList();
        List<String> notes = new ArrayList<>();
        notes.add(Said.of(skill, Standing.of(hearing)).sentence());
        if (Standing.of(hearing) instanceof Standing.Heard h) notes.add("Just noticed: " + Said.amount(h.noticeable().change(), skill.axis()) + ", 95 %: "
            + Said.interval(h.noticeable(), Range.of(skill).orElseThrow()) + ". Figures of laboratories are for noise and tones; yours is for these clips.");
        trend.best().ifPresent(b -> notes.add("Your best measured estimate: " + Said.amount(b.reliable().orElseThrow().change(), skill.axis()) + " on " + When.date(b.day(), today) + "."));
        since(log, hearing, lessons, compared).ifPresent(notes::add);
        attention(log, hearing).ifPresent(notes::add);
        return new Course(skill, points, Range.of(skill).map(r -> marks(r, points)).orElse(List.of()), words(skill, points, today), notes);
    }

    private static String words(Skill skill, List<Point> points, LocalDate today) {
        if (points.isEmpty()) return skill.title() + ": nothing to draw yet.";
        Point first = points.getFirst(), last = points.getLast();
        return skill.title() + " from " + When.date(first.day, today) + " to " + When.date(last.day, today) + ": first " + figure(skill, first.reliable) + ", last " + figure(skill, last.reliable)
            + ". The band is where it lies with a chance of 95 %.";
    }

    private static String figure(Skill skill, Estimate e) {
        return Said.amount(e.change(), skill.axis()) + ", 95 %: " + Said.interval(e, Range.of(skill).orElseThrow());
    }

    /** 1, 1.5, 2, 3, 4, 6, 8, 10 ... as far as the drawing reaches. */
    private static List<Double> marks(Range range, List<Point> points) {
        List<Double> all = new ArrayList<>();
        if (points.isEmpty()) return all;
        double low = points.stream().mapToDouble(p -> p.reliable.least()).min().orElseThrow(), high = points.stream().mapToDouble(p -> p.reliable.most()).max().orElseThrow();
        double[] steps = high / low > 12 ? new double[] {1, 3} : new double[] {1, 1.5, 2, 3, 4, 6};
        for (int power = -3; power <= 3; power++) for (double s : steps) {
            double at = s * StrictMath.pow(10, power);
            if (at >= low && at <= high) all.add(at);
        }
        return all;
    }

    /** The last test of the skill, beside the one before it. */
    private static Optional<String> since(List<Attempt> log, Hearing h, List<Lesson> lessons, int compared) {
        return lastTest(log, h).flatMap(last -> lessons.stream().filter(l -> l.id().equals(last.lesson())).findFirst().map(l -> Since.of(l, log, last.drill(), compared).words()));
    }

    static Optional<Attempt> lastTest(List<Attempt> log, Hearing h) {
        return log.stream().filter(a -> a.purpose() == Purpose.TEST && of(a, h)).reduce((a, b) -> b);
    }

    private static boolean of(Attempt a, Hearing h) {
        return a.skill().equals(h.skill().id()) && a.device().equals(h.device());
    }

    /** Said to be looked into, never to blame. */
    private static Optional<String> attention(List<Attempt> log, Hearing h) {
        Attention attention = Attention.of(h, log);
        if (attention.hasty() > 0) return Optional.of((attention.hasty() == 1 ? "1 answer" : attention.hasty() + " answers") + " came before anything could be heard. If those were slips, the next answers outweigh them.");
        if (attention.marked()) return Optional.of("Some answers miss even large changes. A pause, or quieter surroundings, may help.");
        List<Attempt> test = lastTest(log, h).map(last -> log.stream().filter(a -> a.drill().equals(last.drill())).toList()).orElse(List.of());
        return test.size() < HALVES ? Optional.empty() : Reliability.of(h.skill(), test).filter(r -> r.ratio() > APART)
            .map(r -> "The two halves of your last test differ more than they should. Take its figure with care.");
    }
}
