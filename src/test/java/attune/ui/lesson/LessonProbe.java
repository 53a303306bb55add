package attune.ui.lesson;

import attune.lesson.Answer;
import attune.lesson.Question;
import attune.ui.Fx;
import attune.ui.Page;
import java.lang.ref.WeakReference;

/** Looks into an open lesson, for tests; all by the window's thread. */
public final class LessonProbe {
    private final LessonViewModel model;

    private LessonProbe(LessonViewModel model) {
        this.model = model;
    }

    public static LessonProbe of(Page page) {
        return new LessonProbe(((LessonPage) page).model());
    }

    public LessonViewModel model() {
        return model;
    }

    public boolean isAt(String step) {
        return model.stepProperty().get() == Step.valueOf(step);
    }

    public boolean exampleReady() {
        return !model.listen().deck().tracksProperty().get().isEmpty();
    }

    public boolean asking() {
        if (model.drill().stateProperty().get() instanceof DrillState.Stuck s) throw new AssertionError(s.what());
        return model.drill().stateProperty().get() instanceof DrillState.Asking;
    }

    public boolean judged() {
        return model.drill().stateProperty().get() instanceof DrillState.Judged;
    }

    public boolean canAnswer() {
        return model.drill().canAnswerProperty().get();
    }

    public Question question() {
        return Fx.get(() -> ((DrillState.Asking) model.drill().stateProperty().get()).asked().prepared().question());
    }

    public String chosen() {
        return Fx.get(() -> ((DrillState.Asking) model.drill().stateProperty().get()).answer().choiceProperty().get());
    }

    /** The number of the tile that is right, counted from 1. */
    public int rightNumber() {
        Question.Choose q = (Question.Choose) question();
        for (int i = 0; i < q.options().size(); i++) if (q.options().get(i).id().equals(q.correct())) return i + 1;
        throw new IllegalStateException();
    }

    public double value() {
        return Fx.get(() -> ((DrillState.Asking) model.drill().stateProperty().get()).answer().moved().getFirst().value().get());
    }

    /** Puts the first control where the reference has it. */
    public void setRight() {
        double truth = truth();
        Fx.run(() -> ((DrillState.Asking) model.drill().stateProperty().get()).answer().moved().getFirst().value().set(truth));
    }

    public double truth() {
        Answer.Values truth = (Answer.Values) question().truth();
        return truth.values().values().iterator().next();
    }

    public Outcome outcome() {
        return Fx.get(() -> ((DrillState.Judged) model.drill().stateProperty().get()).outcome());
    }

    public String said() {
        return outcome().sentence().plain();
    }

    public double score() {
        return outcome().answered().verdict().score();
    }

    /** The sounds of the answered question, held by nothing else here. */
    public WeakReference<Object> sounds() {
        return new WeakReference<>(outcome().asked().prepared());
    }

    public String headline() {
        return Fx.get(() -> model.review().headline());
    }
}
