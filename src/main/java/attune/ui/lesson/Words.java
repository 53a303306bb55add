package attune.ui.lesson;

import attune.session.Sentence;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Sentences with some words in weight or colour. */
final class Words {
    private Words() {}

    /** A line that can be focused, so that a screen reader says it when it appears. */
    static TextFlow line(String spoken, List<Node> texts, String... styles) {
        TextFlow flow = new TextFlow(texts.toArray(Node[]::new));
        flow.getStyleClass().addAll(styles);
        flow.getStyleClass().add("spoken");
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(spoken);
        flow.setFocusTraversable(true);
        return flow;
    }

    static Text text(String words, String... styles) {
        Text text = new Text(words);
        text.getStyleClass().addAll("text");
        text.getStyleClass().addAll(styles);
        return text;
    }

    /** The prompt, with the name of the stem in bold. */
    static TextFlow question(String prompt, String stem) {
        int at = stem.isBlank() ? -1 : prompt.indexOf(stem);
        List<Node> texts = at < 0 ? List.of(text(prompt))
            : List.of(text(prompt.substring(0, at)), text(stem, "strong"), text(prompt.substring(at + stem.length())));
        return line(prompt, texts, "question");
    }

    static TextFlow sentence(Sentence sentence, String... styles) {
        List<Node> texts = new java.util.ArrayList<>();
        texts.add(text(sentence.lead() + "  ", "strong", "lead"));
        for (Sentence.Span span : sentence.rest()) texts.add(text(span.text(), style(span.letter())));
        return line(sentence.plain(), texts, styles);
    }

    private static String[] style(Sentence.Letter letter) {
        return switch (letter) {
            case A -> new String[] {"sound-a"};
            case B -> new String[] {"sound-b"};
            case Y -> new String[] {"sound-y"};
            case NONE -> new String[0];
        };
    }
}
