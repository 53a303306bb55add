package attune.session;

import attune.learner.Attempt;
import attune.learner.Purpose;
import attune.lesson.Lesson;
import attune.lesson.Module;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    private static final String[] COUNTS = {"no", "one", "two", "three"};

    /** One answer. Not sure is not right. */
    public record Reply(String lesson, boolean right) {}

    /** The last placement in the log. @param id of its attempts' drill @param at its last answer */
    public record Earlier(String id, Instant at, List<Reply> replies) {}

    /** Where to begin. @param why in one sentence @param answers it comes from */
    public record Suggestion(Module module, Lesson lesson, String why, int answers) {}

    private Placement() {}

    /** @param attempts of one learner, oldest first */
    public static Optional<Earlier> last(List<Attempt> attempts) {
        List<Attempt> placed = attempts.stream().filter(a -> a.purpose() == Purpose.PLACEMENT).toList();
        if (placed.isEmpty()) return Optional.empty();
        Attempt last = placed.getLast();
        return Optional.of(new Earlier(last.drill(), last.at(), placed.stream().filter(a -> a.drill().equals(last.drill())).map(a -> new Reply(a.lesson(), a.right())).toList()));
    }

    /** What the last placement in the log suggests. */
    public static List<Suggestion> suggested(List<Lesson> lessons, List<Attempt> attempts) {
        return last(attempts).map(e -> suggestions(lessons, e.replies)).orElse(List.of());
    }

    /** The lesson to ask from next; none when every module has its answer. */
    public static Optional<Lesson> next(List<Lesson> lessons, List<Reply> replies) {
        return MODULES.stream().flatMap(m -> next(Ladder.of(lessons, m), replies).stream()).findFirst();
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

    /** How many questions it will be about, those that were answered among them: were every answer to come right as often as not. */
    public static int about(List<Lesson> lessons, List<Reply> replies) {
        return replies.size() + (int) Math.round(MODULES.stream().mapToDouble(m -> {
            Ladder ladder = Ladder.of(lessons, m);
            return left(ladder, ladder.of(replies));
        }).sum());
    }

    private static double left(Ladder ladder, List<Reply> own) {
        return next(ladder, own).map(l -> 1 + (left(ladder, with(own, l, true)) + left(ladder, with(own, l, false))) / 2).orElse(0.0);
    }

    private static List<Reply> with(List<Reply> replies, Lesson lesson, boolean right) {
        return Stream.concat(replies.stream(), Stream.of(new Reply(lesson.id(), right))).toList();
    }

    /** For every module that was asked. */
    public static List<Suggestion> suggestions(List<Lesson> lessons, List<Reply> replies) {
        List<Suggestion> all = new ArrayList<>();
        for (Module m : MODULES) {
            Ladder ladder = Ladder.of(lessons, m);
            List<Reply> own = ladder.of(replies);
            if (!own.isEmpty()) all.add(suggestion(m, ladder, own));
        }
        return all;
    }

    /**
     * The level after the hardest that was heard, of whatever kind: those answered with controls are not asked here and stand on the
     * ladder all the same. Where nothing was missed the learner may well hear more than was asked: that is said.
     */
    private static Suggestion suggestion(Module module, Ladder ladder, List<Reply> own) {
        int heard = own.stream().filter(Reply::right).mapToInt(r -> ladder.index(r.lesson)).max().orElse(-1);
        int missed = own.stream().filter(r -> !r.right).mapToInt(r -> ladder.index(r.lesson)).min().orElse(Integer.MAX_VALUE);
        if (heard < 0) return new Suggestion(module, ladder.all.getFirst(), (own.size() == 1 ? "The one answer was not right" : "None of " + COUNTS[own.size()] + " answers was right") + ", so from the beginning.", own.size());
        Lesson after = ladder.after(heard), begin = missed < heard ? ladder.rungs.get(missed) : after;
        String why = missed < heard ? "Level " + ladder.level(missed) + " was not heard yet."
            : missed < Integer.MAX_VALUE ? "Level " + ladder.level(heard) + " was heard, level " + ladder.level(missed) + " not yet."
            : "Right up to level " + ladder.level(heard) + " in " + COUNTS[own.size()] + (own.size() == 1 ? " answer" : " answers") + ", so at least level " + level(after) + ".";
        return new Suggestion(module, begin, why, own.size());
    }

    /** How far to trust them, by the answers there really were. */
    public static String rough(List<Suggestion> suggestions) {
        int least = suggestions.stream().mapToInt(Suggestion::answers).min().orElse(0), most = suggestions.stream().mapToInt(Suggestion::answers).max().orElse(0);
        return "rough, from " + (least == most ? COUNTS[most] : COUNTS[least] + " to " + COUNTS[most]) + (most == 1 ? " answer" : " answers") + (suggestions.size() > 1 ? " each" : "");
    }

    /** As people say it: 5a, not 05a. */
    private static String level(Lesson lesson) {
        return lesson.level().replaceFirst("^0", "");
    }

    /** @param all levels of a module that ask something @param rungs those answered by one choice, so that each takes seconds */
    private record Ladder(List<Lesson> all, List<Lesson> rungs) {
        static Ladder of(List<Lesson> lessons, Module module) {
            List<Lesson> all = lessons.stream().filter(l -> l.module() == module && !l.isSideStep() && !l.isIntroduction())
                .sorted(Comparator.comparing(Lesson::levelNumber).thenComparing(Lesson::level)).toList();
            return new Ladder(all, all.stream().filter(l -> quick(l.exercise().orElseThrow())).toList());
        }

        int index(String lesson) {
            return rungs.stream().map(Lesson::id).toList().indexOf(lesson);
        }

        String level(int index) {
            return Placement.level(rungs.get(index));
        }

        int first() {
            for (int i = 0; i < rungs.size(); i++) if (rungs.get(i).levelNumber() >= FIRST) return i;
            return rungs.size() - 1;
        }

        /** The level after a rung; the last is after itself. */
        Lesson after(int rung) {
            return all.get(Math.min(all.indexOf(rungs.get(rung)) + 1, all.size() - 1));
        }

        List<Reply> of(List<Reply> replies) {
            return replies.stream().filter(r -> index(r.lesson) >= 0).toList();
        }
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
