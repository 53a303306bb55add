package attune.learner;

import java.util.List;

/** Whether the answers seem to have been given while listening. A reason to ask, never to punish. @param hasty answers that came before anything could be heard */
public record Attention(int hasty, int timed, double lapses) {
    private static final double HASTY_SECONDS = 0.4, LAPSES = 0.08;

    /** @param attempts of the hearing's skill and device */
    public static Attention of(Hearing hearing, List<Attempt> attempts) {
        List<Attempt> own = attempts.stream().filter(a -> a.skill().equals(hearing.skill().id()) && a.device().equals(hearing.device()) && a.seconds().isPresent()).toList();
        return new Attention((int) own.stream().filter(Attention::hasty).count(), own.size(), hearing.told() == 0 ? 0 : hearing.lapses());
    }

    public static boolean hasty(Attempt attempt) {
        return attempt.seconds().isPresent() && attempt.seconds().getAsDouble() < HASTY_SECONDS;
    }

    public boolean marked() {
        return hasty > 0 || lapses > LAPSES;
    }
}
