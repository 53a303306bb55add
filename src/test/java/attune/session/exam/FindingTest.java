package attune.session.exam;

import static org.assertj.core.api.Assertions.assertThat;

import attune.lesson.Skill;
import attune.session.exam.Finding.Interval;
import attune.session.exam.Finding.Label;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A test says no number beyond the changes that were there to be heard: level from 0.1 to 12 dB. */
class FindingTest {
    private static String words(double value, double low, double high) {
        return new Finding(Label.MEASURED, 60, 50, "dB", Optional.of(new Interval(value, low, high)), Optional.empty()).words(Skill.LEVEL);
    }

    @Test void anIntervalEndsWhereTheChangesEnd() {
        assertThat(words(1.5, 1.2, 2)).endsWith("a change of 1.5 dB. With a chance of 95 % it lies between 1.2 and 2 dB.");
        assertThat(words(0.12, 0.06, 0.2)).endsWith("a change of 0.12 dB. With a chance of 95 % it lies under 0.2 dB.");
        assertThat(words(0.06, 0.04, 0.08)).endsWith("a change of under 0.1 dB. With a chance of 95 % it lies under 0.1 dB.");
        assertThat(words(10, 8, 14)).endsWith("a change of 10 dB. With a chance of 95 % it lies above 8 dB.");
    }
}
