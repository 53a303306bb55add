package attune.ui.page;

import attune.learner.Attempt;
import attune.learner.Portrait;
import java.util.List;

/** The portrait of the learner, kept between pages so that only new answers are worked in. Any thread may call; none of them the window's. */
public final class Portraits {
    private String profile = "";
    private String last = "";
    private Portrait portrait = Portrait.EMPTY;

    /** @param attempts all of the profile's, oldest first */
    public synchronized Portrait of(String profile, List<Attempt> attempts) {
        int known = portrait.answers();
        boolean goesOn = profile.equals(this.profile) && known > 0 && known <= attempts.size() && attempts.get(known - 1).id().equals(last);
        if (!goesOn) {
            portrait = Portrait.EMPTY;
            known = 0;
        }
        portrait = portrait.with(attempts.subList(known, attempts.size()));
        this.profile = profile;
        last = attempts.isEmpty() ? "" : attempts.getLast().id();
        return portrait;
    }
}
