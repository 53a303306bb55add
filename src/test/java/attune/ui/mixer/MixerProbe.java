package attune.ui.mixer;

import attune.ui.Page;

/** Lets tests of the whole window look at the mixer. */
public record MixerProbe(MixerView view) {
    public static MixerProbe of(Page page) {
        return new MixerProbe((MixerView) page);
    }

    public MixerViewModel model() {
        return view.model();
    }

    public boolean ready() {
        return model().rack().isPresent();
    }
}
