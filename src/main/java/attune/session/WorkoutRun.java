package attune.session;

import attune.learner.Attempt;
import attune.learner.Attempts;
import attune.learner.EarRecord;
import attune.learner.Hearing;
import attune.learner.Practice;
import attune.learner.Purpose;
import attune.learner.Scheduler;
import attune.learner.Sizes;
import attune.learner.Workout;
import attune.learner.Workout.Part;
import attune.learner.ear.Placement.Moment;
import attune.lesson.Draws;
import attune.lesson.Lesson;
import attune.lesson.Module;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A workout, planned from what is known of the learner's ear and then walked through part by part; the size of every change follows the
 * answers. Every answer is written down on its own, so stopping loses nothing. Planning reads the record: not for the JavaFX thread.
 */
public final class WorkoutRun {
    /** Whose first levels belong to it until as many modules are begun: one alone would be the same question all along. */
    private static final List<Module> FIRST = List.of(Module.PARTS, Module.BALANCE, Module.PANNING);

    private final Workout workout;
    private final Library library;
    private final Asker asker;
    private final Attempts attempts;
    private final Learner learner;
    private final InstantSource clock;

    private WorkoutRun(Workout workout, Library library, Asker asker, Attempts attempts, Learner learner, InstantSource clock) {
        this.workout = workout;
        this.library = library;
        this.asker = asker;
        this.attempts = attempts;
        this.learner = learner;
        this.clock = clock;
    }

    public static WorkoutRun plan(Library library, Asker asker, Attempts attempts, Learner learner, InstantSource clock, long seed) {
        List<Attempt> all = attempts.of(learner.profile());
        List<Practice> practices = reached(library.lessons(), all).stream().filter(l -> learner.allowed(l).canBeAsked()).map(Practice::of).flatMap(Optional::stream).toList();
        Workout workout = Scheduler.plan(EarRecord.of(all), practices, learner.device(), clock.instant(), Scheduler.QUESTION, Draws.from(seed));
        return new WorkoutRun(workout, library, asker, attempts, learner, clock);
    }

    /** In each module that was begun the levels up to the furthest that was tried, or that the placement suggested; and where the first modules begin. */
    static List<Lesson> reached(List<Lesson> lessons, List<Attempt> attempts) {
        Set<String> tried = attempts.stream().filter(a -> a.purpose() != Purpose.PLACEMENT).map(Attempt::lesson).collect(Collectors.toSet());
        Placement.suggested(lessons, attempts).forEach(s -> tried.add(s.lesson().id()));
        Map<Module, List<Lesson>> modules = new EnumMap<>(Module.class);
        for (Lesson l : lessons) if (!l.isIntroduction()) modules.computeIfAbsent(l.module(), m -> new ArrayList<>()).add(l);
        boolean few = modules.values().stream().filter(levels -> levels.stream().anyMatch(l -> tried.contains(l.id()))).count() < FIRST.size();
        List<Lesson> reached = new ArrayList<>();
        modules.forEach((module, levels) -> {
            int furthest = few && FIRST.contains(module) ? 0 : -1;
            for (int i = 0; i < levels.size(); i++) if (tried.contains(levels.get(i).id())) furthest = i;
            reached.addAll(levels.subList(0, furthest + 1));
        });
        return reached;
    }

    public Workout workout() {
        return workout;
    }

    public Lesson lesson(Part part) {
        return library.lesson(switch (part) {
            case Workout.Questions q -> q.practice().lesson();
            case Workout.Listening l -> l.lesson();
        });
    }

    /** What a part is called in a plan. */
    public String title(Part part) {
        Lesson lesson = lesson(part);
        String name = lesson.name() + " · " + lesson.title();
        return switch (part) {
            case Workout.Questions q -> name + ", " + q.count() + " questions";
            case Workout.Listening l -> "Just listening: " + name;
        };
    }

    public static String minutes(Duration time) {
        long minutes = Math.max(1, Math.round(time.toSeconds() / 60.0));
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }

    /** The questions of one part. */
    public Drill drill(Workout.Questions part) {
        return new Drill(lesson(part), asker, attempts, learner, clock, clock.millis() * 0x9e3779b97f4a7c15L, new Sized(part));
    }

    /** The first change is as planned; each next one follows what is believed after the answer before. */
    private final class Sized implements Manner {
        private final Workout.Questions part;
        private EarRecord ear;

        Sized(Workout.Questions part) {
            this.part = part;
        }

        @Override public int questions() {
            return part.count();
        }

        @Override public Purpose purpose() {
            return Purpose.WORKOUT;
        }

        @Override public OptionalDouble size(List<Attempt> before) {
            if (before.isEmpty()) return part.size();
            if (ear == null) ear = EarRecord.of(attempts.of(learner.profile()).stream().filter(a -> !a.drill().equals(before.getFirst().drill())).toList());
            EarRecord now = ear;
            for (Attempt a : before) now = now.with(a);
            Hearing hearing = now.hearing(part.practice().skill(), learner.device()).at(clock.instant());
            Moment moment = Moment.FIRST.warmingUp(before.size() < part.warmUp());
            for (Attempt a : before) moment = moment.after(a.right());
            return Sizes.next(hearing, part.practice(), moment);
        }
    }
}
