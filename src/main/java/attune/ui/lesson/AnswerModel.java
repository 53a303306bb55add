package attune.ui.lesson;

import attune.dsp.Parameter;
import attune.lesson.Answer;
import attune.lesson.Question;
import attune.lesson.Question.Control;
import attune.mix.Automation;
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
    private final ObjectProperty<Double> point = new SimpleObjectProperty<>(this, "point");
    private final ObjectProperty<Map<String, String>> names = new SimpleObjectProperty<>(this, "names", Map.of());
    private final ObjectProperty<Question.Slot> asked = new SimpleObjectProperty<>(this, "asked");
    private final ObjectProperty<Map<String, Automation>> curves = new SimpleObjectProperty<>(this, "curves", Map.of());

    AnswerModel(Question question) {
        this.question = question;
        if (question instanceof Question.Find f) asked.set(f.slots().getFirst());
        for (Control c : controls(question))
            moved.add(new Moved(c, reset(c), new SimpleDoubleProperty(this, c.path().toString(), c.start())));
    }

    static List<Control> controls(Question question) {
        return question instanceof Question.Moving m ? m.controls() : List.of();
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
        if (question instanceof Question.Find f) return name(f, number);
        List<String> ids = ids();
        if (number < 1 || number > ids.size()) return false;
        choice.set(ids.get(number - 1));
        return true;
    }

    private boolean name(Question.Find f, int number) {
        Question.Slot slot = asked.get();
        List<Question.Slot.Choice> offered = f.offered(slot, names.get());
        if (number < 1 || number > offered.size()) return false;
        name(slot, offered.get(number - 1).id(), false);
        return true;
    }

    private List<String> ids() {
        return switch (question) {
            case Question.Choose q -> q.options().stream().map(Question.Option::id).toList();
            case Question.Pick q -> q.ids();
            case Question.Point q -> List.of();
            case Question.Find q -> List.of();
            case Question.Moving q -> List.of();
        };
    }

    /** What was pointed at, in the unit of the question; null at first. */
    public ObjectProperty<Double> pointProperty() {
        return point;
    }

    /** What was said of each part of the question so far. */
    public ObjectProperty<Map<String, String>> namesProperty() {
        return names;
    }

    /** The curves as drawn so far, by path; where there is none the parameter stands still. */
    public ObjectProperty<Map<String, Automation>> curvesProperty() {
        return curves;
    }

    Map<String, String> names() {
        return names.get();
    }

    /** The part that number keys answer; none where nothing is named. */
    public ObjectProperty<Question.Slot> askedProperty() {
        return asked;
    }

    Question.Slot asked() {
        return asked.get();
    }

    void ask(Question.Slot slot) {
        asked.set(slot);
    }

    /** Says one part; what went with another choice of it is taken back, and the next that is open is asked. @param here of the same fault only */
    void name(Question.Slot slot, String choice, boolean here) {
        Map<String, String> all = new LinkedHashMap<>(names.get());
        boolean other = !choice.equals(all.put(slot.id(), choice));
        if (question instanceof Question.Find f) {
            List<Question.Slot> fault = f.faults().get(slot.fault());
            for (int i = fault.indexOf(slot) + 1; other && i < fault.size() && fault.get(i).depends(); i++) all.remove(fault.get(i).id());
        }
        names.set(all);
        if (!(question instanceof Question.Find f)) return;
        List<Question.Slot> among = here ? f.faults().get(slot.fault()) : f.slots();
        asked.set(among.stream().skip(among.indexOf(slot)).filter(s -> !all.containsKey(s.id())).findFirst()
            .or(() -> among.stream().filter(s -> !all.containsKey(s.id())).findFirst()).orElse(slot));
    }

    void draw(String path, Automation curve) {
        Map<String, Automation> all = new LinkedHashMap<>(curves.get());
        all.put(path, curve);
        curves.set(all);
    }

    /** After anything that the learner does. */
    void onChange(Runnable then) {
        choice.addListener(o -> then.run());
        point.addListener(o -> then.run());
        names.addListener(o -> then.run());
        curves.addListener(o -> then.run());
        for (Moved m : moved) m.value().addListener(o -> then.run());
    }

    /** The mix as the learner has it. @throws IllegalStateException where the question moves nothing */
    Mix mix() {
        if (!(question instanceof Question.Moving m)) throw new IllegalStateException("nothing is moved");
        return Studio.moved(m, answer().orElseThrow());
    }

    private Answer.Values values() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Moved m : moved) values.put(m.control().path().toString(), m.value().get());
        return new Answer.Values(values);
    }

    /** Why what is chosen cannot be the answer, in one line; empty where nothing speaks against it. */
    Optional<String> problem() {
        return question instanceof Question.Find f ? f.twice(names.get()) : Optional.empty();
    }

    /** Empty until something is chosen. */
    Optional<Answer> answer() {
        return switch (question) {
            case Question.Choose q -> Optional.ofNullable(choice.get()).map(Answer.Choice::new);
            case Question.Pick q -> Optional.ofNullable(choice.get()).map(Answer.Choice::new);
            case Question.Point q -> Optional.ofNullable(point.get()).map(p -> new Answer.Values(Map.of(q.control().path().toString(), p)));
            case Question.Find q -> names.get().size() == q.slots().size() && problem().isEmpty() ? Optional.of(new Answer.Named(names.get())) : Optional.empty();
            case Question.Draw q -> Optional.of(new Answer.Drawn(curves.get()));
            case Question.Match q -> Optional.of(values());
            case Question.Place q -> Optional.of(values());
        };
    }
}
