package attune.cli;

import attune.dsp.Audio;
import attune.dsp.measure.Loudness;
import attune.material.Role;
import attune.material.Song;
import attune.material.SongInfo;
import attune.mix.Stem;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.MixCodec;
import attune.mix.codec.Problem;
import attune.session.Library;
import attune.session.Studio;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code attune songs}. */
@Command(name = "songs", description = "Lists the songs.")
final class SongList extends Task {
    @Option(names = "--json", description = "as JSON, with what must be measured")
    boolean json;

    @Override public Integer call() {
        Library library = attune.library();
        List<Problem> problems = new ArrayList<>(library.songs().problems());
        JsonArray all = new JsonArray();
        for (SongInfo info : library.songs().list()) {
            try {
                if (json) all.add(json(library.songs().load(info)));
                else attune.print(line(info));
            } catch (InvalidInput e) {
                problems.addAll(e.problems());
            }
        }
        if (json) attune.print(Attune.pretty(all));
        return attune.outcome(problems);
    }

    private static String line(SongInfo info) {
        return String.format(Locale.ROOT, "%-20s %s, %.4g beats a minute, %d beats a bar, %d stems", info.id(), info.title(), info.tempo(), info.meter(),
            info.parts().size());
    }

    /** The loudness of a song is that of its own mix. */
    private static JsonObject json(Song song) {
        JsonObject o = new JsonObject();
        o.addProperty("id", song.id());
        o.addProperty("title", song.info().title());
        o.add("tempo", MixCodec.number(song.info().tempo()));
        o.addProperty("meter", song.info().meter());
        o.addProperty("bars", song.bars());
        o.add("seconds", MixCodec.number(song.seconds()));
        o.addProperty("frames", song.frames());
        o.add("loudness", loudness(new Studio().loop(song, song.info().mix())));
        JsonArray stems = new JsonArray();
        for (Stem stem : song.stems()) {
            JsonObject s = new JsonObject();
            s.addProperty("id", stem.id());
            s.addProperty("role", song.part(stem.id()).role().map(Role::id).orElse(null));
            s.addProperty("channels", stem.audio().channels());
            s.add("loudness", loudness(stem.audio()));
            stems.add(s);
        }
        o.add("stems", stems);
        return o;
    }

    private static JsonElement loudness(Audio audio) {
        OptionalDouble value = Loudness.integrated(audio);
        return value.isPresent() ? MixCodec.number(value.getAsDouble()) : JsonNull.INSTANCE;
    }
}
