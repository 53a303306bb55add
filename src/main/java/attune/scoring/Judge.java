package attune.scoring;

import attune.lesson.Answer;
import attune.lesson.Question;
import attune.lesson.Question.Choose;
import attune.lesson.Question.Control;
import attune.lesson.Question.Draw;
import attune.lesson.Question.Find;
import attune.lesson.Question.Match;
import attune.lesson.Question.Pick;
import attune.lesson.Question.Place;
import attune.lesson.Question.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores an answer: a pure function of question and answer. */
public final class Judge {
    /** From this many ordered choices on, a neighbour of the truth scores a half. */
    private static final int SCALE = 5;

    private Judge() {}

    /** @throws IllegalArgumentException with a line for people when the answer does not fit the question */
    public static Verdict judge(Question question, Answer answer) {
        return switch (question) {
            case Choose q -> verdict(q, answer, chosen(q, choice(answer)));
            case Pick q -> verdict(q, answer, sound(q, choice(answer)));
            case Match q -> controls(q, q.controls(), values(answer));
            case Place q -> controls(q, q.controls(), values(answer));
            case Point q -> pointed(q, values(answer));
            case Draw q -> Curves.judge(q, answer);
            case Find q -> Faults.judge(q, answer);
        };
    }

    private static Verdict pointed(Point q, Map<String, Double> values) {
        if (!values.containsKey(q.control().path().toString())) throw new IllegalArgumentException("point at " + q.control().path());
        return controls(q, List.of(q.control()), values);
    }

    private static Verdict verdict(Question question, Answer answer, double score) {
        return new Verdict(score, answer, question.truth(), List.of(score));
    }

    private static String choice(Answer answer) {
        if (answer instanceof Answer.Choice c) return c.id();
        throw new IllegalArgumentException("this question is answered by a choice");
    }

    private static Map<String, Double> values(Answer answer) {
        if (answer instanceof Answer.Values v) return v.values();
        throw new IllegalArgumentException("this question is answered by values");
    }

    private static double chosen(Choose q, String id) {
        Question.Option said = q.option(id).orElseThrow(() -> new IllegalArgumentException("no choice '" + id + "'; the choices are "
            + String.join(", ", q.options().stream().map(Question.Option::id).toList())));
        if (id.equals(q.correct())) return 1;
        Question.Option truth = q.option(q.correct()).orElseThrow();
        if (!truth.group().isEmpty()) return said.group().equals(truth.group()) ? 0.5 : 0;
        int apart = Math.abs(said.step() - truth.step());
        return q.ordered() && q.options().size() >= SCALE && apart == 1 ? 0.5 : 0;
    }

    private static double sound(Pick q, String id) {
        if (!q.ids().contains(id)) throw new IllegalArgumentException("no sound '" + id + "'; the sounds are " + String.join(", ", q.ids()));
        return Integer.parseInt(id) == q.right() ? 1 : 0;
    }

    private static Verdict controls(Question question, List<Control> controls, Map<String, Double> values) {
        for (String path : values.keySet())
            if (controls.stream().noneMatch(c -> c.path().toString().equals(path)))
                throw new IllegalArgumentException("no control '" + path + "'; the controls are "
                    + String.join(", ", controls.stream().map(c -> c.path().toString()).toList()));
        double common = Question.commonOffset(controls, c -> value(c, values));
        List<Double> parts = new ArrayList<>();
        // A control that is not named stays where it stood; the record says where.
        Map<String, Double> left = new LinkedHashMap<>();
        for (Control c : controls) {
            double value = value(c, values);
            left.put(c.path().toString(), value);
            if (!c.path().declared().allows(value)) throw new IllegalArgumentException(c.path() + ": " + value + " is out of range");
            parts.add(score(c, value - common));
        }
        double mean = parts.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return new Verdict(mean, new Answer.Values(left), question.truth(), List.copyOf(parts));
    }

    /** Where an answer leaves a control. */
    static double value(Control c, Map<String, Double> values) {
        return values.getOrDefault(c.path().toString(), c.start());
    }

    private static double score(Control c, double value) {
        return within(c.distance(value), c.tolerance());
    }

    /** 1 within the tolerance, falling in a straight line to 0 at three times it. */
    static double within(double distance, double tolerance) {
        return Math.clamp((3 - distance / tolerance) / 2, 0, 1);
    }
}
