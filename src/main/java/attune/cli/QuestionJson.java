package attune.cli;

import attune.lesson.AnswerCodec;
import attune.lesson.Question;
import attune.lesson.Question.Choose;
import attune.lesson.Question.Draw;
import attune.lesson.Question.Find;
import attune.lesson.Question.Head;
import attune.lesson.Question.Match;
import attune.lesson.Question.Pick;
import attune.lesson.Question.Place;
import attune.lesson.Question.Point;
import attune.lesson.Question.Slot;
import attune.mix.Change;
import attune.mix.Path;
import attune.mix.codec.MixCodec;
import attune.mix.codec.Words;
import attune.session.Prepared;
import attune.session.Sound;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Questions and their truth as the line protocol and {@code attune question} write them. */
final class QuestionJson {
    private QuestionJson() {}

    /** @param file where a sound was written, if it was */
    static JsonObject question(Prepared asked, int number, int of, Function<Sound, Optional<String>> file) {
        Question question = asked.question();
        Head head = question.head();
        JsonObject o = new JsonObject();
        o.addProperty("type", "question");
        o.addProperty("number", number);
        o.addProperty("of", of);
        o.addProperty("lesson", head.lesson());
        o.addProperty("song", head.song());
        o.addProperty("seed", head.seed());
        o.addProperty("mode", question.mode().id());
        o.addProperty("prompt", head.prompt());
        if (question instanceof Choose c && !c.unit().isEmpty()) o.addProperty("unit", c.unit());
        JsonArray sounds = new JsonArray();
        for (Sound sound : asked.sounds()) {
            JsonObject s = new JsonObject();
            s.addProperty("id", sound.id());
            s.addProperty("label", sound.label());
            file.apply(sound).ifPresent(f -> s.addProperty("file", f));
            sounds.add(s);
        }
        o.add("sounds", sounds);
        addAnswers(o, question);
        return o;
    }

    private static void addAnswers(JsonObject o, Question question) {
        switch (question) {
            case Choose q -> {
                JsonArray choices = new JsonArray();
                q.options().forEach(option -> choices.add(choice(option.id(), option.label())));
                o.add("choices", choices);
            }
            case Pick q -> {
                JsonArray choices = new JsonArray();
                for (String id : q.ids()) choices.add(choice(id, "Sound " + id));
                o.add("choices", choices);
            }
            case Match q -> o.add("controls", all(q.controls().stream().map(c -> control(c.path())).toList()));
            case Place q -> o.add("controls", all(q.controls().stream().map(c -> control(c.path())).toList()));
            case Point q -> o.add("controls", all(List.of(control(q.control().path()))));
            case Draw q -> {
                o.add("controls", all(q.lanes().stream().map(l -> started(l.path(), l.flat())).toList()));
                o.add("beats", MixCodec.number(q.beats()));
                o.addProperty("meter", q.meter());
            }
            case Find q -> o.add("parts", parts(q));
        }
    }

    /** What is said of each part; {@code of} where a choice goes with one choice of the part before only. */
    private static JsonArray parts(Find q) {
        JsonArray parts = new JsonArray();
        for (Slot slot : q.slots()) {
            JsonObject part = choice(slot.id(), slot.label());
            JsonArray choices = new JsonArray();
            for (Slot.Choice c : slot.choices()) {
                JsonObject choice = choice(c.id(), c.label());
                if (!c.of().isEmpty()) choice.addProperty("of", c.of());
                choices.add(choice);
            }
            part.add("choices", choices);
            parts.add(part);
        }
        return parts;
    }

    private static JsonObject choice(String id, String label) {
        JsonObject o = new JsonObject();
        o.addProperty("id", id);
        o.addProperty("label", label);
        return o;
    }

    /** A fader that is drawn from where it stands. */
    private static JsonObject started(Path path, double start) {
        JsonObject o = control(path);
        o.add("start", MixCodec.number(start));
        return o;
    }

    private static JsonObject control(Path path) {
        JsonObject o = new JsonObject();
        o.addProperty("id", path.toString());
        o.addProperty("unit", path.declared().unit().symbol());
        o.add("min", MixCodec.number(path.declared().min()));
        o.add("max", MixCodec.number(path.declared().max()));
        return o;
    }

    private static JsonArray all(List<JsonObject> objects) {
        JsonArray all = new JsonArray();
        objects.forEach(all::add);
        return all;
    }

    /** The truth, and everything that makes the sounds again. */
    static JsonObject answer(Prepared asked) {
        Head head = asked.question().head();
        JsonObject o = AnswerCodec.json(asked.question().truth());
        o.addProperty("lesson", head.lesson());
        o.addProperty("song", head.song());
        o.addProperty("seed", head.seed());
        o.add("size", MixCodec.number(head.size()));
        o.add("reference", MixCodec.json(asked.reference().mix()));
        o.add("altered", MixCodec.json(asked.altered().mix()));
        JsonArray changes = new JsonArray();
        for (Change.Difference d : Change.between(asked.reference().mix(), asked.altered().mix())) {
            JsonObject c = new JsonObject();
            c.addProperty("parameter", d.path().toString());
            c.add("reference", MixCodec.number(d.reference()));
            c.add("altered", MixCodec.number(d.altered()));
            changes.add(c);
        }
        for (Words.Difference d : Words.between(asked.reference().mix(), asked.altered().mix())) {
            JsonObject c = new JsonObject();
            c.addProperty("parameter", d.path());
            c.add("reference", d.reference());
            c.add("altered", d.altered());
            changes.add(c);
        }
        o.add("changes", changes);
        o.add("offset", MixCodec.number(asked.altered().offset()));
        return o;
    }
}
