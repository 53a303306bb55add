package attune.session;

import attune.learner.Attempt;
import attune.learner.Attempts;
import java.util.ArrayList;
import java.util.List;

/** A log in memory, whoever is asked about. */
final class MemoryLog implements Attempts {
    final List<Attempt> all = new ArrayList<>();

    @Override public void append(Attempt attempt) {
        all.add(attempt);
    }

    @Override public List<Attempt> of(String profile) {
        return List.copyOf(all);
    }
}
