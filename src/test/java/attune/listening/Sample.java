package attune.listening;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question, heard.
 *
 * @param stem       the stem asked about; empty for the whole mix
 * @param unheard    there is no listener for this kind of question: only what holds for all was checked
 * @param complaints every disagreement between sounds and answer
 * @param apart      by fact, how far apart heard and stated were at most
 */
record Sample(String lesson, String song, long seed, String mode, String stem, List<String> choices, String truth, boolean unheard, List<String> complaints,
              Map<String, Double> apart, Cues cues) {
    /** How exactly the value of a fader or pan has to be found. */
    private static final double VALUE = 0.3, OCTAVES = 0.05;
    /** A threshold that is set for a reduction is found as nearly as that can be heard, dB. */
    private static final double THRESHOLD = 1;

    /** @param wanted what blind listeners will want; loudness at least */
    static Sample hear(Path folder, String id, JsonObject lesson, Optional<SongSheet> song, Collection<String> wanted) {
        return hear(folder, id, lesson, song, wanted, true);
    }

    /** @param suppose whether listeners who try every choice take part; they take long */
    static Sample hear(Path folder, String id, JsonObject lesson, Optional<SongSheet> song, Collection<String> wanted, boolean suppose) {
        Asked asked = Asked.read(folder, lesson, song);
        Optional<Heard> heard = Listener.of(asked).filter(l -> suppose || Listener.exact(asked.task()).isPresent()).map(l -> l.hear(asked));
        // Only now is the answer looked at.
        Stated stated = Stated.read(folder);
        Cues cues = Cues.of(asked, wanted);
        List<String> complaints = new ArrayList<>(Checks.of(asked, stated, cues));
        Map<String, Double> apart = new LinkedHashMap<>();
        heard.ifPresent(h -> compare(h, stated, complaints, apart));
        JsonObject q = asked.question();
        return new Sample(id, Json.text(q, "song"), q.get("seed").getAsLong(), asked.mode(), asked.named() ? asked.subject().id() : "", asked.choices(), stated.choice(),
            heard.isEmpty(), complaints, apart, cues);
    }

    private static void compare(Heard heard, Stated stated, List<String> complaints, Map<String, Double> apart) {
        if (!heard.choice().equals(stated.choice())) complaints.add("heard " + heard.choice() + ", the answer is " + stated.choice());
        double shared = shared(heard.values(), stated.values());
        stated.values().forEach((path, value) -> {
            double found = heard.values().getOrDefault(path, Double.NaN) - (fader(path) ? shared : 0), off = octaves(path) ? Math.log(found / value) / Math.log(2) : found - value;
            if (!(Math.abs(off) <= (octaves(path) ? OCTAVES : path.endsWith("threshold") ? THRESHOLD : VALUE))) complaints.add(path + ": heard " + found + ", the answer is " + value);
            apart.merge(octaves(path) ? "value, octaves" : "value", Math.abs(off), Math::max);
        });
        stated.curves().forEach((path, points) -> {
            double off = Curve.apart(points, heard.curves().getOrDefault(path, new double[0]));
            if (!(off <= VALUE)) complaints.add(path + ": the curve heard is " + off + " dB from the answer's");
            apart.merge("curve", off, Math::max);
        });
        if (!faults(heard.names()).equals(faults(stated.names()))) complaints.add("heard " + heard.names() + ", the answer is " + stated.names());
        for (Heard.Fact fact : heard.facts()) {
            fact.complaint(stated).ifPresent(complaints::add);
            apart.merge(fact.what(), Math.abs(fact.apart(stated)), Math::max);
        }
    }

    Sample with(Cues others) {
        return new Sample(lesson, song, seed, mode, stem, choices, truth, unheard, complaints, apart, others);
    }

    /** What all faders are off by alike is the same balance, and no error. */
    private static double shared(Map<String, Double> heard, Map<String, Double> stated) {
        double[] off = stated.entrySet().stream().filter(e -> fader(e.getKey())).mapToDouble(e -> heard.getOrDefault(e.getKey(), Double.NaN) - e.getValue()).toArray();
        return off.length > 1 ? Arrays.stream(off).average().orElse(0) : 0;
    }

    private static boolean fader(String path) {
        return path.matches("channels\\.[^.]+\\.gain");
    }

    private static boolean octaves(String path) {
        return path.matches(".*(frequency|time|decay|attack|release)");
    }

    /** What was said of each fault, in whatever order. */
    private static List<String> faults(Map<String, String> names) {
        Map<String, String> faults = new java.util.TreeMap<>();
        new java.util.TreeMap<>(names).forEach((part, said) -> faults.merge(part.replaceAll("\\D", ""), part.replaceAll("\\d", "") + " " + said, (a, b) -> a + ", " + b));
        return faults.values().stream().sorted().toList();
    }

    String name() {
        return lesson + " " + song + " " + seed + (stem.isEmpty() ? "" : " " + stem);
    }
}
