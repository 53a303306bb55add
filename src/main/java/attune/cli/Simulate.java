package attune.cli;

import attune.learner.ear.Range;
import attune.learner.simulation.Course;
import attune.learner.simulation.Learner;
import attune.learner.simulation.Shape;
import attune.learner.simulation.Simulation;
import attune.learner.simulation.Simulation.Method;
import attune.lesson.Skill;
import attune.mix.codec.MixCodec;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code attune simulate}: virtual learners under the ear model. */
@Command(name = "simulate", description = "Puts simulated learners through the ear model and says how well it finds their thresholds.")
final class Simulate extends Task {
    /** Learners times questions; more takes hours. */
    private static final long MOST_ANSWERS = 20_000_000;
    private static final double MOST = 1000;

    @Option(names = "--skill", required = true, paramLabel = "SKILL", description = "whose thresholds: level, pan, eq.gain, ...")
    String skill;

    @Option(names = "--threshold", paramLabel = "X", description = "of all learners, in the skill's unit (d' = 1); otherwise each has another")
    Double threshold;

    @Option(names = "--slope", paramLabel = "B", description = "of all learners: the exponent of d'; otherwise each has another")
    Double slope;

    @Option(names = "--lapse", paramLabel = "L", description = "of all learners: the part of answers that is guessed whatever is played")
    Double lapse;

    @Option(names = "--shape", paramLabel = "model|logistic|weibull:B", description = "how success grows with the change; model when not given")
    String shape = "model";

    @Option(names = "--choices", paramLabel = "2|3|4", description = "sounds to choose from; 4 when not given")
    int choices = 4;

    @Option(names = "--method", paramLabel = "band|entropy|staircase31|staircase21", description = "how sizes are chosen; band when not given")
    String method = "band";

    @Option(names = "--learning", paramLabel = "G:TAU", description = "thresholds fall by G dB in the long run, 63 %% of it in TAU answers, 20 answers a day")
    String learning;

    @Option(names = "--forgetting", paramLabel = "DB:EVERY:DAYS", description = "after EVERY answers comes a break of DAYS, and thresholds rise by DB")
    String forgetting;

    @Option(names = "--questions", paramLabel = "N", description = "for each learner; 100 when not given")
    int questions = 100;

    @Option(names = "--learners", paramLabel = "M", description = "400 when not given")
    int learners = 400;

    @Option(names = "--seed", paramLabel = "K", description = "the same seed gives the same figures; 1 when not given")
    long seed = 1;

    @Option(names = "--json", description = "as JSON, which it is always")
    boolean json;

    @Override public Integer call() {
        Range range = range();
        if (choices < 2 || choices > 4) throw wrong("--choices", String.valueOf(choices), "2, 3 or 4");
        if (questions < 1) throw wrong("--questions", String.valueOf(questions), "a number from 1 on");
        if (learners < 1) throw wrong("--learners", String.valueOf(learners), "a number from 1 on");
        if ((long) questions * learners > MOST_ANSWERS) throw wrong("--questions", questions + " x " + learners + " learners", "at most " + MOST_ANSWERS + " answers in all");
        if (threshold != null && !(threshold > 0 && threshold < 1e6)) throw wrong("--threshold", threshold.toString(), "above 0 and below 1000000");
        if (slope != null && !(slope >= 0.1 && slope <= 10)) throw wrong("--slope", slope.toString(), "from 0.1 to 10");
        if (lapse != null && !(lapse >= 0 && lapse <= 1)) throw wrong("--lapse", lapse.toString(), "from 0 to 1");
        Shape form = shape();
        Method way = Arrays.stream(Method.values()).filter(m -> id(m).equals(method)).findFirst()
            .orElseThrow(() -> wrong("--method", method, "one of " + Arrays.stream(Method.values()).map(Simulate::id).collect(Collectors.joining(", "))));
        Simulation simulation = new Simulation(range, choices, way, 2, questions, course());
        print(Simulation.result(simulation.run(learners, seed, random -> learner(form, range, random)), questions));
        return Exit.DONE;
    }

    private Learner learner(Shape form, Range range, RandomGenerator random) {
        // All three are drawn even where one is given, so that the other two stay the same.
        double drawn = Learner.drawThreshold(range, random), exponent = Learner.drawExponent(random), lapses = Learner.drawLapse(random);
        return new Learner(form, threshold == null ? drawn : Range.decibels(threshold), slope == null ? exponent : slope, lapse == null ? lapses : lapse);
    }

    private static String id(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private ParameterException wrong(String option, String value, String wanted) {
        return new ParameterException(attune.spec.commandLine(), option + ": '" + value + "' is not " + wanted);
    }

    private Range range() {
        List<String> measured = Arrays.stream(Skill.values()).filter(s -> Range.of(s).isPresent()).map(Skill::id).toList();
        return Skill.of(skill).flatMap(Range::of).orElseThrow(() -> wrong("--skill", skill, "a skill with a threshold; they are " + String.join(", ", measured)));
    }

    private Shape shape() {
        if (shape.equals("model")) return new Shape.Model();
        if (shape.equals("logistic")) return new Shape.Logistic();
        if (shape.startsWith("weibull:")) {
            double steepness = numbers("--shape", shape.substring("weibull:".length()), 1, "weibull:B with B from 0.1 to 20")[0];
            if (steepness >= 0.1 && steepness <= 20) return new Shape.Weibull(steepness);
        }
        throw wrong("--shape", shape, "model, logistic or weibull:B with B from 0.1 to 20");
    }

    private Course course() {
        double[] learn = learning == null ? new double[] {0, 1} : numbers("--learning", learning, 2, "G:TAU, such as 6:200");
        double[] forget = forgetting == null ? new double[] {0, 0, 0} : numbers("--forgetting", forgetting, 3, "DB:EVERY:DAYS, such as 4:300:30");
        if (learn[1] <= 0) throw wrong("--learning", learning, "G:TAU with TAU above 0");
        if (forgetting != null && forget[1] < 1) throw wrong("--forgetting", forgetting, "DB:EVERY:DAYS with EVERY from 1 on");
        return new Course(learn[0], learn[1], forget[0], (int) forget[1], Duration.ofMinutes(Math.round(forget[2] * 24 * 60)));
    }

    private double[] numbers(String option, String text, int count, String wanted) {
        try {
            double[] all = Arrays.stream(text.split(":", -1)).mapToDouble(Double::parseDouble).toArray();
            if (all.length == count && Arrays.stream(all).allMatch(v -> v >= 0 && v <= MOST)) return all;
        } catch (NumberFormatException e) {
            throw wrong(option, text, wanted);
        }
        throw wrong(option, text, wanted);
    }

    private void print(Simulation.Result result) {
        JsonObject o = new JsonObject();
        o.add("rmse", MixCodec.number(result.rmse()));
        o.add("bias", MixCodec.number(result.bias()));
        o.add("coverage", number(result.coverage()));
        o.add("success", MixCodec.number(result.success()));
        o.add("questions", new JsonPrimitive(questions));
        o.add("questionsToPrecision", number(result.toPrecision()));
        attune.print(Attune.pretty(o));
    }

    private static JsonElement number(OptionalDouble value) {
        return value.isPresent() ? MixCodec.number(value.getAsDouble()) : JsonNull.INSTANCE;
    }
}
