package attune.ui;

/** What a key asks of the page. {@link Keys} makes them; a page carries out those that mean something to it. */
public sealed interface Command {
    /** Space: play, or pause. */
    record Play() implements Command {}

    /** A, B or Y: listen to that sound. */
    record Listen(char sound) implements Command {}

    /** 1 to 9 and 0 for ten: the choice with that number, counted from 1. */
    record Choose(int number) implements Command {}

    /** Enter on nothing that wants it: answer, or go on. */
    record Go() implements Command {}

    /** N: on, without the examples that were not heard yet. */
    record Skip() implements Command {}

    /** R: again from the beginning of the bar. */
    record Replay() implements Command {}

    /** L: the next loop length. */
    record LoopLength() implements Command {}

    /** O: the same on the next playback system. */
    record NextSystem() implements Command {}

    /** What a mixer does to its mix. */
    enum Action { UNDO, REDO, SAVE, OPEN, EXPORT, SOLO, MUTE }

    /** Ctrl+Z, Ctrl+Shift+Z, Ctrl+S, Ctrl+O, Ctrl+E; S and M: solo and mute. */
    record Edit(Action action) implements Command {}

    /** Esc: one step back. */
    record Back() implements Command {}
}
