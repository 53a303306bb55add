package attune.mix;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.Limiting;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of one number of a mix, as files write it: {@code channels.lead.eq[0].gain}, {@code master.limiter.ceiling}.
 *
 * @param stem  the channel's stem, or null for the master
 * @param index which EQ band, where the part is the EQ
 */
public record Path(String stem, Part part, int index, String parameter) {
    public enum Part {
        STRIP(""), EQ("eq"), COMPRESSOR("compressor"), LIMITER("limiter");

        private final String id;

        Part(String id) {
            this.id = id;
        }
    }

    private static final Pattern INSIDE = Pattern.compile("(?:eq\\[(\\d{1,2})]\\.|(compressor)\\.|(limiter)\\.)?(\\w+)");

    /** @throws IllegalArgumentException with a message for people when the text is no path of a mix */
    public static Path parse(String text) {
        if (text.startsWith("master.")) return inside(null, text.substring("master.".length()), text);
        if (text.startsWith("channels.")) {
            String rest = text.substring("channels.".length());
            int dot = rest.indexOf('.');
            if (dot > 0) return inside(rest.substring(0, dot), rest.substring(dot + 1), text);
        }
        throw new IllegalArgumentException("no parameter '" + text + "'; a path starts with channels.STEM. or master.");
    }

    /** A path inside the channel of {@code stem}, or inside the master when {@code stem} is null: {@code eq[0].gain}. */
    public static Path inside(String stem, String text) {
        return inside(stem, text, text);
    }

    private static Path inside(String stem, String text, String whole) {
        Matcher m = INSIDE.matcher(text);
        if (!m.matches()) throw new IllegalArgumentException("no parameter '" + whole + "'");
        Part part = m.group(1) != null ? Part.EQ : m.group(2) != null ? Part.COMPRESSOR : m.group(3) != null ? Part.LIMITER : Part.STRIP;
        if (part == Part.LIMITER && stem != null) throw new IllegalArgumentException("no parameter '" + whole + "': only the master has a limiter");
        Path path = new Path(stem, part, part == Part.EQ ? Integer.parseInt(m.group(1)) : 0, m.group(4));
        if (path.candidates().stream().noneMatch(p -> p.id().equals(path.parameter)))
            throw new IllegalArgumentException("no parameter '" + whole + "'" + Nearest.hint(path.parameter, path.candidates().stream().map(Parameter::id).toList()));
        return path;
    }

    private List<Parameter> candidates() {
        return switch (part) {
            case STRIP -> stem == null ? Master.PARAMETERS : Channel.PARAMETERS;
            case EQ -> Band.PARAMETERS;
            case COMPRESSOR -> Compression.PARAMETERS;
            case LIMITER -> Limiting.PARAMETERS;
        };
    }

    public Parameter declared() {
        return candidates().stream().filter(p -> p.id().equals(parameter)).findFirst().orElseThrow();
    }

    /** The number at this place; for a part that is off, what its neutral settings say. */
    public double get(Mix mix) {
        return settings(mix).get(parameter);
    }

    /** The mix with this one number changed; a part that was off is switched on at its neutral settings first. */
    public Mix set(Mix mix, double value) {
        if (!declared().allows(value)) throw new IllegalArgumentException(this + ": " + value + " is not within " + declared().min() + ".." + declared().max());
        if (stem == null) return mix.withMaster(set(mix.master(), value));
        return mix.withChannel(stem, set(mix.channel(stem), value));
    }

    private Settings<?> settings(Mix mix) {
        Channel channel = stem == null ? null : mix.channel(stem);
        Master master = mix.master();
        return switch (part) {
            case STRIP -> channel == null ? master : channel;
            case EQ -> band(channel == null ? master.eq() : channel.eq());
            case COMPRESSOR -> (channel == null ? master.compressor() : channel.compressor()).orElse(Compression.OFF);
            case LIMITER -> master.limiter().orElse(new Limiting(0, 0));
        };
    }

    private Band band(List<Band> eq) {
        return index < eq.size() ? eq.get(index) : Band.bell(1000, 0, 1);
    }

    private List<Band> bands(List<Band> eq, double value) {
        List<Band> bands = new ArrayList<>(eq);
        while (bands.size() <= index) bands.add(Band.bell(1000, 0, 1));
        bands.set(index, bands.get(index).with(parameter, value));
        return bands;
    }

    private Channel set(Channel c, double value) {
        return switch (part) {
            case STRIP -> c.with(parameter, value);
            case EQ -> c.withEq(bands(c.eq(), value));
            case COMPRESSOR -> c.withCompressor(c.compressor().orElse(Compression.OFF).with(parameter, value));
            case LIMITER -> throw new IllegalStateException("a channel has no limiter");
        };
    }

    private Master set(Master m, double value) {
        return switch (part) {
            case STRIP -> m.with(parameter, value);
            case EQ -> m.withEq(bands(m.eq(), value));
            case COMPRESSOR -> m.withCompressor(m.compressor().orElse(Compression.OFF).with(parameter, value));
            case LIMITER -> m.withLimiter(m.limiter().orElse(new Limiting(0, 0)).with(parameter, value));
        };
    }

    /** The text that {@link #parse} reads. */
    @Override public String toString() {
        return (stem == null ? "master." : "channels." + stem + ".") + inside();
    }

    /** The text within the channel or master. */
    public String inside() {
        return switch (part) {
            case STRIP -> parameter;
            case EQ -> "eq[" + index + "]." + parameter;
            case COMPRESSOR, LIMITER -> part.id + "." + parameter;
        };
    }
}
