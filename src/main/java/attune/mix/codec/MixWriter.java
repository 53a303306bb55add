package attune.mix.codec;

import attune.dsp.Settings;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import attune.dsp.effect.Drive;
import attune.dsp.effect.Echo;
import attune.dsp.effect.PlaybackSystem;
import attune.dsp.effect.Reverberation;
import attune.mix.Automation;
import attune.mix.Channel;
import attune.mix.Edges;
import attune.mix.Inserts;
import attune.mix.Master;
import attune.mix.Mix;
import attune.mix.Repeats;
import attune.mix.Sends;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** Writes a mix as JSON; what is neutral is left out. */
final class MixWriter {
    private MixWriter() {}

    static JsonObject json(Mix mix) {
        JsonObject root = new JsonObject(), channels = new JsonObject(), master = json(mix.master());
        mix.channels().forEach((stem, c) -> channels.add(stem, json(c)));
        if (!channels.isEmpty()) root.add("channels", channels);
        mix.reverb().ifPresent(r -> root.add("reverb", json(r)));
        mix.delay().ifPresent(d -> root.add("delay", json(d)));
        if (!master.isEmpty()) root.add("master", master);
        if (mix.monitor() != PlaybackSystem.STUDIO) root.addProperty("monitor", mix.monitor().id());
        if (mix.mono()) root.addProperty("mono", true);
        return root;
    }

    private static JsonObject json(Channel c) {
        JsonObject o = new JsonObject();
        Inserts inserts = c.inserts();
        if (c.polarity() != 1) o.addProperty("polarity", c.polarity());
        if (c.flip()) o.addProperty("flip", true);
        inserts.gate().ifPresent(g -> o.add("gate", all(g)));
        addEq(o, inserts.eq());
        inserts.compressor().ifPresent(k -> o.add("compressor", json(k, inserts.sidechain())));
        inserts.deesser().ifPresent(d -> o.add("deesser", all(d)));
        inserts.saturation().ifPresent(d -> o.add("saturation", json(d)));
        addNumbers(o, c, Channel.FLAT);
        if (c.mute()) o.addProperty("mute", true);
        JsonObject sends = new JsonObject(), automation = new JsonObject();
        addNumbers(sends, c.sends(), Sends.NONE);
        if (!sends.isEmpty()) o.add("sends", sends);
        c.automation().forEach((path, curve) -> automation.add(path, json(curve)));
        if (!automation.isEmpty()) o.add("automation", automation);
        return o;
    }

    static JsonArray json(Automation automation) {
        JsonArray points = new JsonArray();
        for (Automation.Point p : automation.points()) {
            JsonArray point = new JsonArray();
            point.add(MixCodec.number(p.beat()));
            point.add(MixCodec.number(p.value()));
            if (p.shape() != Automation.Shape.STRAIGHT) point.add(p.shape().id());
            points.add(point);
        }
        return points;
    }

    private static JsonObject json(Master m) {
        JsonObject o = new JsonObject(), edges = new JsonObject();
        addEq(o, m.eq());
        m.compressor().ifPresent(c -> o.add("compressor", json(c, Optional.empty())));
        addNumbers(o, m, Master.FLAT);
        m.limiter().ifPresent(l -> o.add("limiter", all(l)));
        addNumbers(edges, m.edges(), Edges.NONE);
        if (!edges.isEmpty()) o.add("edges", edges);
        return o;
    }

    private static JsonObject json(Compression compression, Optional<String> sidechain) {
        JsonObject o = all(compression);
        o.addProperty("detector", compression.detector().id());
        if (compression.auto()) o.addProperty("auto", true);
        sidechain.ifPresent(stem -> o.addProperty("sidechain", stem));
        return o;
    }

    private static JsonObject json(Drive drive) {
        JsonObject o = all(drive);
        o.addProperty("type", drive.type().id());
        return o;
    }

    private static JsonObject json(Reverberation reverb) {
        JsonObject o = new JsonObject();
        o.addProperty("type", reverb.type().id());
        addNumbers(o, reverb, null);
        return o;
    }

    private static JsonObject json(Repeats delay) {
        JsonObject o = all(delay.echo());
        delay.note().ifPresent(n -> {
            o.remove(Echo.TIME.id());
            o.addProperty("note", n.toString());
        });
        if (delay.echo().pingpong()) o.addProperty("pingpong", true);
        return o;
    }

    private static void addEq(JsonObject o, List<Band> eq) {
        if (eq.isEmpty()) return;
        JsonArray bands = new JsonArray();
        for (Band b : eq) {
            JsonObject band = new JsonObject();
            band.addProperty("type", b.type().id());
            addNumbers(band, b, null);
            if (!b.type().hasGain()) band.remove("gain");
            bands.add(band);
        }
        o.add("eq", bands);
    }

    private static <S extends Settings<S>> JsonObject all(S settings) {
        JsonObject o = new JsonObject();
        addNumbers(o, settings, null);
        return o;
    }

    /** Adds the numbers that differ from {@code neutral}; all of them when that is null. */
    private static <S extends Settings<S>> void addNumbers(JsonObject o, S settings, S neutral) {
        double[] values = settings.values();
        double[] rest = neutral == null ? null : neutral.values();
        for (int i = 0; i < values.length; i++)
            if (rest == null || values[i] != rest[i]) o.add(settings.parameters().get(i).id(), MixCodec.number(values[i]));
    }
}
