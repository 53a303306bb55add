package attune.material;

import attune.dsp.Audio;
import attune.dsp.Recording;
import attune.material.decode.Aiff;
import attune.material.decode.Broken;
import attune.material.decode.Flac;
import attune.material.decode.Mp3;
import attune.material.decode.Ogg;
import attune.material.decode.Opus;
import attune.material.decode.PcmFile;
import attune.material.decode.Source;
import attune.material.decode.Vorbis;
import attune.material.decode.Wav;
import attune.mix.codec.InvalidInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Decodes a sound file at its own rate. What a file is, its first bytes say; its name does not count. Whatever a file holds,
 * the answer is its sound or one {@link InvalidInput}.
 */
public final class SoundFile {
    private static final String WANTED = "WAV, AIFF, FLAC, MP3, Ogg Vorbis and Opus are supported";

    private SoundFile() {}

    public static Audio read(Path file) {
        return read(file, file.toString());
    }

    /** @param name what problems call the file */
    public static Audio read(Path file, String name) {
        return guarded(name, () -> {
            try (Source source = source(file)) {
                return decode(source);
            }
        });
    }

    /** As {@link #read}, but the samples of a WAV file stay there and are read when they are asked for; it must be closed. */
    public static Recording open(Path file) {
        return guarded(file.toString(), () -> {
            Source source = source(file);
            boolean kept = false;
            try {
                if (!isWav(source)) return decode(source);
                PcmFile open = Wav.open(source, file.toString());
                kept = true;
                return open;
            } finally {
                if (!kept) source.close();
            }
        });
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static Source source(Path file) throws IOException {
        if (Files.isDirectory(file)) throw new Broken("is a folder, not a sound");
        if (!Files.exists(file)) throw new Broken("no such file");
        if (!Files.isRegularFile(file)) throw new Broken("is not a file");
        Source source = new Source(file);
        if (source.size() > 0) return source;
        source.close();
        throw new Broken("is empty");
    }

    private static <T> T guarded(String name, Reading<T> reading) {
        try {
            return reading.read();
        } catch (Broken e) {
            throw new InvalidInput(name, "", e.getMessage());
        } catch (AccessDeniedException e) {
            throw new InvalidInput(name, "", "may not be read");
        } catch (IOException e) {
            throw new InvalidInput(name, "", "cannot be read: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            throw new InvalidInput(name, "", "is too large for the memory");
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // What decoder libraries do with bytes they did not expect.
            throw new InvalidInput(name, "", "is damaged and cannot be decoded");
        }
    }

    private static Audio decode(Source source) throws IOException {
        long start = afterTag(source);
        ByteBuffer head = source.upTo(start, 64);
        String first = head.remaining() < 4 ? "" : Source.word(head, 0), third = head.remaining() < 12 ? "" : Source.word(head, 8);
        String second = head.remaining() < 12 ? "" : Source.word(head, 4);
        if (isWav(first, third)) return Wav.read(source);
        if (first.equals("FORM") && (third.equals("AIFF") || third.equals("AIFC"))) return Aiff.read(source);
        if (first.equals("fLaC")) return Flac.read(source, start);
        if (first.equals("OggS")) return ogg(source, start);
        if (Mp3.begins(head)) return Mp3.read(source, start);
        throw new Broken(other(first, second));
    }

    private static boolean isWav(Source source) throws IOException {
        ByteBuffer head = source.upTo(0, 12);
        return head.remaining() == 12 && isWav(Source.word(head, 0), Source.word(head, 8));
    }

    private static boolean isWav(String first, String third) {
        return (first.equals("RIFF") || first.equals("RF64") || first.equals("BW64")) && third.equals("WAVE");
    }

    private static Audio ogg(Source source, long start) throws IOException {
        return switch (Ogg.kind(source, start)) {
            case "vorbis" -> Vorbis.read(source, start);
            case "opus" -> Opus.read(source, start);
            default -> throw new Broken("is an Ogg file with neither Vorbis nor Opus in it; " + WANTED);
        };
    }

    /** Where the sound begins: after an ID3 tag, which some programs put before any kind of file. */
    private static long afterTag(Source source) throws IOException {
        long at = 0;
        for (ByteBuffer head = source.upTo(0, 10); head.remaining() == 10 && Source.word(head, 0).startsWith("ID3"); head = source.upTo(at, 10)) {
            int size = (head.get(6) & 127) << 21 | (head.get(7) & 127) << 14 | (head.get(8) & 127) << 7 | head.get(9) & 127;
            at += 10 + size + ((head.get(5) & 0x10) != 0 ? 10 : 0);
        }
        return at;
    }

    private static String other(String first, String second) {
        if (second.equals("ftyp")) return "is M4A or MP4 (AAC), which is not supported; convert it to WAV or FLAC";
        if (first.startsWith("\u00ff") && first.charAt(1) >= '\u00f0') return "is AAC, which is not supported; convert it to WAV or FLAC";
        String kind = switch (first) {
            case "caff" -> "a CAF file";
            case "wvpk" -> "a WavPack file";
            case "MAC " -> "a Monkey's Audio file";
            case "MThd" -> "a MIDI file, which holds notes and no sound";
            case "0&²u" -> "a WMA file";
            case "RIFF", "RIFX" -> "no WAV file, though it begins like one";
            default -> null;
        };
        return kind == null ? "is not a known kind of sound file; " + WANTED : "is " + kind + "; " + WANTED;
    }
}
