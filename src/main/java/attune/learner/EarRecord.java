package attune.learner;

import attune.lesson.Skill;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is known about one learner's ear: a fold over the log of attempts, and never a second source of truth.
 * Skills are kept apart, and devices too: what small speakers cannot play nobody can hear. Immutable.
 */
public final class EarRecord {
    public static final EarRecord EMPTY = new EarRecord(Map.of());
    /** Answers after which a sibling is known well enough to begin from it. */
    private static final int KNOWN = 20;

    private record Key(Skill skill, String device) {}

    private final Map<Key, Hearing> hearings;

    private EarRecord(Map<Key, Hearing> hearings) {
        this.hearings = Collections.unmodifiableMap(hearings);
    }

    /** @param attempts oldest first */
    public static EarRecord of(Collection<Attempt> attempts) {
        Map<Key, Hearing> all = new LinkedHashMap<>();
        for (Attempt a : attempts) add(all, a);
        return new EarRecord(all);
    }

    public EarRecord with(Attempt attempt) {
        Map<Key, Hearing> all = new LinkedHashMap<>(hearings);
        add(all, attempt);
        return new EarRecord(all);
    }

    private static void add(Map<Key, Hearing> all, Attempt a) {
        // A lesson of somebody's own may name a skill that this version does not know; its attempts are kept and say nothing here.
        Skill.of(a.skill()).ifPresent(skill -> {
            Hearing before = all.get(new Key(skill, a.device()));
            all.put(new Key(skill, a.device()), (before == null ? begin(all, skill, a.device()) : before).with(a));
        });
    }

    /** Of the same skill on another device, else of a like skill on the same, where one is known. */
    private static Hearing begin(Map<Key, Hearing> all, Skill skill, String device) {
        Optional<Hearing> elsewhere = all.values().stream().filter(h -> h.skill() == skill && h.threshold().isPresent() && h.told() >= KNOWN)
            .max(Comparator.comparing(h -> h.last().orElseThrow()));
        Optional<Hearing> like = sibling(skill).map(s -> all.get(new Key(s, device))).filter(h -> h.told() >= KNOWN);
        return elsewhere.or(() -> like).map(h -> Hearing.like(skill, device, h)).orElseGet(() -> Hearing.none(skill, device));
    }

    /** A skill that is so like this one that whoever hears one well hears the other well. */
    private static Optional<Skill> sibling(Skill skill) {
        return switch (skill) {
            case EQ_GAIN -> Optional.of(Skill.EQ_CUT);
            case EQ_CUT -> Optional.of(Skill.EQ_GAIN);
            case LEVEL -> Optional.of(Skill.AUTOMATION);
            case AUTOMATION -> Optional.of(Skill.LEVEL);
            case LOUDNESS, PAN, WIDTH, EQ_FREQUENCY, CUTOFF, COMPRESSION, COMPRESSION_TIME, SATURATION, REVERB_TIME, REVERB_LEVEL, PREDELAY, DELAY_TIME, LIMITER,
                BAND, STEM, KIND, SYSTEM, ROLE -> Optional.empty();
        };
    }

    /** Where the answers of a skill on a device begin. @param before what was answered before the first of them, oldest first */
    static Hearing beginning(List<Attempt> before, Skill skill, String device) {
        List<Attempt> like = before.stream().filter(a -> Skill.of(a.skill()).filter(s -> s == skill || sibling(skill).equals(Optional.of(s))).isPresent()).toList();
        return of(like).hearing(skill, device);
    }

    /** What is known of a skill; where nothing was answered, where an answer would begin. */
    public Hearing hearing(Skill skill, String device) {
        Hearing known = hearings.get(new Key(skill, device));
        return known == null ? begin(hearings, skill, device) : known;
    }

    /** Of all skills and devices with an answer, in the order of the first. */
    public List<Hearing> hearings() {
        return List.copyOf(hearings.values());
    }
}
