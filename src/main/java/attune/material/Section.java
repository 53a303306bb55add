package attune.material;

/**
 * A named stretch of a song.
 *
 * @param bar  where it begins; the first bar is 1
 * @param bars how long it is
 */
public record Section(String name, int bar, int bars) {}
