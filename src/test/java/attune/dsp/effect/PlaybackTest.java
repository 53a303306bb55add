package attune.dsp.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaybackTest {
    private static final double RATE = 48000;

    @ParameterizedTest
    @EnumSource(PlaybackSystem.class)
    void theCurveDrawnIsTheCurveHeardInTheMiddle(PlaybackSystem system) {
        double[] left = new double[32768], right = new double[32768];
        left[0] = right[0] = 1;
        playback(system).process(left, right, left.length);
        for (double hz = 20; hz < 20000; hz *= 1.15) {
            double wanted = system.magnitudeAt(hz, RATE);
            if (wanted < -80) continue;
            assertThat(RoomAcoustics.level(left, hz)).as("%s at %.0f Hz", system, hz).isCloseTo(wanted + system.balance() / 2, within(0.02));
            assertThat(RoomAcoustics.level(right, hz)).as("%s at %.0f Hz", system, hz).isCloseTo(wanted - system.balance() / 2, within(0.02));
        }
    }

    @ParameterizedTest
    @EnumSource(PlaybackSystem.class)
    void theBandEndsWhereItSays(PlaybackSystem system) {
        double middle = system.magnitudeAt(1000, RATE);
        // An octave below the phone's, the laptop's and the kitchen's corner hardly anything is left.
        if (system.lowest() >= 90) assertThat(system.magnitudeAt(system.lowest() / 2, RATE)).isLessThan(middle - 18);
        for (double hz = 20; hz < 20000; hz *= 1.1) assertThat(system.magnitudeAt(hz, RATE)).as("%s at %.0f Hz", system, hz).isLessThan(12);
    }

    @Test
    void thePhoneTheLaptopAndTheKitchenSpeakerEndAtTheirCorners() {
        assertThat(PlaybackSystem.PHONE.lowest()).isEqualTo(350);
        assertThat(PlaybackSystem.LAPTOP.lowest()).isEqualTo(200);
        assertThat(PlaybackSystem.KITCHEN.lowest()).isEqualTo(90);
    }

    @Test
    void whatIsMonoIsMono() {
        for (PlaybackSystem system : PlaybackSystem.values()) {
            double[] left = noise(1), right = noise(2);
            playback(system).process(left, right, left.length);
            assertThat(Arrays.equals(left, right)).as(system.toString()).isEqualTo(system.isMono());
        }
        assertThat(Arrays.stream(PlaybackSystem.values()).filter(PlaybackSystem::isMono)).containsExactly(PlaybackSystem.PHONE, PlaybackSystem.KITCHEN);
    }

    @Test
    void equalChannelsOfOppositePolarityVanishInMono() {
        double[] left = noise(1), right = noise(1);
        for (int i = 0; i < right.length; i++) right[i] = -right[i];
        playback(PlaybackSystem.PHONE).process(left, right, left.length);
        for (int i = 0; i < left.length; i++) assertThat(left[i]).isCloseTo(0, within(1e-12));
    }

    @Test
    void theCrosstalkIsWhatIsSaid() {
        double[] left = new double[32768], right = new double[32768];
        left[0] = 1;
        playback(PlaybackSystem.LAPTOP).process(left, right, left.length);
        assertThat(PlaybackSystem.LAPTOP.crosstalk()).isCloseTo(-9.54, within(0.01));
        for (double hz : new double[] {300, 1000, 8000}) assertThat(RoomAcoustics.level(right, hz) - RoomAcoustics.level(left, hz)).isCloseTo(PlaybackSystem.LAPTOP.crosstalk(), within(0.01));
    }

    @Test
    void theClubsBassIsMonoAndItsTrebleIsNot() {
        double[] left = new double[32768], right = new double[32768];
        left[0] = 1;
        playback(PlaybackSystem.CLUB).process(left, right, left.length);
        assertThat(RoomAcoustics.level(right, 45) - RoomAcoustics.level(left, 45)).isBetween(-2.5, 2.5);
        assertThat(RoomAcoustics.level(right, 5000) - RoomAcoustics.level(left, 5000)).isCloseTo(PlaybackSystem.CLUB.crosstalk(), within(0.1));
    }

    @Test
    void inTheHomeStudioOneBassNoteJumpsOut() {
        // G1, A sharp 1, D2, A2: the mode at 49 Hz.
        double[] notes = {48.999, 58.270, 73.416, 110};
        double[] levels = Arrays.stream(notes).map(hz -> PlaybackSystem.HOME.magnitudeAt(hz, RATE)).toArray();
        assertThat(levels[0]).isGreaterThan(levels[1] + 3).isGreaterThan(levels[2] + 3);
        assertThat(levels[3]).isLessThan(-6);
    }

    @Test
    void goingFromOneToAnotherDoesNotClick() {
        Playback playback = playback(PlaybackSystem.STUDIO);
        double[] sound = new double[48000];
        for (int i = 0; i < sound.length; i++) sound[i] = Math.sin(2 * Math.PI * 400 / RATE * i);
        for (int i = 0; i < sound.length; i += 480) {
            if (i % 4800 == 0) playback.set(PlaybackSystem.values()[i / 4800 % 8]);
            double[] l = Arrays.copyOfRange(sound, i, i + 480), r = l.clone();
            playback.process(l, r, 480);
            System.arraycopy(l, 0, sound, i, 480);
        }
        // A sine of 400 Hz at 4 dB bends by 0.0044.
        for (int i = 2; i < sound.length; i++) assertThat(Math.abs(sound[i] - 2 * sound[i - 1] + sound[i - 2])).as("frame %d", i).isLessThan(0.01);
    }

    private static double[] noise(long seed) {
        return new Random(seed).doubles(4800, -1, 1).toArray();
    }

    private static Playback playback(PlaybackSystem system) {
        Playback playback = new Playback();
        playback.prepare(RATE, 512);
        playback.set(system);
        return playback;
    }
}
