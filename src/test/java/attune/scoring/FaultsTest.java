package attune.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attune.lesson.Answer;
import attune.lesson.Lesson.Matching;
import attune.lesson.Question.Find;
import attune.lesson.Question.Head;
import attune.lesson.Question.Slot;
import attune.lesson.Skill;
import attune.mix.Mix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final Head HEAD = new Head("mix/02", Skill.KIND, "song", 1, "Which?", Optional.empty(), List.of("kick", "bass", "lead"), Mix.PLAIN, Mix.PLAIN, 0, Matching.STEM, List.of());

    private static Slot.Choice choice(String id, String of) {
        return new Slot.Choice(id, id, "", of);
    }

    /** So many faults, each a stem, a kind and an amount that goes with the kind. */
    private static Find faults(String... truth) {
        List<Slot> slots = new ArrayList<>();
        for (int f = 0; f < truth.length / 3; f++) {
            String n = f == 0 ? "" : String.valueOf(f + 1);
            slots.add(new Slot("stem" + n, f, "Part", List.of(choice("kick", ""), choice("bass", ""), choice("lead", "")), false));
            slots.add(new Slot("kind" + n, f, "What", List.of(choice("level", ""), choice("tone", "")), false));
            slots.add(new Slot("amount" + n, f, "How", List.of(choice("a lot", "level"), choice("up", "level"), choice("a lot", "tone"), choice("thin", "tone")), false));
        }
        return new Find(HEAD, slots, named(slots, truth));
    }

    private static Answer.Named named(List<Slot> slots, String... said) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < said.length; i++) names.put(slots.get(i).id(), said[i]);
        return new Answer.Named(names);
    }

    private static double score(Find q, String... said) {
        return Judge.judge(q, named(q.slots(), said)).score();
    }

    private static final Find ONE = faults("bass", "tone", "thin"), TWO = faults("bass", "tone", "thin", "kick", "level", "up");

    @Test void eachPartCountsAThird() {
        assertThat(score(ONE, "bass", "tone", "thin")).isEqualTo(1);
        assertThat(score(ONE, "kick", "tone", "thin")).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(score(ONE, "bass", "level", "up")).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test void anAmountOfAnotherKindIsNotTheSame() {
        assertThat(score(faults("bass", "tone", "a lot"), "bass", "level", "a lot")).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test void whichFaultIsNamedFirstDoesNotMatter() {
        assertThat(score(TWO, "kick", "level", "up", "bass", "tone", "thin")).isEqualTo(1);
        assertThat(score(TWO, "kick", "level", "up", "lead", "tone", "thin")).isCloseTo(5.0 / 6, within(1e-9));
    }

    @Test void oneFaultNamedTwiceIsFoundOnce() {
        assertThat(score(TWO, "kick", "level", "up", "kick", "level", "up")).isEqualTo(0.5);
    }

    @Test void neighboursOnAScaleScoreAHalf() {
        List<Slot.Choice> places = List.of(choice("1", ""), choice("2", ""), choice("3", ""), choice("4", ""));
        List<Slot> slots = List.of(new Slot("kick", 0, "Kick", places, true), new Slot("lead", 0, "Lead", places, true));
        Find q = new Find(HEAD, slots, named(slots, "1", "4"));
        assertThat(score(q, "2", "4")).isEqualTo(0.75);
        assertThat(score(q, "4", "1")).isZero();
    }

    @Test void whatIsMissingOrUnknownIsSaid() {
        assertThatThrownBy(() -> score(ONE, "bass", "tone")).hasMessage("'amount' is missing");
        assertThatThrownBy(() -> score(ONE, "flute", "tone", "thin")).hasMessage("stem: no choice 'flute'; the choices are kick, bass, lead");
        assertThatThrownBy(() -> score(ONE, "bass", "level", "thin")).hasMessage("amount: no choice 'thin'; the choices are a lot, up");
        assertThatThrownBy(() -> Judge.judge(ONE, new Answer.Named(Map.of("stem", "bass", "kind", "tone", "amount", "thin", "colour", "red")))).hasMessageContaining("no part 'colour'");
        assertThatThrownBy(() -> Judge.judge(ONE, new Answer.Choice("bass"))).hasMessageContaining("stem, kind, amount");
    }
}
