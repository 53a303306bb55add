package attune.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import attune.ui.Appearance;
import attune.ui.Fx;
import attune.ui.Theme;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** An axis says its unit, to the eye and to a screen reader. */
class AxisUnitsTest {
    private static final double WIDTH = 330, HEIGHT = 140;

    private WritableImage picture(Drawing graph, double em) {
        graph.setManaged(false);
        Theme.dress(new Scene(new Pane(graph), WIDTH, HEIGHT), new Appearance());
        graph.getScene().getRoot().applyCss();
        graph.resize(WIDTH, HEIGHT);
        graph.layout();
        assertThat(graph.em()).isEqualTo(em);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return graph.snapshot(clear, null);
    }

    private static boolean ink(WritableImage image, double left, double top, double right, double bottom) {
        PixelReader pixels = image.getPixelReader();
        for (int y = (int) top; y < bottom; y++) for (int x = (int) left; x < right; x++) if (pixels.getArgb(x, y) >>> 24 > 60) return true;
        return false;
    }

    /** The unit stands in the corner, and beside the last number, not on it. */
    private void hertz(Drawing graph, double gutter) {
        WritableImage image = picture(graph, 14);
        double right = WIDTH - gutter, below = HEIGHT - 1.2 * 14;
        assertThat(ink(image, right + 7, below, right + 7 + 1.6 * 14, HEIGHT)).as("a unit under the corner").isTrue();
        assertThat(ink(image, right + 3, below, right + 7, HEIGHT)).as("air before it").isFalse();
        assertThat(ink(image, right + 7 + 1.6 * 14, below, WIDTH, HEIGHT)).as("nothing after it").isFalse();
    }

    @Test void frequencies_are_in_hertz() {
        Fx.run(() -> {
            EqGraph eq = new EqGraph();
            eq.show(List.of(new EqGraph.Curve(Ink.B, hz -> 0)), List.of(), "Flat.");
            hertz(eq, 1.3 * 2.8 * 14);
            assertThat(eq.getAccessibleText()).isEqualTo("Gain in dB over frequency in Hz. Flat.");
            eq.show(List.of(), List.of(new EqGraph.Spectrum(Ink.A, new double[] {100, 1000}, new double[] {-20, -30})), "Dark.");
            assertThat(eq.getAccessibleText()).isEqualTo("Level in dB over frequency in Hz. Dark.");
            SpectrumGraph spectrum = new SpectrumGraph();
            hertz(spectrum, 2.8 * 14);
            assertThat(spectrum.getAccessibleText()).isEqualTo("Spectrum of what plays, level in dB over frequency in Hz");
        });
    }

    @Test void the_top_of_a_compressor_curve_is_0_dB() {
        Fx.run(() -> {
            CompressorGraph curve = new CompressorGraph();
            curve.show(List.of(), -48, "Threshold -24 dB, ratio 4:1");
            WritableImage image = picture(curve, 14);
            double side = HEIGHT - 0.6 * 14;
            assertThat(ink(image, side + 7, 0, side + 7 + 2.3 * 14, 14)).isTrue();
        });
    }
}
