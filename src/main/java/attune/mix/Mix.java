package attune.mix;

import attune.dsp.effect.PlaybackSystem;
import attune.dsp.effect.Reverberation;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The value everything else is a function of: the settings of every channel, the shared effects, the master and what it is heard
 * on. Equal mixes of equal stems sound equal to the bit.
 *
 * @param channels by stem id; a stem without an entry plays {@link Channel#FLAT}
 * @param monitor  what the mix is heard on
 * @param mono     the sum of both sides is heard
 */
public record Mix(Map<String, Channel> channels, Optional<Reverberation> reverb, Optional<Repeats> delay, Master master, PlaybackSystem monitor,
                  boolean mono) {
    /** Every stem summed at unity. */
    public static final Mix PLAIN = new Mix(Map.of(), Optional.empty(), Optional.empty(), Master.FLAT, PlaybackSystem.STUDIO, false);

    public Mix {
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
    }

    public Channel channel(String stem) {
        return channels.getOrDefault(stem, Channel.FLAT);
    }

    public Mix withChannel(String stem, Channel channel) {
        Map<String, Channel> changed = new LinkedHashMap<>(channels);
        changed.put(stem, channel);
        return withChannels(changed);
    }

    public Mix withChannels(Map<String, Channel> channels) {
        return new Mix(channels, reverb, delay, master, monitor, mono);
    }

    public Mix withReverb(Reverberation reverberation) {
        return new Mix(channels, Optional.of(reverberation), delay, master, monitor, mono);
    }

    public Mix withDelay(Repeats repeats) {
        return new Mix(channels, reverb, Optional.of(repeats), master, monitor, mono);
    }

    public Mix withMaster(Master master) {
        return new Mix(channels, reverb, delay, master, monitor, mono);
    }

    public Mix withMonitor(PlaybackSystem monitor) {
        return new Mix(channels, reverb, delay, master, monitor, mono);
    }

    public Mix withMono(boolean mono) {
        return new Mix(channels, reverb, delay, master, monitor, mono);
    }

    /** A mix of the same sound without the parts that do nothing: what two mixes have in common when they sound the same. */
    public Mix audible() {
        boolean reverberant = reverb.isPresent() && channels.values().stream().anyMatch(Channel::feedsReverb);
        boolean repeating = delay.isPresent() && channels.values().stream().anyMatch(Channel::feedsDelay);
        Map<String, Channel> heard = new LinkedHashMap<>();
        channels.forEach((stem, c) -> heard.put(stem, c.audible(reverberant, repeating)));
        heard.values().removeIf(Channel.FLAT::equals);
        return new Mix(heard, reverberant ? reverb : Optional.empty(), repeating ? delay : Optional.empty(), master.audible(), monitor, mono);
    }

    /** With note values turned into times. */
    public Mix timed(double tempo) {
        return delay.filter(d -> d.note().isPresent()).map(d -> withDelay(Repeats.of(d.at(tempo)))).orElse(this);
    }

    /** Only these stems sound; the rest of {@code all} is muted. */
    public Mix only(Iterable<String> all, Collection<String> heard) {
        Mix mix = this;
        for (String stem : all) mix = mix.withChannel(stem, mix.channel(stem).withMute(!heard.contains(stem)));
        return mix;
    }
}
