package attune.ui.mixer;

import attune.device.WavFile;
import attune.dsp.effect.PlaybackSystem;
import attune.material.Song;
import attune.material.SongInfo;
import attune.mix.Mix;
import attune.session.MixFiles;
import attune.session.Mixdown;
import attune.ui.Work;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The files of the desk, one at a time in the background; what came of each is said. */
final class MixerFiles {
    /** Frames that ring on after the end of an export, where something rings. */
    private static final int TAIL = 5 * Song.RATE;

    private final Work work;
    private final Consumer<String> notice, trouble;

    MixerFiles(Work work, Consumer<String> notice, Consumer<String> trouble) {
        this.work = work;
        this.notice = notice;
        this.trouble = trouble;
    }

    /** A file with mistakes changes nothing, and each is named with its place. */
    void read(Path file, SongInfo song, Consumer<Mix> done) {
        trouble.accept("");
        work.start((progress, cancelled) -> MixFiles.read(file, song.stemIds()), mix -> {
            done.accept(mix);
            notice.accept(file.getFileName() + " is open.");
        }, e -> trouble.accept("This mix file cannot be used; nothing was changed.\n" + e.getMessage()));
    }

    void write(Path file, Mix mix) {
        trouble.accept("");
        work.start((progress, cancelled) -> {
            MixFiles.write(file, mix);
            return file;
        }, f -> notice.accept("Saved as " + f + "."), e -> trouble.accept("The mix was not saved: " + e.getMessage() + ". It is still here; try another place."));
    }

    /** Writes the mix as it would leave the studio: all of it, on no playback system. */
    void export(Path file, SongInfo song, Mix mix) {
        Mix whole = mix.withMonitor(PlaybackSystem.STUDIO).withMono(false), rings = whole.audible();
        int tail = rings.reverb().isPresent() || rings.delay().isPresent() ? TAIL : 0;
        trouble.accept("");
        notice.accept("");
        work.start((progress, cancelled) -> {
            Mixdown.once(song, whole, tail, file, WavFile.Format.INT24, progress, cancelled);
            return file;
        }, f -> notice.accept("Exported as " + f + "."), e -> trouble.accept("The export failed: " + e.getMessage() + ". Nothing was written; the mix is kept."));
    }

    Work work() {
        return work;
    }
}
