package attune.ui;

import attune.device.WavFile;
import attune.dsp.Audio;
import attune.learner.Attempt;
import attune.learner.Journal;
import attune.session.Asker;
import attune.session.Folders;
import attune.session.Learner;
import attune.session.Library;
import attune.session.Player;
import attune.session.Profiles;
import attune.session.Services;
import attune.session.Studio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Four short lessons, one short song, a journal in memory and no sound card. */
public final class TestRoom {
    public static final Instant NOW = Instant.parse("2026-03-14T10:00:00Z");
    private static final int FRAMES = 4 * 48_000;

    /** A journal that can be told to fail. */
    public static final class Memory implements Journal {
        public final List<Attempt> attempts = new CopyOnWriteArrayList<>();
        /** The default learner's. */
        public final Map<String, String> preferences = new HashMap<>();
        private final Map<String, Map<String, String>> others = new HashMap<>();
        public volatile String failure;
        /** Answers are written down once it is at zero. */
        public volatile CountDownLatch wait = new CountDownLatch(0);

        @Override public void append(Attempt attempt) {
            if (failure != null) throw new IllegalStateException(failure);
            try {
                wait.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            attempts.add(attempt);
        }

        @Override public List<Attempt> of(String profile) {
            if (failure != null) throw new IllegalStateException(failure);
            return attempts.stream().filter(a -> a.profile().equals(profile)).toList();
        }

        private Map<String, String> kept(String profile) {
            return profile.equals(Learner.DEFAULT.profile()) ? preferences : others.computeIfAbsent(profile, k -> new TreeMap<>());
        }

        @Override public synchronized Optional<String> preference(String profile, String key) {
            return Optional.ofNullable(kept(profile).get(key));
        }

        @Override public synchronized Map<String, String> preferences(String profile) {
            return Map.copyOf(kept(profile));
        }

        @Override public synchronized void prefer(String profile, String key, String value) {
            kept(profile).put(key, value);
        }

        @Override public synchronized List<String> profiles() {
            Set<String> all = new TreeSet<>();
            attempts.forEach(a -> all.add(a.profile()));
            if (!preferences.isEmpty()) all.add(Learner.DEFAULT.profile());
            others.forEach((name, kept) -> {
                if (!name.isEmpty() && !kept.isEmpty()) all.add(name);
            });
            return List.copyOf(all);
        }

        @Override public synchronized void rename(String profile, String to) {
            attempts.replaceAll(a -> a.profile().equals(profile) ? new Attempt(a.id(), a.at(), to, a.device(), a.drill(), a.lesson(), a.skill(), a.song(), a.seed(), a.number(),
                a.of(), a.mode(), a.size(), a.answer(), a.truth(), a.score(), a.purpose(), a.offer(), a.seconds()) : a);
            kept(to).putAll(kept(profile));
            kept(profile).clear();
        }

        @Override public synchronized void delete(String profile) {
            attempts.removeIf(a -> a.profile().equals(profile));
            kept(profile).clear();
        }

        @Override public void close() {}
    }

    public final Memory journal = new Memory();
    public final LinkedBlockingQueue<Runnable> home = new LinkedBlockingQueue<>();
    public final Room room;

    /** Results arrive in {@link #home}, and are run by {@link #until}. */
    public TestRoom(Path folder) {
        this(folder, null, true);
    }

    /** @param home where results arrive; null for the queue @param songs whether there is a song */
    public TestRoom(Path folder, Work.Home home, boolean songs) {
        this(folder, home, songs, new Player());
    }

    public TestRoom(Path folder, Work.Home home, boolean songs, Player player) {
        lessons(folder.resolve("lessons"));
        if (songs) song(folder.resolve("audio/first"));
        Folders folders = new Folders(folder, folder.resolve("data"));
        Library library = new Library(folders.lessons(List.of()), folders.songs(List.of()));
        if (!library.problems().isEmpty()) throw new IllegalStateException(library.problems().toString());
        Studio studio = new Studio();
        Services services = new Services(folders, library, studio, new Asker(studio, library.songs()), journal, player, Profiles.at(journal, InstantSource.fixed(NOW), Learner.DEFAULT.profile()));
        room = new Room(services, InstantSource.fixed(NOW), home == null ? this.home::add : home);
    }

