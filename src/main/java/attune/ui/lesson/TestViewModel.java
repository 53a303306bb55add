package attune.ui.lesson;

import attune.engine.Source;
import attune.learner.Attempt;
import attune.lesson.Lesson;
import attune.lesson.Question;
import attune.session.Learner;
import attune.session.exam.Exam;
import attune.session.exam.ExamResult;
import attune.session.exam.ExamRun;
import attune.session.exam.Laid;
import attune.session.exam.ResultCodec;
import attune.session.exam.Since;
import attune.ui.Command;
import attune.ui.Deck;
import attune.ui.Loop;
import attune.ui.Room;
import attune.ui.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A test in the window: questions without a verdict and with few listens, then what they say. */
public final class TestViewModel implements StatePage.Model<TestViewModel.State> {
    /** Enough for a rough figure. */
    static final int FEWER = 24;

    /** Where it stands. */
    sealed interface State {
        record Start() implements State {}

        /** Songs are looked for, or a question is rendered. */
        record Preparing(String what) implements State {}

        record Asking(ExamRun.Open open, Asked asked, AnswerModel answer) implements State {}

        /** @param since beside the test before */
        record Done(ExamResult result, Since since) implements State {}

        record Stuck(String what) implements State {}
    }

    private final Lesson lesson;
    private final Room room;
    private final Deck deck;
    private final Work work, ahead, saving;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Start());
    private final ReadOnlyBooleanWrapper canAnswer = new ReadOnlyBooleanWrapper(this, "canAnswer");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", ""), saved = new ReadOnlyStringWrapper(this, "saved", "");
    private ExamRun run;

    public TestViewModel(Lesson lesson, Room room) {
        this.lesson = lesson;
        this.room = room;
        deck = new Deck(room.player());
        work = room.work();
        ahead = room.work();
        saving = room.work();
        deck.heardProperty().addListener(o -> check());
        state.addListener(o -> check());
    }

    public Lesson lesson() {
        return lesson;
    }

    /** Begun and not at its end: worth coming back to. */
    public boolean isOpen() {
        return run != null && !(state.get() instanceof State.Done) && !(state.get() instanceof State.Stuck);
    }

    void start(int questions) {
        Learner learner = room.learner();
        long seed = ThreadLocalRandom.current().nextLong();
        state.set(new State.Preparing("Laying the test down, on songs that you have not practised this on."));
        work.start((progress, cancelled) -> {
            List<Attempt> log = room.journal().of(learner.profile());
            Laid laid = Laid.of(lesson, room.library(), room.asker(), log, learner, room.clock().instant(), seed, Optional.<Exam.Form>empty(), questions);
            return new ExamRun(laid, lesson, room.asker(), room.journal(), learner, room.clock());
        }, begun -> {
            run = begun;
            next(() -> {});
        }, this::stuck);
    }

    private interface Writing {
        void write() throws Exception;
    }

    /** Writes the answer down, then prepares the next question, or tells what came of it. */
    private void next(Writing answer) {
        ExamRun run = this.run;
        State before = state.get();
        deck.pause();
        state.set(new State.Preparing("Preparing the next question."));
        work.start((progress, cancelled) -> {
            answer.write();
            return run.isComplete() ? Optional.<ExamRun.Open>empty() : Optional.of(run.ask(run.answered() + 1));
        }, open -> open.ifPresentOrElse(this::show, this::stop), e -> {
            boolean kept = before instanceof State.Asking a && run.answered() < a.open.number();
            if (kept) {
                state.set(before);
                hint.set("The answer could not be saved (" + e.getMessage() + "). It is still set; press Next to try again.");
            } else stuck(e);
        });
    }

    private void show(ExamRun.Open open) {
        Asked asked = new Asked(open.number(), open.prepared(), Loop.of(open.prepared().song(), open.prepared().sounds().getFirst().audio()), Optional.<Source.Live>empty());
        AnswerModel answer = new AnswerModel(open.prepared().question());
        List<Deck.Track> tracks = DrillViewModel.tracks(open.prepared());
        deck.load(tracks, open.prepared().sounds().subList(0, tracks.size()), asked.loop());
        deck.ration(open.listens());
        answer.onChange(this::check);
        state.set(new State.Asking(open, asked, answer));
        ExamRun run = this.run;
        if (open.number() < open.of()) ahead.start((progress, cancelled) -> run.ask(open.number() + 1), p -> {}, e -> {});
    }

    /** What is known by now, be the test whole or not. */
    void stop() {
        ExamRun run = this.run;
        deck.clear();
        ahead.cancel();
        state.set(new State.Preparing("Working out what the answers say."));
        work.start((progress, cancelled) -> new State.Done(run.result(), run.answered() == 0 ? new Since.Nothing("") : run.since()), state::set, this::stuck);
    }

    private void stuck(Exception e) {
        int answered = run == null ? 0 : run.answered();
        state.set(new State.Stuck("The test cannot go on: " + e.getMessage() + "." + (answered == 0 ? "" : " What was answered is kept.")));
    }

    /** Writes the result where the learner says. */
    void save(Path file) {
        if (!(state.get() instanceof State.Done done)) return;
        saving.start((progress, cancelled) -> {
            ResultCodec.write(file, done.result);
            return file;
        }, f -> saved.set("Saved as " + f.getFileName() + "."), e -> saved.set("It could not be saved: " + e.getMessage() + "."));
    }

    /** What the file is called at first. */
    String name() {
        return "attune-" + lesson.id().replace('/', '-') + "-" + java.time.LocalDate.ofInstant(room.clock().instant(), java.time.ZoneId.systemDefault()) + ".json";
    }

    private void check() {
        if (!(state.get() instanceof State.Asking a)) {
            canAnswer.set(false);
            hint.set("");
            return;
        }
        boolean heard = deck.allHeard(), chosen = a.answer.answer().isPresent();
        canAnswer.set(heard && chosen);
        hint.set(!heard ? deck.tracksProperty().get().size() > 2 ? "Listen to all three first." : "Listen to both first." : chosen ? "" : "Now choose. Not sure? Choose what seems likeliest.");
    }

    boolean answer() {
        if (!canAnswer.get() || !(state.get() instanceof State.Asking a)) return false;
        ExamRun run = this.run;
        attune.lesson.Answer said = a.answer.answer().orElseThrow();
        next(() -> run.answer(said));
        return true;
    }

    /** Among sounds to pick from, a number listens and chooses; only chooses, where no listen is left. */
    boolean choose(int number) {
        if (!(state.get() instanceof State.Asking a)) return false;
        if (!(a.asked.prepared().question() instanceof Question.Pick)) return a.answer.choose(number);
        if (number > deck.tracksProperty().get().size()) return false;
        deck.listen(number - 1);
        return pick(number);
    }

    /** What is chosen is what is lit, whether it can be heard again or not. */
    boolean pick(int number) {
        if (!(state.get() instanceof State.Asking a) || !(a.asked.prepared().question() instanceof Question.Pick)) return false;
        deck.rest(number - 1);
        return a.answer.choose(number);
    }

    @Override public boolean carryOut(Command command) {
        return switch (command) {
            case Command.Choose c -> choose(c.number());
            case Command.Go g -> state.get() instanceof State.Start ? started() : answer();
            case Command.Listen _, Command.Play _, Command.Replay _, Command.LoopLength _, Command.NextSystem _, Command.Skip _, Command.Edit _, Command.Back _ -> deck.carryOut(command);
        };
    }

    private boolean started() {
        start(Exam.QUESTIONS);
        return true;
    }

    Path folder() {
        return room.folders().data();
    }

    @Override public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** All was heard and something is chosen. */
    ReadOnlyBooleanProperty canAnswerProperty() {
        return canAnswer.getReadOnlyProperty();
    }

    /** What is still to do before Next. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Where the result was saved, or why not. */
    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    @Override public Deck deck() {
        return deck;
    }

    Work work() {
        return work;
    }
}
