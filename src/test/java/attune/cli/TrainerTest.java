package attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attune.cli.Desk.Result;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trainer for the terminal, as a learner types. */
class TrainerTest {
    @TempDir Path folder;
    private Desk desk;

    @BeforeEach void desk() {
        desk = new Desk(folder);
    }

    private String types(String input, String... args) {
        Result r = desk.say(input, args);
        assertThat(r.err()).isEmpty();
        assertThat(r.exit()).isZero();
        assertThat(r.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(160));
        return r.out();
    }

    private long attempts() {
        return desk.run("report", "--format", "csv").lines().size() - 1;
    }

    @Test void withoutADisplayTheTerminalSaysWhy() {
        String out = types("help\n9\nquit\n");
        assertThat(out).startsWith("There is no display. This is the trainer for the terminal.\n");
        assertThat(out).contains("   3  Panning  (1)", "A number or a name chooses.", "There is no '9' here; 1 to 8 are.");
    }

    @Test void aPlacementSaysWhereToBegin() {
        desk.song("two");
        String out = types("placement\na\nb\n1\nquit\n");
        assertThat(out).contains("Question 1 of about 1, on", "in five minutes");
        assertThat(out).containsAnyOf("Begin with (rough", "Nothing was answered");
        assertThat(types("placement\na\nb\nunsure\nquit\n")).contains("Begin with (rough, from one answer)", "not right, so from");
    }

    @Test void quitAndTheEndOfTheInputEndItAnywhere() {
        desk.song("two");
        String[] steps = {"", "4\n", "4\n1\n", "4\n1\n\n", "4\n1\n\nnext\n", "4\n1\n\nnext\n1\n", "4\n1\n\nnext\n1\n\n1\n\n1\n\n1\n\n1\n"};
        for (String input : steps) {
            assertThat(types(input)).doesNotContain("Exception");
            assertThat(types(input + "quit\n")).doesNotContain("Exception");
        }
        assertThat(types("", "practice", "eq/01")).contains("An equalizer turns up one part");
    }

    @Test void aLessonIsLearntHeardDrilledAndReviewed() {
        String out = types("\n1\na\nb\nplay\nstop\nnext\n" + "a\nb\n2\n\n".repeat(5) + "1\n\n", "practice", "eq/01", "--seed", "3");
        assertThat(out).containsSubsequence("EQ 1: Which octave was boosted?", "  250 mud: oo", "Listen", "  1  Twelve decibels at 1 kHz.",
            "Question 1 of 5, on Pink noise", "Which octave is louder in B?", "  3  1 kHz  nasal", "Question 5 of 5", "Review: ", " of 5 right");
        assertThat(out).containsPattern("(Correct|One octave off|Two octaves off)\\. The noise had ").contains("What changed: noise EQ gain at ", " 0 dB to +12 dB.");
        assertThat(attempts()).isEqualTo(5);
    }

    @Test void theSecondsOfAnAnswerCountFromTheFirstListen() {
        types("\nnext\na\nb\n2\n\n2\n\nquit\n", "practice", "eq/01", "--seed", "3");
        List<String> lines = desk.run("report", "--format", "csv").lines();
        int seconds = List.of(lines.getFirst().split(",")).indexOf("seconds");
        assertThat(Double.parseDouble(lines.get(1).split(",", -1)[seconds])).isBetween(0.0, 30.0);
        assertThat(lines.get(2).split(",", -1)[seconds]).as("answered unheard").isEmpty();
    }

    @Test void theOddOneIsHeardByLettersAndAnsweredByNumbers() {
        desk.song("two");
        String out = types("\nc\nd\n3\n\n2\n\n1\n\n\n", "practice", "listening/01", "--seed", "1");
        assertThat(out).contains("  3  Sound 3 is the odd one; c plays it", "'d' is no word here", "was different", "Review: ");
        assertThat(attempts()).isEqualTo(3);
    }

    @Test void controlsAreMovedHeardAndAnswered() throws Exception {
        desk.song("two");
        Path audio = folder.resolve("audio");
        String out = types("\nb\n1 -2,5\n1 99\n1 x\nshow\nanswer\ny\n\nanswer\n\n\n", "practice", "balance/01", "--seed", "1", "--audio", audio.toString());
        assertThat(out).contains(", gain: ", "(-60 to 24 dB)", "'99' is not within -60 to 24.", "'x' is not within", "gain: -2.5  (", "The reference has ", "you set -2.5 dB",
            "Your answer: " + audio.resolve("01/answer.wav"));
        assertThat(audio.resolve("01/reference.wav")).exists();
        assertThat(audio.resolve("01/answer.wav")).exists();
        assertThat(attempts()).isEqualTo(2);
    }

    @Test void stemsArePutInPlace() {
        desk.song("two");
        assertThat(types("\n1 -20\nanswer\n\nanswer\n\n\n", "practice", "panning/01", "--seed", "1")).contains(", pan: ", "(-100 to 100)", "you set L20", "Review: ");
    }

    @Test void anIntroductionIsRead() {
        assertThat(types("\n", "practice", "listening/00")).contains("Rest your ears.").doesNotContain("Question");
    }

    @Test void quittingADrillSaysWhatIsKept() {
        assertThat(types("\nnext\n1\n\nquit\n", "practice", "eq/01", "--seed", "3")).endsWith(" of 1 right; they are written down.\n");
        assertThat(attempts()).isEqualTo(1);
    }

    @Test void aLessonThatNothingCarriesLeadsBackToTheMenu() {
        assertThat(types("2\n1\n\nquit\n")).containsSubsequence("Match the fader", "no song can carry balance/01", "Balance  (1)");
    }

    @Test void aDataFolderThatCannotBeWrittenIsNamed() throws Exception {
        java.nio.file.Files.writeString(desk.home, "a file where the folder should be");
        for (String[] args : new String[][] {{}, {"practice", "eq/01"}, {"practice", "eq/01", "--json"}, {"report"}}) {
            Result r = desk.say("", args);
            assertThat(r.exit()).isEqualTo(2);
            assertThat(r.out()).isEmpty();
            assertThat(r.err()).startsWith(desk.home + ": cannot be written").hasLineCount(1);
        }
    }

    @Test void withoutLessonsThereIsOneLine() {
        Result r = desk.bare(new ByteArrayInputStream("1\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(r.exit()).isZero();
        assertThat(r.out()).contains("There are no lessons here.");
    }
}
