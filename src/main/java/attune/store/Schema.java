package attune.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, and how those of an older version become those of this one. A step is never edited once it is released. */
final class Schema {
    /** In the header of the file: this is Attune's. */
    private static final int APPLICATION = 0x4174746e;

    private static final List<List<String>> STEPS = List.of(List.of(
        """
        CREATE TABLE attempts (
          seq INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL UNIQUE,
          at TEXT NOT NULL,
          profile TEXT NOT NULL,
          device TEXT NOT NULL,
          drill TEXT NOT NULL,
          lesson TEXT NOT NULL,
          skill TEXT NOT NULL,
          song TEXT NOT NULL,
          seed INTEGER NOT NULL,
          number INTEGER NOT NULL,
          questions INTEGER NOT NULL,
          mode TEXT NOT NULL,
          size REAL NOT NULL,
          answer TEXT NOT NULL,
          truth TEXT NOT NULL,
          score REAL NOT NULL CHECK (score BETWEEN 0 AND 1)
        ) STRICT""",
        "CREATE INDEX attempts_of_profile ON attempts (profile, seq)",
        "CREATE TRIGGER attempts_stay BEFORE UPDATE ON attempts BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END",
        "CREATE TABLE preferences (profile TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (profile, key)) STRICT"), List.of(
        // Until now every attempt was a lesson's; a mode that has no labelled choices says how many sounds there were.
        "ALTER TABLE attempts ADD COLUMN purpose TEXT NOT NULL DEFAULT 'lesson'",
        "ALTER TABLE attempts ADD COLUMN ask TEXT",
        "ALTER TABLE attempts ADD COLUMN choices TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE attempts ADD COLUMN seconds REAL",
        "DROP TRIGGER attempts_stay",
        "UPDATE attempts SET choices = 'choice\t1\t2\t3' WHERE mode = 'odd one out'",
        "UPDATE attempts SET choices = 'choice\t1\t2' WHERE mode = 'compare'",
        "CREATE TRIGGER attempts_stay BEFORE UPDATE ON attempts BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END"), List.of(
        // A learner may take another name; what was asked and answered stays.
        "DROP TRIGGER attempts_stay",
        """
        CREATE TRIGGER attempts_stay BEFORE UPDATE OF seq, id, at, device, drill, lesson, skill, song, seed, number, questions, mode, size, answer, truth, score,
          purpose, ask, choices, seconds ON attempts BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END"""));

    static final int VERSION = STEPS.size();

    /** Why a file is not taken, in words for people. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String reason) {
            super(reason, null, false, false);
        }
    }

    private Schema() {}

    /** What takes a database from this version to the next. */
    static List<String> step(int from) {
        return STEPS.get(from);
    }

    /** Brings the database to {@link #VERSION}, all steps in one transaction. */
    static void migrate(Connection db) throws SQLException {
        if (number(db, "PRAGMA user_version") == VERSION) return;
        try (Statement s = db.createStatement()) {
            s.execute("BEGIN IMMEDIATE");
            try {
                // Another process may have done it while this one waited.
                for (int from = number(db, "PRAGMA user_version"); from < VERSION; from++) for (String sql : step(from)) s.execute(sql);
                s.execute("PRAGMA application_id = " + APPLICATION);
                s.execute("PRAGMA user_version = " + VERSION);
                s.execute("COMMIT");
            } catch (SQLException e) {
                s.execute("ROLLBACK");
                throw e;
            }
        }
    }

    /** @throws Refused when the database is not ours to change */
    static void check(Connection db) throws SQLException, Refused {
        int version = number(db, "PRAGMA user_version"), application = number(db, "PRAGMA application_id");
        boolean empty = number(db, "SELECT count(*) FROM sqlite_master") == 0;
        if (application != APPLICATION && !(application == 0 && empty)) throw new Refused("is another program's database");
        if (version > VERSION) throw new Refused("was written by a newer Attune (schema " + version + ", this one knows " + VERSION + "); update Attune");
        if (!empty && !"ok".equals(text(db, "PRAGMA quick_check(1)"))) throw new Refused("is damaged");
    }

    private static int number(Connection db, String sql) throws SQLException {
        try (Statement s = db.createStatement(); ResultSet r = s.executeQuery(sql)) {
            return r.next() ? r.getInt(1) : 0;
        }
    }

    private static String text(Connection db, String sql) throws SQLException {
        try (Statement s = db.createStatement(); ResultSet r = s.executeQuery(sql)) {
            return r.next() ? r.getString(1) : "";
        }
    }
}
