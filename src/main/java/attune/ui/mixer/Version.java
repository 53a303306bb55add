package attune.ui.mixer;

/** Two versions of the mix that can be switched between, each with its own way back. */
public enum Version {
    A, B;

    Version other() {
        return this == A ? B : A;
    }
}
