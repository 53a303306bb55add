package attune.material;

/** What kind of instrument a stem is. */
public enum Family {
    DRUMS("drums"), BASS("bass"), GUITAR("guitar"), KEYS("keys"), VOICE("voice"), WIND("wind"), STRINGS("strings"), SYNTH("synth");

    private final String id;

    Family(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
