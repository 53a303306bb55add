package attune.lesson;

import attune.mix.Mix;
import java.util.List;
import java.util.Map;

/**
 * What was drawn for mode find.
 *
 * @param matched the stems that are made as loud as they were
 * @param names   the truth by the ids of the slots
 */
record Finding(Mix reference, Mix altered, List<String> matched, Map<String, String> names) {}
