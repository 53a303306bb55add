package attune.lesson;

import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Kind;
import attune.lesson.Lesson.Matching;
import attune.lesson.Lesson.Setting;
import attune.lesson.Question.Slot;
import attune.mix.Mix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Draws faults of a mix: each a stem, what was done to it, by how much. Of these only what could be otherwise is asked. */
final class FaultMaker implements Finder {
    static final String STEM = "stem", KIND = "kind", AMOUNT = "amount", FIX = "fix";
    /** How often other kinds are drawn, and how often the same ones are laid on other stems first: else what few stems carry would seldom be true. */
    private static final int ROUNDS = 4, TRIES = 6;

    private final Exercise exercise;
    private final Shaping shaping;
    private final Carrying carrying;

    private record Fault(Optional<String> stem, Kind kind, Optional<Kind> amount) {}

    FaultMaker(Exercise exercise, Shaping shaping, Carrying carrying) {
        this.exercise = exercise;
        this.shaping = shaping;
        this.carrying = carrying;
    }

    @Override public Finding make(RandomGenerator random, List<String> heard, Mix start) throws CannotAsk {
        Mix reference = fixed(heard, start);
        CannotAsk why = null;
        List<Kind> kinds = List.of();
        for (int i = 0; i < ROUNDS * TRIES; i++) {
            if (i % TRIES == 0) kinds = kinds(random);
            try {
                List<Fault> faults = faults(kinds, random, heard, reference);
                Map<String, String> truth = new LinkedHashMap<>();
                for (int f = 0; f < faults.size(); f++) truth.putAll(names(faults.get(f), f));
                return new Finding(reference, apply(reference, faults), matched(faults), truth);
            } catch (CannotAsk e) {
                why = e;
            }
        }
        throw why;
    }

    private Mix fixed(List<String> heard, Mix start) throws CannotAsk {
        if (exercise.subject().master()) return shaping.apply(start, Optional.empty(), exercise.fixed());
        Mix mix = start;
        for (String stem : heard) mix = shaping.apply(mix, Optional.of(stem), exercise.fixed());
        return mix;
    }

    /** The kinds come first, so that all are asked equally often whichever stems can carry them; different ones as far as they go. */
    private List<Kind> kinds(RandomGenerator random) {
        List<Kind> kinds = new ArrayList<>();
        while (kinds.size() < exercise.faults()) kinds.addAll(QuestionMaker.shuffled(exercise.kinds(), random));
        return kinds.subList(0, exercise.faults());
    }

    private List<Fault> faults(List<Kind> kinds, RandomGenerator random, List<String> heard, Mix reference) throws CannotAsk {
        List<Fault> faults = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Kind kind : kinds) {
            Optional<Kind> amount = kind.amounts().isEmpty() ? Optional.empty() : Optional.of(kind.amounts().get(random.nextInt(kind.amounts().size())));
            Fault fault = exercise.subject().master() ? carried(reference, new Fault(Optional.empty(), kind, amount)) : placed(random, heard, used, reference, kind, amount);
            fault.stem.ifPresent(used::add);
            faults.add(fault);
        }
        return faults;
    }

    private Fault placed(RandomGenerator random, List<String> heard, Set<String> used, Mix reference, Kind kind, Optional<Kind> amount) throws CannotAsk {
        CannotAsk why = new CannotAsk("more faults than stems");
        for (String stem : QuestionMaker.shuffled(heard.stream().filter(s -> !used.contains(s)).toList(), random)) {
            try {
                return carried(reference, new Fault(Optional.of(stem), kind, amount));
            } catch (CannotAsk e) {
                why = e;
            }
        }
        throw why;
    }

    private Fault carried(Mix reference, Fault fault) throws CannotAsk {
        Mix altered = apply(reference, List.of(fault));
        carrying.check(reference, altered, fault.stem, false);
        carrying.balance(reference, altered, fault.stem, false);
        return fault;
    }

    private Mix apply(Mix reference, List<Fault> faults) throws CannotAsk {
        Mix mix = reference;
        for (Fault f : faults) {
            List<Setting> settings = new ArrayList<>(f.kind.set());
            f.amount.ifPresent(a -> settings.addAll(a.set()));
            mix = shaping.apply(mix, f.stem, settings);
        }
        return mix;
    }

    private List<String> matched(List<Fault> faults) {
        return exercise.matching() != Matching.STEM ? List.of() : faults.stream().filter(f -> !f.kind.isLevel()).flatMap(f -> f.stem.stream()).toList();
    }

    private Map<String, String> names(Fault fault, int number) {
        Map<String, String> names = new LinkedHashMap<>();
        fault.stem.ifPresent(s -> names.put(id(STEM, number), s));
        names.put(id(KIND, number), fault.kind.id());
        fault.amount.ifPresent(a -> names.put(id(AMOUNT, number), a.id()));
        if (fixed()) names.put(id(FIX, number), fault.kind.id());
        names.keySet().retainAll(slots(List.of(), Function.identity(), k -> "").stream().map(Slot::id).toList());
        return names;
    }

    private boolean fixed() {
        return exercise.kinds().stream().anyMatch(k -> k.fix().isPresent());
    }

    static String id(String part, int fault) {
        return fault == 0 ? part : part + (fault + 1);
    }

    @Override public List<Slot> slots(List<String> heard, Function<String, String> name, Function<String, String> word) {
        List<Kind> kinds = exercise.kinds();
        List<Slot> slots = new ArrayList<>();
        for (int f = 0; f < exercise.faults(); f++) {
            if (!exercise.subject().master())
                slots.add(new Slot(id(STEM, f), f, "Which part", heard.stream().map(s -> new Slot.Choice(s, name.apply(s), "", "")).toList(), false));
            if (kinds.size() > 1)
                slots.add(new Slot(id(KIND, f), f, "What was done", kinds.stream().map(k -> new Slot.Choice(k.id(), k.label(), word.apply(k.id()), "")).toList(), false));
            if (kinds.stream().anyMatch(k -> k.amounts().size() > 1)) {
                List<Slot.Choice> amounts = new ArrayList<>();
                for (Kind k : kinds) for (Kind a : k.amounts()) amounts.add(new Slot.Choice(a.id(), a.label(), "", kinds.size() > 1 ? k.id() : ""));
                slots.add(new Slot(id(AMOUNT, f), f, "How", amounts, false));
            }
            if (fixed()) slots.add(new Slot(id(FIX, f), f, "What puts it right", kinds.stream().map(k -> new Slot.Choice(k.id(), k.fix().orElse(k.label()), "", "")).toList(), false));
        }
        return slots;
    }

    @Override public Finding heard(Question.Find question, Map<String, String> names) throws CannotAsk {
        Mix reference = question.head().reference();
        List<Fault> faults = new ArrayList<>();
        Map<String, Kind> kinds = new HashMap<>();
        for (Kind k : exercise.kinds()) kinds.put(k.id(), k);
        for (int f = 0; f < exercise.faults(); f++) {
            Kind kind = kinds.getOrDefault(names.get(id(KIND, f)), exercise.kinds().getFirst());
            String amount = names.get(id(AMOUNT, f));
            Optional<Kind> by = kind.amounts().stream().filter(a -> amount == null || a.id().equals(amount)).findFirst();
            faults.add(new Fault(Optional.ofNullable(names.get(id(STEM, f))), kind, by));
        }
        return new Finding(reference, apply(reference, faults), matched(faults), names);
    }
}
