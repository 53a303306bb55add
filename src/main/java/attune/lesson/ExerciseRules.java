package attune.lesson;

import attune.lesson.Lesson.Ask;
import attune.lesson.Lesson.Exercise;
import attune.lesson.Lesson.Kind;
import attune.lesson.Lesson.Matching;
import attune.lesson.Lesson.Setting;
import attune.lesson.Lesson.Vary;
import attune.mix.codec.Node;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the parts of an exercise say about each other. */
final class ExerciseRules {
    private static final Set<Ask> FOUND = EnumSet.of(Ask.FAULTS, Ask.MASKING, Ask.ORDER), BY_KIND = EnumSet.of(Ask.KIND, Ask.BOTH, Ask.FAULTS, Ask.ORDER),
        AMONG_STEMS = EnumSet.of(Ask.STEM, Ask.BOTH, Ask.MOST);

    private final Node n;
    private final Exercise e;
    private final String ask;
    private final boolean moves, readable;

    private ExerciseRules(Node n, Exercise e) {
        this.n = n;
        this.e = e;
        this.ask = "\"ask\": \"" + e.ask().id() + "\"";
        this.moves = e.mode() == Mode.MATCH || e.mode() == Mode.PLACE;
        // What is no list is said already.
        this.readable = n.get("vary").map(Node::isArray).orElse(true);
    }

    static void check(Node n, Exercise e) {
        ExerciseRules rules = new ExerciseRules(n, e);
        rules.asked();
        // What hangs on the mode and on what is asked would be said of another exercise than was meant.
        if (!n.isBlamed()) rules.kinds();
        if (!n.isBlamed()) rules.axes();
        rules.moved();
        rules.heard();
        for (int i = 0; i < e.vary().size(); i++) rules.vary(n.get("vary").orElseThrow().items().get(i), e.vary().get(i));
    }

    private void asked() {
        boolean differs = moves || e.vary().stream().anyMatch(Vary::departs) || !e.altered().isEmpty() || !e.others().isEmpty() || !e.kinds().isEmpty() || e.mode() == Mode.DRAW || e.ask() == Ask.ROLE || e.ask() == Ask.MASKING;
        if (!differs && readable) n.problem(e.vary().isEmpty() ? "'vary' is missing: nothing differs" : "nothing differs: A, too, has what 'vary' draws where there is no 'reference'");
        boolean found = FOUND.contains(e.ask());
        if (found != (e.mode() == Mode.FIND)) n.problem(found ? ask + " goes with mode find" : "mode find asks faults, masking or order");
        if (AMONG_STEMS.contains(e.ask()) && (e.mode() != Mode.CHOOSE || e.subject().least() < 2 || e.subject().master())) n.problem(ask + " goes with mode choose and two or more stems");
        if (e.ask() == Ask.KIND && e.mode() != Mode.CHOOSE) n.problem(ask + " goes with mode choose");
        if (e.ask() == Ask.ROLE && (e.mode() != Mode.CHOOSE || e.subject().master())) n.problem(ask + " goes with mode choose and a subject on a stem");
        if (e.ask() == Ask.MOST != e.measure().isPresent()) n.problem(e.measure().isPresent() ? "'measure' goes with \"ask\": \"most\"" : ask + " needs a 'measure'");
        if ((e.ask() == Ask.MASKING || e.ask() == Ask.ORDER) && (e.subject().least() < 2 || e.subject().master())) n.problem(ask + " needs two or more stems");
        if (e.ask() == Ask.MASKING && (e.vary().stream().noneMatch(v -> v.parameter().equals(MaskingMaker.FREQUENCY)) || e.amount() <= 0))
            n.problem(ask + " needs a 'vary' of eq[0].frequency and an 'amount'");
        if ((e.mode() == Mode.DRAW) != e.rides().isPresent()) n.problem(e.rides().isPresent() ? "'rides' goes with mode draw" : "mode draw needs 'rides'");
        if (e.mode() == Mode.FIND && !e.subject().master() && e.faults() > e.subject().least()) n.problem("asks for " + e.faults() + " faults; at least " + e.subject().least() + " stems play");
        if (e.mode() != Mode.FIND && e.faults() > 1) n.problem("'faults' goes with mode find");
        if (e.hidden() && !moves) n.problem("'hidden' goes with modes match and place");
    }

