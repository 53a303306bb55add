package attune.session;

import attune.device.DeviceStatus;
import attune.dsp.Audio;
import attune.dsp.Decibels;
import attune.dsp.measure.Loudness;
import attune.learner.Device;
import attune.learner.DeviceKind;
import attune.learner.DeviceRecord;
import attune.learner.Sides;
import attune.mix.Mix;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A listening check: what somebody listens on, and what can be heard on it. A limit that it finds is one of the playback or the hearing,
 * and nothing is said about which. One thread at a time.
 */
public final class ListeningCheck {
    /** What is said while nothing can be heard. */
    public static final String SILENT = "There is no sound now, so nothing can be checked, and nothing was written down. Do the check when there is sound.";
    /** dBFS of the soft tone, and of the high ones: they weigh 6 dB more than their level says, and are to be 3 dB louder than the noise at the most. */
    static final double SOFT = -50, HIGH = -23;
    private static final int RATE = 48_000, SECONDS = 3;
    /** Seconds that a tone takes to come and go: a click would be heard where the tone is not. */
    private static final double FADE = 0.05;

    /** In this order: the level is set before anything else plays, and the soft tone is the last, so that nothing comes after it that is louder. */
    public enum Step {
        KIND("What do you listen on?"),
        LEVEL("Turn your volume down, play the noise, and turn it up until it is comfortable. All that follows is as loud as this: leave the volume where it is."),
        ONE_SIDE("Where do you hear this noise?"), OTHER_SIDE("And this one?"),
        MIDDLE("This noise is alike on both sides. Where is it?"),
        HIGH_8("A high tone, 8 kHz. Do you hear it?"), HIGH_12("Higher, 12.5 kHz. Do you hear it?"), HIGH_16("Higher still, 16 kHz. Do you hear it?"),
        QUIET("A soft tone. Do you hear it over the sounds of your room?");

        private final String prompt;

        Step(String prompt) {
            this.prompt = prompt;
        }

        /** Hz of the tone that is played; 0 for none. */
        double tone() {
            return switch (this) {
                case QUIET -> 1000;
                case HIGH_8 -> 8000;
                case HIGH_12 -> 12_500;
                case HIGH_16 -> 16_000;
                case KIND, LEVEL, ONE_SIDE, OTHER_SIDE, MIDDLE -> 0;
            };
        }

        List<String> answers() {
            return switch (this) {
                case KIND -> Arrays.stream(DeviceKind.values()).map(k -> k.title() + ": " + k.hint()).toList();
                case LEVEL -> List.of("It is comfortable");
                case ONE_SIDE, OTHER_SIDE -> List.of("Left", "Right", "On both sides", "I hear with one ear, or much better with one");
                case MIDDLE -> List.of("In the middle", "Spread out, or beside my head");
                case QUIET, HIGH_8, HIGH_12, HIGH_16 -> List.of("Yes", "No");
            };
        }
    }

    /** One question. @param number from 1 @param sound what plays with it; nothing where none does */
    public record Question(Step step, int number, int of, String prompt, List<String> answers, Optional<Sound> sound) {}

    private final Audio noise;
    private final Supplier<DeviceStatus> card;
    private final InstantSource clock;
    private final boolean leftFirst;
    private final Map<Step, Integer> said = new EnumMap<>(Step.class);

    /** @param songs for the noise @param card how sound leaves the program now @param random which side comes first */
    public ListeningCheck(attune.material.Songs songs, Supplier<DeviceStatus> card, InstantSource clock, RandomGenerator random) {
        var song = songs.load("pink-noise");
        noise = part(song.stems().getFirst().audio());
        this.card = card;
        this.clock = clock;
        leftFirst = random.nextBoolean();
    }

    private static Audio part(Audio whole) {
        return Audio.mono(RATE, Arrays.copyOf(whole.left(), SECONDS * RATE));
    }

    /** The next; absent at the end. */
    public Optional<Question> next() {
        Step[] all = Step.values();
        return said.size() == all.length ? Optional.empty() : Optional.of(question(all[said.size()]));
    }

    private Question question(Step step) {
        return new Question(step, step.ordinal() + 1, Step.values().length, step.prompt, step.answers(), sound(step).map(a -> new Sound("check", "the sound", Mix.PLAIN, 0, a, 0)));
    }

    /** The next question cannot be answered, since nobody can hear it. What has no sound can be while the card is being opened. */
    public boolean isSilent() {
        DeviceStatus now = card.get();
        return !now.sounding() && !(said.isEmpty() && now.state() == DeviceStatus.State.OPENING);
    }

    /** @param choice of the answers of the next question, from 0 @return false when nothing was taken, since there is no sound */
    public boolean answer(int choice) {
        Step step = Step.values()[said.size()];
        if (choice < 0 || choice >= step.answers().size()) throw new IllegalArgumentException("there are " + step.answers().size() + " answers");
        if (isSilent()) return false;
        said.put(step, choice);
        return true;
    }

