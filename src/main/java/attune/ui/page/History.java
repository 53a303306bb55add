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
import java.util.Set;
import java.util.stream.Collectors;

/** What the attempts say about lessons and drills. Pure. @param opened introductions, by id */
public record History(List<Run> runs, int attempts, Set<String> opened) {
    public static final History EMPTY = new History(List.of(), 0, Set.of());

    /** How far a learner has come with a lesson. */
    public enum State {
        PASSED("passed"), STARTED("started"), READ("read"), OPEN("open");

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
     * @param scores of what was answered, in the order of the questions; @param of how many there were
     */
    public record Run(String lesson, Instant at, List<Double> scores, int of) {
        public Run {
            scores = List.copyOf(scores);
        }

        public int answered() {
            return scores.size();
        }

        public double points() {
            return scores.stream().mapToDouble(s -> s).sum();
        }

        public boolean finished() {
            return answered() == of;
        }

        public double score() {
            return scores.isEmpty() ? 0 : points() / answered();
        }

        public boolean passed(Lesson lesson) {
            return lesson.exercise().filter(e -> e.passed(scores)).isPresent();
        }
    }

    public History {
        runs = List.copyOf(runs);
        opened = Set.copyOf(opened);
    }

    public static History of(List<Attempt> attempts) {
        return of(attempts, Set.of());
    }

    /** @param attempts oldest first @param opened introductions, by id */
    public static History of(List<Attempt> attempts, Set<String> opened) {
        Map<String, List<Attempt>> drills = new LinkedHashMap<>();
        // A placement asks single questions of many lessons, a workout changes of other sizes: no drill of any. A test is not passed or failed.
        for (Attempt a : attempts) if (a.purpose() == Purpose.LESSON) drills.computeIfAbsent(a.drill(), k -> new ArrayList<>()).add(a);
        List<Run> runs = new ArrayList<>();
        drills.forEach((id, all) -> runs.add(new Run(all.getFirst().lesson(), all.getLast().at(), all.stream().map(Attempt::score).toList(), all.getFirst().of())));
        runs.sort(Comparator.comparing(Run::at).reversed());
        return new History(runs, attempts.size(), opened);
    }

    public List<Run> of(Lesson lesson) {
        return runs.stream().filter(r -> r.lesson.equals(lesson.id())).toList();
    }

    /** How many lessons of a module are passed, of those that ask anything; where none does, how many were read. */
    public record Standing(int passed, int of) {}

    /** Every module that has lessons, in the order of a mix. */
    public Map<Module, Standing> standings(List<Lesson> lessons) {
        Map<Module, Standing> all = new EnumMap<>(Module.class);
        Set<Module> asking = lessons.stream().filter(l -> !l.isIntroduction()).map(Lesson::module).collect(Collectors.toSet());
        for (Lesson lesson : lessons) {
            int of = lesson.isIntroduction() && asking.contains(lesson.module()) ? 0 : 1, passed = of == 1 && (state(lesson) == State.PASSED || state(lesson) == State.READ) ? 1 : 0;
            all.merge(lesson.module(), new Standing(passed, of), (a, b) -> new Standing(a.passed + b.passed, a.of + b.of));
        }
        return all;
    }

    public State state(Lesson lesson) {
        List<Run> all = of(lesson);
        return all.isEmpty() ? opened.contains(lesson.id()) ? State.READ : State.OPEN : all.stream().anyMatch(r -> r.passed(lesson)) ? State.PASSED : State.STARTED;
    }

    /** The best finished drill, in points. */
    public Optional<Run> best(Lesson lesson) {
        return of(lesson).stream().filter(Run::finished).max(Comparator.comparingDouble(Run::points));
    }
}
