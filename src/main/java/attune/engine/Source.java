package attune.engine;

import attune.dsp.Audio;
import attune.mix.Mix;

/** One of the sounds that can be switched between. All sources of a scene have equal length and run in step. */
public sealed interface Source {
    int frames();

    /** Linear gain after the sound: the loudness offset of a question. */
    double gain();

    /** A rendered loop. */
    record Loop(Audio audio, double gain) implements Source {
        @Override public int frames() {
            return audio.frames();
        }
    }

    /** A running rack and the mix it is to follow. */
    record Live(Rack rack, Mix mix, double gain) implements Source {
        public Live {
            mix = rack.timed(mix);
        }

        @Override public int frames() {
            return rack.frames();
        }
    }
}
