package attune.device;

import attune.engine.Engine;
import attune.engine.Rack;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * Drives an engine by the sound card. The audio thread keeps one line for the program's life and plays silence while nothing
 * plays; without a line a silent clock keeps the time, so that a lesson goes on. A second thread opens the line, and tries again
 * every half second while there is none: whatever the system does with a card that was pulled out, is held by another program or
 * hangs, the audio thread never waits for it, and sound returns by itself.
 */
public final class Output implements AutoCloseable {
    private static final int BLOCK = 512;
    /** 85 ms: above the worst pauses of the collector and the scheduler. */
    static final int LINE = 4096;
    /** After so many late blocks the line is opened anew, once, twice as long: a switch is then heard 85 ms later, but it is heard whole. */
    static final int TOO_MANY = 3;
    private static final long SECOND = 1_000_000_000;
    private static final long RETRY = SECOND / 2;
    /** A card that has taken nothing for so long is gone, or as good as gone. */
    private static final long STALLED = SECOND * 2 / 5;
    /** What lasts longer until a card plays is said; a computer that has much to do may need some seconds. */
    private static final long SLOW = 6 * SECOND;
    private static final long BUDGET = BLOCK * SECOND / Rack.RATE;

    private final Engine engine;
    private final Card card;
    private final Consumer<String> log;
    private final Thread audio;
    private final Thread opener;
    private final float[] left = new float[BLOCK];
    private final float[] right = new float[BLOCK];
    /** The line has been full since it was opened, or since it last ran empty. The audio thread's own. */
    private boolean filled;
    private final byte[] bytes = new byte[BLOCK * Card.FRAME_BYTES];
    /** Put here by the opener, taken away by the audio thread when it is lost. */
    private final AtomicReference<SourceDataLine> line = new AtomicReference<>();
    private volatile boolean running = true;
    private volatile DeviceStatus status = DeviceStatus.OPENING;
    /** The card has played from the line that is open: it took more than the line holds. */
    private volatile boolean plays;
    /** Since when no card plays. */
    private volatile long opening;
    private volatile long late;

    /** @param log takes a line for people who look for the cause of trouble; called now and then, not on the audio thread */
    public Output(Engine engine, Consumer<String> log) {
        this(engine, new SystemCard(), log);
    }

    Output(Engine engine, Card card, Consumer<String> log) {
        this.engine = engine;
        this.card = card;
        this.log = log;
        audio = thread(this::run, "audio");
        audio.setPriority(Thread.MAX_PRIORITY);
        opener = thread(this::tend, "sound card");
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    public Output start() {
        opening = System.nanoTime();
        audio.start();
        opener.start();
        return this;
    }

    public DeviceStatus status() {
        DeviceStatus now = status;
        return now == DeviceStatus.OPENING && opening != 0 && System.nanoTime() - opening > SLOW ? DeviceStatus.SILENT : now;
    }

    /** What the system calls what sound leaves by; empty where it does not say. Slow: asks the system. */
    public String outputs() {
        return card.outputs();
    }

    /**
     * Blocks that came when the card had played all it had: each is a gap that can be heard. A block that took longer to make than
     * to play is not late while the line holds more.
     */
    public long lateBlocks() {
        return late;
    }

    @Override public void close() {
        running = false;
        for (Thread thread : new Thread[] {audio, opener}) {
            LockSupport.unpark(thread);
            try {
                thread.join(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // The audio thread.

    private void run() {
        while (running) {
            SourceDataLine now = line.get();
            if (now == null) silence();
            else play(now);
        }
    }

    /** Returns when the card is lost, or the line is to be another. */
    private void play(SourceDataLine to) {
        filled = false;
        long holds = to.getBufferSize();
        while (running && line.get() == to) {
            engine.process(left, right, BLOCK);
            pack();
            if (!written(to)) line.compareAndSet(to, null);
            else if (holds >= 0 && (holds -= bytes.length) < 0) {
                plays = true;
                LockSupport.unpark(opener);
            }
        }
        LockSupport.unpark(opener);
    }

    /** A lost card takes nothing and throws nothing; a hanging one would keep {@code write} for ever, so it is given only what it has room for. */
    private boolean written(SourceDataLine to) {
        long since = System.nanoTime();
        for (int done = 0; done < bytes.length; ) {
            int free = to.available(), room = Math.min(free, bytes.length - done) / Card.FRAME_BYTES * Card.FRAME_BYTES;
            if (room > 0) {
                // A line that was full once and is all free has nothing left to play.
                if (filled && free >= to.getBufferSize()) {
                    late = late + 1;
                    filled = false;
                }
                int taken = to.write(bytes, done, room);
                if (taken <= 0) return false;
                done += taken;
                since = System.nanoTime();
            } else {
                filled = true;
                if (!running || line.get() != to || System.nanoTime() - since > STALLED) return false;
                LockSupport.parkNanos(BUDGET / 4);
            }
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

    /** Keeps the time until there is a line. What a sleeping computer missed is not made up for. */
    private void silence() {
        long next = System.nanoTime();
        while (running && line.get() == null) {
            engine.process(left, right, BLOCK);
            long now = System.nanoTime();
            next = Math.max(next + BUDGET, now - SECOND);
            if (next > now) LockSupport.parkNanos(next - now);
        }
    }

    // The opener.

    private void tend() {
        SourceDataLine open = null;
        boolean before = false, told = false, longer = false, renewing = false;
        while (running) {
            if (plays) {
                before = true;
                status = longer ? DeviceStatus.PATIENT : DeviceStatus.PLAYING;
            }
            if (open != null && line.get() == null) {
                boolean played = plays;
                // It may only have stood still: that it is away is said when it cannot be opened again.
                if (!renewing) asks();
                bury(open);
                open = null;
                plays = false;
                renewing = false;
                if (played) continue;
            } else if (open == null) {
                try {
                    open = card.open(Rack.RATE, longer ? 2 * LINE : LINE);
                    if (!status.sounding()) asks();
                    line.set(open);
                } catch (LineUnavailableException e) {
                    status = DeviceStatus.TAKEN;
                } catch (Exception | LinkageError e) {
                    // Java Sound throws unchecked exceptions without a mixer, and an Error without the ALSA library.
                    status = before ? DeviceStatus.LOST : DeviceStatus.ABSENT;
                }
            } else if (!longer && late >= TOO_MANY) {
                longer = true;
                renewing = true;
                line.set(null);
            }
            if (late > 0 && !told) {
                told = true;
                log.accept("late blocks of sound: " + late + " (the computer was too busy; said once, Settings shows the count)");
            }
            LockSupport.parkNanos(RETRY);
        }
        if (open != null) shut(open);
    }

    /** Nothing plays from now on, and a card is asked. */
    private void asks() {
        if (status == DeviceStatus.OPENING) return;
        opening = System.nanoTime();
        status = DeviceStatus.OPENING;
    }

    private static void shut(SourceDataLine open) {
        open.stop();
        open.flush();
        open.close();
    }

    /** A card that hangs would keep whoever closes its line. */
    private static void bury(SourceDataLine lost) {
        thread(() -> shut(lost), "lost sound card").start();
    }
}
