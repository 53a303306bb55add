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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one skill went on one device. Pure.
 *
 * @param stretches where something was known, oldest first: a new one after three weeks without an answer, or after a day when no number could be said
 * @param marks     changes to draw lines at, on the skill's axis, falling
 * @param words     the whole drawing in a sentence, or why there is none
 * @param notes     what else may be said, a sentence each
 */
public record Course(Skill skill, List<List<Point>> stretches, LocalDate today, List<Double> marks, String words, List<String> notes) {
    /** After a day of practice. @param reliable in dB */
    public record Point(LocalDate day, Estimate reliable) {}

    /** Answers after which two halves of a test, or of all, may be laid side by side; and how far apart is too far. */
    private static final int HALVES = 40;
    private static final double APART = 1.5;
    /** Days without an answer after which nobody knows what was between. */
    private static final int GAP = 21;

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
        List<List<Point>> stretches = stretches(trend);
        List<String> notes = new ArrayList<>();
        notes.add(Said.of(skill, Standing.of(hearing)).sentence());
        if (Standing.of(hearing) instanceof Standing.Heard h) notes.add("Just noticed: " + Said.change(h.noticeable().change(), skill) + ", 95 %: "
            + Said.interval(h.noticeable(), Range.of(skill).orElseThrow()) + ". Figures of laboratories are for noise and tones; yours is for these clips.");
        trend.best().ifPresent(b -> notes.add("Your best measured estimate: " + Said.change(b.reliable().orElseThrow().change(), skill) + " on " + When.date(b.day(), today) + "."));
        since(log, hearing, lessons, compared).ifPresent(notes::add);
        attention(log, hearing).ifPresent(notes::add);
        return new Course(skill, stretches, today, Range.of(skill).map(r -> marks(r, stretches)).orElse(List.of()), stretches.isEmpty() ? absent(hearing) : words(skill, stretches, today), notes);
    }

    private static List<List<Point>> stretches(Trend trend) {
        List<List<Point>> all = new ArrayList<>();
        List<Point> current = new ArrayList<>();
        for (Trend.Point p : trend.points()) {
            if (!current.isEmpty() && (p.reliable().isEmpty() || ChronoUnit.DAYS.between(current.getLast().day, p.day()) > GAP)) {
                all.add(List.copyOf(current));
                current.clear();
            }
            p.reliable().ifPresent(e -> current.add(new Point(p.day(), e)));
        }
        if (!current.isEmpty()) all.add(List.copyOf(current));
        return all;
    }

    private static String absent(Hearing hearing) {
        if (hearing.threshold().isEmpty()) return "There is no line: which octaves were taken for which stands in the map of octaves.";
        return Standing.of(hearing) instanceof Standing.NotHeard ? "There is no line: even the largest change is not heard." : "Its line will be drawn here once enough is known.";
    }

    private static String words(Skill skill, List<List<Point>> stretches, LocalDate today) {
        Point first = stretches.getFirst().getFirst(), last = stretches.getLast().getLast();
        int gaps = stretches.size() - 1;
        return skill.title() + " from " + When.date(first.day, today) + " to " + When.date(last.day, today) + ": first " + figure(skill, first.reliable) + ", last " + figure(skill, last.reliable)
            + ". The band is where it lies with a chance of 95 %." + (gaps == 0 ? "" : " It is broken " + (gaps == 1 ? "once" : gaps + " times") + ", where too little was known.");
    }

    private static String figure(Skill skill, Estimate e) {
        return Said.change(e.change(), skill) + ", 95 %: " + Said.interval(e, Range.of(skill).orElseThrow());
    }

    /** 1, 1.5, 2, 3, 4, 6, 10 ... as far as the drawing reaches, and the largest and smallest change offered where it reaches them. */
    private static List<Double> marks(Range range, List<List<Point>> stretches) {
        List<Double> all = new ArrayList<>();
        if (stretches.isEmpty()) return all;
        double low = stretches.stream().flatMap(List::stream).mapToDouble(p -> p.reliable.least()).min().orElseThrow(), high = stretches.stream().flatMap(List::stream).mapToDouble(p -> p.reliable.most()).max().orElseThrow();
        if (high >= range.most()) all.add(range.most());
        double[] steps = high / low > 12 ? new double[] {1, 3} : new double[] {1, 1.5, 2, 3, 4, 6};
        for (int power = 3; power >= -3; power--) for (int i = steps.length - 1; i >= 0; i--) {
            double at = steps[i] * StrictMath.pow(10, power);
            if (at >= Math.max(low, range.least()) && at <= Math.min(high, range.most()) && !all.contains(at)) all.add(at);
        }
        if (low <= range.least() && !all.contains(range.least())) all.add(range.least());
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
