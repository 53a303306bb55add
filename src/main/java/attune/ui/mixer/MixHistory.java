package attune.ui.mixer;

import attune.mix.Mix;
import java.util.ArrayDeque;
import java.util.Deque;

/** One mix after the other, and the way back. A knob that is turned makes one step, however many values it passes. */
final class MixHistory {
    private static final int MOST = 500;
    /** ms: changes of the same thing that follow each other sooner are one. */
    private static final long TOGETHER = 1000;

    private final Deque<Mix> past = new ArrayDeque<>();
    private final Deque<Mix> future = new ArrayDeque<>();
    private Mix now;
    private String last = "";
    private long lastAt;

    MixHistory(Mix start) {
        now = start;
    }

    Mix now() {
        return now;
    }

    /** @param what is changed: the path of a number, or a word for it; false when nothing changes */
    boolean change(Mix next, String what, long millis) {
        if (next.equals(now)) return false;
        boolean goesOn = what.equals(last) && millis - lastAt < TOGETHER;
        if (!goesOn) {
            past.push(now);
            if (past.size() > MOST) past.removeLast();
        }
        now = next;
        future.clear();
        if (goesOn && now.equals(past.peek())) {
            // Back where the step began, as a switch that was pressed twice: a way back that changes nothing would be in the way.
            past.pop();
            last = "";
            return true;
        }
        last = what;
        lastAt = millis;
        return true;
    }

    boolean undo() {
        return step(past, future);
    }

    boolean redo() {
        return step(future, past);
    }

    private boolean step(Deque<Mix> from, Deque<Mix> to) {
        if (from.isEmpty()) return false;
        to.push(now);
        now = from.pop();
        last = "";
        return true;
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }
}
