package attune.lesson;

import attune.dsp.Taper;
import attune.mix.Automation;
import attune.mix.Mix;
import attune.mix.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    /**
     * What every question has.
     *
     * @param subject the stem that was changed, where it is one; absent for the master
     * @param size    of the change, on the skill's axis
     * @param matched the stems that are made as loud as they were, each alone
     */
    record Head(String lesson, Skill skill, String song, long seed, String prompt, Optional<String> subject, List<String> stems, Mix reference,
                Mix altered, double size, Lesson.Matching matching, List<String> matched) {
        public Head with(Mix reference, Mix altered) {
            return new Head(lesson, skill, song, seed, prompt, subject, stems, reference, altered, size, matching, matched);
        }

        Head matching(List<String> matched) {
            return new Head(lesson, skill, song, seed, prompt, subject, stems, reference, altered, size, matching, matched);
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

        /** "Bass, gain": what it moves, where the label names the stem alone. */
        public String said() {
            String what = path.declared().name().toLowerCase(Locale.ROOT);
            return (" " + label.toLowerCase(Locale.ROOT) + " ").contains(" " + what + " ") ? label : label + ", " + what;
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

    /** A point on a ruler: the control's truth. Nothing is heard while it is pointed at. */
    record Point(Head head, Control control) implements Question {
        @Override public Question with(Head head) {
            return new Point(head, control);
        }

        @Override public Mode mode() {
            return Mode.CHOOSE;
        }

        @Override public Answer truth() {
            return Question.truths(List.of(control));
        }
    }

    /** Answered by moving what the learner's own mix has: the altered mix is the start, the reference the goal. */
    sealed interface Moving extends Question permits Match, Place, Draw {
        /** How often the learner may change between the two; 0 for freely. */
        int switches();

        /** What is moved, one by one; none where curves are drawn. */
        List<Control> controls();
    }

    /** Controls to be moved to where the reference has them. */
    record Match(Head head, List<Control> controls, int switches) implements Moving {
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

    /** Stems to be put where the reference has them; the controls are pans. */
    record Place(Head head, List<Control> controls, int switches) implements Moving {
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
     * One curve to be drawn.
     *
     * @param flat      where the parameter stands without it
     * @param truth     the curve of the reference
     * @param steps     where it goes from one level to the next: what is scored
     * @param tolerance of a step's height, in the parameter's unit
     * @param beats     tolerance of a step's place
     */
    record Lane(Path path, String label, double flat, Automation truth, List<Step> steps, double tolerance, double beats) {
        public Lane {
            steps = List.copyOf(steps);
        }
    }

    /** A curve's way from one level to the next around a beat. */
    record Step(double beat, double from, double to) {}

    /** Curves to be drawn as the reference has them. @param beats length of the song @param meter beats in a bar */
    record Draw(Head head, List<Lane> lanes, double beats, int meter, int switches) implements Moving {
        @Override public Question with(Head head) {
            return new Draw(head, lanes, beats, meter, switches);
        }

        @Override public Mode mode() {
            return Mode.DRAW;
        }

        @Override public List<Control> controls() {
            return List.of();
        }

        @Override public Answer truth() {
            Map<String, Automation> curves = new LinkedHashMap<>();
            for (Lane l : lanes) curves.put(l.path.toString(), l.truth);
            return new Answer.Drawn(curves);
        }
    }

    /**
     * One thing to be said in mode find.
     *
     * @param id      {@code stem}, {@code kind}, {@code amount}; for a second fault {@code stem2} and so on
     * @param fault   which of the faults it belongs to, from 0
     * @param ordered the choices form a scale: a neighbour scores a half
     */
    record Slot(String id, int fault, String label, List<Choice> choices, boolean ordered) {
        public Slot {
            choices = List.copyOf(choices);
        }

        /** @param of offered only with this choice of the slot before; empty for always */
        public record Choice(String id, String label, String word, String of) {
            public boolean offered(String before) {
                return of.isEmpty() || of.equals(before);
            }
        }

        /** Whether what can be said of it depends on what was said of the slot before. */
        public boolean depends() {
            return choices.stream().anyMatch(c -> !c.of.isEmpty());
        }

        public Optional<Choice> choice(String id, String before) {
            return choices.stream().filter(c -> c.id.equals(id) && c.offered(before)).findFirst();
        }
    }

    /** Several things to be said; which fault is named first does not matter. */
    record Find(Head head, List<Slot> slots, Answer.Named truth) implements Question {
        @Override public Question with(Head head) {
            return new Find(head, slots, truth);
        }

        @Override public Mode mode() {
            return Mode.FIND;
        }

        /** What can be said of a slot beside what else is said. */
        public List<Slot.Choice> offered(Slot slot, Map<String, String> names) {
            String before = before(slot, names);
            return slot.choices.stream().filter(c -> c.offered(before)).toList();
        }

        /** What is said of a slot, for people: one id may mean different things under two kinds. The id itself where nobody can have said it. */
        public String label(Slot slot, Map<String, String> names) {
            String id = names.getOrDefault(slot.id, "");
            return slot.choice(id, before(slot, names)).map(Slot.Choice::label).orElse(id);
        }

        /** A stem that is named for two parts, in one line for people; every part is about another one. */
        public Optional<String> twice(Map<String, String> names) {
            List<Slot> stems = slots.stream().filter(s -> !s.choices.isEmpty() && s.choices.stream().allMatch(c -> head.stems.contains(c.id))).toList();
            for (int i = 0; i < stems.size(); i++)
                for (int j = 0; j < i; j++)
                    if (names.containsKey(stems.get(i).id) && names.get(stems.get(i).id).equals(names.get(stems.get(j).id)))
                        return Optional.of(label(stems.get(i), names) + " is named twice; each is about another part.");
            return Optional.empty();
        }

        /** What is said of the slot before it, of the same fault; empty for the first. */
        private String before(Slot slot, Map<String, String> names) {
            List<Slot> fault = faults().get(slot.fault);
            int at = fault.indexOf(slot);
            return at == 0 ? "" : names.getOrDefault(fault.get(at - 1).id, "");
        }

        /** The slots of each fault, in order. */
        public List<List<Slot>> faults() {
            int faults = 1 + slots.stream().mapToInt(Slot::fault).max().orElse(0);
            return IntStream.range(0, faults).mapToObj(f -> slots.stream().filter(s -> s.fault == f).toList()).toList();
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
