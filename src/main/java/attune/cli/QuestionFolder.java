package attune.cli;

import attune.device.WavFile;
import attune.dsp.effect.PlaybackSystem;
import attune.session.Prepared;
import attune.session.Sound;
import attune.session.SoundFiles;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question as a folder of files. They are made beside it and put in place at the end, {@code question.json} last: where that
 * stands, everything stands.
 */
final class QuestionFolder {
    private static final String QUESTION = "question.json", ANSWER = "answer.json";
    /** Whatever may stand in such a folder, so that nothing of an older question stays. */
    private static final List<String> SOUNDS = Stream.concat(Stream.of(Sound.REFERENCE, Sound.ALTERED, "1", "2", "3"),
        Arrays.stream(PlaybackSystem.values()).flatMap(s -> Stream.of(Sound.on(Sound.REFERENCE, s), Sound.on(Sound.ALTERED, s)))).map(id -> id + ".wav").toList();

    private QuestionFolder() {}

    static String file(Sound sound) {
        return sound.id() + ".wav";
    }

    static void write(Path folder, Prepared asked) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target) && !Files.isDirectory(target)) throw new FileSystemException(folder.toString(), null, "is no folder");
        try {
            place(target, asked);
        } catch (IOException e) {
            throw SoundFiles.named(folder, e);
        }
    }

    private static void place(Path target, Prepared asked) throws IOException {
        if (target.getParent() != null && !Files.isDirectory(target.getParent())) Files.createDirectories(target.getParent());
        Path draft = Files.createTempDirectory(Files.isDirectory(target) ? target : target.getParent(), ".question-");
        try {
            fill(draft, asked);
            // A temporary folder is its owner's alone, so it is not itself made the target, which gets the rights of new folders.
            if (!Files.isDirectory(target)) Files.createDirectory(target);
            fill(target, draft);
        } finally {
            remove(draft);
        }
    }

    private static void fill(Path draft, Prepared asked) throws IOException {
        for (Sound sound : asked.sounds()) SoundFiles.write(draft.resolve(file(sound)), sound.audio(), WavFile.Format.FLOAT);
        // A reference that is kept back from the learner belongs to the files all the same.
        if (asked.sounds().size() == 1) SoundFiles.write(draft.resolve(file(asked.reference())), asked.reference().audio(), WavFile.Format.FLOAT);
        JsonObject question = QuestionJson.question(asked, 1, 1, sound -> java.util.Optional.of(file(sound)));
        Files.writeString(draft.resolve(QUESTION), Attune.pretty(question) + "\n");
        Files.writeString(draft.resolve(ANSWER), Attune.pretty(QuestionJson.answer(asked)) + "\n");
    }

    private static void fill(Path target, Path draft) throws IOException {
        Files.deleteIfExists(target.resolve(QUESTION));
        for (String name : SOUNDS) {
            if (Files.exists(draft.resolve(name))) move(draft.resolve(name), target.resolve(name));
            else Files.deleteIfExists(target.resolve(name));
        }
        move(draft.resolve(ANSWER), target.resolve(ANSWER));
        move(draft.resolve(QUESTION), target.resolve(QUESTION));
    }

    /** Within one folder or one below it, so never from disk to disk. */
    private static void move(Path draft, Path target) throws IOException {
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path p : tree.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(p);
        }
    }
}
