package attune.mix;

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
        for (String stem : stems) {
            int bands = Math.max(a.channel(stem).eq().size(), b.channel(stem).eq().size());
            boolean compressed = a.channel(stem).compressor().isPresent() || b.channel(stem).compressor().isPresent();
            strip(paths, stem, bands, compressed);
            for (var p : Channel.PARAMETERS) paths.add(new Path(stem, Path.Part.STRIP, 0, p.id()));
        }
        int bands = Math.max(a.master().eq().size(), b.master().eq().size());
        boolean compressed = a.master().compressor().isPresent() || b.master().compressor().isPresent();
        strip(paths, null, bands, compressed);
        for (var p : Master.PARAMETERS) paths.add(new Path(null, Path.Part.STRIP, 0, p.id()));
        if (a.master().limiter().isPresent() || b.master().limiter().isPresent())
            for (var p : attune.dsp.effect.Limiting.PARAMETERS) paths.add(new Path(null, Path.Part.LIMITER, 0, p.id()));
        return paths;
    }

    private static void strip(List<Path> paths, String stem, int bands, boolean compressed) {
        for (int i = 0; i < bands; i++)
            for (var p : attune.dsp.effect.Band.PARAMETERS) paths.add(new Path(stem, Path.Part.EQ, i, p.id()));
        if (compressed) for (var p : attune.dsp.effect.Compression.PARAMETERS) paths.add(new Path(stem, Path.Part.COMPRESSOR, 0, p.id()));
    }
}
