package attune.material;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.measure.Spectrum;
import attune.dsp.effect.Drive;
import attune.dsp.effect.PlaybackSystem;
import attune.dsp.effect.Saturation;
import attune.dsp.measure.Loudness;
import attune.engine.Render;
import attune.mix.Mix;
import attune.mix.Stem;
import attune.mix.codec.InvalidInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalTest {
    private final Audio noise = Signal.PINK_NOISE.song().stem("noise").audio();

    @Test void everyOctaveIsEquallyStrong() {
        Spectrum spectrum = Analysis.of(noise).spectrum();
        double mean = spectrum.level(22.1, 22_627) - 10;    // ten octaves
        for (double hz : Spectrum.OCTAVES) assertThat(spectrum.octave(hz)).as(hz + " Hz").isCloseTo(mean, within(0.1));
    }

    @Test void itIsFourBarsAndNeverNearFullScale() {
        Song song = Signal.PINK_NOISE.song();
        assertThat(song.seconds()).isEqualTo(8);
        assertThat(song.bars()).isEqualTo(4);
        assertThat(noise.isMono()).isTrue();
        assertThat(Decibels.ofGain(noise.peak())).isLessThan(-6).isGreaterThan(-8);
    }

    @Test void itLoopsWithoutASeam() {
        double seam = Math.abs(noise.left()[0] - noise.left()[noise.frames() - 1]), steps = 0;
        for (int i = 1; i < noise.frames(); i++) steps += Math.abs(noise.left()[i] - noise.left()[i - 1]);
        assertThat(seam).isLessThan(4 * steps / noise.frames());
        // Low notes would jump if the filter started from rest: the level of 5 ms means is the same at the seam as elsewhere.
        double before = mean(noise.frames() - 240), after = mean(0), typical = 0;
        for (int i = 0; i < 1000; i++) typical += Math.abs(mean(240 * (i + 1)) - mean(240 * i)) / 1000;
        assertThat(Math.abs(after - before)).isLessThan(4 * typical);
    }

    private double mean(int from) {
        double sum = 0;
        for (int i = 0; i < 240; i++) sum += noise.left()[from + i] / 240;
        return sum;
    }

    @Test void itIsFoundByItsIdButNotListed() {
        Songs songs = new Songs(List.of());
        assertThat(songs.list()).isEmpty();
        assertThat(songs.load("pink-noise")).isSameAs(Signal.PINK_NOISE.song());
        assertThat(songs.find("pink-noise").title()).isEqualTo("Pink noise");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> songs.find("pink"))).isInstanceOf(InvalidInput.class);
    }

    private static int sum(Signal signal) {
        int hash = 0;
        for (Stem stem : signal.song().stems()) for (int c = 0; c < stem.audio().channels(); c++) for (float v : stem.audio().channel(c)) hash = 31 * hash + Float.floatToIntBits(v);
        return hash;
    }

    /** Made on one machine; another must make the same bits. */
    @Test void theOthersAreTheSameEverywhere() {
        Map<Signal, Integer> sums = Map.ofEntries(entry(Signal.PINK_NOISE, -810678308), entry(Signal.DRUM_HITS, -595271632), entry(Signal.TOMS, 785913809), entry(Signal.SYLLABLES, -1270261735),
            entry(Signal.DRUM_MICS, 170248282), entry(Signal.TONES, 1645307711), entry(Signal.SUB_BASS, 1345247706), entry(Signal.BASS_NOTES_1, 2116985754),
            entry(Signal.BASS_NOTES_2, -1633957233), entry(Signal.BASS_NOTES_3, 1699357594), entry(Signal.BASS_NOTES_4, -1928787313));
        for (Signal s : Signal.values()) assertThat(sum(s)).as(s.id()).isEqualTo(sums.get(s));
    }

    @ParameterizedTest @EnumSource(Signal.class) void itIsFourBarsWithoutASeamAndNotClipped(Signal signal) {
        Song song = signal.song();
        assertThat(song.bars()).isEqualTo(4);
        for (Stem stem : song.stems()) {
            assertThat(stem.audio().peak()).as(stem.id()).isBetween(0.2, 0.95);
            for (int c = 0; c < stem.audio().channels(); c++) {
                float[] x = stem.audio().channel(c);
                double steepest = 0;
                for (int i = 1; i < x.length; i++) steepest = Math.max(steepest, Math.abs(x[i] - x[i - 1]));
                assertThat(Math.abs(x[0] - x[x.length - 1])).as(stem.id()).isLessThanOrEqualTo((float) steepest);
            }
        }
    }

    @Test void theSubBassIsPureAndGoneOnAPhone() {
        Spectrum bass = Analysis.of(Signal.SUB_BASS.song().stem("sub").audio()).spectrum();
        assertThat(bass.level(110, 20_000) - bass.level(20, 110)).isLessThan(-60);
        double left = bass.level(300, 4000) - bass.level(20, 110);
        assertThat(left).isLessThan(-60);
    }

    /** 10 % of distortion, made as loud again in the studio, gives the phone overtones that it plays. */
    @Test void driveBringsTheSubBassBackOnThePhone() {
        Song song = Signal.SUB_BASS.song();
        Mix clean = song.info().mix();
        Drive drive = Drive.OFF.with("drive", Saturation.driveFor(Drive.OFF, 10, Analysis.of(song.stem("sub").audio()).typicalPeak()).orElseThrow());
        var channel = clean.channel("sub");
        Mix driven = clean.withChannel("sub", channel.withInserts(channel.inserts().with(drive)));
        double matched = loudness(song, clean) - loudness(song, driven);
        double back = loudness(song, driven.withMonitor(PlaybackSystem.PHONE)) + matched - loudness(song, clean.withMonitor(PlaybackSystem.PHONE));
        assertThat(back).isGreaterThan(10);
    }

    private static double loudness(Song song, Mix mix) {
        return Loudness.integrated(Render.loop(song.tracks(), mix)).orElseThrow();
    }

    @Test void heldChordsHaveEveryOctave() {
        Spectrum chords = Analysis.of(Signal.TONES.song().stem("chords").audio()).spectrum();
        for (double hz : new double[] {125, 250, 500, 1000, 2000, 4000, 8000}) assertThat(chords.loudestOctave() - chords.octave(hz)).as(hz + " Hz").isLessThan(24);
    }

    /** In phase the skin adds up in mono; with one side turned over it cancels, and what is left is wires. */
    @Test void twoMicrophonesThinOutWhenOneIsTurnedOver() {
        Audio drum = Signal.DRUM_MICS.song().stem("drum").audio();
        assertThat(body(drum, 1) - body(drum, -1)).isGreaterThan(10);
    }

    /** 1 ms between the sides takes 500 Hz out of the sum, 3 ms takes 167 Hz. */
    @Test void twoMicrophonesCombWhenOneIsLate() {
        assertThat(lost(48, 500)).isGreaterThan(3);
        assertThat(lost(144, 177)).isGreaterThan(6);
        assertThat(lost(48, 177)).isLessThan(3);
    }

    private static double lost(int late, double hz) {
        return late(0).octave(hz) - late(late).octave(hz);
    }

    private static Spectrum late(int frames) {
        Audio drum = Signal.DRUM_MICS.song().stem("drum").audio();
        float[] mono = new float[drum.frames()];
        for (int i = 0; i < mono.length; i++) mono[i] = (drum.left()[i] + drum.right()[Math.floorMod(i - frames, mono.length)]) / 2;
        return Analysis.of(Audio.mono(Song.RATE, mono)).spectrum();
    }

    private static double body(Audio stereo, int polarity) {
        float[] mono = new float[stereo.frames()];
        for (int i = 0; i < mono.length; i++) mono[i] = (stereo.left()[i] + polarity * stereo.right()[i]) / 2;
        return Analysis.of(Audio.mono(Song.RATE, mono)).spectrum().level(120, 500);
    }

    /** Each hit has its pause, so that a tail or a release can be heard. */
    @ParameterizedTest @EnumSource(value = Signal.class, names = {"DRUM_HITS", "TOMS"}) void singleHitsAreSingle(Signal signal) {
        for (Stem stem : signal.song().stems()) {
            Analysis hits = Analysis.of(stem.audio());
            assertThat(hits.onsets().length).as(stem.id()).isEqualTo(4);
            assertThat(hits.typicalCrest()).as(stem.id()).isGreaterThan(12);
            assertThat(hits.longestGap()).as(stem.id()).isGreaterThan(Song.RATE / 2);
        }
    }

    /** An s is noise between 5 and 9 kHz, softer than a vowel; there it is louder by far. */
    @Test void everySyllableHasAnS() {
        for (Stem stem : Signal.SYLLABLES.song().stems()) {
            float[] x = stem.audio().left();
            int later = stem.id().equals("high") ? Song.RATE / 2 : 0;
            for (int i = 0; i < 8; i++) {
                int at = i * Song.RATE + later;
                Spectrum s = part(x, at + Song.RATE / 50, Song.RATE / 12), vowel = part(x, at + Song.RATE / 4, Song.RATE / 4);
                assertThat(s.level(5000, 9000) - s.level(100, 3000)).as(stem.id() + " s " + i).isGreaterThan(10);
                assertThat(s.level(5000, 9000) - vowel.level(5000, 9000)).as(stem.id() + " treble " + i).isBetween(22.0, 40.0);
                assertThat(s.level(50, 20_000) - vowel.level(50, 20_000)).as(stem.id() + " level " + i).isBetween(-14.0, 0.0);
            }
        }
    }

    private static Spectrum part(float[] x, int from, int frames) {
        float[] part = new float[frames];
        for (int i = 0; i < frames; i++) part[i] = x[(from + i) % x.length];
        return Spectrum.of(Audio.mono(Song.RATE, part));
    }

    /** K-weighted, the four notes are alike in the studio; at home the one between the walls stands out by 3 dB and more. */
    @Test void oneNoteJumpsOutAtHomeAndItIsTheOneThatIsNamed() {
        List<Signal> four = List.of(Signal.BASS_NOTES_1, Signal.BASS_NOTES_2, Signal.BASS_NOTES_3, Signal.BASS_NOTES_4);
        for (int i = 0; i < 4; i++) {
            Song song = four.get(i).song();
            double[] studio = new double[4], home = new double[4];
            for (int n = 0; n < 4; n++) {
                Mix alone = song.info().mix().only(song.info().stemIds(), List.of("note-" + (n + 1)));
                studio[n] = Loudness.of(Render.loop(song.tracks(), alone)).integrated().orElseThrow();
                home[n] = Loudness.of(Render.loop(song.tracks(), alone.withMonitor(PlaybackSystem.HOME))).integrated().orElseThrow();
            }
            for (double v : studio) assertThat(v).isCloseTo(studio[0], within(1.0));
            for (int n = 0; n < 4; n++) if (n != i) assertThat(home[i] - home[n]).as(four.get(i) + " against " + (n + 1)).isGreaterThan(3);
        }
    }
}
