package attune.learner.simulation;

import attune.learner.Attempt;
import attune.learner.Hearing;
import attune.learner.Offer;
import attune.learner.Purpose;
import attune.learner.ear.Estimate;
import attune.learner.ear.Placement;
import attune.learner.ear.Placement.Moment;
import attune.learner.ear.Range;
import attune.learner.ear.Trial;
import attune.lesson.Answer;
import attune.lesson.Draws;
import attune.lesson.Lesson.Ask;
import attune.lesson.Mode;
import attune.lesson.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/** A year of a simulated learner as attempts: what the pages look like when there is something to say. Seeded. */
public final class Year {
    /** Who practises: one who improves steadily, one who does not, one with long breaks and now and then a telephone's speaker. */
    public enum Who { IMPROVES, STAYS, COMES_AND_GOES }

    private static final int DAYS = 365, A_SKILL = 12, A_TEST = 60, A_SIZE = 4;
    private static final int[] TESTS = {20, 340};
    private static final List<String> SONGS = List.of("harbour-lights", "night-shift", "paper-crown");
    private static final String HELD_OUT = "winter-pass", HEADPHONES = "headphones", PHONE = "loudspeakers: telephone";
    private static final List<String> OCTAVES = List.of("63", "125", "250", "500", "1000", "2000", "4000", "8000");
    /** Skill, the lesson that asks it, choices. */
    private static final Map<Skill, String> LESSONS = Map.of(Skill.EQ_GAIN, "mastering/04", Skill.LEVEL, "balance/08", Skill.COMPRESSION, "compression/01", Skill.PAN, "panning/05",
        Skill.REVERB_TIME, "reverb/09c");

    private final Who who;
    private final String profile;
    private final RandomGenerator random;
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<Skill, Learner> learners = new HashMap<>();
    /** As the trainer knows them: the sizes follow. */
    private final Map<String, Hearing> ears = new HashMap<>();
    private final List<Attempt> all = new ArrayList<>();
    private int number;
    private int tests;

    private Year(Who who, String profile, long seed) {
        this.who = who;
        this.profile = profile;
        random = Draws.from(seed * 31 + who.ordinal());
        LESSONS.keySet().stream().sorted().forEach(s -> {
            // Decay is beyond one of them: not heard up to the largest change.
            double above = s == Skill.REVERB_TIME && who == Who.STAYS ? 26 : -1 + 4 * random.nextDouble();
            learners.put(s, new Learner(new Shape.Model(), Range.decibels(Range.of(s).orElseThrow().threshold()) + above, 1, 0.02));
        });
    }

    /** @param end the last day; the first lies a year before */
    public static List<Attempt> of(Who who, String profile, Instant end, long seed) {
        Year year = new Year(who, profile, seed);
        for (int day = 0; day < DAYS; day++) {
            Instant at = end.minus(Duration.ofDays(DAYS - 1L - day));
            if (year.practises(day)) year.day(day, at);
        }
        return year.all;
    }

    /** What is reliably heard in truth after so many answers, in dB. */
    public static double truth(Who who, String profile, long seed, Skill skill, String device, int answers) {
        return new Year(who, profile, seed).learners.get(skill).truth(3, Estimate.RELIABLE, better(who, device, answers));
    }

    /** dB by which a threshold is lower than at first. */
    private static double better(Who who, String device, int answers) {
        return (who == Who.IMPROVES ? new Course(10, 500, 0, 0, Duration.ZERO) : Course.NONE).better(answers) - (device.equals(PHONE) ? 5 : 0);
    }

    private boolean practises(int day) {
        return switch (who) {
            case IMPROVES -> random.nextDouble() < 0.55;
            case STAYS -> random.nextDouble() < 0.4;
            case COMES_AND_GOES -> (day < 60 || day > 150 && day < 190 || day > 300) && random.nextDouble() < 0.5;
        };
    }

    private void day(int day, Instant at) {
        String device = who == Who.COMES_AND_GOES && random.nextInt(4) == 0 ? PHONE : HEADPHONES;
        List<Skill> skills = LESSONS.keySet().stream().sorted().filter(s -> s != Skill.REVERB_TIME || day > 340 || who == Who.STAYS).toList();
        // Tests of one skill, on a song that is never practised on.
        if (tests < TESTS.length && day >= TESTS[tests]) {
            tests++;
            sounds(Skill.EQ_GAIN, HEADPHONES, at.minusSeconds(3600), HELD_OUT, A_TEST);
        }
        sounds(Skill.EQ_GAIN, device, at, SONGS.get(random.nextInt(SONGS.size())), A_SKILL);
        sounds(skills.get(day % skills.size()), device, at.plusSeconds(300), SONGS.get(random.nextInt(SONGS.size())), A_SKILL);
        if (random.nextDouble() < 0.5) octaves(device, at.plusSeconds(900));
    }

    private void sounds(Skill skill, String device, Instant at, String song, int of) {
        String drill = profile + "-" + number;
        Range range = Range.of(skill).orElseThrow();
        double size = 0;
        for (int i = 0; i < of; i++) {
            String key = skill + device;
            int n = asked.merge(key, 1, Integer::sum);
            double better = better(who, device, n);
            Hearing known = ears.computeIfAbsent(key, k -> Hearing.none(skill, device));
            // Choosing is what takes time.
            if (i % A_SIZE == 0) size = Placement.BAND.next(known.threshold().orElseThrow(), s -> new Trial.OneOf(3, s, 0), Range.decibels(range.least()), Range.decibels(range.most()),
                Moment.FIRST);
            boolean right = learners.get(skill).answer(3, size, better, random);
            add(at.plusSeconds(i * 15L), device, drill, LESSONS.get(skill), skill, song, i, of, Mode.ODD, Range.change(size), new Answer.Choice(right ? "1" : "2"), new Answer.Choice("1"), right,
                Offer.of(Mode.ODD));
        }
    }

    private void octaves(String device, Instant at) {
        String drill = profile + "-" + number;
        String song = SONGS.get(random.nextInt(SONGS.size()));
        for (int i = 0; i < A_SKILL; i++) {
            int n = asked.merge("band" + device, 1, Integer::sum), truth = random.nextInt(OCTAVES.size());
            double error = who == Who.IMPROVES ? 0.4 + 0.7 * Math.exp(-n / 200.0) : 0.9;
            int said = Math.clamp(Math.round(truth + error * random.nextGaussian()), 0, OCTAVES.size() - 1);
            add(at.plusSeconds(i * 15L), device, drill, "eq/06", Skill.BAND, song, i, A_SKILL, Mode.CHOOSE, 12, new Answer.Choice(OCTAVES.get(said)), new Answer.Choice(OCTAVES.get(truth)), said == truth,
                new Offer(Optional.of(Ask.VALUE), Map.of(Offer.CHOICE, OCTAVES)));
        }
    }

    private void add(Instant at, String device, String drill, String lesson, Skill skill, String song, int i, int of, Mode mode, double size, Answer said, Answer truth, boolean right, Offer offer) {
        Attempt attempt = new Attempt(profile + "-a" + number++, at, profile, device, drill, lesson, skill.id(), song, number, i + 1, of, mode, size, said, truth, right ? 1 : 0, of == A_TEST ? Purpose.TEST : Purpose.LESSON, offer,
            OptionalDouble.of(2 + 3 * random.nextDouble()));
        all.add(attempt);
        ears.computeIfPresent(skill + device, (k, h) -> h.with(attempt));
    }
}
