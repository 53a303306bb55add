package attune.session.exam;

import attune.dsp.Audio;
import attune.material.Song;
import attune.mix.Stem;
import attune.mix.codec.Node;
import attune.session.Prepared;
import attune.session.Sound;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;

/** SHA-256 of what a test was made from and of what it played. */
final class Fingerprint {
    private static final int CHUNK = 1 << 14;

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(4 * CHUNK).order(ByteOrder.LITTLE_ENDIAN);

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of what a JSON file says; where its lines break makes no difference. */
    static String file(Path file) {
        return new Fingerprint().text(Node.read(file, file.toString()).json().toString()).hex();
    }

    /** Of what a song's file says, and of every sample of its stems, however they are stored. */
    static String song(Song song) {
        Fingerprint all = new Fingerprint();
        Path file = song.info().folder().resolve("song.json");
        // Signals and songs in a row are the program's own and have none.
        if (Files.isRegularFile(file)) all.text(Node.read(file, file.toString()).json().toString());
        for (Stem stem : song.stems()) all.text(stem.id()).audio(stem.audio());
        return all.hex();
    }

    /** Of the sounds of a question in their order, every sample of them. */
    static String sounds(Prepared asked) {
        Map<Audio, String> known = new IdentityHashMap<>();
        Fingerprint all = new Fingerprint();
        for (Sound s : asked.sounds()) all.text(s.id() + " " + known.computeIfAbsent(s.audio(), a -> new Fingerprint().audio(a).hex()));
        return all.hex();
    }

    private Fingerprint text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    private Fingerprint audio(Audio audio) {
        digest.update(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(audio.channels()).putInt(audio.frames()).flip());
        for (int c = 0; c < audio.channels(); c++) {
            float[] samples = audio.channel(c);
            for (int from = 0; from < samples.length; from += CHUNK) {
                int count = Math.min(CHUNK, samples.length - from);
                buffer.clear().asFloatBuffer().put(samples, from, count);
                digest.update(buffer.limit(4 * count));
            }
        }
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
