package attune.listening;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What only filters, tilts or widens all that plays is in the ratio of long-term spectra of what is heard and of the stems added up, once for
 * the middle and once for the side; nothing has to be played for it.
 */
final class Overall implements Likeness {
    private static final String STILL = "eq\\[\\d].*|tilt|width|gain";
    private static final double LOWEST = 30, HIGHEST = 17_500, OCTAVES = 1 / 24.0;
    /** Below this part of the strongest a ratio is made of rounding. */
    private static final double SILENT = 1e-9;

    /** The power of the middle and of the side in a band. */
    private record Point(double frequency, double middle, double side) {}

    private final List<Point> dry;
    private final Map<Sound, List<Point>> known = new IdentityHashMap<>();

    Overall(SongSheet song, Desk desk) {
        int n = song.unmix().frames();
        float[] left = new float[n], right = new float[n];
        for (String id : desk.channels().keySet()) {
            Rendition.Voice v = new Console(song, desk, id).voice();
            for (int i = 0; i < n; i++) {
                left[i] += v.left()[i];
                right[i] += v.right()[i];
            }
        }
        dry = points(new Sound(48_000, new float[][] {left, right}));
    }

    static boolean suits(Task task) {
        return task.master() && Stream.of("fixed", "altered", "vary", "kinds").flatMap(key -> parameters(task.settings(key))).allMatch(p -> p.matches(STILL));
    }

    private static Stream<String> parameters(JsonElement within) {
        if (within == null || within.isJsonPrimitive()) return Stream.empty();
        if (within.isJsonArray()) return within.getAsJsonArray().asList().stream().flatMap(Overall::parameters);
        return within.getAsJsonObject().entrySet().stream().flatMap(e -> e.getKey().equals("parameter") ? Stream.of(e.getValue().getAsString())
            : e.getKey().equals("curve") ? Stream.of("curve") : parameters(e.getValue()));
    }

    @Override public double apart(Sound sound, Desk desk, Desk reference, Set<String> matched) {
        List<Point> heard = known.computeIfAbsent(sound, Overall::points);
        double strongest = dry.stream().mapToDouble(p -> Math.max(p.middle, p.side)).max().orElseThrow(), width = Desk.number(desk.whole(), "master.width", 100) / 100;
        double[] apart = new double[2 * dry.size()];
        int n = 0;
        for (int i = 0; i < apart.length / 2; i++) {
            Point a = dry.get(i), b = heard.get(i);
            double curve = Console.curve(desk.whole(), a.frequency);
            if (a.middle > SILENT * strongest) apart[n++] = 10 * Math.log10(b.middle / a.middle) - curve;
            if (a.side > SILENT * strongest) apart[n++] = 10 * Math.log10((b.side + SILENT * a.side) / (a.side * Math.max(SILENT, width * width))) - curve;
        }
        double[] sorted = Arrays.copyOf(apart, n);
        Arrays.sort(sorted);
        double sum = 0;
        for (int i = 0; i < n; i++) sum += Math.abs(apart[i] - sorted[n / 2]);
        return sum / n;
    }

    private static List<Point> points(Sound sound) {
        float[] middle = sound.left().clone(), side = sound.left().clone();
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (sound.left()[i] + sound.right()[i]) / 2;
            side[i] = (sound.left()[i] - sound.right()[i]) / 2;
        }
        LongTerm m = LongTerm.of(new Sound(sound.rate(), new float[][] {middle}), sound), s = LongTerm.of(new Sound(sound.rate(), new float[][] {side}), sound);
        List<Point> points = new ArrayList<>();
        for (double from = LOWEST; from < HIGHEST; ) {
            // Where bins are wider than a 24th of an octave they stand alone.
            int first = (int) Math.ceil(from / m.width());
            double to = Math.max((first + 1) * m.width(), from * Math.pow(2, OCTAVES));
            points.add(new Point(Math.sqrt(first * m.width() * Math.max(first, Math.ceil(to / m.width()) - 1) * m.width()), m.between(from, to), s.between(from, to)));
            from = to;
        }
        return points;
    }
}
