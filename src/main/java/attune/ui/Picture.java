package attune.ui;

import attune.ui.control.Drawing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** A node as an image: its pixels are taken on the window's thread, and made into a PNG file on any other. @param argb row by row */
public record Picture(int width, int height, int[] argb) {
    /** Pixels for each of the node's, so that a print is sharp. */
    private static final double SCALE = 2;

    /** On the window's thread. */
    public static Picture of(Node node) {
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Color.TRANSPARENT);
        how.setTransform(Transform.scale(SCALE, SCALE));
        List<Drawing> drawings = node.lookupAll(".drawing").stream().map(Drawing.class::cast).toList();
        // What is drawn has no more pixels than the window unless it is drawn again.
        drawings.forEach(d -> d.magnify(SCALE));
        WritableImage image = node.snapshot(how, null);
        drawings.forEach(d -> d.magnify(1));
        int w = (int) image.getWidth(), h = (int) image.getHeight();
        int[] pixels = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
        return new Picture(w, h, pixels);
    }

    public byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
