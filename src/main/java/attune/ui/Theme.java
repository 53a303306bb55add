package attune.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Scene;

/** Dresses a scene: AtlantaFX Primer below, our one stylesheet above, dark or light, and the size of all text. */
public final class Theme {
    /** Which of the two the learner wants. */
    public enum Look {
        SYSTEM("As the system"), DARK("Dark"), LIGHT("Light");

        private final String title;

        Look(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The size that 100 % stands for, in pixels; everything else in the stylesheet is relative to it. */
    private static final double TEXT = 14;
    private static final String SHEET = sheet("attune.css");
    /** The tokens' light values; a sheet of its own, so that tooltips, which have their own root, follow it too. */
    private static final String LIGHT = sheet("light.css");

    private Theme() {}

    /** Follows the appearance and the system's colour scheme from now on. */
    public static void dress(Scene scene, Appearance appearance) {
        InvalidationListener again = o -> apply(scene, appearance);
        appearance.lookProperty().addListener(again);
        appearance.textSizeProperty().addListener(again);
        scene.rootProperty().addListener(again);
        scene.getProperties().put(Theme.class, again);
        // The platform outlives every scene, and must not hold one.
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakInvalidationListener(again));
        apply(scene, appearance);
    }

    private static void apply(Scene scene, Appearance appearance) {
        boolean light = switch (appearance.getLook()) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.LIGHT;
            case DARK -> false;
            case LIGHT -> true;
        };
        String base = light ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) Application.setUserAgentStylesheet(base);
        List<String> sheets = light ? List.of(SHEET, LIGHT) : List.of(SHEET);
        if (!sheets.equals(scene.getStylesheets())) scene.getStylesheets().setAll(sheets);
        scene.getRoot().setStyle("-fx-font-size: " + TEXT * appearance.getTextSize() / 100 + "px;");
    }

    private static String sheet(String name) {
        return Theme.class.getResource(name).toExternalForm();
    }
}
