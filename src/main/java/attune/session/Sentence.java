package attune.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is said after an answer: a few words first, then the facts, with what belongs to a sound in its colour.
 *
 * @param lead "One octave off."
 */
public record Sentence(String lead, List<Span> rest) {
    /** The sound that some words belong to, by its letter. */
    public enum Letter { A, B, Y, NONE }

    /** Some words. */
    public record Span(String text, Letter letter) {}

    public Sentence {
        rest = List.copyOf(rest);
    }

    /** The whole as one line, for screen readers and lists. */
    public String plain() {
        return (lead + " " + facts()).strip();
    }

    public String facts() {
        return rest.stream().map(Span::text).collect(Collectors.joining());
    }

    /** What was so, in the fewest words. */
    public String truth() {
        return rest.stream().filter(s -> s.letter == Letter.B || s.letter == Letter.A).map(Span::text).collect(Collectors.joining(", "));
    }

    /** What was said, in the fewest words; empty when it was the truth. */
    public String said() {
        return rest.stream().filter(s -> s.letter == Letter.Y).map(Span::text).collect(Collectors.joining(", "));
    }

    static Builder lead(String lead) {
        return new Builder(lead);
    }

    static final class Builder {
        private final String lead;
        private final List<Span> rest = new ArrayList<>();

        private Builder(String lead) {
            this.lead = lead;
        }

        Builder say(String text) {
            rest.add(new Span(text, Letter.NONE));
            return this;
        }

        Builder say(Letter letter, String text) {
            rest.add(new Span(text, letter));
            return this;
        }

        Sentence end() {
            return new Sentence(lead, rest);
        }
    }
}
