package attune.ui.mixer;

import attune.dsp.Audio;
import attune.engine.Rack;
import attune.material.Part;
import attune.material.Song;
import attune.material.SongInfo;
import attune.mix.Edges;
import attune.mix.Mix;
import attune.mix.Path;
import attune.session.Player;
import attune.ui.Command;
import attune.ui.Deck;
import attune.ui.Loop;
import attune.ui.Room;
import attune.ui.Work;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** A song on the desk: one mix that every control reads and writes, the ones before it, a second version, and its files. */
public final class MixerViewModel {
    private final Room room;
    private final Deck deck;
    private final Work work;
    private final MixerFiles files;
    private final LiveMix heard;
    /** Of every song that was on the desk, by its id: what was done to it. */
    private final Map<String, Versions> songs = new HashMap<>();
    private Versions versions = new Versions(Mix.PLAIN);
    private final ReadOnlyObjectWrapper<SongInfo> song = new ReadOnlyObjectWrapper<>(this, "song");
    private final ReadOnlyObjectWrapper<Mix> mix = new ReadOnlyObjectWrapper<>(this, "mix", Mix.PLAIN);
    private final ReadOnlyObjectWrapper<Version> version = new ReadOnlyObjectWrapper<>(this, "version", Version.A);
    private final ReadOnlyObjectWrapper<Set<String>> soloed = new ReadOnlyObjectWrapper<>(this, "soloed", Set.of());
    /** The stem of the channel below, or null for the master. */
    private final ObjectProperty<String> selected = new SimpleObjectProperty<>(this, "selected");
    /** What is open of it. */
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.EQ);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");

    public MixerViewModel(Room room) {
        this.room = room;
        deck = new Deck(room.player());
        work = room.work();
        files = new MixerFiles(room.work(), notice::set, trouble::set);
        heard = new LiveMix(deck, room.work(), trouble::set);
    }

    public List<SongInfo> songs() {
        return room.library().songs().list();
    }

    /** Puts a song on the desk as it was left there, or as its maker mixed it. */
    public void open(SongInfo info) {
        open(info, UnaryOperator.identity(), "");
    }

    /** Puts a song on the desk with a mix of another's; the way back leads to what was there. @param words what it is */
    public void open(SongInfo info, Mix mix, String words) {
        open(info, before -> mix, words);
    }

    private void open(SongInfo info, UnaryOperator<Mix> change, String words) {
        heard.close();
        files.work().cancel();
        song.set(info);
        soloed.set(Set.of());
        trouble.set("");
        notice.set(words);
        selected.set(info.stemIds().isEmpty() ? null : info.stemIds().getFirst());
        versions = songs.computeIfAbsent(info.id(), id -> new Versions(info.mix()));
        version.set(versions.version());
        history().change(change.apply(history().now()), "open", room.clock().millis());
        show();
        Mix start = mix.get();
        work.start((progress, cancelled) -> ready(info, start), r -> heard.open(r.mixed, sounding(), r.volume),
            e -> trouble.set(info.title() + " cannot be played: " + e.getMessage() + ". Another song can be chosen above."));
    }

    /** Opens a channel, and in it what is to be looked at. @param stem null for the master */
    public void look(String stem, Path.Part part) {
        selected.set(stem);
        Tab.holding(part).ifPresent(tab::set);
    }

    private record Opened(LiveMix.Ready mixed, double volume) {}

    private Opened ready(SongInfo info, Mix start) {
        Song loaded = room.library().songs().load(info);
        Audio whole = room.studio().loop(loaded, info.mix());
        return new Opened(new LiveMix.Ready(loaded, Loop.of(loaded, whole), Player.live(loaded, start, 0)), room.studio().whole(loaded, info.title(), start).volume());
    }

    private MixHistory history() {
        return versions.history();
    }

    private void show() {
        mix.set(history().now());
        heard.follow(sounding());
    }

    /** The mix, with only what is soloed. */
    Mix sounding() {
        Mix all = mix.get();
        return soloed.get().isEmpty() || song.get() == null ? all : all.only(song.get().stemIds(), soloed.get().stream().filter(id -> !all.channel(id).mute()).toList());
    }

    /** One step of the mix. @param what is changed: steps of the same thing that follow each other soon become one */
    public void edit(String what, UnaryOperator<Mix> change) {
        if (history().change(change.apply(mix.get()), what, room.clock().millis())) show();
    }

    /** Switches a part on or off. One that was on before comes back as it was, with its automation. @param stem null for the master */
    void turn(String stem, Path.Part part, boolean on) {
        edit(version.get() + " " + part + " " + stem, m -> versions.turned(stem, part, on));
    }

    public void set(Path path, double value) {
        if (path.get(mix.get()) != value) edit(path.toString(), m -> Parts.ordered(path.set(m, value)));
    }

    public boolean undo() {
        boolean back = history().undo();
        if (back) show();
        return back;
    }

    public boolean redo() {
        boolean again = history().redo();
        if (again) show();
        return again;
    }

    public boolean canUndo() {
        return history().canUndo();
    }

    public boolean canRedo() {
        return history().canRedo();
    }

    /** Switches to a version; one that was never used begins as the present one is. */
    public void use(Version other) {
        if (other == version.get()) return;
        versions.use(other);
        version.set(other);
        show();
    }

    /** Makes the other version as the present one is. */
    public void copyToOther() {
        versions.copy(room.clock().millis());
        notice.set(version.get().other() + " is now as " + version.get() + " is.");
    }

    /** Back to the song's own mix; a step that can be undone. */
    public void revert() {
        if (song.get() != null) edit("song's own", m -> song.get().mix());
    }

    public void mute(String stem, boolean on) {
        edit(stem + " mute", m -> m.withChannel(stem, m.channel(stem).withMute(on)));
    }

    public void solo(String stem, boolean on) {
        Set<String> next = new LinkedHashSet<>(soloed.get());
        if (on) next.add(stem);
        else next.remove(stem);
        soloed.set(Set.copyOf(next));
        heard.follow(sounding());
    }

    /** Reads a mix file in the background. A file with mistakes changes nothing, and each is named with its place. */
    public void load(java.nio.file.Path file) {
        if (song.get() != null) files.read(file, song.get(), m -> edit("file", old -> m));
    }

    public void save(java.nio.file.Path file) {
        files.write(file, mix.get());
    }

    /** Writes the mix as it would leave the studio: all of it, on no playback system. */
    public void export(java.nio.file.Path file) {
        if (song.get() != null) files.export(file, song.get(), mix.get());
    }

    public boolean carryOut(Command command) {
        return switch (command) {
            case Command.Play p -> {
                if (song.get() == null) openFirst();
                else deck.playPause();
                yield true;
            }
            case Command.Choose c -> choose(c.number());
            case Command.Listen l -> {
                if (l.sound() != 'Y') use(Version.valueOf(String.valueOf(l.sound())));
                yield l.sound() != 'Y';
            }
            case Command.Edit e -> edit(e.action());
            case Command.Replay _, Command.LoopLength _, Command.NextSystem _, Command.Skip _, Command.Go _, Command.Back _ -> deck.carryOut(command);
        };
    }

    /** The newest samples of what a channel gives, or of what is heard. For each frame. @param stem null for the master */
    void newest(String stem, float[] into) {
        Rack rack = heard.rack();
        if (stem == null) deck.meters().recent(into);
        else if (rack != null) {
            rack.watch(stems().indexOf(stem));
            rack.recent(into);
        }
    }

    private boolean edit(Command.Action action) {
        return edit(action, selected.get());
    }

    /** @param stem whose solo and mute are meant; null for the master, which has none */
    boolean edit(Command.Action action, String stem) {
        return switch (action) {
            case UNDO -> undo();
            case REDO -> redo();
            case SOLO -> {
                if (stem != null) solo(stem, !soloed.get().contains(stem));
                yield stem != null;
            }
            case MUTE -> {
                if (stem != null) mute(stem, !mix.get().channel(stem).mute());
                yield stem != null;
            }
            case SAVE, OPEN, EXPORT -> false;
        };
    }

    /** Selects a channel, counted from 1; the one after the last is the master. */
    private boolean choose(int number) {
        List<String> stems = stems();
        if (number > stems.size() + 1) return false;
        selected.set(number > stems.size() ? null : stems.get(number - 1));
        return true;
    }

    List<String> stems() {
        return song.get() == null ? List.of() : song.get().stemIds();
    }

    /** Beats of the song, as far as is known. */
    double beats() {
        SongInfo info = song.get();
        Loop loop = deck.loopProperty().get();
        if (info != null && loop.frames() > 0) return loop.bars() * (double) info.meter();
        return info != null && info.bars().isPresent() ? info.bars().getAsInt() * info.meter() : Edges.END.max();
    }

    /** A channel's name for people. @param stem null for the master */
    String name(String stem) {
        return stem == null ? "Master" : song.get().part(stem).map(Part::name).orElse(stem);
    }

    private void openFirst() {
        if (song.get() == null && !songs().isEmpty()) open(songs().getFirst());
    }

    public void shown() {
        deck.bring();
        openFirst();
    }

    public void hidden() {
        deck.leave();
    }

    public Deck deck() {
        return deck;
    }

    /** The rack that is heard, for meters. */
    Optional<Rack> rack() {
        return Optional.ofNullable(heard.rack());
    }

    /** Loading a song. */
    public Work work() {
        return work;
    }

    /** Reading, writing, exporting. */
    public Work files() {
        return files.work();
    }

    java.nio.file.Path folder() {
        return room.folders().data().resolve("mixes");
    }

    public ReadOnlyObjectProperty<SongInfo> songProperty() {
        return song.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Mix> mixProperty() {
        return mix.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Version> versionProperty() {
        return version.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Set<String>> soloedProperty() {
        return soloed.getReadOnlyProperty();
    }

    public ObjectProperty<String> selectedProperty() {
        return selected;
    }

    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /** What went wrong; empty when nothing did. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** What was done. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
