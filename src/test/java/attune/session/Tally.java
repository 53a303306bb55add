package attune.session;

import attune.lesson.Answer;
import attune.lesson.Lesson;
import attune.lesson.Question;
import attune.scoring.Judge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What can be reached in a lesson without hearing anything, over many drawn questions. */
record Tally(Lesson lesson, List<Question> questions) {
    Tally(Lesson lesson) {
        this(lesson, new ArrayList<>());
    }

    /** How often each choice was true against how often it should have been if all that were offered were equally likely; chi-square and its degrees of freedom. */
    record Spread(double chi, int freedom, int drawn) {
        /** By what part of its share a choice is too often or too seldom true, root mean square, beyond luck. */
        double unevenness() {
            return drawn == 0 ? 0 : Math.sqrt(Math.max(0, chi - freedom) / drawn);
        }

        /** The chance of so uneven a draw, by Wilson and Hilferty's cube root. */
        double chance() {
            if (freedom == 0) return 1;
            double k = freedom, z = (Math.cbrt(chi / k) - (1 - 2 / (9 * k))) / Math.sqrt(2 / (9 * k));
            return 1 - Passable.normal(z);
        }
    }

    private static final double FEWEST = 5;

    /** One of each part that is chosen from a list. */
    Map<String, Spread> spreads() {
        Map<String, Map<String, double[]>> parts = new TreeMap<>();
        for (Question q : questions)
            switch (q) {
                case Question.Choose c -> add(parts, "choice", offered(c), c.correct());
                case Question.Pick p -> add(parts, "sound", p.ids(), String.valueOf(p.right()));
                case Question.Find f -> f.slots().forEach(s -> {
                    String before = f.faults().get(s.fault()).stream().takeWhile(o -> o != s).map(o -> f.truth().names().get(o.id())).reduce("", (a, b) -> b);
                    add(parts, s.id(), s.choices().stream().filter(c -> c.offered(before)).map(Question.Slot.Choice::id).toList(), f.truth().names().get(s.id()));
                });
                case Question.Point p -> { }
                case Question.Match m -> { }
                case Question.Place p -> { }
                case Question.Draw d -> { }
            }
        Map<String, Spread> spreads = new TreeMap<>();
        parts.forEach((part, counts) -> {
            // What is seldom offered is counted together.
            List<double[]> often = new ArrayList<>(counts.values().stream().filter(c -> c[1] >= FEWEST).toList());
            double[] seldom = {0, 0};
            counts.values().stream().filter(c -> c[1] < FEWEST).forEach(c -> {
                seldom[0] += c[0];
                seldom[1] += c[1];
            });
            if (seldom[1] >= FEWEST) often.add(seldom);
            double chi = often.stream().mapToDouble(c -> (c[0] - c[1]) * (c[0] - c[1]) / c[1]).sum();
            spreads.put(part, new Spread(chi, Math.max(0, often.size() - 1), (int) Math.rint(often.stream().mapToDouble(c -> c[0]).sum())));
        });
        return spreads;
    }

    private static void add(Map<String, Map<String, double[]>> parts, String part, List<String> offered, String truth) {
        Map<String, double[]> counts = parts.computeIfAbsent(part, k -> new TreeMap<>());
        for (String id : offered) counts.computeIfAbsent(id, k -> new double[2])[1] += 1.0 / offered.size();
        counts.get(truth)[0]++;
    }

    /** The part of the points that who touches nothing gets: the panel as it stands, a flat line. */
    double untouched() {
        return mean(q -> switch (q) {
            case Question.Match m -> new Answer.Values(Map.of());
            case Question.Place p -> new Answer.Values(Map.of());
            case Question.Draw d -> new Answer.Drawn(Map.of());
            case Question.Point p -> new Answer.Values(Map.of(p.control().path().toString(), p.control().start()));
            case Question.Choose c -> new Answer.Choice(c.options().getFirst().id());
            case Question.Pick p -> new Answer.Choice("1");
            case Question.Find f -> first(f, Map.of());
        });
    }

    /** The part of the points of whoever always answers the same, whatever is best; where that is not offered, the first that is. */
    double habit() {
        if (questions.isEmpty()) return 0;
        double best = 0;
        if (questions.getFirst() instanceof Question.Choose || questions.getFirst() instanceof Question.Pick) {
            Set<String> ids = new LinkedHashSet<>();
            for (Question q : questions) ids.addAll(offered(q));
            for (String id : ids) best = Math.max(best, mean(q -> new Answer.Choice(offered(q).contains(id) ? id : offered(q).getFirst())));
            return best;
        }
        if (questions.getFirst() instanceof Question.Find) {
            Map<String, String> usual = new LinkedHashMap<>();
            Map<String, Map<String, Integer>> counts = new HashMap<>();
            for (Question q : questions)
                ((Question.Find) q).truth().names().forEach((slot, name) -> counts.computeIfAbsent(slot, k -> new TreeMap<>()).merge(name, 1, Integer::sum));
            counts.forEach((slot, names) -> usual.put(slot, names.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey()));
            // Several faults: the same guess for all of them would be counted once only.
            return mean(q -> first((Question.Find) q, usual));
        }
        if (questions.getFirst() instanceof Question.Draw) return untouched();
        return mean(q -> new Answer.Values(usual(q)));
    }

    private static List<String> offered(Question q) {
        return switch (q) {
            case Question.Choose c -> c.options().stream().map(Question.Option::id).toList();
            case Question.Pick p -> p.ids();
            default -> List.of();
        };
    }

    private static Answer.Named first(Question.Find f, Map<String, String> usual) {
        Map<String, String> names = new LinkedHashMap<>();
        for (List<Question.Slot> fault : f.faults()) {
            String before = "";
            for (Question.Slot s : fault) {
                String of = before, wanted = usual.getOrDefault(s.id(), "");
                String said = s.choice(wanted, of).isPresent() ? wanted : s.choices().stream().filter(c -> c.offered(of)).findFirst().orElseThrow().id();
                names.put(s.id(), said);
                before = said;
            }
        }
        return new Answer.Named(names);
    }

    /** For every control of a song the one value that scores best over all questions that have it. */
    private Map<String, Double> usual(Question of) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Question.Control c : controls(of)) {
            List<Question.Control> alike = questions.stream().filter(q -> q.head().song().equals(of.head().song())).flatMap(q -> controls(q).stream())
                .filter(o -> o.path().equals(c.path())).toList();
            double best = -1;
            for (Question.Control candidate : alike) {
                double score = alike.stream().mapToDouble(o -> Math.clamp((3 - o.distance(candidate.truth()) / o.tolerance()) / 2, 0, 1)).sum();
                if (score > best) {
                    best = score;
                    values.put(c.path().toString(), candidate.truth());
                }
            }
        }
        return values;
    }

    private static List<Question.Control> controls(Question q) {
        return switch (q) {
            case Question.Match m -> m.controls();
            case Question.Place p -> p.controls();
            case Question.Point p -> List.of(p.control());
            default -> List.of();
        };
    }

    private double mean(Function<Question, Answer> answer) {
        return questions.stream().mapToDouble(q -> Judge.judge(q, answer.apply(q)).score()).average().orElse(0);
    }
}
