package attune.lesson;

import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Kind;
import attune.lesson.Lesson.Matching;
import attune.lesson.Question.Slot;
import attune.mix.Mix;
import attune.mix.Sends;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Gives each stem that plays another one of the kinds, which form a scale: which stem has which is asked. */
final class OrderMaker implements Finder {
    private final Exercise exercise;
    private final Shaping shaping;
    private final Carrying carrying;

    OrderMaker(Exercise exercise, Shaping shaping, Carrying carrying) {
        this.exercise = exercise;
        this.shaping = shaping;
        this.carrying = carrying;
    }

    @Override public Finding make(RandomGenerator random, List<String> heard, Mix start) throws CannotAsk {
        List<Kind> kinds = QuestionMaker.shuffled(exercise.kinds(), random);
        if (heard.size() != kinds.size()) throw new CannotAsk(heard.size() + " stems play; " + kinds.size() + " are needed");
        Mix reference = start;
        Map<String, String> truth = new LinkedHashMap<>();
        for (int i = 0; i < heard.size(); i++) {
            reference = shaping.apply(reference, Optional.of(heard.get(i)), exercise.fixed());
            truth.put(heard.get(i), kinds.get(i).id());
        }
        Finding made = placed(reference, truth);
        // Who could not stand at the back does not play: it would always be in front.
        boolean reverberant = made.altered().channels().values().stream().anyMatch(c -> c.sends().reverb() > Sends.OFF);
        for (String stem : heard) if (reverberant) carrying.gaps(stem);
        return made;
    }

    @Override public List<Slot> slots(List<String> heard, Function<String, String> name, Function<String, String> word) {
        List<Slot.Choice> places = exercise.kinds().stream().map(k -> new Slot.Choice(k.id(), k.label(), word.apply(k.id()), "")).toList();
        return heard.stream().map(s -> new Slot(s, 0, name.apply(s), places, true)).toList();
    }

    @Override public Finding heard(Question.Find question, Map<String, String> names) throws CannotAsk {
        return placed(question.head().reference(), names);
    }

    private Finding placed(Mix reference, Map<String, String> names) throws CannotAsk {
        Mix mix = reference;
        for (Map.Entry<String, String> e : names.entrySet()) {
            Kind kind = exercise.kinds().stream().filter(k -> k.id().equals(e.getValue())).findFirst().orElseThrow();
            mix = shaping.apply(mix, Optional.of(e.getKey()), kind.set());
        }
        boolean levels = exercise.kinds().stream().anyMatch(Kind::isLevel);
        return new Finding(reference, mix, exercise.matching() == Matching.STEM && !levels ? List.copyOf(names.keySet()) : List.of(), names);
    }
}
