package attune.listening;

import java.util.List;
import java.util.Optional;

/** Finds out from the sounds of a question what its answer is. */
interface Listener {
    /** Parameters that leave a stem as it is and move it only. */
    List<String> PLACES = List.of("gain", "pan");
    List<String> BELL = List.of("eq[0].frequency", "eq[0].gain", "eq[0].q");

    Heard hear(Asked asked);

    /** The one for a kind of question; absent where there is none yet. */
    static Optional<Listener> of(Asked asked) {
        // A generated sound has no stems to go by: what was laid on all of it is heard without.
        if (asked.song().isEmpty()) return exact(asked.task()).filter(l -> l instanceof BandListener);
        return exact(asked.task()).or(() -> Optional.of(further(asked)));
    }

    /** Those who measure what was changed, and hold it against the answer file. */
    static Optional<Listener> exact(Task task) {
        return Optional.ofNullable(task.plain() ? measuring(task) : null);
    }

    private static Listener measuring(Task task) {
        List<String> varied = task.vary().stream().map(v -> v.get("parameter").getAsString()).toList();
        return switch (task.mode()) {
            case "choose" -> switch (task.ask()) {
                case "stem" -> stem(varied);
                case "value" -> value(task);
                default -> null;
            };
            case "odd one out" -> PLACES.containsAll(varied) || task.varies("compressor.reduction") && task.solo() ? new OddListener() : null;
            case "match", "place" -> PLACES.containsAll(varied) ? new FaderListener() : null;
            default -> null;
        };
    }

    private static Listener further(Asked asked) {
        if (asked.named() && RoomListener.tells(asked.task())) return new RoomListener();
        if (asked.named() && EchoListener.tells(asked.task())) return new EchoListener();
        return switch (asked.mode()) {
            case "choose" -> switch (asked.task().ask()) {
                case "role", "most" -> new TraitListener();
                case "point" -> new PointListener();
                default -> new SupposingListener();
            };
            case "find" -> switch (asked.task().ask()) {
                case "masking" -> new MaskingListener();
                case "order" -> new OrderListener();
                default -> new FaultListener();
            };
            case "draw" -> new RideListener();
            case "match", "place" -> new MatchListener();
            case "odd one out" -> new OddListener();
            default -> new SupposingListener();
        };
    }

    private static Listener stem(List<String> varied) {
        return PLACES.containsAll(varied) || BELL.containsAll(varied) || varied.equals(List.of("compressor.reduction")) ? new StemListener() : null;
    }

    private static Listener value(Task task) {
        return switch (task.choice().orElseThrow().get("parameter").getAsString()) {
            case "pan" -> new PanListener();
            case "gain" -> task.master() ? null : new LevelListener();
            case "eq[0].frequency" -> new BandListener();
            case "compressor.reduction" -> task.solo() ? new ReductionListener() : null;
            case "compressor.attack" -> task.solo() ? new AttackListener() : null;
            default -> null;
        };
    }
}
