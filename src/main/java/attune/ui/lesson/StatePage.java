package attune.ui.lesson;

import attune.ui.Command;
import attune.ui.Deck;
import attune.ui.Head;
import attune.ui.Page;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A page that goes from one state to the next: below its head stands what the state shows. */
abstract class StatePage<S> implements Page {
    /** What such a page shows. */
    interface Model<S> {
        ReadOnlyObjectProperty<S> stateProperty();

        Deck deck();

        boolean carryOut(Command command);

        default void shown() {
            deck().bring();
        }

        default void hidden() {
            deck().leave();
        }
    }

    private final Model<S> model;
    private final Head head;
    private final VBox page = new VBox(), body;
    private Runnable frame = () -> {};

    /** @param gap between what stands below the head */
    StatePage(Model<S> model, Head head, double gap) {
        this.model = model;
        this.head = head;
        body = new VBox(gap);
        page.getStyleClass().addAll("page", "lesson-page");
        page.getChildren().addAll(head, body);
        VBox.setVgrow(body, Priority.ALWAYS);
    }

    /** Shows each state from now on. */
    final void follow() {
        model.stateProperty().subscribe(state -> {
            frame = () -> {};
            subtitle().set("");
            show(state);
        });
    }

    abstract void show(S state);

    final StringProperty subtitle() {
        return head.subtitleProperty();
    }

    final void put(Node... below) {
        body.getChildren().setAll(below);
    }

    /** @param every what is to be done for each frame, until the state changes */
    final void put(Runnable every, Node... below) {
        put(below);
        frame = every;
    }

    final void put(BareQuestion question) {
        put(question::frame, question);
        question.begin();
    }

    @Override public final Parent view() {
        return page;
    }

    @Override public final boolean carryOut(Command command) {
        return model.carryOut(command);
    }

    @Override public final void frame() {
        frame.run();
    }

    @Override public final void shown() {
        model.shown();
    }

    @Override public final void hidden() {
        model.hidden();
    }
}
