package attune.ui.lesson;

import attune.engine.Source;
import attune.session.Prepared;
import attune.ui.Loop;
import java.util.Optional;

/**
 * A question in front of the learner.
 *
 * @param number 1 for the first
 * @param loop   the reference's waveform
 * @param own    the learner's own running mix, where controls are moved
 */
record Asked(int number, Prepared prepared, Loop loop, Optional<Source.Live> own) {
    String subtitle() {
        int stems = prepared.question().head().stems().size();
        return prepared.song().info().title() + " · " + stems + (stems == 1 ? " stem" : " stems");
    }
}
