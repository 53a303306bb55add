package attune.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.Answer;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Advice;
import attune.lesson.Lesson.Matching;
import attune.lesson.Mode;
import attune.lesson.Module;
import attune.lesson.Question;
import attune.lesson.Question.Control;
import attune.lesson.Question.Find;
import attune.lesson.Question.Head;
import attune.lesson.Question.Lane;
import attune.lesson.Question.Option;
import attune.lesson.Question.Slot;
import attune.lesson.Question.Step;
import attune.lesson.Skill;
import attune.mix.Automation;
import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MistakeTest {
    private static final Head HEAD = new Head("balance/04", Skill.LEVEL, "song", 1, "Which?", Optional.of("kit"), List.of("kit", "singer"), Mix.PLAIN, Mix.PLAIN, 6, Matching.MIX, List.of());
    private static final Map<String, Set<String>> TRAITS = Map.of("kit", Set.of("rhythm", "drums"), "singer", Set.of("lead", "voice"));

    private static Advice advice(String truth, String answer, String stem, String missed) {
        return new Advice(Optional.ofNullable(truth), Optional.ofNullable(answer), Optional.ofNullable(stem), Optional.ofNullable(missed), truth + " " + answer + " " + stem + " " + missed);
    }

    private static final Advice ANY = advice(null, null, null, null);

    private static String said(Question question, Answer answer, Advice... advice) {
        Lesson lesson = new Lesson("balance/04", Module.BALANCE, "04", "T", Skill.LEVEL, List.of("L."), List.of(), List.of(), Optional.empty(), List.of(advice), List.of());
        return Mistake.of(question, id -> TRAITS.getOrDefault(id, Set.of()), Judge.judge(question, answer)).advice(lesson).orElseThrow();
    }

    @Test void aStemIsKnownByItsRoleAndItsFamilyToo() {
        Option kit = new Option("kit:louder", "", "", 0, "kit", Mix.PLAIN), singer = new Option("singer:louder", "", "", 1, "singer", Mix.PLAIN);
        Question q = new Question.Choose(HEAD, "", List.of(kit, singer), false, "kit:louder");
        assertThat(said(q, new Answer.Choice("singer:louder"), advice(null, "lead", null, null), ANY)).isEqualTo("null lead null null");
        assertThat(said(q, new Answer.Choice("singer:louder"), advice("drums", "louder", null, null), advice("drums", null, null, null))).isEqualTo("drums louder null null");
        assertThat(said(q, new Answer.Choice("singer:louder"), advice("voice", null, null, null), advice(null, "drums", null, null), ANY)).isEqualTo("null null null null");
    }

    @Test void whatWasChangedIsKnownWhereTheAnswerIsASound() {
        assertThat(said(new Question.Pick(HEAD, Mode.ODD, 3, 2), new Answer.Choice("1"), advice(null, null, "voice", null), advice(null, null, "drums", null), ANY)).isEqualTo("null null drums null");
    }

    @Test void ofSeveralControlsTheWorstCounts() {
        Control near = new Control(Path.parse("channels.kit.eq[0].gain"), "", 0, 6, 2), far = new Control(Path.parse("channels.singer.pan"), "", 0, -40, 10);
        Question q = new Question.Match(HEAD, List.of(near, far), 0);
        Answer right = new Answer.Values(Map.of("channels.kit.eq[0].gain", 3.5, "channels.singer.pan", 30.0)), left = new Answer.Values(Map.of("channels.kit.eq[0].gain", 3.5, "channels.singer.pan", -90.0));
        Advice[] all = {advice(null, "more", null, "eq[0].gain"), advice(null, "less", null, "pan"), advice(null, "more", "voice", "pan"), ANY};
        assertThat(said(q, right, all)).isEqualTo("null more voice pan");
        assertThat(said(q, left, all)).isEqualTo("null less null pan");
    }

    @Test void fadersThatAreAllTooHighAreJudgedByWhatTheyDifferIn() {
        Control a = new Control(Path.parse("channels.kit.gain"), "", 0, -10, 1), b = new Control(Path.parse("channels.singer.gain"), "", 0, -10, 1);
        Question q = new Question.Match(HEAD, List.of(a, b), 0);
        Answer both = new Answer.Values(Map.of("channels.kit.gain", 0.0, "channels.singer.gain", 8.0));
        // 10 and 18 dB too high: 4 below and 4 above what both have in common.
        assertThat(said(q, both, advice(null, "less", "drums", "gain"), advice(null, "more", "drums", "gain"))).isEqualTo("null less drums gain");
    }

    @Test void ofADrawnStepTheHeightOrTheTimeIsMissed() {
        Lane lane = new Lane(Path.parse("channels.singer.gain"), "", 0, curve(8, 6), List.of(new Step(8, 0, 6)), 1, 1);
        Question q = new Question.Draw(HEAD, List.of(lane), 16, 4, 0);
        Advice height = advice(null, null, "lead", "height"), time = advice(null, null, "lead", "time");
        assertThat(said(q, new Answer.Drawn(Map.of("channels.singer.gain", curve(8, 10))), time, height, ANY)).isEqualTo("null null lead height");
        assertThat(said(q, new Answer.Drawn(Map.of("channels.singer.gain", curve(10.5, 6))), height, time, ANY)).isEqualTo("null null lead time");
    }

    private static Automation curve(double beat, double height) {
        return new Automation(List.of(new Point(0, 0, Shape.STRAIGHT), new Point(beat - 0.1, 0, Shape.STRAIGHT), new Point(beat + 0.1, height, Shape.STRAIGHT)));
    }

    @Test void ofAFaultTheFirstPartThatIsWrongIsMissed() {
        Slot stem = new Slot("stem", 0, "", List.of(new Slot.Choice("kit", "", "", ""), new Slot.Choice("singer", "", "", "")), false);
        Slot kind = new Slot("kind", 0, "", List.of(new Slot.Choice("level", "", "", ""), new Slot.Choice("space", "", "", "")), false);
        Question q = new Find(HEAD, List.of(stem, kind), new Answer.Named(Map.of("stem", "kit", "kind", "space")));
        Advice[] all = {advice("drums", "lead", null, "stem"), advice("space", "level", null, "kind"), ANY};
        assertThat(said(q, new Answer.Named(Map.of("stem", "singer", "kind", "level")), all)).isEqualTo("drums lead null stem");
        assertThat(said(q, new Answer.Named(Map.of("stem", "kit", "kind", "level")), all)).isEqualTo("space level null kind");
    }
}
