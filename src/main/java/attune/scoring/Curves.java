package attune.scoring;

import attune.lesson.Answer;
import attune.lesson.Lesson.Advice;
import attune.lesson.Question.Draw;
import attune.lesson.Question.Lane;
import attune.lesson.Question.Step;
import attune.mix.Automation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Scores drawn curves by their steps from one level to the next: how high each is, and where. A step that is not there, or goes the
 * other way, or not half as far, scores nothing, so that a flat line does; where the whole curve lies does not matter.
 */
final class Curves {
    /** A level is read from the middle of its stretch, where the ramps do not reach, at so many places. */
    private static final double MIDDLE = 0.6;
    private static final int READINGS = 64;
    /** A step is looked for in beats of this length. */
    private static final double FINE = 1.0 / 32;

    private Curves() {}

    static Verdict judge(Draw q, Answer answer) {
        if (!(answer instanceof Answer.Drawn drawn)) throw new IllegalArgumentException("this question is answered by curves");
        check(q, drawn.curves());
        List<Double> parts = new ArrayList<>();
        for (Lane lane : q.lanes()) parts.add(score(lane, curve(lane, drawn), q.beats()));
        return new Verdict(parts.stream().mapToDouble(Double::doubleValue).average().orElse(0), answer, q.truth(), List.copyOf(parts));
    }

    private static void check(Draw q, Map<String, Automation> curves) {
        curves.forEach((path, curve) -> {
            Lane lane = q.lanes().stream().filter(l -> l.path().toString().equals(path)).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "no curve '" + path + "'; the curves are " + String.join(", ", q.lanes().stream().map(l -> l.path().toString()).toList())));
            for (Automation.Point p : curve.points())
                if (!lane.path().declared().allows(p.value())) throw new IllegalArgumentException(path + ": " + p.value() + " is out of range");
        });
    }

    /** What was drawn of it; flat where nothing was. */
    private static Automation curve(Lane lane, Answer answer) {
        Map<String, Automation> curves = answer instanceof Answer.Drawn drawn ? drawn.curves() : Map.of();
        return curves.getOrDefault(lane.path().toString(), new Automation(List.of(new Automation.Point(0, lane.flat(), Automation.Shape.STRAIGHT))));
    }

    /** Whether the heights of a curve's steps are further off than their places. */
    static String missed(Lane lane, Answer answer, double beats) {
        Marks marks = marks(lane, curve(lane, answer), beats);
        return marks.height <= marks.place ? Advice.HEIGHT : Advice.TIME;
    }

    private static double score(Lane lane, Automation drawn, double beats) {
        Marks marks = marks(lane, drawn, beats);
        return (marks.height + marks.place) / 2;
    }

    /** What the steps score on average by how high they are, and by where. */
    private record Marks(double height, double place) {}

    private static Marks marks(Lane lane, Automation drawn, double beats) {
        List<Step> steps = lane.steps();
        double[] level = new double[steps.size() + 1];
        for (int k = 0; k < level.length; k++) level[k] = mean(drawn, k == 0 ? 0 : steps.get(k - 1).beat(), k == steps.size() ? beats : steps.get(k).beat());
        double heights = 0, places = 0;
        for (int k = 0; k < steps.size(); k++) {
            Step step = steps.get(k);
            double wanted = step.to() - step.from(), found = level[k + 1] - level[k];
            if (found / wanted < 0.5) continue;
            double from = k == 0 ? 0 : (steps.get(k - 1).beat() + step.beat()) / 2, to = k + 1 == steps.size() ? beats : (step.beat() + steps.get(k + 1).beat()) / 2;
            double place = crossing(drawn, from, to, (level[k] + level[k + 1]) / 2, step.beat());
            heights += Judge.within(Math.abs(found - wanted), lane.tolerance());
            places += Judge.within(Math.abs(place - step.beat()), lane.beats());
        }
        return new Marks(heights / steps.size(), places / steps.size());
    }

    private static double mean(Automation curve, double from, double to) {
        double sum = 0, edge = (1 - MIDDLE) / 2;
        for (int i = 0; i < READINGS; i++) sum += curve.at(from + (to - from) * (edge + MIDDLE * (i + 0.5) / READINGS));
        return sum / READINGS;
    }

    /** The beat nearest to the truth on which the curve passes a value; infinitely far when it never does. */
    private static double crossing(Automation curve, double from, double to, double value, double truth) {
        double nearest = Double.POSITIVE_INFINITY;
        for (double beat = from; beat < to; beat += FINE)
            if (curve.at(beat) < value != curve.at(beat + FINE) < value && Math.abs(beat + FINE / 2 - truth) < Math.abs(nearest - truth)) nearest = beat + FINE / 2;
        return nearest;
    }
}
