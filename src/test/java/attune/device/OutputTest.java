package attune.device;

import static org.assertj.core.api.Assertions.assertThat;

import attune.device.DeviceStatus.State;
import attune.dsp.Audio;
import attune.engine.Engine;
import attune.engine.Scene;
import attune.engine.Source;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a card does, the transport goes on and sound comes back. The cards here are made up. */
@Timeout(30)
class OutputTest {
    private final Engine engine = new Engine();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile boolean there = true;
    private volatile FakeLine newest;
    private Output output;

    /** A line that plays at the speed of the clock, from a buffer as large as a real one's. */
    private final class FakeLine {
        private final int frames;
        private final AtomicLong taken = new AtomicLong();
        private final long since = System.nanoTime();
        private volatile boolean hangs;
        private volatile long skipped;
        private volatile int peak;

        private FakeLine(int frames) {
            this.frames = frames;
        }

        private int available() {
            if (hangs || !there) return 0;
            long played = Math.min(taken.get(), (System.nanoTime() - since) * 48 / 1_000_000 + skipped);
            return (int) Math.clamp((frames - (taken.get() - played)) * 4, 0, frames * 4L);
        }

        private int write(byte[] bytes, int from, int length) {
            for (int i = from + 1; i < from + length; i += 2) peak = Math.max(peak, Math.abs(bytes[i]));
            taken.addAndGet(length / 4);
            return length;
        }

        SourceDataLine line() {
            return (SourceDataLine) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SourceDataLine.class}, (p, method, args) -> switch (method.getName()) {
                case "available" -> available();
                case "getBufferSize" -> frames * 4;
                case "write" -> write((byte[]) args[0], (int) args[1], (int) args[2]);
                case "close" -> {
                    if (hangs) never.await();
                    yield null;
                }
                default -> null;
            });
        }
    }

    private SourceDataLine fresh(int frames) {
        newest = new FakeLine(frames);
        return newest.line();
    }

    @AfterEach void close() {
        never.countDown();
        if (output != null) output.close();
    }

    private void play(Card card) {
        float[] x = new float[48_000 * 60];
        java.util.Arrays.fill(x, 0.5f);
        engine.show(Scene.of(List.of(new Source.Loop(Audio.mono(48_000, x), 1))).play(true));
        output = new Output(engine, card, log::add).start();
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) Thread.sleep(5);
    }

    private void goesOn() throws InterruptedException {
        int from = engine.meters().position();
        until(() -> engine.meters().position() > from + 12_000);
    }

    /** Only a line that has been full can run empty: on a busy machine it may not yet be full again, so it is tried once more. */
    private void runsEmpty(long late) throws InterruptedException {
        while (output.lateBlocks() < late) {
            until(() -> newest.available() < 2048);
            newest.skipped += 4L * Output.LINE;
            for (int i = 0; i < 100 && output.lateBlocks() < late; i++) Thread.sleep(5);
        }
        goesOn();
    }

    @Test void without_a_card_time_goes_on_and_sound_comes_with_one() throws InterruptedException {
        there = false;
        play((rate, frames) -> {
            if (!there) throw new IllegalArgumentException("No line matching");
            return fresh(frames);
        });
        until(() -> output.status().state() == State.ABSENT);
        goesOn();
        there = true;
        until(() -> output.status().sounding() && newest.peak > 60);
    }

    @Test void a_card_that_another_program_holds_is_said_and_had_when_it_is_free() throws InterruptedException {
        there = false;
        play((rate, frames) -> {
            if (!there) throw new LineUnavailableException("line with format PCM_SIGNED 48000.0 Hz not supported.");
            return fresh(frames);
        });
        until(() -> output.status().state() == State.TAKEN);
        assertThat(output.status().message()).contains("another program");
        goesOn();
        there = true;
        until(() -> output.status().sounding() && newest.peak > 60);
    }

    @Test void a_card_that_vanishes_and_cannot_even_be_closed_is_left_behind() throws InterruptedException {
        play((rate, frames) -> {
            if (!there) throw new IllegalArgumentException("No line matching");
            return fresh(frames);
        });
        until(() -> output.status().sounding() && newest.peak > 60);
        there = false;
        newest.hangs = true;
        until(() -> output.status().state() == State.LOST);
        goesOn();
        there = true;
        until(() -> output.status().sounding() && newest.peak > 60);
        goesOn();
    }

    /** A busy computer may open a card and then leave it alone for a while: it was never there to go away. */
    @Test void a_card_that_is_slow_to_begin_did_not_go_away() throws InterruptedException {
        long begin = System.nanoTime(), slow = 1_500_000_000L;
        AtomicLong lines = new AtomicLong();
        play((rate, frames) -> {
            SourceDataLine line = fresh(frames);
            newest.hangs = System.nanoTime() - begin < slow;
            lines.incrementAndGet();
            return line;
        });
        EnumSet<State> said = EnumSet.noneOf(State.class);
        until(() -> said.add(output.status().state()) && output.status().sounding());
        assertThat(lines.get()).as("tried again").isGreaterThan(1);
        assertThat(said).containsExactly(State.OPENING, State.PLAYING);
    }

    @Test void a_card_that_stands_still_and_goes_on_did_not_go_away() throws InterruptedException {
        play((rate, frames) -> fresh(frames));
        until(() -> output.status().sounding());
        FakeLine first = newest;
        first.hangs = true;
        EnumSet<State> said = EnumSet.noneOf(State.class);
        until(() -> {
            said.add(output.status().state());
            return newest != first && output.status().sounding();
        });
        assertThat(said).containsOnly(State.OPENING, State.PLAYING);
    }

    @Test void a_card_that_does_not_answer_keeps_nobody_waiting() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        play((rate, frames) -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return fresh(frames);
        });
        assertThat(output.status().state()).isEqualTo(State.OPENING);
        goesOn();
        until(() -> output.status().state() == State.SILENT);
        answer.countDown();
        until(() -> output.status().sounding() && newest.peak > 60);
    }

    @Test void an_empty_line_is_a_late_block_and_is_logged_once() throws InterruptedException {
        play((rate, frames) -> fresh(frames));
        until(() -> newest != null && newest.available() < 2048);
        goesOn();
        long before = output.lateBlocks();
        for (int i = 1; i < Output.TOO_MANY; i++) runsEmpty(before + i);
        until(() -> !log.isEmpty());
        Thread.sleep(700);
        assertThat(log).singleElement().asString().contains("late blocks");
    }

    @Test void too_many_late_blocks_make_the_line_longer_once() throws InterruptedException {
        play((rate, frames) -> fresh(frames));
        until(() -> newest != null && newest.available() < 2048);
        FakeLine first = newest;
        for (int i = 1; i <= 2 * Output.TOO_MANY; i++) {
            runsEmpty(i);
            if (i != Output.TOO_MANY) continue;
            until(() -> newest != first && newest.peak > 60);
        }
        assertThat(first.frames).isEqualTo(Output.LINE);
        assertThat(newest.frames).isEqualTo(2 * Output.LINE);
        assertThat(output.status().sounding()).isTrue();
        assertThat(output.status().message()).contains("longer buffer");
        FakeLine last = newest;
        goesOn();
        assertThat(newest).isSameAs(last);
    }
}
