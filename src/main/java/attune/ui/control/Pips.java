package attune.ui.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How far a drill has come: a pip for each question, and the count in words. The state of a pip is also its shape. */
public final class Pips extends HBox {
    /** What became of one question. */
    public enum Pip { RIGHT, PARTLY, MISSED, NOW, TO_COME }

    /** More than these stand closer, so that the title beside them keeps its line. */
    private static final int WIDE = 10;
    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");

    public Pips() {
        getStyleClass().add("pips");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** @param standing what is still to do; may be empty */
    public void show(List<Pip> pips, String standing) {
        getChildren().clear();
        pseudoClassStateChanged(MANY, pips.size() > WIDE);
        if (pips.isEmpty()) return;
        int now = pips.indexOf(Pip.NOW) + 1;
        // Before the pips, which stay where they are when the words change.
        if (!standing.isEmpty()) add(standing, "pip-standing");
        for (Pip pip : pips) {
            Region mark = new Region();
            mark.getStyleClass().setAll("pip", pip.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            getChildren().add(mark);
        }
        long done = pips.stream().filter(p -> p == Pip.RIGHT || p == Pip.PARTLY || p == Pip.MISSED).count();
        String text = now > 0 ? now + " of " + pips.size() : done + " of " + pips.size();
        add(text, "pip-count");
        long right = pips.stream().filter(p -> p == Pip.RIGHT).count();
        setAccessibleText("Question " + text + ". " + right + " right, " + (done - right) + " not." + (standing.isEmpty() ? "" : " " + standing + "."));
    }

    private void add(String text, String style) {
        Label words = new Label(text);
        words.getStyleClass().addAll("note", style);
        getChildren().add(words);
    }
}
