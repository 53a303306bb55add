package attune.session;

import attune.learner.Attempt;
import attune.learner.Purpose;
import attune.lesson.Lesson;
import attune.lesson.Module;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where to begin in each module, from two or three questions on its ladder: begun at the third level, two rungs up after a right answer,
 * two down after a wrong one. Rough, as so few answers are, and only ever a suggestion.
 */
public final class Placement {
    /** The modules that are asked, in their order; the others begin at their beginning. */
    public static final List<Module> MODULES = List.of(Module.BALANCE, Module.PANNING, Module.EQ, Module.COMPRESSION, Module.REVERB, Module.DELAY, Module.AUTOMATION, Module.MASTERING, Module.TRANSLATION);
    private static final int FIRST = 3, STRIDE = 2;
    /** Questions of one module. */
    static final int MOST = 3;

    /** One answer. */
    public record Reply(String lesson, boolean right) {}

    /** Where to begin. @param why in one sentence */
    public record Suggestion(Module module, Lesson lesson, String why) {}

    private Placement() {}

    /** What a run of the log says. @param attempts of one learner, oldest first */
    public static List<Reply> replies(List<Attempt> attempts) {
        Optional<String> last = attempts.stream().filter(a -> a.purpose() == Purpose.PLACEMENT).map(Attempt::drill).reduce((a, b) -> b);
        return attempts.stream().filter(a -> a.purpose() == Purpose.PLACEMENT && last.equals(Optional.of(a.drill()))).map(a -> new Reply(a.lesson(), a.right())).toList();
    }

    /** The lesson to ask from next; none when every module has its answer. */
    public static Optional<Lesson> next(List<Lesson> lessons, List<Reply> replies) {
        return MODULES.stream().flatMap(m -> next(ladder(lessons, m), replies).stream()).findFirst();
    }

    private static Optional<Lesson> next(Ladder ladder, List<Reply> replies) {
        List<Reply> own = ladder.of(replies);
        if (ladder.rungs.isEmpty() || own.size() >= MOST) return Optional.empty();
        if (own.isEmpty()) return Optional.of(ladder.rungs.get(ladder.first()));
        Reply last = own.getLast();
        int at = ladder.index(last.lesson), end = ladder.rungs.size() - 1;
        boolean over = last.right ? at == end : at == 0;
        if (over) return Optional.empty();
        Lesson next = ladder.rungs.get(Math.clamp(at + (last.right ? STRIDE : -STRIDE), 0, end));
        return own.stream().anyMatch(r -> r.lesson.equals(next.id())) ? Optional.empty() : Optional.of(next);
    }

    /** For every module that was asked. */
    public static List<Suggestion> suggestions(List<Lesson> lessons, List<Reply> replies) {
        List<Suggestion> all = new ArrayList<>();
        for (Module m : MODULES) {
            Ladder ladder = ladder(lessons, m);
            List<Reply> own = ladder.of(replies);
            if (!own.isEmpty()) all.add(suggestion(m, ladder, own));
        }
        return all;
    }

    private static Suggestion suggestion(Module module, Ladder ladder, List<Reply> own) {
        int heard = own.stream().filter(Reply::right).mapToInt(r -> ladder.index(r.lesson)).max().orElse(-1);
        int missed = own.stream().filter(r -> !r.right).mapToInt(r -> ladder.index(r.lesson)).min().orElse(Integer.MAX_VALUE);
        int at = Math.clamp(Math.min(heard + 1, missed), 0, ladder.rungs.size() - 1);
        String answers = own.size() == 1 ? "one answer" : own.size() + " answers";
        String why = heard < 0 ? "None of " + answers + " was right, so from the beginning."
            : missed == Integer.MAX_VALUE ? "Right up to level " + ladder.level(heard) + ", in " + answers + "."
            : "Level " + ladder.level(Math.min(heard, missed)) + (missed < heard ? " was not heard yet" : " was heard, level " + ladder.level(missed) + " not yet") + ".";
        return new Suggestion(module, ladder.rungs.get(heard < 0 ? 0 : at), why);
    }

    private record Ladder(List<Lesson> rungs) {
        int index(String lesson) {
            return rungs.stream().map(Lesson::id).toList().indexOf(lesson);
        }

        /** As people say it: 5a, not 05a. */
        String level(int index) {
            return rungs.get(index).level().replaceFirst("^0", "");
        }

        int first() {
            for (int i = 0; i < rungs.size(); i++) if (rungs.get(i).levelNumber() >= FIRST) return i;
            return rungs.size() - 1;
        }

        List<Reply> of(List<Reply> replies) {
            return replies.stream().filter(r -> index(r.lesson) >= 0).toList();
        }
    }

    /** Levels that are answered by one choice, so that each takes seconds. */
    private static Ladder ladder(List<Lesson> lessons, Module module) {
        return new Ladder(lessons.stream().filter(l -> l.module() == module && !l.isSideStep() && l.exercise().filter(Placement::quick).isPresent())
            .sorted(Comparator.comparing(Lesson::levelNumber).thenComparing(Lesson::level)).toList());
    }

    private static boolean quick(Lesson.Exercise e) {
        return e.systems().isEmpty() && switch (e.mode()) {
            case ODD, COMPARE -> true;
            case CHOOSE -> switch (e.ask()) {
                case VALUE, STEM, KIND, BOTH, ROLE, MOST -> true;
                case POINT, FAULTS, MASKING, ORDER -> false;
            };
            case MATCH, PLACE, DRAW, FIND -> false;
        };
    }
}
