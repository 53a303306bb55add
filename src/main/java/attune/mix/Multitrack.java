package attune.mix;

import java.util.List;

/**
 * What a mix is made of: the stems of a song, of equal length and in its order.
 *
 * @param tempo beats a minute; automation and note values count by it
 */
public record Multitrack(List<Stem> stems, double tempo) {
    public Multitrack {
        stems = List.copyOf(stems);
    }

    public int frames() {
        return stems.isEmpty() ? 0 : stems.getFirst().recording().frames();
    }

    /** @throws IllegalArgumentException when there is none of this name */
    public Stem stem(String id) {
        return stems.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException("no stem '" + id + "'"));
    }
}
