package attune.learner;

import attune.learner.ear.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Why something is practised now, in one plain sentence. */
final class Why {
    static final String LISTEN = "Just listen for a moment: hearing examples without being asked is part of learning.";
    private static final double WEAK = 0.75;

    private Why() {}

    static String now(Hearing h, double overdue, double weakness, boolean warmUp, Instant now) {
        String skill = h.skill().title().toLowerCase(Locale.ROOT);
        if (h.last().isEmpty()) return "New to you: a few questions to find where you stand with " + quoted(skill) + ".";
        if (warmUp) return "To warm up: " + quoted(skill) + ", with changes that you should hear easily.";
        long days = Duration.between(h.last().get(), now).toDays();
        if (overdue >= 1) return "You last heard " + quoted(skill) + " " + ago(days) + "; by now we are less sure of what you hear.";
        if (weakness >= WEAK) return "Of what you practise, " + quoted(skill) + " is among the hardest for you.";
        if (h.estimate(Estimate.RELIABLE).filter(e -> e.width() > Standing.ROUGH).isPresent()) return "What you hear of " + quoted(skill) + " is known only roughly; these answers will tell most.";
        return "These answers will tell most about what you hear now.";
    }

    private static String quoted(String skill) {
        return "\u201c" + skill + "\u201d";
    }

    private static String ago(long days) {
        return days == 0 ? "earlier today" : days == 1 ? "yesterday" : days + " days ago";
    }
}
