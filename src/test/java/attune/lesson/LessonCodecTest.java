package attune.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import attune.mix.codec.InvalidInput;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonCodecTest {
    private static final String FILE = "lessons/eq/01.json";
    private static final String GOOD = """
        {"$schema": "../../docs/schema/lesson.schema.json", "title": "Louder or softer", "skill": "level", "learn": ["Listen."],
         "words": [{"choice": "-6", "word": "softer", "hint": "It steps back."}, {"choice": "6", "word": "louder"}],
         "listen": [{"caption": "Hear it.", "subject": {"roles": ["lead"]}, "reference": [{"parameter": "gain", "value": 0}],
                     "altered": [{"parameter": "gain", "value": 6, "relative": true}], "adjust": "gain"}],
         "exercise": {"mode": "choose", "prompt": "Is the {stem} louder?", "questions": 15, "pass": 12,
                      "subject": {"families": ["drums"], "stems": [3, 4]},
                      "fixed": [{"parameter": "eq[0].q", "value": 1}],
                      "vary": [{"parameter": "gain", "values": [-6, 6], "relative": true, "choices": true}], "match": "mix"},
         "advice": [{"truth": "6", "answer": "-6", "say": "Hold an anchor."}], "sources": ["A book."]}
        """;

    private static Lesson read(String text) {
        return LessonCodec.parse(FILE, text, "eq/01");
    }

    private static List<String> problems(String text) {
        return problems(() -> read(text));
    }

    private static List<String> problems(ThrowingCallable reading) {
        InvalidInput e = catchThrowableOfType(InvalidInput.class, reading);
        return e == null ? List.of() : e.getMessage().lines().toList();
    }

    @Test void readsWhatTheFileSays() {
        Lesson lesson = read(GOOD);
        Lesson.Exercise exercise = lesson.exercise().orElseThrow();
        assertThat(lesson.id()).isEqualTo("eq/01");
        assertThat(lesson.module()).isEqualTo(Module.EQ);
        assertThat(lesson.levelNumber()).isEqualTo(1);
        assertThat(lesson.word("-6").orElseThrow().hint()).isEqualTo("It steps back.");
        assertThat(lesson.listen().getFirst().altered()).containsExactly(new Lesson.Setting.Amount("gain", 6, true));
        assertThat(exercise.questions()).isEqualTo(15);
        assertThat(exercise.pass()).isEqualTo(12);
        assertThat(exercise.subject().least()).isEqualTo(3);
        assertThat(exercise.subject().most()).isEqualTo(4);
        assertThat(exercise.choiceAxis().orElseThrow().values()).containsExactly(-6.0, 6.0);
        assertThat(exercise.matching()).isEqualTo(Lesson.Matching.MIX);
    }

    @Test void whatIsLeftOutHasADefault() {
        Lesson.Exercise e = read("""
            {"title": "T", "skill": "level", "learn": ["Listen."], "exercise": {"mode": "odd one out", "prompt": "Which?", "subject": {},
             "vary": [{"parameter": "eq[0].gain", "reference": 0, "values": [6]}]}}""").exercise().orElseThrow();
        assertThat(e.questions()).isEqualTo(10);
        assertThat(e.pass()).isEqualTo(8);
        assertThat(e.matching()).isEqualTo(Lesson.Matching.STEM);
        assertThat(e.subject().solo()).isTrue();
        assertThat(e.moved()).isEqualTo(1);
        assertThat(e.switches()).isZero();
        assertThat(read("""
            {"title": "T", "skill": "level", "learn": ["Listen."], "exercise": {"mode": "match", "prompt": "Match.", "subject": {},
             "vary": [{"parameter": "gain", "values": [-6, 6], "relative": true, "tolerance": 2}]}}""").exercise().orElseThrow().matching()).isEqualTo(Lesson.Matching.NONE);
    }

    @Test void anIntroductionHasNoExercise() {
        assertThat(read("{\"title\": \"T\", \"skill\": \"level\", \"learn\": [\"Listen.\"]}").exercise()).isEmpty();
    }

    /** One mistake each: what is replaced, by what, and the line it gives, after the file's name. */
    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"title\": \"Louder or softer\"     | \"titel\": \"Louder or softer\"   | titel: unknown key 'titel'; did you mean 'title'?",
        "\"title\": \"Louder or softer\",    | ``                                | 'title' is missing",
        "\"title\": \"Louder or softer\"     | \"title\": 7                      | title: expected a text, found 7",
        "\"title\": \"Louder or softer\"     | \"title\": \" \"                  | title: is empty",
        "\"title\": \"Louder or softer\"     | \"title\": \"a\\nb\"               | title: has a control character",
        "\"skill\": \"level\"                | \"skill\": \"levle\"              | skill: 'levle' is not one of level, loudness, pan,",
        "\"learn\": [\"Listen.\"]            | \"learn\": []                     | learn: is empty",
        "\"learn\": [\"Listen.\"]            | \"learn\": \"Listen.\"            | learn: expected a list, found the text 'Listen.'",
        "\"choice\": \"-6\"                  | \"choice\": \"-5\"                | words[0].choice: no choice '-5'; there are -6, 6; did you mean '-6'?",
        "\"choice\": \"-6\"                  | \"choice\": \"6\"                  | words[1].choice: '6' has its word already",
        "\"truth\": \"6\"                    | \"truth\": \"12\"                 | advice[0].truth: no choice '12'; there are -6, 6",
        "\"truth\": \"6\"                    | \"truth\": \"-6\"                 | advice[0]: truth and answer are the same, which is no mistake",
        "\"say\": \"Hold an anchor.\"}       | \"say\": \"Hold.\"}, {\"truth\": \"6\", \"answer\": \"-6\", \"say\": \"Wait.\"} | advice[1]: is never said: advice[0] names the same",
        "\"altered\": [{\"parameter\": \"gain\", \"value\": 6, \"relative\": true}], | `` | listen[0]: 'altered' is missing: A and B would be alike",
        "\"altered\": [{\"parameter\": \"gain\", \"value\": 6, \"relative\": true}] | \"altered\": [{\"parameter\": \"gain\", \"value\": 0}] | listen[0]: 'altered' sets what A has: A and B would be alike",
        "\"altered\": [{\"parameter\": \"gain\", \"value\": 6, \"relative\": true}] | \"altered\": [{\"parameter\": \"pan\", \"value\": 6}, {\"parameter\": \"pan\", \"value\": 9}] | listen[0].altered[1].parameter: 'pan' is set twice",
        "\"adjust\": \"gain\"                | \"others\": [{\"parameter\": \"mute\", \"value\": true}] | listen[0]: 'others' needs stems beside the subject",
        "\"answer\": \"-6\"                  | \"answer\": \"more\"               | advice[0].answer: no choice 'more'",
        "\"answer\": \"-6\"                  | \"missed\": \"gain\"               | advice[0].missed: no mistake 'gain'",
        "\"roles\": [\"lead\"]               | \"roles\": [\"led\"]              | listen[0].subject.roles[0]: 'led' is not one of foundation, rhythm, pad, lead, fill; did you mean 'lead'?",
        "\"families\": [\"drums\"]           | \"families\": [\"drum\"]          | exercise.subject.families[0]: 'drum' is not one of drums, bass,",
        "\"stems\": [3, 4]                   | \"stems\": [4, 3]                 | exercise.subject.stems: the least, 4, is above the most, 3",
        "\"stems\": [3, 4]                   | \"stems\": [3]                    | exercise.subject.stems: expected [least, most]",
        "\"stems\": [3, 4]                   | \"stems\": \"every\"              | exercise.subject.stems: 'every' is not one of all",
        "\"stems\": [3, 4]                   | \"stems\": 1.5                    | exercise.subject.stems: expected a whole number, found 1.5",
        "\"mode\": \"choose\"                | \"mode\": \"chose\"               | exercise.mode: 'chose' is not one of choose, odd one out, compare, match, place, draw, find; did you mean 'choose'?",
        "\"mode\": \"choose\"                | \"mode\": \"match\"               | exercise.vary[0]: 'tolerance' is missing",
        "\"prompt\": \"Is the {stem} louder?\" | \"prompt\": \"Is {steam} louder?\" | exercise.prompt: {steam} stands for nothing; {stem} is the stem's name",
        "\"questions\": 15                   | \"questions\": 51                 | exercise.questions: 51 is not within 1 to 50",
        "\"pass\": 12                        | \"pass\": 16                      | exercise.pass: 16 is not within 1 to 15",
        "\"parameter\": \"gain\", \"values\" | \"parameter\": \"gian\", \"values\" | exercise.vary[0].parameter: no parameter 'gian'; did you mean 'gain'?",
        "\"parameter\": \"eq[0].q\"          | \"parameter\": \"eq[0].gian\"     | exercise.fixed[0].parameter: no parameter 'eq[0].gian'; did you mean 'eq[0].gain'?",
        "\"parameter\": \"eq[0].q\"          | \"parameter\": \"compressor.redution\" | exercise.fixed[0].parameter: no parameter 'compressor.redution'; did you mean 'compressor.reduction'?",
        "\"parameter\": \"eq[0].q\"          | \"parameter\": \"compresor.ratio\" | exercise.fixed[0].parameter: no parameter 'compresor.ratio'; did you mean 'compressor.ratio'?",
        "\"parameter\": \"eq[0].q\"          | \"parameter\": \"limiter.drive\"  | exercise.fixed[0].parameter: no parameter 'limiter.drive': only the master has a limiter",
        "\"parameter\": \"eq[0].q\"          | \"parameter\": \"eq.q\"            | exercise.fixed[0].parameter: no parameter 'eq.q'; did you mean 'eq[0].q'?",
        "\"values\": [-6, 6]                 | \"values\": [-6, \"4k\"]          | exercise.vary[0].values[1]: expected a number, found the text '4k'; write 4000",
        "\"values\": [-6, 6]                 | \"values\": [-6, \"6 dB\"]        | exercise.vary[0].values[1]: expected a number, found the text '6 dB'; write 6",
        "\"eq[0].q\", \"value\": 1           | \"eq[0].q\", \"value\": 100       | exercise.fixed[0].value: 100 is not within 0.1 to 20",
        "\"eq[0].q\", \"value\": 1           | \"eq[0].q\", \"value\": \"1\"     | exercise.fixed[0].value: expected a number, found the text '1'",
        "\"values\": [-6, 6]                 | \"values\": [6, -6]               | exercise.vary[0]: the choices form a scale: they must rise",
        "\"values\": [-6, 6]                 | \"values\": [-6, 6, 6]            | exercise.vary[0].values: has a value twice",
        "\"choices\": true}                  | \"choices\": true, \"spread\": 0.3} | exercise.vary[0]: what is labelled is exact: no 'spread' with \"choices\"",
        "\"choices\": true}                  | \"choices\": true, \"jitter\": 0.1} | exercise.vary[0]: 'jitter' is in octaves; 'gain' is not",
        "\"choices\": true}                  | \"choices\": 1}                   | exercise.vary[0].choices: expected true or false, found 1",
        "\"match\": \"mix\"                  | \"match\": \"mixes\"              | exercise.match: 'mixes' is not one of none, mix, stem; did you mean 'mix'?",
        "\"match\": \"mix\"                  | \"moved\": 2                      | exercise: 'moved' goes with modes match, place and draw",
        "\"match\": \"mix\"                  | \"ask\": \"stem\"                 | exercise: \"choices\" goes with mode choose and ask value",
        "\"values\": [-6, 6]                 | \"values\": 6                      | exercise.vary[0].values: expected a list, found 6",
        "\"values\": [-6, 6], \"relative\": true, \"choices\": true | \"values\": [-6, 6] | exercise: nothing differs: A, too, has what 'vary' draws where there is no 'reference'",
        "\"values\": [-6, 6], \"relative\": true, \"choices\": true | \"reference\": 6, \"values\": [6] | exercise.vary[0]: 6 is what A has: nothing would differ",
        "\"parameter\": \"gain\", \"values\": [-6, 6], \"relative\": true, \"choices\": true}] | \"parameter\": \"gain\", \"values\": [-6, 6], \"relative\": true, \"choices\": true}, {\"parameter\": \"gain\", \"values\": [3]}] | exercise: two entries of 'vary' draw 'gain'",
        "\"parameter\": \"gain\", \"values\": [-6, 6], \"relative\": true | \"parameter\": \"pan\", \"reference\": 0, \"values\": [-6, 6] | exercise.vary[0]: panning needs \"mono\": true in the subject",
        "\"parameter\": \"gain\", \"values\": [-6, 6], \"relative\": true | \"parameter\": \"eq[0].frequency\", \"jitter\": 0.5, \"values\": [100, 200] | exercise.vary[0]: a 'jitter' of 0.5 octaves takes 100 and 200 for one another",
        "\"parameter\": \"eq[0].q\"          | \"parameter\": \"eq[40].q\"         | exercise.fixed[0].parameter: no parameter 'eq[40].q'; the last band of an EQ is eq[31]",
        "\"parameter\": \"eq[0].q\"          | \"parameter\": \"tilt\"             | exercise.fixed[0].parameter: no parameter 'tilt': only the master has it",
        "\"parameter\": \"eq[0].q\"          | \"parameter\": \"mute\"             | exercise.fixed[0].value: expected true or false, found 1",
        "\"parameter\": \"eq[0].q\"          | \"parameter\": \"channels.bass.eq[0].q\" | exercise.fixed[0].parameter: no parameter 'channels.bass.eq[0].q'; inside the stem's channel it is 'eq[0].q'",
        "\"match\": \"mix\"                  | \"match\": \"stem\"                 | exercise: the fader moves, and match \"stem\" makes the stem as loud as it was; write \"match\": \"mix\" or \"none\"",
        "\"match\": \"mix\"                  | \"switches\": 2                   | exercise: 'switches' goes with modes match, place and draw",
        "\"match\": \"mix\"                  | \"signalsFirst\": 2               | exercise: 'signalsFirst' needs 'signals' in the subject",
        "\"match\": \"mix\"                  | \"systems\": [\"car\", \"car\"]    | exercise: 'systems' names one twice",
        "\"families\": [\"drums\"]           | \"on\": \"master\"                | exercise.prompt: {stem} needs a subject on a stem",
    })
    void everyMistakeIsNamedWithItsPlace(String right, String wrong, String message) {
        assertThat(GOOD).contains(right);
        assertThat(problems(GOOD.replace(right, wrong == null ? "" : wrong))).anySatisfy(line -> assertThat(line).startsWith(FILE + ": " + message));
    }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"parameter\": \"gain\", \"values\" | \"parameter\": \"gian\", \"values\"",
        "\"skill\": \"level\"                | \"skill\": \"levle\"",
        "\"eq[0].q\", \"value\": 1           | \"eq[0].frequenci\", \"value\": 500",
        "\"title\": \"Louder or softer\"     | \"title\": 7",
        "\"mode\": \"choose\"                | \"mode\": \"FIND\"",
        "\"mode\": \"choose\"                | \"mode\": \"Match\"",
        "\"parameter\": \"eq[0].q\"          | \"parameter\": \"eq.q\"",
        "\"questions\": 15                   | \"questions\": 99",
        "\"questions\": 15                   | \"questions\": \"5\"",
        "\"title\": \"Louder or softer\"     | \"titel\": \"Louder or softer\"",
        "\"prompt\": \"Is                    | \"Prompt\": \"Is",
        "\"values\": [-6, 6]                 | \"values\": 6",
        "\"values\": [-6, 6]                 | \"values\": [-6, 600]",
        "\"values\": [-6, 6]                 | \"values\": []",
        "\"values\": [-6, 6]                 | \"values\": [6]",
        "\"choices\": true                   | \"choices\": false",
        "\"mode\": \"choose\"                | \"mode\": \"choose\", \"ask\": \"faults\"",
        "\"stems\": [3, 4]                   | \"stems\": [3]",
    })
    void oneMistakeGivesOneLine(String right, String wrong) {
        assertThat(problems(GOOD.replace(right, wrong))).hasSize(1);
    }

    @Test void allMistakesOfAFileAreReportedTogether() {
        String text = GOOD.replace("\"skill\": \"level\"", "\"skill\": \"lvl\"").replace("\"questions\": 15", "\"questions\": \"many\"")
            .replace("\"parameter\": \"gain\", \"values\"", "\"parameter\": \"gian\", \"values\"").replace("\"say\": \"Hold an anchor.\"", "\"tell\": \"Hold on.\"");
        assertThat(problems(text)).extracting(line -> line.substring(FILE.length() + 2)).satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("skill: 'lvl' is not one of"),
            line -> assertThat(line).isEqualTo("exercise.questions: expected a number, found the text 'many'"),
            line -> assertThat(line).isEqualTo("exercise.vary[0].parameter: no parameter 'gian'; did you mean 'gain'?"),
            line -> assertThat(line).startsWith("advice[0].tell: unknown key 'tell'"),
            line -> assertThat(line).isEqualTo("advice[0]: 'say' is missing"));
    }

    @Test void brokenTextIsNamedWithItsLine() {
        assertThat(problems("{\"title\": \"T\",\n \"skill\" \"level\"}").getFirst()).startsWith(FILE + ": line 2 column").contains("not valid JSON");
        assertThat(problems("")).containsExactly(FILE + ": line 1 column 1: not valid JSON: the file ends too early");
        assertThat(problems("[1]")).containsExactly(FILE + ": expected an object, found a list");
        assertThat(problems("{\"title\": \"T\", \"title\": \"U\"}")).containsExactly(FILE + ": line 1 column 23: 'title' stands twice");
        assertThat(problems(GOOD + "{}")).containsExactly(FILE + ": line 10 column 1: not valid JSON: nothing may follow the closing }");
    }

    @Test void anExampleThatMatchingUndoesIsTold() {
        assertThat(problems(GOOD.replace("\"adjust\": \"gain\"", "\"adjust\": \"gain\", \"match\": \"stem\""))).singleElement().asString().startsWith(FILE + ": listen[0]: ").contains("A and B would be alike");
    }

    @Test void aLessonWithoutParagraphsIsToldOnce() {
        for (String learn : List.of("[]", "\"One text.\"", "[5]"))
            assertThat(problems(GOOD.replaceFirst("\"learn\": \\[[^\\]]*]", "\"learn\": " + learn))).as(learn).singleElement().asString().startsWith(FILE + ": learn");
    }

    @Test void slipsOfTheHandAreSaidPlainly() {
        assertThat(problems("{\"title\": \"T\",\n \"learn\": [\"a, ]\", \"b\",\n ]}")).containsExactly(FILE + ": line 2 column 23: not valid JSON: take out the comma before the closing ]");
        assertThat(problems("{\"title\": \"T\",}")).containsExactly(FILE + ": line 1 column 14: not valid JSON: take out the comma before the closing }");
        assertThat(slip("{\"title\": \"T\"\n \"skill\": \"level\"}")).isEqualTo("line 1 column 13: a comma is missing after this");
        assertThat(slip("{\"title\" \"T\"}")).isEqualTo("line 1 column 8: a : is missing after this key");
        assertThat(slip("{\"learn\": [\"A \"hit\" is\"]}")).isEqualTo("line 1 column 16: a quotation mark inside a text is written \\\"");
        assertThat(slip("{\"title\": \"T,\n \"skill\": \"level\"}")).isEqualTo("line 1 column 11: the text that begins here has no closing \" on its line");
        assertThat(slip("{\u201ctitle\u201d: 1}")).isEqualTo("line 1 column 2: \u201c is no quotation mark of JSON; write \"");
        assertThat(slip("{\n// mine\n\"title\": \"T\"}")).isEqualTo("line 2 column 1: there are no comments in JSON; take this one out");
        assertThat(slip("{title: 1}")).isEqualTo("line 1 column 2: a key stands in quotation marks; write \"title\"");
        assertThat(slip("{\"value\": 1,5}")).isEqualTo("line 1 column 13: a number has a point, not a comma");
        assertThat(slip("{\"value\": 12 dB}")).isEqualTo("line 1 column 14: a number stands without its unit; take out dB");
        assertThat(slip("{\"choices\": True}")).isEqualTo("line 1 column 13: 'True' is no value; write true");
        assertThat(slip("{\"mode\": choose}")).isEqualTo("line 1 column 10: 'choose' is no value; write \"choose\"");
        assertThat(slip("{\"learn\": [\"a\"}")).isEqualTo("line 1 column 15: ] is expected here, to close the [ of line 1");
        assertThat(slip("{\"learn\": {\n\"a\": 1}\n")).isEqualTo("line 3 column 1: the file ends too early: the { of line 1 is not closed");
        assertThat(slip("{\"title\": \"T\",, \"skill\": 1}")).isEqualTo("line 1 column 15: there is a comma too many");
        assertThat(slip("{\"title\": \"a\tb\"}")).isEqualTo("line 1 column 13: a tab inside a text is written \\t");
        assertThat(slip("{\"value\": +3}")).isEqualTo("line 1 column 11: '+3' is no number; write 3");
        assertThat(slip("{\"value\": .5}")).isEqualTo("line 1 column 11: '.5' is no number; write 0.5");
        assertThat(slip("{\"value\": 07}")).isEqualTo("line 1 column 11: '07' is no number; write 7");
        assertThat(slip("{\"value\": NaN}")).isEqualTo("line 1 column 11: 'NaN' is no value; write a number");
        assertThat(slip("{\"value\": " + "x".repeat(400) + "}")).hasSizeLessThan(150);
        assertThat(slip("My lesson")).isEqualTo("line 1 column 1: the file begins with {");
        assertThat(problems("{\"amount\": 4k}")).containsExactly(FILE + ": line 1 column 12: not valid JSON: '4k' is no number; write 4000");
    }

    private static String slip(String text) {
        return problems(text).getFirst().substring((FILE + ": ").length()).replace("not valid JSON: ", "");
    }

    @Test void aKindThatStandsTwiceIsNamed() {
        String kind = "{\"id\": \"up\", \"label\": \"Up\", \"set\": [{\"parameter\": \"gain\", \"value\": 3}]}";
        assertThat(problems("{\"title\": \"T\", \"skill\": \"kind\", \"learn\": [\"Listen.\"], \"exercise\": {\"mode\": \"choose\", \"ask\": \"kind\", \"prompt\": \"Which?\", \"subject\": {}, \"kinds\": ["
            + kind + ", " + kind + "]}}")).containsExactly(FILE + ": exercise: two kinds have the id 'up'");
    }

    /** One mistake each in exercises of other modes. */
    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "match: \"vary\": [{\"parameter\": \"gain\", \"values\": [-3, 3], \"relative\": true, \"tolerance\": 2}] | exercise.vary[0]: no value is two and a half tolerances away from the goal, as a start is to be",
        "match: \"vary\": [{\"parameter\": \"gain\", \"values\": [-6, 6], \"relative\": true, \"tolerance\": 0}] | exercise.vary[0].tolerance: is to be above 0",
        "place: \"vary\": [{\"parameter\": \"pan\", \"values\": [-30, 0, 30], \"tolerance\": 15}] | exercise.vary[0]: no value is two and a half tolerances away from 0, as a start is to be",
        "compare: \"match\": \"mix\", \"vary\": [{\"parameter\": \"gain\", \"values\": [-6, 6], \"relative\": true}] | exercise.vary[0]: B would have more in one question and less in another",
        "compare: \"ask\": \"kind\", \"kinds\": [{\"id\": \"a\", \"label\": \"A\", \"set\": [{\"parameter\": \"gain\", \"value\": 3}]}, {\"id\": \"b\", \"label\": \"B\"}] | exercise: \"ask\": \"kind\" goes with mode choose",
        "choose: \"ask\": \"kind\", \"kinds\": [{\"id\": \"a\", \"label\": \"A\", \"set\": [{\"parameter\": \"gain\", \"value\": 3}]}, {\"id\": \"b\", \"label\": \"A\"}] | exercise: two kinds have the label 'A'",
        "choose: \"ask\": \"kind\", \"kinds\": [{\"id\": \"a\", \"label\": \"A\"}, {\"id\": \"b\", \"label\": \"B\"}] | exercise: the kinds 'a' and 'b' do the same",
        "draw: \"vary\": [{\"parameter\": \"gain\", \"values\": [3], \"relative\": true}], \"rides\": {\"depths\": [6], \"tolerance\": 2} | exercise: mode draw has 'rides' and no 'vary'",
        "draw: \"rides\": {\"depths\": [6, 1], \"tolerance\": 2} | exercise.rides.depths: a ride of 1 dB is within the tolerance of 2: any step would be right",
        "draw: \"rides\": {\"depths\": [6], \"tolerance\": 2, \"bars\": [1, 2], \"phrases\": 4} | exercise.rides: has 'bars' or 'phrases', not both",
        "choose: \"match\": \"none\", \"altered\": [{\"parameter\": \"mute\", \"value\": true}] | exercise: one entry of 'vary' needs \"choices\": true, found 0",
        "choose: \"vary\": [], \"altered\": [{\"parameter\": \"pan\", \"value\": 30}] | exercise: one entry of 'vary' needs \"choices\": true, found 0",
        "match: \"vary\": [] | exercise: modes match and place need 'vary'",
        "odd one out: \"vary\": [] | exercise: 'vary' is missing: nothing differs",
        "odd one out: \"vary\": 7 | exercise.vary: expected a list, found 7",
        "find: \"match\": \"mix\", \"kinds\": [{\"id\": \"a\", \"label\": \"A\", \"amounts\": []}] | exercise.kinds[0].amounts: needs two or more",
        "draw: \"amount\": 3 | exercise: mode draw needs 'rides'",
        "find: \"ask\": \"masking\", \"amount\": 9, \"vary\": [{\"parameter\": \"eq[0].frequency\", \"values\": [500]}] | exercise: \"ask\": \"masking\" needs two or more stems",
    })
    void exercisesOfOtherModesToo(String exercise, String message) {
        String[] parts = exercise.split(": ", 2);
        assertThat(problems("{\"title\": \"T\", \"skill\": \"kind\", \"learn\": [\"Listen.\"], \"exercise\": {\"prompt\": \"Which?\", \"subject\": {\"mono\": true}, \"mode\": \"" + parts[0] + "\", "
            + parts[1] + "}}")).containsExactly(FILE + ": " + message);
    }

    @Test void learnHasALimit() {
        String words = "word ".repeat(LessonCodec.LEARN_WORDS + 1).strip();
        assertThat(problems(GOOD.replace("Listen.", words))).containsExactly(FILE + ": learn: has 201 words; 200 are the most");
    }

    @Test void theIdIsAModuleAndALevel() {
        for (String id : List.of("eq", "eq/", "eg/01", "eq/one", "eq/001", "eq/01/02", "EQ/01"))
            assertThat(catchThrowableOfType(InvalidInput.class, () -> LessonCodec.parse(FILE, GOOD, id))).as(id).isNotNull()
                .hasMessageContaining("'" + id + "' is no lesson id");
        assertThat(problems(() -> LessonCodec.parse(FILE, GOOD, "eq/1A"))).containsExactly(FILE + ": 'eq/1A' is no lesson id; a lesson's file is named by its level: one or two digits, with a capital letter before or a small one after, such as 05.json, E1.json, 05a.json");
        assertThat(problems(() -> LessonCodec.parse(FILE, GOOD, "eqs/01")).getFirst()).startsWith(FILE + ": 'eqs/01' is no lesson id; a lesson lies in a folder named after its module, such as eq/05.json; modules are listening,");
        assertThat(LessonCodec.parse(FILE, GOOD, "mix/K1").levelNumber()).isEqualTo(1);
        assertThat(LessonCodec.parse(FILE, GOOD, "eq/05a").level()).isEqualTo("05a");
    }

    /** Whatever a slip of the hand does to a file, it is read, or refused with lines for people. */
    @Test void noMutationGetsPast() {
        String[] pieces = {"\"", "{", "}", "[", "]", ",", ":", "null", "true", "-", "1e400", "\"vary\"", "\"x\"", " ", "0", "9", "\\u0000", "\n"};
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20);
        for (int i = 0; i < 4000; i++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                int at = random.nextInt(text.length()), to = Math.min(text.length(), at + random.nextInt(8));
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, to);
                    case 1 -> text.insert(at, pieces[random.nextInt(pieces.length)]);
                    default -> text.replace(at, to, pieces[random.nextInt(pieces.length)]);
                }
            }
            try {
                read(text.toString());
            } catch (InvalidInput e) {
                assertThat(e.problems()).as(text.toString()).isNotEmpty().allSatisfy(p -> {
                    assertThat(p.file()).isEqualTo(FILE);
                    assertThat(p.message()).isNotBlank().doesNotContain("Exception");
                });
            }
        }
    }
}
