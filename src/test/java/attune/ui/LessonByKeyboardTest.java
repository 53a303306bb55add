package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.ui.control.AccessibleTest;
import attune.ui.control.ChoiceTile;
import attune.ui.control.Dial;
import attune.ui.lesson.LessonProbe;
import java.util.concurrent.CountDownLatch;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Whole lessons with the keyboard alone. */
class LessonByKeyboardTest extends WindowTest {
    /** From the rail to a lesson by Tab and Enter. */
    private LessonProbe lesson(String id) {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        for (int i = 0; i < 40 && !id.equals(window.focus().getId()); i++) window.press(KeyCode.TAB);
        assertThat(window.focus().getId()).isEqualTo(id);
        window.press(KeyCode.ENTER);
        return window.lesson();
    }

    @Test void a_lesson_from_learn_to_review() {
        LessonProbe lesson = lesson("lesson-eq-01");
        window.press(KeyCode.ENTER);
        Fx.await("the example", () -> lesson.isAt("LISTEN") && lesson.exampleReady());
        assertThat(window.playing()).as("what was asked for is heard").isTrue();
        window.press(KeyCode.B);
        assertThat(window.playing()).isTrue();
        window.press(KeyCode.SPACE);
        assertThat(window.playing()).isFalse();
        window.press(KeyCode.N);
        assertThat(Fx.get(() -> lesson.isAt("DRILL"))).as("who wants to may leave the other example out").isTrue();
        for (int i = 0; i < 2; i++) {
            Fx.await("question", lesson::asking);
            window.press(KeyCode.ENTER);
            assertThat(Fx.get(lesson::asking)).as("locked before both were heard").isTrue();
            window.press(KeyCode.A);
            window.press(KeyCode.B);
            window.press(KeyCode.valueOf("DIGIT" + lesson.rightNumber()));
            AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
            window.press(KeyCode.ENTER);
            Fx.await("the verdict", lesson::judged);
            Fx.settle();
            assertThat(lesson.said()).startsWith("Correct.");
            assertThat(window.focus().getAccessibleRole()).as("the verdict is announced").isEqualTo(AccessibleRole.TEXT);
            assertThat(window.focus().getAccessibleText()).isEqualTo(lesson.said());
            window.press(KeyCode.ENTER);
        }
        Fx.await("the review, two of three being a pass", () -> lesson.isAt("REVIEW"));
        assertThat(lesson.headline()).isEqualTo("Passed: 2 of 2.");
        window.press(KeyCode.DIGIT2);
        window.press(KeyCode.B);
        assertThat(window.playing()).isTrue();
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.get(() -> window.trainer.model().getRoute())).isEqualTo(new Route.At(Place.LESSONS));
        assertThat(window.playing()).isFalse();
    }

    @Test void enter_hears_all_examples_before_it_goes_on() {
        LessonProbe lesson = lesson("lesson-eq-01");
        window.press(KeyCode.ENTER);
        for (String heard : new String[] {"Play B", "Example 2", "Play B", ""}) {
            Fx.await("the example", lesson::exampleReady);
            assertThat(window.playing()).isTrue();
            assertThat(Fx.get(() -> lesson.model().listen().nextProperty().get())).isEqualTo(heard);
            assertThat(window.there("next-sound")).isEqualTo(!heard.isEmpty());
            AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
            window.press(KeyCode.ENTER);
        }
        assertThat(Fx.get(() -> lesson.isAt("DRILL"))).isTrue();
    }

    @Test void who_knows_the_lesson_goes_straight_to_its_drill() {
        LessonProbe lesson = lesson("lesson-eq-01");
        assertThat(window.there("straight")).isTrue();
        window.press(KeyCode.N);
        assertThat(Fx.get(() -> lesson.isAt("DRILL"))).isTrue();
    }

    @Test void an_answer_that_is_long_on_its_way_is_given_once_and_that_is_said() {
        LessonProbe lesson = lesson("lesson-eq-01");
        window.press(KeyCode.N);
        Fx.await("question", lesson::asking);
        window.press(KeyCode.A);
        window.press(KeyCode.B);
        window.press(KeyCode.DIGIT1);
        CountDownLatch wait = window.rooms.journal.wait = new CountDownLatch(1);
        try {
            window.press(KeyCode.ENTER);
            Fx.await("words", () -> window.text("hint").equals("Preparing your answer to be heard\u2026"));
            Fx.settle();
            assertThat(window.focus().getId()).as("it is announced").isEqualTo("hint");
            assertThat(window.focus().getAccessibleRole()).isEqualTo(AccessibleRole.TEXT);
            window.press(KeyCode.DIGIT2);
            window.robot.clickOn(Fx.get(() -> window.scene.getRoot().lookupAll(".answer-panel .choice-tile").stream().toList().get(2)));
            window.press(KeyCode.RIGHT);
            assertThat(Fx.get(() -> ((ChoiceTile) window.scene.getRoot().lookup(".answer-panel .choice-tile")).isSelected())).as("what was answered stays").isTrue();
            window.press(KeyCode.ENTER);
            assertThat(window.rooms.journal.attempts).isEmpty();
        } finally {
            wait.countDown();
        }
        Fx.await("the verdict", lesson::judged);
        Fx.settle();
        assertThat(window.rooms.journal.attempts).hasSize(1);
        assertThat(window.focus().getAccessibleText()).isEqualTo(lesson.said());
    }

    @Test void choices_are_reached_by_tab_and_arrows() {
        LessonProbe lesson = lesson("lesson-eq-01");
        Fx.run(() -> lesson.model().go(attune.ui.lesson.Step.DRILL));
        Fx.await("question", lesson::asking);
        Fx.settle();
        for (int i = 0; i < 12 && !(window.focus() instanceof ChoiceTile); i++) window.press(KeyCode.TAB);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        assertThat(lesson.chosen()).isEqualTo("1000");
        assertThat(window.playing()).isTrue();
        window.press(KeyCode.SPACE);
        assertThat(window.playing()).as("Space means the sound, not the tile").isFalse();
        assertThat(lesson.chosen()).isEqualTo("1000");
    }

    @Test void a_fader_is_set_by_typing_and_digits_stay_its_own() {
        LessonProbe lesson = lesson("lesson-balance-01");
        window.press(KeyCode.ENTER);
        Fx.await("question", lesson::asking);
        Fx.settle();
        for (int i = 0; i < 12 && !(window.focus() instanceof Dial); i++) window.press(KeyCode.TAB);
        double goal = Math.rint(lesson.truth());
        if (goal < 0) window.press(KeyCode.MINUS);
        for (char c : String.valueOf((long) Math.abs(goal)).toCharArray()) window.press(KeyCode.valueOf("DIGIT" + c));
        window.press(KeyCode.ENTER);
        assertThat(lesson.value()).isEqualTo(goal);
        assertThat(Fx.get(lesson::asking)).as("Enter set the number and did not answer").isTrue();
        window.press(KeyCode.A);
        window.press(KeyCode.Y);
        window.press(KeyCode.ENTER);
        Fx.await("the verdict", lesson::judged);
        assertThat(lesson.score()).isEqualTo(1);
    }

    @Test void a_stem_is_placed_by_arrows() {
        LessonProbe lesson = lesson("lesson-panning-01");
        window.press(KeyCode.ENTER);
        Fx.await("question", lesson::asking);
        Fx.settle();
        window.press(KeyCode.A);
        window.press(KeyCode.Y);
        for (int i = 0; i < 12 && !(window.focus() instanceof Dial); i++) window.press(KeyCode.TAB);
        for (int i = 0; i < 60 && Math.abs(lesson.value() - lesson.truth()) > 4; i++) window.robot.push(lesson.value() < lesson.truth() ? KeyCode.RIGHT : KeyCode.LEFT);
        window.press(KeyCode.ENTER);
        Fx.await("the verdict", lesson::judged);
        assertThat(lesson.score()).isEqualTo(1);
    }

    @Test void the_odd_one_is_found_by_its_number() {
        LessonProbe lesson = lesson("lesson-compression-01");
        window.press(KeyCode.ENTER);
        Fx.await("question", lesson::asking);
        Fx.settle();
        for (KeyCode key : new KeyCode[] {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3}) window.press(key);
        assertThat(Fx.get(lesson::canAnswer)).isTrue();
        window.press(KeyCode.ENTER);
        Fx.await("the verdict", lesson::judged);
        assertThat(lesson.said()).contains("was different");
    }

    @Test void the_question_mark_shows_the_keys_and_escape_hides_them() {
        window.robot.write("?");
        Fx.settle();
        assertThat(Fx.get(() -> window.trainer.model().keysShownProperty().get())).isTrue();
        assertThat(window.focus()).isInstanceOf(Button.class);
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.get(() -> window.trainer.model().keysShownProperty().get())).isFalse();
    }
}
