package attune.session;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.effect.PlaybackSystem;
import attune.dsp.measure.Loudness;
import attune.engine.Render;
import attune.material.Song;
import attune.mix.Master;
import attune.mix.Mix;
import java.util.Optional;
import java.util.OptionalDouble;

/** Brings a mix to a loudness: a mix goes in, a mix comes out. Slow; renders the song several times. */
public final class Mastering {
    /** LU by which the target may be missed: Tech 3341 allows a meter as much. */
    public static final double TOLERANCE = 0.1;
    private static final int ROUNDS = 12;

    private Mastering() {}

    /**
     * The mix with the master's gain, before the limiter, where its integrated loudness is {@code lufs}. What a compressor or
     * limiter takes back is given again, round by round. Empty where no gain reaches it: a silent mix, or one that only gets flatter.
     */
    public static Optional<Mix> toLoudness(Song song, Mix mix, double lufs) {
        Mix tried = mix;
        double slope = 1, lastGain = Double.NaN, lastLoudness = Double.NaN;
        for (int round = 0; round < ROUNDS; round++) {
            OptionalDouble loudness = Loudness.integrated(Render.once(song.tracks(), delivered(tried), 0));
            if (loudness.isEmpty()) return Optional.empty();
            double now = loudness.getAsDouble(), gain = tried.master().gain();
            if (Math.abs(now - lufs) < TOLERANCE / 2) return Optional.of(tried);
            // The secant: under a limiter a decibel of gain is less than one of loudness.
            if (gain != lastGain && !Double.isNaN(lastGain)) slope = Math.clamp((now - lastLoudness) / (gain - lastGain), 0.05, 1.5);
            lastGain = gain;
            lastLoudness = now;
            double next = Master.GAIN.clamp(Math.rint((gain + (lufs - now) / slope) * 100) / 100);
            if (next == gain) return Optional.empty();
            tried = mix.withMaster(mix.master().withGain(next));
        }
        return Optional.empty();
    }

    /** What leaves the house: no playback system is in it. */
    private static Mix delivered(Mix mix) {
        return mix.withMonitor(PlaybackSystem.STUDIO).withMono(false);
    }

    /** A mix on its playback system, as loud as it is on the studio monitors. */
    public static Audio matched(Song song, Mix mix, int tail) {
        return level(song, mix, Render.once(song.tracks(), mix, tail));
    }

    /** The same as a seamless loop. */
    public static Audio matchedLoop(Song song, Mix mix) {
        return level(song, mix, Render.loop(song.tracks(), mix));
    }

    private static Audio level(Song song, Mix mix, Audio heard) {
        OptionalDouble studio = Loudness.integrated(Render.once(song.tracks(), delivered(mix), 0)), here = Loudness.integrated(heard);
        return studio.isEmpty() || here.isEmpty() ? heard : heard.times(Decibels.toGain(Math.rint((studio.getAsDouble() - here.getAsDouble()) * 1000) / 1000));
    }
}
