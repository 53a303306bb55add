package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.Answer;
import attune.ui.control.AccessibleTest;
import attune.ui.control.BarLane;
import attune.ui.control.ChoiceTile;
import attune.ui.control.Ruler;
import attune.ui.lesson.LessonProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are more than one choice, with the keyboard alone. */
class AnswersByKeyboardTest {
    private static final String KINDS = "\"kinds\": [{\"id\": \"level\", \"label\": \"Level\", \"amounts\": [{\"id\": \"up\", \"label\": \"Louder\", \"set\": [{\"parameter\": \"gain\", \"value\": 3, \"relative\": true}]},"
        + " {\"id\": \"down\", \"label\": \"Softer\", \"set\": [{\"parameter\": \"gain\", \"value\": -3, \"relative\": true}]}]},"
        + " {\"id\": \"place\", \"label\": \"Place\", \"amounts\": [{\"id\": \"left\", \"label\": \"Left\", \"set\": [{\"parameter\": \"pan\", \"value\": -80}]}, {\"id\": \"right\", \"label\": \"Right\", \"set\": [{\"parameter\": \"pan\", \"value\": 80}]}]}]";

    @TempDir Path folder;
    private OpenWindow window;

    @AfterEach void close() {
        if (window != null) window.close();
    }

    private LessonProbe drill(String id, String exercise) throws IOException {
        Path file = folder.resolve("lessons/" + id + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"title\": \"T\", \"skill\": \"kind\", \"learn\": [\"Listen.\"], \"exercise\": {\"questions\": 2, \"pass\": 1.4, " + exercise + "}}");
        window = new OpenWindow(folder);
        Fx.run(() -> window.trainer.model().openLesson(id));
        LessonProbe lesson = window.lesson();
        Fx.run(() -> lesson.model().go(attune.ui.lesson.Step.DRILL));
        Fx.await("question", lesson::asking);
        Fx.settle();
        return lesson;
    }

    private void tabTo(Class<? extends Node> kind) {
        for (int i = 0; i < 16 && !kind.isInstance(window.focus()); i++) window.press(KeyCode.TAB);
        assertThat(window.focus()).isInstanceOf(kind);
    }

    private void digits(int... numbers) {
        for (int n : numbers) window.press(KeyCode.valueOf("DIGIT" + n));
    }

    @Test void faults_are_named_by_numbers_one_row_after_the_other() throws IOException {
        LessonProbe lesson = drill("mix/01", "\"mode\": \"find\", \"faults\": 2, \"prompt\": \"What?\", \"subject\": {\"mono\": true, \"stems\": 3}, \"match\": \"mix\", " + KINDS);
        window.press(KeyCode.A);
        window.press(KeyCode.B);
        digits(1, 2, 1);
        assertThat(Fx.get(lesson::canAnswer)).as("one of two is not enough").isFalse();
        digits(2, 1, 2);
        assertThat(Fx.get(lesson::canAnswer)).isTrue();
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.press(KeyCode.ENTER);
        Fx.await("the verdict", lesson::judged);
        Answer said = window.rooms.journal.attempts.getFirst().answer();
        assertThat(said).isEqualTo(new Answer.Named(Map.of("stem", "drums", "kind", "place", "amount", "left", "stem2", "bass", "kind2", "level", "amount2", "down")));
        assertThat(lesson.said()).contains("right");
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
    }

    @Test void another_kind_takes_its_amount_back() throws IOException {
        LessonProbe lesson = drill("mix/01", "\"mode\": \"find\", \"prompt\": \"What?\", \"subject\": {\"mono\": true, \"stems\": 3}, \"match\": \"mix\", " + KINDS);
        window.press(KeyCode.A);
        window.press(KeyCode.B);
        digits(1, 1, 1);
        assertThat(Fx.get(lesson::canAnswer)).isTrue();
        window.click("kind-place");
        assertThat(Fx.get(lesson::canAnswer)).as("louder is no place").isFalse();
        digits(2);
        assertThat(Fx.get(lesson::canAnswer)).isTrue();
    }

