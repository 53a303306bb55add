package attune.listening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the way of a fader: how much louder a stem is in the reference than in the mix it is drawn on, a quarter of a beat at a time. */
final class RideListener implements Listener {
    static final int PARTS = 4;
    /** A stem so far under its loudest cannot be told, dB. */
    private static final double SOUNDING = 30;

    @Override public Heard hear(Asked asked) {
        SongSheet song = asked.song().orElseThrow();
        int parts = (int) Math.round(asked.question().get("beats").getAsDouble()) * PARTS;
        Map<String, Double> stems = new LinkedHashMap<>();
        for (String id : Placing.of(asked).altered().stems().keySet()) stems.put(id, song.part(id).pan());
        Map<String, double[]> before = song.unmix().ways(asked.altered(), stems, parts, SOUNDING), after = song.unmix().ways(asked.reference(), stems, parts, SOUNDING);
        Map<String, double[]> curves = new LinkedHashMap<>();
        for (String path : asked.controls()) {
            String stem = path.split("\\.")[1];
            double[] way = new double[parts];
            for (int p = 0; p < parts; p++) way[p] = song.part(stem).gain() + after.get(stem)[p] - before.get(stem)[p];
            curves.put(path, way);
        }
        return new Heard("", Map.of(), curves, Map.of(), List.of());
    }
}
