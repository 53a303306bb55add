package attune.ui.mixer;

import static attune.ui.Blocks.words;

import attune.mix.Mix;
import attune.ui.AskFile;
import attune.ui.Buttons;
import attune.ui.Command;
import attune.ui.Head;
import attune.ui.LoopView;
import attune.ui.Page;
import attune.ui.control.Icon;
import attune.ui.control.Waiting;
import attune.ui.page.SongsViewModel;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The mixer: the song above, its channels, the open channel below. */
public final class MixerView implements Page {
    private final MixerViewModel model;
    private final VBox page = new VBox();
    private final LoopView loop;
    private final StripsView strips;
    private final PanelView panel;
    private final ToolsView tools;

    public MixerView(MixerViewModel model, AskFile files) {
        this.model = model;
        loop = new LoopView(model.deck(), true);
        strips = new StripsView(model);
        panel = new PanelView(model);
        VBox.setVgrow(panel, Priority.ALWAYS);
        tools = new ToolsView(model, files);
        Head head = new Head("Mixer", tools);
        page.getStyleClass().addAll("page", "mixer-page");
        page.getChildren().add(head);
        if (model.songs().isEmpty()) page.getChildren().add(words("The songs that you can mix will stand here. None were found.", "dim"));
        page.getChildren().addAll(says(), playing(), strips, panel);
        model.songProperty().subscribe(song -> {
            head.subtitleProperty().set(song == null ? "" : SongsViewModel.facts(song));
            strips.open();
            panel.open(model.selectedProperty().get());
        });
        model.mixProperty().addListener((o, was, is) -> show(is));
        model.selectedProperty().addListener((o, was, is) -> {
            strips.select(is);
            panel.open(is);
        });
        model.soloedProperty().subscribe(strips::solo);
    }

    private void show(Mix mix) {
        strips.show(mix);
        panel.show(mix);
    }

    private Node playing() {
        Waiting waiting = new Waiting("Loading the stems.", model.work().progressProperty());
        waiting.visibleProperty().bind(model.work().runningProperty());
        waiting.managedProperty().bind(waiting.visibleProperty());
        loop.wave().visibleProperty().bind(waiting.visibleProperty().not());
        StackPane stage = new StackPane(loop.wave(), waiting);
        HBox.setHgrow(stage, Priority.ALWAYS);
        stage.setMinWidth(0);
        HBox row = new HBox(12, play(), stage);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(row);
        card.getStyleClass().addAll("card", "quiet");
        return card;
    }

    /** The mouse has no Space; a lesson's sounds are cards to press, the mixer's is not. */
    private Button play() {
        Button play = Buttons.icon("fth-play", "Play");
        play.setId("mixer-play");
        play.setAccessibleHelp("Plays or pauses the mix. Space");
        play.setTooltip(new Tooltip("Play or pause  Space"));
        play.setOnAction(e -> model.deck().playPause());
        model.deck().playingProperty().subscribe(on -> {
            ((Icon) play.getGraphic()).setCode(on ? "fth-pause" : "fth-play");
            play.setAccessibleText(on ? "Pause" : "Play");
        });
        return play;
    }

    /** What happened: trouble, news, an export on its way. */
    private Node says() {
        Label trouble = words("", "strong"), notice = words("", "note");
        trouble.setId("mixer-trouble");
        trouble.textProperty().bind(model.troubleProperty());
        notice.setId("mixer-notice");
        notice.textProperty().bind(model.noticeProperty());
        for (Label l : new Label[] {trouble, notice}) {
            l.managedProperty().bind(l.textProperty().isNotEmpty());
            l.visibleProperty().bind(l.managedProperty());
        }
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.files().progressProperty());
        bar.setAccessibleText("Progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = Buttons.plain("Cancel");
        cancel.setOnAction(e -> model.files().cancel());
        HBox working = new HBox(12, bar, cancel);
        working.setAlignment(Pos.CENTER_LEFT);
        working.visibleProperty().bind(model.files().runningProperty());
        working.managedProperty().bind(working.visibleProperty());
        VBox all = new VBox(6, trouble, notice, working);
        all.managedProperty().bind(trouble.managedProperty().or(notice.managedProperty()).or(working.managedProperty()));
        return all;
    }

    MixerViewModel model() {
        return model;
    }

    @Override public Parent view() {
        return page;
    }

    @Override public boolean carryOut(Command command) {
        return command instanceof Command.Edit e && (tools.carryOut(e.action()) || strips.carryOut(e.action())) || model.carryOut(command);
    }

    @Override public void frame() {
        loop.frame();
        strips.frame();
        panel.frame();
    }

    @Override public void shown() {
        model.shown();
    }

    @Override public void hidden() {
        model.hidden();
    }
}
