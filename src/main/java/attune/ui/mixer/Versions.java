package attune.ui.mixer;

import attune.mix.Mix;
import attune.mix.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What was done to a song: the versions of its mix with their ways back, and what was switched off. Kept until the window is closed. */
final class Versions {
    private final Map<Version, MixHistory> all = new EnumMap<>(Version.class);
    /** Where a part was switched off: the mix that had it, so that it comes back as it was. */
    private final Map<String, Mix> off = new HashMap<>();
    private Version version = Version.A;

    Versions(Mix start) {
        all.put(version, new MixHistory(start));
    }

    Version version() {
        return version;
    }

    /** Of the version in use. */
    MixHistory history() {
        return all.get(version);
    }

    /** One that was never used begins as the present one is. */
    void use(Version other) {
        begun(other);
        version = other;
    }

    /** Makes the other version as the present one is. */
    void copy(long millis) {
        begun(version.other()).change(history().now(), "copy", millis);
    }

    private MixHistory begun(Version other) {
        return all.computeIfAbsent(other, v -> new MixHistory(history().now()));
    }

    /** The mix with a part switched on or off. One that was on before comes back as it was, with its automation. @param stem null for the master */
    Mix turned(String stem, Path.Part part, boolean on) {
        String what = version + " " + part + " " + stem;
        Mix now = history().now();
        if (!on) {
            off.put(what, now);
            return Parts.without(now, stem, part);
        }
        Mix before = off.get(what);
        return before == null ? Parts.with(now, stem, part) : Parts.back(now, before, stem, part);
    }
}
