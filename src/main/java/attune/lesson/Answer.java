package attune.lesson;

import attune.mix.Automation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the learner said. */
public sealed interface Answer {
    /** One of the choices, or one of the sounds, by id. */
    record Choice(String id) implements Answer {}

    /** Not sure: no choice at all. */
    record Unsure() implements Answer {}

    /** The controls, by path, as the learner left them. */
    record Values(Map<String, Double> values) implements Answer {
        public Values {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** The curves, by path, as the learner drew them; beats and the parameter's own unit. */
    record Drawn(Map<String, Automation> curves) implements Answer {
        public Drawn {
            curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
        }
    }

    /** What was said of each part of the question, by the part's id. */
    record Named(Map<String, String> names) implements Answer {
        public Named {
            names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        }
    }
}
