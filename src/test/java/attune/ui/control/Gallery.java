package attune.ui.control;

import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.measure.LoudnessMeter;
import attune.mix.Automation;
import attune.mix.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every control with something to show; for pictures and for the accessibility test. */
public final class Gallery {
    private Gallery() {}

    public static VBox all() {
        VBox page = new VBox(waveform(), cards(), choices(), dials(), stages(), graphs(), progress(), editors(), meters());
        page.getStyleClass().add("page");
        return page;
    }

    static Node waveform() {
        Waveform wave = new Waveform();
        wave.setSound(hits(), 8);
        wave.setPosition(0.37);
        wave.setNote("A and B are made equally loud");
        Pips pips = new Pips();
        pips.show(List.of(Pips.Pip.RIGHT, Pips.Pip.PARTLY, Pips.Pip.MISSED, Pips.Pip.NOW, Pips.Pip.TO_COME, Pips.Pip.TO_COME), "3 more to pass");
        LevelMeter meter = new LevelMeter();
        for (int i = 0; i < 3; i++) meter.show(0.5, 0.4, 0.2, 0.15);
        return card(new VBox(12, wave, new HBox(24, pips, meter)));
    }

    static float[] hits() {
        float[] peaks = new float[1024];
        for (int i = 0; i < peaks.length; i++) peaks[i] = (float) (Math.exp(-(i % 64) / 24.0) * (0.6 + 0.4 * Math.sin(i / 200.0)) + 0.06);
        return peaks;
    }

    static Node cards() {
        HBox row = new HBox(12);
        for (Tag s : Tag.values()) {
            SoundCard card = new SoundCard(s, s == Tag.A ? "Reference" : s == Tag.B ? "Altered" : "Sound " + s.mark());
            card.noteProperty().set(s == Tag.B ? "playing" : "same place");
            card.setSelected(s == Tag.B);
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(100);
            row.getChildren().add(card);
        }
        return row;
    }

