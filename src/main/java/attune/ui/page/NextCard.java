package attune.ui.page;

import attune.lesson.Lesson;
import attune.ui.Blocks;
import attune.ui.Buttons;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What to do today: the first card of the page. */
final class NextCard extends VBox {
    /** @param open opens a lesson @param place opens the placement @param workout opens the workout @param check opens the listening check, where it was not done */
    NextCard(TodayViewModel.Today today, Consumer<Lesson> open, Runnable place, Runnable workout, Optional<Runnable> check) {
        getStyleClass().addAll("card", "next");
        if (today.next().isEmpty()) {
            boolean any = !today.path().isEmpty();
            getChildren().add(Blocks.words(any ? "Every lesson is passed. Any of them can be drilled again, with other songs and sizes."
                : "What to practise today will stand here. It needs lessons; none were found.", "dim"));
            return;
        }
        TodayViewModel.Next next = today.next().get();
        FlowPane buttons = new FlowPane(12, 12);
        Button start = Buttons.primary("Open", "Enter");
        start.setId("continue");
        start.setAccessibleText("Open " + next.name() + ", " + next.lesson().title());
        start.setOnAction(e -> open.accept(next.lesson()));
        buttons.getChildren().add(start);
        if (today.practiced() > 0) {
            Button picked = Buttons.action("Today's workout");
            picked.setId("workout");
            picked.setAccessibleHelp("Eight to twelve minutes, picked for you by what your answers say.");
            picked.setOnAction(e -> workout.run());
            buttons.getChildren().add(picked);
        }
        if (today.practiced() == 0) {
            Button placement = Buttons.action("Find out where to begin");
            placement.setId("placement");
            placement.setAccessibleHelp("About twenty quick questions. They suggest a level in each module.");
            placement.setOnAction(e -> place.run());
            buttons.getChildren().add(placement);
        }
        check.ifPresent(c -> {
            Button listening = Buttons.action("Check what you listen on");
            listening.setId("check");
            listening.setAccessibleHelp("The listening check: nine short questions.");
            listening.setOnAction(e -> c.run());
            buttons.getChildren().add(listening);
        });
        today.after().ifPresent(other -> {
            Button button = Buttons.action("Or " + other.name() + " · " + other.lesson().title());
            button.setOnAction(e -> open.accept(other.lesson()));
            buttons.getChildren().add(button);
        });
        getChildren().addAll(Blocks.words(today.begun() ? "Go on with" : "Begin with", "dim"), Blocks.words(next.name() + " · " + next.lesson().title(), "title"),
            Blocks.words(next.why(), "dim"), buttons);
    }
}
