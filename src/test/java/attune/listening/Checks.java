package attune.listening;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What holds for every question, whatever it asks. */
final class Checks {
    private static final double LOUDNESS = 0.1;
    /** No question is a jump from the one before: references play at this level, LUFS, or lower where a peak would stand out, dBFS. */
    private static final double LEVEL = -23, PEAK = -1, SLACK = 0.15;
    /** dB. What is softer than this can bring to the level, as a pure low bass on a phone is, stays soft. */
    private static final double MOST_GAIN = 24;
    private static final List<String> COMMON = List.of("lesson", "song", "seed");

    private final List<String> complaints = new ArrayList<>();

    /** Parts whose neutral numbers are not nought: what one of the mixes does not say cannot be held against the other. */
    private static final String SWITCHED = ".*(eq\\[\\d+]|compressor|limiter)\\..*|(reverb|delay)\\..*|.*\\.(sends|gate|deesser|saturation|automation|edges)\\..*|master\\.(tilt|monobass)";
    private static final String NEUTRAL_AT_ZERO = ".*\\.(gain|pan|shift|width)";

    private Checks() {}

    /** @return what is wrong, one line each */
    static List<String> of(Asked asked, Stated stated, Cues cues) {
        Checks checks = new Checks();
        checks.sounds(asked, stated, cues);
        checks.answer(asked, stated);
        checks.changes(stated);
        return checks.complaints;
    }

    private void sounds(Asked asked, Stated stated, Cues cues) {
        Sound first = asked.sounds().values().iterator().next();
        Set<String> kinds = new TreeSet<>(asked.sounds().keySet());
        // On other playback systems both are heard again.
        kinds.removeIf(k -> asked.task().systems().stream().anyMatch(s -> k.endsWith("-" + s)));
        check(kinds.equals(asked.task().hidden() ? Set.of("altered") : Set.of("reference", "altered")) || asked.mode().equals("odd one out") && kinds.equals(Set.of("1", "2", "3"))
            || asked.mode().equals("compare") && kinds.equals(Set.of("1", "2")), "the sounds are " + kinds);
        asked.sounds().forEach((id, s) -> {
            check(s.rate() == 48_000, id + " has " + s.rate() + " Hz");
            check(s.frames() == first.frames() && s.channels().length == first.channels().length, id + " has another length");
            check(s.peak() < 1, id + " is clipped");
        });
        double apart = cues.spread(Cues.LOUDNESS);
        boolean moves = List.of("match", "place").contains(asked.mode());
        if (!asked.task().aboutLevel() && !moves && !asked.task().unmatched()) check(apart <= LOUDNESS, String.format(Locale.ROOT, "loudness differs by %.2f LU", apart));
        double level = cues.values().get(Cues.LOUDNESS)[stated.choice().equals("1") && asked.altered() == null ? 1 : 0];
        double peak = asked.sounds().values().stream().mapToDouble(s -> 20 * Math.log10(s.peak())).max().orElse(0);
        check(peak <= PEAK + SLACK, String.format(Locale.ROOT, "peaks at %.2f dBFS", peak));
        // The level of a mix whose master reacts to level is left as it is.
        boolean reacts = asked.task().hidden() || stated.reference().keySet().stream().anyMatch(p -> p.matches("master\\.(limiter|compressor).*"));
        boolean loudness = stated.values().containsKey("master.gain"), full = stated.reference("master.gain") >= MOST_GAIN;
        if (!reacts) check(level <= LEVEL + SLACK && (loudness || full || level >= LEVEL - SLACK || peak >= PEAK - SLACK), String.format(Locale.ROOT, "plays at %.2f LUFS", level));
        boolean changed = !stated.changes().isEmpty();
        if (asked.task().hidden()) return;
        if (asked.altered() != null) check(asked.reference().same(asked.altered()) != changed, changed ? "both sounds are the same" : "nothing changed, but the sounds differ");
        else {
            Set<String> others = new HashSet<>(kinds);
            others.remove(stated.choice());
            List<Sound> two = others.stream().map(asked.sounds()::get).toList();
            check(two.get(0).same(two.getLast()), "the two that should be alike differ");
            check(!two.get(0).same(asked.sounds().get(stated.choice())), "all are the same");
        }
    }

    private void answer(Asked asked, Stated stated) {
        JsonObject q = asked.question(), a = stated.answer();
        for (String key : COMMON) check(q.get(key).equals(a.get(key)), "question and answer differ in " + key);
        if (!asked.choices().isEmpty()) {
            check(asked.choices().contains(stated.choice()), "the answer " + stated.choice() + " is no choice");
            check(new HashSet<>(asked.choices()).size() == asked.choices().size(), "a choice is offered twice");
        } else if (!asked.parts().isEmpty()) check(stated.names().keySet().equals(new HashSet<>(asked.parts())), "the names are not those of the parts");
        else if (!stated.curves().isEmpty()) check(stated.curves().keySet().equals(new HashSet<>(asked.controls())), "the curves are not those of the controls");
        else check(stated.values().keySet().equals(new HashSet<>(asked.controls())), "the values are not those of the controls");
        boolean point = asked.mode().equals("choose");
        stated.values().forEach((path, v) -> check((point ? stated.altered(path) : stated.reference(path)) == v, path + ": the value is not the mix's"));
    }

    /** The list of changes is exactly what differs between both mix files. */
    private void changes(Stated stated) {
        Set<String> paths = new TreeSet<>(stated.reference().keySet());
        paths.addAll(stated.altered().keySet());
        Map<String, double[]> changes = stated.changes();
        for (String path : paths) {
            String a = stated.reference().get(path), b = stated.altered().get(path);
            if (a == null && b == null || (a == null || b == null) && path.matches(SWITCHED)) continue;
            if (changes.keySet().stream().anyMatch(p -> path.startsWith(p + "["))) continue;
            boolean same = a != null && a.equals(b) || number(a, b) && stated.reference(path) == stated.altered(path);
            check(same != changes.containsKey(path), path + ": is " + a + " and " + b + ", and is " + (same ? "" : "not ") + "among the changes");
        }
        changes.forEach((path, v) -> {
            check(paths.stream().anyMatch(p -> p.equals(path) || p.startsWith(path + "[")), path + ": is among the changes and in neither mix");
            check(stated(stated.reference(), path, v[0]) && stated(stated.altered(), path, v[1]), path + ": the change is not what the mixes have");
        });
    }

    /** Whether a mix file says this number; it leaves out what is neutral, and what a part that is off would have. */
    private static boolean stated(Map<String, String> mix, String path, double value) {
        String said = mix.get(path);
        return Double.isNaN(value) || said == null && (path.matches(SWITCHED) || value == (path.endsWith("width") ? 100 : 0) || !path.matches(NEUTRAL_AT_ZERO))
            || said != null && number(said, said) && Double.parseDouble(said) == value;
    }

    private static boolean number(String a, String b) {
        return (a == null || a.matches("-?[0-9.E]+")) && (b == null || b.matches("-?[0-9.E]+"));
    }

    private void check(boolean holds, String complaint) {
        if (!holds) complaints.add(complaint);
    }
}
