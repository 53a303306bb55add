package attune.ui;

import attune.dsp.Audio;
import attune.engine.Meters;
import attune.engine.Source;
import attune.mix.Mix;
import attune.session.Player;
import attune.session.Sound;
import attune.session.exam.Listens;
import attune.ui.control.Tag;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The sounds that can be switched between, which of them is heard, and which have been. */
public final class Deck {
    /** One card. */
    public record Track(Tag tag, String title) {}

    /** Part of the loop that repeats, in bars. */
    public record Range(int firstBar, int bars) {}

    /** Loops of so many bars, from the whole downwards. */
    private static final int[] LENGTHS = {8, 4, 2, 1};

    private final Player player;
    private final ReadOnlyObjectWrapper<List<Track>> tracks = new ReadOnlyObjectWrapper<>(this, "tracks", List.of());
    private final ReadOnlyObjectWrapper<Loop> loop = new ReadOnlyObjectWrapper<>(this, "loop", Loop.NONE);
    private final ReadOnlyObjectWrapper<Range> range = new ReadOnlyObjectWrapper<>(this, "range", new Range(0, 1));
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected");
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyIntegerWrapper heard = new ReadOnlyIntegerWrapper(this, "heard");
    private final ReadOnlyIntegerWrapper switchesLeft = new ReadOnlyIntegerWrapper(this, "switchesLeft", -1);
    private final BooleanProperty metersShown = new SimpleBooleanProperty(this, "metersShown");
    /** Which were heard; kept by whoever loads them where it is to be known when they come back. */
    private BitSet were = new BitSet();
    private Runnable again = () -> {};
    /** What is loaded stays in memory. */
    private List<Audio> held = List.of();
    /** How often each sound may be begun; absent for any number. */
    private Optional<Listens> listens = Optional.empty();
    /** The learner's own mix among the sounds, as it was moved last; null where there is none. */
    private Source.Live own;
    private int ownAt;
    /** dB with which the learner's own mix is played where it is alone. */
    private double volume;
    /** These sounds are in the player; while they are not, nothing here touches it. */
    private boolean in;

    public Deck(Player player) {
        this.player = player;
    }

    /** Puts other sounds in place of these; what plays goes on where the lengths agree. Nothing has been heard of them yet. */
    public void load(List<Track> cards, List<Sound> sounds, Loop shape) {
        load(cards, sounds, shape, new BitSet());
    }

    /** The same, of which some may have been heard. @param were those; what is heard now is added */
    public void load(List<Track> cards, List<Sound> sounds, Loop shape, BitSet were) {
        own = null;
        hold(sounds);
        put(() -> player.load(sounds, selected.get()), shape);
        begin(cards, were);
    }

    /** The reference beside the learner's own mix, which runs live. @param switches changes allowed, 0 for any number @param were heard before; what is heard now is added */
    public void load(List<Track> cards, Sound reference, Source.Live own, Loop shape, int switches, BitSet were) {
        this.own = own;
        ownAt = 1;
        hold(List.of(reference));
        put(() -> {
            player.load(reference, this.own);
            player.select(selected.get());
        }, shape);
        begin(cards, were);
        switchesLeft.set(switches == 0 ? -1 : switches);
    }

    /** The learner's own mix alone, which runs live. @param volume dB by which it is played louder than it is */
    public void load(Track card, Source.Live own, double volume, Loop shape) {
        this.own = own;
        this.volume = volume;
        ownAt = 0;
        hold(List.of());
        put(() -> player.load(this.own, this.volume), shape);
        begin(List.of(card), new BitSet());
    }

    /** Other sounds of the same lengths in place of these, heard from where the loop is; what was heard counts for them too. */
    public void exchange(List<Sound> sounds) {
        hold(sounds);
        swap(() -> player.load(sounds, selected.get()));
    }

    /** Another reference and another of the learner's own mixes in place of these. */
    public void exchange(Sound reference, Source.Live own) {
        this.own = own;
        hold(List.of(reference));
        swap(() -> {
            player.load(reference, this.own);
            player.select(selected.get());
        });
    }

    /** Another of the learner's own mixes in place of the only one. */
    public void exchange(Source.Live own) {
        this.own = own;
        hold(List.of());
        swap(() -> player.load(this.own, volume));
    }

    private void hold(List<Sound> sounds) {
        held = sounds.stream().map(Sound::audio).toList();
    }

    private void swap(Runnable load) {
        again = load;
        if (in) push();
    }

    private void put(Runnable load, Loop shape) {
        again = load;
        selected.set(0);
        boolean same = loop.get().frames() == shape.frames() && loop.get().bars() == shape.bars();
        if (!same) range.set(new Range(0, shape.bars()));
        // Among sounds of one length the transport goes on, whoever has loaded those before.
        int bar = in && player.frames() == shape.frames() && shape.frames() > 0 ? (int) ((long) player.position() * shape.bars() / shape.frames()) : 0, soon = shape.soon(bar);
        loop.set(shape);
        if (!in) return;
        push();
        // Nobody is to wait through the rests of what is asked about; who has chosen some bars has chosen.
        if (soon != bar && range.get().bars() == shape.bars()) player.seek(shape.frame(soon));
    }

    private void push() {
        again.run();
        Loop whole = loop.get();
        Range part = range.get();
        if (whole.frames() > 0) player.loop(whole.frame(part.firstBar), whole.frame(part.firstBar + part.bars));
        playing.set(player.playing());
    }

    /** What is sounding, for meters; polled once a frame. */
    public Meters meters() {
        return player.meters();
    }

    /** Whether the meters of this deck are unfolded. */
    public BooleanProperty metersShownProperty() {
        return metersShown;
    }

