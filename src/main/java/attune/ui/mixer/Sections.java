package attune.ui.mixer;

import attune.dsp.effect.Drive;
import attune.dsp.effect.Echo;
import attune.dsp.effect.Reverberation;
import attune.mix.Master;
import attune.mix.Mix;
import attune.mix.NoteValue;
import attune.mix.Path;
import attune.mix.Path.Part;
import attune.mix.Repeats;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;

/** Makes what a tab opens. */
final class Sections {
    private static final List<String> STRIP = List.of("width", "shift");
    private static final String FREE = "Time in ms";
    private static final List<String> NOTES = List.of(FREE, "1/1", "1/2.", "1/2", "1/2t", "1/4.", "1/4", "1/4t", "1/8.", "1/8", "1/8t", "1/16.", "1/16", "1/16t", "1/32");

    private Sections() {}

    /** @param stem null for the master */
    static Section of(Tab tab, Desk desk, String stem) {
        return switch (tab) {
            case EQ -> new EqSection(desk, stem);
            case COMPRESSOR -> new CompressorSection(desk, stem);
            case GATE -> new PartSection(desk, stem, Part.GATE).switched("Gate", "Opens for what is louder than the threshold, and shuts out what lies between.");
            case DEESSER -> new PartSection(desk, stem, Part.DEESSER).switched("De-esser", "Turns the s of a voice down, and only that.");
            case SATURATION -> saturation(desk, stem);
            case TONE -> new PartSection(desk, null, Part.STRIP, tone());
            case LIMITER -> new PartSection(desk, null, Part.LIMITER).switched("Limiter", "No peak of the mix leaves it above the ceiling.");
            case EDGES -> new PartSection(desk, null, Part.EDGES);
            case SENDS -> sends(desk, stem);
            case AUTOMATION -> new AutomationSection(desk, stem);
            case REVERB -> reverb(desk);
            case DELAY -> delay(desk);
        };
    }

    /** Of the master's strip: all but the fader. */
    static List<Path> tone() {
        return Path.all(null, Part.STRIP, 0).stream().filter(p -> !p.parameter().equals(Master.GAIN.id())).toList();
    }

    /** Of a channel's strip: what has no place in it. */
    static List<Path> placing(String stem) {
        return Path.all(stem, Part.STRIP, 0).stream().filter(p -> STRIP.contains(p.parameter())).toList();
    }

    private static Section saturation(Desk desk, String stem) {
        return new PartSection(desk, stem, Part.SATURATION).switched("Saturation", "Drives the stem against a ceiling: overtones, density, in the end distortion.")
            .with(desk.choice(desk.model().name(stem) + ", saturation type", "Soft bends before the ceiling, hard cuts off at it.", List.of(Drive.Type.values()),
                t -> t == Drive.Type.SOFT ? "Soft" : "Hard", mix -> drive(mix, stem).type(),
                (mix, t) -> mix.withChannel(stem, mix.channel(stem).withInserts(mix.channel(stem).inserts().with(new Drive(t, drive(mix, stem).drive(), drive(mix, stem).mix()))))));
    }

    private static Drive drive(Mix mix, String stem) {
        return mix.channel(stem).inserts().saturation().orElse(Drive.OFF);
    }

    private static Section sends(Desk desk, String stem) {
        ToggleButton polarity = desk.toggle("Polarity turned", desk.model().name(stem) + ", polarity turned", "polarity " + stem, mix -> mix.channel(stem).polarity() < 0,
            (mix, on) -> mix.withChannel(stem, mix.channel(stem).withPolarity(on ? -1 : 1)));
        polarity.setAccessibleHelp("Turns the wave over. Alone it is not heard; against a stem of the same sound it is.");
        Label off = new Label();
        off.setWrapText(true);
        off.getStyleClass().add("note");
        desk.follow(mix -> off.setText(mix.reverb().isPresent() && mix.delay().isPresent() ? ""
            : mix.reverb().isPresent() ? "The delay is off." : mix.delay().isPresent() ? "The reverb is off." : "Reverb and delay are off."));
        return new PartSection(desk, stem, Part.STRIP, placing(stem)).and(stem, Part.SENDS).with(polarity, off);
    }

    private static Section reverb(Desk desk) {
        return new PartSection(desk, null, Part.REVERB).switched("Reverb", "The room that all channels share: each sends as much to it as it wants.")
            .with(desk.choice("Reverb type", "A room near by, a steel plate, a hall: each begins with its own numbers.", List.of(Reverberation.Type.values()),
                t -> t.id().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + t.id().substring(1), mix -> mix.reverb().map(Reverberation::type).orElse(Reverberation.Type.HALL),
                (mix, t) -> mix.withReverb(Reverberation.of(t))));
    }

    private static Section delay(Desk desk) {
        List<String> notes = new ArrayList<>(NOTES);
        Mix now = desk.model().mixProperty().get();
        now.delay().flatMap(Repeats::note).map(NoteValue::toString).filter(n -> !notes.contains(n)).ifPresent(notes::add);
        ToggleButton pingpong = desk.toggle("Ping-pong", "Delay, ping-pong", "ping-pong", mix -> repeats(mix).echo().pingpong(), (mix, on) -> {
            Repeats r = repeats(mix);
            Echo e = r.echo();
            return mix.withDelay(new Repeats(new Echo(e.time(), e.feedback(), e.lowcut(), e.highcut(), e.width(), e.right(), on), r.note()));
        });
        pingpong.setAccessibleHelp("The repeats change sides; the first is on the left.");
        return new PartSection(desk, null, Part.DELAY).switched("Delay", "The echo that all channels share.")
            .with(desk.choice("Delay note", "A note value follows the song's tempo; the time in ms does not.", notes, n -> n, mix -> repeats(mix).note().map(NoteValue::toString).orElse(FREE),
                (mix, n) -> mix.withDelay(new Repeats(repeats(mix).echo(), NoteValue.of(n)))), pingpong);
    }

    private static Repeats repeats(Mix mix) {
        return mix.delay().orElse(Parts.with(mix, null, Part.DELAY).delay().orElseThrow());
    }
}
