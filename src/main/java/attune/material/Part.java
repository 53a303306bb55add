package attune.material;

import java.nio.file.Path;
import java.util.Optional;

/** One stem as {@code song.json} describes it: no sound yet. */
public record Part(String id, String name, Path file, Optional<Role> role, Optional<Family> family) {}
