package attune.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.mix.codec.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SongsTest {
    private static final String LEAST = "{\"title\": \"T\", \"tempo\": 120, \"stems\": [{\"id\": \"a\", \"file\": \"a.wav\"}]}";
    @TempDir Path root;

    private Path song(String id, String json) throws IOException {
        Path folder = Files.createDirectories(root.resolve(id));
        Wavs.write(folder.resolve(SongFile.NAME), json);
        Wavs.write(folder.resolve("a.wav"), Wavs.tone(48_000, 1000, 96_000));
        return folder;
    }

    private List<String> problems(String json) throws IOException {
        Path folder = song("s", json);
        try {
            SongFile.read(folder);
            return List.of();
        } catch (InvalidInput e) {
            return e.problems().stream().map(p -> (p.place().isEmpty() ? "" : p.place() + ": ") + p.message()).toList();
        }
    }

    @Test
    void theLeastSongIsAFolderWithATitleATempoAndAStem() throws IOException {
        Song song = Song.load(SongFile.read(song("least", LEAST)));
        assertThat(song.id()).isEqualTo("least");
        assertThat(song.info().meter()).isEqualTo(4);
        assertThat(song.frames()).isEqualTo(96_000);
        assertThat(song.seconds()).isEqualTo(2);
        assertThat(song.bars()).isEqualTo(1);
        assertThat(song.part("a").name()).isEqualTo("a");
        assertThat(song.stem("a").audio().isMono()).isTrue();
    }

    @Test
    void everythingASongCanSayIsRead() throws IOException {
        SongInfo info = SongFile.read(song("full", """
            {"title": "Full", "tempo": 96.5, "meter": 3, "bars": 8, "credits": "me", "licence": "CC0",
             "sections": [{"name": "verse", "bar": 1, "bars": 4}, {"name": "chorus", "bar": 5, "bars": 4}],
             "stems": [{"id": "a", "name": "Snare drum", "file": "a.wav", "role": "rhythm", "family": "drums"}],
             "mix": {"channels": {"a": {"gain": -3}}}}"""));
        assertThat(info.tempo()).isEqualTo(96.5);
        assertThat(info.bars()).hasValue(8);
        assertThat(info.sections()).containsExactly(new Section("verse", 1, 4), new Section("chorus", 5, 4));
        assertThat(info.part("a")).get().satisfies(p -> {
            assertThat(p.name()).isEqualTo("Snare drum");
            assertThat(p.role()).contains(Role.RHYTHM);
            assertThat(p.family()).contains(Family.DRUMS);
        });
        assertThat(info.mix().channel("a").gain()).isEqualTo(-3);
    }

    @Test
    void everyMistakeIsNamedWithItsPlace() throws IOException {
        assertThat(problems("""
            {"titel": "x", "tempo": 500, "meter": 0, "bars": 4, "sections": [{"name": "a", "bar": 3, "bars": 4}],
             "stems": [{"id": "a", "file": "a.wav", "role": "rythm"}, {"id": "a", "file": "b.wav"}, {"id": "ä ö", "file": "a.wav"}],
             "mix": {"channels": {"aa": {"gian": 3}}}}""")).containsExactlyInAnyOrder(
            "titel: unknown key 'titel'; did you mean 'title'?",
            "tempo: 500 is not within 20 to 400",
            "meter: 0 is not within 1 to 32",
            "sections[0]: ends after bar 6; the song has 4 bars",
            "stems[0].role: 'rythm' is not one of foundation, rhythm, pad, lead, fill; did you mean 'rhythm'?",
            "stems[1]: the stem 'a' stands twice",
            "stems[1].file: no file 'b.wav' in the song's folder",
            "stems[2].file: 'a.wav' is another stem's file",
            "stems[2].id: 'ä ö' is no stem id: up to 40 letters, digits, - and _",
            "mix.channels.aa: no stem 'aa' in this song; did you mean 'a'?",
            "mix.channels.aa.gian: unknown key 'gian'; did you mean 'gain'?");
    }

    @Test
    void aStemIsNeverReadFromOutsideTheFolder() throws IOException {
        Files.createDirectories(root.resolve("elsewhere"));
        Path outside = Wavs.write(root.resolve("elsewhere/secret.wav"), Audio.mono(48_000, new float[10]));
        Files.createDirectories(root.resolve("s"));
        Files.createSymbolicLink(root.resolve("s/link.wav"), outside);
        Files.createSymbolicLink(root.resolve("s/loop.wav"), root.resolve("s/loop.wav"));
        for (String name : List.of("../elsewhere/secret.wav", outside.toString(), "..", ".", "x/../a.wav", "C:a.wav", "..\\\\a.wav"))
            assertThat(problems(LEAST.replace("a.wav", name))).as(name).hasSize(1).first().asString().contains("not the plain name");
        assertThat(problems(LEAST.replace("a.wav", "link.wav"))).containsExactly("stems[0].file: 'link.wav' leads out of the song's folder");
        assertThat(problems(LEAST.replace("a.wav", "loop.wav"))).hasSize(1);
    }

    @Test
    void aBrokenSongHidesNoOther() throws IOException {
        song("good", LEAST);
        song("bad", "{\"title\": ");
        Files.createDirectories(root.resolve("recipe"));
        Songs songs = new Songs(List.of(root, root.resolve("nowhere")));
        assertThat(songs.list()).extracting(SongInfo::id).containsExactly("good");
        assertThat(songs.problems()).hasSize(2).anySatisfy(p -> assertThat(p.toString()).contains("bad").contains("song.json"))
            .anySatisfy(p -> assertThat(p.toString()).endsWith("nowhere: no such folder"));
        assertThatThrownBy(() -> songs.find("bad")).isInstanceOf(InvalidInput.class).hasMessageContaining("song.json");
        assertThatThrownBy(() -> songs.find("goood")).hasMessage("goood: no such song; did you mean 'good'?");
    }

    @Test
    void anIdFoundTwiceBelongsToTheFirstAndTheOtherIsNamed() throws IOException {
        song("one/s", LEAST);
        song("two/s", LEAST);
        Songs songs = new Songs(List.of(root.resolve("one"), root.resolve("two")));
        assertThat(songs.list()).extracting(SongInfo::folder).containsExactly(root.resolve("one/s"));
        assertThat(songs.find("s").folder()).isEqualTo(root.resolve("one/s"));
        assertThat(songs.clashes()).isEqualTo(songs.problems());
        assertThat(songs.problems()).hasSize(1).first().asString().contains("two").contains("'s' is taken by").contains("one");
        assertThat(new Songs(List.of(root.resolve("one"), root.resolve("one/../one"))).list()).hasSize(1);
    }

    @Test
    void aSongIsFoundByItsFolderAndLoadedOnce() throws IOException {
        Path folder = song("far", LEAST);
        Songs songs = new Songs(List.of());
        SongInfo info = songs.find(folder.toString());
        List<Song> all = IntStream.range(0, 16).parallel().mapToObj(i -> songs.load(info)).toList();
        assertThat(all).allMatch(s -> s == all.getFirst());
        assertThat(songs.load(folder.toString())).isSameAs(all.getFirst());
    }

    @Test
    void stemsOfAnotherRateAreResampledAndMustBeEquallyLong() throws IOException {
        Path folder = song("s", LEAST.replace("]", ", {\"id\": \"b\", \"file\": \"b.wav\"}]"));
        Wavs.write(folder.resolve("b.wav"), Audio.mono(44_100, new float[88_200]));
        assertThat(Song.load(SongFile.read(folder)).stem("b").audio().frames()).isEqualTo(96_000);
        Wavs.write(folder.resolve("b.wav"), Audio.mono(44_100, new float[88_201]));
        assertThatThrownBy(() -> Song.load(SongFile.read(folder))).isInstanceOf(InvalidInput.class)
            .hasMessage(folder.resolve("b.wav") + ": stem 'b' is 96001 frames (2.000 s) long, stem 'a' 96000 frames (2.000 s); stems must be equally long");
    }

    @Test
    void stemsOfEveryRateMonoAndStereoAreOneSong() throws IOException {
        Path folder = song("s", LEAST.replace("]", ", {\"id\": \"b\", \"file\": \"b.wav\"}, {\"id\": \"c\", \"file\": \"c.wav\"}]"));
        Audio wide = Wavs.tone(96_000, 1000, 192_000);
        Wavs.write(folder.resolve("a.wav"), Wavs.tone(48_000, 1000, 96_000));
        Wavs.write(folder.resolve("b.wav"), Wavs.tone(44_100, 1000, 88_200));
        Wavs.write(folder.resolve("c.wav"), new Audio(96_000, wide.left(), wide.left().clone()));
        Song song = Song.load(SongFile.read(folder));
        for (String id : List.of("a", "b", "c")) {
            Audio audio = song.stem(id).audio();
            assertThat(audio.isMono()).isEqualTo(!id.equals("c"));
            assertThat(audio.frames()).isEqualTo(96_000);
            for (int c = 0; c < audio.channels(); c++)
                for (int i = 1000; i < 95_000; i++) assertThat((double) audio.channel(c)[i]).as("%s %d", id, i).isCloseTo(Math.sin(2 * Math.PI * 1000 * i / 48000), within(1e-4));
        }
    }

    @Test
    void aRateThatCannotBeConvertedIsNamed() throws IOException {
        Path folder = song("s", LEAST);
        Wavs.write(folder.resolve("a.wav"), Audio.mono(47_999, new float[1000]));
        assertThatThrownBy(() -> Song.load(SongFile.read(folder))).isInstanceOf(InvalidInput.class)
            .hasMessage(folder.resolve("a.wav") + ": has the sample rate 47999 Hz, which cannot be converted; 44100, 48000 and 96000 Hz can");
    }

    @Test
    void aTitleIsOneLine() throws IOException {
        assertThat(problems(LEAST.replace("\"T\"", "\"a\\nb\""))).containsExactly("title: is no single line of up to 200 characters");
        assertThat(problems(LEAST.replace("\"T\"", "\" \""))).containsExactly("title: is blank");
    }

    @Test
    void barsFollowFromTheLengthWhenTheFileDoesNotSay() throws IOException {
        Path folder = song("s", LEAST.replace("\"tempo\": 120", "\"tempo\": 180, \"meter\": 3"));
        assertThat(Song.load(SongFile.read(folder)).bars()).isEqualTo(2);
        assertThat(Song.load(SongFile.read(folder)).beat()).isCloseTo(16_000, within(1e-9));
    }

    @Test
    void barsThatDoNotFillTheSongAreAnError() throws IOException {
        Path folder = song("s", LEAST.replace("\"tempo\": 120", "\"tempo\": 120, \"bars\": 2"));
        assertThatThrownBy(() -> Song.load(SongFile.read(folder))).hasMessage(folder.resolve("song.json")
            + ": bars: 2 bars at this tempo are 192000 frames (4.000 s), the stems are 96000 frames (2.000 s)");
    }

    @Test
    void aSongFolderNamesTheMistakesOfItsFileAndOfItsSoundsAtOnce() throws IOException {
        Path folder = song("s", """
            {"title": "T", "tempo": 120, "metre": 4, "stems": [{"id": "a", "file": "a.wav"}, {"id": "b", "file": "b.wav"}, {"id": "c", "file": "c.wav"},
             {"id": "d", "file": "d.wav"}]}""");
        Wavs.write(folder.resolve("b.wav"), "no sound");
        Wavs.write(folder.resolve("c.wav"), Wavs.tone(48_000, 1000, 95_000));
        assertThat(SongFolder.problems(folder)).extracting(p -> p.toString().replace(folder + "/", "")).containsExactly(
            "song.json: metre: unknown key 'metre'; did you mean 'meter'?",
            "song.json: stems[3].file: no file 'd.wav' in the song's folder",
            "b.wav: is not a known kind of sound file; WAV, AIFF, FLAC, MP3, Ogg Vorbis and Opus are supported",
            "c.wav: stem 'c' is 95000 frames (1.979 s) long, stem 'a' 96000 frames (2.000 s); stems must be equally long");
        assertThat(SongFolder.problems(song("t", LEAST))).isEmpty();
        assertThat(SongFolder.problems(root.resolve("t/song.json"))).isEmpty();
        assertThat(SongFolder.problems(root.resolve("nowhere"))).hasSize(1);
    }

    @Test
    void theOneStemOfAnotherLengthIsNamedThoughItIsTheFirst() throws IOException {
        Path folder = song("s", LEAST.replace("]", ", {\"id\": \"b\", \"file\": \"b.wav\"}, {\"id\": \"c\", \"file\": \"c.wav\"}]"));
        for (String file : List.of("b.wav", "c.wav")) Wavs.write(folder.resolve(file), Wavs.tone(48_000, 500, 95_000));
        assertThat(SongFolder.problems(folder)).extracting(p -> p.toString().replace(folder + "/", "")).containsExactly(
            "a.wav: stem 'a' is 96000 frames (2.000 s) long, stem 'b' 95000 frames (1.979 s); stems must be equally long");
    }

    @Test
    void slipsOfAnExportAreNamed() throws IOException {
        Path folder = song("s", LEAST);
        Wavs.write(folder.resolve("a.wav"), Audio.mono(48_000, new float[96_000]));
        assertThat(SongFolder.problems(folder)).singleElement().asString().isEqualTo(folder.resolve("a.wav") + ": stem 'a' is silent from beginning to end");
        assertThat(problems(LEAST.replace("a.wav", "A.wav"))).containsExactly("stems[0].file: no file 'A.wav' in the song's folder; did you mean 'a.wav'?");
        folder = song("t", LEAST.replace("\"tempo\": 120", "\"tempo\": 120, \"sections\": [{\"name\": \"a\", \"bar\": 1, \"bars\": 2}]"));
        assertThat(SongFolder.problems(folder)).singleElement().asString().isEqualTo(folder.resolve("song.json") + ": sections[0]: ends after bar 2; the song has 1 bars");
    }

    @Test
    void aMissingTempoIsGuessed() throws IOException {
        Path folder = song("s", LEAST.replace("\"tempo\": 120, ", ""));
        float[] clicks = new float[48_000 * 16];
        for (int beat = 0; beat < 28; beat++) for (int i = 0; i < 2000; i++) clicks[beat * clicks.length / 28 + i] = (float) (Math.sin(i * 0.1) * Math.exp(-i / 400.0));
        Wavs.write(folder.resolve("a.wav"), Audio.mono(48_000, clicks));
        assertThat(SongFolder.problems(folder)).hasSize(1).first().asString().endsWith("song.json: 'tempo' is missing; it sounds like 105");
    }
}
