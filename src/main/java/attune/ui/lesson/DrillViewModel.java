package attune.ui.lesson;

import attune.engine.Source;
import attune.lesson.Answer;
import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Question;
import attune.session.Drill;
import attune.session.Player;
import attune.session.Prepared;
import attune.session.Sound;
import attune.ui.Command;
import attune.ui.Deck;
import attune.ui.Deck.Track;
import attune.ui.Loop;
import attune.ui.Room;
import attune.ui.Work;
import attune.ui.control.Pips.Pip;
import attune.ui.control.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One run through the questions of a lesson, as the window sees it. */
public final class DrillViewModel {
    private final Lesson lesson;
    private final LongFunction<Drill> runs;
    private final InstantSource clock;
    private final Deck deck;
    private final Outcomes outcomes;
    private final Work work;
    private final Work ahead;
    private final ReadOnlyObjectWrapper<DrillState> state = new ReadOnlyObjectWrapper<>(this, "state", new DrillState.Idle());
    private final ReadOnlyObjectWrapper<List<Outcome>> done = new ReadOnlyObjectWrapper<>(this, "done", List.of());
    private final ReadOnlyBooleanWrapper canAnswer = new ReadOnlyBooleanWrapper(this, "canAnswer");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");
    private final Work live;
    private Drill drill;
    /** The next question plays as soon as it can: who begins a drill is not kept waiting for a second press. */
    private boolean begins;
    /** Of the question that was asked last. */
    private Hearing hearing;
    /** Of the question that was answered last. */
    private Playback playback;
    /** When the sounds of the open question were first heard. */
    private Optional<Instant> playedFrom = Optional.empty();

    DrillViewModel(Lesson lesson, Room room, Deck deck) {
        this(lesson, room, deck, seed -> new Drill(lesson, room.asker(), room.journal(), room.learner(), room.clock(), seed, Optional.empty()));
    }

    /** @param runs a run for a seed */
    DrillViewModel(Lesson lesson, Room room, Deck deck, LongFunction<Drill> runs) {
        this.lesson = lesson;
        this.runs = runs;
        clock = room.clock();
        this.deck = deck;
        outcomes = new Outcomes(room.studio());
        work = room.work();
        ahead = room.work();
        live = room.work();
        deck.heardProperty().addListener(o -> check());
        deck.playingProperty().addListener(o -> begun());
        state.addListener(o -> check());
    }

    // --- the run -----------------------------------------------------------------------------------------------------

    /** Begins anew; what was answered before stays in the record. */
    void start(long seed) {
        drill = runs.apply(seed);
        done.set(List.of());
        begins = true;
        ask(1);
    }

    private void ask(int number) {
        Drill drill = this.drill;
        boolean playing = deck.playingProperty().get();
        state.set(new DrillState.Preparing(number));
        work.start((progress, cancelled) -> asked(drill, number), asked -> show(asked, playing), this::stuck);
    }

    private static Asked asked(Drill drill, int number) throws CannotAsk {
        Prepared p = drill.ask(number);
        p.sounds().forEach(Sound::audio);
        Optional<Source.Live> own = p.question() instanceof Question.Moving
            ? Optional.of(Player.live(p.song(), p.question().head().altered(), p.altered().offset())) : Optional.empty();
        return new Asked(number, p, Loop.of(p.song(), p.reference().audio(), named(p)), own);
    }

    /** The part that the question speaks of, or the only one that plays. Where it begins must not give away one that is to be found. */
    private static Optional<String> named(Prepared p) {
        List<String> stems = p.question().head().stems();
        boolean said = p.lesson().exercise().orElseThrow().prompt().contains("{stem}");
        return stems.size() == 1 ? Optional.of(stems.getFirst()) : said ? p.question().head().subject() : Optional.empty();
    }

    private void show(Asked asked, boolean playing) {
        AnswerModel answer = new AnswerModel(asked.prepared().question());
        live.cancel();
        hearing = new Hearing(asked, answer, deck, live);
        answer.onChange(this::check);
        state.set(new DrillState.Asking(asked, answer));
        playedFrom = Optional.empty();
        if (playing || begins) deck.listen(0);
        begins = false;
        begun();
    }

    /** The time to an answer counts from when its sounds begin to play. */
    private void begun() {
        if (deck.playingProperty().get() && state.get() instanceof DrillState.Asking && playedFrom.isEmpty()) playedFrom = Optional.of(clock.instant());
    }

