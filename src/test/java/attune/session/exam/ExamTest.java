package attune.session.exam;

import static org.assertj.core.api.Assertions.assertThat;

import attune.session.exam.Exam.Form;
import attune.session.exam.Exam.Item;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExamTest {
    private static Exam exam(long seed, Form form, int questions) {
        return new Exam("eq/08b", seed, form, List.of(0.5, 1.0, 2.0, 4.0, 8.0, 16.0), List.of("one", "two"), questions);
    }

    private static Map<List<Object>, Long> asked(Exam exam) {
        return exam.items().stream().collect(Collectors.groupingBy(i -> List.<Object>of(i.song(), i.size()), Collectors.counting()));
    }

    @Test void theSameSeedGivesTheSameTest() {
        assertThat(exam(7, Form.A, 60).items()).isEqualTo(exam(7, Form.A, 60).items());
        assertThat(exam(8, Form.A, 60).items()).isNotEqualTo(exam(7, Form.A, 60).items());
        // Written down once: another machine, or another version, must draw the same.
        assertThat(exam(7, Form.A, 60).items().getFirst()).isEqualTo(FIRST_A);
        assertThat(exam(7, Form.B, 60).items().getFirst()).isEqualTo(FIRST_B);
    }

    private static final Item FIRST_A = new Item(1, "one", 2, 6505088270397008390L), FIRST_B = new Item(1, "one", 8, 480374519168188070L);

    @Test void bothFormsAreEquallyHard() {
        for (int questions : new int[] {Exam.LEAST, 17, 60, 61}) {
            Map<List<Object>, Long> a = asked(exam(3, Form.A, questions)), b = asked(exam(3, Form.B, questions));
            assertThat(a).isEqualTo(b);
            assertThat(a.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(questions);
        }
        // Of sixty, every size on every song is asked five times.
        assertThat(asked(exam(3, Form.A, 60))).hasSize(12).allSatisfy((what, times) -> assertThat(times).isEqualTo(5));
        // They share no question, and no order.
        Function<Form, List<Item>> items = form -> exam(3, form, 60).items();
        assertThat(items.apply(Form.A)).extracting(Item::seed).doesNotContainAnyElementsOf(items.apply(Form.B).stream().map(Item::seed).toList());
        assertThat(items.apply(Form.A)).extracting(Item::size).isNotEqualTo(items.apply(Form.B).stream().map(Item::size).toList());
    }

    @Test void theOrderGivesNoSizeAway() {
        // In thirty tests the mean size of the first ten questions is that of all, within 5 of its standard errors.
        double all = 31.5 / 6, sum = 0;
        for (int seed = 0; seed < 30; seed++) sum += exam(seed, Form.A, 60).items().stream().limit(10).mapToDouble(Item::size).average().orElseThrow();
        assertThat(sum / 30).isBetween(all - 5 * 5.4 / Math.sqrt(300), all + 5 * 5.4 / Math.sqrt(300));
    }
}
