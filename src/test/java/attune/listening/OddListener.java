package attune.listening;

import java.util.List;

/** Finds the one of three sounds that is unlike the other two, and what was done to it. */
final class OddListener implements Listener {
    @Override public Heard hear(Asked asked) {
        List<String> ids = List.copyOf(asked.sounds().keySet());
        String odd = ids.getFirst();
        double most = -1;
        for (String id : ids) {
            double apart = ids.stream().filter(o -> !o.equals(id)).mapToDouble(o -> apart(asked.sounds().get(id), asked.sounds().get(o))).min().orElse(0);
            if (apart > most) {
                most = apart;
                odd = id;
            }
        }
        String one = odd, other = ids.stream().filter(o -> !o.equals(one)).findFirst().orElseThrow();
        Sound altered = asked.sounds().get(one), reference = asked.sounds().get(other);
        if (!asked.task().plain() || asked.task().master()) return Heard.choice(one, List.of());
        if (!asked.task().varies("compressor.reduction")) return Heard.choice(one, Placing.of(asked, reference, altered).facts(asked.song().orElseThrow()));
        return Heard.choice(one, Squeeze.between(reference, altered).facts(asked.subject().id(), Stated::size));
    }

    /** What is left of one sound when the other is taken from it as loud as it fits best, as a part of its energy. */
    private static double apart(Sound a, Sound b) {
        double own = 0, cross = 0, other = 0;
        for (int c = 0; c < a.channels().length; c++)
            for (int i = 0; i < a.frames(); i++) {
                double x = a.channels()[c][i], y = b.channels()[c][i];
                own += x * x;
                other += y * y;
                cross += x * y;
            }
        return 1 - cross * cross / own / other;
    }
}
