package attune.ui.page;

import attune.learner.Attempt;
import attune.learner.Purpose;
import attune.lesson.Lesson;
import attune.lesson.Module;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the attempts say about lessons and drills. Pure. */
public record History(List<Run> runs, int attempts) {
    public static final History EMPTY = new History(List.of(), 0);

    /** How far a learner has come with a lesson. */
    public enum State {
        PASSED("passed"), STARTED("started"), OPEN("open");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * One drill.
     *
     * @param points the sum of its scores; @param answered how many; @param of how many it had
     */
    public record Run(String lesson, Instant at, double points, int answered, int of) {
        public boolean finished() {
            return answered == of;
        }

        public double score() {
            return answered == 0 ? 0 : points / answered;
        }

        public boolean passed(Lesson lesson) {
            return finished() && lesson.exercise().filter(e -> points >= e.pass() - 1e-9).isPresent();
        }
    }

    public History {
        runs = List.copyOf(runs);
    }

    /** @param attempts oldest first */
    public static History of(List<Attempt> attempts) {
        Map<String, List<Attempt>> drills = new LinkedHashMap<>();
        // A placement asks single questions of many lessons: no drill of any. A test asks more of one, and is not passed or failed.
        for (Attempt a : attempts) if (a.purpose() != Purpose.PLACEMENT && a.purpose() != Purpose.TEST) drills.computeIfAbsent(a.drill(), k -> new ArrayList<>()).add(a);
        List<Run> runs = new ArrayList<>();
        drills.forEach((id, all) -> runs.add(new Run(all.getFirst().lesson(), all.getLast().at(), all.stream().mapToDouble(Attempt::score).sum(), all.size(),
            all.getFirst().of())));
        runs.sort(Comparator.comparing(Run::at).reversed());
        return new History(runs, attempts.size());
    }

    public List<Run> of(Lesson lesson) {
        return runs.stream().filter(r -> r.lesson.equals(lesson.id())).toList();
    }

    /** How many lessons of a module are passed, of those that ask anything. */
    public record Standing(int passed, int of) {}

    /** Every module that has lessons, in the order of a mix. */
    public Map<Module, Standing> standings(List<Lesson> lessons) {
        Map<Module, Standing> all = new EnumMap<>(Module.class);
        for (Lesson lesson : lessons) {
            int of = lesson.isIntroduction() ? 0 : 1, passed = of == 1 && state(lesson) == State.PASSED ? 1 : 0;
            all.merge(lesson.module(), new Standing(passed, of), (a, b) -> new Standing(a.passed + b.passed, a.of + b.of));
        }
        return all;
    }

    public State state(Lesson lesson) {
        List<Run> all = of(lesson);
        return all.isEmpty() ? State.OPEN : all.stream().anyMatch(r -> r.passed(lesson)) ? State.PASSED : State.STARTED;
    }

    /** The best finished drill, in points. */
    public Optional<Run> best(Lesson lesson) {
        return of(lesson).stream().filter(Run::finished).max(Comparator.comparingDouble(Run::points));
    }
}
