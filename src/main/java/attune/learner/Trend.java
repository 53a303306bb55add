package attune.learner;

import attune.learner.ear.Estimate;
import attune.lesson.Skill;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a threshold went, day by day. @param points oldest first */
public record Trend(List<Point> points) {
    /** After the last answer of a day. @param answers of that day */
    public record Point(LocalDate day, int answers, Standing standing) {
        /** The change that is reliably heard, where it is known at all. */
        public Optional<Estimate> reliable() {
            return standing instanceof Standing.Heard h ? Optional.of(h.reliable()) : Optional.empty();
        }
    }

    public Trend {
        points = List.copyOf(points);
    }

    /** @param attempts of a profile, oldest first; those of the skill and device are taken */
    public static Trend of(List<Attempt> attempts, Skill skill, String device, ZoneId zone) {
        List<Attempt> own = attempts.stream().filter(a -> a.skill().equals(skill.id()) && a.device().equals(device)).toList();
        List<Point> points = new ArrayList<>();
        if (own.isEmpty()) return new Trend(points);
        Hearing hearing = EarRecord.beginning(attempts.subList(0, attempts.indexOf(own.getFirst())), skill, device);
        int today = 0;
        for (int i = 0; i < own.size(); i++) {
            hearing = hearing.with(own.get(i));
            today++;
            LocalDate day = own.get(i).at().atZone(zone).toLocalDate();
            if (i + 1 < own.size() && own.get(i + 1).at().atZone(zone).toLocalDate().equals(day)) continue;
            points.add(new Point(day, today, Standing.of(hearing)));
            today = 0;
        }
        return new Trend(points);
    }

    /** The best estimate that was measured: never the luckiest run. */
    public Optional<Point> best() {
        return points.stream().filter(p -> p.standing instanceof Standing.Heard h && h.certainty() == Standing.Certainty.MEASURED)
            .min(Comparator.comparingDouble(p -> p.reliable().orElseThrow().mean()));
    }
}
