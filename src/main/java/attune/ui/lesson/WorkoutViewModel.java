package attune.ui.lesson;

import attune.learner.Workout;
import attune.lesson.Lesson;
import attune.session.WorkoutRun;
import attune.ui.Command;
import attune.ui.Deck;
import attune.ui.Room;
import attune.ui.Work;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A workout, as the window sees it: its plan, then part by part. */
public final class WorkoutViewModel implements StatePage.Model<WorkoutViewModel.State> {
    sealed interface State {
        record Planning() implements State {}

        record Plan(WorkoutRun run) implements State {}

        /** @param number from 1 */
        record Questions(WorkoutRun run, int number, DrillViewModel drill) implements State {}

        record Listening(WorkoutRun run, int number, ListenViewModel listen) implements State {}

        /** @param whole every part was gone through */
        record Done(int answers, boolean whole) implements State {}

        record Stuck(String what) implements State {}
    }

    private final Room room;
    private final Deck deck;
    private final Work work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Planning());
    /** Of the parts before the one that is open. */
    private int answers;

    public WorkoutViewModel(Room room) {
        this.room = room;
        deck = new Deck(room.player());
        work = room.work();
        plan();
    }

    private void plan() {
        work.start((progress, cancelled) -> WorkoutRun.plan(room.library(), room.asker(), room.journal(), room.learner(), room.clock(), room.clock().millis()),
            run -> state.set(run.workout().parts().isEmpty() ? new State.Stuck("There is nothing to practise yet: no lesson can be asked on this device.") : new State.Plan(run)),
            e -> state.set(new State.Stuck("The workout cannot be planned: " + e.getMessage() + ".")));
    }

    /** Under way: worth coming back to. */
    public boolean isOpen() {
        return switch (state.get()) {
            case State.Planning p -> true;
            case State.Plan p -> true;
            case State.Questions q -> true;
            case State.Listening l -> true;
            case State.Done d -> false;
            case State.Stuck s -> false;
        };
    }

    boolean begin() {
        if (!(state.get() instanceof State.Plan p)) return false;
        open(p.run, 1);
        return true;
    }

    private void open(WorkoutRun run, int number) {
        List<Workout.Part> parts = run.workout().parts();
        if (number > parts.size()) {
            deck.clear();
            state.set(new State.Done(answers, true));
            return;
        }
        Workout.Part part = parts.get(number - 1);
        Lesson lesson = run.lesson(part);
        switch (part) {
            case Workout.Questions q -> {
                DrillViewModel drill = new DrillViewModel(lesson, room, deck, seed -> run.drill(q));
                drill.stateProperty().addListener((o, was, is) -> {
                    if (is instanceof DrillState.Done) next();
                });
                state.set(new State.Questions(run, number, drill));
                drill.enter(0);
            }
            case Workout.Listening l -> {
                ListenViewModel listen = new ListenViewModel(lesson, room, deck);
                state.set(new State.Listening(run, number, listen));
                listen.enter();
            }
        }
    }

    /** Goes on to the next part, whether this one is at its end or not. */
    boolean next() {
        return switch (state.get()) {
            case State.Questions(WorkoutRun run, int number, DrillViewModel drill) -> {
                leave();
                answers += drill.doneProperty().get().size();
                open(run, number + 1);
                yield true;
            }
            case State.Listening(WorkoutRun run, int number, ListenViewModel listen) -> {
                leave();
                open(run, number + 1);
                yield true;
            }
            case State.Planning p -> false;
            case State.Plan p -> false;
            case State.Done d -> false;
            case State.Stuck s -> false;
        };
    }

    /** Ends it here. What was answered is kept. */
    void stop() {
        if (state.get() instanceof State.Questions q) answers += q.drill.doneProperty().get().size();
        leave();
        deck.clear();
        state.set(new State.Done(answers, false));
    }

    private void leave() {
        switch (state.get()) {
            case State.Questions q -> q.drill.leave();
            case State.Listening l -> l.listen.leave();
            case State.Planning p -> {}
            case State.Plan p -> {}
            case State.Done d -> {}
            case State.Stuck s -> {}
        }
    }

    @Override public void shown() {
        deck.bring();
        if (state.get() instanceof State.Questions q) q.drill.enter(0);
        if (state.get() instanceof State.Listening l) l.listen.enter();
    }

    @Override public void hidden() {
        leave();
        deck.leave();
    }

    @Override public boolean carryOut(Command command) {
        boolean done = switch (state.get()) {
            case State.Plan p -> command instanceof Command.Go && begin();
            case State.Questions q -> q.drill.carryOut(command);
            case State.Listening l -> command instanceof Command.Choose c ? l.listen.open(c.number() - 1) : command instanceof Command.Go && next();
            case State.Planning p -> false;
            case State.Done d -> false;
            case State.Stuck s -> false;
        };
        return done || deck.carryOut(command);
    }

    @Override public Deck deck() {
        return deck;
    }

    Work work() {
        return work;
    }

    @Override public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
