package attune.mix.codec;

import java.util.List;
import java.util.stream.Collectors;

/** Input from outside (lesson, mix, song, sound) that cannot be used; nothing of it was. The message has one line a problem. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String file, String place, String message) {
        this(List.of(new Problem(file, place, message)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
