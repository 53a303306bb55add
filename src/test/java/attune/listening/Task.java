package attune.listening;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a lesson's exercise says about its questions: what is told, what moves, with whom it plays. */
record Task(JsonObject lesson) {
    private JsonObject exercise() {
        return lesson.getAsJsonObject("exercise");
    }

    String prompt() {
        return exercise().get("prompt").getAsString();
    }

    String skill() {
        return lesson.get("skill").getAsString();
    }

    /** Loudness is what is asked. */
    boolean aboutLevel() {
        return List.of("level", "loudness").contains(skill());
    }

    /** The lesson leaves loudness as it comes. */
    boolean unmatched() {
        return Json.text(exercise(), "match").equals("none");
    }

    /** About how many things have to be supposed. */
    int supposed() {
        int kinds = exercise().has("kinds") ? exercise().getAsJsonArray("kinds").size() : 1;
        for (JsonObject v : vary()) kinds *= v.getAsJsonArray("values").size();
        return ask().equals("both") ? 4 * kinds : kinds;
    }

    /** One of several is the answer. */
    boolean chooses() {
        return List.of("choose", "odd one out", "compare").contains(mode());
    }

    String mode() {
        return Json.text(exercise(), "mode");
    }

    /** What is to be told. */
    String ask() {
        return exercise().has("ask") ? Json.text(exercise(), "ask") : "value";
    }

    /** A list of settings; null where there is none. */
    JsonElement settings(String key) {
        return exercise().get(key);
    }

    List<JsonObject> kinds() {
        List<JsonObject> all = new ArrayList<>();
        if (exercise().has("kinds")) for (JsonElement k : exercise().getAsJsonArray("kinds")) all.add(k.getAsJsonObject());
        return all;
    }

    JsonObject kind(String id) {
        return kinds().stream().filter(k -> k.get("id").getAsString().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException("no kind is called " + id));
    }

    /** Playback systems on which the sounds are heard, too. */
    List<String> systems() {
        List<String> all = new ArrayList<>();
        if (exercise().has("systems")) exercise().getAsJsonArray("systems").forEach(s -> all.add(s.getAsString()));
        return all;
    }

    /** The reference is not heard before the answer. */
    boolean hidden() {
        return exercise().has("hidden") && exercise().get("hidden").getAsBoolean();
    }

    int faults() {
        return (int) Json.number(exercise(), "faults", 1);
    }

    /** What the stems are told by. */
    String measure() {
        return Json.text(exercise(), "measure");
    }

    /** The playback system of the altered mix. */
    String system() {
        for (JsonElement e : exercise().getAsJsonArray("altered")) if (e.getAsJsonObject().get("parameter").getAsString().equals("monitor")) return e.getAsJsonObject().get("value").getAsString();
        return "studio";
    }

    /** The changed stem is as loud as it was. */
    boolean matchesStems() {
        return !exercise().has("match") || Json.text(exercise(), "match").equals("stem");
    }

    /** The change is made on all that plays. */
    boolean master() {
        return exercise().has("subject") && Json.text(exercise().getAsJsonObject("subject"), "on").equals("master");
    }

    /** One stem plays alone. */
    boolean solo() {
        JsonElement stems = exercise().getAsJsonObject("subject").get("stems");
        return !master() && (stems == null || stems.isJsonPrimitive() && stems.getAsString().equals("1"));
    }

    /** Nothing but varied parameters makes the difference. */
    boolean plain() {
        return !exercise().has("kinds") && !exercise().has("altered") && !exercise().has("others") && !exercise().has("rides") && !ask().equals("masking") && !ask().equals("role");
    }

    List<JsonObject> vary() {
        List<JsonObject> all = new ArrayList<>();
        if (exercise().has("vary")) for (JsonElement v : exercise().getAsJsonArray("vary")) all.add(v.getAsJsonObject());
        return all;
    }

    Optional<JsonObject> varied(String ending) {
        return vary().stream().filter(v -> v.get("parameter").getAsString().endsWith(ending)).findFirst();
    }

    boolean varies(String ending) {
        return varied(ending).isPresent();
    }

    /** The value nearest to one that was heard, of those that a control may have. */
    double nearest(String path, double heard) {
        JsonObject control = vary().stream().filter(v -> path.endsWith(v.get("parameter").getAsString())).findFirst().orElseThrow();
        return control.getAsJsonArray("values").asList().stream().map(JsonElement::getAsDouble).min(Comparator.comparingDouble(v -> Math.abs(v - heard))).orElseThrow();
    }

    /** The parameter whose values are the choices. */
    Optional<JsonObject> choice() {
        return vary().stream().filter(v -> v.has("choices") && v.get("choices").getAsBoolean()).findFirst();
    }
}
