package attune.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.GainReduction;
import attune.dsp.measure.Spectrum;
import attune.engine.Render;
import attune.lesson.Question.Choose;
import attune.lesson.Question.Control;
import attune.lesson.Question.Pick;
import attune.lesson.Question.Option;
import attune.material.Analysis;
import attune.material.Family;
import attune.material.Part;
import attune.material.Role;
import attune.material.Signal;
import attune.material.Song;
import attune.material.SongInfo;
import attune.mix.Channel;
import attune.mix.Mix;
import attune.mix.Stem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionMakerTest {
    private static final int FRAMES = 96_000;
    private static final OptionalDouble OWN = OptionalDouble.empty();

    /** Four mono stems and a stereo one: noise with every octave, a hum with two, hits with gaps, the same hits unevenly loud. */
    static final Song SONG = song();
    static final Probe PROBE = new Measured(SONG);

    private static Song song() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        float[] noise = new float[FRAMES], side = new float[FRAMES], hum = new float[FRAMES], hits = new float[FRAMES], words = new float[FRAMES];
        double pink = 0;
        for (int i = 0; i < FRAMES; i++) {
            double white = random.nextDouble() - 0.5;
            pink = 0.97 * pink + white;
            noise[i] = (float) (0.1 * pink + 0.05 * white);
            side[i] = (float) (0.2 * (random.nextDouble() - 0.5));
            hum[i] = (float) (0.4 * Math.sin(2 * Math.PI * 120 * i / Song.RATE) + 0.2 * Math.sin(2 * Math.PI * 240 * i / Song.RATE));
            int beat = i % 24_000;
            double hit = white * (Math.exp(-beat / 300.0) + 0.1 * Math.exp(-beat / 3000.0));
            hits[i] = (float) hit;
            words[i] = (float) (0.8 * white * Math.min(1, beat / 1440.0) * Math.exp(-beat / 5000.0) * (i / 24_000 % 2 == 0 ? 1 : 0.5));
        }
        List<Stem> stems = List.of(new Stem("noise", Audio.mono(Song.RATE, noise)), new Stem("hum", Audio.mono(Song.RATE, hum)),
            new Stem("hits", Audio.mono(Song.RATE, hits)), new Stem("words", Audio.mono(Song.RATE, words)), new Stem("wide", new Audio(Song.RATE, noise, side)));
        List<Part> parts = List.of(part("noise", Role.PAD, Family.SYNTH), part("hum", Role.FOUNDATION, Family.BASS), part("hits", Role.RHYTHM, Family.DRUMS),
            part("words", Role.LEAD, Family.VOICE), part("wide", Role.FILL, Family.KEYS));
        Mix mix = Mix.PLAIN.withChannel("hum", Channel.FLAT.withGain(-4)).withChannel("words", Channel.FLAT.withPan(30));
        return new Song(new SongInfo("song", Path.of("song"), "Song", 120, 4, OptionalInt.of(1), "", "", List.of(), parts, mix), stems);
    }

    private static Part part(String id, Role role, Family family) {
        return new Part(id, id, Path.of(id), Optional.of(role), Optional.of(family));
    }

    private record Measured(Song song, Map<String, Analysis> stems) implements Probe {
        Measured(Song song) {
            this(song, new HashMap<>());
        }

        @Override public Analysis stem(String id) {
            return stems.computeIfAbsent(id, k -> Analysis.of(song.stem(k).audio()));
        }

        @Override public boolean isMono(String stem) {
            return song.stem(stem).audio().isMono();
        }

        @Override public GainReduction reduction(String id) {
            return GainReduction.of(song.stem(id).audio());
        }

        @Override public Compression solve(String stem, Compression compression, double reduction) throws CannotAsk {
            return Shaping.solve(stem, reduction(stem), stem(stem), compression, reduction);
        }

        @Override public Spectrum mix(Mix mix) {
            return stem("noise").spectrum();
        }

        @Override public Spectrum during(String stem, Mix mix) {
            return stem(stem).spectrumOf(Render.loop(song.tracks(), mix));
        }
    }

    static Lesson lesson(String exercise) {
        String prompt = exercise.contains("\"master\"") ? "What?" : "The {stem}?";
        return LessonCodec.parse("test", "{\"title\": \"T\", \"skill\": \"pan\", \"learn\": [\"L.\"], \"exercise\": {\"prompt\": \"" + prompt + "\", " + exercise + "}}", "panning/01");
    }

    static Question make(Lesson lesson, long seed) throws CannotAsk {
        return new QuestionMaker(lesson, SONG, PROBE).make(seed, OWN);
    }

    private static final Lesson PLACES = lesson("""
        "mode": "choose", "subject": {"mono": true, "stems": [2, 3]},
        "vary": [{"parameter": "pan", "reference": 0, "values": [-100, -50, 0, 50, 100], "choices": true}]""");
    private static final Lesson OCTAVES = lesson("""
        "mode": "choose", "subject": {"stems": 1}, "fixed": [{"parameter": "eq[0].q", "value": 1.4}], "vary": [
        {"parameter": "eq[0].gain", "reference": 0, "values": [9], "spread": 0.3, "size": true},
        {"parameter": "eq[0].frequency", "values": [125, 250, 500, 1000, 2000, 4000, 8000], "jitter": 0.166, "choices": true}]""");
    private static final Lesson DIRECTION = lesson("""
        "mode": "choose", "subject": {"mono": true, "stems": 3},
        "vary": [{"parameter": "pan", "reference": 0, "rove": [-40, 0, 40], "values": [-60, 60], "relative": true, "choices": true}]""");
    private static final Lesson SQUASHED = lesson("""
        "mode": "odd one out", "subject": {"families": ["voice"], "stems": 1}, "fixed": [{"parameter": "compressor.ratio", "value": 8},
        {"parameter": "compressor.attack", "value": 3}, {"parameter": "compressor.release", "value": 20}],
        "vary": [{"parameter": "compressor.reduction", "reference": 0, "values": [12], "spread": 0.3, "size": true}]""");

    @Test void theSameSeedGivesTheSameQuestion() throws CannotAsk {
        for (Lesson lesson : List.of(PLACES, OCTAVES, DIRECTION, SQUASHED))
            for (long seed : new long[] {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE}) assertThat(make(lesson, seed)).isEqualTo(make(lesson, seed));
        Set<Question> all = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) all.add(make(OCTAVES, seed));
        assertThat(all).as("jitter and spread make each seed its own").hasSize(20);
    }

    @Test void aSignalsStemThatIsAskedForAlonePlaysAlone() throws CannotAsk {
        Lesson gain = lesson("\"mode\": \"odd one out\", \"match\": \"none\", \"subject\": {\"signals\": [\"drum-hits\"], \"ids\": [\"snare\"]}, \"vary\": [{\"parameter\": \"gain\", \"values\": [6], \"relative\": true, \"size\": true}]");
        Song hits = Signal.DRUM_HITS.song();
        Mix heard = new QuestionMaker(gain, hits, new Measured(hits)).make(1, OWN).head().reference();
        assertThat(hits.info().stemIds()).filteredOn(s -> !heard.channel(s).mute()).containsExactly("snare");
    }

    @Test void monoIsHeardOnlyOfWhatStandsAside() throws CannotAsk {
        Lesson mono = lesson("""
            "mode": "choose", "ask": "kind", "subject": {"ids": ["noise"], "stems": 2}, "altered": [{"parameter": "mono", "value": true}],
            "kinds": [{"id": "gone", "label": "Gone", "set": [{"parameter": "mute", "value": true}]}, {"id": "same", "label": "The same"}]""");
        Set<String> beside = new HashSet<>();
        int refused = 0;
        for (long seed = 0; seed < 40; seed++) {
            try {
                beside.addAll(make(mono, seed).head().stems());
            } catch (CannotAsk e) {
                assertThat(e).hasMessageContaining("stands in the middle");
                refused++;
            }
        }
        assertThat(beside).containsExactlyInAnyOrder("noise", "words", "wide");
        assertThat(refused).isBetween(1, 15);
    }

    /** Pearson's chi-square against an even spread, with the value that an even one exceeds once in a thousand. */
    private static void assertEven(Map<?, Integer> counts, int kinds) {
        double[] critical = {0, 10.83, 13.82, 16.27, 18.47, 20.52, 22.46, 24.32};
        assertThat(counts).hasSize(kinds);
        double expected = counts.values().stream().mapToInt(Integer::intValue).sum() / (double) kinds;
        double chi = counts.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
        assertThat(chi).as(counts.toString()).isLessThan(critical[kinds - 1]);
    }

    @Test void theTruthIsSpreadEvenly() throws CannotAsk {
        Map<Answer, Integer> places = new HashMap<>(), directions = new HashMap<>(), odd = new HashMap<>();
        Map<String, Integer> stems = new TreeMap<>();
        for (long seed = 0; seed < 600; seed++) {
            Question place = make(PLACES, seed);
            places.merge(place.truth(), 1, Integer::sum);
            stems.merge(place.head().subject().orElseThrow(), 1, Integer::sum);
            directions.merge(make(DIRECTION, seed).truth(), 1, Integer::sum);
            odd.merge(((Pick) make(GAIN, seed)).truth(), 1, Integer::sum);
        }
        assertEven(places, 5);
        assertEven(directions, 2);
        assertEven(odd, 3);
        assertEven(stems, 4);
    }

    private static final Lesson SPACES = lesson("""
        "mode": "choose", "ask": "kind", "subject": {"families": ["voice"], "stems": 1}, "altered": [{"parameter": "sends.reverb", "value": -9}], "kinds": [
        {"id": "room", "label": "Room", "set": [{"parameter": "reverb.decay", "value": 1.2}, {"parameter": "reverb.type", "value": "room"}]},
        {"id": "plate", "label": "Plate", "set": [{"parameter": "reverb.decay", "value": 1.2}, {"parameter": "reverb.type", "value": "plate"}]},
        {"id": "hall", "label": "Hall", "set": [{"parameter": "reverb.decay", "value": 1.2}, {"parameter": "reverb.type", "value": "hall"}]}]""");

    @Test void kindsSetWhatAMixFileCanSay() throws CannotAsk {
        Map<Answer, Integer> truths = new HashMap<>();
        for (long seed = 0; seed < 300; seed++) {
            Choose q = (Choose) make(SPACES, seed);
            truths.merge(q.truth(), 1, Integer::sum);
            assertThat(q.head().reference().reverb()).isEmpty();
            assertThat(q.options()).extracting(Question.Option::id).containsExactly("room", "plate", "hall");
            for (Question.Option o : q.options()) assertThat(o.heard().reverb().orElseThrow().type().id()).isEqualTo(o.id());
            assertThat(q.head().altered()).isEqualTo(q.option(q.correct()).orElseThrow().heard());
            assertThat(q.head().altered().channel(q.head().subject().orElseThrow()).sends().reverb()).isEqualTo(-9);
        }
        assertEven(truths, 3);
    }

    @Test void whichAndHowOffersEveryStemWithEveryKind() throws CannotAsk {
        Lesson lesson = lesson("""
            "mode": "choose", "ask": "both", "subject": {"stems": 3}, "match": "mix", "amount": 5, "kinds": [
            {"id": "up", "label": "louder", "set": [{"parameter": "gain", "value": 5, "relative": true}]},
            {"id": "down", "label": "quieter", "set": [{"parameter": "gain", "value": -5, "relative": true}]}]""");
        Map<String, Integer> kinds = new TreeMap<>();
        for (long seed = 0; seed < 300; seed++) {
            Choose q = (Choose) make(lesson, seed);
            assertThat(q.options()).hasSize(6).allSatisfy(o -> assertThat(o.id()).startsWith(o.group() + ":"));
            assertThat(q.correct()).startsWith(q.head().subject().orElseThrow() + ":");
            kinds.merge(q.correct().replaceFirst(".*:", ""), 1, Integer::sum);
            assertThat(q.head().size()).isEqualTo(5);
        }
        assertEven(kinds, 2);
    }

    @Test void aStemAloneIsTheOthersMuted() throws CannotAsk {
        Lesson lesson = lesson("\"mode\": \"choose\", \"ask\": \"stem\", \"subject\": {\"stems\": 4}, \"match\": \"none\", \"others\": [{\"parameter\": \"mute\", \"value\": true}]");
        for (long seed = 0; seed < 20; seed++) {
            Question q = make(lesson, seed);
            for (String id : SONG.info().stemIds()) assertThat(q.head().altered().channel(id).mute()).isEqualTo(!q.truth().equals(new Answer.Choice(id)));
        }
    }

    @Test void aCurveRunsOverTheWholeSong() throws CannotAsk {
        Lesson lesson = lesson("""
            "mode": "odd one out", "subject": {"families": ["voice"], "stems": 1}, "match": "mix", "amount": 6,
            "altered": [{"parameter": "gain", "curve": [[0, 0, "step"], [0.5, 6]], "relative": true}]""");
        Mix altered = make(lesson, 1).head().altered();
        var curve = altered.channel("words").automation().get("gain");
        double beats = SONG.frames() / SONG.beat(), own = SONG.info().mix().channel("words").gain();
        assertThat(curve.at(0.49 * beats)).isEqualTo(own);
        assertThat(curve.at(0.5 * beats)).isEqualTo(own + 6);
    }

    private static final Lesson GAIN = lesson("\"mode\": \"odd one out\", \"match\": \"none\", \"subject\": {\"stems\": 2}, \"vary\": [{\"parameter\": \"gain\", \"values\": [6], \"relative\": true, \"size\": true}]");

    @Test void whatIsLabelledIsExact() throws CannotAsk {
        for (long seed = 0; seed < 100; seed++) {
            Choose q = (Choose) make(PLACES, seed);
            String stem = q.head().subject().orElseThrow();
            assertThat(q.head().reference().channel(stem).pan()).isZero();
            for (Option o : q.options()) assertThat(o.heard().channel(stem).pan()).isEqualTo(Double.parseDouble(o.id()));
            assertThat(q.head().altered()).isEqualTo(q.option(q.correct()).orElseThrow().heard());
            assertThat(q.head().prompt()).isEqualTo("The " + stem + "?");
            assertThat(SONG.stem(stem).audio().isMono()).isTrue();
            assertThat(q.head().stems()).hasSizeBetween(2, 3).contains(stem);
            for (String id : SONG.info().stemIds()) assertThat(q.head().reference().channel(id).mute()).isEqualTo(!q.head().stems().contains(id));
        }
    }

    @Test void whatIsNotAskedVaries() throws CannotAsk {
        double least = 100, most = 0;
        for (long seed = 0; seed < 100; seed++) {
            Choose q = (Choose) make(OCTAVES, seed);
            String stem = q.head().subject().orElseThrow();
            Band truth = q.head().altered().channel(stem).eq().getFirst();
            double labelled = Double.parseDouble(q.correct());
            assertThat(Math.abs(Math.log(truth.frequency() / labelled) / Math.log(2))).isLessThanOrEqualTo(0.166);
            assertThat(truth.q()).isEqualTo(1.4);
            assertThat(q.head().size()).isEqualTo(truth.gain());
            assertThat(q.head().reference().channel(stem).eq().getFirst().isNeutral()).isTrue();
            for (Option o : q.options()) assertThat(o.heard().channel(stem).eq().getFirst().gain()).as("the same in every choice").isEqualTo(truth.gain());
            least = Math.min(least, truth.gain());
            most = Math.max(most, truth.gain());
        }
        assertThat(least).isBetween(6.3, 6.6);
        assertThat(most).isBetween(11.4, 11.7);
    }

    @Test void whatTheMaterialCannotCarryIsNeverAsked() throws CannotAsk {
        for (long seed = 0; seed < 100; seed++) {
            Choose q = (Choose) make(OCTAVES, seed);
            String stem = q.head().subject().orElseThrow();
            assertThat(stem).as("two octaves of hum cannot carry five choices").isNotEqualTo("hum");
            assertThat(q.options().size()).isGreaterThanOrEqualTo(5);
            Analysis sound = PROBE.stem(stem);
            for (Option o : q.options()) {
                Band band = o.heard().channel(stem).eq().getFirst();
                assertThat(sound.spectrum().carries(band.frequency(), band.gain() >= 9 ? 30 : 24)).isTrue();
                assertThat(o.step()).isEqualTo(List.of("125", "250", "500", "1000", "2000", "4000", "8000").indexOf(o.id()));
            }
        }
    }

    /** The hum has 120 Hz to itself, and nothing of what the noise covers. */
    @Test void whatIsCoveredByTheOthersIsNotAsked() throws CannotAsk {
        String vary = """
            "mode": "odd one out", "subject": {"families": ["bass"], "stems": %s}, "fixed": [{"parameter": "eq[0].frequency", "value": 240}, {"parameter": "gain", "value": %d}],
            "vary": [{"parameter": "eq[0].gain", "reference": 0, "values": [9], "size": true}]""";
        make(lesson(vary.formatted("1", -30)), 1);
        make(lesson(vary.formatted("\"all\"", 0)), 1);
        assertThatThrownBy(() -> make(lesson(vary.formatted("\"all\"", -30)), 1)).isInstanceOf(CannotAsk.class).hasMessageContaining("covered");
    }

    /** At its corner it has half its gain. */
    @Test void aShelfIsHeardBeyondItsCorner() throws CannotAsk {
        String vary = """
            "mode": "odd one out", "subject": {"families": ["%s"], "stems": 1}, "fixed": [{"parameter": "eq[0].frequency", "value": 4000}, {"parameter": "eq[0].type", "value": "highshelf"}],
            "vary": [{"parameter": "eq[0].gain", "reference": 0, "values": [-6], "size": true}]""";
        make(lesson(vary.formatted("synth")), 1);
        assertThatThrownBy(() -> make(lesson(vary.formatted("bass")), 1)).isInstanceOf(CannotAsk.class).hasMessageContaining("too little");
    }

    @Test void aSongThatCannotCarryTheLessonSaysWhatIsMissing() {
        Lesson hum = lesson("""
            "mode": "choose", "subject": {"roles": ["foundation"], "stems": 1}, "vary": [
            {"parameter": "eq[0].gain", "reference": 0, "values": [9]},
            {"parameter": "eq[0].frequency", "values": [125, 250, 500, 1000, 2000, 4000, 8000], "choices": true}]""");
        assertThat(catchThrowableOfType(CannotAsk.class, () -> make(hum, 1))).hasMessageMatching("'hum' has too little around \\d+ Hz");
        Lesson strings = lesson("\"mode\": \"odd one out\", \"match\": \"none\", \"subject\": {\"families\": [\"strings\"]}, \"vary\": [{\"parameter\": \"gain\", \"values\": [6], \"relative\": true}]");
        assertThat(catchThrowableOfType(CannotAsk.class, () -> make(strings, 1))).hasMessage("song 'song' has no stem for this lesson (strings)");
        Lesson six = lesson("\"mode\": \"odd one out\", \"match\": \"none\", \"subject\": {\"stems\": 6}, \"vary\": [{\"parameter\": \"gain\", \"values\": [6], \"relative\": true}]");
        assertThat(catchThrowableOfType(CannotAsk.class, () -> make(six, 1))).hasMessage("song 'song' has 5 stems for this lesson; 6 are needed");
        Lesson hum12 = lesson("""
            "mode": "odd one out", "subject": {"families": ["bass"], "stems": 1}, "fixed": [{"parameter": "compressor.ratio", "value": 4}],
            "vary": [{"parameter": "compressor.reduction", "reference": 0, "values": [12]}]""");
        assertThat(catchThrowableOfType(CannotAsk.class, () -> make(hum12, 1))).hasMessageContaining("has no gaps");
    }

    @Test void aRovingReferenceIsWhereTheChangeStarts() throws CannotAsk {
        Map<Double, Integer> from = new TreeMap<>();
        for (long seed = 0; seed < 300; seed++) {
            Choose q = (Choose) make(DIRECTION, seed);
            String stem = q.head().subject().orElseThrow();
            double reference = q.head().reference().channel(stem).pan();
            from.merge(reference, 1, Integer::sum);
            assertThat(q.head().altered().channel(stem).pan()).isEqualTo(reference + Double.parseDouble(q.correct()));
        }
        assertThat(from).containsOnlyKeys(-40.0, 0.0, 40.0);
    }

    @Test void aChangeBeyondTheRangeIsNotAsked() {
        Lesson far = lesson("""
            "mode": "choose", "subject": {"mono": true, "stems": 1},
            "vary": [{"parameter": "pan", "reference": 80, "values": [-60, 60], "relative": true, "choices": true}]""");
        assertThat(catchThrowableOfType(CannotAsk.class, () -> make(far, 3))).hasMessageContaining("pan does not go as far as 140");
    }

    @Test void aRelativeChangeStartsFromTheSongsOwnMix() throws CannotAsk {
        Lesson louder = lesson("\"mode\": \"odd one out\", \"match\": \"none\", \"subject\": {\"families\": [\"bass\"]}, \"vary\": [{\"parameter\": \"gain\", \"values\": [6], \"relative\": true, \"size\": true}]");
        Question q = make(louder, 5);
        assertThat(q.head().reference().channel("hum").gain()).isEqualTo(-4);
        assertThat(q.head().altered().channel("hum").gain()).isEqualTo(2);
        assertThat(q.head().size()).isEqualTo(6);
    }

    @Test void theReductionIsThatOfTheTypicalNote() throws CannotAsk {
        for (long seed = 0; seed < 20; seed++) {
            Question q = make(SQUASHED, seed);
            Compression c = q.head().altered().channel("words").compressor().orElseThrow();
            assertThat(PROBE.stem("words").typicalDeepest(PROBE.reduction("words").curve(c))).isCloseTo(q.head().size(), within(0.01));
            assertThat(q.head().size()).isBetween(8.4, 15.6);
            assertThat(c.ratio()).isEqualTo(8);
            assertThat(q.head().reference().channel("words").compressor().orElseThrow().isNeutral()).isTrue();
        }
    }

    @Test void attackIsAskedOnlyOfHits() throws CannotAsk {
        Lesson attack = lesson("""
            "mode": "choose", "subject": {"stems": 1}, "fixed": [{"parameter": "compressor.ratio", "value": 4}, {"parameter": "compressor.release", "value": 60}],
            "vary": [{"parameter": "compressor.attack", "values": [1, 30], "choices": true}, {"parameter": "compressor.reduction", "reference": 0, "values": [4]}]""");
        for (long seed = 0; seed < 20; seed++) assertThat(make(attack, seed).head().subject()).hasValue("hits");
    }

    @Test void neighbouringReleasesSoundApart() throws CannotAsk {
        String exercise = """
            "mode": "choose", "subject": {"families": ["drums"], "stems": 1}, "fixed": [{"parameter": "compressor.ratio", "value": 4}, {"parameter": "compressor.attack", "value": 3}],
            "vary": [{"parameter": "compressor.release", "values": %s, "choices": true}, {"parameter": "compressor.reduction", "reference": 0, "values": [8]}]""";
        assertThat(((Choose) make(lesson(exercise.formatted("[20, 100]")), 1)).options()).hasSize(2);
        assertThat(catchThrowableOfType(CannotAsk.class, () -> make(lesson(exercise.formatted("[20, 25]")), 1))).hasMessageContaining("two of the releases");
    }

    @Test void theSizeThatIsAskedForIsTheSizeThatIsMade() throws CannotAsk {
        for (double size : new double[] {4, 6.5, 9})
            assertThat(new QuestionMaker(OCTAVES, SONG, PROBE).make(3, OptionalDouble.of(size)).head().size()).isCloseTo(size, within(1e-9));
        assertThatThrownBy(() -> new QuestionMaker(PLACES, SONG, PROBE).make(3, OptionalDouble.of(4))).hasMessageContaining("the sizes of this lesson are its choices");
    }

    @Test void everyControlStartsFarFromItsGoal() throws CannotAsk {
        Lesson place = lesson("""
            "mode": "place", "subject": {"mono": true, "stems": 3}, "match": "none",
            "vary": [{"parameter": "pan", "values": [-90, -60, -30, 0, 30, 60, 90], "tolerance": 15}]""");
        Lesson faders = lesson("""
            "mode": "match", "moved": 3, "subject": {"stems": 4}, "match": "none",
            "vary": [{"parameter": "gain", "rove": [-2, 0, 2], "values": [-9, -6, -4, 4, 6, 9], "relative": true, "tolerance": 1.5}]""");
        Set<Double> goals = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            List<Control> one = ((Question.Place) make(place, seed)).controls();
            assertThat(one).hasSize(1);
            goals.add(one.getFirst().truth());
            List<Control> three = ((Question.Match) make(faders, seed)).controls();
            assertThat(three).hasSize(3);
            for (List<Control> controls : List.of(one, three)) {
                double common = Question.commonOffset(controls, Control::start);
                for (Control c : controls) assertThat(c.distance(c.start() - common)).isGreaterThanOrEqualTo(2.5 * c.tolerance() - 1e-9);
            }
            Question q = make(faders, seed);
            for (Control c : three) {
                assertThat(c.path().get(q.head().reference())).isEqualTo(c.truth());
                assertThat(c.path().get(q.head().altered())).isEqualTo(c.start());
            }
        }
        assertThat(goals).hasSizeGreaterThan(4);
    }

    @Test void ofTwoBandsOfTheMixEachHasItsNumber() throws CannotAsk {
        Lesson bands = lesson("""
            "mode": "match", "subject": {"on": "master", "stems": 4}, "match": "none",
            "vary": [{"parameter": "eq[0].frequency", "values": [100, 400], "tolerance": 0.5}, {"parameter": "eq[1].frequency", "values": [2000, 8000], "tolerance": 0.5}]""");
        assertThat(((Question.Match) make(bands, 1)).controls()).extracting(Control::label).containsExactly("Frequency 1", "Frequency 2");
    }

    @Test void whatAControlMovesIsSaidOnce() {
        attune.mix.Path pan = attune.mix.Path.parse("channels.drums.pan");
        assertThat(new Control(pan, "Timpani", 0, 0, 1).said()).isEqualTo("Timpani, pan");
        assertThat(new Control(pan, "Timpani pan", 0, 0, 1).said()).isEqualTo("Timpani pan");
        assertThat(new Control(pan, "Pan", 0, 0, 1).said()).isEqualTo("Pan");
    }

    @Test void whichStemChangedOffersTheStemsThatPlay() throws CannotAsk {
        Lesson which = lesson("""
            "mode": "choose", "ask": "stem", "subject": {"mono": true, "stems": 3},
            "vary": [{"parameter": "pan", "rove": [0], "values": [40], "relative": true, "size": true}]""");
        for (long seed = 0; seed < 50; seed++) {
            Choose q = (Choose) make(which, seed);
            assertThat(q.options()).extracting(Option::id).isEqualTo(q.head().stems()).doesNotContain("wide");
            assertThat(q.ordered()).isFalse();
            String stem = q.correct();
            assertThat(q.head().altered().channel(stem).pan() - q.head().reference().channel(stem).pan()).isEqualTo(40);
            List<String> others = new ArrayList<>(q.head().stems());
            others.remove(stem);
            for (String other : others) assertThat(q.head().altered().channel(other)).isEqualTo(q.head().reference().channel(other));
        }
    }

    @Test void seedsDoNotFollowEachOther() throws CannotAsk {
        // Neighbouring seeds share no more truths than chance would have it.
        int same = 0;
        for (int i : IntStream.range(0, 400).toArray()) if (make(PLACES, i).truth().equals(make(PLACES, i + 1).truth())) same++;
        assertThat(same).isBetween(50, 115);
    }
}
