package attune.material;

import attune.mix.Mix;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A song as its {@code song.json} describes it: no sound yet.
 *
 * @param id    the name of its folder
 * @param tempo beats a minute
 * @param meter beats a bar
 * @param bars  absent when the file does not say; then {@link Song#bars} has them from the length
 * @param mix   the mix to begin with; {@link Mix#PLAIN} when the file has none
 */
public record SongInfo(String id, Path folder, String title, double tempo, int meter, OptionalInt bars, String credits, String licence,
                       List<Section> sections, List<Part> parts, Mix mix) {
    public SongInfo {
        sections = List.copyOf(sections);
        parts = List.copyOf(parts);
    }

    public Optional<Part> part(String id) {
        return parts.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** What a stem does and what it is, by their ids; nothing where there is no such stem. */
    public Set<String> traits(String id) {
        return part(id).map(Part::traits).orElse(Set.of());
    }

    SongInfo with(OptionalInt bars, List<Part> parts) {
        return new SongInfo(id, folder, title, tempo, meter, bars, credits, licence, sections, parts, mix);
    }

    /** The same song with another mix to begin with. */
    public SongInfo with(Mix other) {
        return new SongInfo(id, folder, title, tempo, meter, bars, credits, licence, sections, parts, other);
    }

    public List<String> stemIds() {
        return parts.stream().map(Part::id).toList();
    }
}
