package attune.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.DeEssing;
import attune.dsp.effect.Drive;
import attune.dsp.effect.Echo;
import attune.dsp.effect.Gating;
import attune.dsp.effect.Limiting;
import attune.dsp.effect.PlaybackSystem;
import attune.dsp.effect.Reverberation;
import attune.mix.Automation;
import attune.mix.Channel;
import attune.mix.Edges;
import attune.mix.Inserts;
import attune.mix.Master;
import attune.mix.Mix;
import attune.mix.NoteValue;
import attune.mix.Repeats;
import attune.mix.Sends;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.MixCodec;
import attune.mix.codec.Node;
import attune.session.exam.ResultCodec;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasTest {
    private static final Path HOME = Path.of(System.getProperty("attune.material", "."));
    private static final Path SCHEMAS = HOME.resolve("docs/schema");

    /** {@code mvn test -Dtest=SchemasTest -Dschemas=write} writes them. */
    @Test void theFilesAreWhatTheProgramDeclares() throws IOException {
        boolean write = "write".equals(System.getProperty("schemas"));
        for (Map.Entry<String, String> e : Schemas.all().entrySet()) {
            if (write) Files.writeString(SCHEMAS.resolve(e.getKey()), e.getValue());
            assertThat(SCHEMAS.resolve(e.getKey())).as("mvn test -Dtest=SchemasTest -Dschemas=write").content().isEqualTo(e.getValue());
        }
    }

    private static JsonElement json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file));
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> tree = Files.walk(HOME.resolve(folder))) {
            return tree.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test void shippedLessonsSongsAndMixesSatisfyThem() throws IOException {
        assertThat(files("lessons", ".json")).isNotEmpty().allSatisfy(f -> {
            assertThat(SchemaChecker.problems(Schemas.lesson(), json(f))).as(f.toString()).isEmpty();
            String schema = json(f).getAsJsonObject().get("$schema").getAsString();
            assertThat(f.getParent().resolve(schema).normalize()).isEqualTo(SCHEMAS.resolve("lesson.schema.json").normalize());
        });
        assertThat(files("audio", "song.json")).isNotEmpty().allSatisfy(f -> {
            assertThat(SchemaChecker.problems(Schemas.song(), json(f))).as(f.toString()).isEmpty();
            assertThat(SchemaChecker.problems(MixSchema.mix(), json(f).getAsJsonObject().get("mix"))).as(f.toString()).isEmpty();
        });
    }

    @Test void whatTheCodecWritesSatisfiesThem() {
        Compression c = Compression.OFF.with("ratio", 4);
        Channel channel = Channel.FLAT.withPolarity(-1).withShift(3).withInserts(Inserts.NONE.with(Gating.OFF).with(List.of(Band.bell(500, 6, 1.4), new Band(Band.Type.HIGH_PASS, 80, 0, 0.7)))
            .with(c).keyedBy("kick").with(DeEssing.OFF).with(Drive.OFF)).withGain(-3).withPan(20).withMute(true).withSends(new Sends(-12, -20))
            .automated("eq[0].gain", new Automation(List.of(new Automation.Point(0, 3, Automation.Shape.SMOOTH), new Automation.Point(4, -3, Automation.Shape.STRAIGHT))));
        Mix mix = Mix.PLAIN.withChannel("lead", channel).withReverb(Reverberation.of(Reverberation.Type.PLATE)).withDelay(new Repeats(Echo.of(375, 30), NoteValue.of("1/8.")))
            .withMaster(Master.FLAT.withEq(channel.eq()).withCompressor(c).with("tilt", 1).with("width", 90).withGain(-2).withLimiter(new Limiting(-1, 3)).withEdges(new Edges(1, 8, 0, 2)))
            .withMonitor(PlaybackSystem.PHONE).withMono(true);
        assertThat(SchemaChecker.problems(MixSchema.mix(), MixCodec.json(mix))).isEmpty();
    }

    /** Every key of a schema, all at once, is one the codec reads. */
    @Test void theCodecsKnowEveryKey() {
        String lesson = full(Schemas.lesson(), Schemas.lesson()).toString();
        assertThat(problems(() -> LessonCodec.parse("x", lesson, "eq/01"))).noneMatch(p -> p.contains("unknown key"));
        String result = full(ResultSchema.result(), ResultSchema.result()).toString();
        assertThat(problems(() -> ResultCodec.parse("x", result))).noneMatch(p -> p.contains("unknown key") || p.contains("is missing"));
        String mix = full(MixSchema.mix(), MixSchema.mix()).toString();
        assertThat(problems(() -> {
            Node node = Node.parse("x", mix);
            MixCodec.mix(node);
            node.finish();
        })).noneMatch(p -> p.contains("unknown key"));
    }

    private static List<String> problems(Runnable read) {
        try {
            read.run();
            return List.of();
        } catch (InvalidInput e) {
            return e.problems().stream().map(Object::toString).toList();
        }
    }

    /** A file with everything in it that a schema allows. */
    private static JsonElement full(JsonObject root, JsonObject schema) {
        if (schema.has("$ref")) return full(root, root.getAsJsonObject("definitions").getAsJsonObject(schema.get("$ref").getAsString().replace("#/definitions/", "")));
        if (schema.has("enum")) return schema.getAsJsonArray("enum").get(0);
        if (schema.has("anyOf")) return full(root, schema.getAsJsonArray("anyOf").get(0).getAsJsonObject());
        if (schema.has("default")) return schema.get("default");
        if (!schema.has("type")) return new JsonPrimitive(1);
        switch (schema.get("type").getAsString()) {
            case "object" -> {
                JsonObject o = new JsonObject();
                if (schema.has("properties")) schema.getAsJsonObject("properties").entrySet().forEach(e -> o.add(e.getKey(), full(root, e.getValue().getAsJsonObject())));
                if (schema.get("additionalProperties").isJsonObject()) o.add("lead", full(root, schema.getAsJsonObject("additionalProperties")));
                return o;
            }
            case "array" -> {
                JsonArray a = new JsonArray();
                if (schema.get("items") instanceof JsonArray tuple) tuple.forEach(i -> a.add(full(root, i.getAsJsonObject())));
                else if (schema.has("items")) a.add(full(root, schema.getAsJsonObject("items")));
                return a;
            }
            case "string" -> {
                return new JsonPrimitive(schema.has("pattern") ? "gain" : "text");
            }
            default -> {
                return schema.has("minimum") ? schema.get("minimum") : new JsonPrimitive(1);
            }
        }
    }

    /** An editor that knows the schema marks what validate would refuse: one mistake each in a lesson that is good. */
    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"T\"                      | \" \"",
        "\"values\": [9]            | \"values\": [40]",
        "\"values\": [9]            | \"values\": [9, 9]",
        "\"values\": [9]            | \"values\": [9], \"jitter\": 0.2",
        "\"values\": [9]            | \"values\": [9], \"tolerance\": 2",
        "\"choices\": true          | \"choices\": false",
        "\"choices\": true          | \"choices\": true, \"spread\": 0.2",
        "eq[0].frequency\", \"values | eq[40].frequency\", \"values",
        "eq[0].gain\", \"ref         | pan\", \"ref",
        "\"value\": 4000            | \"value\": 50000",
        "\"value\": 4000            | \"value\": \"4k\"",
        "\"value\": 4000            | \"curve\": [[0, 200], [2, 300]]",
        ", \"value\": 4000          | ``",
        "\"altered\"                | \"reference\"",
        "\"choose\"                 | \"odd one out\"",
        "\"choose\"                 | \"match\"",
        "\"choose\"                 | \"draw\"",
        "\"choose\"                 | \"find\"",
        "\"choose\"                 | \"choose\", \"ask\": \"kind\"",
        "\"choose\"                 | \"choose\", \"ask\": \"most\"",
        "\"choose\"                 | \"choose\", \"ask\": \"faults\"",
        "\"choose\"                 | \"choose\", \"moved\": 2",
        "\"choose\"                 | \"choose\", \"hidden\": true",
        "\"choose\"                 | \"choose\", \"signalsFirst\": 2",
        "\"choose\"                 | \"choose\", \"systems\": [\"car\", \"car\"]",
        "\"stems\": 1               | \"on\": \"master\"",
        "\"truth\"                  | \"missed\"",
    })
    void theSchemaRefusesWhatTheCodecRefuses(String right, String wrong) {
        String good = """
            {"title": "T", "skill": "band", "learn": ["L."], "listen": [{"caption": "C.", "subject": {}, "altered": [{"parameter": "eq[0].frequency", "value": 4000}, {"parameter": "eq[0].gain", "value": 9}]}],
             "exercise": {"mode": "choose", "prompt": "Which of the {stem}?", "subject": {"stems": 1}, "vary": [{"parameter": "eq[0].gain", "reference": 0, "values": [9]},
              {"parameter": "eq[0].frequency", "values": [250, 4000], "choices": true}]}, "advice": [{"truth": "250", "say": "S."}]}""", bad = good.replace(right, wrong == null ? "" : wrong);
        assertThat(good).contains(right);
        assertThat(SchemaChecker.problems(Schemas.lesson(), JsonParser.parseString(good))).isEmpty();
        assertThat(problems(() -> LessonCodec.parse("x", bad, "eq/20"))).isNotEmpty();
        assertThat(SchemaChecker.problems(Schemas.lesson(), JsonParser.parseString(bad))).as(bad).isNotEmpty();
    }

    /** What the codec reads, the schema allows: shipped lessons with keys and values taken out or swapped at random. */
    @Test void theSchemaIsNeverStricterThanTheCodec() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        List<Path> lessons = files("lessons", ".json");
        JsonObject schema = Schemas.lesson();
        int read = 0;
        for (int i = 0; i < 3000; i++) {
            JsonObject lesson = json(lessons.get(random.nextInt(lessons.size()))).getAsJsonObject();
            for (int edits = 1 + random.nextInt(2); edits > 0; edits--) edit(lesson, random);
            String text = lesson.toString();
            if (!problems(() -> LessonCodec.parse("x", text, "eq/01")).isEmpty()) continue;
            read++;
            assertThat(SchemaChecker.problems(schema, lesson)).as(text).isEmpty();
        }
        assertThat(read).isBetween(200, 2900);
    }

    private static void edit(JsonElement at, RandomGenerator random) {
        List<JsonElement> places = new ArrayList<>();
        collect(at, places);
        JsonElement place = places.get(random.nextInt(places.size())), other = places.get(random.nextInt(places.size())).deepCopy();
        if (place instanceof JsonObject o && !o.isEmpty()) {
            String key = o.keySet().stream().skip(random.nextInt(o.size())).findFirst().orElseThrow();
            switch (random.nextInt(5)) {
                case 0 -> o.remove(key);
                case 1 -> o.addProperty(key, random.nextInt(40) - 10);
                case 2 -> o.add(key, other);
                case 3 -> o.add(key, new JsonArray());
                default -> o.addProperty(key, random.nextBoolean());
            }
        } else if (place instanceof JsonArray a && !a.isEmpty()) {
            if (random.nextBoolean()) a.remove(random.nextInt(a.size()));
            else a.add(other);
        }
    }

    private static void collect(JsonElement at, List<JsonElement> places) {
        places.add(at);
        if (at instanceof JsonObject o) o.entrySet().forEach(e -> collect(e.getValue(), places));
        if (at instanceof JsonArray a) a.forEach(e -> collect(e, places));
    }
}
