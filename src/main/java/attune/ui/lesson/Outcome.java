package attune.ui.lesson;

import attune.session.Drill.Answered;
import attune.session.Prepared;
import attune.session.Sentence;
import attune.session.Sound;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
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
 * @param were      which of its sounds were heard, in the order of their cards; grows
 */
record Outcome(Asked asked, Answered answered, Sentence sentence, Truth truth, Optional<Sound> heard, List<Sound> elsewhere, String heardTitle, String listenFor, String matching, BitSet were) {
    /** What was so, in the fewest words that tell it from the other questions: "Piano: 6 dB louder". */
    String brief() {
        String truth = sentence.truth();
        Prepared p = asked.prepared();
        return p.question().head().subject().map(s -> p.song().part(s).name()).filter(n -> !truth.toLowerCase(Locale.ROOT).contains(n.toLowerCase(Locale.ROOT)))
            .map(n -> n + ": " + truth).orElse(truth);
    }

    Outcome listeningFor(String words) {
        return new Outcome(asked, answered, sentence, truth, heard, elsewhere, heardTitle, words, matching, were);
    }

    /** What is heard of it in the studio. */
    List<Sound> sounds() {
        return Stream.concat(Stream.of(asked.prepared().reference(), asked.prepared().altered()), heard.stream()).toList();
    }
}
