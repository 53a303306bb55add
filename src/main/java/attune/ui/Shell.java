package attune.ui;

import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's content: the rail, the banner, the page that is open with a word of rest above it, the keys above all. */
public final class Shell extends StackPane {
    private final ShellViewModel model;
    private final Function<Route, Page> pages;
    private final KeyOverlay overlay;
    private final ScrollPane scroll = new ScrollPane();
    /** Keeps the page in the middle of a wide window. */
    private final StackPane frame = new StackPane();
    private final BorderPane ground = new BorderPane();
    private Page page;
    private Node focusBefore;

    /** @param pages makes or finds the page of a route */
    public Shell(ShellViewModel model, Function<Route, Page> pages) {
        this.model = model;
        this.pages = pages;
        overlay = new KeyOverlay(model);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        frame.setAlignment(Pos.TOP_CENTER);
        // A scroll pane takes the focus with every press that reaches it: away from the knob that was just taken in hand.
        frame.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        scroll.setContent(frame);
        scroll.viewportBoundsProperty().subscribe(this::fit);
        StackPane sight = new StackPane(scroll, new RestNote(model.restProperty()));
        sight.setAlignment(Pos.TOP_LEFT);
        VBox centre = new VBox(new Banner(model.noticeProperty()), sight);
        VBox.setVgrow(sight, Priority.ALWAYS);
        ground.setLeft(new Rail(model));
        ground.setCenter(centre);
        getChildren().addAll(ground, overlay);
        model.routeProperty().addListener((o, was, is) -> show(is));
        model.keysShownProperty().addListener((o, was, is) -> keys(is));
        show(model.getRoute());
    }

    /** A scene of this shell that follows the keys and the appearance. */
    public Scene scene(Appearance appearance, double width, double height) {
        Scene scene = new Scene(this, width, height);
        Theme.dress(scene, appearance);
        Keys.install(scene, this::carryOut, model::go, () -> model.keysShownProperty().set(!model.keysShownProperty().get()));
        ScrollToFocus.install(scene, scroll);
        // The scroll pane takes its content in with the first layout.
        Platform.runLater(() -> {
            if (!ScrollToFocus.inside(scene.getFocusOwner(), frame)) page.view().requestFocus();
        });
        return scene;
    }

    /** The page in sight. */
    public Page page() {
        return page;
    }

    private boolean carryOut(Command command) {
        boolean page = !model.keysShownProperty().get() && this.page.carryOut(command);
        return page || command instanceof Command.Back && model.back();
    }

    private void show(Route route) {
        Page next = pages.apply(route);
        if (page == next) return;
        if (page != null) page.hidden();
        page = next;
        frame.getChildren().setAll(next.view());
        fit();
        scroll.setVvalue(0);
        next.view().requestFocus();
        Motion.appear(next.view());
        next.shown();
    }

    /**
     * A page is at least as high as the window, so that its drawings can use the room. Every layout of the scroll pane has new bounds,
     * though they are the same, and a height that is set asks for the next layout.
     */
    private void fit() {
        double height = scroll.getViewportBounds().getHeight();
        if (page != null && page.view() instanceof Region region && region.getMinHeight() != height) region.setMinHeight(height);
    }

    /** While the keys are shown nothing behind them can be reached; afterwards the focus is where it was. */
    private void keys(boolean shown) {
        if (shown && getScene() != null) focusBefore = getScene().getFocusOwner();
        ground.setDisable(shown);
        if (shown) overlay.opened();
        else if (focusBefore != null) focusBefore.requestFocus();
    }
}
