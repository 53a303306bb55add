package attune.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.learner.Attempt;
import attune.lesson.Answer;
import attune.lesson.LessonCodec;
import attune.lesson.Mode;
import attune.ui.Appearance;
import attune.ui.TestRoom;
import attune.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages' models without a window. */
class PageModelsTest {
    @TempDir Path folder;
    private TestRoom rooms;

    @BeforeEach void make() {
        rooms = new TestRoom(folder);
    }

    private void drill(String id, String lesson, int of, double... scores) {
        Instant at = TestRoom.NOW.minus(rooms.journal.attempts.isEmpty() ? 2 : 0, ChronoUnit.DAYS);
        for (int i = 0; i < scores.length; i++)
            rooms.journal.attempts.add(new Attempt(id + i, at.plusSeconds(i), "default", "", id, lesson, "band", "first", i, i + 1, of, Mode.CHOOSE, 12,
                new Answer.Choice("250"), new Answer.Choice("250"), scores[i]));
    }

    @Test void lessons_stand_in_the_order_of_a_mix_with_what_was_passed() {
        drill("a", "eq/01", 3, 1, 1, 0);
        drill("b", "balance/01", 2, 0);
        LessonsViewModel lessons = new LessonsViewModel(rooms.room);
        assertThat(lessons.groupsProperty().get()).extracting(g -> g.module().title()).containsExactly("Balance", "Panning", "EQ", "Compression");
        lessons.refresh();
        rooms.until("the record", () -> lessons.groupsProperty().get().get(2).standing().passed() == 1);
        assertThat(lessons.groupsProperty().get().getFirst().levels().getFirst().state()).isEqualTo(History.State.STARTED);
        assertThat(lessons.groupsProperty().get().get(2).levels().getFirst().state()).isEqualTo(History.State.PASSED);
    }

    @Test void the_search_finds_words_of_the_text() {
        LessonsViewModel lessons = new LessonsViewModel(rooms.room);
        lessons.searchProperty().set("nasal");
        assertThat(lessons.groupsProperty().get()).singleElement().satisfies(g -> assertThat(g.levels()).singleElement()
            .satisfies(l -> assertThat(l.lesson().id()).isEqualTo("eq/01")));
        lessons.searchProperty().set("no such words");
        assertThat(lessons.groupsProperty().get()).isEmpty();
    }

    @Test void a_level_says_what_it_needs() {
        assertThat(LessonsViewModel.needs(rooms.room.library().lesson("balance/01"))).isEqualTo("match by ear · bass, among 3 · pass 1.6 of 2");
    }

    @Test void a_first_level_says_that_a_clean_start_passes_too() throws IOException {
        Path file = folder.resolve("one.json");
        Files.writeString(file, """
            {"title": "One", "skill": "pan", "learn": ["Once."], "exercise": {"mode": "choose", "clean": 5, "prompt": "Where?", "subject": {"mono": true, "stems": 1},
             "vary": [{"parameter": "pan", "reference": 0, "values": [-100, 0, 100], "choices": true}]}}""");
        assertThat(LessonsViewModel.needs(LessonCodec.read(file, "one.json", "panning/01"))).endsWith(" · pass 8 of 10, or the first 5 right");
    }

    @Test void a_search_finds_a_name_first() {
        LessonsViewModel lessons = new LessonsViewModel(rooms.room);
        lessons.searchProperty().set("squashed");
        assertThat(lessons.groupsProperty().get()).extracting(g -> g.module().id()).containsExactly("compression");
        // "Panning 2" stands first, before level 2 and whatever else has both words.
        lessons.searchProperty().set("Panning 2");
        assertThat(lessons.groupsProperty().get().getFirst().levels().getFirst().lesson().id()).isEqualTo("panning/02");
        lessons.searchProperty().set("of");
        assertThat(lessons.groupsProperty().get()).as("in the order of a mix where nothing is nearer").extracting(g -> g.module()).isSorted();
    }

