package attune.material;

import attune.mix.Stem;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Checks a whole song: its file and every sound in it. */
public final class SongFolder {
    private SongFolder() {}

    /** Everything that is wrong, none when the song is good. @param path the folder, or the {@code song.json} in it */
    public static List<Problem> problems(Path path) {
        List<Problem> problems = new ArrayList<>();
        try {
            Path folder = SongFile.folder(path);
            SongInfo info = SongFile.read(folder, problems);
            // A part whose file is none has its problem already; bars mean little when the tempo may be wrong.
            List<Part> parts = info.parts().stream().filter(p -> !p.file().equals(folder)).toList();
            List<Stem> stems = Song.stems(info.with(problems.isEmpty() ? info.bars() : OptionalInt.empty(), parts), problems);
            if (problems.isEmpty()) outside(info, stems, problems);
            // Its file is there and can be read, so that nobody would look for it: a part that was muted when it was exported.
            for (Part part : parts)
                stems.stream().filter(s -> s.id().equals(part.id()) && s.audio().peak() == 0).findFirst()
                    .ifPresent(s -> problems.add(new Problem(part.file().toString(), "", "stem '" + s.id() + "' is silent from beginning to end")));
            suggestTempo(stems, problems);
        } catch (InvalidInput e) {
            problems.addAll(e.problems());
        }
        return List.copyOf(problems);
    }

    /** Sections that end after a song whose bars are counted from its length. */
    private static void outside(SongInfo info, List<Stem> stems, List<Problem> problems) {
        if (info.bars().isPresent() || stems.isEmpty()) return;
        int bars = new Song(info, stems).bars();
        for (int i = 0; i < info.sections().size(); i++) {
            Section s = info.sections().get(i);
            int last = s.bar() + s.bars() - 1;
            if (last > bars) problems.add(new Problem(info.folder().resolve(SongFile.NAME).toString(), "sections[" + i + "]", "ends after bar " + last + "; the song has " + bars + " bars"));
        }
    }

    /** Says what a missing tempo sounds like. */
    private static void suggestTempo(List<Stem> stems, List<Problem> problems) {
        for (int i = 0; i < problems.size(); i++) {
            Problem p = problems.get(i);
            if (!p.message().equals("'tempo' is missing") || stems.isEmpty()) continue;
            int frames = stems.getFirst().audio().frames();
            OptionalDouble tempo = Tempo.estimate(stems.stream().filter(s -> s.audio().frames() == frames).toList());
            if (tempo.isPresent()) problems.set(i, new Problem(p.file(), p.place(), p.message() + "; it sounds like " + plain(tempo.getAsDouble())));
        }
    }

    private static String plain(double tempo) {
        return String.format(Locale.ROOT, "%.2f", tempo).replaceFirst("\\.?0+$", "");
    }
}
