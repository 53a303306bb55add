package attune.mix;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.DeEssing;
import attune.dsp.effect.Drive;
import attune.dsp.effect.Echo;
import attune.dsp.effect.Gating;
import attune.dsp.effect.Limiting;
import attune.dsp.effect.Reverberation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of one number of a mix, as files write it: {@code channels.lead.eq[0].gain}, {@code master.limiter.ceiling},
 * {@code reverb.decay}.
 *
 * @param stem  the channel's stem, or null for the master and the shared effects
 * @param index which EQ band, where the part is the EQ
 */
public record Path(String stem, Part part, int index, String parameter) {
    public enum Part {
        STRIP(""), GATE("gate"), EQ("eq"), COMPRESSOR("compressor"), DEESSER("deesser"), SATURATION("saturation"), SENDS("sends"), LIMITER("limiter"),
        EDGES("edges"), REVERB("reverb"), DELAY("delay");

        private static final Set<Part> CHANNEL = EnumSet.of(STRIP, GATE, EQ, COMPRESSOR, DEESSER, SATURATION, SENDS);
        private static final Set<Part> MASTER = EnumSet.of(STRIP, EQ, COMPRESSOR, LIMITER, EDGES);
        private static final Set<Part> SHARED = EnumSet.of(REVERB, DELAY);

        private final String id;

        Part(String id) {
            this.id = id;
        }

        private static Optional<Part> of(String id, Set<Part> among) {
            return among.stream().filter(p -> p.id.equals(id == null ? "" : id)).findFirst();
        }
    }

    private static final Pattern INSIDE = Pattern.compile("(?:(\\w+)(?:\\[(\\d{1,2})])?\\.)?(\\w+)");
    private static final String CHANNELS = "channels.", MASTER = "master.";
    /** An EQ has so many bands at the most. */
    public static final int MOST_BANDS = 32;

    /** @throws IllegalArgumentException with a message for people when the text is no path of a mix */
    public static Path parse(String text) {
        if (text.startsWith(MASTER)) return inside(null, text.substring(MASTER.length()), text, Part.MASTER);
        if (text.startsWith(CHANNELS)) {
            String rest = text.substring(CHANNELS.length());
            int dot = rest.indexOf('.');
            if (dot > 0) return inside(rest.substring(0, dot), rest.substring(dot + 1), text, Part.CHANNEL);
        }
        if (Part.SHARED.stream().anyMatch(p -> text.startsWith(p.id + "."))) return inside(null, text, text, Part.SHARED);
        throw new IllegalArgumentException("no parameter '" + text + "'; a path starts with channels.STEM., master., reverb. or delay.");
    }

    /** A path inside the channel of {@code stem}, or inside the master when {@code stem} is null: {@code eq[0].gain}. */
    public static Path inside(String stem, String text) {
        return inside(stem, text, text, stem == null ? Part.MASTER : Part.CHANNEL);
    }

    private static Path inside(String stem, String text, String whole, Set<Part> among) {
        Matcher m = INSIDE.matcher(text);
        if (!m.matches()) throw new IllegalArgumentException("no parameter '" + whole + "'");
        Part part = Part.of(m.group(1), among).orElseThrow(() -> new IllegalArgumentException("no parameter '" + whole + "'" + elsewhere(m.group(1), text, among)));
        if ((part == Part.EQ) != (m.group(2) != null)) throw new IllegalArgumentException("no parameter '" + whole + "'; did you mean '" + whole.substring(0, whole.length() - text.length()) + part.id + (part == Part.EQ ? "[0]." : ".") + m.group(3) + "'?");
        if (part == Part.EQ && Integer.parseInt(m.group(2)) >= MOST_BANDS) throw new IllegalArgumentException("no parameter '" + whole + "'; the last band of an EQ is eq[" + (MOST_BANDS - 1) + "]");
        Path path = new Path(stem, part, part == Part.EQ ? Integer.parseInt(m.group(2)) : 0, m.group(3));
        List<Parameter> known = path.candidates();
        if (known.stream().noneMatch(p -> p.id().equals(path.parameter)))
            throw new IllegalArgumentException("no parameter '" + whole + "'" + hint(whole.substring(0, whole.length() - path.parameter.length()), path.parameter, known));
        return path;
    }

    /** With all that stands before it: by itself a word may name something else, as the gain of a band would be the fader. */
    private static String hint(String before, String word, List<Parameter> known) {
        List<String> ids = known.stream().map(Parameter::id).toList(), begun = ids.stream().filter(id -> word.length() > 1 && id.startsWith(word)).toList();
        return (begun.size() == 1 ? Optional.of(begun.getFirst()) : Nearest.of(word, ids)).map(best -> "; did you mean '" + before + best + "'?").orElse("");
    }

    /** Where the part is instead, or what was probably meant. */
    private static String elsewhere(String part, String text, Set<Part> among) {
        String one = part.endsWith("s") ? part : "a " + part;
        if (Part.of(part, Part.MASTER).isPresent()) return ": only the master has " + one;
        if (Part.of(part, Part.CHANNEL).isPresent()) return ": only a channel has " + one;
        return Nearest.hint(text, among.stream().flatMap(p -> all(among == Part.MASTER ? null : "", p, 0).stream()).map(Path::inside).toList());
    }

    /** Every path of one part. */
    public static List<Path> all(String stem, Part part, int index) {
        return new Path(stem, part, index, "").candidates().stream().map(p -> new Path(stem, part, index, p.id())).toList();
    }

