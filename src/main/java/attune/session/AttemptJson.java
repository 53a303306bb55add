package attune.session;

import attune.learner.Attempt;
import attune.lesson.AnswerCodec;
import attune.lesson.Lesson;
import attune.mix.codec.MixCodec;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/** Attempts as JSON. */
public final class AttemptJson {
    private AttemptJson() {}

    /** What {@code attune report} prints. */
    public static JsonObject report(List<Attempt> attempts) {
        JsonArray all = new JsonArray();
        attempts.forEach(a -> all.add(of(a)));
        JsonObject root = new JsonObject();
        root.add("attempts", all);
        return root;
    }

    static JsonObject of(Attempt a) {
        JsonObject o = new JsonObject();
        o.addProperty("id", a.id());
        o.addProperty("at", a.at().toString());
        o.addProperty("profile", a.profile());
        o.addProperty("device", a.device());
        o.addProperty("lesson", a.lesson());
        o.addProperty("skill", a.skill());
        o.addProperty("song", a.song());
        o.addProperty("seed", a.seed());
        o.addProperty("number", a.number());
        o.addProperty("mode", a.mode().id());
        o.add("size", MixCodec.number(a.size()));
        o.add("answer", AnswerCodec.json(a.answer()));
        o.add("truth", AnswerCodec.json(a.truth()));
        o.add("score", MixCodec.number(a.score()));
        o.addProperty("purpose", a.purpose().id());
        o.addProperty("ask", a.offer().ask().map(Lesson.Ask::id).orElse(null));
        JsonObject choices = new JsonObject();
        a.offer().choices().forEach((part, ids) -> choices.add(part, ids(ids)));
        o.add("choices", choices);
        o.add("seconds", a.seconds().isPresent() ? MixCodec.number(a.seconds().getAsDouble()) : JsonNull.INSTANCE);
        return o;
    }

    private static JsonArray ids(List<String> ids) {
        JsonArray all = new JsonArray();
        ids.forEach(all::add);
        return all;
    }
}
