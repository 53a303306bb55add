package attune.ui.lesson;

import attune.engine.Source;
import attune.lesson.Answer;
import attune.lesson.Question;
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

/** The placement in the window: one question after the other, without a verdict between them; then where to begin. */
public final class PlacementViewModel {
    /** Where it stands. */
    sealed interface State {
        record Start() implements State {}

        record Preparing(int number) implements State {}

        record Asking(int number, Asked asked, AnswerModel answer) implements State {}

        record Done(List<Suggestion> suggestions) implements State {}

        record Stuck(String what) implements State {}
    }

    private final Room room;
    private final Deck deck;
    private final Work work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Start());
    private final ReadOnlyBooleanWrapper canAnswer = new ReadOnlyBooleanWrapper(this, "canAnswer");
    private PlacementRun run;

    public PlacementViewModel(Room room) {
        this.room = room;
        deck = new Deck(room.player());
        work = room.work();
        deck.heardProperty().addListener(o -> check());
        state.addListener(o -> check());
    }

    void start() {
        run = new PlacementRun(room.library().lessons(), room.asker(), room.journal(), room.learner(), room.clock(), System.nanoTime());
        next(Optional.empty());
    }

    /** Writes the answer down, then prepares the next question. */
    private void next(Optional<State.Asking> answered) {
        PlacementRun run = this.run;
        Optional<Answer> answer = answered.map(a -> a.answer.answer().orElseThrow());
        state.set(new State.Preparing(answered.map(a -> a.number + 1).orElse(1)));
        work.start((progress, cancelled) -> {
            answered.ifPresent(a -> run.answer(a.asked.prepared(), answer.orElseThrow()));
            return run.ask();
        }, this::show, e -> state.set(new State.Stuck("The placement cannot go on: " + e.getMessage() + ". What was answered is kept.")));
    }

    private void show(Optional<Prepared> prepared) {
        if (prepared.isEmpty()) {
            stop();
            return;
        }
        Prepared p = prepared.get();
        boolean playing = deck.playingProperty().get();
        int number = run.answered() + 1;
        Asked asked = new Asked(number, p, Loop.of(p.song(), p.reference().audio()), Optional.<Source.Live>empty());
        AnswerModel answer = new AnswerModel(p.question());
        deck.load(DrillViewModel.tracks(p), p.sounds(), asked.loop());
        answer.onChange(this::check);
        state.set(new State.Asking(number, asked, answer));
        if (playing) deck.listen(0);
    }

    /** What is known by now. */
    void stop() {
        deck.pause();
        state.set(new State.Done(run == null ? List.of() : run.suggestions()));
    }

    private void check() {
        canAnswer.set(state.get() instanceof State.Asking a && deck.allHeard() && a.answer.answer().isPresent());
    }

    boolean answer() {
        if (!canAnswer.get() || !(state.get() instanceof State.Asking a)) return false;
        next(Optional.of(a));
        return true;
    }

    boolean carryOut(Command command) {
        return switch (command) {
            case Command.Choose c -> choose(c.number());
            case Command.Go g -> state.get() instanceof State.Start ? started() : answer();
            case Command.Listen l -> deck.listen(switch (l.sound()) {
                case 'A' -> 0;
                case 'B' -> 1;
                default -> -1;
            });
            case Command.Play p -> {
                deck.playPause();
                yield true;
            }
            case Command.Replay r -> {
                deck.replay();
                yield true;
            }
            case Command.LoopLength l -> {
                deck.nextLength();
                yield true;
            }
            case Command.NextSystem n -> false;
            case Command.Edit e -> false;
            case Command.Back b -> false;
        };
    }

    private boolean started() {
        start();
        return true;
    }

    /** Among sounds to pick from, a number listens and chooses. */
    boolean choose(int number) {
        if (!(state.get() instanceof State.Asking a)) return false;
        if (a.asked.prepared().question() instanceof Question.Pick && !deck.listen(number - 1)) return false;
        return a.answer.choose(number);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canAnswerProperty() {
        return canAnswer.getReadOnlyProperty();
    }

    Deck deck() {
        return deck;
    }

    Work work() {
        return work;
    }
}
