package attune.lesson;

import attune.dsp.Taper;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Vary;
import attune.lesson.Question.Control;
import attune.material.Song;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Draws what match and place ask: controls with their goals, which the reference has, and their starts, which the altered mix has. */
final class Moves {
    /** Every control starts where it scores a quarter or less: two and a half tolerances away. */
    static final double AWAY = 2.5;
    /** Draws until the starts of several faders are apart from each other, too. */
    private static final int STARTS = 200;

    record Moved(Mix reference, Mix altered, double size, List<Control> controls) {}

    private final Exercise exercise;
    private final Song song;
    private final Shaping shaping;

    Moves(Exercise exercise, Song song, Shaping shaping) {
        this.exercise = exercise;
        this.song = song;
        this.shaping = shaping;
    }

    Moved make(RandomGenerator random, Optional<String> subject, List<String> heard, Mix start) throws CannotAsk {
        List<String> stems = movable(exercise.moved(), subject, heard, random);
        for (int i = 0; i < STARTS; i++) {
            Moved moved = moved(random, start, subject, stems);
            double common = Question.commonOffset(moved.controls, Control::start);
            if (moved.controls.stream().allMatch(c -> c.distance(c.start() - common) >= AWAY * c.tolerance() - 1e-9)) return moved;
        }
        throw new CannotAsk("no start is far enough from the goal");
    }

    private Moved moved(RandomGenerator random, Mix start, Optional<String> subject, List<String> stems) throws CannotAsk {
        List<Control> moving = new ArrayList<>();
        Mix reference = shaping.apply(start, subject, exercise.fixed()), altered = reference;
        List<Optional<String>> places = exercise.subject().master() ? List.of(Optional.empty()) : stems.stream().map(Optional::of).toList();
        for (Optional<String> stem : places)
            for (Vary v : exercise.vary()) {
                Path path = Shaping.path(stem, v.parameter());
                double goal = path.declared().clamp(v.departs() ? Variation.origin(v, path, reference, random) : v.values().get(random.nextInt(v.values().size())));
                Control control = new Control(path, label(path), away(v, path, goal, random), goal, v.tolerance());
                reference = path.set(reference, goal);
                altered = path.set(altered, control.start());
                moving.add(control);
            }
        double size = moving.stream().mapToDouble(c -> Axis.size(named(c.path()), c.truth(), c.start())).average().orElse(0);
        return new Moved(reference, altered, size, List.copyOf(moving));
    }

    /** A stem's name says which fader; where several things of it move, or the mix's, the parameter's does. Of several bands each has its number. */
    private String label(Path path) {
        String name = path.declared().name();
        if (path.part() == Path.Part.EQ && exercise.vary().stream().anyMatch(v -> v.parameter().startsWith("eq[1]"))) name += " " + (path.index() + 1);
        if (path.stem() == null) return name;
        String stem = song.part(path.stem()).name();
        return exercise.vary().size() == 1 ? stem : exercise.moved() == 1 ? name : stem + " " + name.toLowerCase(java.util.Locale.ROOT);
    }

    /** As lessons write it. */
    private static String named(Path path) {
        return Shaping.isAbsolute(path.toString()) && path.stem() == null && !path.toString().startsWith("master.") ? path.toString() : path.inside();
    }

    /** The stems to be put back: the one asked about, and as many of the others as the lesson says. */
    static List<String> movable(int count, Optional<String> subject, List<String> heard, RandomGenerator random) {
        List<String> others = new ArrayList<>(heard);
        others.removeAll(subject.stream().toList());
        Set<String> chosen = new LinkedHashSet<>(QuestionMaker.shuffled(others, random).subList(0, Math.min(count - 1, others.size())));
        subject.ifPresent(chosen::add);
        return heard.stream().filter(chosen::contains).toList();
    }

    private static List<Double> far(Vary v, Path path, double goal) {
        return v.values().stream().map(x -> path.declared().clamp(v.relative() ? goal + x : x))
            .filter(x -> new Control(path, "", x, goal, v.tolerance()).distance(x) >= AWAY * v.tolerance()).toList();
    }

    /** A goal, known before there is a song, that no start is far enough from. */
    static OptionalDouble unreachable(Vary v, Path path) {
        List<Double> goals = v.departs() ? v.reference().stream().flatMap(r -> v.rove().isEmpty() ? Stream.of(r) : v.rove().stream().map(x -> r + x)).toList() : v.values();
        if (v.relative() && v.reference().isEmpty() && path.declared().taper() instanceof Taper.Linear) goals = List.of((path.declared().min() + path.declared().max()) / 2);
        return goals.stream().filter(g -> far(v, path, path.declared().clamp(g)).isEmpty()).mapToDouble(g -> g).findFirst();
    }

    private static double away(Vary v, Path path, double goal, RandomGenerator random) throws CannotAsk {
        List<Double> far = far(v, path, goal);
        if (far.isEmpty()) throw new CannotAsk("no start is far enough from the goal");
        return far.get(random.nextInt(far.size()));
    }
}
