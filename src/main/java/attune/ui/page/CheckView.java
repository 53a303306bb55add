package attune.ui.page;

import static attune.ui.Blocks.card;
import static attune.ui.Blocks.focus;
import static attune.ui.Blocks.words;

import attune.learner.DeviceRecord;
import attune.session.ListeningCheck;
import attune.ui.Buttons;
import attune.ui.Command;
import attune.ui.Head;
import attune.ui.Page;
import attune.ui.control.Keycap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The listening check: one question after the other. */
public final class CheckView implements Page {
    private final CheckViewModel model;
    private final Runnable leave;
    private final VBox page = new VBox(), body = new VBox(18);
    private final Head head = new Head("Listening check");

    /** @param leave goes to Today */
    public CheckView(CheckViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        page.getStyleClass().addAll("page", "lesson-page");
        page.getChildren().addAll(head, body);
        model.stateProperty().subscribe(this::show);
    }

    private void show(CheckViewModel.State state) {
        head.subtitleProperty().set("");
        switch (state) {
            case CheckViewModel.State.Preparing p -> body.getChildren().clear();
            case CheckViewModel.State.Asking(ListeningCheck.Question q) -> ask(q);
            case CheckViewModel.State.Done(DeviceRecord record) -> done(record);
            case CheckViewModel.State.Stuck s -> body.getChildren().setAll(card(stuck(s.what()), out()));
        }
    }

    private void ask(ListeningCheck.Question q) {
        head.subtitleProperty().set(q.number() + " of " + q.of());
        Label prompt = words(q.prompt(), "question");
        prompt.setId("check-prompt");
        prompt.setFocusTraversable(true);
        VBox answers = new VBox(12);
        for (int i = 0; i < q.answers().size(); i++) {
            int choice = i;
            Button answer = keyed(q.answers().get(i), String.valueOf(i + 1));
            answer.setId("say-" + (i + 1));
            answer.setAccessibleText(q.answers().get(i));
            answer.setOnAction(e -> model.answer(choice));
            answers.getChildren().add(answer);
        }
        FlowPane foot = new FlowPane(12, 12);
        if (q.sound().isPresent()) {
            Button play = keyed("Play or pause", "Space");
            play.setId("check-play");
            play.setOnAction(e -> model.playPause());
            foot.getChildren().add(play);
        }
        if (q.number() > 1) {
            Button back = Buttons.plain("One back");
            back.setId("check-back");
            back.setOnAction(e -> model.back());
            foot.getChildren().add(back);
        }
        Button later = Buttons.plain("Not now");
        later.setId("check-later");
        later.setAccessibleHelp("Nothing is written down.");
        later.setOnAction(e -> leave.run());
        foot.getChildren().add(later);
        body.getChildren().setAll(card(prompt, answers, foot));
        focus(prompt);
    }

    private void done(DeviceRecord record) {
        Label title = words("From now on you listen on: " + record.device().title() + ".", "question");
        title.setId("check-done");
        VBox card = card(title);
        for (String words : ListeningCheck.words(record)) card.getChildren().add(words(words, "plain"));
        card.getChildren().add(words("Do it again whenever you change what you listen on: each device has its own figures.", "dim"));
        card.getChildren().add(out());
        body.getChildren().setAll(card);
    }

    private static Label stuck(String what) {
        Label label = words(what, "dim");
        label.setId("check-stuck");
        return label;
    }

    private Node out() {
        Button out = Buttons.primary("To Today", "Enter");
        out.setId("check-out");
        out.setOnAction(e -> leave.run());
        focus(out);
        return new FlowPane(out);
    }

    private static Button keyed(String text, String key) {
        Button button = Buttons.action(text);
        button.setGraphic(new Keycap(key));
        button.setWrapText(true);
        button.setMinWidth(0);
        return button;
    }

    @Override public Parent view() {
        return page;
    }

    @Override public boolean carryOut(Command command) {
        return model.carryOut(command);
    }

    @Override public void hidden() {
        model.hidden();
    }
}
