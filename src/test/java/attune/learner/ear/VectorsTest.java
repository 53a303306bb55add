package attune.learner.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ear model against figures of other people's programs; {@code src/test/resources/attune/learner/README.md} names them. */
class VectorsTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    static JsonObject json(String name) throws IOException {
        try (Reader reader = reader(name)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        }
    }

    private static Reader reader(String name) {
        return new InputStreamReader(VectorsTest.class.getResourceAsStream("/attune/learner/" + name), StandardCharsets.UTF_8);
    }

    static List<String[]> csv(String name) throws IOException {
        try (Reader reader = reader(name); var lines = new java.io.BufferedReader(reader)) {
            return lines.lines().skip(1).map(l -> l.split(",")).toList();
        }
    }

    private static double[] numbers(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false).mapToDouble(JsonElement::getAsDouble).toArray();
    }

    private static double[][] axes(JsonArray arrays) {
        return StreamSupport.stream(arrays.spliterator(), false).map(VectorsTest::numbers).toArray(double[][]::new);
    }

    /** What is fixed in a case has an axis of one value: it is left out, and there are always three. */
    private static double[][] three(double[][] axes, double[][] like) {
        double[][] free = java.util.stream.IntStream.range(0, axes.length).filter(i -> like[i].length > 1).mapToObj(i -> axes[i]).toArray(double[][]::new);
        double[][] all = {{1}, {1}, {1}};
        System.arraycopy(free, 0, all, 0, free.length);
        return all;
    }

    @Test void theRightOneOfSeveral() throws IOException {
        int[] ms = {2, 3, 4, 5, 6, 8};
        for (String[] row : csv("pc_mafc.csv")) {
            double d = Double.parseDouble(row[0]);
            for (int c = 0; c < ms.length; c++) {
                double truth = Double.parseDouble(row[c + 1]);
                assertThat(Detection.of(ms[c]).exact(d)).isCloseTo(truth, within(2e-12));
                assertThat(Detection.of(ms[c]).at(Math.log(d))).isCloseTo(truth, within(4e-10));
            }
        }
    }

    @Test void theTableMeetsTheIntegralBetweenItsPoints() {
        java.util.Random random = new java.util.Random(5);
        for (int i = 0; i < 2000; i++) {
            int m = 2 + random.nextInt(11);
            double d = Math.exp(-18 + 21 * random.nextDouble());
            assertThat(Detection.of(m).at(Math.log(d))).as(m + " at " + d).isCloseTo(d > 13 ? 1 : Detection.of(m).exact(d), within(1e-6 > d ? 3e-6 : 1e-9));
        }
    }

    private static double weibull(double x, double threshold, double beta, double gamma, double lambda) {
        return 1 - lambda - (1 - gamma - lambda) * Math.exp(-Math.pow(10, beta * (x - threshold) / 20));
    }

    @ParameterizedTest @ValueSource(strings = {"w1_threshold_2afc", "tsl_2afc", "tsl_4afc", "dprime_mixed_mafc", "band_id_7"})
    void whatIsBelievedAndWhatIsAsked(String name) throws IOException {
        JsonObject file = json("questplus_" + name + ".json");
        double[][] all = axes(file.getAsJsonArray("parameter_grids")), priors = axes(file.getAsJsonArray("prior_marginals"));
        double[][] stimuli = axes(file.getAsJsonArray("stimulus_grids"));
        List<String> names = file.getAsJsonArray("parameter_names").asList().stream().map(JsonElement::getAsString).toList();
        Belief belief = Belief.prior(three(all, all), three(priors, all));
        int second = stimuli.length > 1 ? stimuli[1].length : 1, count = stimuli[0].length * second, answers = file.get("n_responses").getAsInt();
        double[][][] likelihoods = new double[count][answers][];
        for (int s = 0; s < count; s++) likelihoods[s] = likelihoods(name, belief, all, stimuli, s / second, s % second, answers);
        assertThat(belief.entropy()).isCloseTo(file.get("initial_entropy_bits").getAsDouble(), CLOSE);
        double[] expected = numbers(file.get("initial_expected_entropy_bits"));
        for (int s = 0; s < count; s++) assertThat(belief.expectedEntropy(likelihoods[s])).isCloseTo(expected[s], CLOSE);
        for (JsonElement e : file.getAsJsonArray("trials")) {
            JsonObject trial = e.getAsJsonObject();
            Belief before = belief;
            double[] entropies = Arrays.stream(likelihoods).mapToDouble(before::expectedEntropy).toArray();
            int asked = trial.get("stim_index").getAsInt();
            assertThat(entropies[asked]).isCloseTo(trial.get("expected_entropy_bits").getAsDouble(), CLOSE);
            // Any that is tied with the best is as good.
            assertThat(entropies[asked]).isCloseTo(Arrays.stream(entropies).min().orElseThrow(), CLOSE);
            belief = belief.after(likelihoods[asked][answer(trial, answers)]).belief();
            assertThat(belief.entropy()).isCloseTo(trial.get("posterior_entropy_bits").getAsDouble(), CLOSE);
            int axis = 0;
            for (int i = 0; i < names.size(); i++) {
                if (all[i].length == 1) continue;
                double[] plain = belief.axis(axis), p = belief.marginal(axis++);
                double mean = 0, square = 0;
                for (int k = 0; k < p.length; k++) {
                    mean += p[k] * plain[k];
                    square += p[k] * plain[k] * plain[k];
                }
                assertThat(belief.mean(axis - 1)).isCloseTo(trial.getAsJsonObject("posterior_mean").get(names.get(i)).getAsDouble(), CLOSE);
                assertThat(belief.deviation(axis - 1)).isCloseTo(trial.getAsJsonObject("posterior_sd").get(names.get(i)).getAsDouble(), CLOSE);
            }
        }
        double[] posterior = numbers(file.get("final_posterior"));
        for (int i = 0; i < posterior.length; i++) assertThat(belief.cells()[i]).isCloseTo(posterior[i], CLOSE);
    }

    /** In the files 1 is right and 0 wrong; here the right answer's likelihood comes first. */
    private static int answer(JsonObject trial, int answers) {
        int response = trial.get("response").getAsInt();
        return answers == 2 ? 1 - response : response;
    }

    private static double[][] likelihoods(String name, Belief belief, double[][] all, double[][] stimuli, int first, int second, int answers) {
        double x = stimuli[0][first];
        if (name.equals("band_id_7")) {
            double[][] by = new double[answers][];
            double[] places = stimuli[0];
            // The file's first axis is the deviation itself, ours its logarithm.
            double[][] logarithms = {Arrays.stream(belief.axis(0)).map(s -> Math.log(s) / Math.log(2)).toArray(), belief.axis(1), belief.axis(2)};
            Belief ours = Belief.prior(logarithms, new double[][] {ones(logarithms[0]), ones(logarithms[1]), ones(logarithms[2])});
            for (int said = 0; said < answers; said++) by[said] = Bands.likelihood(ours, places, first, said);
            return by;
        }
        if (name.equals("dprime_mixed_mafc")) {
            Trial trial = new Trial.OneOf((int) stimuli[1][second], x, 0);
            return new double[][] {Ear.likelihood(belief, trial, true), Ear.likelihood(belief, trial, false)};
        }
        double[][] by = new double[2][belief.cells().length];
        int at = 0;
        for (double threshold : all[0]) for (double beta : all[1]) for (double gamma : all[2]) for (double lambda : all[3]) {
            by[0][at] = weibull(x, threshold, beta, gamma, lambda);
            by[1][at] = 1 - by[0][at++];
        }
        return by;
    }

    private static double[] ones(double[] axis) {
        return Arrays.stream(axis).map(v -> 1).toArray();
    }

    @Test void wandering() throws IOException {
        JsonObject file = json("drift_numpy.json");
        Belief belief = Belief.prior(axes(file.getAsJsonArray("par_grids")), axes(file.getAsJsonArray("prior_marginals")));
        for (JsonElement e : file.getAsJsonArray("steps")) {
            JsonObject step = e.getAsJsonObject();
            belief = belief.wander(step.get("variance_added_dB2").getAsDouble());
            assertThat(belief.mean(0)).isCloseTo(step.get("mean_before").getAsDouble(), CLOSE);
            assertThat(belief.deviation(0)).isCloseTo(step.get("sd_before").getAsDouble(), CLOSE);
            boolean right = step.get("response").getAsInt() == 1;
            belief = Ear.after(belief, new Trial.OneOf(step.get("m").getAsInt(), step.get("x_dB").getAsDouble(), 0), right).belief();
            assertThat(belief.mean(0)).isCloseTo(step.get("mean_after").getAsDouble(), CLOSE);
            assertThat(belief.deviation(0)).isCloseTo(step.get("sd_after").getAsDouble(), CLOSE);
        }
        double[] last = numbers(file.get("final_marginal_a"));
        for (int i = 0; i < last.length; i++) assertThat(belief.marginal(0)[i]).isCloseTo(last[i], CLOSE);
    }

    /** Watson and Pelli's QUEST of 1983: one unknown, a Weibull function, answers looked up on a grid. */
    @Test void quest() throws IOException {
        Map<String, List<String[]>> cases = csv("quest1983_psychtoolbox.csv").stream().collect(java.util.stream.Collectors.groupingBy(r -> r[0]));
        assertThat(cases).hasSize(3);
        cases.values().forEach(VectorsTest::quest);
    }

    private static void quest(List<String[]> rows) {
        double[] v = Arrays.stream(rows.getFirst()).skip(1).limit(8).mapToDouble(Double::parseDouble).toArray();
        double guess = v[0], sd = v[1], goal = v[2], beta = v[3], delta = v[4], gamma = v[5], grain = v[6];
        int half = (int) Math.round(2 * Math.ceil(v[7] / grain / 2) / 2);
        double[] grid = new double[2 * half + 1];
        for (int i = 0; i < grid.length; i++) grid[i] = (i - half) * grain;
        Belief belief = Belief.prior(new double[][] {grid, {0}, {0}}, new double[][] {Belief.bell(grid, 0, sd), {1}, {1}});
        // The program finds where the function meets its goal in a straight line between points of its grid.
        DoubleUnaryOperator psi = x -> delta * gamma + (1 - delta) * (1 - (1 - gamma) * Math.exp(-Math.pow(10, beta * x)));
        double above = grain * (Math.floor(Math.log10(-Math.log((1 - (goal - delta * gamma) / (1 - delta)) / (1 - gamma))) / beta / grain));
        double shift = above + grain * (goal - psi.applyAsDouble(above)) / (psi.applyAsDouble(above + grain) - psi.applyAsDouble(above));
        for (String[] r : rows) {
            double steps = Math.rint((Double.parseDouble(r[10]) - guess) / grain);
            boolean right = r[11].equals("1");
            double[] likelihood = Belief.weights(grid, t -> {
                double p = psi.applyAsDouble(steps * grain - t + shift);
                return right ? p : 1 - p;
            });
            belief = belief.after(likelihood).belief();
            assertThat(guess + belief.mean(0)).as(r[0] + " " + r[9]).isCloseTo(Double.parseDouble(r[12]), CLOSE);
            assertThat(belief.deviation(0)).isCloseTo(Double.parseDouble(r[13]), CLOSE);
        }
    }
}
