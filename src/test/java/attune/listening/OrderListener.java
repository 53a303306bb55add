package attune.listening;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells which stem has which of several kinds: tries all orders. */
final class OrderListener implements Listener {
    @Override public Heard hear(Asked asked) {
        List<String> stems = asked.parts();
        Desk song = Desk.of(asked.song().orElseThrow(), new java.util.LinkedHashSet<>(stems)), reference = song;
        for (String s : stems) reference = reference.with(asked.task().settings("fixed"), Optional.of(s));
        List<String> kinds = new ArrayList<>();
        for (JsonElement k : asked.task().settings("kinds").getAsJsonArray()) kinds.add(k.getAsJsonObject().get("id").getAsString());
        Likeness likeness = Likeness.of(asked, song);
        Map<String, String> best = Map.of();
        double least = Double.POSITIVE_INFINITY;
        for (List<String> order : orders(kinds)) {
            Desk altered = reference;
            Map<String, String> names = new TreeMap<>();
            for (int i = 0; i < stems.size(); i++) {
                altered = altered.with(asked.task().kind(order.get(i)).get("set"), Optional.of(stems.get(i)));
                names.put(stems.get(i), order.get(i));
            }
            double distance = likeness.apart(asked.altered(), altered, altered, Set.of());
            if (distance < least) {
                least = distance;
                best = names;
            }
        }
        return Heard.names(new LinkedHashMap<>(best));
    }

    private static List<List<String>> orders(List<String> of) {
        if (of.isEmpty()) return List.of(List.of());
        List<List<String>> all = new ArrayList<>();
        for (String first : of) {
            List<String> others = new ArrayList<>(of);
            others.remove(first);
            for (List<String> rest : orders(others)) {
                List<String> one = new ArrayList<>(List.of(first));
                one.addAll(rest);
                all.add(one);
            }
        }
        return all;
    }
}