    /** Puts these sounds into the player, paused. */
    public void bring() {
        if (in) return;
        in = true;
        player.play(false);
        push();
    }

    /** Leaves the player to others; what is here stays as it is. */
    public void leave() {
        pause();
        if (in && own != null) volume = player.held(volume);
        in = false;
    }

    /** Lets each of these sounds be begun a few times only, from now until others are loaded. What plays is stopped. */
    public void ration(Listens few) {
        pause();
        were.clear();
        note();
        listens = Optional.of(few);
    }

    /** How often a sound may still be begun; absent for any number. */
    public OptionalInt left(int index) {
        return listens.map(l -> OptionalInt.of(l.left(index))).orElse(OptionalInt.empty());
    }

    private void begin(List<Track> cards, BitSet were) {
        listens = Optional.empty();
        this.were = were;
        heard.set(were.cardinality());
        switchesLeft.set(-1);
        tracks.set(List.copyOf(cards));
        playing.set(player.playing());
        note();
    }

    /** Nothing to play. */
    public void clear() {
        pause();
        own = null;
        hold(List.of());
        again = () -> player.load(List.of(), 0);
        if (in) again.run();
        tracks.set(List.of());
        loop.set(Loop.NONE);
    }

    /** Listens to a sound: it plays, from where the loop is. False when there is none, or it can no longer be switched to. */
    public boolean listen(int index) {
        if (!in || index < 0 || index >= tracks.get().size()) return false;
        if (index == selected.get() && playing.get()) return true;
        if (index != selected.get() && index == 0 && isReferenceLocked() || !begins(index)) return false;
        if (index != selected.get()) {
            if (switchesLeft.get() > 0) switchesLeft.set(switchesLeft.get() - 1);
            player.select(index);
            selected.set(index);
        }
        play(true);
        return true;
    }

    /** Goes to a sound in silence: it is chosen, and not heard again. */
    public void rest(int index) {
        if (!in || index == selected.get()) return;
        pause();
        player.select(index);
        selected.set(index);
    }

    private boolean begins(int index) {
        return listens.map(l -> l.take(index)).orElse(true);
    }

    public boolean listen(Tag tag) {
        for (int i = 0; i < tracks.get().size(); i++) if (tracks.get().get(i).tag() == tag) return listen(i);
        return false;
    }

    /** What any page with sounds does on a key. @return whether it did */
    public boolean carryOut(Command command) {
        return switch (command) {
            case Command.Listen l -> listen(Tag.valueOf(String.valueOf(l.sound())));
            case Command.Play p -> {
                playPause();
                yield true;
            }
            case Command.Replay r -> {
                replay();
                yield true;
            }
            case Command.LoopLength l -> {
                nextLength();
                yield true;
            }
            case Command.Choose c -> false;
            case Command.Go g -> false;
            case Command.NextSystem n -> false;
            case Command.Skip s -> false;
            case Command.Edit e -> false;
            case Command.Back b -> false;
        };
    }

    /** The number of times the reference may be heard is used up. */
    public boolean isReferenceLocked() {
        return switchesLeft.get() == 0;
    }

    public void playPause() {
        if (playing.get()) pause();
        else resume();
    }

    public void pause() {
        play(false);
    }

    private void resume() {
        if (in && !tracks.get().isEmpty() && begins(selected.get())) play(true);
    }

    private void play(boolean on) {
        if (!in) return;
        player.play(on);
        playing.set(on && !tracks.get().isEmpty());
        note();
    }

    private void note() {
        if (playing.get()) were.set(selected.get());
        heard.set(were.cardinality());
    }

    public boolean wasHeard(int index) {
        return were.get(index);
    }

    public boolean allHeard() {
        return !tracks.get().isEmpty() && heard.get() == tracks.get().size();
    }

    /** From the beginning of the bar that plays. */
    public void replay() {
        if (in && loop.get().frames() > 0) player.seek(loop.get().frame(bar()));
        if (!playing.get()) resume();
    }

    /** @param place 0 to 1 */
    public void seek(double place) {
        if (in) player.seek((int) (place * loop.get().frames()));
    }

    private int bar() {
        return Math.min(loop.get().bars() - 1, (int) (position() * loop.get().bars()));
    }

    /** The whole loop, then shorter ones around the bar that plays, then the whole again. */
    public void nextLength() {
        Loop whole = loop.get();
        if (!in || whole.frames() == 0) return;
        int next = whole.bars();
        for (int length : LENGTHS)
            if (length < range.get().bars) {
                next = length;
                break;
            }
        int first = next == whole.bars() ? 0 : Math.min(bar() / next * next, whole.bars() - next);
        range.set(new Range(first, next));
        player.loop(whole.frame(first), whole.frame(first + next));
    }

    /** Moves the learner's own mix. */
    public void follow(Mix mix) {
        if (own == null) return;
        own = new Source.Live(own.rack(), mix, own.gain());
        if (in) player.follow(ownAt, mix);
    }

    /** The frame that is about to sound, or 0 while others have the player. */
    public int frame() {
        return in ? player.position() : 0;
    }

    /** 0 to 1. For each frame. */
    public double position() {
        int frames = loop.get().frames();
        return frames == 0 ? 0 : Math.min(1, (double) player.position() / frames);
    }

    public ReadOnlyObjectProperty<List<Track>> tracksProperty() {
        return tracks.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Loop> loopProperty() {
        return loop.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Range> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** How many of the sounds have been heard. */
    public ReadOnlyIntegerProperty heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /** How often the learner may still change between the two; -1 for any number. At 0 the reference cannot be gone back to. */
    public ReadOnlyIntegerProperty switchesLeftProperty() {
        return switchesLeft.getReadOnlyProperty();
    }
}
