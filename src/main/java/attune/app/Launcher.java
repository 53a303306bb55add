package attune.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where the program starts. Compiled for Java 17, so that an older Java hears in one line what is missing; it is no JavaFX
 * {@code Application}, since the JDK would then look for JavaFX among its modules.
 */
public final class Launcher {
    private static final int NEEDED = 25;
    /** Held, so that the level is not collected away: JavaFX would print that it runs from the class path. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        int here = Runtime.version().feature();
        if (here < NEEDED) {
            System.err.println("Attune needs Java " + NEEDED + " or later; this is Java " + here + ". Install a JDK " + NEEDED + " (for example Temurin) and try again.");
            System.exit(2);
        }
        JAVAFX.setLevel(Level.SEVERE);
        Class.forName("attune.app.Main").getMethod("main", String[].class).invoke(null, (Object) args);
    }
}
