package attune.listening;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The stem that was changed, taken out of both mixes: how loud it is by itself, which must not tell what was done to it. */
final class ChangedStem {
    private ChangedStem() {}

    /** Its loudness in each sound of a question, LUFS; absent where no stem or no song is named. */
    static Optional<double[]> levels(Questions questions, Path folder) {
        JsonObject question = Json.object(folder.resolve("question.json")), answer = Json.object(folder.resolve("answer.json"));
        Optional<String> stem = stem(answer);
        if (stem.isEmpty()) return Optional.empty();
        Optional<Sound> before = questions.alone(folder, answer.getAsJsonObject("reference"), stem.get()), after = questions.alone(folder, answer.getAsJsonObject("altered"), stem.get());
        if (before.isEmpty() || after.isEmpty()) return Optional.empty();
        double reference = LoudnessMeter.integrated(before.get()), altered = LoudnessMeter.integrated(after.get());
        List<String> sounds = question.getAsJsonArray("sounds").asList().stream().map(s -> s.getAsJsonObject().get("id").getAsString()).toList();
        double[] levels = new double[sounds.size()];
        Arrays.setAll(levels, i -> sounds.get(i).startsWith("altered") || sounds.get(i).equals(Json.text(answer, "choice")) ? altered : reference);
        return Optional.of(levels);
    }

    private static Optional<String> stem(JsonObject answer) {
        for (JsonElement change : answer.getAsJsonArray("changes")) {
            String[] path = Json.text(change.getAsJsonObject(), "parameter").split("\\.");
            // The fader moves with every matched change; what else moved is the change.
            if (path[0].equals("channels") && !path[2].equals("mute") && !path[2].equals("gain")) return Optional.of(path[1]);
        }
        return Optional.empty();
    }
}
