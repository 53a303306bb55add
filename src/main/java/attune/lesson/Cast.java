package attune.lesson;

import attune.lesson.Lesson.Exercise;
import attune.material.Part;
import attune.material.Song;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Which stems of a song may be asked about, and which play. */
final class Cast {
    private final Exercise exercise;
    private final Song song;

    Cast(Exercise exercise, Song song) {
        this.exercise = exercise;
        this.song = song;
    }

    private boolean isSignal() {
        return exercise.subject().signals().contains(song.id());
    }

    /** The stems that may be asked about. */
    List<String> candidates() throws CannotAsk {
        List<String> ids = song.info().parts().stream().filter(this::suits).map(Part::id).toList();
        if (ids.isEmpty()) throw new CannotAsk("song '" + song.id() + "' has no stem for this lesson" + wanted());
        int stems = exercise.subject().master() || alike() ? ids.size() : song.stems().size();
        if (!isSignal() && stems < exercise.subject().least())
            throw new CannotAsk("song '" + song.id() + "' has " + stems + (stems == 1 ? " stem" : " stems") + " for this lesson" + wanted() + "; " + exercise.subject().least() + " are needed");
        return ids;
    }

    /** Whether all that plays must suit, as any of it may be asked about. */
    private boolean alike() {
        return switch (exercise.ask()) {
            case STEM, BOTH, MOST, FAULTS, MASKING, ORDER -> true;
            case VALUE, POINT, KIND, ROLE -> exercise.moved() > 1;
        };
    }

    private String wanted() {
        var s = exercise.subject();
        List<String> words = new ArrayList<>(s.ids());
        words.addAll(s.families());
        words.addAll(s.roles());
        if (s.mono()) words.add("mono");
        return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
    }

    private boolean suits(Part part) {
        var s = exercise.subject();
        if (isSignal()) return s.ids().isEmpty() || s.ids().contains(part.id());
        return s.suits(part) && (!s.mono() || song.stem(part.id()).audio().isMono());
    }

    /** The stems that play, in the order of the song. */
    List<String> heard(Optional<String> subject, RandomGenerator random) {
        return heard(subject, random, others(subject));
    }

    /** The same, beside the subject none but these. @throws CannotAsk when they are too few */
    List<String> heard(Optional<String> subject, List<String> among, RandomGenerator random) throws CannotAsk {
        List<String> others = others(subject);
        others.retainAll(among);
        if (!isSignal() && others.size() < exercise.subject().least() - 1) throw new CannotAsk("'" + subject.orElse("the mix") + "' leads fewer than " + (exercise.subject().least() - 1) + " others");
        return heard(subject, random, others);
    }

    /** Who may play beside the subject. */
    private List<String> others(Optional<String> subject) {
        List<String> others = new ArrayList<>(song.info().stemIds());
        others.removeAll(subject.stream().toList());
        if (alike()) others.removeIf(id -> !suits(song.part(id)));
        return others;
    }

    private List<String> heard(Optional<String> subject, RandomGenerator random, List<String> others) {
        List<String> all = song.info().stemIds();
        var s = exercise.subject();
        if (isSignal()) return s.solo() && subject.isPresent() ? List.of(subject.get()) : all;
        if (s.master()) return song.info().parts().stream().filter(this::suits).map(Part::id).toList();
        if (s.most() == Integer.MAX_VALUE) return all;
        int count = s.least() + random.nextInt(Math.min(s.most(), all.size()) - s.least() + 1);
        Set<String> chosen = new LinkedHashSet<>(QuestionMaker.shuffled(others, random).subList(0, Math.min(count - (subject.isPresent() ? 1 : 0), others.size())));
        subject.ifPresent(chosen::add);
        return all.stream().filter(chosen::contains).toList();
    }
}