    @Test void arrow_keys_go_on_along_the_row_in_which_they_are() throws IOException {
        LessonProbe lesson = drill("mix/01", "\"mode\": \"find\", \"faults\": 2, \"prompt\": \"What?\", \"subject\": {\"mono\": true, \"stems\": 3}, \"match\": \"mix\", " + KINDS);
        window.press(KeyCode.A);
        window.press(KeyCode.B);
        for (String row : new String[] {"stem-", "kind-", "amount-"}) {
            for (int i = 0; i < 16 && (window.focus().getId() == null || !window.focus().getId().startsWith(row)); i++) window.press(KeyCode.TAB);
            window.press(KeyCode.RIGHT);
            String first = window.focus().getId();
            assertThat(first).startsWith(row);
            window.press(KeyCode.RIGHT);
            assertThat(window.focus().getId()).as("the next of the row").startsWith(row).isNotEqualTo(first);
            window.press(KeyCode.LEFT);
            assertThat(window.focus().getId()).isEqualTo(first);
            assertThat(((ChoiceTile) window.focus()).isSelected()).isTrue();
        }
        digits(1);
        assertThat(Fx.get(lesson::canAnswer)).as("one of two is not enough").isFalse();
    }

    @Test void a_fader_is_drawn_over_the_bars() throws IOException {
        LessonProbe lesson = drill("automation/01", "\"mode\": \"draw\", \"prompt\": \"Level the {stem}.\", \"match\": \"none\", \"subject\": {\"ids\": [\"keys\"], \"stems\": 1}, \"rides\": {\"depths\": [-3, 3], \"phrases\": 2, \"tolerance\": 1.5, \"beats\": 2}");
        window.press(KeyCode.A);
        window.press(KeyCode.Y);
        tabTo(BarLane.class);
        for (int i = 0; i < 4; i++) window.press(KeyCode.UP);
        assertThat(value()).isEqualTo("Bar 1: +2 dB");
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.MINUS);
        digits(3);
        window.press(KeyCode.ENTER);
        assertThat(value()).isEqualTo("Bar 2: -3 dB");
        window.press(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(value()).isEqualTo("Bar 1: -3 dB");
        window.press(KeyCode.DELETE);
        assertThat(value()).isEqualTo("Bar 1: 0 dB");
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        window.press(KeyCode.ENTER);
        Fx.await("the verdict", lesson::judged);
        var drawn = (Answer.Drawn) window.rooms.journal.attempts.getFirst().answer();
        assertThat(drawn.curves().get("channels.keys.gain").at(1)).isZero();
        assertThat(drawn.curves().get("channels.keys.gain").at(6)).isEqualTo(-3);
    }

