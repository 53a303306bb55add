package attune.material;

import attune.mix.Mix;
import attune.mix.Nearest;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.MixCodec;
import attune.mix.codec.Node;
import attune.mix.codec.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a song folder's {@code song.json}; see {@code docs/song-format.md}. No sound is decoded. */
public final class SongFile {
    /** The file that makes a folder a song. */
    public static final String NAME = "song.json";
    static final int MOST_STEMS = 64;

    private SongFile() {}

    /** @throws InvalidInput naming every mistake and its place */
    public static SongInfo read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        SongInfo info = read(folder, problems);
        if (!problems.isEmpty()) throw new InvalidInput(problems);
        return info;
    }

    /** What can be read of the file; a mistake gives a problem and a harmless value. @throws InvalidInput when it is no JSON at all */
    static SongInfo read(Path folder, List<Problem> problems) {
        Node root = Node.read(folder.resolve(NAME), folder.resolve(NAME).toString());
        SongInfo info = info(folder, root);
        try {
            root.finish();
        } catch (InvalidInput e) {
            problems.addAll(e.problems());
        }
        return info;
    }

    /** The song's folder, from itself or from its {@code song.json}. */
    static Path folder(Path path) {
        return path.endsWith(NAME) && Files.isRegularFile(path) ? path.toAbsolutePath().getParent() : path;
    }

    private static SongInfo info(Path folder, Node root) {
        root.only("title", "tempo", "meter", "bars", "credits", "licence", "sections", "stems", "mix");
        String title = root.require("title").map(SongFile::filled).orElse("");
        double tempo = root.require("tempo").map(n -> n.number(20, 400)).orElse(120.0);
        int meter = root.get("meter").map(n -> n.whole(1, 32)).orElse(4);
        OptionalInt bars = root.get("bars").map(n -> OptionalInt.of(n.whole(1, 9999))).orElse(OptionalInt.empty());
        List<Part> parts = root.require("stems").map(n -> parts(folder, n)).orElse(List.of());
        return new SongInfo(id(folder), folder, title, tempo, meter, bars, root.get("credits").map(Node::text).orElse(""),
            root.get("licence").map(Node::text).orElse(""), root.get("sections").map(n -> sections(n, bars)).orElse(List.of()), parts,
            root.get("mix").map(n -> mix(n, parts)).orElse(Mix.PLAIN));
    }

    static String id(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private static String filled(Node node) {
        String text = node.text();
        if (node.isText() && text.isBlank()) node.problem("is blank");
        if (text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) node.problem("is no single line of up to 200 characters");
        return text;
    }

    private static List<Part> parts(Path folder, Node node) {
        List<Part> parts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<Path> files = new HashSet<>();
        List<Node> items = node.items();
        List<String> named = items.stream().flatMap(n -> n.get("file").stream()).filter(Node::isText).map(Node::text).toList();
        if (node.isArray() && items.isEmpty()) node.problem("a song needs a stem");
        if (items.size() > MOST_STEMS) {
            node.problem("has " + items.size() + " stems; " + MOST_STEMS + " are the most");
            return parts;
        }
        for (Node n : items) {
            n.only("id", "name", "file", "role", "family");
            String id = n.require("id").map(SongFile::stemId).orElse("");
            if (!id.isEmpty() && !ids.add(id)) n.problem("the stem '" + id + "' stands twice");
            Path file = n.require("file").map(f -> file(folder, f, named)).orElse(folder);
            if (!file.equals(folder) && !files.add(file)) n.get("file").orElseThrow().problem("'" + file.getFileName() + "' is another stem's file");
            parts.add(new Part(id, n.get("name").map(SongFile::filled).orElse(id), file,
                n.get("role").flatMap(r -> word(r, Role.values(), Role::id)), n.get("family").flatMap(f -> word(f, Family.values(), Family::id))));
        }
        return parts;
    }

    private static String stemId(Node node) {
        String id = node.text();
        if (node.isText() && !id.matches("[A-Za-z0-9_-]{1,40}")) node.problem("'" + id + "' is no stem id: up to 40 letters, digits, - and _");
        return id;
    }

    private static <E> Optional<E> word(Node node, E[] values, Function<E, String> id) {
        String word = node.word(Arrays.stream(values).map(id).toList());
        return Arrays.stream(values).filter(v -> id.apply(v).equals(word)).findFirst();
    }

    /** A stem is a file of the song's own folder, also after links are followed: a song from elsewhere reads nothing else. */
    private static Path file(Path folder, Node node, List<String> named) {
        String name = node.text();
        if (!node.isText()) return folder;
        if (name.isBlank() || name.matches(".*[/\\\\:\\p{Cntrl}].*") || name.equals(".") || name.equals("..")) {
            node.problem("'" + name + "' is not the plain name of a file in the song's folder");
            return folder;
        }
        try {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) node.problem("no file '" + name + "' in the song's folder" + Nearest.hint(name, others(folder, named)));
            else if (!file.toRealPath().startsWith(folder.toRealPath())) node.problem("'" + name + "' leads out of the song's folder");
            else if (!Files.isRegularFile(file)) node.problem("'" + name + "' is not a file");
            else return file;
        } catch (IOException | RuntimeException e) {
            node.problem("'" + name + "' cannot be read");
        }
        return folder;
    }

    /** Files of the folder that no stem names. */
    private static List<String> others(Path folder, List<String> named) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).filter(f -> !f.equals(NAME) && !named.contains(f)).sorted().toList();
        }
    }

    private static List<Section> sections(Node node, OptionalInt bars) {
        List<Section> sections = new ArrayList<>();
        for (Node n : node.items()) {
            n.only("name", "bar", "bars");
            Section section = new Section(n.require("name").map(SongFile::filled).orElse(""), n.require("bar").map(b -> b.whole(1, 9999)).orElse(1),
                n.require("bars").map(b -> b.whole(1, 9999)).orElse(1));
            if (bars.isPresent() && section.bar() + section.bars() - 1 > bars.getAsInt())
                n.problem("ends after bar " + (section.bar() + section.bars() - 1) + "; the song has " + bars.getAsInt() + " bars");
            sections.add(section);
        }
        return sections;
    }

    private static Mix mix(Node node, List<Part> parts) {
        List<String> ids = parts.stream().map(Part::id).toList();
        node.get("channels").ifPresent(all -> all.entries().forEach((stem, n) -> {
            known(n, stem, ids);
            n.get("compressor").flatMap(c -> c.get("sidechain")).filter(Node::isText).ifPresent(key -> known(key, key.text(), ids));
        }));
        return MixCodec.mix(node);
    }

    private static void known(Node node, String stem, List<String> ids) {
        if (!ids.contains(stem)) node.problem("no stem '" + stem + "' in this song" + Nearest.hint(stem, ids));
    }
}
