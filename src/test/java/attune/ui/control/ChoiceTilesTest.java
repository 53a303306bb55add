package attune.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import attune.ui.Appearance;
import attune.ui.Fx;
import attune.ui.Theme;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a choice is called, its name stands inside its tile. */
class ChoiceTilesTest {
    private static final List<String> NAMES = List.of("Timpani and bass drum", "Field drum and cymbals", "Cellos", "Horns and trombones", "Harp", "Oboe and flute");

    @ParameterizedTest
    @CsvSource({"1280, 100, 1", "943, 100, 2", "680, 100, 2", "943, 200, 3", "400, 200, 6"})
    void long_names_take_more_rows(double width, int textSize, int rows) {
        Fx.run(() -> {
            ChoiceTiles tiles = new ChoiceTiles();
            tiles.setTiles(NAMES.stream().map(n -> {
                ChoiceTile tile = new ChoiceTile(n, n, "", 0);
                tile.getStyleClass().add("compact");
                return tile;
            }).toList());
            VBox page = new VBox(tiles);
            Appearance appearance = new Appearance();
            appearance.textSizeProperty().set(textSize);
            Theme.dress(new Scene(page, width, 800), appearance);
            page.applyCss();
            page.layout();
            assertThat(tiles.tiles().stream().map(ChoiceTile::getLayoutY).distinct()).as("rows").hasSize(rows);
            for (ChoiceTile tile : tiles.tiles()) {
                Label name = (Label) tile.lookup(".choice-label");
                assertThat(name.getWidth()).as(name.getText()).isGreaterThanOrEqualTo(name.prefWidth(-1) - 0.5);
                assertThat(tile.getLayoutBounds().contains(tile.sceneToLocal(name.localToScene(name.getLayoutBounds())))).as(name.getText() + " inside its tile").isTrue();
            }
        });
    }
}
