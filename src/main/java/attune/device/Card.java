package attune.device;

import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Where lines come from: the system's sound card, or a test's. */
interface Card {
    /** 16 bits, stereo, little-endian. */
    int FRAME_BYTES = 4;

    /**
     * An open, running line of about so many frames. May take its time.
     *
     * @throws LineUnavailableException when there is a card, and it cannot be had or not at this rate
     * @throws IllegalArgumentException when there is none
     */
    SourceDataLine open(int rate, int frames) throws LineUnavailableException;

    /** What the system calls what sound leaves by: as long as it is the same, so are these words; empty where it does not say. May take its time. */
    default String outputs() {
        return "";
    }
}
