package attune.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import attune.dsp.effect.Band;
import attune.mix.Channel;
import org.junit.jupiter.api.Test;

class TypedTest {
    private static Typed type(String keys) {
        Typed typed = new Typed();
        for (char c : keys.toCharArray()) typed.add(c);
        return typed;
    }

    @Test void a_number_is_taken_as_typed() {
        assertThat(type("-7.5").value(Channel.GAIN)).hasValue(-7.5);
    }

    @Test void a_comma_is_a_point() {
        assertThat(type("2,5").value(Channel.GAIN)).hasValue(2.5);
    }

    @Test void a_k_is_a_thousand_hertz() {
        assertThat(type("2.5k").value(Band.FREQUENCY)).hasValue(2500);
    }

    @Test void a_number_out_of_range_is_kept_within_it() {
        assertThat(type("900").value(Channel.GAIN)).hasValue(Channel.GAIN.max());
    }

    @Test void letters_are_not_taken() {
        Typed typed = new Typed();
        assertThat(typed.add('a')).isFalse();
        assertThat(typed.isEmpty()).isTrue();
    }

    @Test void a_lone_sign_is_no_number() {
        assertThat(type("-").value(Channel.GAIN)).isEmpty();
    }
}
