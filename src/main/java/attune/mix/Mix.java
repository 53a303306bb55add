package attune.mix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The value everything else is a function of: the settings of every channel, the master and what it is heard on.
 * Equal mixes of equal stems sound equal to the bit.
 *
 * @param channels by stem id; a stem without an entry plays {@link Channel#FLAT}
 * @param mono     the sum of both sides is heard
 */
public record Mix(Map<String, Channel> channels, Master master, boolean mono) {
    /** Every stem summed at unity. */
    public static final Mix PLAIN = new Mix(Map.of(), Master.FLAT, false);

    public Mix {
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
    }

    public Channel channel(String stem) {
        return channels.getOrDefault(stem, Channel.FLAT);
    }

    public Mix withChannel(String stem, Channel channel) {
        Map<String, Channel> changed = new LinkedHashMap<>(channels);
        changed.put(stem, channel);
        return new Mix(changed, master, mono);
    }

    public Mix withMaster(Master master) {
        return new Mix(channels, master, mono);
    }

    /** A mix of the same sound without the parts that do nothing: what two mixes have in common when they sound the same. */
    public Mix audible() {
        Map<String, Channel> heard = new LinkedHashMap<>();
        channels.forEach((stem, c) -> heard.put(stem, c.mute() ? Channel.FLAT.withMute(true) : c.audible()));
        heard.values().removeIf(Channel.FLAT::equals);
        return new Mix(heard, master.audible(), mono);
    }

    /** Only these stems sound; the rest of {@code all} is muted. */
    public Mix only(Iterable<String> all, java.util.Collection<String> heard) {
        Mix mix = this;
        for (String stem : all) mix = mix.withChannel(stem, mix.channel(stem).withMute(!heard.contains(stem)));
        return mix;
    }
}
