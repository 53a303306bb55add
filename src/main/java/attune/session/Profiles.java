package attune.session;

import attune.learner.Attempt;
import attune.learner.DeviceRecord;
import attune.learner.Journal;
import attune.mix.codec.InvalidInput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The learners of this computer, and which of them is here. Everything but {@link #learner} reads or writes the journal, so it is
 * never called on the JavaFX thread.
 */
public final class Profiles {
    public static final int LONGEST = 60;
    /** Keys of preferences. Every device has one of its own, which begins like {@link #DEVICE}. */
    private static final String SINCE = "since", LISTENS = "device", DEVICE = "device: ", VOLUME = "volume";
    /** Under nobody's name: who was here last. */
    private static final String NOBODY = "", HERE = "here";

    private final Journal journal;
    private final InstantSource clock;
    private volatile Learner here;

    private Profiles(Journal journal, InstantSource clock, String profile) {
        this.journal = journal;
        this.clock = clock;
        here = learner(profile);
    }

    public static Profiles at(Journal journal, InstantSource clock, String profile) {
        return new Profiles(journal, clock, profile);
    }

    /** With the learner who was here last. */
    public static Profiles last(Journal journal, InstantSource clock) {
        return new Profiles(journal, clock, journal.preference(NOBODY, HERE).orElse(Learner.DEFAULT.profile()));
    }

    /** Who is here. Quick; any thread. */
    public Learner learner() {
        return here;
    }

    /** What a name may not be, in words; absent for one that it may. */
    public static Optional<String> wrong(String name) {
        boolean fits = !name.isBlank() && name.length() <= LONGEST && name.equals(name.strip()) && name.chars().noneMatch(Character::isISOControl);
        return fits ? Optional.empty() : Optional.of("a name has 1 to " + LONGEST + " characters");
    }

    /** Everybody, in the order of the alphabet; who is here is among them. */
    public List<String> names() {
        List<String> all = new ArrayList<>(journal.profiles());
        if (!all.contains(here.profile())) all.add(here.profile());
        all.sort(String.CASE_INSENSITIVE_ORDER);
        return List.copyOf(all);
    }

    private Learner learner(String profile) {
        return new Learner(profile, journal.preference(profile, LISTENS).flatMap(id -> journal.preference(profile, DEVICE + id)).flatMap(Profiles::read));
    }

    /** One that cannot be read, such as a newer program's, is as good as none: the check is offered again, and writes it anew. */
    private static Optional<DeviceRecord> read(String text) {
        try {
            return Optional.of(DeviceCodec.parse("listening check", text));
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    private InvalidInput refused(String name, String why) {
        return new InvalidInput("the profile '" + name + "'", "", why);
    }

    private void free(String name) {
        wrong(name).ifPresent(why -> {
            throw refused(name, why);
        });
        if (names().stream().anyMatch(n -> n.equalsIgnoreCase(name))) throw refused(name, "is there already");
    }

    private void known(String name) {
        if (!names().contains(name)) throw refused(name, "is not there");
    }

    /** A new learner, who is then here. @throws InvalidInput when there is one of this name, or it is no name */
    public Learner create(String name) {
        free(name);
        journal.prefer(name, SINCE, clock.instant().toString());
        return switchTo(name);
    }

    /** @throws InvalidInput when there is none */
    public Learner switchTo(String name) {
        known(name);
        Learner next = learner(name);
        journal.prefer(NOBODY, HERE, name);
        here = next;
        return next;
    }

    /** @throws InvalidInput when there is one of the new name already, or it is no name */
    public Learner rename(String name, String to) {
        known(name);
        if (name.equalsIgnoreCase(to)) wrong(to).ifPresent(why -> {
            throw refused(to, why);
        });
        else free(to);
        if (name.equals(to)) return here;
        journal.rename(name, to);
        return here.profile().equals(name) ? enter(to) : here;
    }

    /** What would go with a profile. */
    public record Contents(String name, int answers, int devices) {
        /** What is said before it is deleted. */
        public String warning() {
            return "This deletes " + answers + (answers == 1 ? " answer" : " answers") + ", " + devices + (devices == 1 ? " device" : " devices") + " and all settings of " + name
                + ". It cannot be taken back.";
        }
    }

    public Contents contents(String name) {
        return new Contents(name, journal.of(name).size(), devices(name).size());
    }

    /** Deletes everything of a profile. If it was here, another is here then. @return who is here */
    public Learner delete(String name) {
        known(name);
        journal.delete(name);
        if (!here.profile().equals(name)) return here;
        return enter(journal.profiles().stream().findFirst().orElse(Learner.DEFAULT.profile()));
    }

    private Learner enter(String name) {
        journal.prefer(NOBODY, HERE, name);
        here = learner(name);
        return here;
    }

    /** Writes everything of a profile into one JSON file, complete or not at all. */
    public void export(String name, Path file) throws IOException {
        known(name);
        List<Attempt> attempts = journal.of(name);
        ProfileFile.write(file, name, clock.instant(), attempts, journal.preferences(name), devices(name));
    }

    // --- what is listened on -----------------------------------------------------------------------------------------

    /** Every device that was checked by who is here, the last one first. */
    public List<DeviceRecord> devices() {
        return devices(here.profile());
    }

    private List<DeviceRecord> devices(String profile) {
        return journal.preferences(profile).entrySet().stream().filter(e -> e.getKey().startsWith(DEVICE)).flatMap(e -> read(e.getValue()).stream())
            .sorted(Comparator.comparing(DeviceRecord::at).reversed()).toList();
    }

    /** Keeps what a check found out; from now on this is what is listened on. */
    public Learner listenOn(DeviceRecord record) {
        String profile = here.profile(), id = record.device().id();
        journal.prefer(profile, DEVICE + id, DeviceCodec.json(record).toString());
        journal.prefer(profile, LISTENS, id);
        journal.prefer(profile, VOLUME, String.valueOf(record.volume()));
        here = new Learner(profile, Optional.of(record));
        return here;
    }

    static boolean isDevice(String key) {
        return key.startsWith(DEVICE);
    }
}
