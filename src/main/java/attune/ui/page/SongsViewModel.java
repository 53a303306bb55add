package attune.ui.page;

import attune.material.Part;
import attune.material.Song;
import attune.material.SongInfo;
import attune.session.Sound;
import attune.ui.Command;
import attune.ui.Deck;
import attune.ui.Deck.Track;
import attune.ui.Loop;
import attune.ui.Room;
import attune.ui.Work;
import attune.ui.control.Tag;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The songs there are; one is open and can be heard. */
public final class SongsViewModel {
    private record Ready(Sound sound, Loop loop) {}

    private final Room room;
    private final Deck deck;
    private final Work work;
    private final ReadOnlyObjectWrapper<SongInfo> open = new ReadOnlyObjectWrapper<>(this, "open");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

    public SongsViewModel(Room room) {
        this.room = room;
        deck = new Deck(room.player());
        work = room.work();
    }

    public List<SongInfo> songs() {
        return room.library().songs().list();
    }

    /** "92 bpm · 8 bars · 6 stems". */
    public static String facts(SongInfo song) {
        String bars = song.bars().isPresent() ? song.bars().getAsInt() + " bars · " : "";
        return Math.round(song.tempo()) + " bpm · " + bars + song.parts().size() + (song.parts().size() == 1 ? " stem" : " stems");
    }

    public static String stems(SongInfo song) {
        return song.parts().stream().map(Part::name).collect(Collectors.joining(", "));
    }

    /** Opens a song and, once it is loaded, plays it. */
    public void open(SongInfo song) {
        if (song == open.get() && !deck.tracksProperty().get().isEmpty()) {
            deck.playPause();
            return;
        }
        deck.clear();
        open.set(song);
        trouble.set("");
        work.start((p, c) -> ready(song), r -> {
            deck.load(List.of(new Track(Tag.A, song.title())), List.of(r.sound), r.loop);
            deck.listen(0);
        }, e -> trouble.set(song.title() + " cannot be played: " + e.getMessage() + ". The other songs are not touched."));
    }

    private Ready ready(SongInfo info) {
        Song song = room.library().songs().load(info);
        Sound whole = room.studio().whole(song, info.title(), info.mix());
        return new Ready(whole, Loop.of(song, whole.audio()));
    }

    public boolean carryOut(Command command) {
        return switch (command) {
            case Command.Play p -> {
                if (open.get() == null && !songs().isEmpty()) open(songs().getFirst());
                else deck.playPause();
                yield true;
            }
            case Command.Choose c -> {
                if (c.number() > songs().size()) yield false;
                open(songs().get(c.number() - 1));
                yield true;
            }
            case Command.Listen _ -> false;
            case Command.Replay _, Command.LoopLength _, Command.NextSystem _, Command.Skip _, Command.Go _, Command.Edit _, Command.Back _ -> deck.carryOut(command);
        };
    }

    public List<String> problems() {
        return room.library().songs().problems().stream().map(Object::toString).toList();
    }

    public String folder() {
        return room.folders().data().resolve("songs").toString();
    }

    public void shown() {
        deck.bring();
    }

    public void hidden() {
        work.cancel();
        deck.leave();
    }

    public Deck deck() {
        return deck;
    }

    public Work work() {
        return work;
    }

    /** The open song, or null. */
    public ReadOnlyObjectProperty<SongInfo> openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
