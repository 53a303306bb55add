package attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attune.device.MadeUpCard;
import attune.session.Players;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The listening check at the terminal. */
class CheckTalkTest {
    /** Nine answers: headphones, and everything is heard where it is. */
    private static final String NINE = "check\n" + "1\n".repeat(9);

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach void desk() {
        desk = new Desk(folder);
    }

    private String says(String input) {
        return String.join(" ", desk.say(input).out().split("\\s+"));
    }

    @Test void nine_answers_and_the_device_is_known() {
        desk.player = Players::sounding;
        assertThat(says(NINE)).contains("Nine short questions", "9 of 9", "From now on you listen on: Headphones.");
    }

    @Test void another_output_is_said_before_a_drill_and_before_a_workout() {
        MadeUpCard card = new MadeUpCard(true);
        desk.player = () -> Players.of(card);
        says(NINE);
        String drill = "3\n1\n\nnext\n", said = "may belong to another device";
        desk.song("two");
        assertThat(says(drill) + says("workout\n")).doesNotContain(said);
        card.call("Speakers");
        assertThat(says("4\n1\n\nnext\n")).contains(said + ": the sound outputs of this computer have changed since. The word check").contains("Question 1 of");
        assertThat(says("workout\n")).contains(said);
    }

    @Test void without_a_card_there_is_one_line_and_nothing_is_known() {
        desk.player = Players::silent;
        assertThat(says(NINE)).contains("There is no sound now, so nothing can be checked").doesNotContain("Nine short questions", "From now on you listen on");
    }
}
