package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.ui.control.ChoiceTile;
import attune.ui.control.Dial;
import attune.ui.lesson.LessonProbe;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A whole lesson with the mouse alone. */
class LessonByMouseTest extends WindowTest {
    @Override OpenWindow opened() {
        return new OpenWindow(folder, 1024, 700, Theme.Look.LIGHT, 100, true);
    }

    private LessonProbe lesson(String id) {
        window.click("place-lessons");
        window.click("lesson-" + id);
        return window.lesson();
    }

    /** A lesson at its first example. */
    private LessonProbe example() {
        LessonProbe lesson = lesson("eq-01");
        window.click("go-on");
        Fx.await("the example", () -> lesson.isAt("LISTEN") && lesson.exampleReady());
        return lesson;
    }

    @Test void a_lesson_from_learn_to_review() {
        LessonProbe lesson = example();
        window.click("sound-b");
        assertThat(window.playing()).isTrue();
        window.click("start-drill");
        for (int i = 0; i < 3; i++) {
            Fx.await("question", lesson::asking);
            Fx.settle();
            Button answer = (Button) Fx.get(() -> window.scene.getRoot().lookup("#answer"));
            assertThat(answer.isDisabled()).as("locked at first").isTrue();
            int number = lesson.rightNumber();
            Node tile = Fx.get(() -> window.scene.getRoot().lookupAll(".answer-panel .choice-tile").stream().toList().get(number - 1));
            assertThat(tile).isInstanceOf(ChoiceTile.class);
            window.robot.clickOn(tile);
            assertThat(answer.isDisabled()).as("locked before both were heard").isTrue();
            window.click("sound-a");
            window.click("sound-b");
            window.click("answer");
            Fx.await("the verdict", lesson::judged);
            assertThat(lesson.score()).isEqualTo(1);
            List<Node> focused = window.watchFocus();
            window.click("next");
            assertThat(focused).as("the focus stays on the page").noneMatch(n -> n.getId() != null && n.getId().startsWith("place-"));
        }
        Fx.await("the review", () -> lesson.isAt("REVIEW"));
        window.click("sound-a");
        assertThat(window.playing()).isTrue();
        window.click("place-progress");
        assertThat(window.playing()).as("a page out of sight is silent").isFalse();
        Fx.await("the figures", () -> window.scene.getRoot().lookup(".table") != null);
    }

    @Test void another_example_does_not_throw_the_focus_on_what_leads_away() {
        LessonProbe lesson = example();
        window.robot.clickOn(Fx.get(() -> window.scene.getRoot().lookup(".waveform")));
        List<Node> focused = window.watchFocus();
        window.robot.clickOn(Fx.get(() -> window.scene.getRoot().lookupAll(".numbers .choice-tile").stream().toList().get(1)));
        Fx.await("the second example", lesson::exampleReady);
        Fx.settle();
        assertThat(focused).noneMatch(Button.class::isInstance);
    }

    @Test void after_a_drag_a_digit_is_the_page_s_and_after_a_click_the_knob_s() {
        LessonProbe lesson = example();
        Fx.settle();
        Dial knob = knob();
        double before = Fx.get(knob::getValue);
        window.robot.drag(knob).dropBy(0, -30);
        Fx.settle();
        assertThat(Fx.get(knob::getValue)).isGreaterThan(before);
        assertThat(window.focus()).as("arrows move it on").isSameAs(knob);
        window.press(KeyCode.MINUS);
        window.press(KeyCode.DIGIT2);
        assertThat(Fx.get(lesson.model().listen().openProperty()::get)).as("a number that was begun goes on").isZero();
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.DIGIT2);
        assertThat(Fx.get(knob::isTyping)).isFalse();
        assertThat(Fx.get(lesson.model().listen().openProperty()::get)).isEqualTo(1);
        Fx.await("the second example", lesson::exampleReady);
        window.press(KeyCode.DIGIT1);
        Fx.await("the first example", lesson::exampleReady);
        Fx.settle();
        window.robot.clickOn(knob());
        window.press(KeyCode.DIGIT2);
        assertThat(Fx.get(knob()::isTyping)).as("clicked, to type").isTrue();
    }

    private Dial knob() {
        return (Dial) Fx.get(() -> window.scene.getRoot().lookup(".knob"));
    }

    @Test void where_a_digit_means_nothing_else_it_is_typed_after_a_drag_too() {
        LessonProbe lesson = lesson("balance-01");
        window.click("go-on");
        Fx.await("question", lesson::asking);
        Fx.settle();
        Dial fader = (Dial) Fx.get(() -> window.scene.getRoot().lookup(".answer-panel .fader"));
        window.robot.drag(fader).dropBy(0, -30);
        window.press(KeyCode.DIGIT3);
        window.press(KeyCode.ENTER);
        assertThat(lesson.value()).isEqualTo(3);
    }

    /** Hears both sounds of the next question and takes the first choice. */
    private void answer(LessonProbe lesson) {
        Fx.await("question", lesson::asking);
        window.click("sound-a");
        window.click("sound-b");
        window.robot.clickOn(Fx.get(() -> window.scene.getRoot().lookup(".answer-panel .choice-tile")));
        window.click("answer");
        Fx.await("the verdict", lesson::judged);
    }

    @Test void a_drill_is_stopped_early_and_nothing_is_lost() {
        LessonProbe lesson = lesson("panning-02");
        window.click("go-on");
        answer(lesson);
        window.click("stop");
        Fx.await("the review", () -> lesson.isAt("REVIEW"));
        assertThat(window.rooms.journal.attempts).hasSize(1);
    }

    @Test void who_has_passed_may_go_to_the_review_before_the_last_question() {
        LessonProbe lesson = lesson("eq-01");
        window.click("step-drill");
        for (int i = 0; i < 2; i++) {
            Fx.await("question", lesson::asking);
            window.click("sound-a");
            window.click("sound-b");
            int number = lesson.rightNumber();
            window.robot.clickOn(Fx.get(() -> window.scene.getRoot().lookupAll(".answer-panel .choice-tile").stream().toList().get(number - 1)));
            window.click("answer");
            Fx.await("the verdict", lesson::judged);
            assertThat(words("#stop")).isEqualTo(i == 0 ? "Stop here and review" : "Passed: to the review");
            assertThat(words("#next")).isEqualTo(i == 0 ? "Next" : "More questions");
            assertThat(words(".pip-standing")).isEqualTo(i == 0 ? "1 more to pass" : "passed");
            if (i == 0) window.click("next");
        }
        window.click("stop");
        Fx.await("the review", () -> lesson.isAt("REVIEW"));
        assertThat(lesson.headline()).isEqualTo("Passed: 2 of 2.");
    }

    private String words(String what) {
        return Fx.get(() -> ((Labeled) window.scene.getRoot().lookup(what)).getText());
    }

    @Test void a_drill_that_begins_again_lets_go_of_the_sounds_before() {
        LessonProbe lesson = lesson("eq-01");
        window.click("step-drill");
        List<WeakReference<Object>> before = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answer(lesson);
            before.add(lesson.sounds());
            window.click("next");
        }
        Fx.await("the review", () -> lesson.isAt("REVIEW"));
        window.click("again");
        Fx.await("question", lesson::asking);
        Fx.settle();
        // The deck keeps what it played last until it has faded.
        before.removeLast();
        Fx.await("the sounds to be let go", () -> {
            System.gc();
            return before.stream().allMatch(r -> r.refersTo(null));
        });
    }
}
