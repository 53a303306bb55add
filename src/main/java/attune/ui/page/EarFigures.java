package attune.ui.page;

import attune.learner.Confusions;
import attune.learner.Device;
import attune.learner.DeviceKind;
import attune.learner.Hearing;
import attune.learner.Portrait;
import attune.learner.Said;
import attune.learner.Standing;
import attune.learner.Tally;
import attune.learner.ear.Range;
import attune.lesson.Skill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of an ear on one device. Pure. Devices never stand side by side: what one cannot play nobody hears on it.
 *
 * @param devices those with an answer, the latest first
 * @param skills  those with an answer, in the order of a mix
 * @param unasked titles of the others that have a threshold
 */
public record EarFigures(List<Listened> devices, String device, List<SkillLine> skills, List<String> unasked, Optional<Heat> heat, List<SongLine> songs) {
    public static final EarFigures NONE = new EarFigures(List.of(), "", List.of(), List.of(), Optional.empty(), List.of());

    /** @param id as written down with attempts */
    public record Listened(String id, String title) {}

    /** Where a threshold lies among the changes offered: 0 the largest, 1 the smallest. */
    public record Place(double low, double at, double high) {}

    /** @param rate right answers beside those expected; empty where nothing was expected */
    public record SkillLine(Skill skill, Said said, Optional<Place> place, String rate, String last) {}

    /** Frequencies as they were played (rows) and answered (columns). @param names of both, rising */
    public record Heat(List<String> names, int[][] counts, String words) {}

    public record SongLine(String title, Tally tally) {}

    /** @param device by its id; where it has no answer the one listened on last @param titles of songs, by id */
    public static EarFigures of(Portrait portrait, String device, Instant now, Map<String, String> titles) {
        List<Hearing> all = portrait.ear().hearings();
        if (all.isEmpty()) return NONE;
        List<String> devices = all.stream().sorted(Comparator.comparing((Hearing h) -> h.last().orElse(Instant.MIN)).reversed()).map(Hearing::device).distinct().toList();
        String on = devices.contains(device) ? device : devices.getFirst();
        List<Hearing> own = all.stream().filter(h -> h.device().equals(on)).sorted(Comparator.comparing(Hearing::skill)).toList();
        List<SkillLine> lines = own.stream().filter(h -> measurable(h.skill())).map(h -> line(h, now)).toList();
        List<String> unasked = Arrays.stream(Skill.values()).filter(s -> measurable(s) && own.stream().noneMatch(h -> h.skill() == s)).map(Skill::title).toList();
        Optional<Heat> heat = own.stream().filter(h -> h.skill() == Skill.BAND).findFirst().flatMap(h -> heat(h.confusions()));
        return new EarFigures(devices.stream().map(d -> new Listened(d, title(d))).toList(), on, lines, unasked, heat, songs(portrait.songs().getOrDefault(on, Map.of()), titles));
    }

    private static boolean measurable(Skill skill) {
        return Range.of(skill).isPresent() || skill == Skill.BAND;
    }

    private static SkillLine line(Hearing h, Instant now) {
        Standing standing = Standing.of(h.at(now));
        return new SkillLine(h.skill(), Said.of(h.skill(), standing), place(h.skill(), standing), Tally.of(h).words(), When.ago(h.last(), now));
    }

    private static Optional<Place> place(Skill skill, Standing standing) {
        if (!(standing instanceof Standing.Heard h)) return Optional.empty();
        Range range = Range.of(skill).orElseThrow();
        double most = Range.decibels(range.most()), span = most - Range.decibels(range.least());
        return Optional.of(new Place((most - h.reliable().high()) / span, (most - h.reliable().mean()) / span, (most - h.reliable().low()) / span));
    }

    private static Optional<Heat> heat(Confusions confusions) {
        List<String> ids = confusions.counts().entrySet().stream().flatMap(e -> java.util.stream.Stream.concat(java.util.stream.Stream.of(e.getKey()), e.getValue().keySet().stream()))
            .distinct().filter(Hertz::is).sorted(Comparator.comparingDouble(Double::parseDouble)).toList();
        if (ids.size() < 2) return Optional.empty();
        int[][] counts = new int[ids.size()][ids.size()];
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            List<String> said = new ArrayList<>();
            for (int j = 0; j < ids.size(); j++) {
                counts[i][j] = confusions.count(ids.get(i), ids.get(j));
                if (counts[i][j] > 0) said.add((counts[i][j] == 1 ? "once " : counts[i][j] + " times ") + Hertz.words(ids.get(j)));
            }
            if (!said.isEmpty()) rows.add(Hertz.words(ids.get(i)) + " was answered with " + String.join(", ", said));
        }
        return Optional.of(new Heat(ids.stream().map(Hertz::brief).toList(), counts, String.join(". ", rows) + "."));
    }

    private static List<SongLine> songs(Map<String, Tally> songs, Map<String, String> titles) {
        return songs.entrySet().stream().map(e -> new SongLine(titles.getOrDefault(e.getKey(), e.getKey()), e.getValue()))
            .sorted(Comparator.comparingInt((SongLine l) -> l.tally.answers()).reversed().thenComparing(SongLine::title)).toList();
    }

    /** Of a device as it is written down with an attempt. */
    public static String title(String id) {
        if (id.isEmpty()) return "device unknown";
        int colon = id.indexOf(": ");
        Optional<DeviceKind> kind = DeviceKind.of(colon < 0 ? id : id.substring(0, colon));
        return kind.map(k -> new Device(k, colon < 0 ? "" : id.substring(colon + 2)).title()).orElse(id);
    }
}