    private void kinds() {
        List<Kind> kinds = e.kinds();
        if (BY_KIND.contains(e.ask()) && kinds.size() < (e.ask() == Ask.FAULTS ? 1 : 2)) n.problem(ask + (e.ask() == Ask.FAULTS ? " needs 'kinds'" : " needs two 'kinds' or more"));
        if (!BY_KIND.contains(e.ask()) && !kinds.isEmpty()) n.problem("'kinds' goes with mode choose and ask kind");
        if (e.ordered() && kinds.isEmpty()) n.problem("'ordered' goes with 'kinds'");
        alike(kinds).ifPresent(n::problem);
        twice(kinds).ifPresent(id -> n.problem("two kinds have the id '" + id + "'"));
        long withAmounts = kinds.stream().filter(k -> !k.amounts().isEmpty()).count();
        if (withAmounts > 0 && withAmounts < kinds.size()) n.problem("either every kind has 'amounts' or none");
        if (withAmounts > 0 && e.mode() != Mode.FIND) n.problem("'amounts' goes with mode find");
        for (Kind k : kinds) twice(k.amounts()).ifPresent(id -> n.problem("two amounts of '" + k.id() + "' have the id '" + id + "'"));
        long withFix = kinds.stream().filter(k -> k.fix().isPresent()).count();
        if (withFix > 0 && (withFix < kinds.size() || e.ask() != Ask.FAULTS)) n.problem("'fix' goes with mode find, and with every kind or none");
        if (e.mode() == Mode.FIND && kinds.stream().anyMatch(k -> !k.others().isEmpty())) n.problem("in mode find a kind cannot have 'others'");
    }

    /** Two answers for one sound, or one name for two answers. */
    private static Optional<String> alike(List<Kind> kinds) {
        for (int i = 0; i < kinds.size(); i++)
            for (int k = 0; k < i; k++) {
                Kind a = kinds.get(k), b = kinds.get(i);
                if (a.id().equals(b.id())) continue;
                if (a.label().equals(b.label())) return Optional.of("two kinds have the label '" + a.label() + "'");
                if (a.set().equals(b.set()) && a.others().equals(b.others()) && a.amounts().equals(b.amounts())) return Optional.of("the kinds '" + a.id() + "' and '" + b.id() + "' do the same");
            }
        return Optional.empty();
    }

    private static Optional<String> twice(List<Kind> kinds) {
        Set<String> seen = new HashSet<>();
        return kinds.stream().map(Kind::id).filter(id -> !seen.add(id)).findFirst();
    }

    private void axes() {
        long axes = e.vary().stream().filter(Vary::choices).count(), points = e.vary().stream().filter(v -> v.tolerance() > 0).count();
        boolean byValue = e.mode() == Mode.CHOOSE && e.ask() == Ask.VALUE;
        if (byValue && axes != 1 && readable) n.problem("one entry of 'vary' needs \"choices\": true, found " + axes);
        if (!byValue && axes > 0) n.problem("\"choices\" goes with mode choose and ask value");
        if (e.ask() == Ask.POINT && (e.mode() != Mode.CHOOSE || points != 1)) n.problem(ask + " goes with mode choose and one entry of 'vary' with a 'tolerance'");
        if (e.vary().stream().filter(Vary::size).count() > 1) n.problem("at most one entry of 'vary' can have \"size\": true");
        if (e.amount() != 0 && e.sizeAxis().isPresent() && e.mode() != Mode.FIND) n.problem("'amount' is not used: an entry of 'vary' has \"size\": true");
        Set<String> seen = new HashSet<>();
        e.vary().stream().map(Vary::parameter).filter(p -> !p.isEmpty() && !seen.add(p)).findFirst().ifPresent(p -> n.problem("two entries of 'vary' draw '" + p + "'"));
    }

    private void moved() {
        if (e.mode() == Mode.PLACE && e.subject().master()) n.problem("mode place moves stems, not the master");
        if (e.mode() == Mode.DRAW && e.subject().master()) n.problem("mode draw moves the faders of stems, not the master's");
        if (!moves && e.mode() != Mode.DRAW && e.moved() > 1) n.problem("'moved' goes with modes match, place and draw");
        if (!moves && e.mode() != Mode.DRAW && e.switches() > 0) n.problem("'switches' goes with modes match, place and draw");
        if (e.mode() == Mode.DRAW) Stream.of("vary", "altered", "others", "kinds").filter(key -> n.get(key).isPresent()).findFirst()
            .ifPresent(key -> n.problem("mode draw has 'rides' and no '" + key + "'"));
        if (moves && e.vary().isEmpty() && readable) n.problem("modes match and place need 'vary'");
        if ((moves || e.mode() == Mode.DRAW) && !e.subject().master() && e.moved() > e.subject().least())
            n.problem("moves " + e.moved() + " stems; at least " + e.subject().least() + " play");
    }

