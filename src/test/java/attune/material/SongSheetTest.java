package attune.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.measure.Loudness;
import attune.dsp.measure.Spectrum;
import attune.engine.Render;
import attune.mix.Mix;
import attune.mix.Stem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/songs.md} says what the files hold, measured by the program and not by the script that wrote it. */
class SongSheetTest {
    private static final Path HOME = Path.of(System.getProperty("attune.material", "."));
    private static final Path SHEET = HOME.resolve("docs/songs.md");
    private static final String SIGNALS = "## Generated signals", WRITTEN = "columns as above.\n\n";
    private static final double[] OCTAVES = Arrays.copyOfRange(Spectrum.OCTAVES, 1, 10);
    /** What lies deeper than this is the window's leakage in one measurement or the other. */
    private static final double DEEPEST = -35, NOTHING = -60;

    private record Figures(double peak, double loudness, double range, double crest, double[] octaves) {}

    private static Figures measure(Audio sound) {
        double power = 0;
        for (int c = 0; c < sound.channels(); c++) for (float v : sound.channel(c)) power += (double) v * v / sound.frames() / sound.channels();
        Loudness loudness = Loudness.of(twice(sound));
        Spectrum spectrum = Spectrum.of(Audio.mono(sound.rate(), Onsets.mono(sound)));
        double[] octaves = Arrays.stream(OCTAVES).map(spectrum::octave).toArray();
        double loudest = Arrays.stream(octaves).max().orElse(0);
        return new Figures(Decibels.ofGain(sound.peak()), loudness.integrated().orElseThrow(), loudness.range().orElse(0), Decibels.ofGain(sound.peak()) - 10 * Math.log10(power),
            Arrays.stream(octaves).map(o -> o - loudest).toArray());
    }

    /** As it is heard: round and round. */
    private static Audio twice(Audio a) {
        float[] left = twice(a.left());
        return new Audio(a.rate(), left, a.isMono() ? left : twice(a.right()));
    }

    private static float[] twice(float[] x) {
        float[] out = Arrays.copyOf(x, 2 * x.length);
        System.arraycopy(x, 0, out, x.length, x.length);
        return out;
    }

    private static double inMix(Song song, String stem) {
        return Loudness.integrated(twice(Render.loop(song.tracks(), song.info().mix().only(song.info().stemIds(), List.of(stem))))).orElseThrow();
    }

    private static List<List<String>> rows(String id, String sheet) {
        int from = sheet.indexOf("(`" + id + "`)");
        assertThat(from).as(id).isPositive();
        String part = sheet.substring(from, sheet.indexOf("\nMix:", from));
        return part.lines().filter(l -> l.startsWith("| ") && !l.startsWith("| stem")).map(l -> List.of(l.substring(2).split(" *\\| *"))).toList();
    }

    @Test void everyStemIsAsTheSheetSays() throws IOException {
        String sheet = Files.readString(SHEET);
        Songs songs = new Songs(List.of(HOME.resolve("audio")));
        assertThat(songs.list()).hasSizeGreaterThanOrEqualTo(6);
        for (SongInfo info : songs.list()) {
            Song song = Song.load(info);
            List<List<String>> rows = rows(info.id(), sheet);
            assertThat(rows).extracting(List::getFirst).isEqualTo(info.stemIds());
            for (List<String> row : rows) {
                String where = info.id() + " " + row.getFirst();
                Audio sound = song.stem(row.getFirst()).audio();
                Figures f = measure(sound);
                double[] said = row.subList(1, 10 + OCTAVES.length).stream().mapToDouble(Double::parseDouble).toArray();
                var channel = info.mix().channel(row.getFirst());
                assertThat(new double[] {said[0], said[1], said[2]}).as(where).containsExactly(sound.channels(), channel.gain(), channel.pan());
                assertThat(said[3]).as(where + " in the mix").isCloseTo(inMix(song, row.getFirst()), within(0.25));
                assertThat(said[4]).as(where + " peak").isCloseTo(f.peak, within(0.06));
                assertThat(said[5]).as(where + " loudness").isCloseTo(f.loudness, within(0.25));
                assertThat(said[6]).as(where + " range").isCloseTo(f.range, within(0.6));
                assertThat(said[7]).as(where + " crest").isCloseTo(f.crest, within(0.11));
                for (int o = 0; o < OCTAVES.length; o++)
                    if (said[9 + o] > DEEPEST) assertThat(said[9 + o]).as(where + " at " + OCTAVES[o]).isCloseTo(f.octaves[o], within(1.5));
            }
        }
    }

