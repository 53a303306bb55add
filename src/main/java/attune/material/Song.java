package attune.material;

import attune.dsp.Audio;
import attune.mix.Stem;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A song with its sound: stems of equal length at 48 kHz, in the order of its file. */
public record Song(SongInfo info, List<Stem> stems) {
    public static final int RATE = 48_000;

    public Song {
        stems = List.copyOf(stems);
        if (stems.isEmpty()) throw new IllegalArgumentException("a song without stems");
    }

    /** Decodes and resamples the stems. @throws InvalidInput with every problem of every stem */
    public static Song load(SongInfo info) {
        record Loaded(Part part, Audio audio, List<Problem> problems) {}
        List<Loaded> all = info.parts().parallelStream().map(part -> {
            try {
                return new Loaded(part, Resampler.resampleLoop(SoundFile.read(part.file()), RATE), List.of());
            } catch (InvalidInput e) {
                return new Loaded(part, null, e.problems());
            }
        }).toList();
        List<Problem> problems = new ArrayList<>();
        for (Loaded l : all) problems.addAll(l.problems);
        Optional<Loaded> first = all.stream().filter(l -> l.audio != null).findFirst();
        for (Loaded l : all)
            if (l.audio != null && l.audio.frames() != first.orElseThrow().audio.frames())
                problems.add(new Problem(l.part.file().toString(), "", "stem '" + l.part.id() + "' is " + length(l.audio) + " long, stem '"
                    + first.get().part.id() + "' " + length(first.get().audio) + "; stems must be equally long"));
        if (!problems.isEmpty()) throw new InvalidInput(problems);
        return new Song(info, all.stream().map(l -> new Stem(l.part.id(), l.audio)).toList());
    }

    private static String length(Audio audio) {
        return audio.frames() + " frames (" + String.format(java.util.Locale.ROOT, "%.3f", audio.seconds()) + " s)";
    }

    public String id() {
        return info.id();
    }

    public int frames() {
        return stems.getFirst().audio().frames();
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
