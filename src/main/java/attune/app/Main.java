package attune.app;

/** Wires the rooms together and chooses the front end. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Attune");
    }
}
