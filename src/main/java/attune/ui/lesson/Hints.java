package attune.ui.lesson;

import attune.ui.control.Keycap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** A line of keys and what they do: {@code "[A] [B] switch"}. Keys and their words stay together when the line breaks. */
final class Hints extends FlowPane {
    private static final Pattern GROUP = Pattern.compile("((?:\\[[^]]+]\\s*\u2013?\\s*)+)([^\\[]*)");
    private static final Pattern KEY = Pattern.compile("\\[([^]]+)]|(\u2013)");
    private static final double WIDTH = 280;

    /** @param first a note before the keys, or null */
    Hints(Node first, String line) {
        getStyleClass().add("key-hints");
        if (first != null) getChildren().add(first);
        Matcher groups = GROUP.matcher(line);
        while (groups.find()) {
            HBox group = new HBox(4);
            group.setAlignment(Pos.CENTER_LEFT);
            Matcher keys = KEY.matcher(groups.group(1));
            while (keys.find()) group.getChildren().add(keys.group(1) != null ? new Keycap(keys.group(1)) : note(keys.group(2)));
            group.getChildren().add(note(groups.group(2).strip()));
            getChildren().add(group);
        }
        setMinWidth(0);
        setPrefWrapLength(WIDTH);
    }

    private static Label note(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("note");
        return label;
    }
}
