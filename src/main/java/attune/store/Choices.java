package attune.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The choices of an attempt as text: a line for each part, its id and its choices parted by tabs. */
final class Choices {
    private Choices() {}

    static String text(Map<String, List<String>> choices) {
        return choices.entrySet().stream().map(e -> clean(e.getKey()) + e.getValue().stream().map(id -> "\t" + clean(id)).collect(Collectors.joining()))
            .collect(Collectors.joining("\n"));
    }

    private static String clean(String id) {
        return id.replaceAll("[\t\n]", " ");
    }

    static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        if (text.isEmpty()) return choices;
        for (String line : text.split("\n")) {
            List<String> words = new ArrayList<>(List.of(line.split("\t", -1)));
            choices.put(words.removeFirst(), words);
        }
        return choices;
    }
}
