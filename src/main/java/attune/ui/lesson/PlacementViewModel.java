package attune.ui.lesson;

import attune.engine.Source;
import attune.lesson.Answer;
import attune.lesson.Lesson;
import attune.lesson.Question;
import attune.session.Placement;
import attune.session.Placement.Suggestion;
import attune.session.PlacementRun;
import attune.session.Prepared;
import attune.ui.Command;
import attune.ui.Deck;
import attune.ui.Loop;
import attune.ui.Room;
import attune.ui.Work;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The placement in the window: one question after the other, without a verdict between them; then where to begin. */
public final class PlacementViewModel implements StatePage.Model<PlacementViewModel.State> {
    /** Where it stands. */
    sealed interface State {
        /** The record is being read. */
        record Reading() implements State {}

        /** @param earlier one that was left before its end */
        record Start(Optional<Placement.Earlier> earlier) implements State {}

        record Preparing(int number) implements State {}

        /** @param about how many questions it will be */
        record Asking(int number, int about, Asked asked, AnswerModel answer) implements State {}

        /** @param late ended by the time it took */
        record Done(List<Suggestion> suggestions, boolean late) implements State {}

        record Stuck(String what) implements State {}
    }

    private final Room room;
    private final Deck deck;
    private final Work work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Reading());
    private final ReadOnlyBooleanWrapper canAnswer = new ReadOnlyBooleanWrapper(this, "canAnswer"), canPass = new ReadOnlyBooleanWrapper(this, "canPass");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");
    private PlacementRun run;

    public PlacementViewModel(Room room) {
        this.room = room;
        deck = new Deck(room.player());
        work = room.work();
        deck.heardProperty().addListener(o -> check());
        state.addListener(o -> check());
        work.start((p, c) -> Placement.last(room.journal().of(room.learner().profile())).filter(e -> run(Optional.of(e)).isOpen()),
            earlier -> state.set(new State.Start(earlier)), e -> state.set(new State.Start(Optional.empty())));
    }

    private PlacementRun run(Optional<Placement.Earlier> earlier) {
        List<Lesson> lessons = room.library().lessons();
        return earlier.map(e -> new PlacementRun(lessons, room.asker(), room.journal(), room.learner(), room.clock(), System.nanoTime(), e))
            .orElseGet(() -> new PlacementRun(lessons, room.asker(), room.journal(), room.learner(), room.clock(), System.nanoTime()));
    }

    /** @param earlier to go on with; none to start anew */
    void start(Optional<Placement.Earlier> earlier) {
        run = run(earlier);
        next(earlier.map(e -> e.replies().size()).orElse(0) + 1, () -> {});
    }

    /** Writes the answer down, then prepares the next question. */
    private void next(int number, Runnable write) {
        PlacementRun run = this.run;
        state.set(new State.Preparing(number));
        work.start((progress, cancelled) -> {
            write.run();
            return run.ask();
        }, this::show, e -> state.set(new State.Stuck("The placement cannot go on: " + e.getMessage() + ". What was answered is kept.")));
    }

    private void show(Optional<Prepared> prepared) {
        if (prepared.isEmpty()) {
            stop();
            return;
        }
        Prepared p = prepared.get();
        // The first plays at once; after it what is paused stays so.
        boolean plays = deck.playingProperty().get() || deck.tracksProperty().get().isEmpty();
        int number = run.answered() + 1;
        Asked asked = new Asked(number, p, Loop.of(p.song(), p.reference().audio()), Optional.<Source.Live>empty());
        AnswerModel answer = new AnswerModel(p.question());
        deck.load(DrillViewModel.tracks(p), p.sounds(), asked.loop());
        answer.onChange(this::check);
        state.set(new State.Asking(number, run.about(), asked, answer));
        if (plays) deck.listen(0);
    }

    /** What is known by now. */
    void stop() {
        deck.pause();
        state.set(new State.Done(run == null ? List.of() : run.suggestions(), run != null && run.isLong()));
    }

    private void check() {
        boolean asking = state.get() instanceof State.Asking, heard = asking && deck.allHeard();
        boolean chosen = state.get() instanceof State.Asking a && a.answer.answer().isPresent();
        canPass.set(heard);
        canAnswer.set(heard && chosen);
        hint.set(!asking || heard && chosen ? "" : heard ? "Now choose, or say that you are not sure." : deck.tracksProperty().get().size() > 2 ? "Listen to all three first." : "Listen to both first.");
    }

    boolean answer() {
        return canAnswer.get() && state.get() instanceof State.Asking a && said(a, a.answer.answer().orElseThrow());
    }

    /** Not sure: no guess is asked of anybody. */
    boolean pass() {
        return canPass.get() && state.get() instanceof State.Asking a && said(a, new Answer.Unsure());
    }

    private boolean said(State.Asking asking, Answer answer) {
        PlacementRun run = this.run;
        next(asking.number + 1, () -> run.answer(asking.asked.prepared(), answer));
        return true;
    }

    @Override public boolean carryOut(Command command) {
        return switch (command) {
            case Command.Choose c -> choose(c.number());
            case Command.Go g -> state.get() instanceof State.Start s ? started(s) : answer();
            case Command.Listen _, Command.Play _, Command.Replay _, Command.LoopLength _, Command.NextSystem _, Command.Skip _, Command.Edit _, Command.Back _ -> deck.carryOut(command);
        };
    }

    private boolean started(State.Start s) {
        start(s.earlier);
        return true;
    }

    /** Among sounds to pick from, a number listens and chooses. */
    boolean choose(int number) {
        if (!(state.get() instanceof State.Asking a)) return false;
        if (a.asked.prepared().question() instanceof Question.Pick && !deck.listen(number - 1)) return false;
        return a.answer.choose(number);
    }

    @Override public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether not sure can be said: all was heard. */
    ReadOnlyBooleanProperty canPassProperty() {
        return canPass.getReadOnlyProperty();
    }

    /** What is still to do before Next. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canAnswerProperty() {
        return canAnswer.getReadOnlyProperty();
    }

    @Override public Deck deck() {
        return deck;
    }

    Work work() {
        return work;
    }
}
