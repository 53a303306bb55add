package attune.session;

import attune.learner.Journal;

/** What a front end works with. */
public record Services(Folders folders, Library library, Studio studio, Asker asker, Journal journal, Player player, Profiles profiles) {
    /** Who is here. */
    public Learner learner() {
        return profiles.learner();
    }
}
