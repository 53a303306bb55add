package attune.lesson;

import attune.mix.Nearest;
import attune.mix.codec.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What lesson files have in common at every place: texts of a greatest length, words of a closed set, lists, flags. */
final class Reading {
    static final String UNKNOWN = "unknown key '%s'";
    private static final double ANY_NUMBER = 1e6;
    private static final int FEW = 12;

    private Reading() {}

    static double any(Node n) {
        return n.number(-ANY_NUMBER, ANY_NUMBER);
    }

    static <E extends Enum<E>> E word(Node n, E[] all, Function<E, String> id) {
        String word = n.word(Arrays.stream(all).map(id).toList());
        return Arrays.stream(all).filter(e -> id.apply(e).equals(word)).findFirst().orElse(all[0]);
    }

    static Set<String> words(Node n, String key, List<String> known) {
        Set<String> words = new LinkedHashSet<>();
        n.get(key).ifPresent(list -> list.items().forEach(i -> words.add(i.word(known))));
        return words;
    }

    static boolean flag(Node n, String key) {
        return n.get(key).map(Node::flag).orElse(false);
    }

    static String text(Node n, String key, int most) {
        return n.require(key).map(t -> sentence(t, most)).orElse("");
    }

    static String sentence(Node n, int most) {
        String text = n.text();
        if (n.isText() && text.isBlank()) n.problem("is empty");
        if (text.chars().anyMatch(Character::isISOControl)) n.problem("has a control character, such as a line break");
        if (text.length() > most) n.problem("has " + text.length() + " characters; " + most + " are the most");
        return text;
    }

    /** What there is instead: of many only the nearest. */
    static String among(String word, List<String> known) {
        return known.isEmpty() || known.size() > FEW ? Nearest.hint(word, known) : "; there are " + String.join(", ", known) + Nearest.hint(word, known);
    }

    /** [least, most] of a count up to 64; both {@code otherwise} where it cannot be read. */
    static int[] pair(Node n, int otherwise) {
        List<Node> pair = n.items();
        if (n.isArray() && pair.size() != 2) n.problem("expected [least, most], found " + pair.size() + (pair.size() == 1 ? " number" : " numbers"));
        if (pair.size() != 2) return new int[] {otherwise, otherwise};
        int least = pair.get(0).whole(1, 64), most = pair.get(1).whole(1, 64);
        if (n.isSound() && least > most) n.problem("the least, " + least + ", is above the most, " + most);
        return new int[] {least, Math.max(least, most)};
    }

    static <T> List<T> list(Node n, String key, Function<Node, T> each) {
        List<T> all = new ArrayList<>();
        n.get(key).ifPresent(list -> list.items().forEach(i -> all.add(each.apply(i))));
        return List.copyOf(all);
    }
}
