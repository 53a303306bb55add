package attune.cli;

import attune.lesson.Lesson;
import attune.lesson.Module;
import attune.session.Library;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code attune lessons}. */
@Command(name = "lessons", description = "Lists the lessons.")
final class Lessons extends Task {
    @Option(names = "--json", description = "as JSON")
    boolean json;

    @Override public Integer call() {
        Library library = attune.library();
        if (json) {
            JsonArray all = new JsonArray();
            library.lessons().forEach(lesson -> all.add(json(lesson)));
            attune.print(Attune.pretty(all));
        } else print(library);
        return attune.outcome(library.lessonProblems());
    }

    private static JsonObject json(Lesson lesson) {
        JsonObject o = new JsonObject();
        o.addProperty("id", lesson.id());
        o.addProperty("module", lesson.module().id());
        o.addProperty("level", lesson.exercise().isPresent() ? lesson.levelNumber() : 0);
        o.addProperty("title", lesson.title());
        o.addProperty("skill", lesson.skill().id());
        lesson.exercise().ifPresent(e -> o.addProperty("mode", e.mode().id()));
        return o;
    }

    private void print(Library library) {
        Module module = null;
        for (Lesson lesson : library.lessons()) {
            if (lesson.module() != module) attune.print((module == null ? "" : "\n") + lesson.module().title());
            module = lesson.module();
            attune.print(String.format(Locale.ROOT, "  %-16s %s", lesson.id(), lesson.title()));
        }
    }
}
