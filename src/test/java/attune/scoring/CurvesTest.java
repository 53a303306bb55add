package attune.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attune.lesson.Answer;
import attune.lesson.Lesson.Matching;
import attune.lesson.Question.Draw;
import attune.lesson.Question.Head;
import attune.lesson.Question.Lane;
import attune.lesson.Question.Step;
import attune.lesson.Skill;
import attune.mix.Automation;
import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static final Head HEAD = new Head("automation/08", Skill.AUTOMATION, "song", 1, "Draw.", Optional.of("lead"), List.of("lead"), Mix.PLAIN, Mix.PLAIN, 6, Matching.NONE, List.of());
    private static final Path FADER = Path.inside("lead", "gain");
    private static final double FLAT = -3, BEATS = 32;

    /** Levels and the beats at which they change, with half a beat from one to the next. */
    private static Automation levels(double[] levels, double... beats) {
        List<Point> points = new ArrayList<>(List.of(new Point(0, levels[0], Shape.STRAIGHT)));
        for (int i = 0; i < beats.length; i++) {
            points.add(new Point(beats[i] - 0.25, levels[i], Shape.STRAIGHT));
            points.add(new Point(beats[i] + 0.25, levels[i + 1], Shape.STRAIGHT));
        }
        return new Automation(points);
    }

    private static final Draw RIDE = draw(levels(new double[] {FLAT, FLAT + 6, FLAT}, 8, 16), new Step(8, FLAT, FLAT + 6), new Step(16, FLAT + 6, FLAT));

    private static Draw draw(Automation truth, Step... steps) {
        return new Draw(HEAD, List.of(new Lane(FADER, "Lead", FLAT, truth, List.of(steps), 2, 1)), BEATS, 4, 0);
    }

    private static double score(Draw q, Automation drawn) {
        return Judge.judge(q, new Answer.Drawn(Map.of(FADER.toString(), drawn))).score();
    }

    private static Automation ride(double depth, double from, double to) {
        return levels(new double[] {FLAT, FLAT + depth, FLAT}, from, to);
    }

    @Test void theTruthScoresOne() {
        assertThat(Judge.judge(RIDE, RIDE.truth()).score()).isEqualTo(1);
    }

    @Test void aFlatLineScoresNothingAtWhateverLevel() {
        for (double level : new double[] {FLAT, 0, FLAT + 6, -60}) assertThat(score(RIDE, levels(new double[] {level}))).isZero();
        assertThat(Judge.judge(RIDE, new Answer.Drawn(Map.of())).score()).isZero();
    }

    @Test void twoDecibelsAndABeatAreCloseEnough() {
        assertThat(score(RIDE, ride(4.1, 8, 16))).isEqualTo(1);
        assertThat(score(RIDE, ride(7.9, 8.9, 15.1))).isEqualTo(1);
    }

    @Test void heightAndPlaceCountAHalfEach() {
        // 4 dB too high is half-way between the tolerance and three times it.
        assertThat(score(RIDE, ride(10, 8, 16))).isCloseTo(0.75, within(0.02));
        assertThat(score(RIDE, ride(6, 10, 18))).isCloseTo(0.75, within(0.1));
        assertThat(score(RIDE, ride(6, 8, 18))).isBetween(0.8, 0.95);
    }

    @Test void theWrongWayAndHalfWayScoreNothing() {
        assertThat(score(RIDE, ride(-6, 8, 16))).isZero();
        assertThat(score(RIDE, ride(2.5, 8, 16))).isZero();
    }

    @Test void whereTheWholeCurveLiesDoesNotMatter() {
        assertThat(score(RIDE, levels(new double[] {0, 6, 0}, 8, 16))).isEqualTo(1);
    }

    @Test void phrasesAreScoredByTheirDifferences() {
        Draw q = draw(levels(new double[] {1, -4, 2, -3}, 8, 16, 24), new Step(8, 1, -4), new Step(16, -4, 2), new Step(24, 2, -3));
        assertThat(score(q, levels(new double[] {0, -5, 1, -4}, 8, 16, 24))).isEqualTo(1);
        assertThat(score(q, levels(new double[] {1, -4, 2, 2.1}, 8, 16, 24))).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test void whatIsNoCurveOfTheQuestionIsRefused() {
        assertThatThrownBy(() -> Judge.judge(RIDE, new Answer.Drawn(Map.of("channels.bass.gain", ride(6, 8, 16))))).hasMessageContaining("no curve 'channels.bass.gain'; the curves are channels.lead.gain");
        assertThatThrownBy(() -> score(RIDE, levels(new double[] {40}))).hasMessageContaining("40.0 is out of range");
        assertThatThrownBy(() -> Judge.judge(RIDE, new Answer.Choice("1"))).hasMessageContaining("answered by curves");
    }
}
