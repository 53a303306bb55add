package attune.listening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Listeners who hear one thing only, and know the answers to all other questions of the lesson. Who hits more often than by luck has
 * found a way round the lesson.
 */
final class Blind {
    /** Answers by what was most often right, and by what was most often right for the stem. */
    static final String HABIT = "habit", STEM = "stem";
    private static final long SEED = 20;

    /** @param luck the hits to be expected of guessing @param chance the probability of so many hits by luck */
    record Score(int hits, int of, double luck, double chance) {}

    private Blind() {}

    /**
     * Whether a cue must not help. Where a change cannot be made without it, it is no way round the lesson but a part of what is heard:
     * a raised octave tilts the spectrum, a squeezed hit has a lower peak, a part at the side loads one channel.
     */
    static boolean forbidden(String lesson, Task task, String cue) {
        String module = lesson.substring(0, lesson.indexOf('/'));
        return switch (cue) {
            case Cues.PEAK -> false;
            case Cues.STEM -> task.matchesStems() && !task.aboutLevel();
            case Cues.TILT -> module.equals("panning");
            case Cues.SIDES -> module.equals("eq") || module.equals("compression");
            default -> true;
        };
    }

    /**
     * What is to be taken from a question: loudness always; where there are choices every cue, but the changed stem's level only where it
     * must not help, since it has to be rendered.
     */
    static Set<String> cues(String lesson, Task task) {
        Set<String> cues = new TreeSet<>(Set.of(Cues.LOUDNESS));
        if (task.chooses()) Cues.HEARD.keySet().stream().filter(c -> !c.equals(Cues.STEM) || forbidden(lesson, task, c)).forEach(cues::add);
        return cues;
    }

    /** Every blind listener's score over the questions of one lesson that have choices. */
    static Map<String, Score> scores(List<Sample> samples) {
        Map<String, Score> scores = new LinkedHashMap<>();
        if (samples.isEmpty() || samples.getFirst().choices().isEmpty()) return scores;
        boolean odd = samples.getFirst().mode().equals("odd one out");
        for (String cue : Cues.HEARD.keySet().stream().sorted().toList()) {
            // Not taken, or not to be had of every question: signals have no stem.
            if (samples.stream().anyMatch(s -> !s.cues().values().containsKey(cue))) continue;
            SplittableRandom random = new SplittableRandom(SEED);
            scores.put(cue, score(samples, odd ? s -> odd(s, cue, random) : s -> like(s, samples, cue, random)));
        }
        SplittableRandom random = new SplittableRandom(SEED);
        scores.put(HABIT, score(samples, s -> frequent(s, samples, random)));
        Map<String, List<Sample>> stems = samples.stream().collect(Collectors.groupingBy(s -> s.song() + " " + s.stem()));
        scores.put(STEM, score(samples, s -> frequent(s, stems.get(s.song() + " " + s.stem()), random)));
        return scores;
    }

    private static Score score(List<Sample> samples, Function<Sample, String> answer) {
        int hits = 0;
        List<Double> chances = new ArrayList<>();
        for (Sample s : samples) {
            if (answer.apply(s).equals(s.truth())) hits++;
            chances.add(1.0 / s.choices().size());
        }
        return new Score(hits, samples.size(), chances.stream().mapToDouble(c -> c).sum(), Chance.atLeast(hits, chances));
    }

    /** The sound that stands out, if one does. */
    private static String odd(Sample s, String cue, SplittableRandom random) {
        double[] v = s.cues().values().get(cue), sorted = v.clone();
        Arrays.sort(sorted);
        int most = random.nextInt(v.length);
        double far = Cues.HEARD.get(cue);
        for (int i = 0; i < v.length; i++)
            if (Math.abs(v[i] - sorted[1]) > far) {
                far = Math.abs(v[i] - sorted[1]);
                most = i;
            }
        return s.choices().get(most);
    }

    /** The choice whose other questions had a change of the cue like this one's on average. */
    private static String like(Sample s, List<Sample> all, String cue, SplittableRandom random) {
        return best(s, random, choice -> {
            double[] others = all.stream().filter(o -> o != s && o.truth().equals(choice)).mapToDouble(o -> o.cues().change(cue)).toArray();
            return others.length == 0 ? Double.NEGATIVE_INFINITY : -Math.abs(Arrays.stream(others).average().orElse(0) - s.cues().change(cue));
        });
    }

    private static String frequent(Sample s, List<Sample> all, SplittableRandom random) {
        return best(s, random, choice -> (double) all.stream().filter(o -> o != s && o.truth().equals(choice)).count());
    }

    private static String best(Sample s, SplittableRandom random, Function<String, Double> merit) {
        double top = s.choices().stream().mapToDouble(merit::apply).max().orElse(0);
        List<String> tops = s.choices().stream().filter(c -> merit.apply(c) == top).toList();
        return tops.get(random.nextInt(tops.size()));
    }
}
