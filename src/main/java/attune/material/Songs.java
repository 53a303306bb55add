package attune.material;

import attune.mix.Nearest;
import attune.mix.codec.InvalidInput;
import attune.mix.codec.Problem;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The songs found in some folders: each direct sub-folder that holds a {@code song.json}. A broken song hides no other; an id found
 * twice belongs to what was found first.
 * Loaded songs are kept while memory lasts. Any thread may call.
 */
public final class Songs {
    private final Map<String, Path> folders = new LinkedHashMap<>();
    private final Map<String, SongInfo> found = new LinkedHashMap<>();
    private final Map<String, List<Problem>> broken = new LinkedHashMap<>();
    private final List<Problem> missing = new ArrayList<>();
    private final List<Problem> clashes = new ArrayList<>();
    private final Map<SongInfo, Slot> loaded = new ConcurrentHashMap<>();

    /** One song's place in the cache; its lock makes two threads that want the song share one load. */
    private static final class Slot {
        private SoftReference<Song> song = new SoftReference<>(null);

        synchronized Song get(SongInfo info) {
            Song s = song.get();
            if (s == null) song = new SoftReference<>(s = Song.load(info));
            return s;
        }
    }

    /** Looks into the folders, in order. */
    public Songs(List<Path> roots) {
        for (Path root : roots) {
            try (Stream<Path> entries = Files.list(root)) {
                for (Path folder : entries.filter(f -> Files.exists(f.resolve(SongFile.NAME))).sorted().toList()) add(folder);
            } catch (IOException e) {
                missing.add(new Problem(root.toString(), "", Files.exists(root) ? "is not a folder of songs" : "no such folder"));
            }
        }
    }

    private void add(Path folder) {
        String id = SongFile.id(folder);
        Optional<String> taken = taken(folder);
        if (taken.isPresent()) {
            clashes.add(new Problem(folder.toString(), "", "is left out, because " + taken.get()));
            return;
        }
        if (folders.putIfAbsent(id, folder) != null) return;    // a folder named twice
        try {
            found.put(id, SongFile.read(folder));
        } catch (InvalidInput e) {
            broken.put(id, new ArrayList<>(e.problems()));
        }
    }

    /** In words, what else has the id of a song. @param song its folder, or the {@code song.json} in it */
    public Optional<String> taken(Path song) {
        Path folder = SongFile.folder(song);
        String id = SongFile.id(folder);
        Optional<String> by = Signal.of(id).isPresent() ? Optional.of("the program's own") : Optional.ofNullable(folders.get(id)).filter(other -> !same(other, folder)).map(Path::toString);
        return by.map(other -> "the song id '" + id + "' is taken by " + other + "; give the folder another name");
    }

    private static boolean same(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (IOException e) {
            return false;
        }
    }

    /** The good ones, in the order of the folders and then of their names. */
    public List<SongInfo> list() {
        return List.copyOf(found.values());
    }

    /** What is wrong with the others. */
    public List<Problem> problems() {
        return Stream.of(missing.stream(), broken.values().stream().flatMap(List::stream), clashes.stream()).flatMap(s -> s).toList();
    }

    /** What has an id that was found before, and is left out; it is among the problems too. */
    public List<Problem> clashes() {
        return List.copyOf(clashes);
    }

    /** The song of this id, or in this folder. @throws InvalidInput when there is none, or it is broken */
    public SongInfo find(String song) {
        if (Signal.of(song).isPresent()) return Signal.of(song).get().info();
        if (found.containsKey(song)) return found.get(song);
        if (broken.containsKey(song)) throw new InvalidInput(broken.get(song));
        try {
            Path folder = SongFile.folder(Path.of(song));
            if (Files.isDirectory(folder)) return SongFile.read(folder);
        } catch (InvalidPathException e) {
            // then it is no folder
        }
        throw new InvalidInput(song, "", "no such song" + Nearest.hint(song, found.keySet()));
    }

    /** The song with its sound. @throws InvalidInput when it cannot be loaded */
    public Song load(String song) {
        return load(find(song));
    }

    public Song load(SongInfo info) {
        return Signal.of(info).map(Signal::song).orElseGet(() -> loaded.computeIfAbsent(info, k -> new Slot()).get(info));
    }
}
