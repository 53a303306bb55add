package attune.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.cli.Desk.Result;
import attune.dsp.Audio;
import attune.material.SoundFile;
import attune.session.Library;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir Path folder;
    private Desk desk;

    @BeforeEach void desk() {
        desk = new Desk(folder);
    }

    private Result good(String... args) {
        Result r = desk.run(args);
        assertThat(r.err()).isEmpty();
        assertThat(r.exit()).isZero();
        return r;
    }

    private void bad(int exit, String message, String... args) {
        Result r = desk.run(args);
        assertThat(r.err()).contains(message).doesNotContain("\tat ");
        assertThat(r.err().lines()).hasSize(1);
        assertThat(r.out()).isEmpty();
        assertThat(r.exit()).isEqualTo(exit);
    }

    private JsonElement json(Path file) throws Exception {
        return JsonParser.parseString(Files.readString(file));
    }

    @Test void helpAndVersionEndWell() {
        assertThat(good("--help").out()).contains("question", "--lessons", "--profile");
        assertThat(good("--version").out()).startsWith("attune ");
        assertThat(good("render", "--help").out()).contains("--tail");
    }

    @Test void lessonsAreListedInTheOrderOfAMix() {
        JsonArray all = JsonParser.parseString(good("lessons", "--json").out()).getAsJsonArray();
        assertThat(all.asList().stream().map(l -> l.getAsJsonObject().get("id").getAsString()))
            .containsExactly("listening/00", "listening/01", "balance/01", "panning/01", "eq/01");
        JsonObject introduction = all.get(0).getAsJsonObject(), eq = all.get(4).getAsJsonObject();
        assertThat(introduction.keySet()).containsExactly("id", "module", "level", "title", "skill");
        assertThat(introduction.get("level").getAsInt()).isZero();
        assertThat(eq.toString()).isEqualTo(
            "{\"id\":\"eq/01\",\"module\":\"eq\",\"level\":1,\"title\":\"Which octave was boosted?\",\"skill\":\"band\",\"mode\":\"choose\"}");
        assertThat(good("lessons").out()).contains("eq/01").contains("Which octave");
    }

    @Test void songsAreMeasured() {
        desk.song("two");
        JsonObject song = JsonParser.parseString(good("songs", "--json").out()).getAsJsonArray().get(0).getAsJsonObject();
        assertThat(song.keySet()).containsExactly("id", "title", "tempo", "meter", "bars", "seconds", "frames", "loudness", "stems");
        assertThat(song.get("seconds").toString()).isEqualTo("2");
        JsonObject hats = song.getAsJsonArray("stems").get(1).getAsJsonObject();
        assertThat(hats.keySet()).containsExactly("id", "role", "channels", "loudness");
        assertThat(hats.get("role").isJsonNull()).isTrue();
        assertThat(good("songs").out()).startsWith("two");
    }

    @Test void optionsOfAllCommandsStandBeforeOrAfter() {
        desk.song("two");
        Path other = folder.resolve("other");
        Desk more = new Desk(other);
        more.song("three");
        for (List<String> line : List.of(
            List.of("--songs", desk.songs.toString(), "--songs", more.songs.toString(), "songs"),
            List.of("songs", "--songs", desk.songs.toString(), "--songs", more.songs.toString()),
            List.of("--songs", desk.songs.toString(), "--profile", "ann", "songs", "--songs", more.songs.toString()))) {
            Result r = desk.bare(InputStream.nullInputStream(), line.toArray(String[]::new));
            assertThat(r.err()).isEmpty();
            assertThat(r.out().lines().map(l -> l.split(" ")[0])).containsExactly("two", "three");
        }
    }

    @Test void anIdFoundTwiceIsAnError() {
        desk.song("two");
        Desk more = new Desk(folder.resolve("other"));
        more.song("two");
        bad(2, "the song id 'two' is taken by " + more.songs.resolve("two"), "songs", "--songs", more.songs.toString());
        bad(2, "the song id 'two' is taken by", "question", "eq/01", "--seed", "1", "--out", folder.resolve("q").toString(), "--songs", more.songs.toString());
        Path lessons = folder.resolve("lessons/eq");
        assertThat(lessons.toFile().mkdirs()).isTrue();
        copy(Desk.LESSONS.resolve("eq/01.json"), lessons.resolve("01.json"));
        bad(2, "the lesson id 'eq/01' is taken by", "question", "eq/01", "--seed", "1", "--out", folder.resolve("q").toString(), "--lessons",
            folder.resolve("lessons").toString());
    }

    @Test void theWindowOpensWithTheFirstAndSaysWhatIsLeftOut() {
        Path own = folder.resolve("lessons/eq/01.json");
        assertThat(own.getParent().toFile().mkdirs()).isTrue();
        copy(Desk.LESSONS.resolve("eq/01.json"), own);
        List<Library> opened = new ArrayList<>();
        desk.window = services -> {
            opened.add(services.library());
            return Optional.empty();
        };
        Result r = desk.bare(InputStream.nullInputStream(), "--lessons", Desk.LESSONS.toString(), "--lessons", folder.resolve("lessons").toString());
        assertThat(r.exit()).isZero();
        String line = own + ": is left out, because the lesson id 'eq/01' is taken by " + Desk.LESSONS.resolve("eq/01.json") + "; give the file another level";
        assertThat(r.err()).isEqualTo(line + "\n");
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().file("eq/01")).isEqualTo(Desk.LESSONS.resolve("eq/01.json"));
        assertThat(opened.getFirst().problems()).extracting(Object::toString).containsExactly(line);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test void usageMistakesAreOneLine() {
        desk.song("two");
        String q = folder.resolve("q").toString();
        bad(2, "Unmatched argument", "lesons");
        bad(2, "--seed", "question", "eq/01", "--out", q);
        bad(2, "'x' is not a long", "question", "eq/01", "--seed", "x", "--out", q);
        bad(2, "eq/99: no such lesson", "question", "eq/99", "--seed", "1", "--out", q);
        bad(2, "twoo: no such song; did you mean 'two'?", "question", "eq/01", "--seed", "1", "--song", "twoo", "--out", q);
        bad(2, "listening/00: is an introduction", "question", "listening/00", "--seed", "1", "--out", q);
        bad(2, "--size: NaN", "question", "eq/01", "--seed", "1", "--size", "NaN", "--out", q);
        bad(2, "--size: -3", "question", "eq/01", "--seed", "1", "--size", "-3", "--out", q);
        bad(1, "does not go as far as 500", "question", "eq/01", "--seed", "1", "--size", "500", "--out", q);
        bad(2, "--count", "question", "eq/01", "--seed", "1", "--count", "0", "--out", q);
        bad(2, "no such folder of songs", "lessons", "--songs", folder.resolve("nowhere").toString());
        bad(2, "--profile", "lessons", "--profile", " ");
        assertThat(Path.of(q)).doesNotExist();
    }

    @Test void aQuestionThatNoSongCarriesFails() {
        bad(1, "no song can carry balance/01", "question", "balance/01", "--seed", "1", "--out", folder.resolve("q").toString());
        desk.song("two");
        bad(1, "2 are needed", "question", "panning/01", "--seed", "1", "--song", "pink-noise", "--out", folder.resolve("q").toString());
    }

    /** The promise of the contract: the mixes of the answer make the sounds again, bit for bit. */
    @ParameterizedTest
    @ValueSource(strings = {"eq/01", "listening/01", "balance/01", "panning/01"})
    void renderMakesTheSoundsAgain(String lesson) throws Exception {
        desk.song("two");
        for (long seed = 1; seed <= 3; seed++) {
            Path q = folder.resolve("q" + seed);
            good("question", lesson, "--seed", String.valueOf(seed), "--out", q.toString());
            JsonObject question = json(q.resolve("question.json")).getAsJsonObject(), answer = json(q.resolve("answer.json")).getAsJsonObject();
            assertThat(question.keySet()).startsWith("type", "number", "of", "lesson", "song", "seed", "mode", "prompt");
            assertThat(question.get("seed").getAsLong()).isEqualTo(seed);
            boolean odd = question.get("mode").getAsString().equals("odd one out");
            Set<String> files = new TreeSet<>();
            for (JsonElement sound : question.getAsJsonArray("sounds")) files.add(sound.getAsJsonObject().get("file").getAsString());
            assertThat(files).containsExactlyElementsOf(odd ? List.of("1.wav", "2.wav", "3.wav") : List.of("altered.wav", "reference.wav"));
            double gain = Math.pow(10, answer.get("offset").getAsDouble() / 20);
            for (JsonElement sound : question.getAsJsonArray("sounds")) {
                String id = sound.getAsJsonObject().get("id").getAsString();
                boolean altered = odd ? id.equals(answer.get("choice").getAsString()) : id.equals("altered");
                Path mix = Files.writeString(q.resolve("mix.json"), answer.get(altered ? "altered" : "reference").toString());
                good("render", "--song", question.get("song").getAsString(), "--mix", mix.toString(), "--loop", "--out", q.resolve("again.wav").toString());
                Audio again = SoundFile.read(q.resolve("again.wav")), there = SoundFile.read(q.resolve(sound.getAsJsonObject().get("file").getAsString()));
                float[] l = again.left().clone(), r = again.right().clone();
                if (altered) for (int i = 0; i < l.length; i++) {
                    l[i] = (float) (l[i] * gain);
                    r[i] = (float) (r[i] * gain);
                }
                assertThat(l).isEqualTo(there.left());
                assertThat(r).isEqualTo(there.right());
            }
        }
    }

    @Test void theSameSeedWritesTheSameBytes() throws Exception {
        desk.song("two");
        Path a = folder.resolve("a"), b = folder.resolve("b");
        good("question", "listening/01", "--seed", "-5", "--count", "2", "--out", a.toString());
        good("question", "listening/01", "--seed", "-5", "--count", "2", "--out", b.toString());
        try (Stream<Path> tree = Files.walk(a)) {
            List<Path> files = tree.filter(Files::isRegularFile).toList();
            assertThat(files).hasSize(10);
            for (Path f : files) assertThat(b.resolve(a.relativize(f))).hasSameBinaryContentAs(f);
        }
        assertThat(a.resolve("-4/question.json")).exists();
    }

    @Test void aQuestionReplacesTheOneThatWasThereAndNothingElse() throws Exception {
        desk.song("two");
        Path q = folder.resolve("q");
        good("question", "listening/01", "--seed", "1", "--out", q.toString());
        Files.writeString(q.resolve("notes.txt"), "mine");
        good("question", "eq/01", "--seed", "1", "--out", q.toString());
        try (Stream<Path> files = Files.list(q)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("question.json", "answer.json", "reference.wav", "altered.wav", "notes.txt");
        }
    }

    @Test void theSizeIsTheOneAskedFor() throws Exception {
        good("question", "eq/01", "--seed", "1", "--size", "7.5", "--out", folder.resolve("q").toString());
        JsonObject answer = json(folder.resolve("q/answer.json")).getAsJsonObject();
        assertThat(answer.get("size").getAsDouble()).isEqualTo(7.5);
        assertThat(answer.getAsJsonArray("changes").toString()).contains("channels.noise.eq[0].gain").contains("7.5");
    }

    @Test void aRenderIsBroughtToALoudnessOrToThatOfTheStudio() throws Exception {
        Path song = desk.song("two"), mix = Files.writeString(folder.resolve("loud.json"), "{\"master\": {\"limiter\": {\"ceiling\": -3}}}"), out = folder.resolve("loud.wav");
        assertThat(good("render", "--song", song.toString(), "--mix", mix.toString(), "--out", out.toString(), "--loudness", "-16").out()).startsWith("master gain ");
        assertThat(loudness(out)).isCloseTo(-16, within(0.1));
        Path phone = Files.writeString(folder.resolve("phone.json"), "{\"monitor\": \"phone\"}"), plain = Files.writeString(folder.resolve("plain.json"), "{}");
        good("render", "--song", song.toString(), "--mix", phone.toString(), "--out", out.toString(), "--matched");
        double onThePhone = loudness(out);
        good("render", "--song", song.toString(), "--mix", plain.toString(), "--out", out.toString());
        assertThat(loudness(out)).isCloseTo(onThePhone, within(0.1));
        bad(2, "--loudness: 3.0 is not within -60 to 0 LUFS", "render", "--song", song.toString(), "--mix", plain.toString(), "--out", out.toString(), "--loudness", "3");
        Path silent = Files.writeString(folder.resolve("silent.json"), "{\"channels\": {\"kick\": {\"mute\": true}, \"hats\": {\"mute\": true}, \"keys\": {\"mute\": true}}}");
        bad(1, "no master gain", "render", "--song", song.toString(), "--mix", silent.toString(), "--out", out.toString(), "--loudness", "-16");
    }

    private double loudness(Path file) {
        return JsonParser.parseString(good("measure", file.toString(), "--json").out()).getAsJsonArray().get(0).getAsJsonObject().get("integrated").getAsDouble();
    }

    @Test void rendersAreAsLongAsTheSongAndItsTail() throws Exception {
        Path song = desk.song("two"), mix = Files.writeString(folder.resolve("mix.json"), "{}"), out = folder.resolve("new/out.wav");
        good("render", "--song", song.toString(), "--mix", mix.toString(), "--out", out.toString(), "--tail", "0.5", "--format", "24");
        Audio audio = SoundFile.read(out);
        assertThat(audio.frames()).isEqualTo(120_000);
        assertThat(Files.size(out)).isEqualTo(44 + 120_000 * 6);
        bad(2, "--format: '32'", "render", "--song", "two", "--mix", mix.toString(), "--out", out.toString(), "--format", "32");
        bad(2, "--tail goes with", "render", "--song", "two", "--mix", mix.toString(), "--out", out.toString(), "--loop", "--tail", "1");
        bad(2, "is a folder", "render", "--song", "two", "--mix", mix.toString(), "--out", folder.toString());
        Files.writeString(mix, "{\"channels\": {\"kik\": {}}}");
        bad(2, mix + ": channels.kik: no stem 'kik' in this song; did you mean 'kick'?", "render", "--song", "two", "--mix", mix.toString(), "--out", out.toString());
    }

    @Test void measuringPrintsAnArrayInAnyLocale() {
        Path song = desk.song("two");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            JsonObject keys = JsonParser.parseString(good("measure", song.resolve("keys.wav").toString(), "--json").out()).getAsJsonArray().get(0).getAsJsonObject();
            assertThat(keys.keySet()).containsExactly("file", "integrated", "momentaryMax", "shortTermMax", "range", "truePeak", "samplePeak", "seconds", "rate", "channels");
            assertThat(keys.get("samplePeak").getAsDouble()).isBetween(-20.01, -19.99);
            assertThat(keys.get("shortTermMax").isJsonNull()).isTrue();
            assertThat(keys.get("channels").getAsInt()).isEqualTo(2);
        } finally {
            Locale.setDefault(before);
        }
        bad(2, "no such file", "measure", song.resolve("none.wav").toString());
    }

    @Test void everyMistakeIsALineOfItsOwn() throws Exception {
        Path song = desk.song("two"), lesson = folder.resolve("eq/02.json"), mix = folder.resolve("mix.json");
        Files.createDirectories(lesson.getParent());
        Files.writeString(lesson, Files.readString(Desk.LESSONS.resolve("eq/01.json")).replace("eq[0].gain\", \"ref", "eq[0].gian\", \"ref").replace("\"choose\"", "\"chose\""));
        Files.writeString(mix, "{\"master\": {\"gain\": 1e9}}");
        Result r = desk.bare(InputStream.nullInputStream(), "validate", lesson.toString(), song.toString(), mix.toString());
        assertThat(r.exit()).isEqualTo(2);
        assertThat(r.err().lines()).contains(lesson + ": exercise.vary[1].parameter: no parameter 'eq[0].gian'; did you mean 'eq[0].gain'?",
            lesson + ": exercise.mode: 'chose' is not one of choose, odd one out, compare, match, place, draw, find; did you mean 'choose'?");
        assertThat(r.err()).contains(mix + ": master.gain: ");
        assertThat(good("validate", Desk.LESSONS.toString(), desk.songs.toString()).out()).isEqualTo("no mistakes in 6 files and songs\n");
    }

    @Test void anIdThatIsTakenIsAMistake() throws Exception {
        Path own = folder.resolve("mine/eq/01.json");
        Files.createDirectories(own.getParent());
        Files.copy(Desk.LESSONS.resolve("eq/01.json"), own);
        bad(2, own + ": the lesson id 'eq/01' is taken by " + Desk.LESSONS.resolve("eq/01.json"), "validate", folder.resolve("mine").toString());
        desk.song("two");
        Path song = new Desk(folder.resolve("other")).song("two");
        bad(2, song + ": the song id 'two' is taken by " + desk.songs.resolve("two") + "; give the folder another name", "validate", song.toString());
        bad(2, "one of your own is found with --lessons DIR, or by its file", "practice", "own/lesson");
        bad(2, "one of your own is found with --lessons DIR, as DIR/eq/77.json, or by its file", "practice", "eq/77");
    }

    @Test void aLessonThatNoSongHereHasTheStemsForIsAMistake() throws Exception {
        String lesson = """
            {"title": "T", "skill": "level", "learn": ["L."], "listen": [{"caption": "C.", "subject": {"ids": ["%s"]}, "altered": [{"parameter": "pan", "value": 9}]}],
             "exercise": {"mode": "odd one out", "prompt": "Which?", "subject": {"stems": %s}, "vary": [{"parameter": "eq[0].gain", "reference": 0, "values": [9]}]},
             "advice": [{"stem": "%s", "say": "S."}]}""";
        Path file = folder.resolve("eq/03.json");
        Files.createDirectories(file.getParent());
        desk.song("two");
        Files.writeString(file, lesson.formatted("kick", 2, "lead"));
        good("validate", file.toString());
        Files.writeString(file, lesson.formatted("kik", 2, "lead"));
        bad(2, file + ": listen[0].subject: no song here has a stem that is kik; did you mean 'kick'?", "validate", file.toString());
        Files.writeString(file, lesson.formatted("kick", 20, "lead"));
        bad(2, file + ": exercise.subject: no song here has 20 stems; ", "validate", file.toString());
        Files.writeString(file, lesson.formatted("kick", 2, "leed"));
        bad(2, file + ": advice[0].stem: no stem, role or family 'leed'; did you mean 'lead'?", "validate", file.toString());
    }

    @Test void aLessonInWhichNothingIsHeardIsAMistakeToThoseWhoListen() throws Exception {
        String lesson = """
            {"title": "T", "skill": "kind", "learn": ["L."], "listen": [{"caption": "C.", "subject": {"ids": ["kick"]}, "altered": [{"parameter": "compressor.%s", "value": %s}]}],
             "exercise": {"mode": "odd one out", "prompt": "Which?", "match": "mix", "subject": {"stems": 2}, "vary": [{"parameter": "%s", "reference": 0, "values": [9]}]}}""";
        Path file = folder.resolve("eq/03.json");
        Files.createDirectories(file.getParent());
        desk.song("two");
        Files.writeString(file, lesson.formatted("reduction", 9, "gain"));
        good("validate", "--hear", file.toString());
        Files.writeString(file, lesson.formatted("threshold", -40, "gain"));
        good("validate", file.toString());
        bad(2, file + ": listen[0]: no song can carry eq/03 (each: 'kick' sounds alike in A and B", "validate", "--hear", file.toString());
        Files.writeString(file, lesson.formatted("reduction", 9, "compressor.knee"));
        bad(2, file + ": exercise: ", "validate", "--hear", file.toString());
    }

    @Test void aQuestionInWhichNothingIsHeardIsNotAsked() throws Exception {
        String lesson = """
            {"title": "T", "skill": "kind", "learn": ["L."], "listen": [{"caption": "C.", "subject": {"ids": ["kick"]}, "altered": [{"parameter": "pan", "value": 90}]}],
             "exercise": {"mode": "%s", "prompt": "Which?", "match": "none", "subject": {"stems": 2}, "fixed": [{"parameter": "sends.delay", "value": %s}],
              "vary": [{"parameter": "delay.time", "reference": 200, "values": [400, 800]%s}]}}""";
        Path file = folder.resolve("eq/03.json"), out = folder.resolve("none");
        Files.createDirectories(file.getParent());
        desk.song("two");
        for (String mode : List.of("choose", "match")) {
            String more = mode.equals("choose") ? ", \"choices\": true" : ", \"tolerance\": 0.1";
            Files.writeString(file, lesson.formatted(mode, -6, more));
            good("validate", "--hear", file.toString());
            Files.writeString(file, lesson.formatted(mode, -60, more));
            good("validate", file.toString());
            bad(2, file + ": exercise: no song can carry eq/03 (each: '", "validate", "--hear", file.toString());
            bad(1, "sounds alike in A and B; is what is set switched on?", "question", file.toString(), "--seed", "1", "--out", out.toString());
            assertThat(out.resolve("question.json")).doesNotExist();
        }
    }

    @Test void aNameInCapitalsAndALinkInACircleAreUnderstood() throws Exception {
        Path upper = folder.resolve("own/eq/03.JSON"), empty = folder.resolve("own/eq/04.json");
        Files.createDirectories(upper.getParent());
        Files.writeString(upper, "{}");
        bad(2, upper + ": is to be written in small letters: its name ends in .json", "validate", folder.resolve("own").toString());
        Files.delete(upper);
        Files.writeString(empty, "{}");
        assertThat(desk.bare(InputStream.nullInputStream(), "validate", empty.toString()).err().lines()).hasSize(3).contains(empty + ": 'title' is missing");
        Files.createSymbolicLink(folder.resolve("own/again"), folder.resolve("own"));
        assertThat(desk.bare(InputStream.nullInputStream(), "validate", folder.resolve("own").toString()).err().lines()).hasSize(3);
    }

    @Test void whatNobodyExpectedIsOneLineAndAFileOfDetails() throws Exception {
        desk.window = services -> {
            throw new IllegalStateException("the sky\nfell");
        };
        Result r = desk.run();
        assertThat(r.exit()).isEqualTo(1);
        assertThat(r.err()).isEqualTo("the work failed: IllegalStateException: the sky fell; the details are in " + desk.home.resolve("attune.log") + "\n");
        assertThat(Files.readString(desk.home.resolve("attune.log"))).contains("the sky", "\tat attune.cli");
    }
}
