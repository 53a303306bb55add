package attune.store;

import attune.learner.Attempt;
import attune.learner.Journal;
import attune.learner.Offer;
import attune.learner.Purpose;
import attune.lesson.Answer;
import attune.lesson.AnswerCodec;
import attune.lesson.Lesson;
import attune.lesson.Mode;
import attune.mix.codec.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;

/**
 * The journal in an SQLite file. Several processes may have it open at once. Whatever goes wrong is an {@link InvalidInput}
 * that names the file and what to do; a file that cannot be used is left as it is.
 */
public final class Store implements Journal {
    public static final String NAME = "attune.db";
    private static final int PATIENCE_MILLIS = 10_000;
    /** SQLite's primary result codes. */
    private static final int BUSY = 5, LOCKED = 6, READ_ONLY = 8, IO_ERROR = 10, CORRUPT = 11, FULL = 13, CANNOT_OPEN = 14, NO_DATABASE = 26;
    private static final String KEPT = ". It was left as it is; to start a new one move it away";
    private static final String COLUMNS = "id, at, profile, device, drill, lesson, skill, song, seed, number, questions, mode, size, answer, truth, score, "
        + "purpose, ask, choices, seconds";

    private final Path file;
    private final Connection db;

    private Store(Path file, Connection db) {
        this.file = file;
        this.db = db;
    }

    /**
     * @param folder of the database; made if it is not there
     * @param cache  where SQLite's own library may be unpacked
     */
    public static Store open(Path folder, Path cache) {
        try {
            Files.createDirectories(folder);
            System.setProperty("org.sqlite.tmpdir", Files.createDirectories(cache).toString());
        } catch (IOException e) {
            throw new InvalidInput(folder.toString(), "", "cannot be written; give the program a folder of its own with the variable ATTUNE_HOME");
        }
        Path file = folder.resolve(NAME);
        if (Files.exists(file) && !Files.isWritable(file)) throw new InvalidInput(file.toString(), "", "may not be written; give yourself the right to write it");
        try {
            return new Store(file, patiently(() -> connect(file)));
        } catch (SQLException e) {
            throw explained(file, e);
        } catch (Schema.Refused e) {
            throw new InvalidInput(file.toString(), "", e.getMessage() + KEPT);
        }
    }

    private static Connection connect(Path file) throws SQLException, Schema.Refused {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        Connection db = config.createConnection("jdbc:sqlite:" + file);
        try {
            Schema.check(db);
            // Only now: the mode is written into the file, and a file that is not ours stays as it is.
            try (Statement s = db.createStatement()) {
                s.execute("PRAGMA journal_mode = WAL");
            }
            Schema.migrate(db);
            return db;
        } catch (SQLException | Schema.Refused | RuntimeException e) {
            db.close();
            throw e;
        }
    }

    /** Something to be done with the database that another process may be in the way of. */
    private interface Work<T> {
        T run() throws SQLException, Schema.Refused;
    }

