package attune.cli;

import attune.device.WavFile;
import attune.dsp.Audio;
import attune.session.Folders;
import attune.session.Library;
import attune.session.Player;
import attune.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Runs commands in this process, with a home, lessons and songs of its own. */
final class Desk {
    static final Path LESSONS = Path.of("src/test/resources/attune/cli/lessons");

    final Path home;
    final Path songs;
    Supplier<Player> player = Player::new;
    Surroundings.Window window = services -> Optional.of("There is no display.");

    record Result(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    Desk(Path folder) {
        home = folder.resolve("home");
        songs = folder.resolve("songs");
    }

    /** A song of two seconds: a thump, a hiss and a stereo tone. */
    Path song(String id) {
        Path song = songs.resolve(id);
        int frames = 96_000;
        float[] kick = new float[frames], hats = new float[frames], left = new float[frames], right = new float[frames];
        Random random = new Random(1);
        for (int i = 0; i < frames; i++) {
            double t = i % 24_000 / 48_000.0;
            kick[i] = (float) (0.5 * Math.exp(-12 * t) * Math.sin(2 * Math.PI * 60 * t));
            hats[i] = (float) (0.1 * Math.exp(-30 * t) * random.nextGaussian());
            left[i] = (float) (0.1 * Math.sin(2 * Math.PI * 440 * i / 48_000));
            right[i] = (float) (0.1 * Math.sin(2 * Math.PI * 660 * i / 48_000));
        }
        try {
            Files.createDirectories(song);
            WavFile.write(song.resolve("kick.wav"), Audio.mono(48_000, kick), WavFile.Format.INT16);
            WavFile.write(song.resolve("hats.wav"), Audio.mono(48_000, hats), WavFile.Format.INT16);
            WavFile.write(song.resolve("keys.wav"), new Audio(48_000, left, right), WavFile.Format.INT16);
            Files.writeString(song.resolve("song.json"), """
                {"title": "Two Seconds", "tempo": 120, "stems": [{"id": "kick", "file": "kick.wav", "role": "foundation", "family": "drums"},
                 {"id": "hats", "file": "hats.wav", "family": "drums"}, {"id": "keys", "file": "keys.wav", "family": "keys"}]}""");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return song;
    }

    Folders folders() {
        return new Folders(home.resolve("application"), home);
    }

    Result run(String... args) {
        return run(InputStream.nullInputStream(), args);
    }

    Result say(String input, String... args) {
        return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
    }

    /** With the test lessons, and the songs if there are any. */
    private Result run(InputStream in, String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--lessons", LESSONS.toString()));
        if (Files.isDirectory(songs)) all.addAll(List.of("--songs", songs.toString()));
        return bare(in, all.toArray(String[]::new));
    }

    Result bare(InputStream in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(), err = new ByteArrayOutputStream();
        Surroundings around = new Surroundings(folders(), Library::new, f -> Store.open(f.data(), f.cache()), window, in,
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), InstantSource.system(), player);
        int exit = Attune.run(around, args);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
