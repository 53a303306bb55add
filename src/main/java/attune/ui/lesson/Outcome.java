package attune.ui.lesson;

import attune.session.Drill.Answered;
import attune.session.Sentence;
import attune.session.Sound;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answered question, ready to be shown and heard again.
 *
 * @param heard     what the answer sounds like, where it names a setting and is not the truth
 * @param elsewhere reference, altered mix and answer on the lesson's playback systems
 * @param answered  with the verdict
 * @param listenFor what to listen for; may be blank
 * @param matching  what was done to make the sounds equally loud
 */
record Outcome(Asked asked, Answered answered, Sentence sentence, Truth truth, Optional<Sound> heard, List<Sound> elsewhere, String heardTitle, String listenFor, String matching) {
    /** What is heard of it in the studio. */
    List<Sound> sounds() {
        return Stream.concat(Stream.of(asked.prepared().reference(), asked.prepared().altered()), heard.stream()).toList();
    }
}
