package attune.ui.lesson;

import attune.dsp.Parameter;
import attune.engine.Source;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Example;
import attune.lesson.Lesson.Setting;
import attune.lesson.Shaping;
import attune.material.SongInfo;
import attune.mix.Change;
import attune.mix.Mix;
import attune.mix.Path;
import attune.session.Difference;
import attune.session.Examples;
import attune.session.Player;
import attune.session.Prepared;
import attune.session.Sound;
import attune.ui.Deck;
import attune.ui.Deck.Track;
import attune.ui.Loop;
import attune.ui.Room;
import attune.ui.Work;
import attune.ui.control.Tag;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/** The labelled examples of a lesson: one is open, its two sounds can be compared and, where the lesson says so, moved. */
public final class ListenViewModel {
    /** The parameter that may be moved, and where it is in B. @param reference where A has it */
    public record Adjust(Parameter parameter, String name, double reference, DoubleProperty value) {}

    /**
     * A song with the mix of an example.
     *
     * @param words where it comes from
     * @param stem  whose channel was changed first, in the order of the signal; null for the master
     * @param part  what was changed in it
     */
    public record Play(SongInfo song, Mix mix, String words, String stem, Path.Part part) {}

    /** A and B. */
    private static final int SOUNDS = 2;

    private record Ready(Prepared prepared, Loop loop, Optional<Source.Live> live) {}

