package attune.learner;

/** One thing to listen on. @param name as the learner calls it; may be empty */
public record Device(DeviceKind kind, String name) {
    public static final int LONGEST = 40;

    public Device {
        name = name.strip();
        if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) throw new IllegalArgumentException("a device's name has at most " + LONGEST + " characters");
    }

    /** As it is written down with every attempt: {@code headphones: HD 600}. */
    public String id() {
        return kind.id() + (name.isEmpty() ? "" : ": " + name);
    }

    /** For people. */
    public String title() {
        return name.isEmpty() ? kind.title() : name + ", " + kind.title().toLowerCase(java.util.Locale.ROOT);
    }
}
