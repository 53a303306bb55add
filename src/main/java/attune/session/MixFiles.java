package attune.session;

import attune.mix.Mix;
import attune.mix.Nearest;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.MixCodec;
import attune.mix.codec.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Mix files for a song. */
public final class MixFiles {
    private MixFiles() {}

    /** @throws InvalidInput naming every mistake and its place, and every stem that the song does not have */
    public static Mix read(Path file, List<String> stems) {
        Mix mix = MixCodec.read(file);
        List<Problem> problems = new ArrayList<>();
        mix.channels().forEach((id, channel) -> {
            if (!stems.contains(id)) problems.add(unknown(file, "channels." + id, id, stems));
            channel.inserts().sidechain().filter(key -> !stems.contains(key))
                .ifPresent(key -> problems.add(unknown(file, "channels." + id + ".compressor.sidechain", key, stems)));
        });
        if (!problems.isEmpty()) throw new InvalidInput(problems);
        return mix;
    }

    private static Problem unknown(Path file, String place, String id, List<String> stems) {
        return new Problem(file.toString(), place, "no stem '" + id + "' in this song" + Nearest.hint(id, stems));
    }

    /** Complete or not at all: written beside and moved. */
    public static void write(Path file, Mix mix) throws IOException {
        WholeFile.write(file, MixCodec.text(mix));
    }
}
