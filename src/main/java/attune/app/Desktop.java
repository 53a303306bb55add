package attune.app;

import attune.cli.Surroundings;
import attune.session.Services;
import attune.ui.Window;
import java.util.Optional;

/** The window, where there is a display for it. */
final class Desktop implements Surroundings.Window {
    @Override public Optional<String> show(Services services) {
        if (isBlind()) return Optional.of("There is no display (DISPLAY is not set).");
        // JavaFX unpacks its native libraries; nothing is written outside the data folder.
        System.setProperty("javafx.cachedir", services.folders().cache().toString());
        return Window.show(services);
    }

    /** Linux tells whether there is a display before JavaFX is loaded at all. */
    private static boolean isBlind() {
        boolean linux = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).contains("linux");
        return linux && isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY") && !"Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    }

    private static boolean isUnset(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isBlank();
    }
}