    @Test void progress_counts_answers_and_scores_and_claims_no_more() {
        drill("a", "eq/01", 3, 1, 0, 0);
        drill("b", "eq/01", 3, 1, 1, 0.5);
        drill("c", "eq/01", 3, 1);
        // Enough is right, though the third was not asked any more.
        drill("d", "eq/01", 3, 1, 1);
        ProgressViewModel progress = new ProgressViewModel(rooms.room, new Portraits());
        progress.refresh();
        rooms.until("figures", () -> progress.figuresProperty().get().answers() > 0);
        ProgressViewModel.Figures figures = progress.figuresProperty().get();
        assertThat(figures.answers()).isEqualTo(9);
        assertThat(figures.days()).isEqualTo(2);
        assertThat(figures.lessons()).singleElement().satisfies(line -> {
            assertThat(line.drills()).isEqualTo(4);
            assertThat(line.state()).isEqualTo(History.State.PASSED);
        });
        assertThat(figures.recent()).extracting(ProgressViewModel.Recent::outcome).containsExactlyInAnyOrder("not yet", "passed", "passed", "stopped");
    }

    @Test void a_record_that_cannot_be_read_is_said() {
        rooms.journal.failure = "the disk is gone";
        ProgressViewModel progress = new ProgressViewModel(rooms.room, new Portraits());
        progress.refresh();
        rooms.until("trouble", () -> !progress.troubleProperty().get().isEmpty());
        assertThat(progress.troubleProperty().get()).contains("the disk is gone").contains("Nothing was changed");
    }

    @Test void today_goes_on_where_the_learner_was() {
        drill("a", "panning/01", 2, 0);
        TodayViewModel today = new TodayViewModel(rooms.room, new Portraits());
        today.refresh();
        rooms.until("today", () -> today.todayProperty().get().practiced() == 1);
        assertThat(today.todayProperty().get().next()).hasValueSatisfying(n -> {
            assertThat(n.lesson().id()).isEqualTo("panning/01");
            assertThat(n.why()).isEqualTo("stopped after 1 of 2");
        });
        assertThat(today.todayProperty().get().after()).hasValueSatisfying(n -> assertThat(n.lesson().id()).isEqualTo("balance/01"));
        assertThat(today.todayProperty().get().answers()).hasSize(TodayViewModel.DAYS);
    }

    @Test void a_module_never_seen_begins_with_its_introduction() throws IOException {
        Path lesson = Files.createDirectories(folder.resolve("second/lessons/balance")).resolve("00.json");
        Files.writeString(lesson, "{\"title\": \"Setting the faders\", \"skill\": \"level\", \"learn\": [\"Parts are brought into balance.\"]}");
        rooms = new TestRoom(folder.resolve("second"));
        drill("a", "panning/01", 2, 0);
        TodayViewModel today = new TodayViewModel(rooms.room, new Portraits());
        today.refresh();
        rooms.until("today", () -> today.todayProperty().get().practiced() == 1);
        assertThat(today.todayProperty().get().after()).hasValueSatisfying(n -> assertThat(n.lesson().id()).isEqualTo("balance/00"));
        drill("b", "balance/01", 2, 0);
        today.refresh();
        rooms.until("balance", () -> today.todayProperty().get().next().orElseThrow().lesson().id().equals("balance/01"));
    }

    @Test void a_module_goes_on_with_its_first_lesson_that_is_not_passed() {
        drill("a", "eq/01", 3, 1, 1, 1);
        drill("b", "panning/01", 2, 1, 1);
        TodayViewModel today = new TodayViewModel(rooms.room, new Portraits());
        today.refresh();
        rooms.until("the record", () -> today.todayProperty().get().practiced() > 0);
        assertThat(today.todayProperty().get().path()).extracting(s -> s.next().id()).containsExactly("balance/01", "panning/02", "eq/01", "compression/01");
    }

    @Test void settings_are_kept_and_found_again() {
        Appearance first = new Appearance();
        SettingsViewModel settings = new SettingsViewModel(rooms.room, first);
        first.lookProperty().set(Theme.Look.LIGHT);
        first.textSizeProperty().set(150);
        rooms.until("both kept", () -> rooms.journal.preferences.size() == 2);
        Appearance second = new Appearance();
        SettingsViewModel again = new SettingsViewModel(rooms.room, second);
        again.read();
        rooms.until("read", () -> second.getTextSize() == 150);
        assertThat(second.getLook()).isEqualTo(Theme.Look.LIGHT);
        assertThat(settings.troubleProperty().get()).isEmpty();
    }

    @Test void a_song_is_loaded_and_played() {
        SongsViewModel songs = new SongsViewModel(rooms.room);
        songs.shown();
        songs.open(songs.songs().getFirst());
        rooms.until("the song", () -> songs.deck().playingProperty().get());
        assertThat(rooms.room.player().playing()).isTrue();
        songs.open(songs.songs().getFirst());
        assertThat(rooms.room.player().playing()).isFalse();
        songs.hidden();
    }
}
