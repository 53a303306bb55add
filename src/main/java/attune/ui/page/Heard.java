package attune.ui.page;

import attune.learner.Attempt;
import attune.learner.Confusions;
import attune.learner.Hearing;
import attune.learner.Portrait;
import attune.learner.Said;
import attune.learner.Standing;
import attune.lesson.Lesson;
import attune.lesson.Module;
import attune.lesson.Skill;
import attune.session.exam.Since;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What Today says of an ear, on the device that is listened on. Pure.
 *
 * @param device     in words; empty where nobody said what it is
 * @param thresholds of the skill of each module that most is known of
 */
public record Heard(String device, List<Change> changed, Map<Module, Said> thresholds, Optional<Confused> confused) {
    public static final Heard NONE = new Heard("", List.of(), Map.of(), Optional.empty());

    /** @param words what may be said of it; "better" only of two tests @param compared whether there were two */
    public record Change(String title, String words, boolean compared) {}

    /** @param lesson whose examples let both be heard */
    public record Confused(String one, String other, int missed, int asked, String words, Lesson lesson) {}

    /** Something may be called a change, or no change. */
    public boolean compared() {
        return changed.stream().anyMatch(Change::compared);
    }

    private static final Duration RECENT = Duration.ofDays(14);
    private static final int MOST = 3;

    /** @param log of one learner, oldest first; it is in the portrait */
    public static Heard of(Portrait portrait, List<Attempt> log, List<Lesson> lessons, String device, Instant now) {
        EarFigures figures = EarFigures.of(portrait, device, now, Map.of());
        if (figures == EarFigures.NONE) return NONE;
        List<Hearing> own = figures.skills().stream().map(l -> portrait.ear().hearing(l.skill(), figures.device())).toList();
        return new Heard(figures.device().isEmpty() ? "" : EarFigures.title(figures.device()), changed(own, log, lessons, now), thresholds(own, lessons, now),
            own.stream().filter(h -> h.skill() == Skill.BAND).findFirst().flatMap(h -> confused(h.confusions(), log, lessons)));
    }

    private static List<Change> changed(List<Hearing> own, List<Attempt> log, List<Lesson> lessons, Instant now) {
        List<Hearing> recent = own.stream().filter(h -> h.last().filter(l -> Duration.between(l, now).compareTo(RECENT) < 0).isPresent())
            .filter(h -> !(Standing.of(h.at(now)) instanceof Standing.Unknown)).toList();
        Map<Skill, Since> tests = new EnumMap<>(Skill.class);
        for (Hearing h : recent) Course.lastTest(log, h).flatMap(last -> lessons.stream().filter(l -> l.id().equals(last.lesson())).findFirst()
            .map(l -> Since.of(l, log, last.drill(), own.size()))).filter(s -> s instanceof Since.Compared).ifPresent(s -> tests.put(h.skill(), s));
        // What two tests have shown, then what is known best.
        return recent.stream().sorted(Comparator.comparing((Hearing h) -> !tests.containsKey(h.skill())).thenComparing(h -> -h.told())).limit(MOST)
            .map(h -> new Change(h.skill().title(), words(h.at(now)) + (tests.containsKey(h.skill()) ? " " + tests.get(h.skill()).words() : ""), tests.containsKey(h.skill()))).toList();
    }

    private static String words(Hearing h) {
        Standing standing = Standing.of(h);
        String sentence = Said.of(h.skill(), standing).sentence();
        boolean rough = standing instanceof Standing.Heard t && t.certainty() == Standing.Certainty.ROUGH;
        // However many there are: a threshold may move from day to day, so only answers close together make it narrow.
        return rough ? sentence + " That is rough; more answers on one day narrow it." : sentence;
    }

    private static Map<Module, Said> thresholds(List<Hearing> own, List<Lesson> lessons, Instant now) {
        Map<Module, Said> all = new EnumMap<>(Module.class);
        Map<Module, List<Skill>> skills = lessons.stream().collect(Collectors.groupingBy(Lesson::module, Collectors.mapping(Lesson::skill, Collectors.toList())));
        skills.forEach((module, of) -> own.stream().filter(h -> of.contains(h.skill()) && h.skill() != Skill.STEM && h.skill() != Skill.KIND).filter(h -> belongs(h.skill(), module, skills))
            .filter(h -> Standing.of(h.at(now)) instanceof Standing.Heard || Standing.of(h.at(now)) instanceof Standing.Naming).max(Comparator.comparingInt(Hearing::told))
            .ifPresent(h -> all.put(module, Said.of(h.skill(), Standing.of(h.at(now))))));
        return all;
    }

    /** The module that has most lessons of a skill; its threshold stands there alone. */
    private static boolean belongs(Skill skill, Module module, Map<Module, List<Skill>> skills) {
        return skills.entrySet().stream().max(Comparator.comparingLong((Map.Entry<Module, List<Skill>> e) -> e.getValue().stream().filter(s -> s == skill).count())
            .thenComparing(e -> -e.getKey().ordinal())).filter(e -> e.getKey() == module).isPresent();
    }

    private static Optional<Confused> confused(Confusions confusions, List<Attempt> log, List<Lesson> lessons) {
        return confusions.worst().filter(p -> Hertz.is(p.one()) && Hertz.is(p.other())).flatMap(p -> {
            List<String> pair = new ArrayList<>(List.of(p.one(), p.other()));
            pair.sort(Comparator.comparingDouble(Double::parseDouble));
            return lesson(pair, log, lessons).map(l -> new Confused(Hertz.words(pair.getFirst()), Hertz.words(pair.getLast()), p.missed(), p.asked(),
                pair.stream().map(id -> hint(l, id)).flatMap(Optional::stream).collect(Collectors.joining(" ")), l));
        });
    }

    /** That was drilled last, of those whose examples can play both; else the first. */
    private static Optional<Lesson> lesson(List<String> pair, List<Attempt> log, List<Lesson> lessons) {
        List<Lesson> fit = lessons.stream().filter(l -> l.skill() == Skill.BAND && !l.listen().isEmpty() && pair.stream().allMatch(id -> l.word(id).isPresent())).toList();
        List<String> drilled = log.stream().map(Attempt::lesson).distinct().toList();
        return fit.stream().filter(l -> drilled.contains(l.id())).reduce((a, b) -> b).or(() -> fit.stream().findFirst());
    }

    private static Optional<String> hint(Lesson lesson, String id) {
        return lesson.word(id).map(w -> Hertz.words(id) + ", " + w.word() + ": " + w.hint());
    }
}
