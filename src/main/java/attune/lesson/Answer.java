package attune.lesson;

import java.util.Map;

/** What the learner said. */
public sealed interface Answer {
    /** One of the choices, or one of the sounds, by id. */
    record Choice(String id) implements Answer {}

    /** The controls, by path, as the learner left them. */
    record Values(Map<String, Double> values) implements Answer {
        public Values {
            values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
        }
    }
}
