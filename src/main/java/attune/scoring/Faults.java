package attune.scoring;

import attune.lesson.Answer;
import attune.lesson.Question.Find;
import attune.lesson.Question.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scores what was found: every part of every fault counts alike, and faults may be named in any order, whichever is best. */
final class Faults {
    private Faults() {}

    static Verdict judge(Find q, Answer answer) {
        if (!(answer instanceof Answer.Named named)) throw new IllegalArgumentException("this question is answered by naming " + String.join(", ", q.slots().stream().map(Slot::id).toList()));
        check(q, named.names());
        List<List<Slot>> faults = q.faults();
        List<Double> best = best(q, faults, named.names(), new ArrayList<>(), List.of());
        return new Verdict(mean(best), answer, q.truth(), best);
    }

    private static void check(Find q, Map<String, String> names) {
        for (String id : names.keySet())
            if (q.slots().stream().noneMatch(s -> s.id().equals(id))) throw new IllegalArgumentException("no part '" + id + "'; the parts are " + String.join(", ", q.slots().stream().map(Slot::id).toList()));
        for (List<Slot> fault : q.faults()) {
            String before = "";
            for (Slot s : fault) {
                String said = names.get(s.id());
                if (said == null) throw new IllegalArgumentException("'" + s.id() + "' is missing");
                String of = before;
                if (s.choice(said, of).isEmpty()) throw new IllegalArgumentException(s.id() + ": no choice '" + said + "'; the choices are "
                    + String.join(", ", s.choices().stream().filter(c -> c.offered(of)).map(Slot.Choice::id).toList()));
                before = said;
            }
        }
    }

    /** The scores of all slots, in the order of the truth's faults, under the order of naming that scores most. @param taken which said fault stands for each true one so far */
    private static List<Double> best(Find q, List<List<Slot>> faults, Map<String, String> names, List<Integer> taken, List<Double> so) {
        int truth = taken.size();
        if (truth == faults.size()) return so;
        List<Double> best = List.of();
        for (int said = 0; said < faults.size(); said++) {
            if (taken.contains(said)) continue;
            List<Integer> next = new ArrayList<>(taken);
            next.add(said);
            List<Double> scores = new ArrayList<>(so);
            scores.addAll(scores(q, faults.get(truth), faults.get(said), names));
            List<Double> all = best(q, faults, names, next, scores);
            if (best.isEmpty() || mean(all) > mean(best)) best = all;
        }
        return best;
    }

    private static List<Double> scores(Find q, List<Slot> truth, List<Slot> said, Map<String, String> names) {
        List<Double> scores = new ArrayList<>();
        boolean before = true;
        for (int i = 0; i < truth.size(); i++) {
            String right = q.truth().names().get(truth.get(i).id()), was = names.get(said.get(i).id());
            Slot slot = truth.get(i);
            boolean same = right.equals(was) && (before || !slot.depends());
            scores.add(same ? 1.0 : slot.ordered() && Math.abs(place(slot, right) - place(slot, was)) == 1 ? 0.5 : 0);
            before = same;
        }
        return scores;
    }

    private static int place(Slot slot, String id) {
        return slot.choices().stream().map(Slot.Choice::id).toList().indexOf(id);
    }

    private static double mean(List<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
