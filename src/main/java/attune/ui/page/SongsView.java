package attune.ui.page;

import static attune.ui.Blocks.words;

import attune.material.SongInfo;
import attune.ui.Command;
import attune.ui.Head;
import attune.ui.LoopView;
import attune.ui.Page;
import attune.ui.control.CardButton;
import attune.ui.control.Icon;
import attune.ui.control.Row;
import attune.ui.control.Waiting;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The songs with their stems; each can be played. */
public final class SongsView implements Page {
    private final SongsViewModel model;
    private final VBox page = new VBox();
    private final LoopView loop;

    public SongsView(SongsViewModel model) {
        this.model = model;
        loop = new LoopView(model.deck());
        page.getStyleClass().addAll("page", "songs-page");
        page.getChildren().add(new Head("Songs"));
        if (!model.problems().isEmpty()) page.getChildren().add(problems());
        page.getChildren().add(playing());
        VBox list = new VBox(9);
        int number = 1;
        for (SongInfo song : model.songs()) list.getChildren().add(row(song, number++));
        if (model.songs().isEmpty()) list.getChildren().add(words("The songs you train with will stand here. None were found: put folders with stems and a song.json into "
            + model.folder() + " and start Attune again.", "dim"));
        page.getChildren().add(list);
    }

    private Node playing() {
        Label title = new Label();
        title.getStyleClass().add("heading");
        Label credits = words("", "note");
        model.openProperty().subscribe(song -> {
            title.setText(song == null ? "" : song.title());
            credits.setText(song == null ? "" : credits(song));
        });
        Waiting waiting = new Waiting("Loading the stems.", model.work().progressProperty());
        waiting.visibleProperty().bind(model.work().runningProperty());
        loop.wave().visibleProperty().bind(waiting.visibleProperty().not());
        Label trouble = words("", "plain");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        VBox card = new VBox(title, new StackPane(loop.wave(), waiting), trouble, credits);
        card.getStyleClass().add("card");
        card.visibleProperty().bind(model.openProperty().isNotNull());
        card.managedProperty().bind(card.visibleProperty());
        return card;
    }

    private static String credits(SongInfo song) {
        return song.credits().isBlank() ? song.licence() : song.licence().isBlank() ? song.credits() : song.credits() + " · " + song.licence();
    }

    private Node row(SongInfo song, int number) {
        Icon icon = new Icon("fth-play", 1.2);
        Label title = new Label(song.title());
        title.getStyleClass().add("strong");
        Label facts = words(SongsViewModel.facts(song), "note");
        Label stems = words(SongsViewModel.stems(song), "dim");
        VBox inside = new VBox(3, title, facts, stems);
        inside.setMinWidth(0);
        CardButton row = new CardButton(new Row(16, inside, icon, inside)) {
            @Override public void fire() {
                model.open(song);
            }
        };
        row.getStyleClass().setAll("level");
        row.setId("song-" + song.id());
        row.setAccessibleText(song.title() + ", " + SongsViewModel.facts(song));
        row.setAccessibleHelp("Play or pause" + (number <= 9 ? ". Key " + number + "." : "."));
        Runnable update = () -> {
            boolean here = model.openProperty().get() == song;
            row.setSelected(here);
            icon.setCode(here && model.deck().playingProperty().get() ? "fth-pause" : "fth-play");
        };
        model.openProperty().addListener(o -> update.run());
        model.deck().playingProperty().addListener(o -> update.run());
        return row;
    }

    private Node problems() {
        VBox card = new VBox(6, words("Some songs could not be used. The rest works.", "strong"));
        card.getStyleClass().addAll("card", "quiet");
        for (String problem : model.problems()) card.getChildren().add(words(problem, "note"));
        return card;
    }

    @Override public Parent view() {
        return page;
    }

    @Override public boolean carryOut(Command command) {
        return model.carryOut(command);
    }

    @Override public void frame() {
        loop.frame();
    }

    @Override public void shown() {
        model.shown();
    }

    @Override public void hidden() {
        model.hidden();
    }

}
