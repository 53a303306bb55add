package attune.listening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts faders and pans where the reference has them. Sounds tell how loud a stem is, not how far that is the fader's and how far
 * the master's doing, so levels are taken against the stems that have no control: they stand as in the song's own mix.
 */
final class FaderListener implements Listener {
    /** A control starts where it scores a quarter or less: so many tolerances away. */
    private static final double AWAY = 2.5, SLACK = 0.01;

    @Override public Heard hear(Asked asked) {
        SongSheet song = asked.song().orElseThrow();
        Placing placing = Placing.of(asked);
        Map<String, Unmix.Place> stems = placing.reference().stems();
        double[] common = stems.keySet().stream().filter(id -> !asked.controls().contains("channels." + id + ".gain"))
            .mapToDouble(id -> stems.get(id).gain() - song.part(id).gain()).sorted().toArray();
        // All have one: what they share is not heard, and not counted.
        if (common.length == 0) common = stems.keySet().stream().mapToDouble(id -> stems.get(id).gain() - song.part(id).gain()).sorted().toArray();
        Map<String, Double> values = new LinkedHashMap<>();
        List<Heard.Fact> facts = new ArrayList<>(placing.facts(song));
        for (String path : asked.controls()) {
            String[] names = path.split("\\.");
            if (names[0].equals("master")) {
                // Nothing stands still but the song's own balance.
                values.put(path, stems.keySet().stream().mapToDouble(id -> stems.get(id).gain() - song.part(id).gain()).average().orElseThrow());
                continue;
            }
            Unmix.Place place = stems.get(names[1]);
            switch (names[2]) {
                case "gain" -> values.put(path, place.gain() - common[common.length / 2]);
                case "pan" -> values.put(path, place.pan());
                default -> throw new IllegalArgumentException("no ear for " + path);
            }
            Unmix.Place start = placing.altered().stems().get(names[1]);
            double away = names[2].equals("gain") ? start.gain() - place.gain() : start.pan() - place.pan();
            facts.add(Heard.Fact.atLeast("start", Math.abs(away), AWAY * asked.task().varied(names[2]).orElseThrow().get("tolerance").getAsDouble() - SLACK));
        }
        return new Heard("", values, Map.of(), Map.of(), facts);
    }
}
