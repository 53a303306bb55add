package attune.lesson;

import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Rides;
import attune.lesson.Question.Lane;
import attune.lesson.Question.Step;
import attune.material.Song;
import attune.mix.Automation;
import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/** Draws rides of the fader for mode draw: the reference has them, the altered mix has the fader standing still. */
final class RideMaker {
    /** Where the singer is uneven: a gain before the fader, which the fader then levels. */
    private static final String SINGER = "compressor.makeup", RATIO = "compressor.ratio", FADER = "gain";
    /** A step takes half a beat, so that nothing clicks. */
    private static final double RAMP = 0.5;
    /** A bar in which a ride is to be heard is at most so many dB softer than the stem's loudest. */
    private static final double QUIETER = 12;
    private static final int TRIES = 60;

    private final Exercise exercise;
    private final Rides rides;
    private final Song song;
    private final Probe probe;
    private final Shaping shaping;

    record Made(Mix reference, Mix altered, double size, List<Lane> lanes) {}

    RideMaker(Exercise exercise, Song song, Probe probe, Shaping shaping) {
        this.exercise = exercise;
        this.rides = exercise.rides().orElseThrow();
        this.song = song;
        this.probe = probe;
        this.shaping = shaping;
    }

    Made make(RandomGenerator random, List<String> stems, Mix start) throws CannotAsk {
        Mix altered = start;
        List<Lane> lanes = new ArrayList<>();
        double size = 0;
        for (String stem : stems) {
            Mix still = shaping.apply(altered, Optional.of(stem), exercise.fixed());
            Path path = Path.inside(stem, FADER);
            double flat = path.get(still);
            List<Step> steps = rides.phrases() > 0 ? phrases(stem, flat, random) : ride(stem, flat, random);
            Automation truth = curve(steps, flat, 1);
            altered = rides.phrases() > 0 ? sung(still, stem, curve(steps, flat, -1)) : still;
            lanes.add(new Lane(path, song.part(stem).name(), flat, truth, steps, rides.tolerance(), rides.beats()));
            size += steps.stream().mapToDouble(s -> Math.abs(s.to() - s.from())).max().orElse(0) / stems.size();
        }
        Mix reference = altered;
        for (Lane l : lanes) reference = reference.withChannel(l.path().stem(), reference.channel(l.path().stem()).automated(FADER, l.truth()));
        return new Made(reference, altered, size, lanes);
    }

    /** One ride on whole bars inside the song, where the stem plays. */
    private List<Step> ride(String stem, double flat, RandomGenerator random) throws CannotAsk {
        int bars = song.bars(), meter = song.info().meter();
        double[] level = probe.stem(stem).parts(bars);
        double loudest = Arrays.stream(level).max().orElse(0);
        for (int i = 0; i < TRIES; i++) {
            int length = rides.least() + random.nextInt(rides.most() - rides.least() + 1);
            if (length + 2 > bars) continue;
            int from = 1 + random.nextInt(bars - length - 1);
            double depth = rides.depths().get(random.nextInt(rides.depths().size()));
            boolean plays = true;
            for (int bar = from - 1; bar <= from + length; bar++) plays &= level[bar % bars] >= loudest - QUIETER;
            if (plays) return List.of(new Step(from * meter, flat, flat + depth), new Step((from + length) * meter, flat + depth, flat));
        }
        throw new CannotAsk("'" + stem + "' does not play through enough bars in a row");
    }

    /** Neighbouring phrases differ by half of the widest difference there is, so that each step can be told. */
    private List<Step> phrases(String stem, double flat, RandomGenerator random) throws CannotAsk {
        int count = rides.phrases();
        double[] level = probe.stem(stem).parts(count);
        double loudest = Arrays.stream(level).max().orElse(0);
        for (double l : level) if (l < loudest - QUIETER) throw new CannotAsk("'" + stem + "' rests in a part of the song");
        double least = (max(rides.depths()) + max(rides.depths().stream().map(d -> -d).toList())) / 2;
        double beats = song.bars() * song.info().meter();
        for (int i = 0; i < TRIES; i++) {
            double[] depth = DoubleStream.generate(() -> rides.depths().get(random.nextInt(rides.depths().size()))).limit(count).toArray();
            List<Step> steps = new ArrayList<>();
            for (int k = 1; k < count; k++)
                if (Math.abs(depth[k] - depth[k - 1]) >= least) steps.add(new Step(beats * k / count, flat + depth[k - 1], flat + depth[k]));
            if (steps.size() == count - 1) return steps;
        }
        throw new CannotAsk("no phrases differ enough");
    }

    private static double max(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** @param sign 1 for the fader, -1 for the unevenness that it levels, around 0 */
    private static Automation curve(List<Step> steps, double flat, int sign) {
        List<Point> points = new ArrayList<>();
        double base = sign > 0 ? 0 : flat;
        points.add(new Point(0, sign * (steps.getFirst().from() - base), Shape.STRAIGHT));
        for (Step s : steps) {
            points.add(new Point(s.beat() - RAMP / 2, sign * (s.from() - base), Shape.STRAIGHT));
            points.add(new Point(s.beat() + RAMP / 2, sign * (s.to() - base), Shape.STRAIGHT));
        }
        return new Automation(points);
    }

    private static Mix sung(Mix mix, String stem, Automation uneven) {
        Mix with = Path.inside(stem, RATIO).set(mix, 1);
        return with.withChannel(stem, with.channel(stem).automated(SINGER, uneven));
    }
}
