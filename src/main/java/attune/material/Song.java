package attune.material;

import attune.dsp.Recording;
import attune.mix.Multitrack;
import attune.mix.Stem;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A song with its sound: stems of equal length at 48 kHz, in the order of its file. */
public record Song(SongInfo info, List<Stem> stems) {
    public static final int RATE = 48_000;

    public Song {
        stems = List.copyOf(stems);
        if (stems.isEmpty()) throw new IllegalArgumentException("a song without stems");
    }

    /** Decodes and resamples the stems. @throws InvalidInput with every problem of every stem */
    public static Song load(SongInfo info) {
        List<Problem> problems = new ArrayList<>();
        List<Stem> stems = stems(info, problems);
        if (!problems.isEmpty()) throw new InvalidInput(problems);
        return new Song(info, stems);
    }

    /** The stems that can be read; for the others, and for those of another length, there are problems. */
    static List<Stem> stems(SongInfo info, List<Problem> problems) {
        return stems(info, SoundFile::read, problems);
    }

    static List<Stem> stems(SongInfo info, Function<Path, Recording> reading, List<Problem> problems) {
        record Loaded(Part part, Recording audio, List<Problem> problems) {}
        List<Loaded> all = info.parts().parallelStream().map(part -> {
            try {
                Recording sound = reading.apply(part.file());
                if (!Resampler.converts(sound.rate(), RATE)) throw new InvalidInput(part.file().toString(), "", "has the sample rate " + sound.rate()
                    + " Hz, which cannot be converted; 44100, 48000 and 96000 Hz can");
                return new Loaded(part, sound.rate() == RATE ? sound : Resampler.resampleLoop(sound.audio(), RATE), List.of());
            } catch (InvalidInput e) {
                return new Loaded(part, null, e.problems());
            }
        }).toList();
        for (Loaded l : all) problems.addAll(l.problems);
        List<Loaded> good = all.stream().filter(l -> l.audio != null).toList();
        // The length that most have is right: of ten stems one is named, not nine.
        Optional<Loaded> usual = good.stream().max(Comparator.comparingLong(l -> good.stream().filter(o -> o.audio.frames() == l.audio.frames()).count()));
        for (Loaded l : good)
            if (l.audio.frames() != usual.orElseThrow().audio.frames())
                problems.add(new Problem(l.part.file().toString(), "", "stem '" + l.part.id() + "' is " + length(l.audio.frames()) + " long, stem '"
                    + usual.get().part.id() + "' " + length(usual.get().audio.frames()) + "; stems must be equally long"));
        usual.ifPresent(l -> checkBars(info, l.audio.frames(), problems));
        return good.stream().map(l -> new Stem(l.part.id(), l.audio)).toList();
    }

    /** Bars that do not fill the song would put every beat in a wrong place: the tempo or the count is wrong. */
    private static void checkBars(SongInfo info, int frames, List<Problem> problems) {
        if (info.bars().isEmpty()) return;
        double promised = info.bars().getAsInt() * info.meter() * 60.0 * RATE / info.tempo();
        if (Math.abs(promised - frames) > 0.5 * 60 * RATE / info.tempo())
            problems.add(new Problem(info.folder().resolve(SongFile.NAME).toString(), "bars", info.bars().getAsInt() + " bars at this tempo are "
                + length((int) Math.min(Integer.MAX_VALUE, promised)) + ", the stems are " + length(frames)));
    }

    private static String length(int frames) {
        return frames + " frames (" + String.format(Locale.ROOT, "%.3f", (double) frames / RATE) + " s)";
    }

    /** What the engine plays. */
    public Multitrack tracks() {
        return new Multitrack(stems, info.tempo());
    }

    public String id() {
        return info.id();
    }

    public int frames() {
        return stems.getFirst().recording().frames();
    }

    public double seconds() {
        return (double) frames() / RATE;
    }

    /** Frames a beat lasts; rarely a whole number. */
    public double beat() {
        return 60.0 * RATE / info.tempo();
    }

    /** As the file says, else as many as the length holds at the song's tempo, at least one. */
    public int bars() {
        return info.bars().orElseGet(() -> Math.max(1, (int) Math.round(frames() / beat() / info.meter())));
    }

    public Stem stem(String id) {
        return stems.stream().filter(s -> s.id().equals(id)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no stem '" + id + "' in song " + id()));
    }

    public Part part(String id) {
        return info.part(id).orElseThrow(() -> new IllegalArgumentException("no stem '" + id + "' in song " + id()));
    }
}
