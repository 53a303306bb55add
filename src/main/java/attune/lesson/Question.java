package attune.lesson;

import attune.dsp.Taper;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** One draw from a lesson: two mixes and a way to answer. */
public sealed interface Question {
    Head head();

    /** The same question about other mixes; used when loudness has been matched. */
    Question with(Head head);

    Mode mode();

    /** The truth as an answer. */
    Answer truth();

    /** What every question has. {@code subject} is the changed stem, absent for the master; {@code size} is on the skill's axis. */
    record Head(String lesson, Skill skill, String song, long seed, String prompt, Optional<String> subject, List<String> stems, Mix reference,
                Mix altered, double size, Lesson.Matching matching) {
        public Head with(Mix reference, Mix altered) {
            return new Head(lesson, skill, song, seed, prompt, subject, stems, reference, altered, size, matching);
        }
    }

    /**
     * One thing that can be chosen.
     *
     * @param id    plain number in the base unit, stem id or kind
     * @param step  where it stands on the lesson's scale, from 0; what the song cannot carry is left out and leaves a gap
     * @param group choices of one group have half of the truth in common: the stem, where it is told with what was done; else empty
     * @param heard the altered mix as it would be if this were the truth, before matching
     */
    record Option(String id, String label, String word, int step, String group, Mix heard) {
        public Option(String id, String label, String word, int step, Mix heard) {
            this(id, label, word, step, "", heard);
        }
    }

    /** One control the learner moves: where it starts, where it should end. */
    record Control(Path path, String label, double start, double truth, double tolerance) {
        Control raised(double by) {
            return new Control(path, label, start + by, truth + by, tolerance);
        }

        /** How far a value is from the truth: the difference on a linear taper, octaves on a logarithmic one. */
        public double distance(double value) {
            return switch (path.declared().taper()) {
                case Taper.Linear l -> Math.abs(value - truth);
                case Taper.Logarithmic l -> value <= 0 ? Double.POSITIVE_INFINITY : Math.abs(StrictMath.log(value / truth) / StrictMath.log(2));
            };
        }
    }

    /** @param unit of the choices when they are amounts, else empty; {@code ordered} when they form a scale */
    record Choose(Head head, String unit, List<Option> options, boolean ordered, String correct) implements Question {
        @Override public Question with(Head head) {
            return new Choose(head, unit, options, ordered, correct);
        }

        @Override public Mode mode() {
            return Mode.CHOOSE;
        }

        @Override public Answer truth() {
            return new Answer.Choice(correct);
        }

        public Optional<Option> option(String id) {
            return options.stream().filter(o -> o.id.equals(id)).findFirst();
        }
    }

    /**
     * Sounds of which one is the altered mix and every other the reference: three, one of which differs, or two, one of which
     * has more of what is asked about.
     *
     * @param right which of them is the answer, from 1
     */
    record Pick(Head head, Mode mode, int sounds, int right) implements Question {
        @Override public Question with(Head head) {
            return new Pick(head, mode, sounds, right);
        }

        @Override public Answer truth() {
            return new Answer.Choice(String.valueOf(right));
        }

        /** Their ids. */
        public List<String> ids() {
            return IntStream.rangeClosed(1, sounds).mapToObj(String::valueOf).toList();
        }
    }

    /** Controls to be moved to where the reference has them. The altered mix is the start. */
    record Match(Head head, List<Control> controls, int switches) implements Question {
        /** Where the master's gain is a control, it goes along with the level to which both mixes were brought. */
        @Override public Question with(Head head) {
            double raised = head.reference().master().gain() - this.head.reference().master().gain();
            return new Match(head, controls.stream().map(c -> c.path.toString().equals("master.gain") ? c.raised(raised) : c).toList(), switches);
        }

        @Override public Mode mode() {
            return Mode.MATCH;
        }

        @Override public Answer truth() {
            return Question.truths(controls);
        }
    }

    /** Stems to be put where the reference has them; the controls are pans. The altered mix is the start. */
    record Place(Head head, List<Control> controls, int switches) implements Question {
        @Override public Question with(Head head) {
            return new Place(head, controls, switches);
        }

        @Override public Mode mode() {
            return Mode.PLACE;
        }

        @Override public Answer truth() {
            return Question.truths(controls);
        }
    }

    /**
     * What all faders are off by alike. All of them a little high is the same balance, so that is no error; a single fader,
     * or one among other controls, has nothing in common.
     */
    static double commonOffset(List<Control> controls, ToDoubleFunction<Control> value) {
        boolean faders = controls.size() > 1 && controls.stream().allMatch(c -> c.path.inside().equals("gain"));
        return faders ? controls.stream().mapToDouble(c -> value.applyAsDouble(c) - c.truth).average().orElse(0) : 0;
    }

    private static Answer truths(List<Control> controls) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Control c : controls) values.put(c.path.toString(), c.truth);
        return new Answer.Values(values);
    }
}
