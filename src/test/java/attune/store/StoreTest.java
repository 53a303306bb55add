package attune.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.learner.Attempt;
import attune.learner.Offer;
import attune.learner.Purpose;
import attune.lesson.Answer;
import attune.lesson.Lesson.Ask;
import attune.lesson.Mode;
import attune.mix.codec.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir Path folder;

    private Store open() {
        return Store.open(folder, folder.resolve("cache"));
    }

    static Attempt attempt(String profile, long seed) {
        return new Attempt(UUID.randomUUID().toString(), Instant.parse("2026-03-01T10:15:30.123456Z"), profile, "headphones", "drill", "eq/01", "band",
            "night-shift", seed, 3, 10, Mode.CHOOSE, 6, new Answer.Choice("500"), new Answer.Choice("1000"), 0.5);
    }

    @Test void whatIsAppendedReadsBackEqual() {
        Attempt choice = attempt("ann", Long.MIN_VALUE);
        Attempt values = new Attempt(UUID.randomUUID().toString(), Instant.EPOCH, "ann", "", "d", "balance/01", "level", "söng'; --", 7, 1, 1, Mode.MATCH, 0.1 + 0.2,
            new Answer.Values(Map.of("channels.kick.gain", -3.25)), new Answer.Values(Map.of("channels.kick.gain", 1.0 / 3)), 1);
        try (Store store = open()) {
            store.append(choice);
            store.append(values);
            store.append(attempt("bob", 1));
            assertThat(store.of("ann")).containsExactly(choice, values);
        }
        try (Store again = open()) {
            assertThat(again.of("ann")).containsExactly(choice, values);
            assertThat(again.of("nobody")).isEmpty();
        }
    }

    @Test void whatWasOfferedReadsBackEqual() {
        Attempt plain = attempt("ann", 1);
        Map<String, List<String>> parts = new java.util.LinkedHashMap<>();
        parts.put("stem", List.of("kick", "lead vocal"));
        parts.put("kind", List.of("up", "down", "too \"wet\""));
        List<Attempt> all = new ArrayList<>();
        for (Purpose purpose : Purpose.values())
            for (Offer offer : List.of(Offer.of(Mode.ODD), Offer.of(Mode.FIND), new Offer(Optional.of(Ask.FAULTS), parts)))
                for (OptionalDouble seconds : List.of(OptionalDouble.empty(), OptionalDouble.of(0.3)))
                    all.add(new Attempt("id" + all.size(), plain.at(), "ann", "", "d", "eq/01", "band", "s", 1, 1, 1, Mode.CHOOSE, 6, plain.answer(), plain.truth(), 0,
                        purpose, offer, seconds));
        try (Store store = open()) {
            all.forEach(store::append);
            assertThat(store.of("ann")).isEqualTo(all);
        }
    }

    /** A file of the first version, written by hand as that version wrote it. */
    @Test void anOlderDatabaseIsCarriedOver() throws SQLException {
        try (Connection db = raw(); Statement s = db.createStatement()) {
            for (String sql : Schema.step(0)) s.execute(sql);
            for (String mode : List.of("choose", "odd one out", "compare"))
                s.execute("INSERT INTO attempts (id, at, profile, device, drill, lesson, skill, song, seed, number, questions, mode, size, answer, truth, score) VALUES ('"
                    + mode + "', '2026-03-01T10:15:30Z', 'ann', '', 'd', 'l', 'level', 's', 1, 1, 10, '" + mode + "', 6, '{\"choice\": \"1\"}', '{\"choice\": \"2\"}', 0)");
            s.execute("PRAGMA application_id = " + 0x4174746e);
            s.execute("PRAGMA user_version = 1");
        }
        try (Store store = open()) {
            assertThat(store.of("ann")).extracting(a -> a.offer().only().size()).containsExactly(0, 3, 2);
            assertThat(store.of("ann")).allMatch(a -> a.purpose() == Purpose.LESSON && a.seconds().isEmpty() && a.offer().ask().isEmpty());
            store.append(attempt("ann", 2));
            assertThat(store.of("ann")).hasSize(4);
        }
        attemptsAreNeverChanged();
    }

    @Test void attemptsAreNeverChanged() throws SQLException {
        try (Store store = open()) {
            store.append(attempt("ann", 1));
        }
        try (Connection db = raw(); Statement s = db.createStatement()) {
            assertThatThrownBy(() -> s.executeUpdate("UPDATE attempts SET score = 1")).hasMessageContaining("never changed");
        }
    }

    @Test void anAttemptThatCannotBeReadIsNamed() throws SQLException {
        Attempt attempt = attempt("ann", 1);
        try (Store store = open()) {
            store.append(attempt);
        }
        for (String edit : List.of("at = 'yesterday'", "answer = '{'", "mode = 'sung'", "purpose = 'fun'", "ask = 'why'")) {
            try (Connection db = raw(); Statement s = db.createStatement()) {
                s.execute("DROP TRIGGER IF EXISTS attempts_stay");
                s.execute("UPDATE attempts SET at = '2026-03-01T10:00:00Z', answer = '{\"choice\": \"500\"}', mode = 'choose', purpose = 'lesson', ask = NULL, choices = char(9)");
                try (Store store = open()) {
                    assertThat(store.of("ann")).hasSize(1);
                }
                s.execute("UPDATE attempts SET " + edit);
            }
            try (Store store = open()) {
                assertThatThrownBy(() -> store.of("ann")).as(edit).isInstanceOf(InvalidInput.class).hasMessageContaining(attempt.id());
            }
        }
    }

    @Test void thePreferenceWrittenLastIsRead() {
        try (Store store = open()) {
            assertThat(store.preference("ann", "theme")).isEmpty();
            store.prefer("ann", "theme", "dark");
            store.prefer("ann", "theme", "light");
            store.prefer("bob", "theme", "dark");
            assertThat(store.preference("ann", "theme")).isEqualTo(Optional.of("light"));
        }
    }

    @Test void aProfileTakesAnotherNameAndKeepsWhatItDid() throws SQLException {
        Attempt kept = attempt("ann", 1);
        try (Store store = open()) {
            store.append(kept);
            store.append(attempt("bob", 2));
            store.prefer("ann", "theme", "dark");
            store.prefer("", "here", "ann");
            store.rename("ann", "Anna");
            assertThat(store.profiles()).containsExactly("Anna", "bob");
            assertThat(store.of("ann")).isEmpty();
            assertThat(store.of("Anna")).singleElement().satisfies(a -> {
                assertThat(a.id()).isEqualTo(kept.id());
                assertThat(a.answer()).isEqualTo(kept.answer());
            });
            assertThat(store.preferences("Anna")).isEqualTo(Map.of("theme", "dark"));
        }
        attemptsAreNeverChanged();
    }

    @Test void aDeletedProfileLeavesNothingInTheFiles() throws Exception {
        try (Store store = open()) {
            for (int i = 0; i < 50; i++) store.append(attempt("zebra-of-the-north", i));
            store.append(attempt("bob", 2));
            store.prefer("zebra-of-the-north", "theme", "dark");
            assertThat(bytes()).contains("zebra-of-the-north");
            store.delete("zebra-of-the-north");
            assertThat(store.profiles()).containsExactly("bob");
            assertThat(bytes()).doesNotContain("zebra-of-the-north").contains("bob");
        }
    }

    /** Of the database and the log beside it. */
    private String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : List.of(Store.NAME, Store.NAME + "-wal")) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    @Test void manyWritersAtOnceLoseNothing() throws Exception {
        int writers = 4, each = 25;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Void>> jobs = new ArrayList<>();
            for (int w = 0; w < writers; w++)
                jobs.add(() -> {
                    try (Store store = open()) {
                        for (int i = 0; i < each; i++) store.append(attempt("ann", i));
                    }
                    return null;
                });
            for (var done : threads.invokeAll(jobs)) done.get();
        }
        try (Store store = open()) {
            assertThat(store.of("ann")).hasSize(writers * each);
        }
    }

    @Test void aFileThatIsNoDatabaseIsLeftAlone() throws Exception {
        byte[] text = "This is a letter, not a database. ".repeat(50).getBytes();
        refused(text, "is no database");
    }

    @Test void aDamagedFileIsLeftAlone() throws Exception {
        byte[] good = filled();
        int refused = 0;
        Random random = new Random(4);
        for (int i = 0; i < 20; i++) {
            byte[] bad = good.clone();
            for (int at = 100 + random.nextInt(4000); at < bad.length; at += 1 + random.nextInt(400)) bad[at] = (byte) random.nextInt();
            Files.write(folder.resolve(Store.NAME), bad);
            try (Store store = open()) {
                store.of("ann");
            } catch (InvalidInput e) {
                refused++;
                assertThat(e.getMessage()).startsWith(folder.resolve(Store.NAME) + ": ").doesNotContain("\n");
            }
        }
        assertThat(refused).isEqualTo(20);
        Files.write(folder.resolve(Store.NAME), java.util.Arrays.copyOf(good, good.length / 2));
        assertThatThrownBy(this::open).isInstanceOf(InvalidInput.class).hasMessageContaining("damaged");
    }

    private byte[] filled() throws Exception {
        try (Store store = open()) {
            for (int i = 0; i < 200; i++) store.append(attempt("ann", i));
        }
        return Files.readAllBytes(folder.resolve(Store.NAME));
    }

    @Test void aNewerDatabaseIsLeftAlone() throws Exception {
        open().close();
        try (Connection db = raw(); Statement s = db.createStatement()) {
            s.execute("PRAGMA user_version = 99");
        }
        refused(Files.readAllBytes(folder.resolve(Store.NAME)), "newer Attune (schema 99");
    }

    @Test void anotherProgramsDatabaseIsLeftAlone() throws Exception {
        try (Connection db = raw(); Statement s = db.createStatement()) {
            s.execute("CREATE TABLE recipes (name TEXT)");
        }
        refused(Files.readAllBytes(folder.resolve(Store.NAME)), "another program's");
    }

    private void refused(byte[] content, String why) throws Exception {
        Path file = folder.resolve(Store.NAME);
        Files.write(file, content);
        assertThatThrownBy(this::open).isInstanceOf(InvalidInput.class).hasMessageStartingWith(file + ": ").hasMessageContaining(why)
            .hasMessageContaining("left as it is");
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
    }

    @Test void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> Store.open(file, file.resolve("cache"))).isInstanceOf(InvalidInput.class).hasMessageStartingWith(file.toString())
            .hasMessageContaining("ATTUNE_HOME");
    }

    @Test void aDatabaseThatIsFullSaysSoAndKeepsWhatItHas() throws Exception {
        Path file = folder.resolve(Store.NAME);
        try (Store store = open()) {
            store.append(attempt("ann", 1));
            store.limit();
            assertThatThrownBy(() -> {
                for (int i = 0; i < 1000; i++) store.append(attempt("ann", i));
            }).isInstanceOf(InvalidInput.class).hasMessageStartingWith(file.toString()).hasMessageContaining("disk is full");
        }
        try (Store store = open()) {
            assertThat(store.of("ann")).isNotEmpty();
        }
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Store.NAME));
    }
}
