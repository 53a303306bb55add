package attune.session;

import attune.lesson.Lesson;
import attune.lesson.Lesson.Advice;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Subject;
import attune.material.Family;
import attune.material.Part;
import attune.material.Role;
import attune.material.Signal;
import attune.material.SongInfo;
import attune.mix.Nearest;
import attune.mix.codec.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the songs that are there have the stems that a lesson speaks of, as far as their files tell. No sound is decoded. */
final class Reach {
    private final String file;
    private final List<SongInfo> songs;
    private final List<Problem> problems = new ArrayList<>();

    private Reach(String file, List<SongInfo> songs) {
        this.file = file;
        this.songs = songs;
    }

    /** Without songs there is nothing to say. */
    static List<Problem> problems(String file, Lesson lesson, List<SongInfo> songs) {
        if (songs.isEmpty()) return List.of();
        Reach reach = new Reach(file, songs);
        for (int i = 0; i < lesson.listen().size(); i++) reach.subject("listen[" + i + "].subject", lesson.listen().get(i).subject());
        lesson.exercise().map(Exercise::subject).ifPresent(s -> reach.subject("exercise.subject", s));
        for (int i = 0; i < lesson.advice().size(); i++) reach.stem("advice[" + i + "].stem", lesson.advice().get(i));
        return reach.problems;
    }

    private void subject(String place, Subject s) {
        if (!s.signals().isEmpty()) {
            List<String> made = s.signals().stream().flatMap(id -> Signal.of(id).stream()).flatMap(signal -> signal.info().stemIds().stream()).toList();
            if (!s.ids().isEmpty() && !made.isEmpty() && s.ids().stream().noneMatch(made::contains) && songs.stream().noneMatch(song -> has(song, s))) none(place, s, made);
            return;
        }
        if (songs.stream().noneMatch(song -> has(song, s))) none(place, s, songs.stream().flatMap(song -> song.stemIds().stream()).distinct().toList());
        else if (songs.stream().noneMatch(song -> has(song, s) && song.parts().size() >= s.least())) {
            int most = songs.stream().filter(song -> has(song, s)).mapToInt(song -> song.parts().size()).max().orElse(0);
            problems.add(new Problem(file, place, "no song here has " + s.least() + " stems; " + most + " are the most"));
        }
    }

    private static boolean has(SongInfo song, Subject s) {
        return song.parts().stream().anyMatch(s::suits);
    }

    private void none(String place, Subject s, List<String> ids) {
        List<String> wanted = Stream.of(s.ids(), s.families(), s.roles()).flatMap(java.util.Set::stream).toList();
        String hint = s.ids().size() == 1 ? Nearest.hint(s.ids().iterator().next(), ids) : "";
        problems.add(new Problem(file, place, "no song here has a stem that is " + String.join(", ", wanted) + hint));
    }

    private void stem(String place, Advice advice) {
        Optional<String> stem = advice.stem();
        if (stem.isEmpty()) return;
        List<String> known = Stream.of(Arrays.stream(Role.values()).map(Role::id), Arrays.stream(Family.values()).map(Family::id),
            songs.stream().flatMap(s -> s.parts().stream()).map(Part::id), Arrays.stream(Signal.values()).flatMap(s -> s.info().stemIds().stream())).flatMap(s -> s).distinct().toList();
        if (!known.contains(stem.get())) problems.add(new Problem(file, place, "no stem, role or family '" + stem.get() + "'" + Nearest.hint(stem.get(), known)));
    }
}
