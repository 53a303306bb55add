package attune.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCodecTest {
    @Test void whatIsWrittenReadsBackEqual() {
        for (Answer answer : new Answer[] {new Answer.Choice("500"), new Answer.Unsure(), new Answer.Choice("lead \"x\""), new Answer.Values(Map.of("channels.lead.pan", -0.1))})
            assertThat(AnswerCodec.parse("answer", AnswerCodec.json(answer).toString())).isEqualTo(answer);
    }

    @Test void numbersAreWrittenShort() {
        assertThat(AnswerCodec.json(new Answer.Values(Map.of("a", 6.0))).toString()).isEqualTo("{\"values\":{\"a\":6}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}|answer: 'choice' or 'values' is missing",
        "{\"choice\": 500}|answer: choice: expected a text, found 500",
        "{\"choice\": \"a\", \"values\": {}}|answer: has both 'choice' and 'values'",
        "{\"chioce\": \"a\"}|answer: chioce: unknown key 'chioce'; did you mean 'choice'?",
        "{\"values\": {\"y\": 1, \"x\": \"1\"}}|answer: values.x: expected a number, found the text '1'",
        "{\"values\": [1]}|answer: values: expected an object, found a list",
        "[]|answer: expected an object, found a list",
        "choice|answer: line 1"})
    void aMistakeIsNamedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> AnswerCodec.parse("answer", text)).hasMessageContaining(message);
    }
}
