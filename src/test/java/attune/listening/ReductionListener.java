package attune.listening;

/** Tells how much a stem is compressed. */
final class ReductionListener implements Listener {
    @Override public Heard hear(Asked asked) {
        Squeeze heard = Squeeze.between(asked.reference(), asked.altered());
        return Heard.choice(asked.nearest(heard.none() ? 0 : heard.reduction(), false), heard.facts(asked.subject().id(), s -> Double.parseDouble(s.choice())));
    }
}
