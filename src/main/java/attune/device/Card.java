package attune.device;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Where lines come from: the system's sound card, or a test's. */
interface Card {
    /** 16 bits, stereo, little-endian. */
    int FRAME_BYTES = 4;

    Card SYSTEM = (rate, frames) -> {
        AudioFormat format = new AudioFormat(rate, 16, 2, true, false);
        SourceDataLine line = (SourceDataLine) AudioSystem.getLine(new DataLine.Info(SourceDataLine.class, format, frames * FRAME_BYTES));
        line.open(format, frames * FRAME_BYTES);
        line.start();
        return line;
    };

    /**
     * An open, running line of about so many frames. May take its time.
     *
     * @throws LineUnavailableException when there is a card, and it cannot be had or not at this rate
     * @throws IllegalArgumentException when there is none
     */
    SourceDataLine open(int rate, int frames) throws LineUnavailableException;
}
