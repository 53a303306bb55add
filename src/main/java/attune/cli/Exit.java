package attune.cli;

/** How a command ends. */
final class Exit {
    static final int DONE = 0;
    /** The work failed, through no fault of what was put in. */
    static final int FAILED = 1;
    /** Bad input or usage. */
    static final int WRONG = 2;

    private Exit() {}
}
