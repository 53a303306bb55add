package attune.listening;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds what is wrong with a mix: supposes every fault by itself, takes those that together come nearest, and doubts each once more. */
final class FaultListener implements Listener {
    private record Fault(Optional<String> stem, JsonObject kind, Optional<JsonObject> amount) {
        boolean goesWith(Fault other) {
            return !kind.equals(other.kind) && (stem.isEmpty() || !stem.equals(other.stem));
        }
    }

    private Asked asked;
    private Desk reference;
    private Likeness likeness;
    private final Map<List<Fault>, Double> distances = new LinkedHashMap<>();

    @Override public Heard hear(Asked asked) {
        FaultListener ear = new FaultListener();
        ear.asked = asked;
        return Heard.names(ear.names());
    }

    private Map<String, String> names() {
        Task task = asked.task();
        SongSheet song = asked.song().orElseThrow();
        Set<String> stems = new LinkedHashSet<>(asked.part("stem").isEmpty() ? SupposingListener.playing(asked) : asked.part("stem"));
        reference = Desk.of(song, stems);
        if (task.master()) reference = reference.with(task.settings("fixed"), Optional.empty());
        else for (String s : stems) reference = reference.with(task.settings("fixed"), Optional.of(s));
        likeness = Likeness.of(asked, reference);
        List<Fault> found = together(faults(stems), task.faults());
        Map<String, String> names = new TreeMap<>();
        for (int f = 0; f < found.size(); f++) {
            String number = f == 0 ? "" : String.valueOf(f + 1), kind = found.get(f).kind.get("id").getAsString();
            found.get(f).stem.ifPresent(s -> names.put("stem" + number, s));
            names.put("kind" + number, kind);
            found.get(f).amount.ifPresent(a -> names.put("amount" + number, a.get("id").getAsString()));
            names.put("fix" + number, kind);
        }
        names.keySet().removeIf(id -> asked.part(id).isEmpty());
        return names;
    }

    private List<Fault> faults(Set<String> stems) {
        List<Optional<String>> where = new ArrayList<>();
        if (asked.task().master()) where.add(Optional.empty());
        else stems.forEach(s -> where.add(Optional.of(s)));
        List<Fault> all = new ArrayList<>();
        for (Optional<String> stem : where)
            for (JsonElement k : asked.task().settings("kinds").getAsJsonArray()) {
                JsonObject kind = k.getAsJsonObject();
                if (!kind.has("amounts")) all.add(new Fault(stem, kind, Optional.empty()));
                else for (JsonElement a : kind.getAsJsonArray("amounts")) all.add(new Fault(stem, kind, Optional.of(a.getAsJsonObject())));
            }
        return all;
    }

    private List<Fault> together(List<Fault> all, int count) {
        boolean one = all.stream().map(Fault::kind).distinct().count() == 1;
        List<Fault> best = new ArrayList<>();
        for (int i = 0; i < count; i++) best.add(null);
        best = chosen(all, new ArrayList<>(), count, one, new ArrayList<>());
        // Each once more, now that the others are known.
        for (int i = 0; i < count && count > 1; i++) {
            List<Fault> others = new ArrayList<>(best);
            Fault was = others.remove(i);
            Fault least = was;
            for (Fault f : all) {
                if (!others.stream().allMatch(o -> fits(o, f, one))) continue;
                if (!f.stem.equals(was.stem) && !f.kind.equals(was.kind) && count > 2) continue;
                if (with(others, f) < with(others, least)) least = f;
            }
            best.set(i, least);
        }
        return best;
    }

    private static boolean fits(Fault a, Fault b, boolean one) {
        return one ? !a.stem.equals(b.stem) : a.goesWith(b);
    }

    /** Those that are nearest by themselves, as far as they go together. */
    private List<Fault> chosen(List<Fault> all, List<Fault> so, int count, boolean one, List<Fault> best) {
        if (so.size() == count) return best.isEmpty() || sum(so) < sum(best) ? List.copyOf(so) : best;
        int from = so.isEmpty() ? 0 : all.indexOf(so.getLast()) + 1;
        List<Fault> found = best;
        for (Fault f : all.subList(from, all.size())) {
            if (!so.stream().allMatch(o -> fits(o, f, one))) continue;
            List<Fault> next = new ArrayList<>(so);
            next.add(f);
            found = chosen(all, next, count, one, found);
        }
        return new ArrayList<>(found);
    }

    private double sum(List<Fault> faults) {
        return faults.stream().mapToDouble(f -> with(List.of(), f)).sum();
    }

    private double with(List<Fault> others, Fault f) {
        List<Fault> all = new ArrayList<>(others);
        all.add(f);
        return distances.computeIfAbsent(all, k -> {
            Desk altered = reference;
            Set<String> matched = new HashSet<>();
            for (Fault x : k) {
                altered = altered.with(x.kind.get("set"), x.stem);
                if (x.amount.isPresent()) altered = altered.with(x.amount.get().get("set"), x.stem);
                boolean level = (x.kind + "" + x.amount).matches(".*\"parameter\":\"(gain|mute)\".*");
                if (asked.task().matchesStems() && !level) x.stem.ifPresent(matched::add);
            }
            return likeness.apart(asked.altered(), altered, reference, matched);
        });
    }
}
