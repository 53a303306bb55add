package attune.listening;

import java.util.Set;

/** How unlike a sound is what a desk would give. */
interface Likeness {
    /** @param reference the mix in which the matched stems are as loud as they are to be @param matched made as loud as there, each alone */
    double apart(Sound sound, Desk desk, Desk reference, Set<String> matched);

    /** @param song what plays */
    static Likeness of(Asked asked, Desk song) {
        return Overall.suits(asked.task()) ? new Overall(asked.song().orElseThrow(), song) : new Rendition(asked.song().orElseThrow());
    }
}
