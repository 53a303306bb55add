package attune.ui.mixer;

import attune.mix.Mix;
import attune.mix.Path;
import attune.mix.Path.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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

    /** Where a part of the mix is; empty for what stands in the strip. */
    static Optional<Tab> holding(Part part) {
        return switch (part) {
            case STRIP -> Optional.empty();
            case GATE -> Optional.of(GATE);
            case EQ -> Optional.of(EQ);
            case COMPRESSOR -> Optional.of(COMPRESSOR);
            case DEESSER -> Optional.of(DEESSER);
            case SATURATION -> Optional.of(SATURATION);
            case SENDS -> Optional.of(SENDS);
            case LIMITER -> Optional.of(LIMITER);
            case EDGES -> Optional.of(EDGES);
            case REVERB -> Optional.of(REVERB);
            case DELAY -> Optional.of(DELAY);
        };
    }

    /** Whether something is at work in it. @param stem null for the master */
    boolean works(Mix mix, String stem) {
        return switch (this) {
            case EQ -> !Parts.eq(mix, stem).isEmpty();
            case COMPRESSOR -> Parts.has(mix, stem, Part.COMPRESSOR);
            case GATE -> Parts.has(mix, stem, Part.GATE);
            case DEESSER -> Parts.has(mix, stem, Part.DEESSER);
            case SATURATION -> Parts.has(mix, stem, Part.SATURATION);
            case LIMITER -> Parts.has(mix, stem, Part.LIMITER);
            case REVERB -> Parts.has(mix, stem, Part.REVERB);
            case DELAY -> Parts.has(mix, stem, Part.DELAY);
            case AUTOMATION -> !mix.channel(stem).automation().isEmpty();
            case TONE -> moved(mix, Sections.tone());
            case EDGES -> moved(mix, Path.all(null, Part.EDGES, 0));
            case SENDS -> mix.channel(stem).polarity() < 0 || moved(mix, Sections.placing(stem)) || moved(mix, Path.all(stem, Part.SENDS, 0));
        };
    }

    private static boolean moved(Mix mix, List<Path> numbers) {
        return numbers.stream().anyMatch(p -> p.get(mix) != p.declared().neutral());
    }

    /** @param stem null for the master */
    static List<Tab> of(String stem) {
        return List.copyOf(stem == null ? MASTER : CHANNEL);
    }
}
