package attune.ui.mixer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be opened of a channel, in the order of the signal, and what all channels share. */
enum Tab {
    EQ("EQ"), COMPRESSOR("Compressor"), GATE("Gate"), DEESSER("De-esser"), SATURATION("Saturation"), TONE("Tone and width"), LIMITER("Limiter"), EDGES("Edges"),
    SENDS("Sends"), AUTOMATION("Automation"), REVERB("Reverb"), DELAY("Delay");

    private static final Set<Tab> MASTER = EnumSet.of(EQ, COMPRESSOR, TONE, LIMITER, EDGES, REVERB, DELAY);
    private static final Set<Tab> CHANNEL = EnumSet.complementOf(EnumSet.of(TONE, LIMITER, EDGES));

    private final String title;

    Tab(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param stem null for the master */
    static List<Tab> of(String stem) {
        return List.copyOf(stem == null ? MASTER : CHANNEL);
    }
}
