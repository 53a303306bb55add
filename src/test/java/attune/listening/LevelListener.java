package attune.listening;

/** Tells how much a stem was turned up or down against the rest. */
final class LevelListener implements Listener {
    @Override public Heard hear(Asked asked) {
        Placing placing = Placing.of(asked);
        return Heard.choice(asked.nearest(placing.raised(asked.subject().id()), false), placing.facts(asked.song().orElseThrow()));
    }
}
