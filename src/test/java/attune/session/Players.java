package attune.session;

import attune.device.DeviceStatus;
import attune.device.MadeUpCard;
import attune.engine.Engine;

/** Players with a card that is made up. */
public final class Players {
    private Players() {}

    /** Returns once the card has been asked. */
    public static Player of(MadeUpCard card) {
        Engine engine = new Engine();
        Player player = new Player(engine, card.output(engine)).start();
        while (player.status().state() == DeviceStatus.State.OPENING) Thread.onSpinWait();
        return player;
    }

    public static Player sounding() {
        return of(new MadeUpCard(true));
    }

    public static Player silent() {
        return of(new MadeUpCard(false));
    }
}
