package attune.mix;

import attune.dsp.Parameter;
import attune.dsp.Settings;
import attune.dsp.Unit;
import attune.dsp.effect.Band;
import attune.dsp.effect.Compression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings of one stem's channel strip, in the order of the signal: polarity, flip, shift, inserts, gain, width, pan, sends.
 *
 * @param polarity   1, or -1 for turned over
 * @param flip       the right side alone is turned over
 * @param shift      ms by which the right side comes later (negative: the left)
 * @param automation by the parameter's path inside the channel, such as {@code eq[0].gain}; it stands in for the number there
 */
public record Channel(int polarity, boolean flip, double shift, Inserts inserts, double gain, double width, double pan, boolean mute, Sends sends,
                      Map<String, Automation> automation) implements Settings<Channel> {
    public static final Parameter SHIFT = Parameter.linear("shift", "Shift", Unit.MILLISECONDS, -50, 50, 0.1, 0,
        "Delays one side against the other. In mono the two comb.");
    public static final Parameter GAIN = Parameter.linear("gain", "Gain", Unit.DECIBELS, -60, 24, 0.5, 0,
        "The fader: how loud this stem is in the mix.");
    public static final Parameter WIDTH = Parameter.linear("width", "Width", Unit.PERCENT, 0, 200, 5, 100,
        "How far the two sides of a stereo stem spread. 0 is mono.");
    public static final Parameter PAN = Parameter.linear("pan", "Pan", Unit.PAN, -100, 100, 5, 0,
        "Where the stem sits between the loudspeakers: -100 is hard left, 100 hard right.");
    public static final List<Parameter> PARAMETERS = List.of(SHIFT, GAIN, WIDTH, PAN);

    public static final Channel FLAT = new Channel(1, false, 0, Inserts.NONE, 0, 100, 0, false, Sends.NONE, Map.of());

    public Channel {
        automation = Collections.unmodifiableMap(new TreeMap<>(automation));
    }

    public List<Band> eq() {
        return inserts.eq();
    }

    public Optional<Compression> compressor() {
        return inserts.compressor();
    }

    @Override public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override public double[] values() {
        return new double[] {shift, gain, width, pan};
    }

    @Override public Channel with(double[] v) {
        return new Channel(polarity, flip, v[0], inserts, v[1], v[2], v[3], mute, sends, automation);
    }

    public Channel withPolarity(int polarity) {
        return new Channel(polarity, flip, shift, inserts, gain, width, pan, mute, sends, automation);
    }

    public Channel withFlip(boolean flip) {
        return new Channel(polarity, flip, shift, inserts, gain, width, pan, mute, sends, automation);
    }

    public Channel withShift(double shift) {
        return with(SHIFT.id(), shift);
    }

    public Channel withGain(double gain) {
        return with(GAIN.id(), gain);
    }

    public Channel withWidth(double width) {
        return with(WIDTH.id(), width);
    }

    public Channel withPan(double pan) {
        return with(PAN.id(), pan);
    }

    public Channel withInserts(Inserts inserts) {
        return new Channel(polarity, flip, shift, inserts, gain, width, pan, mute, sends, automation);
    }

    public Channel withEq(List<Band> eq) {
        return withInserts(inserts.with(eq));
    }

    public Channel withCompressor(Compression compression) {
        return withInserts(inserts.with(compression));
    }

    public Channel withMute(boolean mute) {
        return new Channel(polarity, flip, shift, inserts, gain, width, pan, mute, sends, automation);
    }

    public Channel withSends(Sends sends) {
        return new Channel(polarity, flip, shift, inserts, gain, width, pan, mute, sends, automation);
    }

    public Channel withAutomation(Map<String, Automation> automation) {
        return new Channel(polarity, flip, shift, inserts, gain, width, pan, mute, sends, automation);
    }

    public Channel automated(String parameter, Automation curve) {
        Map<String, Automation> all = new LinkedHashMap<>(automation);
        all.put(parameter, curve);
        return withAutomation(all);
    }

    /** The fader at another gain, within its range; a ride, which stands in for it, is moved along. */
    public Channel faded(double decibels) {
        Channel moved = withGain(GAIN.clamp(decibels));
        Automation ride = automation.get(GAIN.id());
        return ride == null ? moved : moved.automated(GAIN.id(), ride.mapped(v -> GAIN.clamp(v + moved.gain() - gain)));
    }

    /** Without the parts that do nothing. A band that automation counts past must stay. */
    Channel audible(boolean reverb, boolean delay) {
        if (mute) return FLAT.withMute(true);
        boolean counted = moves("eq[");
        Inserts heard = new Inserts(inserts.gate().filter(g -> !g.isNeutral() || moves("gate.")),
            counted ? eq() : eq().stream().filter(b -> !b.isNeutral()).toList(),
            compressor().filter(c -> !c.isNeutral() || moves("compressor.")), inserts.sidechain(),
            inserts.deesser().filter(d -> !d.isNeutral() || moves("deesser.")),
            inserts.saturation().filter(d -> !d.isNeutral() || moves("saturation.")));
        Map<String, Automation> moved = new LinkedHashMap<>(automation);
        if (!reverb) moved.remove("sends.reverb");
        if (!delay) moved.remove("sends.delay");
        Sends sent = new Sends(reverb ? sends.reverb() : Sends.OFF, delay ? sends.delay() : Sends.OFF);
        return new Channel(polarity, flip, shift, heard, gain, width, pan, false, sent, moved);
    }

    /** True when this channel is heard in the shared reverb. */
    boolean feedsReverb() {
        return !mute && (sends.reverb() > Sends.OFF || automation.containsKey("sends.reverb"));
    }

    /** True when this channel is heard in the shared delay. */
    boolean feedsDelay() {
        return !mute && (sends.delay() > Sends.OFF || automation.containsKey("sends.delay"));
    }

    /** True when a number of this part (the beginning of its path) moves through the song. */
    private boolean moves(String part) {
        for (String path : automation.keySet()) if (path.startsWith(part)) return true;
        return false;
    }

    /** With every automated number at what it is on this beat. */
    public Channel at(double beat) {
        Channel channel = this;
        for (var a : automation.entrySet()) channel = Path.inside("", a.getKey()).set(channel, a.getValue().at(beat));
        return channel;
    }
}
