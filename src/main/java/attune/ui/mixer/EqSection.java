package attune.ui.mixer;

import attune.dsp.effect.Band;
import attune.dsp.effect.Equalizer;
import attune.dsp.measure.SpectrumMeter;
import attune.mix.Mix;
import attune.mix.Path;
import attune.mix.Path.Part;
import attune.ui.Buttons;
import attune.ui.control.EqEditor;
import attune.ui.control.Row;
import attune.ui.control.SpectrumGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The equalizer of a channel or of the master: its curve, and the numbers of the band that is picked. */
final class EqSection implements Section, EqEditor.Edits {
    /** Where new bands go, one after the other. */
    private static final double[] PLACES = {1000, 120, 4000, 300, 10_000, 60};

    /** s after which nothing of a spectrum is in sight. */
    private static final double SINKS = -SpectrumMeter.FLOOR / SpectrumMeter.FALL;

    private final MixerViewModel model;
    private final String stem;
    private final EqEditor editor;
    private final HBox numbers = new HBox(6);
    private final Row view;
    private final Button add = Buttons.plain("Add a band"), remove = Buttons.plain("Remove");
    private Desk band;
    /** Seconds since something played. */
    private double silent = SINKS;
    private int picked;
    private int shown = -2;

    EqSection(Desk desk, String stem) {
        model = desk.model();
        this.stem = stem;
        editor = new EqEditor(model.name(stem), this);
        add.setId("add-band");
        add.setAccessibleHelp("Adds a bell that does nothing yet. A double click on the graph adds one there.");
        add.setOnAction(e -> add(Band.bell(PLACES[bands().size() % PLACES.length], 0, 1)));
        remove.setId("remove-band");
        remove.setAccessibleHelp("Removes the band that is picked. Delete on its point does so too.");
        remove.setOnAction(e -> remove(picked));
        HBox buttons = new HBox(6, add, remove);
        numbers.setAlignment(Pos.CENTER_LEFT);
        VBox side = new VBox(6, numbers, buttons);
        side.getStyleClass().add("eq-side");
        view = new Row(18, Row.Stand.FILL, editor, editor, side);
        view.getStyleClass().add("eq-section");
        desk.follow(this::show);
    }

    private List<Band> bands() {
        return Parts.eq(model.mixProperty().get(), stem);
    }

    private void show(Mix mix) {
        List<Band> bands = Parts.eq(mix, stem);
        picked = Math.clamp(picked, 0, Math.max(0, bands.size() - 1));
        editor.show(bands, picked);
        add.setDisable(bands.size() >= Equalizer.BANDS);
        remove.setDisable(bands.isEmpty());
        int now = bands.isEmpty() ? -1 : picked;
        if (now != shown) numbers(now);
        else if (band != null) band.show(mix);
    }

    private void numbers(int index) {
        shown = index;
        numbers.getChildren().clear();
        band = null;
        if (index < 0) {
            Label words = new Label("No band yet: the sound passes as it is.");
            words.setWrapText(true);
            words.getStyleClass().add("note");
            numbers.getChildren().add(words);
            return;
        }
        band = new Desk(model);
        Label title = new Label("Band " + (index + 1));
        title.getStyleClass().add("strong");
        Node type = band.choice(model.name(stem) + ", EQ band " + (index + 1) + " type", "What the band does around its frequency.", List.of(Band.Type.values()),
            EqEditor::title, mix -> at(mix, index).type(), (mix, t) -> with(mix, index, new Band(t, at(mix, index).frequency(), at(mix, index).gain(), at(mix, index).q())));
        type.setId("band-type");
        numbers.getChildren().add(new VBox(9, title, type));
        for (Path path : Path.all(stem, Part.EQ, index)) numbers.getChildren().add(band.knob(path, path.declared().name()));
    }

    private Band at(Mix mix, int index) {
        List<Band> bands = Parts.eq(mix, stem);
        return index < bands.size() ? bands.get(index) : Band.bell(1000, 0, 1);
    }

    private Mix with(Mix mix, int index, Band to) {
        List<Band> bands = new ArrayList<>(Parts.eq(mix, stem));
        if (index >= bands.size()) return mix;
        bands.set(index, to);
        return Parts.withEq(mix, stem, bands);
    }

    @Override public void pick(int index) {
        if (index == picked && index == shown) return;
        picked = index;
        show(model.mixProperty().get());
    }

    @Override public void move(int index, Band to) {
        model.edit("eq " + stem + index, mix -> with(mix, index, to));
    }

    @Override public void add(Band added) {
        List<Band> bands = new ArrayList<>(bands());
        if (bands.size() >= Equalizer.BANDS) return;
        bands.add(added);
        picked = bands.size() - 1;
        model.edit("add a band " + bands.size(), mix -> Parts.withEq(mix, stem, bands));
        editor.focus(picked);
    }

    @Override public void remove(int index) {
        if (index >= bands().size()) return;
        int left = bands().size() - 1;
        model.edit("remove a band " + left, mix -> Parts.withoutBand(mix, stem, index));
        if (left > 0) editor.focus(picked);
        else add.requestFocus();
    }

    @Override public Node view() {
        return view;
    }

    /** While nothing plays the spectrum sinks away. */
    @Override public void frame(double seconds) {
        boolean playing = model.deck().playingProperty().get();
        silent = playing ? 0 : silent + seconds;
        if (silent > SINKS) return;
        SpectrumGraph spectrum = editor.spectrum();
        if (playing) model.newest(stem, spectrum.input());
        else Arrays.fill(spectrum.input(), 0);
        spectrum.show(seconds);
    }
}
