package attune.learner;

import attune.learner.ear.Range;
import attune.learner.ear.Setting;
import attune.learner.ear.Trial;
import attune.lesson.Answer;
import attune.lesson.Axis;
import attune.lesson.Lesson.Ask;
import attune.lesson.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an answer says about an ear. */
sealed interface Evidence {
    /** Told from {@code m}, right or wrong. */
    sealed interface Told extends Evidence {
        Trial trial(double clarity);

        Format format();

        boolean right();
    }

    /** @param size in dB of {@link Range#decibels} */
    record OneOf(Format format, int m, double size, boolean right) implements Told {
        @Override public Trial trial(double clarity) {
            return new Trial.OneOf(m, size, clarity);
        }
    }

    record OnScale(int m, double below, double above, boolean right) implements Told {
        @Override public Format format() {
            return Format.SCALE;
        }

        @Override public Trial trial(double clarity) {
            return new Trial.OnScale(m, below, above, clarity);
        }
    }

    /** Left where it is off by an error on the skill's axis. */
    record Left(double error, double most) implements Evidence {
        Setting setting(double clarity) {
            return new Setting(error, most, clarity);
        }
    }

    /** One of several octaves named. */
    record Named(double[] places, int truth, int said) implements Evidence {}

    /** Empty where an answer has no likelihood in the model: curves, several faults at once, choices that were not written down. */
    static List<Evidence> of(Attempt a) {
        Optional<Skill> skill = Skill.of(a.skill());
        // Who is not sure has told nothing apart and guessed nothing: neither a hit nor a miss of the model.
        if (skill.isEmpty() || a.answer() instanceof Answer.Unsure) return List.of();
        return switch (a.mode()) {
            case ODD, COMPARE -> oneOf(skill.get(), Format.SOUNDS, a.offer().only().size(), a.size(), a.right());
            case CHOOSE -> chosen(skill.get(), a);
            case MATCH, PLACE -> left(skill.get(), a);
            case FIND -> found(skill.get(), a);
            // A drawn curve is off in height and in time, and nothing says how the two share one error.
            case DRAW -> List.of();
        };
    }

    private static List<Evidence> oneOf(Skill skill, Format format, int m, double size, boolean right) {
        boolean measured = Range.of(skill).isPresent() && m > 1 && size > 0;
        return measured ? List.of(new OneOf(format, m, Range.decibels(size), right)) : List.of();
    }

    private static List<Evidence> chosen(Skill skill, Attempt a) {
        if (a.offer().ask().isEmpty()) return List.of();
        return switch (a.offer().ask().get()) {
            case STEM, KIND, BOTH -> oneOf(skill, Format.MEMORY, a.offer().only().size(), a.size(), a.right());
            case VALUE -> onScale(skill, a);
            case POINT -> left(skill, a);
            // Told by what the stem is, not by a change that has a size.
            case ROLE, MOST, FAULTS, MASKING, ORDER -> List.of();
        };
    }

    private static List<Evidence> onScale(Skill skill, Attempt a) {
        List<String> ids = a.offer().only();
        int truth = a.truth() instanceof Answer.Choice c ? ids.indexOf(c.id()) : -1, said = a.answer() instanceof Answer.Choice c ? ids.indexOf(c.id()) : -1;
        if (truth < 0 || said < 0 || ids.size() < 2) return List.of();
        double[] places = new double[ids.size()];
        for (int i = 0; i < places.length; i++) {
            try {
                places[i] = Axis.place(skill, Double.parseDouble(ids.get(i)));
            } catch (NumberFormatException e) {
                return List.of();
            }
            if (!Double.isFinite(places[i]) || i > 0 && places[i] <= places[i - 1]) return List.of();
        }
        if (skill == Skill.BAND) return List.of(new Named(places, truth, said));
        if (Range.of(skill).isEmpty()) return List.of();
        return List.of(new OnScale(places.length, gap(places, truth - 1), gap(places, truth), truth == said));
    }

    /** From a place to the next, in dB; infinite at the ends. */
    private static double gap(double[] places, int from) {
        return from < 0 || from + 1 >= places.length ? Double.POSITIVE_INFINITY : Range.decibels(places[from + 1] - places[from]);
    }

    /** Each control on the skill's axis on its own; what all faders are off by alike is no error. */
    private static List<Evidence> left(Skill skill, Attempt a) {
        if (Range.of(skill).isEmpty() || !(a.truth() instanceof Answer.Values truth) || !(a.answer() instanceof Answer.Values said)) return List.of();
        List<Double> errors = new ArrayList<>();
        for (Map.Entry<String, Double> t : truth.values().entrySet()) {
            Double value = said.values().get(t.getKey());
            if (value != null && measures(skill, t.getKey())) errors.add(Axis.place(skill, value) - Axis.place(skill, t.getValue()));
        }
        boolean common = skill == Skill.LEVEL && errors.size() > 1 && errors.size() == truth.values().size();
        double all = common ? errors.stream().mapToDouble(Double::doubleValue).average().orElse(0) : 0;
        double most = 2 * Range.of(skill).get().most();
        return errors.stream().filter(Double::isFinite).<Evidence>map(e -> new Left(Math.clamp(e - all, -most, most), most)).toList();
    }

    /** Whether a control, by its path, moves along the skill's axis. */
    private static boolean measures(Skill skill, String path) {
        return switch (skill) {
            case LEVEL -> path.matches("channels\\.[^.]+\\.gain");
            case LOUDNESS -> path.equals("master.gain");
            case PAN -> path.endsWith(".pan");
            case WIDTH -> path.endsWith(".width") && !path.startsWith("reverb") && !path.startsWith("delay");
            case EQ_GAIN, EQ_CUT -> path.matches(".*eq\\[\\d+\\]\\.gain|master\\.tilt");
            case EQ_FREQUENCY -> path.matches(".*eq\\[\\d+\\]\\.frequency");
            case REVERB_TIME -> path.equals("reverb.decay");
            case REVERB_LEVEL -> path.endsWith(".sends.reverb");
            case PREDELAY -> path.equals("reverb.predelay");
            case DELAY_TIME -> path.equals("delay.time");
            case LIMITER -> path.endsWith("limiter.drive");
            case CUTOFF, COMPRESSION, COMPRESSION_TIME, SATURATION, AUTOMATION, STEM, KIND, BAND, SYSTEM, ROLE -> false;
        };
    }

    /** Of one fault, which stem it is; and, where that is right, what was done to it. Of several, which was meant is not known. */
    private static List<Evidence> found(Skill skill, Attempt a) {
        if (!a.offer().ask().equals(Optional.of(Ask.FAULTS)) || !(a.truth() instanceof Answer.Named truth) || !(a.answer() instanceof Answer.Named said)) return List.of();
        if (truth.names().containsKey("stem2")) return List.of();
        List<Evidence> all = new ArrayList<>();
        for (String part : List.of("stem", "kind")) {
            if (!truth.names().containsKey(part)) continue;
            boolean right = truth.names().get(part).equals(said.names().get(part));
            all.addAll(oneOf(skill, Format.MEMORY, a.offer().choices().getOrDefault(part, List.of()).size(), a.size(), right));
            if (!right) break;
        }
        return all;
    }
}
