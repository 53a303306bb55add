package attune.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of questions that the lesson format has and that the lessons may not ask yet: their listeners, tried. */
@Tag("soak")
class FurtherKindsTest {
    private static final int QUESTIONS = 4;

    @TempDir Path folder;

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        balance/91 | level | "mode": "choose", "prompt": "How was the {stem} changed?", "match": "mix", "subject": {"stems": 4}, "vary": [{"parameter": "gain", "values": [-6, -3, 0, 3, 6], "relative": true, "choices": true}]
        balance/92 | stem | "mode": "choose", "ask": "stem", "prompt": "Which part?", "match": "mix", "subject": {"stems": 4}, "vary": [{"parameter": "gain", "values": [6], "relative": true, "size": true}]
        balance/93 | level | "mode": "odd one out", "prompt": "In which is the {stem} louder?", "match": "mix", "subject": {"stems": "all"}, "vary": [{"parameter": "gain", "values": [2.5], "relative": true, "size": true}]
        balance/94 | level | "mode": "match", "prompt": "Rebuild it.", "match": "none", "moved": 3, "subject": {"stems": 6}, "vary": [{"parameter": "gain", "rove": [-2, 0, 2], "values": [-8, -6, 6, 8], "relative": true, "tolerance": 2}]
        panning/91 | stem | "mode": "choose", "ask": "stem", "prompt": "Which part?", "subject": {"mono": true, "stems": 6}, "vary": [{"parameter": "pan", "rove": [-20, 0, 20], "values": [-40, 40], "relative": true, "size": true}]
        panning/92 | pan | "mode": "place", "prompt": "Put them back.", "match": "none", "moved": 3, "subject": {"mono": true, "stems": 6}, "vary": [{"parameter": "pan", "values": [-90, -60, -30, 0, 30, 60, 90], "tolerance": 15}]
        eq/91 | band | "mode": "choose", "prompt": "Which octave of the {stem} is raised?", "subject": {"stems": "all"}, "vary": [{"parameter": "eq[0].gain", "reference": 0, "values": [9], "spread": 0.3, "size": true}, {"parameter": "eq[0].frequency", "values": [63, 125, 250, 500, 1000, 2000, 4000, 8000], "jitter": 0.166, "choices": true}], "fixed": [{"parameter": "eq[0].q", "value": 2}]
        eq/92 | stem | "mode": "choose", "ask": "stem", "prompt": "Which part?", "subject": {"stems": 6}, "vary": [{"parameter": "eq[0].gain", "reference": 0, "values": [6], "spread": 0.3, "size": true}, {"parameter": "eq[0].frequency", "values": [500, 1000, 2000]}], "fixed": [{"parameter": "eq[0].q", "value": 1.4}]
        compression/91 | stem | "mode": "choose", "ask": "stem", "prompt": "Which part?", "subject": {"roles": ["lead", "rhythm", "fill"], "stems": 4}, "vary": [{"parameter": "compressor.reduction", "reference": 0, "values": [8], "size": true}], "fixed": [{"parameter": "compressor.ratio", "value": 4}, {"parameter": "compressor.attack", "value": 10}, {"parameter": "compressor.release", "value": 120}]
        """)
    void areHeard(String id, String skill, String exercise) throws IOException {
        JsonObject lesson = JsonParser.parseString("{\"title\": \"Trial\", \"skill\": \"" + skill + "\", \"learn\": [\"Listen.\"], \"advice\": [{\"say\": \"Again.\"}], \"exercise\": {"
            + exercise + "}}").getAsJsonObject();
        Path file = folder.resolve("lessons").resolve(id + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, lesson.toString());
        Questions questions = new Questions(folder);
        List<Path> made = questions.ask(file.toString(), "night-shift", 1, QUESTIONS).folders();
        assertThat(made).hasSize(QUESTIONS);
        for (Path question : made) {
            Sample sample = Sample.hear(question, id, lesson, questions.song("night-shift"), List.of(Cues.LOUDNESS));
            assertThat(sample.unheard()).isFalse();
            assertThat(sample.complaints()).as(sample.name()).isEmpty();
        }
    }
}
