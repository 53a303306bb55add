package attune.ui.control;

import attune.dsp.effect.Band;
import attune.dsp.effect.Equalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/** An equalizer's curve with a handle for each band. A double click on the graph adds a bell there. */
public final class EqEditor extends Pane {
    /** What is done to the bands. */
    public interface Edits {
        void pick(int band);

        void move(int band, Band to);

        void add(Band band);

        void remove(int band);
    }

    private static final String HELP = "Left and right arrow move the frequency, up and down the gain, Page Up and Page Down the Q, with Shift finely; "
        + "Delete removes the band. By mouse: drag it, turn the wheel for Q, double-click to remove it.";
    private static final double RATE = 48_000;
    /** Half the height in dB, as long as no band needs more. */
    private static final double USUAL = 15, WIDE = 27;

    private final EqGraph graph = new EqGraph();
    private final SpectrumGraph spectrum;
    private final Edits edits;
    private final String owner;
    private final List<Handle> handles = new ArrayList<>();
    private List<Band> bands = List.of();
    private boolean dragging;

    /** @param owner whose equalizer it is */
    public EqEditor(String owner, Edits edits) {
        this.owner = owner;
        this.edits = edits;
        getStyleClass().add("eq-editor");
        spectrum = SpectrumGraph.behind(owner);
        getChildren().addAll(spectrum, graph);
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getClickCount() == 2) edits.add(Band.bell(graph.hertz(e.getX()), Band.GAIN.clamp(Math.rint(graph.decibels(e.getY()) * 2) / 2), 1));
        });
    }

    /** What lies behind the curve: its input is filled with the newest samples of what the equalizer is in, and then shown, once a frame. */
    public SpectrumGraph spectrum() {
        return spectrum;
    }

    public void show(List<Band> next, int picked) {
        bands = List.copyOf(next);
        if (!dragging) graph.setRange(bands.stream().anyMatch(b -> b.type().hasGain() && Math.abs(b.gain()) > USUAL - 1) ? WIDE : USUAL);
        DoubleUnaryOperator curve = hz -> Equalizer.magnitudeAt(bands, hz, RATE);
        graph.show(List.of(new EqGraph.Curve(Ink.TEXT, curve)), List.of(), owner + " equalizer curve, " + bands.size() + (bands.size() == 1 ? " band" : " bands"));
        while (handles.size() > bands.size()) getChildren().remove(handles.removeLast());
        while (handles.size() < bands.size()) add(handles.size());
        for (int i = 0; i < bands.size(); i++) handles.get(i).show(bands.get(i).frequency(), words(bands.get(i)), i == picked);
        requestLayout();
    }

    /** "Bell at 1 kHz, +3 dB, Q 1". */
    private static String words(Band b) {
        String gain = b.type().hasGain() ? ", " + Band.GAIN.unit().format(b.gain()) : "";
        return title(b.type()) + " at " + Band.FREQUENCY.unit().format(b.frequency()) + gain + ", " + Band.WIDTH.unit().format(b.q());
    }

    public static String title(Band.Type type) {
        return switch (type) {
            case BELL -> "Bell";
            case LOW_SHELF -> "Low shelf";
            case HIGH_SHELF -> "High shelf";
            case LOW_PASS -> "Low-pass";
            case HIGH_PASS -> "High-pass";
        };
    }

    private void add(int index) {
        Handle handle = new Handle(String.valueOf(index + 1), owner + ", EQ band " + (index + 1), HELP, new Handle.Moves() {
            @Override public void pick() {
                edits.pick(index);
            }

            @Override public void to(double x, double y) {
                dragging = true;
                Band b = bands.get(index);
                double gain = b.type().hasGain() ? Band.GAIN.clamp(graph.decibels(y)) : b.gain();
                edits.move(index, new Band(b.type(), Band.FREQUENCY.clamp(graph.hertz(x)), gain, b.q()));
            }

            @Override public void by(double across, double up) {
                Band b = bands.get(index);
                double gain = b.type().hasGain() ? Band.GAIN.stepped(b.gain(), up) : b.gain();
                edits.move(index, new Band(b.type(), Band.FREQUENCY.stepped(b.frequency(), across), gain, b.q()));
            }

            @Override public void turn(double steps) {
                Band b = bands.get(index);
                edits.move(index, new Band(b.type(), b.frequency(), b.gain(), Band.WIDTH.stepped(b.q(), steps)));
            }

            @Override public void remove() {
                edits.remove(index);
            }

            @Override public void dropped() {
                dragging = false;
                show(bands, index);
            }
        });
        handle.setId("band-" + (index + 1));
        handles.add(handle);
        getChildren().add(handle);
    }

    /** The keys go to a band. */
    public void focus(int band) {
        if (band >= 0 && band < handles.size()) handles.get(band).requestFocus();
    }

    @Override protected void layoutChildren() {
        spectrum.resizeRelocate(0, 0, getWidth(), getHeight());
        graph.resizeRelocate(0, 0, getWidth(), getHeight());
        graph.layout();
        for (int i = 0; i < handles.size(); i++) {
            Band b = bands.get(i);
            handles.get(i).centre(graph.x(b.frequency()), graph.y(b.type().hasGain() ? b.gain() : 0), getWidth(), getHeight());
        }
    }

    @Override protected double computePrefHeight(double width) {
        return graph.prefHeight(width);
    }

    @Override protected double computeMinHeight(double width) {
        return graph.minHeight(width);
    }
}
