package attune.listening;

/** Tells where a stem stands, or which way it went. Alone it goes by the powers of the channels, in a mix by what the mix has of it. */
final class PanListener implements Listener {
    @Override public Heard hear(Asked asked) {
        Placing placing = Placing.of(asked);
        String stem = asked.subject().id();
        double before = asked.task().solo() ? alone(asked.reference()) : placing.reference().stems().get(stem).pan();
        double after = asked.task().solo() ? alone(asked.altered()) : placing.altered().stems().get(stem).pan();
        boolean moved = asked.task().choice().orElseThrow().has("relative");
        return Heard.choice(asked.nearest(moved ? after - before : after, false), placing.facts(asked.song().orElseThrow()));
    }

    private static double alone(Sound sound) {
        return Pan.of(Math.sqrt(Sound.energy(sound.left())), Math.sqrt(Sound.energy(sound.right())));
    }
}
