package attune.learner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a learner listens on. What a kind cannot play nobody can be asked about on it. */
public enum DeviceKind {
    HEADPHONES("Headphones", "over the ears, on them or in them"),
    MONITORS("Studio monitors", "two full-range loudspeakers set apart, or a hi-fi"),
    LAPTOP("Laptop speakers", "those built into the computer or the screen"),
    LOUDSPEAKERS("Other loudspeakers", "a small or wireless speaker, a television");

    private final String title;
    private final String hint;

    DeviceKind(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** What else counts as one, in a few words. */
    public String hint() {
        return hint;
    }

    /** Plays the whole spectrum, so that models of smaller systems can be heard through it. */
    public boolean isFullRange() {
        return switch (this) {
            case HEADPHONES, MONITORS -> true;
            case LAPTOP, LOUDSPEAKERS -> false;
        };
    }

    public static Optional<DeviceKind> of(String id) {
        return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
    }
}
