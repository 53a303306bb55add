package attune.session;

import attune.lesson.Lesson;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Kind;
import attune.lesson.Lesson.Setting;
import attune.lesson.Lesson.Vary;
import attune.lesson.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a beginner scores where something is to be named that has no axis of its own: by how far apart the things are that might be named. */
final class Naming {
    /** The stem that leads does so by 6 dB at least, by 3 where a resonance raises it; two sounds of different colour are compared in level to 2 dB, a resonance is heard in one. */
    private static final double LEAD = 6, RAISED = 3, UNLIKE = 2, RESONANCE = 1;
    /** An octave is named by a boost of Q 1.4. */
    private static final double BOOST = 2 + Math.log(1.4) / Math.log(4);
    private static final int MOST_STEMS = 8;
    /** More is not heard more surely. */
    private static final double SURE = 20;

    private Naming() {}

    /** @param ear the beginner's thresholds times this */
    static double score(Lesson lesson, Exercise e, double ear) {
        int stems = Math.min(MOST_STEMS, e.subject().most());
        if (e.mode() == Mode.FIND) return switch (e.ask()) {
            case MASKING -> mean(List.of(one(stems, e.amount() / UNLIKE / ear), one(stems, e.amount() / UNLIKE / ear),
                one(e.vary().getFirst().values().size(), e.amount() / BOOST / ear)));
            case ORDER -> scale(kinds(e), ear);
            default -> faults(e, stems, ear);
        };
        if (e.mode() == Mode.ODD || e.mode() == Mode.COMPARE) return Passable.oneOf(e.mode() == Mode.ODD ? 3 : 2, changed(e) / ear);
        return switch (e.ask()) {
            case MOST -> one(stems, e.measure().orElseThrow() == Lesson.Measure.RAISED ? RAISED / RESONANCE / ear : LEAD / UNLIKE / ear);
            case STEM -> one(stems, changed(e) / ear);
            case KIND -> e.ordered() ? scale(kinds(e), ear) : named(kinds(e), ear);
            case VALUE -> scale(values(e), ear);
            case POINT, BOTH, ROLE, FAULTS, MASKING, ORDER -> throw new IllegalStateException(lesson.id());
        };
    }

    private static double one(int of, double apart) {
        return of == 1 ? 1 : Passable.oneOf(of, Passable.MEMORY * Math.min(apart, SURE));
    }

    /** The change that is made, from the reference. */
    private static double changed(Exercise e) {
        List<Setting> before = new ArrayList<>(), after = new ArrayList<>();
        for (Vary v : e.vary()) {
            double from = v.reference().orElse(0.0), to = v.values().getFirst();
            before.add(new Setting.Amount(v.parameter(), v.reference().isPresent() || v.relative() || !v.rove().isEmpty() ? from : to));
            after.add(new Setting.Amount(v.parameter(), v.relative() ? from + to : to));
        }
        double own = new Apart(List.of(e.fixed(), before)).from(new Apart(List.of(e.fixed(), after, e.altered())));
        double others = new Apart(List.of()).from(new Apart(List.of(e.others())));
        boolean mono = e.altered().stream().anyMatch(s -> s.parameter().equals("mono"));
        // Mono by itself is nothing to hear of a stem in the middle, but for what its sides have turned over or shifted.
        double comb = mono ? new Apart(List.of()).from(new Apart(List.of(e.fixed()))) : 0;
        return Math.max(Math.max(own, others), comb);
    }

    private static List<Apart> kinds(Exercise e) {
        List<Apart> all = new ArrayList<>();
        for (Kind k : e.kinds()) all.add(new Apart(List.of(e.fixed(), varied(e), e.altered(), k.set(), k.others())));
        return all;
    }

    private static List<Setting> varied(Exercise e) {
        List<Setting> all = new ArrayList<>();
        for (Vary v : e.vary()) all.add(new Setting.Amount(v.parameter(), v.values().getFirst()));
        return all;
    }

    private static List<Apart> values(Exercise e) {
        Vary axis = e.choiceAxis().orElseThrow();
        return axis.values().stream().map(v -> new Apart(List.of(e.fixed(), varied(e), e.altered(), List.<Setting>of(new Setting.Amount(axis.parameter(), v))))).toList();
    }

    private static double scale(List<Apart> kinds, double ear) {
        List<Double> at = new ArrayList<>(List.of(0.0));
        for (int k = 1; k < kinds.size(); k++) at.add(at.getLast() + known(kinds.get(k).from(kinds.get(k - 1))) / ear);
        return Passable.onAScale(at);
    }

    /** Each against the one it is most like. */
    private static double named(List<Apart> kinds, double ear) {
        return IntStream.range(0, kinds.size()).mapToDouble(k -> one(kinds.size(), nearest(kinds, k) / ear)).average().orElse(0);
    }

    private static double nearest(List<Apart> kinds, int of) {
        return IntStream.range(0, kinds.size()).filter(k -> k != of).mapToDouble(k -> known(kinds.get(k).from(kinds.get(of)))).min().orElse(0);
    }

    /** What has no figure (kinds of room, of clipping) is taken as far apart as these lessons need: it is learned by name. */
    private static double known(double apart) {
        return Double.isNaN(apart) ? SURE : Math.min(apart, SURE);
    }

    private static double faults(Exercise e, int stems, double ear) {
        List<Double> parts = new ArrayList<>();
        Apart none = new Apart(List.of(e.fixed()));
        List<List<Setting>> all = new ArrayList<>();
        for (Kind k : e.kinds()) {
            List<Kind> amounts = k.amounts().isEmpty() ? List.of(new Kind("", "", List.of(), List.of())) : k.amounts();
            for (Kind a : amounts) {
                Apart fault = new Apart(List.of(e.fixed(), k.set(), a.set()));
                double d = fault.from(none) / ear;
                if (!e.subject().master()) parts.add(one(stems, d));
                if (e.kinds().size() > 1) {
                    double near = e.kinds().stream().filter(o -> o != k).flatMap(o -> (o.amounts().isEmpty() ? List.of(new Kind("", "", List.of(), List.of())) : o.amounts()).stream()
                        .map(b -> new Apart(List.of(e.fixed(), o.set(), b.set())))).mapToDouble(o -> o.from(fault)).min().orElse(0);
                    parts.add(one(e.kinds().size(), near / ear));
                }
                if (amounts.size() > 1) parts.add(one(amounts.size(), amounts.stream().filter(b -> b != a)
                    .mapToDouble(b -> new Apart(List.of(e.fixed(), k.set(), b.set())).from(fault)).min().orElse(0) / ear));
            }
        }
        return mean(parts);
    }

    private static double mean(List<Double> parts) {
        return parts.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
