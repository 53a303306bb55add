package attune.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;

/**
 * A region drawn on a canvas. Its colours and its font come from the stylesheet, so a theme or a text size reaches drawn things
 * as it reaches all others. {@link #repaint} draws with the next layout; what moves while sound plays calls {@link #frame}.
 */
@SuppressWarnings("this-escape") // the style properties name their bean
public abstract class Drawing extends Region {
    private static final Ink[] INKS = Ink.values();
    private static final List<CssMetaData<? extends Styleable, ?>> CSS = css();

    private final Canvas canvas = new Canvas();
    private final List<StyleableObjectProperty<Paint>> inks = new ArrayList<>();
    private final StyleableObjectProperty<Font> font = new SimpleStyleableObjectProperty<>(fontCss(), this, "font", Font.getDefault());
    private Font small = Font.getDefault();
    /** Pixels of the canvas for each of the drawing's. */
    private double density = 1;

    protected Drawing() {
        getStyleClass().add("drawing");
        for (Ink ink : INKS) {
            StyleableObjectProperty<Paint> property = new SimpleStyleableObjectProperty<>(inkCss(ink), this, ink.name(), Color.TRANSPARENT);
            property.addListener(o -> repaint());
            inks.add(property);
        }
        font.addListener(o -> {
            small = Font.font(font.get().getFamily(), font.get().getSize() * 0.79);
            repaint();
        });
        canvas.setManaged(false);
        getChildren().add(canvas);
        focusedProperty().addListener(o -> repaint());
        disabledProperty().addListener(o -> repaint());
    }

    protected abstract void draw(GraphicsContext g, double width, double height);

    protected final Paint ink(Ink ink) {
        return inks.get(ink.ordinal()).get();
    }

    protected final Font font() {
        return font.get();
    }

    /** For notes: tick labels, values under a knob. */
    protected final Font small() {
        return small;
    }

    /** The text size in pixels; what a drawn control measures itself by. */
    protected final double em() {
        return font.get().getSize();
    }

    protected final void repaint() {
        requestLayout();
    }

    /** Draws now. Allocates nothing; called once a frame while sound plays. */
    protected final void frame() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth() / density, height = canvas.getHeight() / density;
        if (width <= 0 || height <= 0) return;
        g.clearRect(0, 0, width, height);
        draw(g, width, height);
    }

    /** For a picture that is larger than the window: draws with so many pixels for each, until told otherwise. */
    public final void magnify(double pixels) {
        density = pixels;
        canvas.getTransforms().setAll(new Scale(1 / pixels, 1 / pixels));
        canvas.getGraphicsContext2D().setTransform(pixels, 0, 0, pixels, 0, 0);
        layoutChildren();
    }

    @Override protected void layoutChildren() {
        double width = Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
        double height = Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset());
        canvas.relocate(snappedLeftInset(), snappedTopInset());
        canvas.setWidth(width * density);
        canvas.setHeight(height * density);
        frame();
    }

    @Override public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS;
    }

    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return CSS;
    }

    private static List<CssMetaData<? extends Styleable, ?>> css() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        for (Ink ink : INKS) all.add(new InkCss(ink));
        all.add(new FontCss());
        return List.copyOf(all);
    }

    @SuppressWarnings("unchecked")
    private static CssMetaData<Drawing, Paint> inkCss(Ink ink) {
        return (CssMetaData<Drawing, Paint>) CSS.get(CSS.size() - 1 - INKS.length + ink.ordinal());
    }

    @SuppressWarnings("unchecked")
    private static CssMetaData<Drawing, Font> fontCss() {
        return (CssMetaData<Drawing, Font>) CSS.getLast();
    }

    private static final class InkCss extends CssMetaData<Drawing, Paint> {
        private final Ink ink;

        InkCss(Ink ink) {
            super(ink.property(), StyleConverter.getPaintConverter(), Color.TRANSPARENT, true);
            this.ink = ink;
        }

        @Override public boolean isSettable(Drawing drawing) {
            return !drawing.inks.get(ink.ordinal()).isBound();
        }

        @Override public StyleableProperty<Paint> getStyleableProperty(Drawing drawing) {
            return drawing.inks.get(ink.ordinal());
        }
    }

    private static final class FontCss extends FontCssMetaData<Drawing> {
        FontCss() {
            super("-fx-font", Font.getDefault());
        }

        @Override public boolean isSettable(Drawing drawing) {
            return !drawing.font.isBound();
        }

        @Override public StyleableProperty<Font> getStyleableProperty(Drawing drawing) {
            return drawing.font;
        }
    }
}
