package attune.listening;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Supposes each choice in turn, plays what would then be heard with textbook effects, and takes the choice that comes nearest to the
 * sound. It hears everything that a mix can have, only less finely than a listener who knows what to look for.
 */
final class SupposingListener implements Listener {
    /** @param matched stems that are as loud as in the reference, each alone */
    record Guess(String answer, Desk reference, Desk altered, Set<String> matched) {}

    @Override public Heard hear(Asked asked) {
        Likeness likeness = Likeness.of(asked, Desk.of(asked.song().orElseThrow(), playing(asked)));
        List<Guess> guesses = guesses(asked);
        if (asked.mode().equals("compare")) return Heard.choice(compared(asked, likeness, guesses.getFirst()), List.of());
        return Heard.choice(nearest(guesses, likeness, asked).answer, List.of());
    }

    /** Where guesses differ in the reference, too, both sounds count: who joins is silent there. */
    private static Guess nearest(List<Guess> guesses, Likeness likeness, Asked asked) {
        boolean both = guesses.stream().map(Guess::reference).distinct().count() > 1;
        Guess best = guesses.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (Guess g : guesses) {
            double distance = likeness.apart(asked.altered(), g.altered, g.reference, g.matched);
            if (both) distance += likeness.apart(asked.reference(), g.reference, g.reference, Set.of());
            if (distance < least) {
                least = distance;
                best = g;
            }
        }
        return best;
    }

    private static String compared(Asked asked, Likeness likeness, Guess g) {
        Sound one = asked.sounds().get("1"), two = asked.sounds().get("2");
        double first = likeness.apart(one, g.altered, g.reference, g.matched) + likeness.apart(two, g.reference, g.reference, Set.of());
        double second = likeness.apart(one, g.reference, g.reference, Set.of()) + likeness.apart(two, g.altered, g.reference, g.matched);
        return first < second ? "1" : "2";
    }

    /** Which stems play: those that are choices, else those that are as loud in either sound as they are in the song. */
    static Set<String> playing(Asked asked) {
        SongSheet song = asked.song().orElseThrow();
        Set<String> all = new LinkedHashSet<>();
        for (SongSheet.Part p : song.parts()) if (asked.choices().stream().anyMatch(c -> c.equals(p.id()) || c.startsWith(p.id() + ":"))) all.add(p.id());
        if (all.size() > 1) return all;
        all.clear();
        for (Sound s : asked.sounds().values()) {
            var stems = song.unmix().of(s).stems();
            double[] above = stems.entrySet().stream().mapToDouble(e -> e.getValue().gain() - song.part(e.getKey()).gain()).sorted().toArray();
            if (above.length == 0) continue;
            double usual = above[above.length - 1] < above[above.length / 2] + 14 ? above[above.length / 2] : above[above.length - 1];
            stems.forEach((id, place) -> {
                if (place.gain() - song.part(id).gain() > usual - 12) all.add(id);
            });
        }
        if (asked.named()) all.add(asked.subject().id());
        return all;
    }

    static List<Guess> guesses(Asked asked) {
        Task task = asked.task();
        Desk song = Desk.of(asked.song().orElseThrow(), playing(asked));
        Optional<String> subject = asked.named() ? Optional.of(asked.subject().id()) : Optional.empty();
        List<Guess> all = new ArrayList<>();
        switch (task.ask()) {
            case "stem" -> {
                for (String stem : asked.choices()) for (double[] values : values(task, Double.NaN)) all.add(guess(stem, task, song, Optional.of(stem), values, null));
            }
            case "both" -> {
                for (String choice : asked.choices()) {
                    String[] two = choice.split(":", 2);
                    all.add(guess(choice, task, song, Optional.of(two[0]), values(task, Double.NaN).getFirst(), task.kind(two[1])));
                }
            }
            case "kind" -> {
                for (String kind : asked.choices()) for (double[] values : values(task, Double.NaN)) all.add(guess(kind, task, song, subject, values, task.kind(kind)));
            }
            default -> {
                if (asked.choices().isEmpty() || asked.altered() == null) all.add(guess("", task, song, subject, values(task, Double.NaN).getFirst(), null));
                else for (String choice : asked.choices()) for (double[] values : values(task, Double.parseDouble(choice))) all.add(guess(choice, task, song, subject, values, null));
            }
        }
        return all;
    }

    /** Every combination of values that may have been drawn beside the choice. */
    private static List<double[]> values(Task task, double choice) {
        List<double[]> all = new ArrayList<>(List.of(new double[0]));
        for (JsonObject v : task.vary()) {
            List<double[]> longer = new ArrayList<>();
            boolean chosen = v.has("choices") && v.get("choices").getAsBoolean();
            JsonArray values = v.getAsJsonArray("values");
            for (double[] so : all)
                for (int i = 0; i < (chosen ? 1 : values.size()); i++) {
                    double[] next = java.util.Arrays.copyOf(so, so.length + 1);
                    next[so.length] = chosen ? choice : values.get(i).getAsDouble();
                    longer.add(next);
                }
            all = longer;
        }
        return all;
    }

    private static Guess guess(String answer, Task task, Desk song, Optional<String> subject, double[] values, JsonObject kind) {
        Desk fixed = song.with(task.settings("fixed"), subject), reference = fixed, altered = fixed;
        List<JsonObject> vary = task.vary();
        for (int i = 0; i < vary.size(); i++) {
            JsonObject v = vary.get(i);
            String parameter = v.get("parameter").getAsString();
            boolean relative = v.has("relative") && v.get("relative").getAsBoolean();
            if (v.has("reference")) reference = reference.with(parameter, v.get("reference").getAsDouble(), false, subject);
            else if (!relative && !v.has("rove")) reference = reference.with(parameter, values[i], false, subject);
            Desk from = relative && v.has("reference") ? altered.with(parameter, v.get("reference").getAsDouble(), false, subject) : altered;
            altered = from.with(parameter, values[i], relative, subject);
        }
        altered = altered.with(task.settings("altered"), subject);
        if (kind != null) altered = altered.with(kind.get("set"), subject);
        for (String other : song.channels().keySet()) {
            if (subject.equals(Optional.of(other))) continue;
            altered = altered.with(task.settings("others"), Optional.of(other));
            if (kind != null) altered = altered.with(kind.get("others"), Optional.of(other));
        }
        return new Guess(answer, reference, altered, task.matchesStems() ? subject.map(Set::of).orElse(Set.of()) : Set.of());
    }
}
