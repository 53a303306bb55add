package attune.learner;

import attune.learner.Workout.Listening;
import attune.learner.Workout.Part;
import attune.learner.Workout.Questions;
import attune.learner.ear.Bands;
import attune.learner.ear.Estimate;
import attune.learner.ear.Placement;
import attune.learner.ear.Placement.Moment;
import attune.learner.ear.Range;
import attune.lesson.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * Plans a workout for one learner: skills by what a question would tell, what is due, what is weak, and some chance. Pure: record,
 * clock and chance are arguments.
 */
public final class Scheduler {
    /** A question, with listening and the truth, takes about so long; learners who are slower get fewer. */
    public static final Duration QUESTION = Duration.ofSeconds(20);
    /** Sessions of some eight minutes taught fastest (Molloy et al. 2012). */
    private static final Duration SHORTEST = Duration.ofMinutes(8), LONGEST = Duration.ofMinutes(12), LISTENING = Duration.ofSeconds(45);
    private static final int IN_A_ROW = 5, MOST_IN_A_ROW = 8, WARM_UP = 3, LISTEN_EVERY = 2, RECENT = 3;
    private static final double INFORMATION = 1, OVERDUE = 0.5, WEAKNESS = 0.5, REPEATED = 0.7, TEMPERATURE = 0.3;
    /** Bits of a first answer where the model has none: naming systems, roles; and answers that halve it. */
    private static final double NAMING = 0.4, NAMING_HALF = 15;
    /** Outside of these chances a question of fixed size is too hard or too easy to be worth a place. */
    private static final double HARD = 0.7, EASY = 0.96, UNFIT = 1.5;

    private Scheduler() {}

    /** A skill that could be practised now. @param weakness from 0, the best of them, to 1 */
    private record Candidate(Practice practice, Hearing hearing, OptionalDouble success, double information, double overdue, double weakness, boolean fit) {
        double utility(List<Skill> recent) {
            return INFORMATION * information + OVERDUE * overdue + WEAKNESS * weakness - (recent.contains(practice.skill()) ? REPEATED : 0) - (fit ? 0 : UNFIT);
        }
    }

    /**
     * @param practices what may be asked: usually the lessons that are open to the learner
     * @param pace      what a question takes this learner
     */
    public static Workout plan(EarRecord record, List<Practice> practices, String device, Instant now, Duration pace, RandomGenerator random) {
        List<Candidate> open = candidates(record, practices, device, now, random);
        List<Part> parts = new ArrayList<>();
        List<Skill> recent = new ArrayList<>();
        Duration time = Duration.ZERO;
        while (!open.isEmpty() && time.compareTo(SHORTEST) < 0) {
            boolean first = parts.isEmpty();
            Candidate c = draw(first ? known(open) : open, recent.subList(Math.max(0, recent.size() - RECENT), recent.size()), random);
            int count = IN_A_ROW + random.nextInt(MOST_IN_A_ROW - IN_A_ROW + 1);
            Duration left = LONGEST.minus(time);
            count = (int) Math.max(IN_A_ROW, Math.min(count, left.toSeconds() / Math.max(1, pace.toSeconds())));
            int warmUp = first && c.practice.sizes().isPresent() ? WARM_UP : 0;
            Moment moment = Moment.FIRST.warmingUp(warmUp > 0);
            add(parts, new Questions(c.practice, Sizes.next(c.hearing, c.practice, moment), count, warmUp, Why.now(c.hearing, c.overdue, c.weakness, warmUp > 0, now), pace.multipliedBy(count)));
            recent.add(c.practice.skill());
            time = new Workout(parts).time();
            long asked = parts.stream().filter(Questions.class::isInstance).count();
            if (asked % LISTEN_EVERY == 0 && time.compareTo(SHORTEST) < 0) {
                parts.add(new Listening(c.practice.lesson(), Why.LISTEN, LISTENING));
                time = time.plus(LISTENING);
            }
            if (c.practice.sizes().isEmpty() && open.size() > 1) open.remove(c);
        }
        return new Workout(parts);
    }