    /** One step back; the first stays. */
    public void back() {
        if (!said.isEmpty()) said.remove(Step.values()[said.size() - 1]);
    }

    private Optional<Audio> sound(Step step) {
        float[] none = new float[SECONDS * RATE];
        return switch (step) {
            case KIND -> Optional.empty();
            case LEVEL, MIDDLE -> Optional.of(levelled(new Audio(RATE, noise.left(), noise.left().clone())));
            case ONE_SIDE -> Optional.of(side(leftFirst, none));
            case OTHER_SIDE -> Optional.of(side(!leftFirst, none));
            case QUIET -> Optional.of(tone(step.tone(), SOFT));
            case HIGH_8, HIGH_12, HIGH_16 -> Optional.of(tone(step.tone(), HIGH));
        };
    }

    private Audio side(boolean left, float[] none) {
        return levelled(left ? new Audio(RATE, noise.left(), none) : new Audio(RATE, none, noise.left()));
    }

    private static Audio levelled(Audio sound) {
        return sound.times(Decibels.toGain(PlayingLevel.COMMON - Loudness.integrated(sound).orElseThrow()));
    }

    /** Comes and goes once in the loop. */
    private static Audio tone(double hz, double level) {
        float[] x = new float[SECONDS * RATE];
        int sounding = (SECONDS - 1) * RATE;
        for (int i = 0; i < sounding; i++) {
            double edge = Math.min(1, Math.min(i, sounding - i) / (FADE * RATE));
            x[i] = (float) (Decibels.toGain(level) * (0.5 - 0.5 * StrictMath.cos(Math.PI * edge)) * StrictMath.sin(2 * Math.PI * hz * i / RATE));
        }
        return Audio.mono(RATE, x);
    }

    /** What was found out. @param outputs what the system calls what sound leaves by @throws IllegalStateException before the end */
    public DeviceRecord record(String outputs) {
        if (next().isPresent()) throw new IllegalStateException("the check is not at its end");
        List<Sides.Said> sides = new ArrayList<>();
        sides.add(new Sides.Said(leftFirst, Sides.Heard.values()[said.get(Step.ONE_SIDE)]));
        sides.add(new Sides.Said(!leftFirst, Sides.Heard.values()[said.get(Step.OTHER_SIDE)]));
        double highest = 0;
        for (Step s : List.of(Step.HIGH_8, Step.HIGH_12, Step.HIGH_16)) if (yes(s)) highest = s.tone();
        return new DeviceRecord(new Device(DeviceKind.values()[said.get(Step.KIND)], ""), Sides.of(sides), yes(Step.MIDDLE), yes(Step.QUIET), highest, 0, outputs, clock.instant());
    }

    private boolean yes(Step step) {
        return said.get(step) == 0;
    }

    /**
     * Why the last check may belong to another device, in one sentence; absent where nothing changed, or nobody can say.
     *
     * @param outputs asks what the system calls what sound leaves by; only where that was known before
     */
    public static Optional<String> outdated(Optional<DeviceRecord> last, Supplier<String> outputs) {
        return last.filter(r -> !r.output().isEmpty()).filter(r -> {
            String now = outputs.get();
            return !now.isEmpty() && !now.equals(r.output());
        }).map(r -> "Your listening check (" + r.device().title() + ") may belong to another device: the sound outputs of this computer have changed since.");
    }

    /** What a record means for the lessons, in plain sentences. */
    public static List<String> words(DeviceRecord r) {
        List<String> words = new ArrayList<>();
        switch (r.sides()) {
            case STRAIGHT -> words.add("Left is left and right is right.");
            case SWAPPED -> words.add("Left and right are exchanged. Turn the headphones round or swap the cables, and do the check again; until then places are not asked.");
            case JOINED -> words.add("The two sides could not be told apart. Look for a mono setting in the system; until then places are not asked.");
            case ONE_EAR -> words.add("You hear with one ear: lessons about places are open, and count neither as passed nor as failed.");
        }
        if (!r.centred() && r.sides() == Sides.STRAIGHT) words.add("What is alike on both sides was not heard in the middle: sit midway between the loudspeakers, or look whether an effect for space is on.");
        if (!r.quiet()) words.add("Soft sounds are lost in the sounds of your room. A quieter place will show you more.");
        if (r.highest() < 16_000) words.add(r.highest() == 0 ? "None of the high tones was heard. That is a limit of your playback or of your hearing; what lies above is not asked."
            : "The highest tone heard was " + (r.highest() == 8000 ? "8" : "12.5") + " kHz. That is a limit of your playback or of your hearing; the octave at 16 kHz is not asked.");
        if (!r.device().kind().isFullRange()) words.add("Lessons about playback systems need headphones or studio monitors, since small loudspeakers take away the same.");
        return words;
    }
}
