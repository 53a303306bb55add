package attune.listening;

import java.util.Optional;

/** Finds out from the sounds of a question what its answer is. */
interface Listener {
    Heard hear(Asked asked);

    /** The one for a kind of question; absent where there is none yet. */
    static Optional<Listener> of(Asked asked) {
        Task task = asked.task();
        boolean compression = task.varies("compressor.reduction");
        return switch (asked.mode()) {
            case "choose" -> task.asksStem() ? Optional.empty() : task.choice().flatMap(v -> switch (v.get("parameter").getAsString()) {
                case "pan" -> Optional.of(new PanListener());
                case "eq[0].frequency" -> task.master() || task.solo() ? Optional.of(new BandListener()) : Optional.empty();
                case "compressor.reduction" -> task.solo() ? Optional.of(new ReductionListener()) : Optional.empty();
                case "compressor.attack" -> task.solo() ? Optional.of(new AttackListener()) : Optional.empty();
                default -> Optional.empty();
            });
            case "odd one out" -> compression && task.solo() ? Optional.of(new OddListener()) : Optional.empty();
            case "match", "place" -> Optional.of(new FaderListener());
            default -> Optional.empty();
        };
    }
}
