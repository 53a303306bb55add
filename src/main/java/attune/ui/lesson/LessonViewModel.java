package attune.ui.lesson;

import attune.lesson.Lesson;
import attune.session.Introductions;
import attune.ui.Command;
import attune.ui.Deck;
import attune.ui.Room;
import attune.ui.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A lesson: its four steps, and which of them is open. */
public final class LessonViewModel {
    private final Lesson lesson;
    private final Room room;
    private final ListenViewModel listen;
    private final DrillViewModel drill;
    private final ReviewViewModel review;
    private final Deck drillDeck;
    private final Work note;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step", Step.LEARN);
    private final Optional<Lesson> following, elsewhere;

    public LessonViewModel(Lesson lesson, Room room) {
        this.lesson = lesson;
        this.room = room;
        listen = new ListenViewModel(lesson, room, new Deck(room.player()));
        note = room.work();
        drillDeck = new Deck(room.player());
        drill = new DrillViewModel(lesson, room, drillDeck);
        review = new ReviewViewModel(new Deck(room.player()), room);
        List<Lesson> all = room.library().lessons();
        int at = all.indexOf(lesson);
        following = at >= 0 && at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.empty();
        boolean first = all.stream().filter(l -> l.module() == lesson.module() && l.exercise().isPresent()).findFirst().equals(Optional.of(lesson));
        elsewhere = first ? all.stream().skip(at + 1L).filter(l -> l.module() != lesson.module()).findFirst().filter(l -> !following.equals(Optional.of(l))) : Optional.empty();
        drill.stateProperty().addListener((o, was, is) -> {
            if (is instanceof DrillState.Done) finish();
            if (is instanceof DrillState.Preparing(int number) && number == 1) review.clear();
        });
    }

    public Lesson lesson() {
        return lesson;
    }

    /** "EQ 5a · Which way". */
    public String title() {
        return lesson.name() + " · " + lesson.title();
    }

    /** Those this lesson has; Review comes with the first finished drill. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(Step.LEARN));
        if (!lesson.listen().isEmpty()) steps.add(Step.LISTEN);
        if (lesson.exercise().isPresent()) {
            steps.add(Step.DRILL);
            steps.add(Step.REVIEW);
        }
        return steps;
    }

    public boolean isOpen(Step s) {
        return s != Step.REVIEW || !review.isEmpty();
    }

    public boolean go(Step s) {
        if (!steps().contains(s) || !isOpen(s)) return false;
        if (s == step.get()) return true;
        leave(step.get());
        step.set(s);
        enter(s);
        return true;
    }

    private void enter(Step s) {
        switch (s) {
            case LEARN -> {
                if (lesson.listen().isEmpty()) read();
                listen.prepare();
            }
            case LISTEN -> {
                read();
                listen.enter();
            }
            case DRILL -> drill.enter(seed());
            case REVIEW -> review.enter();
        }
    }

    /** An introduction counts once it was read as far as its examples: it was not for having been opened. */
    private void read() {
        if (lesson.isIntroduction()) note.start((p, c) -> {
            Introductions.read(room.journal(), room.learner().profile(), lesson, room.clock().instant());
            return lesson;
        }, done -> {}, e -> {});
    }

    private void leave(Step s) {
        switch (s) {
            case LEARN -> {}
            case LISTEN -> listen.leave();
            case DRILL -> drill.leave();
            case REVIEW -> review.leave();
        }
    }

    private long seed() {
        return room.clock().millis() * 0x9e3779b97f4a7c15L;
    }

    private void finish() {
        review.show(drill.drill().orElseThrow(), drill.doneProperty().get());
        go(Step.REVIEW);
    }

    /** The drill again, with other questions. */
    public void again() {
        if (step.get() != Step.DRILL) {
            leave(step.get());
            step.set(Step.DRILL);
            drillDeck.bring();
        }
        drill.start(seed());
    }

    /** Ends the drill early; what was answered can be reviewed. */
    public boolean stop() {
        if (drill.doneProperty().get().isEmpty()) return false;
        drillDeck.pause();
        review.show(drill.drill().orElseThrow(), drill.doneProperty().get());
        return go(Step.REVIEW);
    }

    /** The page has gone out of sight. */
    public void hide() {
        leave(step.get());
    }

    /** The page has come back into sight. */
    public void shown() {
        enter(step.get());
    }

    Deck drillDeck() {
        return drillDeck;
    }

    /** The sounds of the open step, if it has any. */
    public Optional<Deck> deck() {
        return switch (step.get()) {
            case LEARN -> Optional.empty();
            case LISTEN -> Optional.of(listen.deck());
            case DRILL -> Optional.of(drillDeck);
            case REVIEW -> Optional.of(review.deck());
        };
    }

    public boolean carryOut(Command command) {
        boolean done = switch (step.get()) {
            case LEARN -> command instanceof Command.Go && goOn() || command instanceof Command.Skip && go(Step.DRILL);
            case LISTEN -> command instanceof Command.Choose c ? listen.open(c.number() - 1)
                : command instanceof Command.Go && listen.next() || (command instanceof Command.Go || command instanceof Command.Skip) && go(Step.DRILL);
            case DRILL -> command instanceof Command.Go && drill.isPassing() ? stop() : drill.carryOut(command);
            case REVIEW -> command instanceof Command.Choose c ? review.open(c.number()) : command instanceof Command.NextSystem && review.next();
        };
        return done || deck().filter(d -> d.carryOut(command)).isPresent();
    }

    /** From Learn to what comes next. Who asks to listen is not kept waiting for a second press. */
    public boolean goOn() {
        if (lesson.listen().isEmpty()) return go(Step.DRILL);
        listen.begin();
        return go(Step.LISTEN);
    }

    public ListenViewModel listen() {
        return listen;
    }

    public DrillViewModel drill() {
        return drill;
    }

    public ReviewViewModel review() {
        return review;
    }

    /** The lesson after this one, in the order of a mix. */
    public Optional<Lesson> following() {
        return following;
    }

    /** After the first level of a module: where the next module begins, which is the other way to go on. */
    public Optional<Lesson> elsewhere() {
        return elsewhere;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

}
