package attune.device;

/** How sound leaves the program, in words for people. */
public record DeviceStatus(State state, String message) {
    /** TAKEN: there is a card, and it cannot be opened. SILENT: it is asked, and does not answer. */
    public enum State { OPENING, PLAYING, ABSENT, TAKEN, SILENT, LOST }

    static final DeviceStatus OPENING = new DeviceStatus(State.OPENING, "Opening the sound card.");
    static final DeviceStatus PLAYING = new DeviceStatus(State.PLAYING, "Sound card open.");
    /** It plays, and more is kept ready than usual. */
    static final DeviceStatus PATIENT = new DeviceStatus(State.PLAYING, "Sound card open, with a longer buffer since the computer is busy: a switch is heard a little later.");
    static final DeviceStatus ABSENT = new DeviceStatus(State.ABSENT, "No sound card found. Everything else works; sound starts when one appears.");
    static final DeviceStatus TAKEN = new DeviceStatus(State.TAKEN,
        "The sound card cannot be opened; another program may hold it. Everything else works; sound starts when it is free.");
    static final DeviceStatus SILENT = new DeviceStatus(State.SILENT, "The sound card does not answer. Everything else works; sound starts when it does.");
    static final DeviceStatus LOST = new DeviceStatus(State.LOST, "The sound card went away. The lesson goes on; sound returns with it.");

    public boolean sounding() {
        return state == State.PLAYING;
    }
}
