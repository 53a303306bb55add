package attune.ui.mixer;

import attune.dsp.effect.PlaybackSystem;
import attune.mix.Mix;
import attune.ui.control.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The open channel: its parts as tabs, and what the mix is heard on. */
final class PanelView extends VBox {
    /** A longer pause between two frames counts as this. */
    private static final double LONGEST = 0.2;

    private final MixerViewModel model;
    private final FlowPane tabs = new FlowPane(12, 0);
    private final Map<Tab, ToggleButton> buttons = new EnumMap<>(Tab.class);
    private final StackPane body = new StackPane();
    private final Desk monitor;
    private Desk desk;
    private Section section;
    /** The model's, where this channel has it. */
    private Tab shown = Tab.EQ;
    private long last;

    PanelView(MixerViewModel model) {
        this.model = model;
        getStyleClass().addAll("card", "panel");
        monitor = new Desk(model);
        desk = new Desk(model);
        tabs.getStyleClass().add("panel-tabs");
        tabs.setMinWidth(0);
        tabs.setRowValignment(javafx.geometry.VPos.BASELINE);
        tabs.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        body.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(body, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(new Row(18, tabs, tabs, monitor()), body);
        model.tabProperty().addListener((o, was, is) -> {
            if (buttons.containsKey(is)) show(is);
        });
    }

    private Node monitor() {
        ComboBox<PlaybackSystem> box = monitor.choice("Listen on", "What the mix is heard on. It is kept in the mix file, and left out of an export.", List.of(PlaybackSystem.values()),
            PlaybackSystem::title, Mix::monitor, Mix::withMonitor);
        box.setId("monitor");
        ToggleButton mono = monitor.toggle("Mono", "Mono", "mono", Mix::mono, Mix::withMono);
        mono.setId("mono");
        mono.setAccessibleHelp("Both sides are heard as one: what is lost in it is lost on many speakers.");
        Label words = new Label("Listen on");
        words.getStyleClass().add("dim");
        HBox all = new HBox(9, words, box, mono);
        all.setAlignment(Pos.CENTER_RIGHT);
        return all;
    }

    /** Another channel, or another song. @param stem null for the master */
    void open(String stem) {
        boolean mine = holdsFocus();
        buttons.clear();
        tabs.getChildren().clear();
        Label name = new Label(model.songProperty().get() == null ? "" : model.name(stem));
        name.getStyleClass().addAll("strong", "panel-name");
        tabs.getChildren().add(name);
        List<Tab> all = Tab.of(stem);
        ToggleGroup group = new ToggleGroup();
        for (Tab t : all) {
            ToggleButton button = new ToggleButton(t.title()) {
                @Override public void fire() {
                    model.tabProperty().set(t);
                    setSelected(true);
                    requestFocus();
                }
            };
            button.getStyleClass().setAll("step");
            button.setId("tab-" + t.id());
            button.setToggleGroup(group);
            button.setAccessibleRole(AccessibleRole.TAB_ITEM);
            button.setAccessibleHelp("Left and right arrow move along the parts.");
            buttons.put(t, button);
            tabs.getChildren().add(button);
        }
        mark(model.mixProperty().get());
        Tab tab = model.tabProperty().get();
        show(all.contains(tab) ? tab : Tab.EQ);
        if (mine) buttons.get(shown).requestFocus();
    }

    private void show(Tab next) {
        shown = next;
        boolean mine = holdsFocus();
        buttons.forEach((t, button) -> {
            button.setSelected(t == next);
            button.setFocusTraversable(t == next);
        });
        desk = new Desk(model);
        if (model.songProperty().get() == null) return;
        section = Sections.of(next, desk, model.selectedProperty().get());
        body.getChildren().setAll(section.view());
        if (mine) buttons.get(next).requestFocus();
    }

    /** What has the focus is about to go. */
    private boolean holdsFocus() {
        if (getScene() == null) return false;
        for (Node n = getScene().getFocusOwner(); n != null; n = n.getParent()) if (n == body || n == tabs) return true;
        return false;
    }

    void show(Mix mix) {
        monitor.show(mix);
        desk.show(mix);
        mark(mix);
    }

    /** A dot behind what is at work. */
    private void mark(Mix mix) {
        String stem = model.selectedProperty().get();
        buttons.forEach((t, button) -> {
            boolean works = t.works(mix, stem);
            button.setText(works ? t.title() + " •" : t.title());
            button.setAccessibleText(works ? t.title() + ", at work" : t.title());
        });
    }

    private void pressed(KeyEvent e) {
        int by = switch (e.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (by == 0 || e.isShortcutDown() || e.isAltDown()) return;
        List<Tab> all = List.copyOf(buttons.keySet());
        int to = all.indexOf(shown) + by;
        if (to >= 0 && to < all.size()) {
            model.tabProperty().set(all.get(to));
            buttons.get(shown).requestFocus();
        }
        e.consume();
    }

    /** For each frame. */
    void frame() {
        long now = System.nanoTime();
        double seconds = last == 0 ? 0 : Math.min(LONGEST, (now - last) / 1e9);
        last = now;
        desk.frame();
        if (section != null) section.frame(seconds);
    }
}
