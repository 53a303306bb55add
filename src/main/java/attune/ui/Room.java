package attune.ui;

import attune.learner.Journal;
import attune.session.Asker;
import attune.session.Folders;
import attune.session.Learner;
import attune.session.Library;
import attune.session.Player;
import attune.session.Services;
import attune.session.Studio;
import java.time.InstantSource;

/**
 * What the window works with.
 *
 * @param home where results of background work arrive: {@code Platform::runLater} in the window
 */
public record Room(Services services, InstantSource clock, Work.Home home) {
    public Work work() {
        return new Work(home);
    }

    public Folders folders() {
        return services.folders();
    }

    public Library library() {
        return services.library();
    }

    public Studio studio() {
        return services.studio();
    }

    public Asker asker() {
        return services.asker();
    }

    public Journal journal() {
        return services.journal();
    }

    public Player player() {
        return services.player();
    }

    public Learner learner() {
        return services.learner();
    }
}
