package attune.mix.codec;

import attune.dsp.Parameter;
import attune.dsp.effect.Compression;
import attune.mix.Automation;
import attune.mix.Automation.Point;
import attune.mix.Automation.Shape;
import attune.mix.Channel;
import attune.mix.Inserts;
import attune.mix.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads one curve of a channel's automation. */
public final class AutomationReader {
    private static final int MOST_POINTS = 10_000;
    private static final double LAST_BEAT = 100_000;
    private static final List<String> SHAPES = Arrays.stream(Shape.values()).map(Shape::id).toList();

    private AutomationReader() {}

    /** @param path inside the channel, as the file writes it */
    static Optional<Automation> read(String path, Node node, Channel channel) {
        return read(path, node, channel, LAST_BEAT, false);
    }

    /** A curve whose beats are parts of the song, 0 to 1; its values may be differences. */
    public static Optional<Automation> relative(String path, Node node, Channel channel, boolean differences) {
        return read(path, node, channel, 1, differences);
    }

    /** A curve that somebody drew for the number at a path of a mix; flat where it cannot be read. */
    public static Automation drawn(String path, Node node) {
        Optional<Automation> curve = Optional.empty();
        try {
            curve = points(node, Path.parse(path).declared(), LAST_BEAT, false);
        } catch (IllegalArgumentException e) {
            node.problem(e.getMessage());
        }
        return curve.orElse(new Automation(List.of(new Point(0, 0, Shape.STRAIGHT))));
    }

    private static Optional<Automation> read(String path, Node node, Channel channel, double last, boolean differences) {
        Path parameter;
        try {
            parameter = Path.inside("", path);
        } catch (IllegalArgumentException e) {
            node.problem(e.getMessage());
            return Optional.empty();
        }
        Optional<String> why = still(parameter, channel);
        if (why.isPresent()) {
            node.problem(why.get());
            return Optional.empty();
        }
        return points(node, parameter.declared(), last, differences);
    }

    /** Why this number cannot move. */
    private static Optional<String> still(Path path, Channel channel) {
        if (path.parameter().equals(Channel.SHIFT.id())) return Optional.of("the shift cannot be automated");
        if (path.part() == Path.Part.COMPRESSOR && path.parameter().equals(Compression.LOOKAHEAD.id())) return Optional.of("the look-ahead cannot be automated");
        Inserts inserts = channel.inserts();
        boolean there = switch (path.part()) {
            case STRIP, SENDS -> true;
            case GATE -> inserts.gate().isPresent();
            case EQ -> path.index() < inserts.eq().size();
            case COMPRESSOR -> inserts.compressor().isPresent();
            case DEESSER -> inserts.deesser().isPresent();
            case SATURATION -> inserts.saturation().isPresent();
            case LIMITER, EDGES, REVERB, DELAY -> false;
        };
        return there ? Optional.empty() : Optional.of("this channel has no " + path.inside().substring(0, path.inside().indexOf('.')));
    }

    private static Optional<Automation> points(Node node, Parameter parameter, double last, boolean differences) {
        List<Point> points = new ArrayList<>();
        List<Node> items = node.items();
        if (node.isArray() && items.isEmpty()) node.problem("has no points");
        if (items.size() > MOST_POINTS) node.problem("has " + items.size() + " points; " + MOST_POINTS + " are the most");
        else for (Node item : items) point(item, parameter, last, differences, points);
        return points.isEmpty() ? Optional.empty() : Optional.of(new Automation(points));
    }

    private static void point(Node node, Parameter parameter, double last, boolean differences, List<Point> points) {
        List<Node> items = node.items();
        if (!node.isArray()) return;
        if (items.size() < 2 || items.size() > 3) {
            node.problem("a point is [beat, value] or [beat, value, shape]");
            return;
        }
        double beat = items.get(0).number(0, last), range = parameter.max() - parameter.min();
        double value = differences ? items.get(1).number(-range, range) : items.get(1).number(parameter);
        String shape = items.size() == 3 ? items.get(2).word(SHAPES) : Shape.STRAIGHT.id();
        if (!items.get(0).isSound()) return;
        if (!points.isEmpty() && beat <= points.getLast().beat()) node.problem("is not later than the point before");
        else points.add(new Point(beat, value, Arrays.stream(Shape.values()).filter(s -> s.id().equals(shape)).findFirst().orElse(Shape.STRAIGHT)));
    }
}