    /** SQLite waits by itself for most locks, but not where two would wait for each other. */
    private static <T> T patiently(Work<T> work) throws SQLException, Schema.Refused {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (true) {
            try {
                return work.run();
            } catch (SQLiteException e) {
                int code = e.getResultCode().code & 0xff;
                if (code != BUSY && code != LOCKED || System.nanoTime() > end) throw e;
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    private static InvalidInput explained(Path file, SQLException e) {
        int code = e instanceof SQLiteException s ? s.getResultCode().code & 0xff : -1;
        return new InvalidInput(file.toString(), "", switch (code) {
            case NO_DATABASE -> "is no database" + KEPT;
            case CORRUPT -> "is damaged" + KEPT;
            case BUSY, LOCKED -> "is in use by another program; close it and try again";
            case FULL -> "cannot grow: the disk is full. What was written before is kept";
            case READ_ONLY, CANNOT_OPEN -> "cannot be written; give yourself the right to write it and its folder";
            case IO_ERROR -> "cannot be read or written; check the disk. What was written before is kept";
            default -> "cannot be used: " + e.getMessage();
        });
    }

    private synchronized <T> T work(Work<T> work) {
        try {
            return patiently(work);
        } catch (SQLException e) {
            throw explained(file, e);
        } catch (Schema.Refused e) {
            throw new IllegalStateException(e);
        }
    }

    @Override public void append(Attempt a) {
        work(() -> {
            try (PreparedStatement s = db.prepareStatement("INSERT INTO attempts (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
                int i = 0;
                for (String text : List.of(a.id(), a.at().toString(), a.profile(), a.device(), a.drill(), a.lesson(), a.skill(), a.song())) s.setString(++i, text);
                s.setLong(++i, a.seed());
                s.setInt(++i, a.number());
                s.setInt(++i, a.of());
                s.setString(++i, a.mode().id());
                s.setDouble(++i, a.size());
                s.setString(++i, AnswerCodec.json(a.answer()).toString());
                s.setString(++i, AnswerCodec.json(a.truth()).toString());
                s.setDouble(++i, a.score());
                s.setString(++i, a.purpose().id());
                s.setString(++i, a.offer().ask().map(Lesson.Ask::id).orElse(null));
                s.setString(++i, Choices.text(a.offer().choices()));
                s.setObject(++i, a.seconds().isPresent() ? a.seconds().getAsDouble() : null);
                return s.executeUpdate();
            }
        });
    }

    @Override public List<Attempt> of(String profile) {
        return work(() -> {
            List<Attempt> all = new ArrayList<>();
            try (PreparedStatement s = db.prepareStatement("SELECT " + COLUMNS + " FROM attempts WHERE profile = ? ORDER BY seq")) {
                s.setString(1, profile);
                // The same few answers and choices come back: read once each, a long log is read in half the time.
                Map<String, Answer> answers = new HashMap<>();
                Map<String, Map<String, List<String>>> choices = new HashMap<>();
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) all.add(attempt(r, answers, choices));
                }
            }
            return List.copyOf(all);
        });
    }

    private Attempt attempt(ResultSet r, Map<String, Answer> answers, Map<String, Map<String, List<String>>> choices) throws SQLException {
        return new Attempt(r.getString(1), instant(r), r.getString(3), r.getString(4), r.getString(5), r.getString(6), r.getString(7),
            r.getString(8), r.getLong(9), r.getInt(10), r.getInt(11), known(r, Mode.values(), Mode::id, r.getString(12), "mode"), r.getDouble(13), answer(r, 14, answers), answer(r, 15, answers), r.getDouble(16),
            known(r, Purpose.values(), Purpose::id, r.getString(17), "purpose"), offer(r, choices), seconds(r.getDouble(20), r.wasNull()));
    }

    private Instant instant(ResultSet r) throws SQLException {
        try {
            return Instant.parse(r.getString(2));
        } catch (DateTimeException e) {
            throw new InvalidInput(file + " attempt " + r.getString(1), "", "'" + r.getString(2) + "' is no time");
        }
    }

    private Offer offer(ResultSet r, Map<String, Map<String, List<String>>> choices) throws SQLException {
        String ask = r.getString(18);
        return new Offer(ask == null ? Optional.empty() : Optional.of(known(r, Lesson.Ask.values(), Lesson.Ask::id, ask, "task")), choices.computeIfAbsent(r.getString(19), Choices::parse));
    }

    private static OptionalDouble seconds(double value, boolean absent) {
        return absent ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private <T> T known(ResultSet r, T[] all, Function<T, String> name, String id, String what) throws SQLException {
        for (T each : all) if (name.apply(each).equals(id)) return each;
        throw new InvalidInput(file + " attempt " + r.getString(1), "", "has the unknown " + what + " '" + id + "'");
    }

    private Answer answer(ResultSet r, int column, Map<String, Answer> answers) throws SQLException {
        String text = r.getString(column);
        Answer known = answers.get(text);
        if (known == null) answers.put(text, known = AnswerCodec.parse(file + " attempt " + r.getString(1), text));
        return known;
    }

    @Override public Optional<String> preference(String profile, String key) {
        return work(() -> {
            try (PreparedStatement s = db.prepareStatement("SELECT value FROM preferences WHERE profile = ? AND key = ?")) {
                s.setString(1, profile);
                s.setString(2, key);
                try (ResultSet r = s.executeQuery()) {
                    return r.next() ? Optional.of(r.getString(1)) : Optional.empty();
                }
            }
        });
    }

    @Override public Map<String, String> preferences(String profile) {
        return work(() -> {
            try (PreparedStatement s = db.prepareStatement("SELECT key, value FROM preferences WHERE profile = ? ORDER BY key")) {
                s.setString(1, profile);
                Map<String, String> all = new LinkedHashMap<>();
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) all.put(r.getString(1), r.getString(2));
                }
                return all;
            }
        });
    }

    @Override public List<String> profiles() {
        return work(() -> {
            List<String> all = new ArrayList<>();
            try (Statement s = db.createStatement();
                 ResultSet r = s.executeQuery("SELECT profile FROM attempts WHERE profile <> '' UNION SELECT profile FROM preferences WHERE profile <> '' ORDER BY profile")) {
                while (r.next()) all.add(r.getString(1));
            }
            return List.copyOf(all);
        });
    }

    @Override public void rename(String profile, String to) {
        both("UPDATE %s SET profile = ? WHERE profile = ?", to, profile);
    }

    @Override public void delete(String profile) {
        both("DELETE FROM %s WHERE profile = ?", profile);
        // A deleted row stays in the file's free places, and in the log beside it, until both are written anew.
        for (String sql : List.of("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"))
            work(() -> {
                try (Statement s = db.createStatement()) {
                    return s.execute(sql);
                }
            });
    }

    /** The same for both tables, or for neither. */
    private void both(String sql, String... values) {
        work(() -> {
            try (Statement s = db.createStatement()) {
                s.execute("BEGIN IMMEDIATE");
                try {
                    for (String table : List.of("attempts", "preferences")) one(String.format(sql, table), values);
                    return s.execute("COMMIT");
                } catch (SQLException e) {
                    s.execute("ROLLBACK");
                    throw e;
                }
            }
        });
    }

    private void one(String sql, String... values) throws SQLException {
        try (PreparedStatement s = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) s.setString(i + 1, values[i]);
            s.executeUpdate();
        }
    }

    @Override public void prefer(String profile, String key, String value) {
        work(() -> {
            try (PreparedStatement s = db.prepareStatement("INSERT INTO preferences VALUES (?,?,?) ON CONFLICT DO UPDATE SET value = excluded.value")) {
                s.setString(1, profile);
                s.setString(2, key);
                s.setString(3, value);
                return s.executeUpdate();
            }
        });
    }

    /** For tests: from now on the file is as full as a disk can be. */
    void limit() {
        work(() -> {
            try (Statement s = db.createStatement()) {
                return s.execute("PRAGMA max_page_count = 1");
            }
        });
    }

    @Override public synchronized void close() {
        try {
            db.close();
        } catch (SQLException e) {
            throw explained(file, e);
        }
    }
}
