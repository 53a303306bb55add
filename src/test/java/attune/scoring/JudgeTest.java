package attune.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attune.lesson.Answer;
import attune.lesson.Lesson.Matching;
import attune.lesson.Mode;
import attune.lesson.Question;
import attune.lesson.Question.Control;
import attune.lesson.Question.Head;
import attune.lesson.Question.Option;
import attune.lesson.Skill;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Head HEAD = new Head("eq/02", Skill.BAND, "song", 1, "Which?", Optional.of("lead"), List.of("lead"), Mix.PLAIN, Mix.PLAIN, 12, Matching.STEM, List.of("lead"));
    private static final int[] OCTAVES = {125, 250, 500, 1000, 2000, 4000, 8000};

    /** The octaves of a lesson, without those the song does not carry. */
    private static Question.Choose octaves(String correct, Integer... missing) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < OCTAVES.length; i++)
            if (!List.of(missing).contains(OCTAVES[i])) options.add(new Option(String.valueOf(OCTAVES[i]), OCTAVES[i] + " Hz", "", i, Mix.PLAIN));
        return new Question.Choose(HEAD, "Hz", options, true, correct);
    }

    private static double chosen(Question question, String id) {
        return Judge.judge(question, new Answer.Choice(id)).score();
    }

    @Test void theTruthScoresOneANeighbourAHalf() {
        Question q = octaves("1000");
        assertThat(chosen(q, "1000")).isEqualTo(1);
        assertThat(chosen(q, "500")).isEqualTo(0.5);
        assertThat(chosen(q, "2000")).isEqualTo(0.5);
        assertThat(chosen(q, "250")).isZero();
        assertThat(chosen(q, "8000")).isZero();
    }

    @Test void theRightStemWithTheWrongKindScoresAHalf() {
        List<Option> options = new ArrayList<>();
        for (String stem : List.of("kick", "bass")) for (String kind : List.of("up", "down")) options.add(new Option(stem + ":" + kind, "", "", options.size(), stem, Mix.PLAIN));
        Question q = new Question.Choose(HEAD, "", options, false, "bass:up");
        assertThat(chosen(q, "bass:up")).isEqualTo(1);
        assertThat(chosen(q, "bass:down")).isEqualTo(0.5);
        assertThat(chosen(q, "kick:up")).isZero();
    }

    @Test void whatStandsBesideAGapIsNoNeighbour() {
        Question q = octaves("2000", 4000);
        assertThat(chosen(q, "8000")).isZero();
        assertThat(chosen(q, "1000")).isEqualTo(0.5);
    }

    @Test void onlyLongOrderedScalesHaveNeighbours() {
        assertThat(chosen(octaves("1000", 125, 250, 8000), "500")).as("four choices").isZero();
        assertThat(chosen(octaves("1000", 125, 250), "500")).as("five choices").isEqualTo(0.5);
        Question.Choose scale = octaves("1000");
        assertThat(chosen(new Question.Choose(HEAD, "", scale.options(), false, "1000"), "500")).as("unordered").isZero();
    }

    @Test void anUnknownChoiceIsRefusedAndNamesTheOthers() {
        assertThatThrownBy(() -> chosen(octaves("1000", 125, 250, 500, 2000), "2k")).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("no choice '2k'; the choices are 1000, 4000, 8000");
        assertThatThrownBy(() -> Judge.judge(octaves("1000"), new Answer.Values(Map.of()))).hasMessage("this question is answered by a choice");
    }

    @Test void theOddOneIsRightOrWrong() {
        Question q = new Question.Pick(HEAD, Mode.ODD, 3, 2);
        assertThat(chosen(q, "2")).isEqualTo(1);
        assertThat(chosen(q, "1")).isZero();
        for (String wrong : List.of("0", "4", "two", "")) assertThatThrownBy(() -> chosen(q, wrong)).hasMessageContaining("the sounds are 1, 2, 3");
    }

    private static Control fader(String stem, double start, double truth, double tolerance) {
        return new Control(Path.parse("channels." + stem + ".gain"), stem, start, truth, tolerance);
    }

    private static Verdict values(List<Control> controls, double... values) {
        Map<String, Double> all = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) all.put(controls.get(i).path().toString(), values[i]);
        return Judge.judge(new Question.Match(HEAD, controls, 0), new Answer.Values(all));
    }

    @Test void aControlScoresFullyWithinTheToleranceAndNothingAtThreeTimesIt() {
        List<Control> one = List.of(fader("lead", 6, -2, 1.5));
        double[][] errorAndScore = {{0, 1}, {1.5, 1}, {-1.5, 1}, {2.25, 0.75}, {3, 0.5}, {-3.75, 0.25}, {4.5, 0}, {8, 0}};
        for (double[] e : errorAndScore) assertThat(values(one, -2 + e[0]).score()).as("error " + e[0]).isCloseTo(e[1], within(1e-9));
    }

    @Test void aLogarithmicControlIsJudgedInOctaves() {
        Control control = new Control(Path.parse("channels.lead.eq[0].frequency"), "lead", 4000, 1000, 1 / 3.0);
        Question q = new Question.Match(HEAD, List.of(control), 0);
        for (double sign : new double[] {-1, 1})
            assertThat(Judge.judge(q, new Answer.Values(Map.of(control.path().toString(), 1000 * Math.pow(2, sign * 2 / 3.0)))).score()).isCloseTo(0.5, within(1e-9));
    }

    @Test void aPlaceIsJudgedAsAControl() {
        Control control = new Control(Path.parse("channels.lead.pan"), "lead", 60, -30, 15);
        Question q = new Question.Place(HEAD, List.of(control), 0);
        assertThat(Judge.judge(q, new Answer.Values(Map.of("channels.lead.pan", -45.0))).score()).isEqualTo(1);
        assertThat(Judge.judge(q, new Answer.Values(Map.of("channels.lead.pan", 0.0))).score()).isEqualTo(0.5);
    }

    @Test void aCommonOffsetOfAllFadersIsNoError() {
        List<Control> three = List.of(fader("bass", 5, -3, 1), fader("kick", -9, 0, 1), fader("lead", 9, 2, 1));
        assertThat(values(three, -3 + 4, 0 + 4, 2 + 4).score()).isEqualTo(1);
        assertThat(values(three, -3 + 3, 0, 2).score()).as("one of them alone is an error").isLessThan(1);
        assertThat(values(List.of(fader("bass", 5, -3, 1)), 1).score()).as("a single fader has nothing in common").isZero();
        List<Control> mixed = List.of(fader("bass", 5, -3, 1), new Control(Path.parse("channels.bass.pan"), "bass", 80, 0, 10));
        assertThat(values(mixed, 1, 4).parts()).as("only where all are faders").containsExactly(0.0, 1.0);
    }

    @Test void whoTouchesNothingScoresBelowAThird() {
        // Two and a half tolerances away, the least the question maker allows.
        assertThat(values(List.of(fader("bass", 0.75, -3, 1.5), fader("kick", -3.75, 0, 1.5))).score()).isLessThan(0.3);
        assertThat(values(List.of(fader("lead", 5.75, 2, 1.5))).score()).isLessThan(0.3);
    }

    @Test void theVerdictShowsWhichControlWasMissed() {
        List<Control> two = List.of(new Control(Path.parse("channels.bass.pan"), "bass", 80, 0, 10), new Control(Path.parse("channels.lead.pan"), "lead", -80, 0, 10));
        Verdict verdict = values(two, 5, 20);
        assertThat(verdict.parts()).containsExactly(1.0, 0.5);
        assertThat(verdict.score()).isEqualTo(0.75);
        assertThat(verdict.right()).isFalse();
        assertThat(verdict.truth()).isEqualTo(new Answer.Values(Map.of("channels.bass.pan", 0.0, "channels.lead.pan", 0.0)));
    }

    @Test void aControlThatIsNotNamedStaysWhereItStood() {
        List<Control> two = List.of(new Control(Path.parse("channels.bass.pan"), "bass", 20, 0, 10), new Control(Path.parse("channels.lead.pan"), "lead", -80, 0, 10));
        assertThat(values(two, 5)).isEqualTo(values(two, 5, -80));
        assertThat(values(two).answer()).isEqualTo(new Answer.Values(Map.of("channels.bass.pan", 20.0, "channels.lead.pan", -80.0)));
    }

    @Test void controlsThatAreNotThereOrOutOfRangeAreRefused() {
        List<Control> one = List.of(fader("lead", 6, -2, 1.5));
        Question q = new Question.Match(HEAD, one, 0);
        assertThatThrownBy(() -> Judge.judge(q, new Answer.Values(Map.of("channels.bass.gain", 0.0)))).hasMessage("no control 'channels.bass.gain'; the controls are channels.lead.gain");
        assertThatThrownBy(() -> values(one, 30)).hasMessageContaining("out of range");
        assertThatThrownBy(() -> values(one, Double.NaN)).hasMessageContaining("out of range");
        assertThatThrownBy(() -> Judge.judge(q, new Answer.Choice("1"))).hasMessage("this question is answered by values");
    }
}
