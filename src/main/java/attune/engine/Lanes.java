package attune.engine;

import attune.mix.Automation;
import attune.mix.Channel;
import attune.mix.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The automation of one channel, compiled. */
final class Lanes {
    /** One automated number. */
    record Moving(Path path, Lane lane) {}

    private final List<Moving> all = new ArrayList<>();

    Lanes(Channel channel, double tempo) {
        double beat = 60.0 * Rack.RATE / tempo;
        for (var a : channel.automation().entrySet()) all.add(new Moving(Path.inside("", a.getKey()), lane(a.getValue(), beat)));
    }

    private static Lane lane(Automation automation, double beat) {
        return new Lane(automation, beat);
    }

    /** The curve of one number, or null. */
    Lane of(Path.Part part, String parameter) {
        Optional<Moving> found = all.stream().filter(m -> m.path.part() == part && m.path.parameter().equals(parameter)).findFirst();
        return found.map(Moving::lane).orElse(null);
    }

    /** The curves of one part. */
    List<Moving> of(Path.Part part) {
        return all.stream().filter(m -> m.path.part() == part).toList();
    }

    void loop(int frames) {
        for (Moving m : all) m.lane.loop(frames);
    }
}
