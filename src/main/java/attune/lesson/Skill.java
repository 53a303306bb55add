package attune.lesson;

import java.util.Arrays;
import java.util.Optional;

/** What is trained and measured: one perceptual task. The axis is the unit in which the size of a change is stated. */
public enum Skill {
    LEVEL("level", "Level of a stem", "dB"), LOUDNESS("loudness", "Loudness of a mix", "LU"), PAN("pan", "Place of a stem", "dB"),
    WIDTH("width", "Width", "dB"), EQ_GAIN("eq.gain", "EQ boost", "dB"), EQ_CUT("eq.cut", "EQ cut", "dB"),
    EQ_FREQUENCY("eq.frequency", "Centre frequency", "octaves"), CUTOFF("cutoff", "Cut-off", "octaves"),
    COMPRESSION("compression", "Gain reduction", "dB"), COMPRESSION_TIME("compression.time", "Attack and release", "octaves"),
    SATURATION("saturation", "Saturation", "%"), REVERB_TIME("reverb.time", "Decay", "octaves"), REVERB_LEVEL("reverb.level", "Reverb amount", "dB"),
    PREDELAY("predelay", "Pre-delay", "ms"), DELAY_TIME("delay.time", "Delay time", "octaves"), AUTOMATION("automation", "A ride", "dB"),
    LIMITER("limiter", "Limiting", "dB"), BAND("band", "Naming octaves", "dB"), STEM("stem", "Which stem", "dB"), KIND("kind", "Which kind", "dB"),
    SYSTEM("system", "Playback system", ""), ROLE("role", "Role of a stem", "");

    private final String id;
    private final String title;
    private final String axis;

    Skill(String id, String title, String axis) {
        this.id = id;
        this.title = title;
        this.axis = axis;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String axis() {
        return axis;
    }

    public static Optional<Skill> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }
}
