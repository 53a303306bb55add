package attune.cli;

import attune.device.WavFile;
import attune.material.Song;
import attune.material.SongInfo;
import attune.mix.Master;
import attune.mix.Mix;
import attune.mix.codec.Problem;
import attune.session.Mastering;
import attune.session.MixFiles;
import attune.session.Mixdown;
import attune.session.SoundFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code attune render}. */
@Command(name = "render", description = "Renders a mix of a song into a WAV file.")
final class RenderMix extends Task {
    private static final double LONGEST_TAIL = 600;

    @Option(names = "--song", required = true, paramLabel = "SONG", description = "a song's id or folder")
    String song;

    @Option(names = "--mix", required = true, paramLabel = "MIX.json", description = "a mix file")
    Path mix;

    @Option(names = "--out", required = true, paramLabel = "OUT.wav", description = "where to write; a file that is there is replaced")
    Path out;

    @Option(names = "--loop", description = "the seamless loop, tails wrapped, instead of a start from silence")
    boolean loop;

    @Option(names = "--tail", paramLabel = "SECONDS", description = "how long to go on after the song's end")
    Double tail;

    @Option(names = "--loudness", paramLabel = "LUFS", description = "brings the mix to this integrated loudness by the master's gain, before the limiter, and says the gain")
    Double loudness;

    @Option(names = "--matched", description = "on a playback system: as loud as the mix is on the studio monitors")
    boolean matched;

    @Option(names = "--format", paramLabel = "16|24|float", description = "how samples are stored; float when not given")
    String format = WavFile.Format.FLOAT.id();

    @Override public Integer call() throws IOException {
        WavFile.Format stored = WavFile.Format.of(format).orElseThrow(() -> usage("--format: '" + format + "' is not one of 16, 24, float"));
        if (loop && tail != null) throw usage("--tail goes with a start from silence, not with --loop");
        if (tail != null && !(tail >= 0 && tail <= LONGEST_TAIL)) throw usage("--tail: " + tail + " is not within 0 to " + (int) LONGEST_TAIL + " seconds");
        SongInfo info = attune.library().songs().find(song);
        Mix settings = MixFiles.read(mix, info.stemIds());
        if (loudness != null && !(loudness >= -60 && loudness <= 0)) throw usage("--loudness: " + loudness + " is not within -60 to 0 LUFS");
        if (loudness != null) {
            Optional<Mix> loud = Mastering.toLoudness(Song.load(info), settings, loudness);
            if (loud.isEmpty()) {
                attune.outcome(List.of(new Problem(mix.toString(), "", "no master gain brings this mix to " + loudness + " LUFS")));
                return Exit.FAILED;
            }
            settings = loud.get();
            attune.print("master gain " + Master.GAIN.unit().format(settings.master().gain()));
        }
        int after = tail == null ? 0 : (int) Math.rint(tail * Song.RATE);
        if (matched) matched(info, settings, after, stored);
        else if (loop) Mixdown.loop(info, settings, out, stored);
        else Mixdown.once(info, settings, after, out, stored);
        return Exit.DONE;
    }

    private void matched(SongInfo info, Mix settings, int after, WavFile.Format stored) throws IOException {
        Song whole = Song.load(info);
        SoundFiles.write(out, loop ? Mastering.matchedLoop(whole, settings) : Mastering.matched(whole, settings, after), stored);
    }

    private ParameterException usage(String message) {
        return new ParameterException(attune.spec.commandLine(), message);
    }
}
