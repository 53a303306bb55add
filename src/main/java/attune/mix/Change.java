package attune.mix;

import attune.mix.Path.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A set of parameter edits: a function from mix to mix. */
public record Change(List<Edit> edits) {
    /** One number at one place. */
    public record Edit(Path path, double value) {}

    /** One number that differs between two mixes. */
    public record Difference(Path path, double reference, double altered) {}

    public Change {
        edits = List.copyOf(edits);
    }

    public Mix apply(Mix mix) {
        for (Edit edit : edits) mix = edit.path.set(mix, edit.value);
        return mix;
    }

    /** Every number that differs, in the order of the channels and of the signal. */
    public static List<Difference> between(Mix reference, Mix altered) {
        List<Difference> all = new ArrayList<>();
        for (Path path : paths(reference, altered)) {
            double a = path.get(reference), b = path.get(altered);
            if (a != b) all.add(new Difference(path, a, b));
        }
        return all;
    }

    private static List<Path> paths(Mix a, Mix b) {
        List<Path> paths = new ArrayList<>();
        Set<String> stems = new LinkedHashSet<>(a.channels().keySet());
        stems.addAll(b.channels().keySet());
        for (String stem : stems) channel(paths, stem, a.channel(stem), b.channel(stem));
        if (a.reverb().isPresent() || b.reverb().isPresent()) paths.addAll(Path.all(null, Part.REVERB, 0));
        if (a.delay().isPresent() || b.delay().isPresent()) paths.addAll(Path.all(null, Part.DELAY, 0));
        master(paths, a.master(), b.master());
        return paths;
    }

    private static void channel(List<Path> paths, String stem, Channel a, Channel b) {
        Inserts x = a.inserts(), y = b.inserts();
        if (x.gate().isPresent() || y.gate().isPresent()) paths.addAll(Path.all(stem, Part.GATE, 0));
        bands(paths, stem, Math.max(a.eq().size(), b.eq().size()));
        if (x.compressor().isPresent() || y.compressor().isPresent()) paths.addAll(Path.all(stem, Part.COMPRESSOR, 0));
        if (x.deesser().isPresent() || y.deesser().isPresent()) paths.addAll(Path.all(stem, Part.DEESSER, 0));
        if (x.saturation().isPresent() || y.saturation().isPresent()) paths.addAll(Path.all(stem, Part.SATURATION, 0));
        paths.addAll(Path.all(stem, Part.STRIP, 0));
        paths.addAll(Path.all(stem, Part.SENDS, 0));
    }

    private static void master(List<Path> paths, Master a, Master b) {
        bands(paths, null, Math.max(a.eq().size(), b.eq().size()));
        if (a.compressor().isPresent() || b.compressor().isPresent()) paths.addAll(Path.all(null, Part.COMPRESSOR, 0));
        paths.addAll(Path.all(null, Part.STRIP, 0));
        if (a.limiter().isPresent() || b.limiter().isPresent()) paths.addAll(Path.all(null, Part.LIMITER, 0));
        paths.addAll(Path.all(null, Part.EDGES, 0));
    }

    private static void bands(List<Path> paths, String stem, int count) {
        for (int i = 0; i < count; i++) paths.addAll(Path.all(stem, Part.EQ, i));
    }
}
