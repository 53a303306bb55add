package attune.session;

import attune.dsp.Audio;
import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/** A rendered sound that is let go before memory runs out and rendered again when it is wanted: a finished drill has some forty of 13 MB. */
final class Take implements Supplier<Audio> {
    private final Supplier<Audio> render;
    private SoftReference<Audio> kept;

    /** Renders at once. */
    Take(Supplier<Audio> render) {
        this.render = render;
        kept = new SoftReference<>(render.get());
    }

    @Override public synchronized Audio get() {
        Audio audio = kept.get();
        if (audio == null) kept = new SoftReference<>(audio = render.get());
        return audio;
    }
}
