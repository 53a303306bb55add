package attune.lesson;

import static attune.lesson.MadeSong.OCTAVES;
import static attune.lesson.MadeSong.PROBE;
import static attune.lesson.MadeSong.lesson;
import static attune.lesson.MadeSong.louder;
import static attune.lesson.MadeSong.make;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import attune.dsp.effect.Band;
import attune.lesson.Question.Choose;
import attune.lesson.Question.Option;
import attune.material.Analysis;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a song cannot carry is not asked of it, and the reason is said. */
class CarryingTest {
    private static CannotAsk refusal(Lesson lesson, long seed) {
        return catchThrowableOfType(CannotAsk.class, () -> make(lesson, seed));
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

    @Test void widthIsAskedOnlyOfWhatHasTwoSides() throws CannotAsk {
        Lesson width = lesson("""
            "mode": "compare", "ask": "value", "subject": {"stems": 2}, "vary": [{"parameter": "width", "reference": 50, "values": [100, 150]}]""");
        for (long seed = 0; seed < 20; seed++) assertThat(make(width, seed).head().subject()).contains("wide");
        assertThat(refusal(lesson("""
            "mode": "compare", "ask": "value", "subject": {"ids": ["hum"]}, "vary": [{"parameter": "width", "reference": 50, "values": [100, 150]}]"""), 1))
            .hasMessageContaining("'hum' is mono: its width changes nothing");
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
        assertThat(refusal(lesson(vary.formatted("\"all\"", -30)), 1)).hasMessageContaining("covered");
    }

    /** At its corner it has half its gain. */
    @Test void aShelfIsHeardBeyondItsCorner() throws CannotAsk {
        String vary = """
            "mode": "odd one out", "subject": {"families": ["%s"], "stems": 1}, "fixed": [{"parameter": "eq[0].frequency", "value": 4000}, {"parameter": "eq[0].type", "value": "highshelf"}],
            "vary": [{"parameter": "eq[0].gain", "reference": 0, "values": [-6], "size": true}]""";
        make(lesson(vary.formatted("synth")), 1);
        assertThat(refusal(lesson(vary.formatted("bass")), 1)).hasMessageContaining("too little");
    }

    @Test void aSongThatCannotCarryTheLessonSaysWhatIsMissing() {
        Lesson hum = lesson("""
            "mode": "choose", "subject": {"roles": ["foundation"], "stems": 1}, "vary": [
            {"parameter": "eq[0].gain", "reference": 0, "values": [9]},
            {"parameter": "eq[0].frequency", "values": [125, 250, 500, 1000, 2000, 4000, 8000], "choices": true}]""");
        assertThat(refusal(hum, 1)).hasMessageMatching("'hum' has too little around \\d+ Hz");
        assertThat(refusal(louder("\"families\": [\"strings\"]"), 1)).hasMessage("song 'song' has no stem for this lesson (strings)");
        assertThat(refusal(louder("\"stems\": 6"), 1)).hasMessage("song 'song' has 5 stems for this lesson; 6 are needed");
        Lesson hum12 = lesson("""
            "mode": "odd one out", "subject": {"families": ["bass"], "stems": 1}, "fixed": [{"parameter": "compressor.ratio", "value": 4}],
            "vary": [{"parameter": "compressor.reduction", "reference": 0, "values": [12]}]""");
        assertThat(refusal(hum12, 1)).hasMessageContaining("has no gaps");
    }

    @Test void aChangeBeyondTheRangeIsNotAsked() {
        Lesson far = lesson("""
            "mode": "choose", "subject": {"mono": true, "stems": 1},
            "vary": [{"parameter": "pan", "reference": 80, "values": [-60, 60], "relative": true, "choices": true}]""");
        assertThat(refusal(far, 3)).hasMessageContaining("pan does not go as far as 140");
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
        assertThat(refusal(lesson(exercise.formatted("[20, 25]")), 1)).hasMessageContaining("two of the releases");
    }
}
