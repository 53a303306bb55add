package attune.mix;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** "Did you mean": the known word nearest to a misspelt one, or those that one half said begins. */
public final class Nearest {
    private Nearest() {}

    /** {@code "; did you mean 'gain'?"}, or nothing when no word is near. */
    public static String hint(String word, Collection<String> known) {
        List<String> longer = known.stream().filter(k -> k.startsWith(word + ".")).toList();
        if (!word.isEmpty() && !longer.isEmpty() && longer.size() <= 3) return "; did you mean " + longer.stream().map(k -> "'" + k + "'").collect(Collectors.joining(" or ")) + "?";
        return of(word, known).map(best -> "; did you mean '" + best + "'?").orElse("");
    }

    /** The known word that is so near that it was probably meant. */
    public static Optional<String> of(String word, Collection<String> known) {
        String best = null;
        int least = Math.max(1, word.length() / 2) + 1;
        for (String candidate : known) {
            int d = distance(word.toLowerCase(java.util.Locale.ROOT), candidate.toLowerCase(java.util.Locale.ROOT));
            if (d < least) {
                least = d;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein distance with neighbours swapped counting once. */
    private static int distance(String a, String b) {
        if (a.length() > 60 || b.length() > 60) return Integer.MAX_VALUE;
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++)
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        return d[a.length()][b.length()];
    }
}
