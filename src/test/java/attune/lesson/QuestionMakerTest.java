package attune.lesson;

import static attune.lesson.MadeSong.OCTAVES;
import static attune.lesson.MadeSong.PROBE;
import static attune.lesson.MadeSong.SONG;
import static attune.lesson.MadeSong.lesson;
import static attune.lesson.MadeSong.louder;
import static attune.lesson.MadeSong.make;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.lesson.MadeSong.Measured;
import attune.lesson.Question.Choose;
import attune.lesson.Question.Control;
import attune.lesson.Question.Option;
import attune.lesson.Question.Pick;
import attune.material.Signal;
import attune.material.Song;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is drawn for a question. What is not asked because nobody could hear it: {@link CarryingTest}. */
class QuestionMakerTest {
    private static final Lesson PLACES = lesson("""
        "mode": "choose", "subject": {"mono": true, "stems": [2, 3]},
        "vary": [{"parameter": "pan", "reference": 0, "values": [-100, -50, 0, 50, 100], "choices": true}]""");
    private static final Lesson DIRECTION = lesson("""
        "mode": "choose", "subject": {"mono": true, "stems": 3},
        "vary": [{"parameter": "pan", "reference": 0, "rove": [-40, 0, 40], "values": [-60, 60], "relative": true, "choices": true}]""");
    private static final Lesson GAIN = louder("\"stems\": 2");
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
        Lesson gain = louder("\"signals\": [\"drum-hits\"], \"ids\": [\"snare\"]");
        Song hits = Signal.DRUM_HITS.song();
        Mix heard = new QuestionMaker(gain, hits, new Measured(hits)).make(1, OptionalDouble.empty()).head().reference();
        assertThat(hits.info().stemIds()).filteredOn(s -> !heard.channel(s).mute()).containsExactly("snare");
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
            assertThat(q.options()).extracting(Option::id).containsExactly("room", "plate", "hall");
            for (Option o : q.options()) assertThat(o.heard().reverb().orElseThrow().type().id()).isEqualTo(o.id());
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

    @Test void aRelativeChangeStartsFromTheSongsOwnMix() throws CannotAsk {
        Question q = make(louder("\"families\": [\"bass\"]"), 5);
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
        Path pan = Path.parse("channels.drums.pan");
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
