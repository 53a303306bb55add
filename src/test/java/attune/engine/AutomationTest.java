package attune.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.Drive;
import attune.dsp.effect.Echo;
import attune.mix.Automation;
import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import attune.mix.Channel;
import attune.mix.Inserts;
import attune.mix.Mix;
import attune.mix.Multitrack;
import attune.mix.Repeats;
import attune.mix.Sends;
import attune.mix.Stem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Automation against its definition, sample by sample. */
class AutomationTest {
    /** A beat is no whole number of frames, nor of grid steps. */
    private static final double TEMPO = 117;
    private static final int FRAMES = 96_001;
    private static final double DB = 0.01;

    @Test void the_fader_follows_its_curve_in_every_sample() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 30; n++) {
            Automation gain = curve(random, -50, 12), pan = curve(random, -90, 90);
            Channel channel = Channel.FLAT.automated("gain", gain).automated("pan", pan).withGain(-7);
            if (n % 2 == 1) channel = channel.withInserts(Inserts.NONE.with(Compression.OFF.with("ratio", 3).with("lookahead", 7)).with(new Drive(Drive.Type.HARD, 0, 100)));
            Audio out = Render.once(constant(0.1f), mix(channel), 0);
            for (int i = 0; i < FRAMES; i++) {
                double beat = i / (60.0 * Rack.RATE / TEMPO), g = 0.1 * Decibels.toGain(gain.at(beat)), p = pan.at(beat);
                near(out.left()[i], g * Math.sqrt(2) * Math.cos(Math.PI / 4 * (1 + p / 100)), i);
                near(out.right()[i], g * Math.sqrt(2) * Math.sin(Math.PI / 4 * (1 + p / 100)), i);
            }
        }
    }

    private static void near(double found, double expected, int frame) {
        assertThat(Math.abs(Decibels.ofGain(Math.abs(found) + 1e-12) - Decibels.ofGain(expected + 1e-12))).as("frame %d", frame).isLessThan(DB);
    }

    @Test void a_send_follows_its_curve_in_every_sample() {
        Automation curve = curve(new SplittableRandom(2), -40, 6);
        Channel channel = Channel.FLAT.automated("sends.delay", curve);
        // One repeat of a constant, 100 ms later, beside the sound itself.
        Audio out = Render.once(constant(0.1f), mix(channel).withDelay(Repeats.of(Echo.of(100, 0))), 0);
        for (int i = 4800 + 64; i < FRAMES; i++) {
            double sent = Decibels.toGain(curve.at((i - 4800) / (60.0 * Rack.RATE / TEMPO)));
            assertThat(Decibels.ofGain((out.left()[i] - 0.1) / 0.1) - Decibels.ofGain(sent)).as("frame %d", i).isCloseTo(0, within(DB));
        }
    }

    @Test void an_automated_band_has_the_level_of_its_curve() {
        // 1 kHz through a bell at 1 kHz: the level of the tone is the gain of the band.
        Automation curve = new Automation(List.of(new Point(0.5, -9, Shape.STRAIGHT), new Point(2.5, 9, Shape.SMOOTH), new Point(3.5, 0, Shape.STRAIGHT)));
        Channel channel = Channel.FLAT.withEq(List.of(Band.bell(1000, 0, 1))).automated("eq[0].gain", curve);
        Audio out = Render.once(tone(1000, 0.1), mix(channel), 0), flat = Render.once(tone(1000, 0.1), Mix.PLAIN, 0);
        for (int i = 480; i + 48 <= FRAMES; i += 48) {
            double level = Decibels.ofGain(rms(out.left(), i, 48) / rms(flat.left(), i, 48));
            // Where the gain moves by 0.2 dB a millisecond at the most, a bell of 1 kHz and Q 1 follows within a third of a millisecond.
            assertThat(level).as("frame %d", i).isCloseTo(curve.at((i + 24) / (60.0 * Rack.RATE / TEMPO)), within(0.1));
        }
    }

    @Test void a_held_value_is_the_same_as_that_setting() {
        SplittableRandom random = new SplittableRandom(4);
        Multitrack song = new Multitrack(Noise.stems(1, FRAMES, 4).stems(), TEMPO);
        Channel channel = Channel.FLAT.withInserts(Inserts.NONE.with(List.of(Band.bell(800, 3, 1), new Band(Band.Type.LOW_PASS, 9000, 0, 0.7)))
            .with(Compression.OFF.with("ratio", 4).with("threshold", -30)).with(new Drive(Drive.Type.SOFT, 3, 100)));
        for (String path : List.of("gain", "pan", "width", "eq[0].gain", "eq[0].q", "eq[1].frequency", "compressor.threshold", "compressor.makeup", "compressor.release", "saturation.drive",
            "saturation.mix")) {
            attune.mix.Path p = attune.mix.Path.inside("s0", path);
            double value = p.declared().value(0.2 + 0.6 * random.nextDouble());
            Audio set = Render.once(song, p.set(mix(channel), value), 0);
            Audio held = Render.once(song, mix(channel.automated(path, new Automation(List.of(new Point(1, value, Shape.STRAIGHT))))), 0);
            assertThat(difference(set, held)).as(path).isLessThan(1e-6);
        }
    }

    @Test void a_loop_goes_round_with_its_automation() {
        Automation curve = new Automation(List.of(new Point(0.25, -20, Shape.STRAIGHT), new Point(2, 0, Shape.STRAIGHT)));
        Audio out = Render.loop(constant(0.1f), mix(Channel.FLAT.automated("gain", curve)));
        for (int i = 0; i < FRAMES; i++) near(out.left()[i], 0.1 * Decibels.toGain(curve.at(i / (60.0 * Rack.RATE / TEMPO))), i);
    }

    @Test void the_key_of_a_side_chain_is_heard_before_its_channel() {
        float[] burst = new float[FRAMES];
        Arrays.fill(burst, 30_000, 60_000, 0.5f);
        Multitrack song = new Multitrack(List.of(constant(0.1f).stem("s0"), new Stem("key", Audio.mono(48000, burst))), TEMPO);
        Channel ducked = Channel.FLAT.withInserts(Inserts.NONE.with(Compression.OFF.with("ratio", 4).with("threshold", -26.020599913279625).with("knee", 0).with("attack", 5).with("release", 20))
            .keyedBy("key"));
        for (Channel key : List.of(Channel.FLAT.withMute(true), Channel.FLAT.withGain(-40).withMute(true))) {
            Audio out = Render.once(song, Mix.PLAIN.withChannel("s0", ducked).withChannel("key", key), 0);
            assertThat(out.left()[29_000]).isEqualTo(0.1f);
            // 20 dB over the threshold at 4:1 are 15 dB.
            assertThat(Decibels.ofGain(out.left()[55_000] / 0.1)).isCloseTo(-15, within(0.01));
            assertThat(Decibels.ofGain(out.left()[90_000] / 0.1)).isCloseTo(0, within(0.01));
        }
    }

    @Test void sends_leave_after_the_pan_and_a_muted_channel_sends_nothing() {
        Channel channel = Channel.FLAT.withGain(-6).withPan(-100).withSends(new Sends(Sends.OFF, -6));
        Mix mix = mix(channel).withDelay(Repeats.of(Echo.of(500, 0)));
        float[] click = new float[48_000];
        click[100] = 0.5f;
        Multitrack song = new Multitrack(List.of(new Stem("s0", Audio.mono(48000, click))), 120);
        Audio out = Render.once(song, mix, 0);
        assertThat(out.left()[24_100]).isCloseTo((float) (0.5 * Decibels.toGain(-12) * Math.sqrt(2)), within(1e-6f));
        assertThat(out.right()[24_100]).isCloseTo(0, within(1e-7f));
        assertThat(Render.once(song, mix(channel.withMute(true)).withDelay(Repeats.of(Echo.of(500, 0))), 0).peak()).isZero();
    }

    @Test void a_note_value_counts_by_the_tempo() {
        float[] click = new float[48_000];
        click[0] = 0.5f;
        Multitrack song = new Multitrack(List.of(new Stem("s0", Audio.mono(48000, click))), 120);
        record Note(String text, int frames) {}
        for (Note note : List.of(new Note("1/8", 12_000), new Note("1/8.", 18_000), new Note("1/4t", 16_000), new Note("1/16", 6_000))) {
            Mix mix = mix(Channel.FLAT.withSends(new Sends(Sends.OFF, 0))).withDelay(new Repeats(Echo.of(300, 0), attune.mix.NoteValue.of(note.text)));
            assertThat(Render.once(song, mix, 0).left()[note.frames]).as(note.text).isCloseTo(0.5f, within(1e-6f));
        }
    }

    private static Mix mix(Channel channel) {
        return Mix.PLAIN.withChannel("s0", channel);
    }

    private static Automation curve(SplittableRandom random, double min, double max) {
        List<Point> points = new ArrayList<>();
        double beat = 0.1 * random.nextDouble();
        while (beat < 3.8) {
            points.add(new Point(beat, min + (max - min) * random.nextDouble(), Shape.values()[random.nextInt(3)]));
            beat += 0.02 + 0.6 * random.nextDouble();
        }
        return new Automation(points);
    }

    private static Multitrack constant(float value) {
        float[] x = new float[FRAMES];
        Arrays.fill(x, value);
        return new Multitrack(List.of(new Stem("s0", Audio.mono(48000, x))), TEMPO);
    }

    private static Multitrack tone(double hz, double peak) {
        float[] x = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) x[i] = (float) (peak * Math.sin(2 * Math.PI * hz * i / 48000));
        return new Multitrack(List.of(new Stem("s0", Audio.mono(48000, x))), TEMPO);
    }

    private static double rms(float[] x, int from, int n) {
        double sum = 0;
        for (int i = from; i < from + n; i++) sum += x[i] * x[i];
        return Math.sqrt(sum / n);
    }

    private static double difference(Audio a, Audio b) {
        double most = 0;
        for (int i = 0; i < a.frames(); i++) most = Math.max(most, Math.max(Math.abs(a.left()[i] - b.left()[i]), Math.abs(a.right()[i] - b.right()[i])));
        return most;
    }
}
