package attune.cli;

import attune.device.DeviceStatus;
import attune.session.Player;
import attune.session.Sound;
import attune.session.exam.Listens;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the learner at the terminal hears: the sound card, files, or both. */
final class Speaker {
    private final Player player;
    private final Sounds files;
    private final Terminal terminal;
    private final BitSet heard = new BitSet();
    private List<Sound> loaded = List.of();
    /** How often the sounds may be listened to; in a test only. */
    private Optional<Listens> listens = Optional.empty();
    private DeviceStatus.State said = DeviceStatus.State.OPENING;

    private final InstantSource clock;
    /** When one of the sounds was listened to first. */
    private Optional<Instant> began = Optional.empty();

    Speaker(Player player, Sounds files, Terminal terminal, InstantSource clock) {
        this.clock = clock;
        this.player = player;
        this.files = files;
        this.terminal = terminal;
    }

    /** One line when there is no sound card, or it went away; sound starts by itself when one appears. */
    private void sayStatus() {
        DeviceStatus now = player.status();
        if (now.state() != said && now.state() != DeviceStatus.State.OPENING && !now.sounding()) terminal.say(now.message());
        said = now.state();
    }

    /** The same for a question of a test. */
    void load(int number, List<Sound> sounds, Listens few) throws IOException {
        load(number, sounds);
        listens = Optional.of(few);
    }

    /** Puts sounds in place of those there were. @param number names the folder that files are written into */
    void load(int number, List<Sound> sounds) throws IOException {
        listens = Optional.empty();
        sayStatus();
        player.play(false);
        loaded = sounds;
        heard.clear();
        began = Optional.empty();
        player.load(sounds, 0);
        for (Sound sound : sounds) write(number, sound);
    }

    private void write(int number, Sound sound) throws IOException {
        Optional<Path> file = files.write(number, sound);
        if (file.isPresent()) terminal.line("  " + sound.label() + ": " + file.get());
    }

    /** The same sounds, of which some have changed; where the listener was is kept. */
    void replace(int number, List<Sound> sounds) throws IOException {
        List<Sound> before = loaded;
        loaded = sounds;
        player.load(sounds, player.selected());
        for (Sound sound : sounds) if (!before.contains(sound)) write(number, sound);
    }

    /** @return false when there is no such sound */
    boolean listen(int index) {
        if (index >= loaded.size()) return false;
        if (listens.isPresent() && !listens.get().take(index)) {
            terminal.line("  " + loaded.get(index).label() + " has been heard " + Listens.EACH + " times; that is all in a test.");
            return true;
        }
        player.select(index);
        player.play(true);
        if (began.isEmpty()) began = Optional.of(clock.instant());
        heard.set(index);
        String left = listens.map(l -> " (" + l.left(index) + " more)").orElse("");
        if (player.status().sounding()) terminal.line("  You hear " + loaded.get(index).label() + left + ".");
        return true;
    }

    /** Since the sounds were first listened to; absent where they were not. */
    OptionalDouble seconds() {
        return began.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Duration.between(began.get(), clock.instant()).toMillis() / 1000.0);
    }

    /** A sound that can be heard here and has not been yet, as its letter; none without a sound card, or where files may be listened to. */
    Optional<String> unheard() {
        int next = heard.nextClearBit(0);
        return player.status().sounding() && files.folder().isEmpty() && next < loaded.size() ? Optional.of(String.valueOf((char) ('a' + next))) : Optional.empty();
    }

    /** The words that all prompts share: {@code play}, {@code stop}, and a letter for each sound. @return false for any other */
    boolean obeys(String word) {
        switch (word) {
            case "play" -> listen(player.selected());
            case "stop" -> player.play(false);
            default -> {
                return word.matches("[a-z]") && listen(word.charAt(0) - 'a');
            }
        }
        return true;
    }

    void stop() {
        player.play(false);
    }
}
