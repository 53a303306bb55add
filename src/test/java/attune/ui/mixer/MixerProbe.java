package attune.ui.mixer;

import attune.dsp.effect.Band;
import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import attune.ui.Page;
import attune.ui.control.SpectrumProbe;
import java.util.List;
import javafx.scene.control.ToggleButton;

/** Lets tests of the whole window look at the mixer. */
public record MixerProbe(MixerView view) {
    public static MixerProbe of(Page page) {
        return new MixerProbe((MixerView) page);
    }

    public MixerViewModel model() {
        return view.model();
    }

    public boolean fits() {
        return model().rack().orElseThrow().fits(model().sounding());
    }

    /** The ids of the open channel's tabs. */
    public List<String> tabs() {
        return Tab.of(model().selectedProperty().get()).stream().map(Tab::id).toList();
    }

    public void open(String tab) {
        ((ToggleButton) view.view().lookup("#tab-" + tab)).fire();
    }

    /** Bands for all, and a moving fader. */
    public void furnish() {
        model().edit("furnish", mix -> {
            for (String stem : new String[] {null, "bass"})
                mix = Parts.withEq(mix, stem, List.of(Band.bell(200, 3, 1), new Band(Band.Type.HIGH_SHELF, 6000, -4, 0.7), new Band(Band.Type.HIGH_PASS, 40, 0, 0.7)));
            List<Point> points = List.of(new Point(0, -6, Shape.SMOOTH), new Point(4, 0, Shape.STRAIGHT));
            return mix.withChannel("bass", Lanes.with(mix.channel("bass"), "gain", points));
        });
    }

    /** Of the spectrum behind the equalizer, in dB. */
    public double loudest() {
        return SpectrumProbe.loudest(view.view());
    }

    public boolean ready() {
        return model().rack().isPresent();
    }
}
