package attune.session;

import attune.lesson.Skill;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Songs that a skill is tested on, and not practised on while others can carry it: a test is to show what is heard, not what was learned
 * by heart. Other skills are practised on them all the same.
 */
final class Kept {
    /** One song in so many is kept, so that practice has enough of them. */
    private static final int ONE_IN = 3;
    private static final int MOST = 2;

    private Kept() {}

    /** Always the same of the same songs, for each skill others. @param songs ids of all */
    static List<String> of(Skill skill, List<String> songs) {
        if (!isTested(skill)) return List.of();
        return songs.stream().sorted(Comparator.comparing(s -> order(skill, s))).limit(Math.min(MOST, songs.size() / ONE_IN)).toList();
    }

    /** There is a lesson with which its threshold can be found. */
    static boolean isTested(Skill skill) {
        return switch (skill) {
            case LEVEL, PAN, EQ_GAIN, COMPRESSION, SATURATION, REVERB_TIME, STEM -> true;
            case LOUDNESS, WIDTH, EQ_CUT, EQ_FREQUENCY, CUTOFF, COMPRESSION_TIME, REVERB_LEVEL, PREDELAY, DELAY_TIME, AUTOMATION, LIMITER, BAND, KIND, SYSTEM, ROLE -> false;
        };
    }

    private static String order(Skill skill, String song) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((skill.id() + " " + song).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
