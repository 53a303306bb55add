package attune.session;

/** This program. */
public final class Program {
    public static final String VERSION = "0.1.0";

    private Program() {}
}
