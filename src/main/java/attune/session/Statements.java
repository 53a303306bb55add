package attune.session;

import attune.learner.Attempt;
import attune.lesson.AnswerCodec;
import attune.lesson.Skill;
import attune.mix.codec.MixCodec;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Attempts as statements of the Experience API 1.0.3 (IEEE 9274.1.1's forerunner): one "answered" each. Nothing in them is looked up
 * anywhere: the names of our own are URNs and tags, which are IRIs without a place in the web.
 */
public final class Statements {
    private static final String VERB = "http://adlnet.gov/expapi/verbs/answered", ACTIVITY = "http://adlnet.gov/expapi/activities/cmi.interaction";
    /** Where accounts are at home: a machine of somebody's own, which has no address. */
    private static final String HOME = "http://localhost/attune", OWN = "tag:attune,2026:";

    private Statements() {}

    public static JsonArray of(List<Attempt> attempts) {
        JsonArray all = new JsonArray();
        attempts.forEach(a -> all.add(of(a)));
        return all;
    }

    static JsonObject of(Attempt a) {
        JsonObject o = new JsonObject();
        o.addProperty("id", uuid("attempt", a.id()).toString());
        o.add("actor", actor(a.profile()));
        o.add("verb", named(VERB, "display", "answered"));
        JsonObject object = new JsonObject();
        object.addProperty("objectType", "Activity");
        object.addProperty("id", OWN + "lessons/" + part(a.lesson()));
        JsonObject definition = new JsonObject();
        definition.addProperty("type", ACTIVITY);
        // Its correct responses differ with every question, so they stand with the result.
        definition.addProperty("interactionType", "other");
        definition.add("name", english(a.lesson()));
        object.add("definition", definition);
        o.add("object", object);
        o.add("result", result(a));
        o.add("context", context(a));
        o.addProperty("timestamp", a.at().toString());
        return o;
    }

    private static JsonObject actor(String profile) {
        JsonObject account = new JsonObject(), actor = new JsonObject();
        account.addProperty("homePage", HOME);
        account.addProperty("name", profile);
        actor.addProperty("objectType", "Agent");
        actor.add("account", account);
        return actor;
    }

    private static JsonObject result(Attempt a) {
        JsonObject result = new JsonObject(), score = new JsonObject(), extensions = new JsonObject();
        score.add("scaled", MixCodec.number(a.score()));
        result.add("score", score);
        result.addProperty("success", a.right());
        result.addProperty("response", new Gson().toJson(AnswerCodec.json(a.answer())));
        if (a.seconds().isPresent()) result.addProperty("duration", Duration.ofMillis(Math.round(a.seconds().getAsDouble() * 1000)).toString());
        extensions.add(OWN + "truth", AnswerCodec.json(a.truth()));
        result.add("extensions", extensions);
        return result;
    }

    private static JsonObject context(Attempt a) {
        JsonObject context = new JsonObject(), extensions = new JsonObject();
        context.addProperty("registration", uuid("drill", a.drill()).toString());
        context.addProperty("platform", "Attune");
        context.addProperty("language", "en");
        extensions.addProperty(OWN + "skill", a.skill());
        extensions.add(OWN + "size", MixCodec.number(a.size()));
        Skill.of(a.skill()).ifPresent(s -> extensions.addProperty(OWN + "unit", s.axis()));
        extensions.addProperty(OWN + "device", a.device());
        extensions.addProperty(OWN + "song", a.song());
        extensions.addProperty(OWN + "purpose", a.purpose().id());
        context.add("extensions", extensions);
        return context;
    }

    private static JsonObject named(String id, String key, String text) {
        JsonObject o = new JsonObject();
        o.addProperty("id", id);
        o.add(key, english(text));
        return o;
    }

    private static JsonObject english(String text) {
        JsonObject o = new JsonObject();
        o.addProperty("en", text);
        return o;
    }

    /** Ids are UUIDs already, but for those of other makers. */
    private static UUID uuid(String what, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes((what + ":" + id).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Of an IRI: what may not stand in one is written as its bytes. */
    private static String part(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "-._~/".indexOf(b) >= 0;
            out.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return out.toString();
    }
}