    static Node choices() {
        ChoiceTiles tiles = new ChoiceTiles();
        String[] ids = {"63", "125", "250", "500", "1000", "2000", "4000", "8000", "16000"};
        String[] labels = {"63", "125", "250", "500", "1k", "2k", "4k", "8k", "16k"};
        String[] words = {"weight", "warmth", "mud", "box", "nasal", "bite", "presence", "sizzle", "air"};
        List<ChoiceTile> all = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) all.add(new ChoiceTile(ids[i], labels[i], words[i], i + 1));
        tiles.setTiles(all);
        tiles.choose(5);
        FrequencyAxis axis = new FrequencyAxis();
        axis.show(new double[] {63, 125, 250, 500, 1000, 2000, 4000, 8000, 16000});
        axis.choose(4);
        return card(new VBox(12, tiles, axis));
    }

    static Node editors() {
        EqEditor eq = new EqEditor("Bass", new EqEditor.Edits() {
            @Override public void pick(int band) {}

            @Override public void move(int band, Band to) {}

            @Override public void add(Band band) {}

            @Override public void remove(int band) {}
        });
        eq.show(List.of(Band.bell(300, -4, 1), new Band(Band.Type.HIGH_PASS, 40, 0, 0.7)), 0);
        AutomationLane lane = new AutomationLane(new AutomationLane.Edits() {
            @Override public void pick(int point) {}

            @Override public void move(int point, Automation.Point to) {}

            @Override public void add(double beat, double value) {}

            @Override public void remove(int point) {}
        });
        lane.open(Channel.GAIN, "Bass, gain", 32, 4);
        lane.show(Optional.of(new Automation(List.of(new Automation.Point(0, -6, Automation.Shape.SMOOTH), new Automation.Point(16, 0, Automation.Shape.STEP)))), 0, 1);
        LevelMeter upright = new LevelMeter("Bass level", true);
        upright.show(0.5, 0.4, 0.2, 0.15);
        return card(new VBox(12, eq, lane, new HBox(12, upright, new Fader(Channel.GAIN, "Bass, gain", ""), new Knob(Channel.PAN, "Bass, pan", ""))));
    }

    static Node dials() {
        Fader fader = new Fader(Channel.GAIN, "Snare");
        fader.setValue(-7.5);
        Fader unity = new Fader(Channel.GAIN, "Kick");
        Knob pan = new Knob(Channel.PAN, "Pan");
        pan.setValue(-35);
        Knob frequency = new Knob(Band.FREQUENCY, "Frequency");
        frequency.setValue(2400);
        Knob gain = new Knob(Band.GAIN, "Gain");
        gain.setValue(6);
        Knob ratio = new Knob(Compression.RATIO, "Ratio");
        ratio.setValue(4);
        ratio.setDisable(true);
        return card(new HBox(18, fader, unity, pan, frequency, gain, ratio));
    }

    static Node stages() {
        Stage place = new Stage();
        place.setStems(List.of(stem("Guitar", -70), stem("Keys", 30), stem("Vocal", 0)));
        Stage truth = new Stage();
        truth.setMarks(List.of(new Stage.Mark("Guitar", Ink.A, -50, 0, true), new Stage.Mark("", Ink.Y, -20, 0, false)), "Guitar was at left 50, you said left 20");
        Stage six = new Stage();
        six.setStems(List.of(stem("Guitar", -70), stem("Keys", 30), stem("Vocal", 0), stem("Bass", 0), stem("Hats", 80), stem("Snare", -10)));
        for (Stage s : List.of(place, truth, six)) HBox.setHgrow(s, Priority.ALWAYS);
        return card(new HBox(18, place, truth, six));
    }

    private static StageStem stem(String name, double pan) {
        StageStem stem = new StageStem(Channel.PAN, name);
        stem.setValue(pan);
        return stem;
    }

    static Node graphs() {
        EqGraph eq = new EqGraph();
        double[] f = new double[30], a = new double[30], b = new double[30];
        for (int i = 0; i < 30; i++) {
            f[i] = 25 * Math.pow(2, i / 3.0);
            a[i] = -20 - 0.7 * i + 4 * Math.sin(i);
            b[i] = a[i] + bell(f[i], 2000, 6);
        }
        eq.show(List.of(new EqGraph.Curve(Ink.B, hz -> bell(hz, 2000, 6)), new EqGraph.Curve(Ink.Y, hz -> bell(hz, 1000, 6))),
            List.of(new EqGraph.Spectrum(Ink.A, f, a), new EqGraph.Spectrum(Ink.B, f, b)), "A boost of 6 dB at 2 kHz; you said 1 kHz");
        CompressorGraph curve = new CompressorGraph();
        curve.show(List.of(new CompressorGraph.Curve(Ink.B, x -> x < -24 ? x : -24 + (x + 24) / 4)), -60, "Threshold -24 dB, ratio 4:1");
        ReductionGraph reduction = new ReductionGraph();
        float[] gr = new float[400];
        for (int i = 0; i < gr.length; i++) gr[i] = (float) (9 * Math.exp(-(i % 25) / 8.0));
        reduction.show(List.of(new ReductionGraph.Trace(Ink.B, gr)), 4, "Up to 9 dB of gain reduction");
        for (Node n : List.of(eq, reduction)) HBox.setHgrow(n, Priority.ALWAYS);
        eq.setPrefWidth(500);
        reduction.setPrefWidth(300);
        return card(new HBox(18, eq, curve, reduction));
    }

    static Node progress() {
        VBox bars = new VBox(12, new IntervalBar(new IntervalBar.Span(0.4, 0.5, 0.6), "15 dB", "0.25 dB", "EQ boost. You reliably hear 1.9 dB, 95 %: 1.3\u20132.9."),
            new IntervalBar(null, "3 octaves", "0.03 octaves", "Decay. Nothing is known of it yet."), new Days(List.of(0, 12, 0, 30, 24, 0, 0, 12, 0, 60)));
        List<TrendGraph.Point> steady = new ArrayList<>();
        for (int day = 0; day < 60; day += 4) steady.add(new TrendGraph.Point(day, 14 - day / 8.0, 18 - day / 8.0, 22 - day / 8.0));
        TrendGraph trend = new TrendGraph(List.of(steady, List.of(new TrendGraph.Point(90, 8, 11, 15))), List.of(new TrendGraph.Mark(20, "10 dB"), new TrendGraph.Mark(10, "3 dB")),
            new TrendGraph.Days(new TrendGraph.Mark(0, "3 Dec 2025"), List.of(new TrendGraph.Mark(29, "Jan"), new TrendGraph.Mark(60, "Feb"), new TrendGraph.Mark(88, "Mar")), new TrendGraph.Mark(100, "today")),
            "EQ boost from 3 Dec 2025 to 3 Mar: first 8 dB, last 3.5 dB");
        ConfusionMap map = new ConfusionMap(List.of("63", "125", "250"), "Hz", new int[][] {{9, 1, 0}, {2, 7, 3}, {0, 0, 12}}, "63 Hz was answered with 9 times 63 Hz, once 125 Hz");
        Dumbbells bells = new Dumbbells();
        bells.show(List.of(new Dumbbells.Row("Bass, gain", Channel.GAIN, 0, -6, -4)), "Bass, gain: 0 dB, altered -6 dB, you said -4 dB");
        for (Node n : List.of(bars, trend)) HBox.setHgrow(n, Priority.ALWAYS);
        return card(new VBox(12, new HBox(18, bars, trend, map, new Ring(3, 16, "EQ")), bells));
    }

    static Node meters() {
        LoudnessMeter meter = new LoudnessMeter(48_000, 2, 60);
        float[] l = new float[4 * 48_000], r = new float[l.length];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < l.length; i++) {
            double both = random.nextDouble() - 0.5, wide = 0.4 * (random.nextDouble() - 0.5), loud = 0.2 + 0.5 * i / l.length;
            l[i] = (float) (loud * (both + wide));
            r[i] = (float) (loud * (both - wide));
        }
        meter.write(l, r, 0, l.length);
        LoudnessReadout loudness = new LoudnessReadout();
        loudness.show(meter, 0.5, 0);
        SpectrumGraph spectrum = new SpectrumGraph();
        System.arraycopy(l, 0, spectrum.input(), 0, spectrum.input().length);
        spectrum.show(0.02);
        Goniometer goniometer = new Goniometer();
        System.arraycopy(l, l.length - goniometer.left().length, goniometer.left(), 0, goniometer.left().length);
        System.arraycopy(r, l.length - goniometer.right().length, goniometer.right(), 0, goniometer.right().length);
        goniometer.show(0.02);
        CorrelationBar wide = new CorrelationBar(), narrow = new CorrelationBar();
        for (int i = 0; i < 100; i++) {
            wide.show(-0.4, 0.02);
            narrow.show(0.7, 0.02);
        }
        ReductionMeter reduction = new ReductionMeter();
        reduction.show(9, 0.02);
        reduction.show(6, 0.02);
        HBox.setHgrow(spectrum, Priority.ALWAYS);
        return card(new HBox(18, loudness, spectrum, goniometer, new VBox(12, wide, narrow, reduction)));
    }

    private static double bell(double hz, double centre, double gain) {
        double octaves = Math.log(hz / centre) / Math.log(2);
        return gain * Math.exp(-octaves * octaves);
    }

    private static VBox card(Node inside) {
        VBox card = new VBox(inside);
        card.getStyleClass().add("card");
        return card;
    }
}
