package attune.lesson;

import static attune.lesson.Reading.UNKNOWN;
import static attune.lesson.Reading.any;
import static attune.lesson.Reading.flag;

import attune.dsp.Parameter;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.DeEssing;
import attune.dsp.effect.Drive;
import attune.dsp.effect.Echo;
import attune.dsp.effect.Gating;
import attune.dsp.effect.Limiting;
import attune.dsp.effect.Reverberation;
import attune.lesson.Lesson.Setting;
import attune.lesson.Lesson.Subject;
import attune.mix.Automation;
import attune.mix.Channel;
import attune.mix.Inserts;
import attune.mix.Master;
import attune.mix.Mix;
import attune.mix.Nearest;
import attune.mix.Repeats;
import attune.mix.codec.AutomationReader;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.Node;
import attune.mix.codec.Patch;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads settings and the names of parameters, which are tried on a mix that has every part. */
final class SettingCodec {
    static final List<String> SETTING = List.of("parameter", "value", "relative", "curve");
    private static final Pattern BAND = Pattern.compile("eq\\[\\d{1,2}]");
    /** What a mix file says by a word, true or false, 1 or -1, wherever it stands. */
    private static final Pattern SAID = Pattern.compile("(^|\\.)(mute|flip|polarity|type|detector|auto|sidechain|note|pingpong|monitor|mono)$");
    private static final String CHANNEL = "channels\\.[^.]+\\.";

    private SettingCodec() {}

    static Setting setting(Node n, Subject subject) {
        n.only(SETTING, UNKNOWN);
        boolean relative = flag(n, "relative");
        Optional<Node> curve = n.get("curve"), value = n.get("value");
        if (curve.isPresent()) return curve(n, curve.get(), subject, relative);
        if (value.isPresent() && (!value.get().isNumber() || n.get("parameter").filter(p -> p.isText() && SAID.matcher(p.text()).find()).isPresent())) return word(n, value.get(), subject);
        String parameter = n.require("parameter").map(p -> parameter(p, subject)).orElse("");
        if (relative && Setting.isSolved(parameter)) n.problem("'" + parameter + "' cannot be relative");
        return new Setting.Amount(parameter, n.require("value").map(v -> relative ? difference(v, parameter) : value(v, parameter)).orElse(0.0), relative);
    }

    /** What is no number, tried on a mix that has every part. */
    private static Setting word(Node n, Node value, Subject subject) {
        String parameter = n.require("parameter").map(Node::text).orElse("");
        String inside = Shaping.isAbsolute(parameter) ? "" : subject.master() ? "master." : "channels.stem.";
        try {
            Patch.apply(WHOLE, inside + parameter, value.json());
        } catch (InvalidInput e) {
            String why = e.problems().getFirst().message();
            if (why.startsWith("unknown key")) n.get("parameter").ifPresent(p -> p.problem("no parameter '" + parameter + "'" + elsewhere(parameter, subject)));
            else value.problem(why);
        }
        return new Setting.Word(parameter, value.json());
    }

    private static final int BANDS = 8;
    private static final Mix WHOLE = Mix.PLAIN.withReverb(Reverberation.of(Reverberation.Type.HALL)).withDelay(Repeats.of(Echo.of(Echo.TIME.neutral(), 0)))
        .withChannel("stem", Channel.FLAT.withInserts(Inserts.NONE.with(Collections.nCopies(BANDS, Band.bell(1000, 0, 1))).with(Compression.OFF).with(Drive.OFF).with(Gating.OFF).with(DeEssing.OFF)))
        .withMaster(Master.FLAT.withEq(Collections.nCopies(BANDS, Band.bell(1000, 0, 1))).withCompressor(Compression.OFF));

    private static Setting curve(Node n, Node points, Subject subject, boolean relative) {
        if (subject.master()) n.problem("a curve is set on a stem, not on the master");
        if (n.get("value").isPresent()) n.problem("a setting has a value or a curve, not both");
        String parameter = n.require("parameter").map(p -> parameter(p, subject)).orElse("");
        if (parameter.isEmpty() || subject.master()) return new Setting.Amount(parameter, 0);
        Optional<Automation> curve = AutomationReader.relative(parameter, points, WHOLE.channel("stem"), relative);
        return curve.<Setting>map(c -> new Setting.Curve(parameter, c, relative)).orElse(new Setting.Amount(parameter, 0));
    }