    private OptionalDouble seconds() {
        return playedFrom.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Duration.between(playedFrom.get(), clock.instant()).toMillis() / 1000.0);
    }

    /** The cards of sounds that are only numbered. */
    static final List<Tag> SOUNDS = List.of(Tag.ONE, Tag.TWO, Tag.THREE);

    /** What the cards are called while the question is open. */
    static List<Track> tracks(Prepared p) {
        return switch (p.question()) {
            case Question.Choose q -> Hearing.cards(p);
            case Question.Point q -> Hearing.cards(p);
            case Question.Find q -> Hearing.cards(p);
            case Question.Pick q -> q.ids().stream().map(id -> new Track(SOUNDS.get(Integer.parseInt(id) - 1), "Sound " + id)).toList();
            case Question.Moving q -> Hearing.cards(p);
        };
    }

    /** Answers if that is possible now. */
    boolean answer() {
        if (!canAnswer.get() || !(state.get() instanceof DrillState.Asking(Asked asked, AnswerModel model))) return false;
        Answer answer = model.answer().orElseThrow();
        Drill drill = this.drill;
        OptionalDouble seconds = seconds();
        state.set(new DrillState.Judging(asked, model));
        work.start((progress, cancelled) -> outcomes.of(asked, drill.answer(answer, seconds)), this::judged, e -> again(asked, model, e));
        return true;
    }

    /** The answer has been given a while ago, and is still worked on. @return whether that is so */
    boolean slow() {
        if (!(state.get() instanceof DrillState.Judging)) return false;
        hint.set("Preparing your answer to be heard\u2026");
        return true;
    }

    private void judged(Outcome outcome) {
        List<Outcome> all = new ArrayList<>(done.get());
        all.add(outcome);
        done.set(List.copyOf(all));
        playback = new Playback(deck, outcome, live);
        state.set(new DrillState.Judged(outcome));
        int next = all.size() + 1;
        Drill drill = this.drill;
        if (next <= drill.questions()) ahead.start((progress, cancelled) -> drill.ask(next), p -> {}, e -> {});
    }

    /** Writing failed: the question stays open, so nothing is lost by trying again. */
    private void again(Asked asked, AnswerModel model, Exception e) {
        state.set(new DrillState.Asking(asked, model));
        hint.set("The answer could not be saved (" + message(e) + "). It is still set; press Answer to try again.");
    }

    /** Goes on to the next question, or to the end. */
    boolean next() {
        if (!(state.get() instanceof DrillState.Judged)) return false;
        if (done.get().size() < drill.questions()) {
            ask(done.get().size() + 1);
        } else {
            deck.pause();
            state.set(new DrillState.Done(drill.summary()));
        }
        return true;
    }

    private void stuck(Exception e) {
        int answered = done.get().size();
        String kept = answered == 0 ? "" : " Your " + answered + (answered == 1 ? " answer is" : " answers are") + " saved.";
        state.set(new DrillState.Stuck("No question could be made: " + message(e) + "." + kept + " Try again, or open another lesson."));
    }

    private static String message(Exception e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** The step has come into sight: begins, or goes on where it was. */
    void enter(long seed) {
        deck.bring();
        switch (state.get()) {
            case DrillState.Idle i -> begin(seed);
            case DrillState.Stuck s -> begin(seed);
            case DrillState.Done d -> start(seed);
            case DrillState.Preparing p -> {}
            case DrillState.Asking a -> {}
            case DrillState.Judging j -> {}
            case DrillState.Judged j -> {}
        }
    }

    private void begin(long seed) {
        if (drill == null) start(seed);
        else ask(done.get().size() + 1);
    }

    /** The step has gone out of sight. A question that is being prepared is prepared when it comes back. */
    void leave() {
        deck.leave();
        begins = false;
        if (!(state.get() instanceof DrillState.Preparing)) return;
        work.cancel();
        state.set(new DrillState.Idle());
    }

    Optional<Drill> drill() {
        return Optional.ofNullable(drill);
    }

    // --- what the learner does ---------------------------------------------------------------------------------------

    boolean carryOut(Command command) {
        return switch (command) {
            case Command.Choose c -> choose(c.number());
            case Command.Go g -> answer() || next();
            case Command.Listen l -> false;
            case Command.Play p -> false;
            case Command.Replay r -> false;
            case Command.LoopLength l -> false;
            case Command.Edit e -> false;
            case Command.NextSystem n -> state.get() instanceof DrillState.Asking && hearing.next() || state.get() instanceof DrillState.Judged && playback.next();
            case Command.Skip s -> false;
            case Command.Back b -> false;
        };
    }

    /** In odd one out a number listens to the sound and makes it the answer; after the answer it only listens. */
    boolean choose(int number) {
        return switch (state.get()) {
            case DrillState.Asking(Asked asked, AnswerModel model) -> {
                boolean odd = asked.prepared().question() instanceof Question.Pick;
                if (odd && !deck.listen(number - 1)) yield false;
                yield model.choose(number);
            }
            case DrillState.Judged j -> j.outcome().asked().prepared().question() instanceof Question.Pick && deck.listen(number - 1);
            case DrillState.Idle i -> false;
            case DrillState.Preparing p -> false;
            case DrillState.Judging j -> false;
            case DrillState.Done d -> false;
            case DrillState.Stuck s -> false;
        };
    }

    private void check() {
        if (!(state.get() instanceof DrillState.Asking(Asked asked, AnswerModel model))) {
            canAnswer.set(false);
            if (!(state.get() instanceof DrillState.Judging)) hint.set("");
            return;
        }
        boolean heard = deck.allHeard(), chosen = model.answer().isPresent();
        canAnswer.set(heard && chosen);
        hint.set(model.problem().isPresent() ? model.problem().get() : !heard ? listen(asked.prepared().question()) : chosen ? (all(asked) + " have been heard.").replace("mix have", "mix has") : "Now choose.");
    }

    private static String all(Asked asked) {
        if (asked.prepared().sounds().size() == 1) return "Your mix";
        return asked.prepared().question() instanceof Question.Pick q && q.sounds() > 2 ? "All three" : "Both";
    }

    /** What is heard of the question that is open. */
    Hearing hearing() {
        return hearing;
    }

    /** What is heard of the question that is answered. */
    Playback playback() {
        return playback;
    }

    private String listen(Question question) {
        if (lesson.exercise().filter(Lesson.Exercise::hidden).isPresent()) return "Listen to your mix first.";
        return switch (question) {
            case Question.Choose q -> "Listen to A and B first.";
            case Question.Pick q -> q.sounds() > 2 ? "Listen to all three first." : "Listen to both first.";
            case Question.Point q -> "Listen to A and B first.";
            case Question.Find q -> "Listen to A and B first.";
            case Question.Moving q -> "Listen to A and Y first.";
        };
    }

    /** Enough is right, whatever is still asked. */
    boolean isPassed() {
        return passed(done.get().size());
    }

    /** The answer that is open has made it so, before the last question. */
    boolean isPassing() {
        int answered = done.get().size();
        return state.get() instanceof DrillState.Judged && answered < drill.questions() && isPassed() && !passed(answered - 1);
    }

    private boolean passed(int answered) {
        return exercise().passed(scores().subList(0, answered));
    }

    /** How far it is to a pass, in a few words. */
    String standing() {
        return drill == null ? "" : exercise().standing(scores());
    }

    private Lesson.Exercise exercise() {
        return lesson.exercise().orElseThrow();
    }

    private List<Double> scores() {
        return done.get().stream().map(o -> o.answered().verdict().score()).toList();
    }

    // --- what the view shows -----------------------------------------------------------------------------------------

    /** One pip a question. */
    List<Pip> pips() {
        List<Pip> pips = new ArrayList<>();
        for (Outcome o : done.get()) {
            double score = o.answered().verdict().score();
            pips.add(score >= 1 ? Pip.RIGHT : score > 0 ? Pip.PARTLY : Pip.MISSED);
        }
        int questions = drill == null ? 0 : drill.questions();
        boolean open = !(state.get() instanceof DrillState.Judged) && !(state.get() instanceof DrillState.Done);
        while (pips.size() < questions) pips.add(open && pips.size() == done.get().size() ? Pip.NOW : Pip.TO_COME);
        return pips;
    }

    ReadOnlyObjectProperty<DrillState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Outcome>> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Locked until both mixes were heard and something is set. */
    public ReadOnlyBooleanProperty canAnswerProperty() {
        return canAnswer.getReadOnlyProperty();
    }

    /** What is still to do before Answer. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    Work work() {
        return work;
    }

}
