package attune.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ShellTest {
    private final FxRobot robot = new FxRobot();
    private final List<Command> heard = new ArrayList<>();
    private final AtomicInteger fired = new AtomicInteger();
    private ShellViewModel model;
    private Button button;
    private TextField field;
    private Stage window;

    @BeforeEach void open() {
        window = Fx.get(() -> {
            model = new ShellViewModel(List.of(Place.LESSONS, Place.SETTINGS));
            button = new Button("Press");
            button.setOnAction(e -> fired.incrementAndGet());
            field = new TextField();
            VBox content = new VBox(button, field);
            Page page = new Page() {
                @Override public Parent view() {
                    return content;
                }

                @Override public boolean carryOut(Command command) {
                    heard.add(command);
                    return !(command instanceof Command.Back);
                }
            };
            Page settings = () -> new VBox();
            Stage stage = new Stage();
            stage.setScene(new Shell(model, r -> r.place() == Place.SETTINGS ? settings : page).scene(new Appearance(), 900, 600));
            stage.show();
            button.requestFocus();
            return stage;
        });
        Fx.settle();
    }

    @AfterEach void close() {
        Fx.run(window::close);
    }

    @Test void the_list_of_keys_is_scrolled_by_keys() {
        Fx.run(() -> window.setHeight(400));
        robot.write("?");
        Fx.settle();
        ScrollPane list = Fx.get(() -> (ScrollPane) window.getScene().getRoot().lookup("#keys .scroll-pane"));
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(list.getVvalue()).isPositive();
        robot.push(KeyCode.END);
        assertThat(list.getVvalue()).isEqualTo(1);
        robot.push(KeyCode.UP).push(KeyCode.HOME);
        assertThat(list.getVvalue()).isZero();
        robot.push(KeyCode.ESCAPE);
        assertThat(model.keysShownProperty().get()).isFalse();
    }

    @Test void space_plays_whatever_has_the_focus_and_never_presses_a_button() {
        robot.push(KeyCode.SPACE);
        assertThat(heard).containsExactly(new Command.Play());
        assertThat(fired).hasValue(0);
    }

    @Test void enter_presses_the_focused_button_instead_of_answering() {
        robot.push(KeyCode.ENTER);
        assertThat(fired).hasValue(1);
        assertThat(heard).isEmpty();
    }

    @Test void a_text_field_keeps_its_keys() {
        Fx.run(field::requestFocus);
        robot.push(KeyCode.A).push(KeyCode.SPACE).push(KeyCode.DIGIT1);
        assertThat(heard).isEmpty();
        assertThat(field.getText()).isEqualTo("a 1");
    }

    @Test void letters_and_digits_listen_and_choose() {
        robot.push(KeyCode.B).push(KeyCode.DIGIT3).push(KeyCode.DIGIT0);
        assertThat(heard).containsExactly(new Command.Listen('B'), new Command.Choose(3), new Command.Choose(10));
    }

    @Test void control_and_a_digit_open_a_page() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        assertThat(model.getRoute()).isEqualTo(new Route.At(Place.SETTINGS));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(model.getRoute()).isEqualTo(new Route.At(Place.SETTINGS));
    }

    @Test void the_keys_cover_the_page_until_escape_and_the_focus_returns() {
        Fx.run(() -> model.keysShownProperty().set(true));
        Fx.settle();
        robot.push(KeyCode.B);
        assertThat(heard).isEmpty();
        robot.push(KeyCode.ESCAPE);
        Fx.settle();
        assertThat(model.keysShownProperty().get()).isFalse();
        assertThat(button.isFocused()).isTrue();
    }
}
