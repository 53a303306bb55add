package attune.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attune.lesson.CannotAsk;
import attune.lesson.Lesson;
import attune.lesson.Lesson.Advice;
import attune.lesson.Lesson.Ask;
import attune.lesson.Lesson.Example;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Vary;
import attune.lesson.Lesson.Word;
import attune.lesson.Mode;
import attune.lesson.Question;
import attune.lesson.Skill;
import attune.material.SongInfo;
import attune.mix.codec.MixCodec;
import attune.testing.TwoAtATime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped lessons, tried as a learner would meet them. */
class LessonsTest {
    private static final Path HOME = Path.of(System.getProperty("attune.material", "."));
    private static final Library LIBRARY = new Library(List.of(HOME.resolve("lessons")), List.of(HOME.resolve("audio")));
    private static final Studio STUDIO = new Studio();
    private static final Asker ASKER = new Asker(STUDIO, LIBRARY.songs());
    private static final OptionalDouble OWN = OptionalDouble.empty();
    /** How many songs must be able to carry a lesson, an example: with fewer it becomes a test of memory. */
    private static final int SONGS = 3;
    /** An example is a moment to listen to, not a page. */
    private static final int CAPTION = 160, HINT = 110, SAY = 180, PARAGRAPH = 60;

    private static final TwoAtATime<Lesson, Void> CARRIED = new TwoAtATime<>(lessons(), lesson -> {
        tryAll(lesson, 1, true);
        return null;
    });
    private static final TwoAtATime<Lesson, Void> FIRST = new TwoAtATime<>(all(), lesson -> {
        example(lesson, lesson.listen().getFirst());
        return null;
    });

    @AfterAll static void end() throws InterruptedException {
        CARRIED.end();
        FIRST.end();
    }

    static List<Lesson> all() {
        return LIBRARY.lessons();
    }

    /** Without the introductions, which ask nothing. */
    static List<Lesson> lessons() {
        return all().stream().filter(l -> l.exercise().isPresent()).toList();
    }

    @Test void everyLessonLoads() {
        assertThat(LIBRARY.problems()).isEmpty();
        assertThat(lessons()).extracting(Lesson::id).contains("panning/01", "panning/07", "balance/07", "eq/04", "compression/04");
    }

    @Test void introductionsStandFirstAndSideStepsLast() {
        for (int i = 1; i < all().size(); i++) {
            Lesson before = all().get(i - 1), lesson = all().get(i);
            if (before.module() != lesson.module()) assertThat(lesson.isIntroduction()).as(lesson.id()).isTrue();
            else assertThat(before.isSideStep() && !lesson.isSideStep()).as(lesson.id()).isFalse();
        }
    }

    @ParameterizedTest @MethodSource("all")
    void theTextIsShortAndComplete(Lesson lesson) {
        assertThat(lesson.learn()).hasSizeBetween(2, 5).allSatisfy(p -> assertThat(p.split("\\s+").length).isLessThanOrEqualTo(PARAGRAPH));
        assertThat(lesson.listen()).hasSizeBetween(2, 6).allSatisfy(e -> assertThat(e.caption().length()).as(e.caption()).isLessThanOrEqualTo(CAPTION));
        assertThat(lesson.words()).allSatisfy(w -> assertThat(w.hint().length()).as(w.hint()).isBetween(1, HINT));
        assertThat(lesson.advice()).allSatisfy(a -> assertThat(a.say().length()).as(a.say()).isLessThanOrEqualTo(SAY));
        if (lesson.exercise().isPresent()) assertThat(lesson.advice()).as("something to say about any mistake").anySatisfy(a -> assertThat(a.names()).isZero());
        List<String> all = new ArrayList<>(lesson.learn());
        lesson.listen().stream().map(Example::caption).forEach(all::add);
        lesson.advice().stream().map(Advice::say).forEach(all::add);
        assertThat(all).allSatisfy(text -> assertThat(text).doesNotContain("!").doesNotContain("  ").matches("(?s).*[.?]"));
    }

    @ParameterizedTest @MethodSource("lessons")
    void everyChoiceHasItsWord(Lesson lesson) {
        Exercise exercise = lesson.exercise().orElseThrow();
        if (exercise.ask() == Ask.MASKING || exercise.ask() == Ask.ROLE || exercise.kinds().size() == 1) return;
        List<String> choices = exercise.choiceAxis().map(a -> a.values().stream().map(v -> MixCodec.number(v).getAsString()).toList())
            .orElse(exercise.kinds().stream().map(Lesson.Kind::id).toList());
        assertThat(lesson.words()).extracting(Word::choice).isEqualTo(choices);
        assertThat(new HashSet<>(lesson.words().stream().map(Word::word).toList())).hasSameSizeAs(choices);
    }

    @ParameterizedTest @MethodSource("lessons")
    void thePassMarkIsTheCurriculums(Lesson lesson) {
        Exercise e = lesson.exercise().orElseThrow();
        boolean two = e.mode() == Mode.COMPARE || e.ask() == Ask.KIND && e.kinds().size() == 2 || e.ask() == Ask.STEM && e.subject().most() == 2
            || e.choiceAxis().filter(a -> a.values().size() == 2).isPresent();
        // Rebuilding a whole mix takes minutes.
        boolean whole = e.mode() == Mode.MATCH && e.vary().size() * e.moved() > 10;
        assertThat(e.questions()).isEqualTo(two ? 15 : whole ? 3 : 10);
        assertThat(e.pass() / e.questions()).isCloseTo(e.mode() == Mode.FIND && e.ask() != Ask.ORDER || whole ? 0.7 : 0.8, within(1e-9));
        // Whoever hears the first step of a ladder need not do all of it. By luck one in 64 does: no more than get 12 of 15.
        boolean first = lesson.level().equals("01") && e.mode() != Mode.FIND;
        assertThat(e.clean()).isEqualTo(!first ? 0 : two ? 6 : 5);
    }

