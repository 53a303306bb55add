package attune.ui.mixer;

import attune.dsp.effect.Compression;
import attune.dsp.effect.Compressor;
import attune.mix.Mix;
import attune.mix.Path.Part;
import attune.ui.control.CompressorGraph;
import attune.ui.control.Ink;
import attune.ui.control.ReductionMeter;
import attune.ui.control.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The compressor of a channel or of the master: its curve, what it takes away now, its numbers, what it listens to. */
final class CompressorSection implements Section {
    private static final double LOWEST = -72;
    private static final String ITSELF = "";

    private final MixerViewModel model;
    private final String stem;
    private final CompressorGraph graph = new CompressorGraph();
    private final ReductionMeter meter = new ReductionMeter();
    private final Row view;

    CompressorSection(Desk desk, String stem) {
        model = desk.model();
        this.stem = stem;
        PartSection part = new PartSection(desk, stem, Part.COMPRESSOR).switched("Compressor", "Turns down what is louder than the threshold.").with(detector(desk), auto(desk));
        if (stem != null) part.with(key(desk));
        VBox picture = new VBox(6, graph, meter);
        picture.getStyleClass().add("compressor-picture");
        VBox.setVgrow(graph, Priority.ALWAYS);
        view = new Row(18, Row.Stand.FILL, part.view(), picture, part.view());
        desk.follow(this::show);
    }

    private Optional<Compression> compression(Mix mix) {
        return stem == null ? mix.master().compressor() : mix.channel(stem).compressor();
    }

    private Mix with(Mix mix, Compression c) {
        return stem == null ? mix.withMaster(mix.master().withCompressor(c)) : mix.withChannel(stem, mix.channel(stem).withCompressor(c));
    }

    private void show(Mix mix) {
        Compression c = compression(mix).orElse(Compression.OFF);
        String words = compression(mix).isEmpty() ? "off" : "from " + Compression.THRESHOLD.unit().format(c.threshold()) + " on " + Compression.RATIO.unit().format(c.ratio());
        graph.show(List.of(new CompressorGraph.Curve(Ink.TEXT, in -> Compressor.outputLevel(c, in))), LOWEST, model.name(stem) + " compressor curve, " + words);
    }

    private Node detector(Desk desk) {
        return desk.choice(model.name(stem) + ", compressor detector", "What the compressor measures: peaks catch every stroke, RMS follows loudness.",
            List.of(Compression.Detector.values()), d -> d == Compression.Detector.PEAK ? "Peak" : "RMS", mix -> compression(mix).orElse(Compression.OFF).detector(), (mix, d) -> {
                Compression c = compression(mix).orElse(Compression.OFF);
                return with(mix, new Compression(c.threshold(), c.ratio(), c.attack(), c.release(), c.knee(), c.makeup(), c.mix(), c.lookahead(), d, c.auto()));
            });
    }

    private Node auto(Desk desk) {
        var auto = desk.toggle("Auto make-up", model.name(stem) + ", automatic make-up", "auto make-up " + stem, mix -> compression(mix).orElse(Compression.OFF).auto(), (mix, on) -> {
            Compression c = compression(mix).orElse(Compression.OFF);
            return with(mix, new Compression(c.threshold(), c.ratio(), c.attack(), c.release(), c.knee(), c.makeup(), c.mix(), c.lookahead(), c.detector(), on));
        });
        auto.setAccessibleHelp("Adds half of what the curve takes from a level of 0 dB.");
        return auto;
    }

    private Node key(Desk desk) {
        List<String> keys = new ArrayList<>(List.of(ITSELF));
        for (String other : model.stems()) if (!other.equals(stem)) keys.add(other);
        ComboBox<String> box = desk.choice(model.name(stem) + ", compressor side-chain", "The stem that the compressor hears in place of this one: a kick that makes room in the bass.",
            keys, id -> id.equals(ITSELF) ? "Hears itself" : "Hears " + model.name(id), mix -> mix.channel(stem).inserts().sidechain().orElse(ITSELF),
            (mix, id) -> Parts.keyedBy(Parts.with(mix, stem, Part.COMPRESSOR), stem, id.equals(ITSELF) ? null : id));
        box.setId("sidechain");
        return box;
    }

    @Override public Node view() {
        return view;
    }

    @Override public void frame(double seconds) {
        model.rack().ifPresent(rack -> meter.show(stem == null ? rack.masterReduction() : rack.gainReduction(model.stems().indexOf(stem)), seconds));
    }
}