    private List<Parameter> candidates() {
        return switch (part) {
            case STRIP -> stem == null ? Master.PARAMETERS : Channel.PARAMETERS;
            case GATE -> Gating.PARAMETERS;
            case EQ -> Band.PARAMETERS;
            case COMPRESSOR -> Compression.PARAMETERS;
            case DEESSER -> DeEssing.PARAMETERS;
            case SATURATION -> Drive.PARAMETERS;
            case SENDS -> Sends.PARAMETERS;
            case LIMITER -> Limiting.PARAMETERS;
            case EDGES -> Edges.PARAMETERS;
            case REVERB -> Reverberation.PARAMETERS;
            case DELAY -> Echo.PARAMETERS;
        };
    }

    public Parameter declared() {
        return candidates().get(place());
    }

    /** Which of its part's parameters it is. */
    public int place() {
        List<Parameter> all = candidates();
        for (int i = 0; i < all.size(); i++) if (all.get(i).id().equals(parameter)) return i;
        throw new IllegalStateException("no parameter " + parameter);
    }

    /** The number at this place; for a part that is off, what its neutral settings say. */
    public double get(Mix mix) {
        Settings<?> settings = switch (part) {
            case REVERB -> reverb(mix);
            case DELAY -> delay(mix).echo();
            default -> stem == null ? settings(mix.master()) : settings(mix.channel(stem));
        };
        return settings.get(parameter);
    }

    /** The mix with this one number changed; a part that was off is switched on at its neutral settings first. */
    public Mix set(Mix mix, double value) {
        check(value);
        return switch (part) {
            case REVERB -> mix.withReverb(reverb(mix).with(parameter, value));
            // A time that is set by hand is no note any more.
            case DELAY -> mix.withDelay(new Repeats(delay(mix).echo().with(parameter, value), parameter.equals(Echo.TIME.id()) ? Optional.empty() : delay(mix).note()));
            default -> stem == null ? mix.withMaster(set(mix.master(), value)) : mix.withChannel(stem, set(mix.channel(stem), value));
        };
    }

    private void check(double value) {
        if (!declared().allows(value)) throw new IllegalArgumentException(this + ": " + value + " is not within " + declared().min() + ".." + declared().max());
    }

    private static Reverberation reverb(Mix mix) {
        return mix.reverb().orElse(Reverberation.of(Reverberation.Type.HALL));
    }

    private static Repeats delay(Mix mix) {
        return mix.delay().orElse(Repeats.of(Echo.of(Echo.TIME.neutral(), 0)));
    }

    private Settings<?> settings(Channel c) {
        Inserts i = c.inserts();
        return switch (part) {
            case STRIP -> c;
            case GATE -> i.gate().orElse(Gating.OFF);
            case EQ -> band(i.eq());
            case COMPRESSOR -> i.compressor().orElse(Compression.OFF);
            case DEESSER -> i.deesser().orElse(DeEssing.OFF);
            case SATURATION -> i.saturation().orElse(Drive.OFF);
            case SENDS -> c.sends();
            case LIMITER, EDGES, REVERB, DELAY -> throw elsewhere();
        };
    }

    Channel set(Channel c, double value) {
        Inserts i = c.inserts();
        return switch (part) {
            case STRIP -> c.with(parameter, value);
            case GATE -> c.withInserts(i.with(i.gate().orElse(Gating.OFF).with(parameter, value)));
            case EQ -> c.withEq(bands(c.eq(), value));
            case COMPRESSOR -> c.withCompressor(i.compressor().orElse(Compression.OFF).with(parameter, value));
            case DEESSER -> c.withInserts(i.with(i.deesser().orElse(DeEssing.OFF).with(parameter, value)));
            case SATURATION -> c.withInserts(i.with(i.saturation().orElse(Drive.OFF).with(parameter, value)));
            case SENDS -> c.withSends(c.sends().with(parameter, value));
            case LIMITER, EDGES, REVERB, DELAY -> throw elsewhere();
        };
    }

    private Settings<?> settings(Master m) {
        return switch (part) {
            case STRIP -> m;
            case EQ -> band(m.eq());
            case COMPRESSOR -> m.compressor().orElse(Compression.OFF);
            case LIMITER -> m.limiter().orElse(new Limiting(0, 0));
            case EDGES -> m.edges();
            case GATE, DEESSER, SATURATION, SENDS, REVERB, DELAY -> throw elsewhere();
        };
    }

    private Master set(Master m, double value) {
        return switch (part) {
            case STRIP -> m.with(parameter, value);
            case EQ -> m.withEq(bands(m.eq(), value));
            case COMPRESSOR -> m.withCompressor(m.compressor().orElse(Compression.OFF).with(parameter, value));
            case LIMITER -> m.withLimiter(m.limiter().orElse(new Limiting(0, 0)).with(parameter, value));
            case EDGES -> m.withEdges(m.edges().with(parameter, value));
            case GATE, DEESSER, SATURATION, SENDS, REVERB, DELAY -> throw elsewhere();
        };
    }

    private IllegalStateException elsewhere() {
        return new IllegalStateException(part + " is in another place");
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

    /** The text that {@link #parse} reads. */
    @Override public String toString() {
        if (Part.SHARED.contains(part)) return inside();
        return (stem == null ? MASTER : CHANNELS + stem + ".") + inside();
    }

    /** The text within the channel or master. */
    public String inside() {
        if (part == Part.STRIP) return parameter;
        return part.id + (part == Part.EQ ? "[" + index + "]." : ".") + parameter;
    }
}
