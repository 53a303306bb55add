package attune.ui.control;

import attune.dsp.measure.LoudnessMeter;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The five figures of a loudness meter (EBU Tech 3341, 3342). A dash stands for what cannot be said yet. Never shown while a question is open. */
public final class LoudnessReadout extends GridPane {
    private static final String[] NAMES = {"Momentary", "Short-term", "Integrated", "Range", "True peak"};
    private static final String[] UNITS = {"LUFS", "LUFS", "LUFS", "LU", "dBTP"};
    private static final String NOTHING = "–";
    /** A figure that changed more often could not be read. */
    private static final double LOOK = 0.1;
    /** The range sorts all it has. */
    private static final double SLOW_LOOK = 1;

    private final Label[] figures = new Label[NAMES.length];
    private double since = LOOK;
    private double sinceRange = SLOW_LOOK;

    public LoudnessReadout() {
        getStyleClass().add("loudness-readout");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleHelp("Momentary is the last 400 milliseconds, short-term the last 3 seconds; integrated, range and true peak reach back to the last switch or restart.");
        getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), new ColumnConstraints());
        getColumnConstraints().get(1).setHgrow(Priority.ALWAYS);
        getColumnConstraints().get(1).setHalignment(HPos.RIGHT);
        for (int row = 0; row < NAMES.length; row++) {
            Label name = label(NAMES[row], "dim"), unit = label(UNITS[row], "note");
            figures[row] = label(NOTHING, "figure");
            figures[row].getStyleClass().add("strong");
            addRow(row, name, figures[row], unit);
        }
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** For each frame while sound plays; looks ten times a second. @param truePeak linear @param seconds since the last call */
    public void show(LoudnessMeter meter, double truePeak, double seconds) {
        since += seconds;
        sinceRange += seconds;
        if (since < LOOK) return;
        since = 0;
        say(0, meter.momentary());
        say(1, meter.shortTerm());
        say(2, meter.integrated());
        say(4, truePeak > 0 ? 20 * Math.log10(truePeak) : Double.NaN);
        if (sinceRange < SLOW_LOOK) return;
        sinceRange = 0;
        say(3, meter.range());
    }

    private void say(int row, double value) {
        String text = Double.isNaN(value) || value < -99 ? NOTHING : String.format(Locale.ROOT, "%.1f", value == 0 ? 0.0 : value);
        if (!text.equals(figures[row].getText())) figures[row].setText(text);
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT) return super.queryAccessibleAttribute(attribute, parameters);
        StringBuilder all = new StringBuilder("Loudness:");
        for (int i = 0; i < NAMES.length; i++) {
            boolean none = figures[i].getText().equals(NOTHING);
            all.append(i == 0 ? " " : ", ").append(NAMES[i].toLowerCase(Locale.ROOT)).append(' ').append(none ? "not yet" : figures[i].getText() + " " + UNITS[i]);
        }
        return all.toString();
    }
}
