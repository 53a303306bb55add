package attune.session;

import attune.learner.Attempt;
import attune.lesson.Answer;
import attune.lesson.AnswerCodec;
import attune.mix.codec.MixCodec;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Attempts as xAPI 1.0.3 {@code answered} statements for learning record stores. */
public final class Statements {
    /** Names that are nobody's address: RFC 2606 keeps {@code .invalid} free for ever. */
    private static final String HOME = "https://attune.invalid";

    private Statements() {}

    public static JsonArray of(List<Attempt> attempts) {
        JsonArray all = new JsonArray();
        attempts.forEach(a -> all.add(statement(a)));
        return all;
    }

    private static JsonObject statement(Attempt a) {
        return object("id", uuid(a.id()), "actor", object("objectType", "Agent", "account", object("homePage", HOME, "name", a.profile())),
            "verb", object("id", "http://adlnet.gov/expapi/verbs/answered", "display", object("en", "answered")),
            "object", activity(a), "result", result(a), "context", context(a), "timestamp", a.at().toString(), "version", "1.0.3");
    }

    private static JsonObject activity(Attempt a) {
        boolean choice = a.truth() instanceof Answer.Choice;
        JsonArray correct = new JsonArray();
        correct.add(text(a.truth()));
        JsonObject definition = object("type", "http://adlnet.gov/expapi/activities/cmi.interaction", "name", object("en", "Lesson " + a.lesson()),
            "interactionType", choice ? "choice" : "other", "correctResponsesPattern", correct);
        JsonArray choices = new JsonArray();
        a.offer().only().forEach(id -> choices.add(object("id", id)));
        if (choice && !choices.isEmpty()) definition.add("choices", choices);
        return object("objectType", "Activity", "id", iri("/lessons/" + a.lesson()) + "?song=" + escaped(a.song()) + "&seed=" + a.seed(), "definition", definition);
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String iri(String path) {
        try {
            return new URI("https", "attune.invalid", path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonObject result(Attempt a) {
        JsonObject result = object("score", object("scaled", MixCodec.number(a.score())), "success", new JsonPrimitive(a.right()), "completion", new JsonPrimitive(true),
            "extensions", object(HOME + "/truth", AnswerCodec.json(a.truth())));
        // Who was not sure chose none of the choices.
        if (!(a.answer() instanceof Answer.Unsure)) result.addProperty("response", text(a.answer()));
        if (a.seconds().isPresent()) result.addProperty("duration", Duration.ofMillis(Math.round(a.seconds().getAsDouble() * 1000)).toString());
        return result;
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.Choice c -> c.id();
            case Answer.Unsure u -> "unsure";
            case Answer.Values v -> AnswerCodec.json(v).get("values").toString();
            case Answer.Drawn d -> AnswerCodec.json(d).get("values").toString();
            case Answer.Named n -> AnswerCodec.json(n).get("values").toString();
        };
    }

    private static JsonObject context(Attempt a) {
        JsonObject more = object(HOME + "/skill", a.skill(), HOME + "/mode", a.mode().id(), HOME + "/size", MixCodec.number(a.size()), HOME + "/drill", a.drill(),
            HOME + "/number", new JsonPrimitive(a.number()), HOME + "/purpose", a.purpose().id());
        if (!a.device().isEmpty()) more.addProperty(HOME + "/device", a.device());
        return object("registration", uuid(a.drill()), "platform", "Attune", "contextActivities", object("parent", array(object("objectType", "Activity", "id", iri("/lessons/" + a.lesson())))),
            "extensions", more);
    }

    private static JsonArray array(JsonElement one) {
        JsonArray all = new JsonArray();
        all.add(one);
        return all;
    }

    /** Ids are UUIDs already, but for those of other makers. */
    private static String uuid(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    /** Keys and values in turn; a value is a text or JSON. */
    private static JsonObject object(Object... entries) {
        JsonObject o = new JsonObject();
        for (int i = 0; i < entries.length; i += 2) o.add((String) entries[i], entries[i + 1] instanceof JsonElement e ? e : new JsonPrimitive((String) entries[i + 1]));
        return o;
    }
}