    /** Two parts of one lesson on end are one. */
    private static void add(List<Part> parts, Questions next) {
        if (!parts.isEmpty() && parts.getLast() instanceof Questions q && q.practice().equals(next.practice())) {
            parts.removeLast();
            parts.add(new Questions(q.practice(), q.size(), q.count() + next.count(), q.warmUp(), q.why(), q.time().plus(next.time())));
        } else parts.add(next);
    }

    /** Those answered before, to warm up with; all, where there are none. */
    private static List<Candidate> known(List<Candidate> open) {
        List<Candidate> known = open.stream().filter(c -> c.hearing.told() > 0 && c.practice.sizes().isPresent()).toList();
        return known.isEmpty() ? open : known;
    }

    /** Softmax: the most useful is the most likely, and not always the same. */
    private static Candidate draw(List<Candidate> open, List<Skill> recent, RandomGenerator random) {
        double most = open.stream().mapToDouble(c -> c.utility(recent)).max().orElseThrow(), sum = 0;
        double[] upTo = new double[open.size()];
        for (int i = 0; i < upTo.length; i++) upTo[i] = sum += Math.exp((open.get(i).utility(recent) - most) / TEMPERATURE);
        double at = random.nextDouble() * sum;
        for (int i = 0; i < upTo.length; i++) if (at < upTo[i]) return open.get(i);
        return open.getLast();
    }

    /** One for each skill: the lesson that fits the learner best. */
    private static List<Candidate> candidates(EarRecord record, List<Practice> practices, String device, Instant now, RandomGenerator random) {
        Map<Skill, List<Practice>> bySkill = new LinkedHashMap<>();
        for (Practice p : practices) bySkill.computeIfAbsent(p.skill(), s -> new ArrayList<>()).add(p);
        List<Hearing> hearings = bySkill.keySet().stream().map(s -> record.hearing(s, device).at(now)).toList();
        List<Skill> weakest = hearings.stream().sorted(Comparator.comparingDouble(Scheduler::excess)).map(Hearing::skill).toList();
        List<Candidate> all = new ArrayList<>();
        for (Hearing h : hearings) {
            double overdue = Due.overdue(record.hearing(h.skill(), device), now);
            double weakness = weakest.size() < 2 ? 0 : (double) weakest.indexOf(h.skill()) / (weakest.size() - 1);
            List<Candidate> fitting = bySkill.get(h.skill()).stream().map(p -> candidate(p, h, overdue, weakness)).toList();
            double best = fitting.stream().mapToDouble(c -> c.utility(List.of())).max().orElseThrow();
            List<Candidate> tied = fitting.stream().filter(c -> c.utility(List.of()) > best - TEMPERATURE).toList();
            all.add(tied.get(random.nextInt(tied.size())));
        }
        return all;
    }

    /** dB by which a threshold lies above what half of all learners are taken to have; octaves named are counted in the same way. */
    private static double excess(Hearing h) {
        return h.estimate(Estimate.NOTICEABLE).map(e -> e.mean() - Range.decibels(Range.of(h.skill()).orElseThrow().threshold()))
            .or(() -> h.bands().map(b -> 6.02 * b.mean(0))).orElse(0.0);
    }

    private static Candidate candidate(Practice p, Hearing h, double overdue, double weakness) {
        Moment moment = Moment.FIRST;
        OptionalDouble success = Sizes.success(h, p, moment);
        double bits = Sizes.trial(h, p, moment).map(t -> Placement.information(h.threshold().orElseThrow(), t)).orElseGet(() -> naming(p, h));
        boolean fit = success.isEmpty() || p.sizes().isPresent() || success.getAsDouble() >= HARD && success.getAsDouble() <= EASY;
        return new Candidate(p, h, success, bits, overdue, weakness, fit);
    }

    private static double naming(Practice p, Hearing h) {
        if (h.bands().isPresent() && p.places().size() > 1) return Bands.information(h.bands().get(), p.places().stream().mapToDouble(Double::doubleValue).toArray());
        return NAMING / (1 + h.answers() / NAMING_HALF);
    }
}