    /** Runs what arrives until something holds. */
    public void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!holds.getAsBoolean()) {
            try {
                Runnable next = home.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) next.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (System.nanoTime() > end) throw new AssertionError("waited in vain for " + what);
        }
    }

    private static void lessons(Path folder) {
        write(folder.resolve("eq/01.json"), """
            {"title": "Three octaves", "skill": "band",
             "learn": ["An equaliser turns one region of the spectrum up or down.", "Sing the vowel: that is where it is."],
             "words": [{"choice": "250", "word": "mud", "hint": "A blanket."}, {"choice": "1000", "word": "nasal", "hint": "Sing ah."},
               {"choice": "4000", "word": "presence", "hint": "Sing ee."}],
             "listen": [{"caption": "Pink noise with 1 kHz raised in B.", "subject": {"on": "master", "signals": ["pink-noise"], "stems": "all"},
               "reference": [{"parameter": "eq[0].frequency", "value": 1000}, {"parameter": "eq[0].gain", "value": 0}],
               "altered": [{"parameter": "eq[0].frequency", "value": 1000}, {"parameter": "eq[0].gain", "value": 12}], "adjust": "eq[0].frequency"},
               {"caption": "The same an octave and more above.", "subject": {"on": "master", "signals": ["pink-noise"], "stems": "all"},
                "altered": [{"parameter": "eq[0].frequency", "value": 4000}, {"parameter": "eq[0].gain", "value": 12}]}],
             "exercise": {"mode": "choose", "questions": 3, "pass": 2, "signalsFirst": 3, "prompt": "Which octave is raised in B?",
               "subject": {"on": "master", "signals": ["pink-noise"], "stems": "all"}, "fixed": [{"parameter": "eq[0].q", "value": 1}],
               "vary": [{"parameter": "eq[0].gain", "reference": 0, "values": [12], "size": true},
                 {"parameter": "eq[0].frequency", "values": [250, 1000, 4000], "choices": true}], "match": "mix"},
             "advice": [{"say": "Sing it."}], "sources": ["A book."]}""");
        write(folder.resolve("compression/01.json"), """
            {"title": "Squashed", "skill": "compression", "learn": ["A compressor is a fader that moves by itself."],
             "exercise": {"mode": "odd one out", "questions": 2, "pass": 2, "prompt": "In which of the three is the {stem} squashed?",
               "subject": {"families": ["drums"], "stems": 1}, "fixed": [{"parameter": "compressor.ratio", "value": 8}, {"parameter": "compressor.attack", "value": 3},
                 {"parameter": "compressor.release", "value": 80}],
               "vary": [{"parameter": "compressor.reduction", "reference": 0, "values": [9], "size": true}], "match": "stem"}}""");
        write(folder.resolve("balance/01.json"), """
            {"title": "One fader", "skill": "level", "learn": ["Balance is how loud each part is against the others."],
             "exercise": {"mode": "match", "questions": 2, "pass": 1.6, "prompt": "Move the fader of the {stem} until your mix equals the reference.",
               "subject": {"families": ["bass"], "stems": 3}, "switches": 4,
               "vary": [{"parameter": "gain", "values": [-6, 6], "relative": true, "tolerance": 1.5}], "match": "none"}}""");
        write(folder.resolve("panning/01.json"), """
            {"title": "Put it back", "skill": "pan", "learn": ["The stage goes from left to right."],
             "exercise": {"mode": "place", "questions": 2, "pass": 1.6, "prompt": "Put the {stem} where the reference has it.",
               "subject": {"mono": true, "stems": 3}, "vary": [{"parameter": "pan", "values": [-60, 0, 60], "tolerance": 15}], "match": "none"}}""");
        write(folder.resolve("panning/02.json"), """
            {"title": "Which one", "skill": "stem", "learn": ["One of three has moved."],
             "exercise": {"mode": "choose", "ask": "stem", "questions": 2, "pass": 2, "prompt": "Which stem has moved?",
               "subject": {"mono": true, "stems": 3}, "vary": [{"parameter": "pan", "reference": 0, "values": [60]}], "match": "mix"}}""");
    }

    private static void song(Path folder) {
        write(folder.resolve("song.json"), """
            {"title": "First Song", "tempo": 120, "bars": 2, "credits": "Made for tests.", "licence": "CC0-1.0", "stems": [
              {"id": "drums", "name": "Drums", "file": "drums.wav", "family": "drums", "role": "rhythm"},
              {"id": "bass", "name": "Bass", "file": "bass.wav", "family": "bass", "role": "foundation"},
              {"id": "keys", "name": "Keys", "file": "keys.wav", "family": "keys", "role": "pad"}]}""");
        float[] drums = new float[FRAMES], bass = new float[FRAMES], keys = new float[FRAMES];
        Random random = new Random(7);
        double saw = 0, slow = 0;
        for (int i = 0; i < FRAMES; i++) {
            double white = random.nextDouble() * 2 - 1;
            drums[i] = (float) (0.4 * white * Math.exp(-(i % 24_000) / 3000.0));
            saw = (saw + 110.0 / 48_000) % 1;
            bass[i] = (float) (0.3 * (2 * saw - 1) * Math.exp(-(i % 24_000) / 16_000.0));
            slow += 0.06 * (white - slow);
            keys[i] = (float) (0.6 * slow);
        }
        wav(folder.resolve("drums.wav"), drums);
        wav(folder.resolve("bass.wav"), bass);
        wav(folder.resolve("keys.wav"), keys);
    }

    private static void wav(Path file, float[] samples) {
        try {
            WavFile.write(file, Audio.mono(48_000, samples), WavFile.Format.FLOAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
