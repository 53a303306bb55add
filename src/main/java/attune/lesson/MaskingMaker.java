package attune.lesson;

import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Vary;
import attune.lesson.Question.Slot;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Lets one stem cover another: in an octave that belongs to the covered one, a band of the covering one is raised until the share of the
 * covered one in all that plays there has fallen by the exercise's amount.
 */
final class MaskingMaker implements Finder {
    static final String COVERED = "covered", COVERING = "covering", OCTAVE = "octave";
    static final String FREQUENCY = "eq[0].frequency";
    private static final String GAIN = "eq[0].gain";
    /** More gain than this would be heard as a fault of its own, dB. */
    private static final double MOST_GAIN = 15;
    /** The octave belongs to the covered stem: it has a third of all power there, and lies within so many dB of its own loudest. */
    private static final double SHARE = 1.0 / 3, NEAR = 9;
    /** What covers must already be there: so many dB under the covered one at the most. */
    private static final double REACH = 15;
    /** Of what is covered it is the strongest by this much, dB, or nobody could say which is meant. */
    private static final double LEAD = 3;

    private final Exercise exercise;
    private final Probe probe;
    private final Shaping shaping;

    private record Cover(String covered, String covering, double octave, double gain) {}

    MaskingMaker(Exercise exercise, Probe probe, Shaping shaping) {
        this.exercise = exercise;
        this.probe = probe;
        this.shaping = shaping;
    }

    @Override public Finding make(RandomGenerator random, List<String> heard, Mix start) throws CannotAsk {
        for (double octave : QuestionMaker.shuffled(octaves(), random)) {
            List<Cover> covers = covers(heard, start, octave);
            if (covers.isEmpty()) continue;
            Cover c = covers.get(random.nextInt(covers.size()));
            Map<String, String> truth = new LinkedHashMap<>();
            truth.put(COVERED, c.covered);
            truth.put(COVERING, c.covering);
            truth.put(OCTAVE, QuestionMaker.plain(octave));
            return raised(reference(start, c.covering, octave), c.covering, c.gain, truth);
        }
        throw new CannotAsk("no two of the stems that play meet in an octave that one of them could take from the other");
    }

    private List<Double> octaves() {
        return exercise.vary().stream().filter(v -> v.parameter().equals(FREQUENCY)).map(Vary::values).findFirst().orElseThrow();
    }

    private List<Cover> covers(List<String> heard, Mix start, double octave) {
        Map<String, Double> power = new LinkedHashMap<>();
        for (String s : heard) power.put(s, StrictMath.pow(10, (probe.stem(s).spectrum().octave(octave) + start.channel(s).gain()) / 10));
        double all = power.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Cover> covers = new ArrayList<>();
        for (String covered : heard) {
            double own = power.get(covered), near = probe.stem(covered).spectrum().loudestOctave() - probe.stem(covered).spectrum().octave(octave);
            if (own < all * SHARE || near > NEAR) continue;
            for (String covering : heard) {
                // The covered share falls by the amount when all grows by it; what is added is the covering stem's.
                double added = all * (StrictMath.pow(10, exercise.amount() / 10) - 1), gain = 10 * StrictMath.log10(1 + added / power.get(covering));
                boolean strongest = heard.stream().allMatch(s -> s.equals(covering) || s.equals(covered) || 10 * StrictMath.log10(own / power.get(s)) >= LEAD);
                boolean there = 10 * StrictMath.log10(own / power.get(covering)) <= REACH;
                if (!covering.equals(covered) && strongest && there && gain <= MOST_GAIN) covers.add(new Cover(covered, covering, octave, Math.rint(gain * 10) / 10));
            }
        }
        return covers;
    }

    private Mix reference(Mix start, String covering, double octave) throws CannotAsk {
        Mix mix = shaping.apply(start, Optional.of(covering), exercise.fixed());
        return Path.inside(covering, FREQUENCY).set(mix, octave);
    }

    private static Finding raised(Mix reference, String covering, double gain, Map<String, String> names) {
        return new Finding(reference, Path.inside(covering, GAIN).set(reference, gain), List.of(), names);
    }

    @Override public List<Slot> slots(List<String> heard, Function<String, String> name, Function<String, String> word) {
        List<Slot.Choice> stems = heard.stream().map(s -> new Slot.Choice(s, name.apply(s), "", "")).toList();
        List<Slot.Choice> octaves = octaves().stream().map(QuestionMaker::plain)
            .map(hz -> new Slot.Choice(hz, attune.dsp.Unit.HERTZ.format(Double.parseDouble(hz)), word.apply(hz), "")).toList();
        return Stream.of(new Slot(COVERED, 0, "Which part is covered", stems, false), new Slot(COVERING, 0, "By which", stems, false),
            new Slot(OCTAVE, 0, "Around", octaves, false)).toList();
    }

    /** The named stem raised in the named octave as far as the true one was in its own. */
    @Override public Finding heard(Question.Find question, Map<String, String> names) throws CannotAsk {
        double gain = Path.inside(question.truth().names().get(COVERING), GAIN).get(question.head().altered());
        return raised(reference(question.head().reference(), names.get(COVERING), Double.parseDouble(names.get(OCTAVE))), names.get(COVERING), gain, names);
    }
}
