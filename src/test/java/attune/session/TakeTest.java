package attune.session;

import static org.assertj.core.api.Assertions.assertThat;

import attune.dsp.Audio;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakeTest {
    @Test void more_takes_than_memory_holds_are_rendered_again_when_they_are_wanted() {
        AtomicInteger renders = new AtomicInteger();
        int frames = (int) (Runtime.getRuntime().maxMemory() / 16 / Float.BYTES);
        Take first = take(renders, frames, 0.25f);
        List<Take> others = IntStream.range(0, 20).mapToObj(i -> take(renders, frames, 0.5f)).toList();
        assertThat(renders).hasValue(21);
        Audio again = first.get();
        assertThat(renders).hasValue(22);
        assertThat(again.left()[frames - 1]).isEqualTo(0.25f);
        assertThat(first.get()).as("kept while it is in use").isSameAs(again);
        assertThat(renders).hasValue(22);
        assertThat(others).hasSize(20);
    }

    private static Take take(AtomicInteger renders, int frames, float value) {
        return new Take(() -> {
            renders.incrementAndGet();
            float[] samples = new float[frames];
            java.util.Arrays.fill(samples, value);
            return Audio.mono(48_000, samples);
        });
    }
}
