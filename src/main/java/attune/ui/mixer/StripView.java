package attune.ui.mixer;

import attune.engine.Rack;
import attune.mix.Path;
import attune.ui.control.Fader;
import attune.ui.control.LevelMeter;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One channel: its name, which opens it below, pan, solo and mute, fader and level. The master has no pan and no switches. */
final class StripView extends VBox {
    private final String stem;
    private final int index;
    private final ToggleButton name;
    private final LevelMeter meter;
    private final ToggleButton solo;

    /** @param stem null for the master @param index of the stem in its song */
    StripView(Desk desk, String stem, int index) {
        this.stem = stem;
        this.index = index;
        MixerViewModel model = desk.model();
        String title = model.name(stem), id = stem == null ? "master" : stem;
        getStyleClass().add("strip");
        Label words = new Label(title);
        words.setWrapText(true);
        words.getStyleClass().add("strip-words");
        name = new ToggleButton("", words) {
            @Override public void fire() {
                model.selectedProperty().set(stem);
                requestFocus();
            }
        };
        name.getStyleClass().setAll("strip-name");
        name.setId("strip-" + id);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        name.setAccessibleText(title + " channel");
        name.setAccessibleHelp("Opens this channel below. Left and right arrow move along the channels" + (index < 9 ? "; key " + (index + 1) + "." : "."));
        meter = new LevelMeter(title + " level", true);
        Fader fader = desk.fader(Path.inside(stem, "gain"));
        fader.setId("gain-" + id);
        HBox foot = new HBox(fader, meter);
        foot.getStyleClass().add("strip-foot");
        VBox.setVgrow(foot, Priority.ALWAYS);
        HBox.setHgrow(fader, Priority.ALWAYS);
        getChildren().add(name);
        solo = new ToggleButton("S");
        if (stem != null) channel(desk, title, id);
        else {
            Region space = new Region();
            space.getStyleClass().add("strip-space");
            getChildren().add(space);
        }
        getChildren().add(foot);
    }

    private void channel(Desk desk, String title, String id) {
        MixerViewModel model = desk.model();
        var pan = desk.knob(Path.inside(stem, "pan"), "");
        pan.setId("pan-" + id);
        solo.getStyleClass().setAll("toggle-button", "switch", "solo");
        solo.setId("solo-" + id);
        solo.setAccessibleText("Solo " + title);
        solo.setAccessibleHelp("Only what is soloed is heard. Key S for the channel that has the focus, else for the open one.");
        solo.setOnAction(e -> model.solo(stem, solo.isSelected()));
        ToggleButton mute = desk.toggle("M", "Mute " + title, stem + " mute", mix -> mix.channel(stem).mute(), (mix, on) -> mix.withChannel(stem, mix.channel(stem).withMute(on)));
        mute.getStyleClass().add("mute");
        mute.setId("mute-" + id);
        mute.setAccessibleHelp("Silences this channel. Key M for the channel that has the focus, else for the open one.");
        HBox switches = new HBox(6, solo, mute);
        switches.setAlignment(Pos.CENTER);
        getChildren().addAll(pan, switches);
    }

    String stem() {
        return stem;
    }

    ToggleButton name() {
        return name;
    }

    void select(String open) {
        boolean mine = stem == null ? open == null : stem.equals(open);
        name.setSelected(mine);
        name.setFocusTraversable(mine);
        getStyleClass().remove("open");
        if (mine) getStyleClass().add("open");
    }

    void solo(Set<String> soloed) {
        solo.setSelected(stem != null && soloed.contains(stem));
    }

    /** For each frame. */
    void frame(Rack rack) {
        if (stem != null) meter.show(rack.peak(index, 0), rack.peak(index, 1), rack.rms(index, 0), rack.rms(index, 1));
    }

    /** For each frame while nothing plays. */
    void rest() {
        meter.show(0, 0, 0, 0);
    }

    /** For each frame, of the master. */
    void frame(attune.engine.Meters meters) {
        meter.show(meters.peak(0), meters.peak(1), meters.rms(0), meters.rms(1));
    }
}
