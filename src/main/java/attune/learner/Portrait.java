package attune.learner;

import attune.lesson.Skill;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the log says of one learner, as pages show it: the ear by skill and device, and the songs by device. A fold over the log; immutable.
 *
 * @param answers how many attempts are in it
 * @param songs   by device, then by song
 */
public record Portrait(EarRecord ear, int answers, Map<String, Map<String, Tally>> songs) {
    public static final Portrait EMPTY = new Portrait(EarRecord.EMPTY, 0, Map.of());

    /** @param more oldest first, and later than all in here */
    public Portrait with(List<Attempt> more) {
        EarRecord record = ear;
        Map<String, Map<String, Tally>> all = new LinkedHashMap<>();
        songs.forEach((device, own) -> all.put(device, new LinkedHashMap<>(own)));
        for (Attempt a : more) {
            EarRecord next = record.with(a);
            EarRecord before = record;
            Skill.of(a.skill()).ifPresent(skill -> {
                if (!a.song().isEmpty()) all.computeIfAbsent(a.device(), k -> new LinkedHashMap<>())
                    .compute(a.song(), (k, t) -> (t == null ? Tally.NONE : t).with(before.hearing(skill, a.device()), next.hearing(skill, a.device())));
            });
            record = next;
        }
        all.replaceAll((device, own) -> Collections.unmodifiableMap(own));
        return new Portrait(record, answers + more.size(), Collections.unmodifiableMap(all));
    }
}
