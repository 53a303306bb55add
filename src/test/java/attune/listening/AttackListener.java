package attune.listening;

/** Tells a fast attack from a slow one by how long the gain takes to come down. */
final class AttackListener implements Listener {
    @Override public Heard hear(Asked asked) {
        Squeeze heard = Squeeze.between(asked.reference(), asked.altered());
        double reduction = asked.task().varied("compressor.reduction").orElseThrow().getAsJsonArray("values").get(0).getAsDouble();
        return Heard.choice(asked.nearest(heard.rise(), true), heard.facts(asked.subject().id(), s -> reduction));
    }
}
