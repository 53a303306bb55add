package attune.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import attune.dsp.Parameter;
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
import attune.mix.codec.Node;
import attune.session.exam.ResultCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents of the formats say what the program reads: examples that work, every key, every range. */
class FormatDocsTest {
    private static final String LESSON = read("docs/lesson-format.md"), MIX = read("docs/mix-format.md");

    private static String read(String file) {
        try {
            return Files.readString(Path.of(System.getProperty("attune.material", ".")).resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> examples(String document) {
        return Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(document).results().map(m -> m.group(1)).toList();
    }

    @Test void theExamplesWork() {
        assertThat(examples(LESSON)).hasSize(1).allSatisfy(e -> assertThat(LessonCodec.parse("docs/lesson-format.md", e, "eq/20").exercise()).isPresent());
        assertThat(examples(MIX)).hasSize(1).allSatisfy(e -> assertThatCode(() -> {
            Node node = Node.parse("docs/mix-format.md", e);
            MixCodec.mix(node);
            node.finish();
        }).doesNotThrowAnyException());
    }

    @Test void theEntriesOfVaryWork() {
        List<String> entries = Pattern.compile("^\\| `(\\{\"parameter\".*?})` \\|", Pattern.MULTILINE).matcher(LESSON).results().map(m -> m.group(1)).toList();
        assertThat(entries).hasSizeGreaterThan(4).allSatisfy(entry -> {
            String mode = entry.contains("tolerance") ? "match" : entry.contains("choices") ? "choose" : "odd one out";
            LessonCodec.parse(entry, "{\"title\": \"T\", \"skill\": \"pan\", \"learn\": [\"L.\"], \"exercise\": {\"mode\": \"" + mode
                + "\", \"prompt\": \"?\", \"match\": \"mix\", \"subject\": {\"mono\": true}, \"vary\": [" + entry + "]}}", "eq/20");
        });
    }

    @Test void everyKeyOfALessonIsExplained() {
        Stream.of(LessonCodec.LESSON, LessonCodec.WORD, LessonCodec.EXAMPLE, LessonCodec.SUBJECT, ExerciseCodec.EXERCISE, ExerciseCodec.VARY, SettingCodec.SETTING, ExerciseCodec.KIND, ExerciseCodec.AMOUNT, ExerciseCodec.RIDES, AdviceCodec.ADVICE)
            .flatMap(List::stream).forEach(key -> assertThat(LESSON).contains("| `" + key + "` |"));
        for (Skill skill : Skill.values()) assertThat(LESSON).contains("`" + skill.id() + "`");
        for (Mode mode : Mode.values()) assertThat(LESSON).contains("| `" + mode.id() + "` |");
        for (Lesson.Matching matching : Lesson.Matching.values()) assertThat(LESSON).contains("| `" + matching.id() + "` |");
        for (Module module : Module.values()) assertThat(LESSON).contains("`" + module.id() + "`");
    }

    @Test void everyKeyOfAResultIsExplained() {
        String result = read("docs/result-format.md");
        Stream.of(ResultCodec.RESULT, ResultCodec.SONG, ResultCodec.QUESTION, ResultCodec.FINDING, ResultCodec.INTERVAL).flatMap(List::stream)
            .forEach(key -> assertThat(result).contains("| `" + key + "` |"));
    }

    @Test void everyParameterHasItsRange() {
        for (Parameter p : Channel.PARAMETERS) ranges(p, p.id());
        for (Parameter p : Band.PARAMETERS) ranges(p, "eq[0]." + p.id());
        for (Parameter p : Compression.PARAMETERS) ranges(p, "compressor." + p.id());
        for (Parameter p : Master.PARAMETERS) ranges(p, p.id());
        for (Parameter p : Gating.PARAMETERS) ranges(p, "gate." + p.id());
        for (Parameter p : DeEssing.PARAMETERS) ranges(p, "deesser." + p.id());
        for (Parameter p : Drive.PARAMETERS) ranges(p, "saturation." + p.id());
        for (Parameter p : Sends.PARAMETERS) ranges(p, "sends." + p.id());
        for (Parameter p : Echo.PARAMETERS) inMix(p, plain(p.neutral()));
        for (Parameter p : Edges.PARAMETERS) inMix(p, plain(p.neutral()));
        for (Parameter p : Reverberation.PARAMETERS)
            inMix(p, Arrays.stream(Reverberation.Type.values()).map(t -> plain(Reverberation.of(t).get(p.id()))).collect(Collectors.joining(" | ")));
        for (PlaybackSystem system : PlaybackSystem.values()) assertThat(MIX).contains("`" + system.id() + "`");
        for (Parameter p : Limiting.PARAMETERS)
            assertThat(MIX).contains("`" + p.id() + "` " + range(p) + " (default " + plain(p.neutral()) + ")");
    }

    private static void ranges(Parameter p, String path) {
        assertThat(LESSON).containsPattern("\\| `" + Pattern.quote(path) + "` \\| " + Pattern.quote(range(p)) + " \\|");
        String neutral = p == Band.FREQUENCY ? "needed" : p == Band.WIDTH ? "1 for a bell" : plain(p.neutral());
        inMix(p, neutral);
    }

    private static void inMix(Parameter p, String neutral) {
        assertThat(MIX).containsPattern("\\| `" + p.id() + "` \\| " + Pattern.quote(range(p)) + " \\| " + Pattern.quote(neutral));
    }

    private static String range(Parameter p) {
        return plain(p.min()) + " to " + plain(p.max());
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%s", value);
    }
}
