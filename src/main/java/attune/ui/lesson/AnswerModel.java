package attune.ui.lesson;

import attune.dsp.Parameter;
import attune.lesson.Answer;
import attune.lesson.Question;
import attune.lesson.Question.Control;
import attune.mix.Mix;
import attune.session.Studio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the learner has set so far: a choice, or controls. */
public final class AnswerModel {
    /** A control of the question with where the learner has it. */
    public record Moved(Control control, Parameter parameter, DoubleProperty value) {}

    private final Question question;
    private final ObjectProperty<String> choice = new SimpleObjectProperty<>(this, "choice");
    private final List<Moved> moved = new ArrayList<>();

    AnswerModel(Question question) {
        this.question = question;
        for (Control c : controls(question))
            moved.add(new Moved(c, reset(c), new SimpleDoubleProperty(this, c.path().toString(), c.start())));
    }

    static List<Control> controls(Question question) {
        return switch (question) {
            case Question.Choose q -> List.of();
            case Question.Pick q -> List.of();
            case Question.Match q -> q.controls();
            case Question.Place q -> q.controls();
        };
    }

    /** The control's own parameter, whose default is where the question starts: Home must not lead to the answer's neighbourhood. */
    private static Parameter reset(Control c) {
        Parameter p = c.path().declared();
        return new Parameter(p.id(), p.name(), p.unit(), p.min(), p.max(), p.taper(), p.step(), p.clamp(c.start()), p.help());
    }

    public Question question() {
        return question;
    }

    /** The id of the choice, or of the sound in odd one out; null at first. */
    public ObjectProperty<String> choiceProperty() {
        return choice;
    }

    public List<Moved> moved() {
        return List.copyOf(moved);
    }

    /** Chooses by number, counted from 1. */
    boolean choose(int number) {
        List<String> ids = ids();
        if (number < 1 || number > ids.size()) return false;
        choice.set(ids.get(number - 1));
        return true;
    }

    private List<String> ids() {
        return switch (question) {
            case Question.Choose q -> q.options().stream().map(Question.Option::id).toList();
            case Question.Pick q -> q.ids();
            case Question.Match q -> List.of();
            case Question.Place q -> List.of();
        };
    }

    /** The mix as the learner has it. */
    Mix mix() {
        return Studio.moved(question.head().altered(), controls(question), values());
    }

    private Answer.Values values() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Moved m : moved) values.put(m.control().path().toString(), m.value().get());
        return new Answer.Values(values);
    }

    /** Empty until something is chosen. */
    Optional<Answer> answer() {
        return switch (question) {
            case Question.Choose q -> Optional.ofNullable(choice.get()).map(Answer.Choice::new);
            case Question.Pick q -> Optional.ofNullable(choice.get()).map(Answer.Choice::new);
            case Question.Match q -> Optional.of(values());
            case Question.Place q -> Optional.of(values());
        };
    }
}
