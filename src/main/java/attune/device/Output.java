package attune.device;

import attune.device.DeviceStatus.State;
import attune.engine.Engine;
import attune.engine.Rack;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.SourceDataLine;

/**
 * Drives an engine by the sound card. One thread opens the line, keeps it for the program's life and plays silence while
 * nothing plays. Without a card, or when it goes away, a silent clock keeps the time and the line is tried again every half
 * second, so that a lesson goes on and sound returns by itself.
 */
public final class Output implements AutoCloseable {
    private static final int BLOCK = 512;
    /** 85 ms: above the worst pauses of the collector and the scheduler. */
    private static final int LINE = 4096;
    private static final long RETRY_NANOS = 500_000_000;
    private static final AudioFormat FORMAT = new AudioFormat(Rack.RATE, 16, 2, true, false);

    private final Engine engine;
    private final Thread thread;
    private final float[] left = new float[BLOCK];
    private final float[] right = new float[BLOCK];
    private final byte[] bytes = new byte[BLOCK * 4];
    private volatile boolean running = true;
    private volatile DeviceStatus status = new DeviceStatus(State.OPENING, "Opening the sound card.");
    private volatile long late;

    public Output(Engine engine) {
        this.engine = engine;
        thread = new Thread(this::run, "audio");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
    }

    public Output start() {
        thread.start();
        return this;
    }

    public DeviceStatus status() {
        return status;
    }

    /** Blocks that took longer to make than to play. */
    public long lateBlocks() {
        return late;
    }

    @Override public void close() {
        running = false;
        LockSupport.unpark(thread);
        try {
            thread.join(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean before = false;
        while (running) {
            try (SourceDataLine line = open()) {
                status = new DeviceStatus(State.PLAYING, "Sound card open.");
                before = true;
                play(line);
            } catch (Exception | LinkageError e) {
                // Java Sound throws unchecked exceptions without a mixer, and an Error without the ALSA library.
                if (!before) status = new DeviceStatus(State.ABSENT, "No sound card found. Everything else works; sound starts when one appears.");
            }
            if (before && running) status = new DeviceStatus(State.LOST, "The sound card went away. The lesson goes on; sound returns with it.");
            if (running) silence();
        }
    }

    private static SourceDataLine open() throws Exception {
        SourceDataLine line = (SourceDataLine) AudioSystem.getLine(new DataLine.Info(SourceDataLine.class, FORMAT, LINE * 4));
        line.open(FORMAT, LINE * 4);
        line.start();
        return line;
    }

    /** Returns when the card is lost. */
    private void play(SourceDataLine line) {
        while (running) {
            long start = System.nanoTime();
            engine.process(left, right, BLOCK);
            pack();
            if (System.nanoTime() - start > BLOCK * 1_000_000_000L / Rack.RATE) late++;
            if (!written(line)) return;
        }
        line.stop();
        line.flush();
    }

    /** A lost card takes nothing and throws nothing; a busy one may take a part at a time. */
    private boolean written(SourceDataLine line) {
        for (int done = 0; done < bytes.length; ) {
            int taken = line.write(bytes, done, bytes.length - done);
            if (taken <= 0) return false;
            done += taken;
        }
        return true;
    }

    private void pack() {
        for (int i = 0; i < BLOCK; i++) {
            int l = Math.round(Math.clamp(left[i], -1f, 1f) * 32767), r = Math.round(Math.clamp(right[i], -1f, 1f) * 32767);
            bytes[4 * i] = (byte) l;
            bytes[4 * i + 1] = (byte) (l >> 8);
            bytes[4 * i + 2] = (byte) r;
            bytes[4 * i + 3] = (byte) (r >> 8);
        }
    }

    /** Keeps the time without a card until the next try. */
    private void silence() {
        long start = System.nanoTime(), done = 0;
        while (running && System.nanoTime() - start < RETRY_NANOS) {
            engine.process(left, right, BLOCK);
            done += BLOCK;
            LockSupport.parkNanos(start + done * 1_000_000_000L / Rack.RATE - System.nanoTime());
        }
    }
}