    /** A number within the range of a parameter; any number when the parameter is not known, as that is said already. */
    static double value(Node n, String parameter) {
        if (parameter.isEmpty()) return any(n);
        return switch (parameter) {
            case Setting.REDUCTION -> n.number(0, Setting.MOST_REDUCTION);
            case Setting.DISTORTION -> n.number(0, Setting.MOST_DISTORTION);
            default -> n.number(Axis.declared(parameter));
        };
    }

    /** What is added to a parameter: no more than it is wide. */
    static double difference(Node n, String parameter) {
        if (parameter.isEmpty() || Setting.isSolved(parameter)) return any(n);
        double width = Axis.declared(parameter).max() - Axis.declared(parameter).min();
        return n.number(-width, width);
    }

    /** The parameter's path inside the subject; empty when there is none. */
    static String parameter(Node n, Subject subject) {
        String parameter = n.text();
        if (!n.isText()) return "";
        if (Setting.isSolved(parameter)) {
            if (subject.master()) n.problem((parameter.equals(Setting.REDUCTION) ? "gain reduction" : "distortion") + " is set on a stem, not on the master");
            return parameter;
        }
        try {
            Shaping.path(subject.master() ? Optional.empty() : Optional.of("stem"), parameter);
            return parameter;
        } catch (IllegalArgumentException e) {
            // The path knows the last word; the first, and what only lessons have, is looked for here.
            String near = parameter.matches(CHANNEL + ".+") ? "; inside the stem's channel it is '" + parameter.replaceFirst(CHANNEL, "") + "'"
                : elsewhere(parameter, subject).isEmpty() ? Nearest.hint(parameter, parameters(subject, parameter)) : elsewhere(parameter, subject);
            boolean said = e.getMessage().contains("only ") || e.getMessage().contains("the last band") || e.getMessage().contains("did you mean") && !near.contains(Setting.REDUCTION);
            n.problem(said ? e.getMessage() : "no parameter '" + parameter + "'" + near);
            return "";
        }
    }

    /** Where there is this parameter, if not in the subject. */
    private static String elsewhere(String parameter, Subject subject) {
        try {
            Patch.apply(WHOLE, (subject.master() ? "channels.stem." : "master.") + parameter, new JsonPrimitive(true));
            return said(subject);
        } catch (InvalidInput e) {
            return e.problems().getFirst().message().startsWith("expected a number") ? said(subject) : "";
        }
    }

    private static String said(Subject subject) {
        return subject.master() ? ": only a stem has it, and the subject is on the master" : ": only the master has it";
    }

    /** No number is given twice: the first would do nothing. */
    static void once(Node settings) {
        Set<String> seen = new HashSet<>();
        for (Node s : settings.isArray() ? settings.items() : List.<Node>of()) {
            boolean number = s.isObject() && s.get("value").filter(Node::isNumber).isPresent() && s.get("relative").isEmpty();
            if (number) s.get("parameter").filter(p -> p.isText() && !seen.add(p.text())).ifPresent(p -> p.problem("'" + p.text() + "' is set twice"));
        }
    }

    /** Every parameter of the subject, bands written with the index that was asked for. */
    private static List<String> parameters(Subject subject, String asked) {
        Matcher band = BAND.matcher(asked);
        String eq = band.find() ? band.group() : "eq[0]";
        List<String> all = new ArrayList<>();
        for (Parameter p : subject.master() ? Master.PARAMETERS : Channel.PARAMETERS) all.add(p.id());
        for (Parameter p : Band.PARAMETERS) all.add(eq + "." + p.id());
        for (Parameter p : Compression.PARAMETERS) all.add("compressor." + p.id());
        if (subject.master()) for (Parameter p : Limiting.PARAMETERS) all.add("limiter." + p.id());
        else all.addAll(List.of(Setting.REDUCTION, Setting.DISTORTION));
        return all;
    }
}
