package attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attune.cli.Desk.Result;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred broken files: each is named in clear lines, none hangs the program or prints a stack trace. */
class BadInputTest {
    private static final int SECONDS = 20;
    private static final Path LESSONS = Desk.LESSONS;

    @TempDir Path folder;
    private final ExecutorService watched = Executors.newSingleThreadExecutor();
    private Desk desk;
    private Path song;

    @BeforeEach void desk() {
        desk = new Desk(folder);
        song = desk.song("two");
    }

    @AfterEach void stop() {
        watched.shutdownNow();
    }

    private void refused(Path file, String what, String... args) throws Exception {
        Result r = watched.submit(() -> desk.bare(InputStream.nullInputStream(), args)).get(SECONDS, TimeUnit.SECONDS);
        assertThat(r.exit()).as(what).isEqualTo(2);
        assertThat(r.out()).as(what).isEmpty();
        assertThat(r.err()).as(what).isNotEmpty();
        assertThat(r.err().lines()).as(what).allSatisfy(line -> {
            assertThat(line).startsWith(file.toString()).doesNotContain("Exception").doesNotContain("\u0000").hasSizeLessThan(600);
            assertThat(line.substring(file.toString().length() + 2)).isNotBlank();
        });
    }

    /** Random's own small seeds begin alike. */
    private static Broken broken(long seed) {
        return new Broken(Random.from(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)));
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.length() > 2000 ? text.substring(0, 2000) : text;
    }

    @Test void brokenLessons() throws Exception {
        List<String> good = List.of(Files.readString(LESSONS.resolve("eq/01.json")), Files.readString(LESSONS.resolve("listening/01.json")),
            Files.readString(LESSONS.resolve("panning/01.json")));
        Path file = folder.resolve("eq/09.json");
        Files.createDirectories(file.getParent());
        for (int seed = 0; seed < 150; seed++) {
            byte[] bad = broken(seed).json(good.get(seed % good.size()));
            Files.write(file, bad);
            String what = "lesson " + seed + ": " + text(bad), name = file.toString();
            if (seed % 3 == 0) refused(file, what, "question", name, "--seed", "1", "--out", folder.resolve("q").toString());
            else if (seed % 3 == 1) refused(file, what, "practice", name, "--json");
            else refused(file, what, "validate", name);
        }
    }

    @Test void brokenMixes() throws Exception {
        String good = """
            {"channels": {"kick": {"polarity": -1, "shift": 2, "eq": [{"type": "bell", "frequency": 1000, "gain": 6, "q": 1}, {"type": "lowpass", "frequency": 9000}],
              "compressor": {"threshold": -20, "ratio": 4, "attack": 10, "release": 120, "knee": 6, "detector": "rms"}, "gain": -3, "pan": -20, "mute": true}},
             "master": {"eq": [{"type": "lowshelf", "frequency": 100, "gain": -2}], "gain": -1, "width": 90, "limiter": {"ceiling": -1, "drive": 2}}, "mono": false}""";
        Path file = folder.resolve("mix.json"), out = folder.resolve("out.wav");
        for (int seed = 0; seed < 150; seed++) {
            byte[] bad = broken(1000 + seed).json(good);
            Files.write(file, bad);
            refused(file, "mix " + seed + ": " + text(bad), "render", "--song", song.toString(), "--mix", file.toString(), "--out", out.toString());
            assertThat(out).doesNotExist();
        }
    }

    @Test void brokenSongs() throws Exception {
        Path file = song.resolve("song.json");
        String good = Files.readString(file).replace("\"tempo\": 120,", "\"tempo\": 120, \"meter\": 4, \"bars\": 1, \"sections\": [{\"name\": \"a\", \"bar\": 1, \"bars\": 1}],"
            + " \"mix\": {\"channels\": {\"kick\": {\"gain\": -3}}, \"master\": {\"gain\": 2}},");
        Files.writeString(file, good);
        assertThat(desk.bare(InputStream.nullInputStream(), "validate", song.toString()).err()).isEmpty();
        Path mix = Files.writeString(folder.resolve("mix.json"), "{}"), out = folder.resolve("out.wav");
        for (int seed = 0; seed < 100; seed++) {
            byte[] bad = broken(2000 + seed).song(good);
            Files.write(file, bad);
            String what = "song " + seed + ": " + text(bad);
            if (seed % 2 == 0) refused(song, what, "validate", song.toString());
            else refused(song, what, "render", "--song", song.toString(), "--mix", mix.toString(), "--out", out.toString());
            assertThat(out).doesNotExist();
        }
    }

    @Test void brokenSounds() throws Exception {
        Path stem = song.resolve("kick.wav"), file = folder.resolve("x.wav");
        byte[] good = Files.readAllBytes(stem);
        for (int seed = 0; seed < 100; seed++) {
            byte[] bad = broken(3000 + seed).wave(good);
            Path where = seed % 4 == 0 ? stem : file;
            Files.write(where, bad);
            String what = "sound " + seed + ": " + text(bad).replaceAll("\\p{Cntrl}", ".").substring(0, Math.min(60, bad.length));
            if (seed % 4 == 0) refused(stem, what, "validate", song.toString());
            else refused(file, what, "measure", file.toString());
        }
    }
}
