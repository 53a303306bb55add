package attune.session.exam;

import attune.learner.Attempt;
import attune.learner.Improvement;
import attune.learner.Purpose;
import attune.learner.Said;
import attune.lesson.Lesson;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A test beside the one before it, of the same lesson on the same device. Pure. */
public sealed interface Since {
    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** Nothing to compare with, or the rules do not let it be compared. @param why in a sentence */
    record Nothing(String why) implements Since {}

    /** @param day of the test before, by the clock of this place @param device whether it is known what both were heard on */
    record Compared(LocalDate day, Improvement improvement, boolean device) implements Since {}

    /**
     * Better is said only of two whole tests on songs that had not been practised on, the first after enough practice.
     *
     * @param log of one learner, oldest first
     * @param run the test's
     * @param compared how many are compared at a time: the more, the more would seem better by chance
     */
    static Since of(Lesson lesson, List<Attempt> log, String run, int compared) {
        Map<String, List<Attempt>> tests = new LinkedHashMap<>();
        for (Attempt a : log) if (a.purpose() == Purpose.TEST && a.lesson().equals(lesson.id())) tests.computeIfAbsent(a.drill(), k -> new ArrayList<>()).add(a);
        List<Attempt> now = tests.getOrDefault(run, List.of());
        if (!whole(now)) return new Nothing("A test that was stopped half-way is not compared with others.");
        Optional<List<Attempt>> then = tests.values().stream().filter(t -> whole(t) && t.getFirst().device().equals(now.getFirst().device()) && t.getFirst().at().isBefore(now.getFirst().at())
            && !t.getFirst().drill().equals(run)).reduce((a, b) -> b);
        if (then.isEmpty()) return new Nothing("This is your first whole test of this lesson on this device. Take another after some practice: the two will be compared.");
        if (!heldOut(then.get(), log) || !heldOut(now, log)) return new Nothing("One of your last two tests was on a song that you had practised this on, so they are not compared.");
        int practised = (int) before(then.get(), log).filter(a -> a.device().equals(now.getFirst().device())).count();
        if (practised < Improvement.PRACTISED)
            return new Nothing("Your test before came after " + practised + " practice answers. Tests are compared from " + Improvement.PRACTISED + " on: the first gains are in knowing how one is asked.");
        return Improvement.between(lesson.skill(), then.get(), now, practised, compared)
            .<Since>map(i -> new Compared(LocalDate.ofInstant(then.get().getLast().at(), ZoneId.systemDefault()), i, !now.getFirst().device().isEmpty())).orElseGet(() -> new Nothing("The two last tests cannot be compared."));
    }

    private static boolean whole(List<Attempt> test) {
        return !test.isEmpty() && test.size() == test.getFirst().of();
    }

    /** Practice of the test's skill before its end. */
    private static java.util.stream.Stream<Attempt> before(List<Attempt> test, List<Attempt> log) {
        return log.stream().filter(a -> a.purpose() != Purpose.TEST && a.skill().equals(test.getFirst().skill()) && a.at().isBefore(test.getFirst().at()));
    }

    private static boolean heldOut(List<Attempt> test, List<Attempt> log) {
        return before(test, log).noneMatch(a -> test.stream().anyMatch(t -> t.song().equals(a.song())));
    }

    default String words() {
        return switch (this) {
            case Nothing n -> n.why;
            case Compared c when c.improvement.proven() -> "Improved since your test of " + DAY.format(c.day) + ": you hear changes " + Said.plain(c.improvement.ratio()) + " times finer, with a chance of 95 % between "
                + Said.plain(c.improvement.least()) + " and " + Said.plain(c.improvement.most()) + " times."
                + (c.device ? "" : " That is if you heard both on the same device: it is not known before a listening check.");
            case Compared c -> "Beside your test of " + DAY.format(c.day) + " there is no difference that this test could show. Small true gains often stay unproven.";
        };
    }
}
