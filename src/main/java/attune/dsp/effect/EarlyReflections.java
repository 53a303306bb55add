package attune.dsp.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is heard before the tail: the first reflections of a shoebox by its mirror images (J. B. Allen and D. A. Berkley, JASA
 * 65(4), 1979), with two sources on a stage, one listener and walls that give back 0.8 of the pressure; and a share of diffused
 * sound, the cloud. A plate is all cloud.
 */
final class EarlyReflections {
    static final int COUNT = 12;
    private static final double SPEED = 343, WALL = 0.8;
    /** Places are spread wider than they lie, so that reflections from the floor and the far wall do not all pile up in the middle. */
    private static final double SPREAD = 1.5;
    private static final EarlyReflections ROOM = new EarlyReflections(5.3, 4.1, 2.6, 0.002, 0.2, 1.5), HALL = new EarlyReflections(33, 22, 13, 0.012, 0.3, -4),
        PLATE = new EarlyReflections();

    private final double[][] seconds = new double[2][COUNT], left = new double[2][COUNT], right = new double[2][COUNT];
    private final double cloud, level;

    static EarlyReflections of(Reverberation.Type type) {
        return switch (type) {
            case ROOM -> ROOM;
            case PLATE -> PLATE;
            case HALL -> HALL;
        };
    }

    private record Image(double seconds, double gain, double azimuth) {}

    private EarlyReflections() {
        cloud = 1;
        level = 0;
    }

    /** Metres; images that come less than {@code first} seconds after the direct sound are left out. */
    private EarlyReflections(double length, double width, double height, double first, double cloud, double level) {
        this.cloud = cloud;
        this.level = level;
        double atLeft = 0, atRight = 0, earliest = Double.POSITIVE_INFINITY;
        for (int side = 0; side < 2; side++) {
            List<Image> images = images(length, width, height, side);
            images.removeIf(image -> image.seconds() < first);
            images.sort(Comparator.comparingDouble(Image::seconds));
            for (int i = 0; i < COUNT; i++) {
                Image image = images.get(i);
                double pan = Math.clamp(SPREAD * StrictMath.sin(image.azimuth()), -1, 1);
                seconds[side][i] = image.seconds();
                earliest = Math.min(earliest, image.seconds());
                left[side][i] = image.gain() * StrictMath.sqrt((1 - pan) / 2);
                right[side][i] = image.gain() * StrictMath.sqrt((1 + pan) / 2);
                atLeft += left[side][i] * left[side][i];
                atRight += right[side][i] * right[side][i];
            }
        }
        for (int side = 0; side < 2; side++) for (int i = 0; i < COUNT; i++) {
            seconds[side][i] -= earliest;
            left[side][i] *= StrictMath.sqrt((1 - cloud) / atLeft);
            right[side][i] *= StrictMath.sqrt((1 - cloud) / atRight);
        }
    }

    /** The images of first and second order. Nothing stands in the middle, so that left and right differ. */
    private static List<Image> images(double length, double width, double height, int side) {
        double earX = 0.47 * width, earY = 0.31 * length, earZ = 0.46 * height;
        double x = (side == 0 ? 0.29 : 0.68) * width, y = (side == 0 ? 0.83 : 0.79) * length, z = 0.37 * height;
        double direct = distance(x - earX, y - earY, z - earZ);
        List<Image> images = new ArrayList<>();
        for (int i = -2; i <= 2; i++) for (int j = -2; j <= 2; j++) for (int k = -2; k <= 2; k++) {
            int order = Math.abs(i) + Math.abs(j) + Math.abs(k);
            if (order == 0 || order > 2) continue;
            double dx = mirrored(x, width, i) - earX, dy = mirrored(y, length, j) - earY, dz = mirrored(z, height, k) - earZ, way = distance(dx, dy, dz);
            images.add(new Image((way - direct) / SPEED, direct / way * StrictMath.pow(WALL, order), StrictMath.atan2(dx, dy)));
        }
        return images;
    }

    private static double mirrored(double at, double size, int index) {
        return index % 2 == 0 ? at + index * size : (index + 1) * size - at;
    }

    private static double distance(double x, double y, double z) {
        return StrictMath.sqrt(x * x + y * y + z * z);
    }

    /** When a reflection of a side's sound comes, counted from the first, for a room of middling size. */
    double seconds(int side, int index) {
        return seconds[side][index];
    }

    double left(int side, int index) {
        return left[side][index];
    }

    double right(int side, int index) {
        return right[side][index];
    }

    /** The amplitude of the diffused part; with it the power of all is 1 on each side for a sound in the middle. */
    double cloud() {
        return StrictMath.sqrt(cloud);
    }

    /** dB by which the early part is louder than the beginning of an exponential decay: halls open late, small rooms speak at once. */
    double level() {
        return level;
    }

    boolean none() {
        return cloud == 1;
    }
}