    private Object value() {
        return Fx.get(() -> window.scene.getFocusOwner().queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING));
    }

    @Test void each_of_several_knobs_is_named_once() throws IOException {
        drill("compression/09", "\"mode\": \"match\", \"prompt\": \"Set it.\", \"match\": \"none\", \"subject\": {\"ids\": [\"drums\"]}, \"fixed\": [{\"parameter\": \"compressor.ratio\", \"value\": 4}], \"vary\": [{\"parameter\": \"compressor.threshold\", \"values\": [-40, -10], \"tolerance\": 5},"
            + " {\"parameter\": \"compressor.attack\", \"values\": [1, 100], \"tolerance\": 1}]");
        assertThat(Fx.get(() -> window.scene.getRoot().lookupAll(".dials .knob").stream().map(Node::getAccessibleText).toList())).containsExactlyInAnyOrder("Threshold", "Attack");
    }

    @Test void a_frequency_is_typed_on_the_ruler() throws IOException {
        LessonProbe lesson = drill("eq/02", "\"mode\": \"choose\", \"ask\": \"point\", \"prompt\": \"Where?\", \"subject\": {\"ids\": [\"drums\"]}, \"fixed\": [{\"parameter\": \"eq[0].q\", \"value\": 2}], \"vary\": [{\"parameter\": \"eq[0].gain\", \"reference\": 0, \"values\": [9]},"
            + " {\"parameter\": \"eq[0].frequency\", \"values\": [500, 1000, 2000], \"tolerance\": 0.25}]");
        window.press(KeyCode.A);
        window.press(KeyCode.B);
        assertThat(Fx.get(lesson::canAnswer)).as("nothing is pointed at").isFalse();
        tabTo(Ruler.class);
        digits(7, 0, 0);
        window.press(KeyCode.ENTER);
        assertThat(Fx.get(lesson::canAnswer)).isTrue();
        window.press(KeyCode.ENTER);
        Fx.await("the verdict", lesson::judged);
        assertThat(((Answer.Values) window.rooms.journal.attempts.getFirst().answer()).values().values()).containsExactly(700.0);
    }

    @Test void both_mixes_go_to_the_next_system_and_the_question_stays_heard() throws IOException {
        LessonProbe lesson = drill("translation/01", "\"mode\": \"choose\", \"ask\": \"kind\", \"prompt\": \"What?\", \"subject\": {\"on\": \"master\"}, \"match\": \"mix\", \"systems\": [\"phone\", \"car\"],"
            + " \"kinds\": [{\"id\": \"dark\", \"label\": \"Dark\", \"set\": [{\"parameter\": \"tilt\", \"value\": -4}]}, {\"id\": \"bright\", \"label\": \"Bright\", \"set\": [{\"parameter\": \"tilt\", \"value\": 4}]}]");
        window.press(KeyCode.A);
        window.press(KeyCode.O);
        assertThat(Fx.get(() -> ((javafx.scene.control.ToggleButton) window.scene.getRoot().lookup("#system-phone")).isSelected())).isTrue();
        window.press(KeyCode.B);
        digits(2);
        assertThat(Fx.get(lesson::canAnswer)).isTrue();
        window.click("system-car");
        assertThat(window.playing()).isTrue();
        AccessibleTest.check(Fx.get(() -> window.scene.getRoot()));
        // After the answer, and in the review, all sounds go there as well.
        window.press(KeyCode.ENTER);
        Fx.await("the verdict", lesson::judged);
        everywhere();
        window.click("stop");
        Fx.await("the review", () -> window.scene.getRoot().lookup("#headline") != null);
        everywhere();
    }

    private void everywhere() {
        Fx.await("the studio", () -> system("studio"));
        window.press(KeyCode.O);
        assertThat(Fx.get(() -> system("phone"))).isTrue();
        window.press(KeyCode.B);
        assertThat(window.playing()).isTrue();
        window.press(KeyCode.O);
        assertThat(Fx.get(() -> system("car"))).isTrue();
    }

    private boolean system(String id) {
        return window.scene.getRoot().lookup("#system-" + id) instanceof javafx.scene.control.ToggleButton b && b.isSelected();
    }

    @Test void a_hidden_reference_is_heard_after_the_answer_only() throws IOException {
        LessonProbe lesson = drill("mastering/01", "\"mode\": \"match\", \"hidden\": true, \"moved\": 3, \"prompt\": \"Equally loud.\", \"match\": \"none\", \"subject\": {\"stems\": 3}, \"vary\": [{\"parameter\": \"gain\", \"values\": [-6, -5, -3, 3, 5, 6], \"relative\": true, \"tolerance\": 1}]");
        assertThat(window.there("sound-a")).isFalse();
        assertThat(window.playing()).as("the learner's own mix plays").isTrue();
        assertThat(Fx.get(lesson::canAnswer)).isTrue();
        window.press(KeyCode.ENTER);
        Fx.await("the verdict", lesson::judged);
        window.press(KeyCode.A);
        assertThat(window.playing()).isTrue();
    }
}