    private final Lesson lesson;
    private final Room room;
    private final Deck deck;
    private final Work work;
    private final Work ahead;
    private boolean begins;
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper(this, "open", -1);
    private final ReadOnlyObjectWrapper<Optional<Adjust>> adjust = new ReadOnlyObjectWrapper<>(this, "adjust", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Play>> play = new ReadOnlyObjectWrapper<>(this, "play", Optional.empty());
    private final ReadOnlyStringWrapper song = new ReadOnlyStringWrapper(this, "song", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper(this, "next", "");
    /** Which sounds of each example were heard; those of one that cannot be played count as heard. */
    private final List<BitSet> heard;

    ListenViewModel(Lesson lesson, Room room, Deck deck) {
        this.lesson = lesson;
        this.room = room;
        this.deck = deck;
        work = room.work();
        ahead = room.work();
        heard = lesson.listen().stream().map(e -> new BitSet()).toList();
        deck.heardProperty().subscribe(n -> look());
        trouble.subscribe(words -> look());
        open.subscribe(n -> look());
    }

    public List<Example> examples() {
        return lesson.listen();
    }

    /** While the learner reads: the song is decoded and the first example rendered, which are kept, so that it plays at once. */
    void prepare() {
        if (lesson.listen().isEmpty() || open.get() >= 0) return;
        ahead.start((progress, cancelled) -> {
            Prepared p = Examples.prepare(room.asker(), lesson, lesson.listen().getFirst());
            p.sounds().forEach(Sound::audio);
            return p;
        }, p -> {}, e -> {});
    }

    /** The example plays as soon as it can. */
    void begin() {
        begins = true;
    }

    /** The step has come into sight. */
    void enter() {
        deck.bring();
        if (open.get() < 0 || deck.tracksProperty().get().isEmpty()) open(Math.max(0, open.get()));
        else if (begins) start();
    }

    private void start() {
        begins = false;
        deck.listen(0);
    }

    private boolean isHeard(int example) {
        return heard.get(example).cardinality() == SOUNDS;
    }

    /** The next example of which a sound was not heard, from the open one on and round; none once all were. */
    private OptionalInt unheard() {
        int from = Math.max(0, open.get()), all = heard.size();
        return IntStream.range(0, all).map(i -> (from + i) % all).filter(i -> !isHeard(i)).findFirst();
    }

    private void look() {
        OptionalInt unheard = unheard();
        next.set(unheard.isEmpty() ? "" : unheard.getAsInt() != open.get() ? "Example " + (unheard.getAsInt() + 1) : heard.get(open.get()).get(0) ? "Play B" : "Play A");
    }

    /** Plays what was not heard yet: of the open example, then of the next. False once all was. */
    boolean next() {
        OptionalInt unheard = unheard();
        if (unheard.isEmpty()) return false;
        if (unheard.getAsInt() != open.get() || deck.tracksProperty().get().isEmpty()) {
            begins = true;
            if (unheard.getAsInt() != open.get()) open(unheard.getAsInt());
        } else {
            deck.listen(heard.get(open.get()).nextClearBit(0));
        }
        return true;
    }

    /** Opens an example, counted from 0. */
    boolean open(int index) {
        if (index < 0 || index >= lesson.listen().size()) return false;
        if (index == open.get() && !deck.tracksProperty().get().isEmpty()) return true;
        open.set(index);
        boolean playing = deck.playingProperty().get();
        deck.clear();
        adjust.set(Optional.empty());
        play.set(Optional.empty());
        trouble.set("");
        song.set("");
        Example example = lesson.listen().get(index);
        work.start((progress, cancelled) -> ready(example), r -> show(example, r, playing), e -> {
            heard.get(index).set(0, SOUNDS);
            trouble.set("This example cannot be played: " + e.getMessage() + ". The others can; the drill does not need it.");
        });
        return true;
    }

    private Ready ready(Example example) throws Exception {
        Prepared p = Examples.prepare(room.asker(), lesson, example);
        boolean moves = example.adjust().filter(a -> !Setting.isSolved(a)).isPresent();
        Optional<Source.Live> live = moves ? Optional.of(Player.live(p.song(), p.question().head().altered(), p.altered().offset())) : Optional.empty();
        return new Ready(p, Loop.of(p.song(), p.reference().audio(), p.question().head().subject()), live);
    }

    private void show(Example example, Ready ready, boolean playing) {
        Prepared p = ready.prepared;
        List<Track> tracks = List.of(new Track(Tag.A, "Reference"), new Track(Tag.B, "Altered"));
        if (ready.live.isPresent()) deck.load(tracks, p.reference(), ready.live.get(), ready.loop, 0, heard.get(open.get()));
        else deck.load(tracks, List.of(p.reference(), p.altered()), ready.loop, heard.get(open.get()));
        var head = p.question().head();
        song.set(p.song().info().title() + " · " + Difference.name(p.song(), head.subject()).substring("the ".length()));
        Optional<Path> changed = Change.between(head.reference(), head.altered()).stream().findFirst().map(Change.Difference::path);
        play.set(Optional.of(new Play(p.song().info(), head.altered(), "From " + lesson.name() + ", example " + (open.get() + 1) + ": the altered mix. Esc leads back to it.",
            changed.isPresent() ? changed.get().stem() : head.subject().orElse(null), changed.map(Path::part).orElse(Path.Part.STRIP))));
        if (ready.live.isPresent()) {
            Path path = Shaping.path(head.subject(), example.adjust().orElseThrow());
            SimpleDoubleProperty value = new SimpleDoubleProperty(this, "value", path.get(head.altered()));
            Mix start = head.altered();
            value.addListener((o, was, is) -> {
                deck.follow(path.set(start, is.doubleValue()));
                // Only B moves: who hears A would hear nothing change.
                if (deck.playingProperty().get()) deck.listen(1);
            });
            adjust.set(Optional.of(new Adjust(reset(path.declared(), value.get()), path.declared().name(), path.get(head.reference()), value)));
        }
        if (playing || begins) start();
    }

    /** Home leads back to what the example shows. */
    private static Parameter reset(Parameter p, double shown) {
        return new Parameter(p.id(), p.name(), p.unit(), p.min(), p.max(), p.taper(), p.step(), p.clamp(shown), p.help());
    }

    void leave() {
        begins = false;
        deck.leave();
        work.cancel();
    }

    public Deck deck() {
        return deck;
    }

    Work ahead() {
        return ahead;
    }

    Work work() {
        return work;
    }

    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Adjust>> adjustProperty() {
        return adjust.getReadOnlyProperty();
    }

    /** What the mixer would open, once the example is there. */
    public ReadOnlyObjectProperty<Optional<Play>> playProperty() {
        return play.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty songProperty() {
        return song.getReadOnlyProperty();
    }

    /** What {@link #next} plays, as a button says it; empty once all was heard. */
    public ReadOnlyStringProperty nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** Why the example cannot be played; empty when it can. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
