package attune.ui.mixer;

import attune.mix.Mix;
import attune.ui.Command;
import attune.ui.control.EvenRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;

/** The channels of a song side by side, the master last. */
final class StripsView extends EvenRows {
    private static final double GAP = 8;

    private final MixerViewModel model;
    private final List<StripView> strips = new ArrayList<>();
    private Desk desk;

    StripsView(MixerViewModel model) {
        super(GAP);
        this.model = model;
        getStyleClass().add("strips");
        desk = new Desk(model);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Other strips for another song. */
    void open() {
        desk = new Desk(model);
        strips.clear();
        List<String> stems = model.stems();
        for (int i = 0; i < stems.size(); i++) strips.add(new StripView(desk, stems.get(i), i));
        if (!stems.isEmpty()) strips.add(new StripView(desk, null, stems.size()));
        ToggleGroup group = new ToggleGroup();
        for (StripView s : strips) s.name().setToggleGroup(group);
        getChildren().setAll(strips);
        select(model.selectedProperty().get());
        solo(model.soloedProperty().get());
    }

    void show(Mix mix) {
        desk.show(mix);
    }

    void select(String stem) {
        for (StripView s : strips) s.select(stem);
    }

    void solo(Set<String> soloed) {
        for (StripView s : strips) s.solo(soloed);
    }

    private void pressed(KeyEvent e) {
        int at = -1;
        for (int i = 0; i < strips.size(); i++) if (strips.get(i).name().isFocused()) at = i;
        if (at < 0 || e.isShortcutDown() || e.isAltDown() || !e.getCode().isArrowKey()) return;
        int to = switch (e.getCode()) {
            case LEFT, UP -> at - 1;
            default -> at + 1;
        };
        if (to >= 0 && to < strips.size()) {
            model.selectedProperty().set(strips.get(to).stem());
            strips.get(to).name().requestFocus();
        }
        e.consume();
    }

    /** Solo and mute are those of the channel that has the focus. False when none has it. */
    boolean carryOut(Command.Action action) {
        if (action != Command.Action.SOLO && action != Command.Action.MUTE) return false;
        for (StripView s : strips)
            if (s.isFocusWithin()) {
                model.edit(action, s.stem());
                return true;
            }
        return false;
    }

    void frame() {
        desk.frame();
        boolean playing = model.deck().playingProperty().get();
        for (StripView s : strips)
            if (s.stem() == null) s.frame(model.deck().meters());
            else if (playing) model.rack().ifPresent(s::frame);
            else s.rest();
    }
}