    private void heard() {
        boolean others = !e.others().isEmpty() || e.kinds().stream().anyMatch(k -> !k.others().isEmpty());
        if (others && e.subject().solo()) n.problem("'others' needs stems beside the subject; say in the subject how many 'stems' play");
        boolean fader = e.vary().stream().anyMatch(v -> v.parameter().equals("gain") && (moves || v.departs()));
        if (fader && e.subject().master() && e.matching() != Matching.NONE) n.problem("the level of the mix is what differs, and it would be made as loud as it was; write \"match\": \"none\"");
        if (fader && !e.subject().master() && e.matching() == Matching.STEM) n.problem("the fader moves, and match \"stem\" makes the stem as loud as it was; write \"match\": \"mix\" or \"none\"");
        if (e.signalsFirst() > 0 && e.subject().signals().isEmpty()) n.problem("'signalsFirst' needs 'signals' in the subject");
        if (e.systems().stream().distinct().count() < e.systems().size()) n.problem("'systems' names one twice");
        for (String key : List.of("fixed", "altered", "others")) n.get(key).ifPresent(SettingCodec::once);
    }

    private void vary(Node at, Vary v) {
        boolean tolerated = moves || e.ask() == Ask.POINT;
        if (moves && Setting.isSolved(v.parameter())) at.problem("'" + v.parameter() + "' is no control");
        else if (moves && at.get("tolerance").isEmpty()) at.problem("'tolerance' is missing");
        else if (!tolerated && v.tolerance() > 0) at.problem("'tolerance' goes with modes match and place, and with ask point");
        if (e.mode() == Mode.PLACE && !v.parameter().isEmpty() && !v.parameter().equals("pan")) at.problem("mode place moves 'pan' only");
        if (v.parameter().equals("pan") && !e.subject().mono()) at.problem("panning needs \"mono\": true in the subject: a stereo stem has no single place");
        if (!at.isSound() || v.parameter().isEmpty()) return;
        if (moves && !Setting.isSolved(v.parameter())) Moves.unreachable(v, Shaping.path(e.subject().master() ? Optional.empty() : Optional.of("stem"), v.parameter()))
            .ifPresent(goal -> at.problem("no value is two and a half tolerances away from " + (v.relative() ? "the goal" : QuestionMaker.plain(goal)) + ", as a start is to be"));
        if (!moves) departs(at, v);
        if (e.mode() != Mode.CHOOSE || e.ask() != Ask.VALUE) return;
        if (v.choices() && v.spread() > 0) at.problem("what is labelled is exact: no 'spread' with \"choices\"");
        if (v.choices() && !v.values().equals(v.values().stream().sorted().toList())) at.problem("the choices form a scale: they must rise");
        if (v.choices() && v.values().size() < 2) at.problem("needs two values or more to choose from");
        for (int i = 1; v.choices() && v.jitter() > 0 && i < v.values().size(); i++)
            if (v.values().get(i) / v.values().get(i - 1) <= StrictMath.pow(2, 2 * v.jitter())) {
                at.problem("a 'jitter' of " + QuestionMaker.plain(v.jitter()) + " octaves takes " + QuestionMaker.plain(v.values().get(i - 1)) + " and " + QuestionMaker.plain(v.values().get(i)) + " for one another");
                return;
            }
    }

    /** What is drawn differs from what A has, and where more is asked, it is always more or always less. */
    private void departs(Node at, Vary v) {
        if (v.choices() || !v.rove().isEmpty() && !v.relative() || v.reference().isEmpty() && !v.relative()) return;
        double from = v.relative() ? 0 : v.reference().orElseThrow();
        List<Integer> sides = v.values().stream().map(x -> Double.compare(x, from)).distinct().toList();
        boolean alone = e.vary().stream().filter(Vary::departs).count() == 1 && e.altered().isEmpty() && e.others().isEmpty() && e.kinds().isEmpty();
        if (alone && sides.contains(0)) at.problem((v.relative() ? "0" : QuestionMaker.plain(from)) + " is what A has: nothing would differ");
        else if (e.mode() == Mode.COMPARE && sides.size() > 1) at.problem("B would have more in one question and less in another");
    }
}
