package attune.session;

import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.measure.Loudness;
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

/** Three songs one after another as one song of three stems, each in its own mix and as loud as the others: what a mastering engineer lines up. */
final class Medley {
    private static final int SECONDS = 18, TEMPO = 120, METER = 4, FADE = Song.RATE / 20;
    private static final double LOUDNESS = -23;

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
