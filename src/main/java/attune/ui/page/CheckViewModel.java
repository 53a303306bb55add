package attune.ui.page;

import attune.learner.DeviceRecord;
import attune.session.ListeningCheck;
import attune.session.Player;
import attune.ui.Command;
import attune.ui.Room;
import attune.ui.Work;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The listening check, as the window sees it. */
public final class CheckViewModel {
    sealed interface State {
        record Preparing() implements State {}

        record Asking(ListeningCheck.Question question) implements State {}

        record Done(DeviceRecord record) implements State {}

        record Stuck(String what) implements State {}
    }

    private final Room room;
    private final Work work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Preparing());
    private ListeningCheck check;

    public CheckViewModel(Room room) {
        this.room = room;
        work = room.work();
        work.start((progress, cancelled) -> new ListeningCheck(room.library().songs(), player()::status, room.clock(), ThreadLocalRandom.current()), made -> {
            check = made;
            ask();
        }, e -> state.set(new State.Stuck("The check cannot begin: " + e.getMessage() + ".")));
    }

    private Player player() {
        return room.player();
    }

    private void ask() {
        ListeningCheck check = this.check;
        player().play(false);
        // Its sounds are made in the background.
        work.start((progress, cancelled) -> check.next(), next -> next.ifPresentOrElse(this::show, this::finish), e -> state.set(new State.Stuck(e.getMessage())));
    }

    private void show(ListeningCheck.Question q) {
        if (check.isSilent()) {
            silent();
            return;
        }
        state.set(new State.Asking(q));
        player().load(q.sound().map(List::of).orElse(List.of()), 0);
        if (q.sound().isPresent() && q.step() != ListeningCheck.Step.LEVEL) player().play(true);
    }

    private void silent() {
        player().play(false);
        state.set(new State.Stuck(ListeningCheck.SILENT));
    }

    private void finish() {
        ListeningCheck check = this.check;
        work.start((progress, cancelled) -> {
            DeviceRecord record = check.record(player().outputs());
            room.services().profiles().listenOn(record);
            return record;
        }, record -> state.set(new State.Done(record)),
            e -> state.set(new State.Stuck("What was found could not be saved: " + e.getMessage() + ".")));
    }

    boolean answer(int choice) {
        if (!(state.get() instanceof State.Asking(ListeningCheck.Question q)) || choice < 0 || choice >= q.answers().size() || work.runningProperty().get()) return false;
        if (check.answer(choice)) ask();
        else silent();
        return true;
    }

    void back() {
        if (!(state.get() instanceof State.Asking) || work.runningProperty().get()) return;
        check.back();
        ask();
    }

    void playPause() {
        player().play(!player().playing());
    }

    boolean carryOut(Command command) {
        return switch (command) {
            case Command.Choose c -> answer(c.number() - 1);
            case Command.Play p -> {
                playPause();
                yield true;
            }
            case Command.Go g -> false;
            case Command.Listen l -> false;
            case Command.Replay r -> false;
            case Command.LoopLength l -> false;
            case Command.Edit e -> false;
            case Command.NextSystem n -> false;
            case Command.Skip s -> false;
            case Command.Back b -> false;
        };
    }

    void hidden() {
        player().play(false);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
