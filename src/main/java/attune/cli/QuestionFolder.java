package attune.cli;

import attune.device.WavFile;
import attune.session.Prepared;
import attune.session.Sound;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question as a folder of files. They are made beside it and put in place at the end, {@code question.json} last: where that
 * stands, everything stands.
 */
final class QuestionFolder {
    private static final String QUESTION = "question.json", ANSWER = "answer.json";
    private static final List<String> SOUNDS = List.of("reference.wav", "altered.wav", "1.wav", "2.wav", "3.wav");

    private QuestionFolder() {}

    static String file(Sound sound) {
        return sound.id() + ".wav";
    }

    static void write(Path folder, Prepared asked) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target) && !Files.isDirectory(target)) throw new FileSystemException(folder.toString(), null, "is no folder");
        Draft.makeFolder(target.getParent());
        Path draft = Files.createTempDirectory(Files.isDirectory(target) ? target : target.getParent(), ".question-");
        try {
            fill(draft, asked);
            if (Files.isDirectory(target)) fill(target, draft);
            else {
                // The temporary folder is its owner's alone; this one gets the rights that new folders have.
                Files.createDirectory(target);
                fill(target, draft);
            }
        } finally {
            remove(draft);
        }
    }

    private static void fill(Path draft, Prepared asked) throws IOException {
        for (Sound sound : asked.sounds()) WavFile.write(draft.resolve(file(sound)), sound.audio(), WavFile.Format.FLOAT);
        JsonObject question = QuestionJson.question(asked, 1, 1, sound -> java.util.Optional.of(file(sound)));
        Files.writeString(draft.resolve(QUESTION), Attune.pretty(question) + "\n");
        Files.writeString(draft.resolve(ANSWER), Attune.pretty(QuestionJson.answer(asked)) + "\n");
    }

    private static void fill(Path target, Path draft) throws IOException {
        Files.deleteIfExists(target.resolve(QUESTION));
        for (String name : SOUNDS) {
            if (Files.exists(draft.resolve(name))) Draft.move(draft.resolve(name), target.resolve(name));
            else Files.deleteIfExists(target.resolve(name));
        }
        Draft.move(draft.resolve(ANSWER), target.resolve(ANSWER));
        Draft.move(draft.resolve(QUESTION), target.resolve(QUESTION));
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path p : tree.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(p);
        }
    }
}
