package attune.session.exam;

import attune.device.WavFile;
import attune.dsp.Audio;
import attune.learner.Attempt;
import attune.learner.Attempts;
import attune.learner.Device;
import attune.learner.DeviceKind;
import attune.learner.DeviceRecord;
import attune.learner.Offer;
import attune.learner.Purpose;
import attune.learner.Sides;
import attune.lesson.Answer;
import attune.lesson.Lesson;
import attune.lesson.Mode;
import attune.session.Asker;
import attune.session.Learner;
import attune.session.Library;
import attune.session.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** Six songs of half a second, a lesson that finds the odd one out, a log in memory, and a clock that goes on by itself. */
final class ExamRoom implements Attempts, InstantSource {
    static final Learner LEARNER = new Learner("ann", Optional.of(new DeviceRecord(new Device(DeviceKind.HEADPHONES, ""), Sides.STRAIGHT, true, true, 16_000, -20, "", Instant.EPOCH)));

    final List<Attempt> log = new ArrayList<>();
    final Library library;
    final Asker asker;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    ExamRoom(Path folder) throws IOException {
        for (int i = 1; i <= 6; i++) song(folder.resolve("songs/song-" + i), i);
        Path lesson = folder.resolve("lessons/listening/01.json");
        Files.createDirectories(lesson.getParent());
        Files.writeString(lesson, """
            {"title": "The odd one out", "skill": "level", "learn": ["Two of three sounds are the same."],
             "exercise": {"mode": "odd one out", "prompt": "In which sound is the {stem} louder?", "questions": 3, "subject": {"stems": "all"},
              "vary": [{"parameter": "gain", "relative": true, "values": [6], "size": true}], "match": "none"}}""");
        library = new Library(List.of(folder.resolve("lessons")), List.of(folder.resolve("songs")));
        asker = new Asker(new Studio(), library.songs());
    }

    private static void song(Path song, int number) throws IOException {
        float[] kick = new float[24_000], keys = new float[24_000];
        Random random = new Random(number);
        for (int i = 0; i < kick.length; i++) {
            kick[i] = (float) (0.3 * Math.exp(-i / 4000.0) * random.nextGaussian());
            keys[i] = (float) (0.1 * Math.sin(2 * Math.PI * 110 * number * i / 48_000));
        }
        Files.createDirectories(song);
        WavFile.write(song.resolve("kick.wav"), Audio.mono(48_000, kick), WavFile.Format.INT16);
        WavFile.write(song.resolve("keys.wav"), Audio.mono(48_000, keys), WavFile.Format.INT16);
        Files.writeString(song.resolve("song.json"), "{\"title\": \"Song\", \"tempo\": 120, \"stems\": [{\"id\": \"kick\", \"file\": \"kick.wav\"}, {\"id\": \"keys\", \"file\": \"keys.wav\"}]}");
    }

    Lesson lesson() {
        return library.lesson("listening/01");
    }

    ExamRun begin(long seed, int questions) throws Exception {
        Laid laid = Laid.of(lesson(), library, asker, log, LEARNER, instant(), seed, Optional.empty(), questions);
        return new ExamRun(laid, lesson(), asker, this, LEARNER, this);
    }

    /** Practice on a song. */
    void practise(String song, int answers) {
        for (int i = 0; i < answers; i++) append(new Attempt("p" + log.size(), instant(), "ann", LEARNER.device(), "practice", "listening/01", "level", song, 1, 1, answers, Mode.ODD, 6,
            new Answer.Choice("1"), new Answer.Choice("1"), 1, Purpose.LESSON, Offer.of(Mode.ODD), OptionalDouble.empty()));
    }

    @Override public void append(Attempt attempt) {
        log.add(attempt);
    }

    @Override public List<Attempt> of(String profile) {
        return List.copyOf(log);
    }

    /** A second later each time. */
    @Override public Instant instant() {
        now = now.plusSeconds(1);
        return now;
    }
}
