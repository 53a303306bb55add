package attune.material;

/** What a stem does in the music. */
public enum Role {
    FOUNDATION("foundation"), RHYTHM("rhythm"), PAD("pad"), LEAD("lead"), FILL("fill");

    private final String id;

    Role(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
