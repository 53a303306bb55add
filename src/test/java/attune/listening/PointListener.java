package attune.listening;

import java.util.Map;

/** Points at the frequency that a bell was laid on. */
final class PointListener implements Listener {
    @Override public Heard hear(Asked asked) {
        String stem = asked.subject().id(), channel = "channels." + stem;
        Difference.Filtered filtered = new Difference(asked).filtered(stem);
        Bell bell = Bell.between(filtered);
        return new Heard("", Map.of(channel + ".eq[0].frequency", bell.frequency()), Map.of(), Map.of(), BandListener.facts(bell, channel));
    }
}
