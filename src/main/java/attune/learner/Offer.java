package attune.learner;

import attune.lesson.Lesson.Ask;
import attune.lesson.Mode;
import attune.lesson.Question;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What an answer could be: how likely it was to be right by chance is computed from it.
 *
 * @param ask     absent when it was not written down
 * @param choices the ids that could be chosen, by the part of the answer; in the order of the scale where they form one. Empty where
 *                the answer is no choice, or when they were not written down
 */
public record Offer(Optional<Ask> ask, Map<String, List<String>> choices) {
    /** The one part of an answer that has no more. */
    public static final String CHOICE = "choice";

    public Offer {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        choices.forEach((part, ids) -> copy.put(part, List.copyOf(ids)));
        choices = Collections.unmodifiableMap(copy);
    }

    public static Offer of(Ask ask, Question question) {
        return new Offer(Optional.of(ask), switch (question) {
            case Question.Choose q -> Map.of(CHOICE, q.options().stream().map(Question.Option::id).toList());
            case Question.Pick q -> Map.of(CHOICE, q.ids());
            case Question.Find q -> {
                Map<String, List<String>> parts = new LinkedHashMap<>();
                for (Question.Slot s : q.slots()) parts.put(s.id(), s.choices().stream().map(Question.Slot.Choice::id).distinct().toList());
                yield parts;
            }
            case Question.Match q -> Map.of();
            case Question.Place q -> Map.of();
            case Question.Draw q -> Map.of();
            case Question.Point q -> Map.of();
        });
    }

    /** What is known of an answer whose choices were not written down: the mode alone says how many sounds there were. */
    public static Offer of(Mode mode) {
        return new Offer(Optional.empty(), switch (mode) {
            case ODD -> sounds(3);
            case COMPARE -> sounds(2);
            case CHOOSE, MATCH, PLACE, DRAW, FIND -> Map.of();
        });
    }

    private static Map<String, List<String>> sounds(int count) {
        return Map.of(CHOICE, IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList());
    }

    /** The choices of an answer that is one choice; none otherwise. */
    public List<String> only() {
        return choices.getOrDefault(CHOICE, List.of());
    }
}
