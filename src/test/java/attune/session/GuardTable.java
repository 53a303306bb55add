package attune.session;

import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.material.Part;
import attune.material.Song;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** For every lesson, song and stem whether it can be asked, else why not. */
final class GuardTable {
    /** So many draws are tried before it is said that a stem cannot be the one: other company, other luck. */
    private static final int SEEDS = 3;
    private static final String ALL = "every stem";

    private final Studio studio = new Studio();

    /** One line of the table. */
    String row(Lesson lesson, Song song) {
        List<String> stems = new ArrayList<>();
        Map<String, List<String>> why = new LinkedHashMap<>();
        if (whole(lesson)) {
            String reason = "";
            boolean asked = false;
            for (long seed = 1; seed <= SEEDS && !asked; seed++) {
                try {
                    studio.draw(lesson, song, seed, OptionalDouble.empty());
                    asked = true;
                } catch (CannotAsk e) {
                    reason = plain(e.getMessage(), song, "");
                }
            }
            return line(lesson, song, asked ? "the mix" : "-", reason);
        }
        for (Part part : song.info().parts()) {
            String reason = reason(lesson, song, part.id());
            if (reason.isEmpty()) stems.add(part.id());
            else why.computeIfAbsent(reason, k -> new ArrayList<>()).add(part.id());
        }
        List<String> reasons = new ArrayList<>();
        why.forEach((reason, ids) -> reasons.add(String.join(", ", ids) + ": " + reason));
        return line(lesson, song, stems.isEmpty() ? "-" : stems.size() == song.stems().size() ? ALL : String.join(", ", stems), String.join("; ", reasons));
    }

    static String line(Lesson lesson, Song song, String asked, String why) {
        return "| " + lesson.id() + " | " + song.id() + " | " + asked + " | " + why + " |";
    }

    /** No single stem is the one. */
    private static boolean whole(Lesson lesson) {
        var e = lesson.exercise().orElseThrow();
        return e.subject().master() || e.mode() == attune.lesson.Mode.FIND;
    }

    private String reason(Lesson lesson, Song song, String stem) {
        Map<String, Integer> reasons = new TreeMap<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            try {
                studio.draw(lesson, song, seed, stem);
                return "";
            } catch (CannotAsk e) {
                reasons.merge(plain(e.getMessage(), song, stem), 1, Integer::sum);
            }
        }
        return reasons.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    /** The stem is named in the table already, the song too. */
    private static String plain(String message, Song song, String stem) {
        return message.replace("song '" + song.id() + "' ", "").replace("'" + stem + "' ", "").replace("of '" + stem + "' ", "").replace("|", "/");
    }
}
