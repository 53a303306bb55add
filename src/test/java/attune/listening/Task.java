package attune.listening;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
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

    /** The stem is asked for, not an amount. */
    boolean asksStem() {
        return Json.text(exercise(), "ask").equals("stem");
    }

    /** What is to be told. */
    String ask() {
        return exercise().has("ask") ? Json.text(exercise(), "ask") : "value";
    }

    /** A list of settings; null where there is none. */
    JsonElement settings(String key) {
        return exercise().get(key);
    }

    JsonObject kind(String id) {
        for (JsonElement k : exercise().getAsJsonArray("kinds")) if (k.getAsJsonObject().get("id").getAsString().equals(id)) return k.getAsJsonObject();
        throw new IllegalArgumentException("no kind is called " + id);
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
        return !exercise().has("kinds") && !exercise().has("altered") && !exercise().has("others");
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

    /** The parameter whose values are the choices. */
    Optional<JsonObject> choice() {
        return vary().stream().filter(v -> v.has("choices") && v.get("choices").getAsBoolean()).findFirst();
    }
}
