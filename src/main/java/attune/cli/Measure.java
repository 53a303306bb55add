package attune.cli;

import attune.dsp.Audio;
import attune.dsp.measure.Loudness;
import attune.dsp.measure.TruePeak;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.MixCodec;
import attune.mix.codec.Problem;
import attune.session.SoundFiles;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune measure}: sound files at their own rate. */
@Command(name = "measure", description = "Measures loudness and peaks of sound files; prints JSON.")
final class Measure extends Task {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "sound files of one or two channels")
    List<Path> files;

    @Option(names = "--json", description = "as JSON, which it is always")
    boolean json;

    @Override public Integer call() {
        JsonArray all = new JsonArray();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                all.add(json(file, SoundFiles.read(file)));
            } catch (InvalidInput e) {
                problems.addAll(e.problems());
            }
        }
        if (!all.isEmpty()) attune.print(Attune.pretty(all));
        return attune.outcome(problems);
    }

    private static JsonObject json(Path file, Audio audio) {
        Loudness loudness = Loudness.of(audio);
        JsonObject o = new JsonObject();
        o.addProperty("file", file.toString());
        add(o, "integrated", loudness.integrated());
        add(o, "momentaryMax", loudness.momentaryMax());
        add(o, "shortTermMax", loudness.shortTermMax());
        add(o, "range", loudness.range());
        add(o, "truePeak", TruePeak.of(audio));
        add(o, "samplePeak", TruePeak.sample(audio));
        o.add("seconds", MixCodec.number(audio.seconds()));
        o.addProperty("rate", audio.rate());
        o.addProperty("channels", audio.channels());
        return o;
    }

    private static void add(JsonObject o, String key, OptionalDouble value) {
        o.add(key, value.isPresent() ? MixCodec.number(value.getAsDouble()) : JsonNull.INSTANCE);
    }
}