    @ParameterizedTest @MethodSource("lessons")
    void twoNeighboursThatAreConfusedAreHeardSideBySide(Lesson lesson) {
        if (!lesson.id().startsWith("eq/") || lesson.exercise().orElseThrow().mode() == Mode.FIND) return;
        List<String> choices = lesson.words().stream().map(Word::choice).toList();
        for (int i = 0; i + 1 < choices.size(); i++) {
            String low = choices.get(i), high = choices.get(i + 1);
            boolean taught = lesson.advice().stream().map(a -> List.of(a.truth().orElse(""), a.answer().orElse("")))
                .anyMatch(pair -> pair.equals(List.of(low, high)) || pair.equals(List.of(high, low)));
            if (!lesson.id().equals("eq/04") || List.of("125", "250", "2000", "4000").contains(low)) assertThat(taught).as(low + " and " + high).isTrue();
        }
    }

    /** A question on three songs. Neighbouring lessons begin with the same one, since loading takes longest; all songs and many seeds are for the soak. */
    @ParameterizedTest @MethodSource("lessons")
    void atLeastThreeSongsCarryIt(Lesson lesson) throws Exception {
        CARRIED.get(lesson);
    }

    @Tag("soak") @ParameterizedTest @MethodSource("lessons")
    void atLeastThreeSongsCarryItWhateverTheSeed(Lesson lesson) {
        tryAll(lesson, 100, false);
    }

    private static void tryAll(Lesson lesson, int seeds, boolean quick) {
        TreeMap<String, String> reasons = new TreeMap<>();
        Set<String> carry = new HashSet<>();
        for (String song : songs(lesson)) {
            int made = 0;
            for (long seed = 1; seed <= seeds; seed++) {
                try {
                    check(lesson, STUDIO.draw(lesson, ASKER.song(song), seed, OWN));
                    made++;
                } catch (CannotAsk e) {
                    assertThat(e.getMessage()).isNotBlank();
                    reasons.put(song, e.getMessage());
                }
            }
            if (made == seeds) carry.add(song);
            if (quick && carry.size() == SONGS) return;
        }
        // What is made for the lesson is enough by itself.
        boolean made = lesson.exercise().orElseThrow().subject().signals().containsAll(carry) && !carry.isEmpty();
        if (!made) assertThat(carry).as(lesson.id() + ": " + reasons).hasSizeGreaterThanOrEqualTo(SONGS);
    }

    private static final int NEIGHBOURS = 20;

    private static List<String> songs(Lesson lesson) {
        List<String> songs = new ArrayList<>(LIBRARY.songs().list().stream().map(SongInfo::id).toList());
        lesson.exercise().ifPresent(e -> songs.addAll(e.subject().signals()));
        java.util.Collections.rotate(songs, all().indexOf(lesson) / NEIGHBOURS);
        return songs;
    }

    private static void check(Lesson lesson, Question question) {
        assertThat(question.head().prompt()).doesNotContain("{").endsWith(question instanceof Question.Moving ? "." : "?");
        if (question instanceof Question.Choose c) {
            assertThat(c.options().size()).isGreaterThanOrEqualTo(Math.min(lesson.skill() == Skill.ROLE ? 4 : 5, lesson.words().size()));
            assertThat(c.options()).extracting(Question.Option::id).contains(c.correct());
            boolean stems = lesson.exercise().orElseThrow().ask() == Ask.STEM || lesson.exercise().orElseThrow().ask() == Ask.MOST;
            if (!stems) assertThat(c.options()).extracting(Question.Option::word).doesNotContain("");
        }
    }

    /** Questions are heard by the independent listeners. */
    @ParameterizedTest @MethodSource("all")
    void itsFirstExampleCanBeHeard(Lesson lesson) throws Exception {
        FIRST.get(lesson);
    }

    @Tag("soak") @ParameterizedTest @MethodSource("all")
    void everyExampleCanBeHeard(Lesson lesson) throws CannotAsk {
        for (Example example : lesson.listen()) example(lesson, example);
    }

    private static void example(Lesson lesson, Example example) throws CannotAsk {
        Prepared pair = Examples.prepare(ASKER, lesson, example);
        assertThat(pair.altered().mix()).as(example.caption()).isNotEqualTo(pair.reference().mix());
        for (Sound sound : pair.sounds()) assertThat(sound.audio().peak()).as(example.caption()).isBetween(0.01, 1.0);
        String stem = pair.question().head().subject().orElse(null);
        example.adjust().ifPresent(p -> assertThat(path(stem, p).get(pair.altered().mix())).isFinite());
    }

    @ParameterizedTest @MethodSource("lessons")
    void itIsPassableByTheEarModel(Lesson lesson) {
        Passable.check(lesson);
    }

    /** Panning is asked of mono stems only: a stereo stem has no single place. */
    @Test void onlyMonoStemsArePlaced() {
        for (Lesson lesson : lessons())
            for (Vary v : lesson.exercise().orElseThrow().vary())
                if (v.parameter().equals("pan")) assertThat(lesson.exercise().orElseThrow().subject().mono()).as(lesson.id()).isTrue();
    }

    private static attune.mix.Path path(String stem, String parameter) {
        try {
            return attune.mix.Path.inside(stem, parameter);
        } catch (IllegalArgumentException e) {
            return attune.mix.Path.parse(parameter);
        }
    }
}
