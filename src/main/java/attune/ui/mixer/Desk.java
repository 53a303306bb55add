package attune.ui.mixer;

import attune.dsp.Parameter;
import attune.dsp.Unit;
import attune.mix.Automation;
import attune.mix.Mix;
import attune.mix.Path;
import attune.ui.control.Dial;
import attune.ui.control.Fader;
import attune.ui.control.Knob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Makes controls that show the mix and change it. Whoever holds a desk shows it each new mix; dropped, it leaves nothing behind. */
final class Desk {
    private final MixerViewModel model;
    private final List<Consumer<Mix>> followers = new ArrayList<>();
    private final List<Bound> bound = new ArrayList<>();
    /** While a mix is shown, what the controls report is no wish. */
    private boolean showing;

    /** A control of one number, with the automation that moves it, if any does. */
    private static final class Bound {
        private final Dial dial;
        private final Path path;
        private Automation curve;

        Bound(Dial dial, Path path) {
            this.dial = dial;
            this.path = path;
        }

        void show(Mix mix) {
            dial.setValue(path.get(mix));
            curve = path.stem() == null ? null : mix.channel(path.stem()).automation().get(path.inside());
            if (curve == null) dial.drive(Double.NaN);
        }
    }

    Desk(MixerViewModel model) {
        this.model = model;
    }

    MixerViewModel model() {
        return model;
    }

    void follow(Consumer<Mix> follower) {
        followers.add(follower);
        follower.accept(model.mixProperty().get());
    }

    void show(Mix mix) {
        showing = true;
        for (Consumer<Mix> f : followers) f.accept(mix);
        showing = false;
    }

    /** For each frame: what automation moves stands where it is heard. */
    void frame() {
        double beat = model.deck().position() * model.beats();
        for (int i = 0; i < bound.size(); i++) {
            Bound b = bound.get(i);
            if (b.curve != null) b.dial.drive(b.curve.at(beat));
        }
    }

    /** A knob for one number. */
    Knob knob(Path path, String caption) {
        return bound(new Knob(reach(path), said(path), caption), path);
    }

    /** Beats reach as far as the song. */
    private Parameter reach(Path path) {
        Parameter p = path.declared();
        return p.unit() != Unit.BEATS ? p
            : new Parameter(p.id(), p.name(), p.unit(), p.min(), Math.min(p.max(), model.beats()), p.taper(), p.step(), p.neutral(), p.help());
    }

    /** A fader without a caption. */
    Fader fader(Path path) {
        return bound(new Fader(path.declared(), said(path), ""), path);
    }

    /** "Bass, compressor threshold": what a number is to someone who does not see where its knob stands. */
    private String said(Path path) {
        Parameter p = path.declared();
        String part = switch (path.part()) {
            case STRIP, SENDS -> "";
            case EQ -> "EQ band " + (path.index() + 1) + " ";
            case GATE, COMPRESSOR, DEESSER, SATURATION, LIMITER, EDGES, REVERB, DELAY -> path.part().name().toLowerCase(java.util.Locale.ROOT).replace("deesser", "de-esser") + " ";
        };
        boolean shared = path.part() == Path.Part.REVERB || path.part() == Path.Part.DELAY;
        return (shared ? "" : model.name(path.stem()) + ", ") + part + p.name().toLowerCase(java.util.Locale.ROOT);
    }

    private <D extends Dial> D bound(D dial, Path path) {
        Bound here = new Bound(dial, path);
        bound.add(here);
        follow(here::show);
        dial.valueProperty().addListener((o, was, is) -> {
            if (!showing) model.set(path, is.doubleValue());
        });
        return dial;
    }

    /** A button that stays down. @param what the name of the step for the way back */
    ToggleButton toggle(String text, String said, String what, Predicate<Mix> on, BiFunction<Mix, Boolean, Mix> change) {
        return toggle(text, said, on, is -> model.edit(what, mix -> change.apply(mix, is)));
    }

    /** The same. @param press what the model is told */
    ToggleButton toggle(String text, String said, Predicate<Mix> on, Consumer<Boolean> press) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().setAll("toggle-button", "switch");
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        button.setAccessibleText(said);
        follow(mix -> button.setSelected(on.test(mix)));
        button.setOnAction(e -> press.accept(button.isSelected()));
        return button;
    }

    /** One of a few words. */
    <T> ComboBox<T> choice(String said, String help, List<T> values, Function<T, String> words, Function<Mix, T> now, BiFunction<Mix, T, Mix> change) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setAccessibleText(said);
        box.setAccessibleHelp(help);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setConverter(new StringConverter<>() {
            @Override public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override public T fromString(String text) {
                return values.stream().filter(v -> words.apply(v).equals(text)).findFirst().orElse(null);
            }
        });
        follow(mix -> box.setValue(now.apply(mix)));
        box.valueProperty().addListener((o, was, is) -> {
            if (!showing && is != null) model.edit(said, mix -> change.apply(mix, is));
        });
        return box;
    }
}
