package attune.learner;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** On which days there was practice. Days without are nobody's fault and are not counted. @param answers by day */
public record Calendar(NavigableMap<LocalDate, Integer> answers) {
    public Calendar {
        answers = Collections.unmodifiableNavigableMap(new TreeMap<>(answers));
    }

    public static Calendar of(List<Attempt> attempts, ZoneId zone) {
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        for (Attempt a : attempts) days.merge(a.at().atZone(zone).toLocalDate(), 1, Integer::sum);
        return new Calendar(days);
    }
}
