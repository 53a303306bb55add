package attune.ui;

import attune.dsp.measure.Correlation;
import attune.engine.Meters;
import attune.ui.control.CorrelationBar;
import attune.ui.control.Goniometer;
import attune.ui.control.Icon;
import attune.ui.control.LoudnessReadout;
import attune.ui.control.Row;
import attune.ui.control.SpectrumGraph;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/**
 * All that can be measured of what plays: loudness, spectrum, stereo image. Folded away at first. Only where what is heard is no
 * secret: never while a question is open.
 */
public final class MetersView extends VBox {
    /** Frames for the correlation: 0.1 s. */
    private static final int ALIKE = 4800;
    /** A longer pause between two frames, such as a page that was not in sight, counts as this. */
    private static final double LONGEST = 0.2;

    private final Deck deck;
    private final LoudnessReadout loudness = new LoudnessReadout();
    private final SpectrumGraph spectrum = new SpectrumGraph();
    private final Goniometer goniometer = new Goniometer();
    private final CorrelationBar correlation = new CorrelationBar();
    private final float[] left = new float[ALIKE];
    private final float[] right = new float[ALIKE];
    private long last;

    public MetersView(Deck deck) {
        this.deck = deck;
        getStyleClass().add("meters");
        Icon arrow = new Icon("fth-chevron-right", 1.2);
        Button fold = Buttons.plain("Meters");
        fold.setId("meters");
        fold.setGraphic(arrow);
        fold.setOnAction(e -> deck.metersShownProperty().set(!deck.metersShownProperty().get()));
        VBox card = new VBox(meters());
        card.getStyleClass().add("card");
        card.visibleProperty().bind(deck.metersShownProperty());
        card.managedProperty().bind(card.visibleProperty());
        getChildren().addAll(fold, card);
        InSight.follow(this, () -> deck.metersShownProperty().subscribe(shown -> {
            arrow.setCode(shown ? "fth-chevron-down" : "fth-chevron-right");
            fold.setAccessibleText(shown ? "Fold the meters away" : "Show the meters");
        }));
    }

    private Row meters() {
        Button restart = Buttons.plain("Measure anew");
        restart.setAccessibleHelp("Loudness, range and true peak begin again from here. A switch to another sound does so too.");
        restart.setOnAction(e -> deck.meters().restart());
        VBox figures = new VBox(loudness, restart), image = new VBox(goniometer, correlation);
        figures.getStyleClass().add("meters-column");
        image.getStyleClass().add("meters-column");
        return new Row(24, Row.Stand.TOP, spectrum, figures, spectrum, image);
    }

    /** For each frame. Looks only while the meters are in sight. */
    public void frame() {
        if (!deck.metersShownProperty().get()) return;
        long now = System.nanoTime();
        double seconds = last == 0 ? 0 : Math.min(LONGEST, (now - last) / 1e9);
        last = now;
        Meters meters = deck.meters();
        loudness.show(meters.loudness(), meters.truePeak(), seconds);
        meters.recent(spectrum.input());
        spectrum.show(seconds);
        meters.recent(goniometer.left(), goniometer.right());
        goniometer.show(seconds);
        meters.recent(left, right);
        correlation.show(Correlation.of(left, right, ALIKE), seconds);
    }
}
