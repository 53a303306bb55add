package attune.lesson;

import attune.dsp.Parameter;
import attune.dsp.Unit;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.DeEssing;
import attune.dsp.effect.Drive;
import attune.dsp.effect.Echo;
import attune.dsp.effect.Gating;
import attune.dsp.effect.Limiting;
import attune.dsp.effect.PlaybackSystem;
import attune.dsp.effect.Reverberation;
import attune.mix.Channel;
import attune.mix.Edges;
import attune.mix.Master;
import attune.mix.Sends;
import attune.mix.codec.MixCodec;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a mix, made from the parameters. */
final class MixSchema {
    private MixSchema() {}

    static JsonObject mix() {
        JsonObject root = Schemas.root("Attune mix", "The settings of a mix. See docs/mix-format.md.");
        properties(root);
        root.add("definitions", definitions());
        return root;
    }

    static void properties(JsonObject root) {
        JsonObject channels = Schemas.described("One channel for each stem, by the stem's id; a stem left out plays as it is.");
        channels.addProperty("type", "object");
        channels.add("additionalProperties", Schemas.ref("channel"));
        Map<String, JsonObject> keys = new LinkedHashMap<>();
        keys.put("channels", channels);
        keys.put("reverb", Schemas.ref("reverb"));
        keys.put("delay", Schemas.ref("delay"));
        keys.put("master", Schemas.ref("master"));
        keys.put("monitor", Schemas.words("The playback system; studio when left out.", Arrays.stream(PlaybackSystem.values()).map(PlaybackSystem::id)));
        keys.put("mono", Schemas.flag("Both sides are heard as one."));
        Schemas.properties(root, keys);
    }

    static JsonObject definitions() {
        JsonObject definitions = new JsonObject(), polarity = Schemas.described("1, or -1 for turned over."), eq = Schemas.list(Schemas.ref("band"), "Bands, in the order of the signal.");
        JsonArray signs = new JsonArray();
        signs.add(1);
        signs.add(-1);
        polarity.add("enum", signs);
        polarity.addProperty("default", 1);
        eq.addProperty("maxItems", 32);
        Map<String, JsonObject> channel = numbers(Channel.PARAMETERS);
        channel.put("polarity", polarity);
        channel.put("flip", Schemas.flag("The right side alone is turned over."));
        channel.put("eq", eq);
        channel.put("gate", Schemas.ref("gate"));
        channel.put("compressor", Schemas.ref("channelCompressor"));
        channel.put("deesser", Schemas.ref("deesser"));
        channel.put("saturation", Schemas.ref("saturation"));
        channel.put("sends", Schemas.ref("sends"));
        channel.put("automation", automation());
        channel.put("mute", Schemas.flag("The stem is silent."));
        definitions.add("channel", Schemas.object("The settings of one stem.", channel));
        Map<String, JsonObject> band = numbers(Band.PARAMETERS);
        band.put("type", Schemas.words("What kind of band.", Arrays.stream(Band.Type.values()).map(Band.Type::id)));
        definitions.add("band", Schemas.object("One band of the equalizer.", band, "type", "frequency"));
        definitions.add("compressor", Schemas.object("A compressor; without a ratio above 1 it does nothing.", compressor()));
        Map<String, JsonObject> keyed = compressor();
        keyed.put("sidechain", Schemas.text("The stem whose own sound the compressor hears instead of this one."));
        definitions.add("channelCompressor", Schemas.object("A compressor; without a ratio above 1 it does nothing.", keyed));
        definitions.add("gate", Schemas.object("A gate; without a range it does nothing.", numbers(Gating.PARAMETERS)));
        definitions.add("deesser", Schemas.object("A de-esser; without a range it does nothing.", numbers(DeEssing.PARAMETERS)));
        Map<String, JsonObject> saturation = numbers(Drive.PARAMETERS);
        saturation.put("type", Schemas.words("How it bends; soft when left out.", Arrays.stream(Drive.Type.values()).map(Drive.Type::id)));
        definitions.add("saturation", Schemas.object("Saturation; without drive it does nothing.", saturation));
        definitions.add("sends", Schemas.object("How much goes to the shared effects, after the pan.", numbers(Sends.PARAMETERS)));
        Map<String, JsonObject> reverb = numbers(Reverberation.PARAMETERS);
        reverb.put("type", Schemas.words("The kind of room; hall when left out. Other numbers that are left out are those of the type.", Arrays.stream(Reverberation.Type.values()).map(Reverberation.Type::id)));
        reverb.values().forEach(o -> o.remove("default"));
        definitions.add("reverb", Schemas.object("The shared reverb.", reverb));
        Map<String, JsonObject> delay = numbers(Echo.PARAMETERS);
        JsonObject note = Schemas.text("In place of the time: 1/8, 1/8. dotted, 1/8t a triplet, at the song's tempo.");
        note.addProperty("pattern", "^1/(1|2|4|8|16|32|64)[.t]?$");
        delay.put("note", note);
        delay.put("pingpong", Schemas.flag("Repeats change sides, the first is on the left."));
        definitions.add("delay", Schemas.object("The shared delay; it has a time or a note.", delay));
        definitions.add("limiter", Schemas.object("The true-peak limiter of the master.", numbers(Limiting.PARAMETERS)));
        definitions.add("edges", Schemas.object("Where the finished mix begins and ends.", numbers(Edges.PARAMETERS)));
        Map<String, JsonObject> master = numbers(Master.PARAMETERS);
        master.put("eq", eq);
        master.put("compressor", Schemas.ref("compressor"));
        master.put("limiter", Schemas.ref("limiter"));
        master.put("edges", Schemas.ref("edges"));
        definitions.add("master", Schemas.object("The settings of the sum.", master));
        return definitions;
    }

    private static Map<String, JsonObject> compressor() {
        Map<String, JsonObject> compressor = numbers(Compression.PARAMETERS);
        compressor.put("detector", Schemas.words("What the compressor hears; peak when left out.", Arrays.stream(Compression.Detector.values()).map(Compression.Detector::id)));
        compressor.put("auto", Schemas.flag("Half of what the curve takes from a level of 0 dB is added to the make-up."));
        return compressor;
    }

    private static JsonObject automation() {
        JsonObject point = Schemas.list(new JsonObject(), "Beat, value and, where not straight, how it goes to the next: smooth or step."), points = Schemas.filled(Schemas.list(point, "Points in the order of time."));
        point.remove("items");
        point.addProperty("minItems", 2);
        point.addProperty("maxItems", 3);
        points.addProperty("maxItems", 10_000);
        JsonObject o = Schemas.described("By the parameter's path inside the channel, such as gain, sends.reverb or eq[0].gain: its way through the song.");
        o.addProperty("type", "object");
        o.add("additionalProperties", points);
        return o;
    }

    private static Map<String, JsonObject> numbers(List<Parameter> parameters) {
        Map<String, JsonObject> all = new LinkedHashMap<>();
        for (Parameter p : parameters) {
            String unit = p.unit() == Unit.PAN || p.unit() == Unit.Q ? "" : p.unit() == Unit.RATIO ? " To one." : " In " + p.unit().symbol() + ".";
            JsonObject o = Schemas.range(p.min(), p.max(), p.help() + unit);
            o.add("default", MixCodec.number(p.neutral()));
            all.put(p.id(), o);
        }
        return all;
    }
}
