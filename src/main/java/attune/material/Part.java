package attune.material;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One stem as {@code song.json} describes it: no sound yet. */
public record Part(String id, String name, Path file, Optional<Role> role, Optional<Family> family) {
    /** What it does and what it is, by their ids. */
    public Set<String> traits() {
        return Stream.concat(role.stream().map(Role::id), family.stream().map(Family::id)).collect(Collectors.toUnmodifiableSet());
    }
}
