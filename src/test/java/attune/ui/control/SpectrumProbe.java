package attune.ui.control;

import attune.dsp.measure.SpectrumMeter;
import javafx.scene.Node;

/** Lets tests of pages look at a spectrum. */
public final class SpectrumProbe {
    private SpectrumProbe() {}

    /** The level of the loudest band of the first spectrum inside, in dB. */
    public static double loudest(Node inside) {
        SpectrumMeter meter = ((SpectrumGraph) inside.lookup(".spectrum-graph")).meter;
        double most = SpectrumMeter.FLOOR;
        for (int i = 0; i < meter.bands(); i++) most = Math.max(most, meter.level(i));
        return most;
    }
}
