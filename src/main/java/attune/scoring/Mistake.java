package attune.scoring;

import attune.lesson.Answer;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Advice;
import attune.lesson.Question;
import attune.lesson.Question.Control;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a wrong answer took for what, in the words by which advice names it. Where several things were answered it is the worst of them.
 *
 * @param truth  names of what was right; a stem's role and family are names of it
 * @param answer names of what was answered; or that it was more, or less, of what was missed
 * @param stem   names of the stem that was changed
 * @param missed names of what was missed: a control, a part of what was to be found
 */
public record Mistake(Set<String> truth, Set<String> answer, Set<String> stem, Set<String> missed) {
    /** @param traits role and family of a stem; nothing for any other word */
    public static Mistake of(Question question, Function<String, Set<String>> traits, Verdict verdict) {
        Names names = new Names(traits);
        Set<String> changed = question.head().subject().map(names::of).orElse(Set.of());
        return switch (question) {
            case Question.Choose q -> new Mistake(names.of(q.correct()), verdict.answer() instanceof Answer.Choice c ? names.of(c.id()) : Set.of(), changed, Set.of());
            case Question.Pick q -> new Mistake(Set.of(), Set.of(), changed, Set.of());
            case Question.Point q -> control(List.of(q.control()), names, verdict);
            case Question.Match q -> control(q.controls(), names, verdict);
            case Question.Place q -> control(q.controls(), names, verdict);
            case Question.Draw q -> {
                int worst = worst(verdict.parts());
                yield new Mistake(Set.of(), Set.of(), names.of(q.lanes().get(worst).path().stem()), Set.of(Curves.missed(q.lanes().get(worst), verdict.answer(), q.beats())));
            }
            case Question.Find q -> found(q, names, verdict);
        };
    }

    /** What a lesson says about it: the entry that names most of it. */
    public Optional<String> advice(Lesson lesson) {
        return lesson.advice().stream().filter(this::fits).max(Comparator.comparingInt(Advice::names)).map(Advice::say);
    }

    boolean fits(Advice a) {
        return a.truth().map(truth::contains).orElse(true) && a.answer().map(answer::contains).orElse(true) && a.stem().map(stem::contains).orElse(true)
            && a.missed().map(missed::contains).orElse(true);
    }

    private static int worst(List<Double> parts) {
        int worst = 0;
        for (int i = 1; i < parts.size(); i++) if (parts.get(i) < parts.get(worst)) worst = i;
        return worst;
    }

    private static Mistake control(List<Control> controls, Names names, Verdict verdict) {
        Control c = controls.get(worst(verdict.parts()));
        Map<String, Double> values = verdict.answer() instanceof Answer.Values v ? v.values() : Map.of();
        double common = Question.commonOffset(controls, o -> Judge.value(o, values));
        boolean more = Judge.value(c, values) - common > c.truth();
        Set<String> stem = c.path().stem() == null ? Set.of() : names.of(c.path().stem());
        return new Mistake(Set.of(), Set.of(more ? Advice.MORE : Advice.LESS), stem, Set.of(c.path().toString(), c.path().inside()));
    }

    private static Mistake found(Question.Find q, Names names, Verdict verdict) {
        int worst = worst(verdict.parts());
        Question.Slot slot = q.slots().get(worst);
        String right = q.truth().names().get(slot.id());
        Map<String, String> said = verdict.answer() instanceof Answer.Named n ? n.names() : Map.of();
        Set<String> answer = new HashSet<>();
        // Of several faults any may have been meant.
        if (q.faults().size() == 1 && said.containsKey(slot.id())) {
            answer.addAll(names.of(said.get(slot.id())));
            List<String> order = slot.choices().stream().map(Question.Slot.Choice::id).toList();
            if (slot.ordered()) answer.add(order.indexOf(said.get(slot.id())) > order.indexOf(right) ? Advice.MORE : Advice.LESS);
        }
        return new Mistake(names.of(right), answer, names.of(slot.id()), Set.of(slot.id().replaceAll("\\d+$", "")));
    }

    /** What a choice is called: a stem with what was done to it goes by both. */
    private record Names(Function<String, Set<String>> traits) {
        Set<String> of(String choice) {
            Set<String> all = new HashSet<>(Set.of(choice));
            for (String piece : choice.split(":", 2)) {
                all.add(piece);
                all.addAll(traits.apply(piece));
            }
            return all;
        }
    }
}
