package attune.ui.mixer;

import attune.dsp.effect.Compression;
import attune.mix.Automation;
import attune.mix.Automation.Point;
import attune.mix.Channel;
import attune.mix.Mix;
import attune.mix.Path;
import attune.mix.Path.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which numbers of a channel can move through the song. */
final class Lanes {
    private Lanes() {}

    /** Of the parts that are there; all but what would change the channel's delay. */
    static List<Path> of(Mix mix, String stem) {
        List<Path> all = new ArrayList<>();
        for (Path p : Path.all(stem, Part.STRIP, 0)) if (!p.parameter().equals(Channel.SHIFT.id())) all.add(p);
        all.addAll(Path.all(stem, Part.SENDS, 0));
        for (int i = 0; i < mix.channel(stem).eq().size(); i++) all.addAll(Path.all(stem, Part.EQ, i));
        for (Part part : List.of(Part.GATE, Part.COMPRESSOR, Part.DEESSER, Part.SATURATION))
            if (Parts.has(mix, stem, part))
                for (Path p : Path.all(stem, part, 0)) if (!p.parameter().equals(Compression.LOOKAHEAD.id())) all.add(p);
        return all;
    }

    /** "Compressor threshold". */
    static String title(Path path) {
        String name = path.declared().name();
        return switch (path.part()) {
            case STRIP, SENDS -> name;
            case EQ -> "EQ " + (path.index() + 1) + " " + name.toLowerCase(Locale.ROOT);
            case DEESSER -> "De-esser " + name.toLowerCase(Locale.ROOT);
            case GATE, COMPRESSOR, SATURATION, LIMITER, EDGES, REVERB, DELAY ->
                path.part().name().charAt(0) + path.part().name().substring(1).toLowerCase(Locale.ROOT) + " " + name.toLowerCase(Locale.ROOT);
        };
    }

    /** With other points for a number; none where there are none. */
    static Channel with(Channel channel, String inside, List<Point> points) {
        Map<String, Automation> all = new LinkedHashMap<>(channel.automation());
        if (points.isEmpty()) all.remove(inside);
        else all.put(inside, new Automation(points));
        return channel.withAutomation(all);
    }
}
