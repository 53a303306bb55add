package attune.session;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.Recording;
import attune.dsp.measure.Loudness;
import attune.lesson.Draws;
import attune.lesson.Medleys;
import attune.material.Part;
import attune.material.Song;
import attune.material.SongInfo;
import attune.material.Songs;
import attune.mix.Mix;
import attune.mix.Stem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** Three songs one after another as one song of three stems, each in its own mix and as loud as the others: what a mastering engineer lines up. */
final class Medley {
    private static final int SECONDS = 18, TEMPO = 120, METER = 4, FADE = Song.RATE / 20;
    private static final double LOUDNESS = -23;
    /** How far from each other the songs come, in steps of so many dB to either side. */
    private static final double STEP = 0.5;
    private static final int STEPS = 12;

    private Medley() {}

    static Song of(String id, Songs songs, Renders renders) {
        List<String> ids = Medleys.SONGS.get(id);
        int frames = SECONDS * Song.RATE / ids.size();
        List<Part> parts = new ArrayList<>();
        List<Stem> stems = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Song song = songs.load(ids.get(i));
            Audio part = excerpt(renders.loop(song, song.info().mix()), from(song), frames, i * frames);
            String name = "song-" + (i + 1);
            parts.add(new Part(name, song.info().title(), Path.of(name), Optional.empty(), Optional.empty()));
            stems.add(new Stem(name, part.times(Decibels.toGain(LOUDNESS - Loudness.integrated(part).orElse(LOUDNESS)))));
        }
        SongInfo info = new SongInfo(id, Path.of(id), "Three songs", TEMPO, METER, OptionalInt.of(SECONDS * TEMPO / 60 / METER), "", "CC BY 4.0", List.of(), parts, Mix.PLAIN);
        return new Song(info, stems);
    }

    /**
     * Each song as far off as the seed says, and a mix that makes up for it: were they equally loud at equal faders, a look at the faders
     * would do.
     */
    static Song asTheyCome(Song medley, long seed) {
        RandomGenerator random = Draws.from(seed);
        List<Stem> stems = new ArrayList<>();
        Mix mix = medley.info().mix();
        for (Stem s : medley.stems()) {
            double off = STEP * (random.nextInt(2 * STEPS + 1) - STEPS);
            stems.add(new Stem(s.id(), new Off(s.recording(), Decibels.toGain(off))));
            mix = mix.withChannel(s.id(), mix.channel(s.id()).withGain(-off));
        }
        return new Song(medley.info().with(mix), stems);
    }

    /** A recording that is louder or softer than it was. */
    private record Off(Recording of, double gain) implements Recording {
        @Override public int rate() {
            return of.rate();
        }

        @Override public int frames() {
            return of.frames();
        }

        @Override public boolean isMono() {
            return of.isMono();
        }

        @Override public void read(int from, int count, double[] left, double[] right, int at) {
            of.read(from, count, left, right, at);
            for (int i = at; i < at + count; i++) {
                left[i] *= gain;
                right[i] *= gain;
            }
        }

        @Override public Audio audio() {
            return of.audio().times(gain);
        }
    }

    /** Where everything plays: the song's last section. */
    private static int from(Song song) {
        return song.info().sections().isEmpty() ? 0 : (int) Math.rint((song.info().sections().getLast().bar() - 1) * song.info().meter() * song.beat());
    }

    private static Audio excerpt(Audio loop, int from, int frames, int at) {
        float[][] out = new float[2][SECONDS * Song.RATE];
        for (int c = 0; c < 2; c++) {
            float[] x = loop.channel(Math.min(c, loop.channels() - 1));
            for (int i = 0; i < frames; i++) {
                double fade = Math.min(1, Math.min((double) i / FADE, (double) (frames - i) / FADE));
                out[c][at + i] = (float) (x[(from + i) % x.length] * fade);
            }
        }
        return new Audio(Song.RATE, out[0], out[1]);
    }
}
