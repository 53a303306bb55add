package attune.device;

/** How sound leaves the program, in words for people. */
public record DeviceStatus(State state, String message) {
    public enum State { OPENING, PLAYING, ABSENT, LOST }

    public boolean sounding() {
        return state == State.PLAYING;
    }
}
