package attune.device;

import attune.engine.Engine;
import java.lang.reflect.Proxy;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.SourceDataLine;

/** A card that plays to nobody at the speed of the clock, and can be pulled out. */
public final class MadeUpCard implements Card {
    private static final long NANOS_A_FRAME = 1_000_000_000L / 48_000;

    private volatile boolean there;
    private volatile String outputs = "Headset";

    public MadeUpCard(boolean there) {
        this.there = there;
    }

    public void plug(boolean in) {
        there = in;
    }

    public void call(String outputs) {
        this.outputs = outputs;
    }

    @Override public String outputs() {
        return outputs;
    }

    public Output output(Engine engine) {
        return new Output(engine, this, line -> {});
    }

    @Override public SourceDataLine open(int rate, int frames) {
        if (!there) throw new IllegalArgumentException("No line matching");
        return (SourceDataLine) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SourceDataLine.class}, (p, method, args) -> switch (method.getName()) {
            case "available" -> there ? frames * FRAME_BYTES / 2 : 0;
            case "getBufferSize" -> frames * FRAME_BYTES;
            case "write" -> {
                LockSupport.parkNanos((int) args[2] / FRAME_BYTES * NANOS_A_FRAME);
                yield args[2];
            }
            default -> null;
        });
    }
}
