package attune.lesson;

import attune.dsp.effect.PlaybackSystem;
import attune.material.Part;
import attune.mix.Automation;
import com.google.gson.JsonElement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One lesson file: what it teaches, labelled examples, the exercise, the pass mark, advice. See {@code docs/lesson-format.md}.
 *
 * @param id       its path without the ending: {@code eq/05a}
 * @param level    the part of the id after the slash
 * @param exercise absent in an introduction
 */
public record Lesson(String id, Module module, String level, String title, Skill skill, List<String> learn, List<Word> words,
                     List<Example> listen, Optional<Exercise> exercise, List<Advice> advice, List<String> sources) {

    /** What a choice is called in plain words, and what it sounds like. */
    public record Word(String choice, String word, String hint) {}

    /** "EQ 5a". */
    public String name() {
        return module.title() + " " + shortLevel();
    }

    /** As it is shown: 5a for {@code 05a}. */
    public String shortLevel() {
        return level.replaceFirst("^0+(?=\\d)", "");
    }

    /** The number of the level: 5 for {@code 05a}, 1 for {@code G1}. */
    public int levelNumber() {
        String digits = level.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** Beside the ladder, not on it: a letter before the number. */
    public boolean isSideStep() {
        return Character.isLetter(level.charAt(0));
    }

    public boolean isIntroduction() {
        return exercise.isEmpty();
    }

    public Optional<Word> word(String choice) {
        return words.stream().filter(w -> w.choice.equals(choice)).findFirst();
    }

    /** What a choice is called; empty where it has no word. */
    String called(String choice) {
        return word(choice).map(Word::word).orElse("");
    }

    /**
     * A labelled pair of sounds to listen to.
     *
     * @param others   what B has on every other stem
     * @param adjust   the parameter the learner may move, if any
     * @param matching absent: as in the exercise
     */
    public record Example(String caption, Subject subject, List<Setting> reference, List<Setting> altered, List<Setting> others, Optional<String> adjust,
                          Optional<Matching> matching) {
        /** What is made equally loud, beside this exercise. */
        public Matching matching(Optional<Exercise> exercise) {
            Matching wanted = matching.or(() -> exercise.map(Exercise::matching)).orElse(Matching.STEM);
            return subject.master() && wanted == Matching.STEM ? Matching.MIX : wanted;
        }
    }

    /**
     * What the review says about a mistake. What is absent stands for any.
     *
     * @param truth  what was right: a choice, or a role or family of stems
     * @param answer what was answered: the same; or that it was more, or less, of what was missed
     * @param stem   the stem that was changed, by id, role or family
     * @param missed what was missed of several things: a parameter, the height or the time of a step, a part of what was to be found
     */
    public record Advice(Optional<String> truth, Optional<String> answer, Optional<String> stem, Optional<String> missed, String say) {
        /** The answer has more of what was missed than the truth, or less. */
        public static final String MORE = "more", LESS = "less";
        /** What of a drawn step was missed. */
        public static final String HEIGHT = "height", TIME = "time";

        /** The same mistake as another entry. */
        boolean names(Advice other) {
            return truth.equals(other.truth) && answer.equals(other.answer) && stem.equals(other.stem) && missed.equals(other.missed);
        }

        /** How much of a mistake it names. */
        public int names() {
            return (int) Stream.of(truth, answer, stem, missed).filter(Optional::isPresent).count();
        }
    }

    /**
     * What is given to one parameter: inside the subject's channel ({@code eq[0].gain}), or of the whole mix ({@code reverb.decay},
     * {@code master.tilt}, {@code monitor}).
     */
    public sealed interface Setting {
        /**
         * Not a number of the mix but of the sound: the compressor's gain reduction in dB, the median of the deepest per note;
         * the threshold is set from the stem so that it is exact.
         */
        String REDUCTION = "compressor.reduction";
        /** Not a number of the mix either: the distortion in per cent of a sine at the stem's typical peak; the drive is set from the stem. */
        String DISTORTION = "saturation.distortion";
        /** dB; more cannot be asked for. */
        double MOST_REDUCTION = 24;
        /** Per cent; more cannot be asked for. */
        double MOST_DISTORTION = 30;

        String parameter();

        /** Stated by its effect on the sound, so no number of a mix. */
        static boolean isSolved(String parameter) {
            return parameter.equals(REDUCTION) || parameter.equals(DISTORTION);
        }

        /** @param relative added to what the mix has, not put in its place */
        record Amount(String parameter, double value, boolean relative) implements Setting {
            public Amount(String parameter, double value) {
                this(parameter, value, false);
            }
        }

        /** What a mix file writes there that is no number: a type, a playback system, true or false. */
        record Word(String parameter, JsonElement value) implements Setting {}

        /**
         * Automation of a number in the subject's channel.
         *
         * @param points   their beats are parts of the song, from 0 to 1
         * @param relative added to what the mix has
         */
        record Curve(String parameter, Automation points, boolean relative) implements Setting {}
    }

    /**
     * One of several things that may have been done to the sound, as a choice.
     *
     * @param set     done to the altered mix; empty for nothing
     * @param others  done to every other stem that plays
     * @param amounts for mode find: by how much it may have been done, each with settings of its own beside these
     * @param fix     for mode find: what would put it right, when that is asked too
     */
    public record Kind(String id, String label, List<Setting> set, List<Setting> others, List<Kind> amounts, Optional<String> fix) {
        public Kind(String id, String label, List<Setting> set, List<Setting> others) {
            this(id, label, set, others, List.of(), Optional.empty());
        }

        /** The level of the stem itself is what is done, so it cannot be matched. */
        boolean isLevel() {
            return Stream.concat(set.stream(), amounts.stream().flatMap(a -> a.set.stream())).anyMatch(s -> s.parameter().equals("gain") || s.parameter().equals("mute"));
        }
    }

    /** A property of the stems that play, told by listening to them rather than to a change. */
    public enum Measure {
        /** Power below 120 Hz. */
        LOWS,
        /** Power above 5 kHz. */
        HIGHS,
        /** What the altered mix's playback system takes away, in loudness. */
        LOST,
        /** What the altered mix's playback system adds, in loudness. */
        RAISED
    }

    /**
     * What is drawn in mode draw: rides of the fader that the reference has.
     *
     * @param depths    dB; one of these is drawn for each
     * @param least     bars a ride lasts at least
     * @param most      bars it lasts at most
     * @param phrases   above 0: no rides, but so many equal parts of the song, sung unevenly by these depths and to be levelled
     * @param tolerance dB that still score 1
     * @param beats     by which an edge may be off and still score 1
     */
    public record Rides(List<Double> depths, int least, int most, int phrases, double tolerance, double beats) {}

    /**
     * Which stem is asked about, and what plays with it.
     *
     * @param master   the change is made on the master of the stems that play
     * @param signals  generated sounds that may serve in place of a song
     * @param ids      stems of these ids only; empty for any
     * @param families stems of these families only; empty for any
     * @param roles    stems of these roles only; empty for any
     * @param least    the fewest stems that play, the subject among them
     * @param most     the most stems that play; {@link Integer#MAX_VALUE} for all
     */
    public record Subject(boolean master, List<String> signals, Set<String> ids, Set<String> families, Set<String> roles, boolean mono, int least, int most) {
        public boolean solo() {
            return most == 1;
        }

        /** As far as a song's file tells: whether the stem is mono, its sound says. */
        public boolean suits(Part part) {
            return (ids.isEmpty() || ids.contains(part.id())) && (families.isEmpty() || part.family().filter(f -> families.contains(f.id())).isPresent())
                && (roles.isEmpty() || part.role().filter(r -> roles.contains(r.id())).isPresent());
        }
    }

    /** What is to be told. */
    public enum Ask {
        /** The value of a varied parameter, out of its choices. */
        VALUE,
        /** The same on a ruler, without choices. */
        POINT,
        /** The stem that changed. */
        STEM,
        /** What was done. */
        KIND,
        /** Stem and kind as one choice. */
        BOTH,
        /** The role in the music of the stem that is heard. */
        ROLE,
        /** The stem that leads in a measure. */
        MOST,
        /** For mode find: stem, kind and amount of one fault or several. */
        FAULTS,
        /** For mode find: which stem is covered, by which, in which octave. */
        MASKING,
        /** For mode find: which of the kinds each stem has. */
        ORDER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One parameter that the question draws.
     *
     * @param reference its value in the reference mix; absent: what the song's mix has if the values are relative or it
     *                  roves, else the value drawn, the same in both mixes
     * @param rove      one of these, drawn for each question, is added to the reference; empty: nothing
     * @param values    drawn from these, with equal chance
     * @param relative  values are added to the reference's own value
     * @param spread    part by which a drawn value varies either way; 0 for exact labelled values
     * @param jitter    octaves by which a drawn frequency varies either way, around the labelled one
     * @param choices   the values are the choices of the answer
     * @param size      this parameter is the change whose size is measured
     * @param tolerance for match and place: the error that still scores 1, in the unit (linear) or octaves (logarithmic)
     */
    public record Vary(String parameter, Optional<Double> reference, List<Double> rove, List<Double> values, boolean relative, double spread, double jitter,
                       boolean choices, boolean size, double tolerance) {
        /** The parameter has a place of its own in the reference, from which the altered mix departs. */
        boolean departs() {
            return reference.isPresent() || relative || !rove.isEmpty();
        }
    }

    /**
     * @param pass      points that pass, out of {@code questions}
     * @param clean     so many right answers from the first on pass at once; 0 for none
     * @param switches  how often the learner may change between A and B; 0 for freely
     * @param signalsFirst how many questions of a drill use a signal before songs are asked
     * @param moved     for match and place: how many stems the learner puts back
     * @param fixed     in both mixes
     * @param altered   in the altered mix only
     * @param others    in the altered mix only, for every stem that plays beside the subject
     * @param kinds     the choices where what was done is asked
     * @param ordered   the kinds form a scale
     * @param amount    the size of the change on the skill's axis where it is no parameter that varies; 0 for none
     * @param measure   what the stems are told by, where the one that leads is asked
     * @param faults    how many are to be found
     * @param rides     what is to be drawn
     * @param systems   playback systems on which both mixes can be heard; none for as they are
     * @param hidden    the reference is not heard before the answer
     * @param again     minutes after which the same questions are worth asking again, to hear what tiredness does; 0 for never
     */
    public record Exercise(Mode mode, Ask ask, String prompt, int questions, double pass, int clean, Subject subject, List<Setting> fixed, List<Vary> vary,
                           Matching matching, int switches, int signalsFirst, int moved, List<Setting> altered, List<Setting> others, List<Kind> kinds,
                           boolean ordered, double amount, Optional<Measure> measure, int faults, Optional<Rides> rides, List<PlaybackSystem> systems,
                           boolean hidden, int again) {
        /** Points only grow, and what came first stays: what is still to come cannot change that it is passed. @param scores in the order of the questions */
        public boolean passed(List<Double> scores) {
            return scores.stream().mapToDouble(s -> s).sum() >= pass - 1e-9 || clean > 0 && scores.stream().limit(clean).filter(s -> s >= 1).count() == clean;
        }

        /** "To pass: 12 right, or the first 6." */
        public String toPass() {
            return "To pass: " + tenths(pass) + " right" + (clean > 0 ? ", or the first " + clean : "") + ".";
        }

        /** "3 more in a row to pass", "7 more to pass", "passed"; once that cannot be reached, what it would have taken. @param scores in the order of the questions */
        public String standing(List<Double> scores) {
            if (passed(scores)) return "passed";
            String more = scores.isEmpty() ? "" : " more";
            if (clean > scores.size() && scores.stream().allMatch(s -> s >= 1)) return clean - scores.size() + more + (clean - scores.size() > 1 ? " in a row" : "") + " to pass";
            double missing = pass - scores.stream().mapToDouble(s -> s).sum();
            return missing > questions - scores.size() + 1e-9 ? tenths(pass) + " are needed to pass" : tenths(missing) + more + " to pass";
        }

        private static String tenths(double points) {
            return QuestionMaker.plain(Math.round(10 * points) / 10.0);
        }

        public Optional<Vary> choiceAxis() {
            return vary.stream().filter(Vary::choices).findFirst();
        }

        /** What is pointed at on a ruler. */
        public Optional<Vary> pointAxis() {
            return vary.stream().filter(v -> v.tolerance > 0).findFirst();
        }

        public Optional<Vary> sizeAxis() {
            return vary.stream().filter(Vary::size).findFirst();
        }
    }

    /** What is made equally loud, so that level does not give the answer away. */
    public enum Matching {
        /** Loudness is the question. */
        NONE("none"),
        /** The whole mixes. */
        MIX("mix"),
        /** The changed stem alone first, then the mixes. */
        STEM("stem");

        private final String id;

        Matching(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