    /** {@code mvn test -Dtest=SongSheetTest -Dsongs=write} writes it. */
    @Test void theSignalsAreAsTheSheetSays() throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("| signal | stem | ch | gain | in mix LUFS | peak | LUFS | LRA | crest |");
        for (double o : OCTAVES) head.append(' ').append(Math.round(o)).append(" |");
        lines.add(head.toString());
        lines.add("|---|---|" + "---|".repeat(7 + OCTAVES.length));
        for (Signal signal : Signal.values())
            for (Stem stem : signal.song().stems()) {
                Figures f = measure(stem.audio());
                Mix mix = signal.info().mix();
                StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %s | %s | %d | %s | %.1f | %.1f | %.1f | %.1f | %.1f |", signal.id(), stem.id(), stem.audio().channels(),
                    mix.channel(stem.id()).gain(), inMix(signal.song(), stem.id()), f.peak, f.loudness, f.range, f.crest));
                for (double o : f.octaves) line.append(String.format(Locale.ROOT, " %d |", Math.round(Math.max(NOTHING, o))));
                lines.add(line.toString());
            }
        String sheet = Files.readString(SHEET), table = String.join("\n", lines) + "\n";
        int at = sheet.indexOf(WRITTEN, sheet.indexOf(SIGNALS)) + WRITTEN.length();
        if ("write".equals(System.getProperty("songs"))) Files.writeString(SHEET, sheet.substring(0, at) + table);
        assertThat(Files.readString(SHEET).substring(at)).as("mvn test -Dtest=SongSheetTest -Dsongs=write").isEqualTo(table);
    }

    /** What a de-esser is for: each s stands about as loud as the vowels, in a region where these have next to nothing. */
    @Test void everyVoiceHasAnSThatStandsOut() {
        Songs songs = new Songs(List.of(HOME.resolve("audio")));
        for (String id : List.of("harbour-lights", "paper-crown")) {
            Audio voice = songs.load(id).stem("voice").audio();
            int size = 960;
            double loudest = 0;
            List<double[]> steps = new ArrayList<>();
            for (int from = 0; from + size <= voice.frames(); from += size) {
                Spectrum s = Spectrum.of(Audio.mono(Song.RATE, Arrays.copyOfRange(voice.left(), from, from + size)));
                steps.add(new double[] {s.level(100, 4000), s.level(5000, 9000)});
                loudest = Math.max(loudest == 0 ? -200 : loudest, s.level(100, 4000));
            }
            double floor = loudest - 20;
            double vowels = median(steps.stream().filter(s -> s[0] > floor && s[0] > s[1] + 6).mapToDouble(s -> s[0]).toArray());
            double above = median(steps.stream().filter(s -> s[0] > floor && s[0] > s[1] + 6).mapToDouble(s -> s[1]).toArray());
            double[] hiss = steps.stream().filter(s -> s[1] > s[0] + 3 && s[1] > floor).mapToDouble(s -> s[1]).toArray();
            assertThat(hiss.length).as(id).isGreaterThan(20);    // of 20 ms: half a dozen of s
            assertThat(median(hiss) - vowels).as(id + " against the vowels").isBetween(-12.0, 0.0);
            assertThat(median(hiss) - above).as(id + " against the vowels there").isGreaterThan(20);
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
