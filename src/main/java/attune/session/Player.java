package attune.session;

import attune.device.DeviceStatus;
import attune.device.Output;
import attune.dsp.Decibels;
import attune.engine.Engine;
import attune.engine.Meters;
import attune.engine.Rack;
import attune.engine.Scene;
import attune.engine.Source;
import attune.material.Song;
import attune.mix.Mix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the learner hears: some sounds in step, one of them selected. Every method is quick and may be called on the JavaFX
 * thread, except {@link #live}, which compiles a rack. One thread at a time changes what is heard.
 */
public final class Player implements AutoCloseable {
    /** 2 s: long enough for dynamics and most of a reverb's tail. */
    private static final int RUN_UP = 2 * Song.RATE;

    /** dB: the range of the volume ends here, and at 0. */
    public static final double QUIETEST = -60;

    private final Engine engine;
    private final Output output;
    /** LUFS of what was heard before the last pause; no number after other sounds came. */
    private double heard = Double.NaN;

    public Player() {
        this(line -> {});
    }

    /** @param log takes lines about trouble with the sound */
    public Player(Consumer<String> log) {
        engine = new Engine();
        output = new Output(engine, log);
    }

    /** With an output of this engine. */
    Player(Engine engine, Output output) {
        this.engine = engine;
        this.output = output;
    }

    /** Opens the sound card in the background; without one everything else works. */
    public Player start() {
        output.start();
        return this;
    }

    @Override public void close() {
        output.close();
    }

    /** Puts other sounds in place of these. The transport goes on if they are as long as before, else it stops at the start. */
    public void load(List<Sound> sounds, int selected) {
        List<Source> sources = new ArrayList<>();
        for (Sound s : sounds) sources.add(new Source.Loop(s.audio(), 1));
        show(sources, selected, sounds.stream().mapToDouble(Sound::volume).min().orElse(0));
    }

    private void show(List<Source> sources, int selected, double decibels) {
        heard = Double.NaN;
        double volume = Decibels.toGain(decibels);
        Scene now = engine.scene();
        boolean same = !sources.isEmpty() && !now.sources().isEmpty() && now.sources().get(0).frames() == sources.get(0).frames();
        // The jump counts on from the last one: a number that was used before would be no jump.
        Scene next = sources.isEmpty() ? new Scene(sources, 0, false, 0, 0, now.jump(), 0, volume) : same ? now.with(sources).select(selected).withVolume(volume)
            : new Scene(sources, selected, false, 0, sources.getFirst().frames(), now.jump() + 1, 0, volume);
        engine.show(next);
        engine.meters().restart();
    }

    /** A running mix whose numbers can be moved with {@link #follow}. Slow: runs one silent loop. */
    public static Source.Live live(Song song, Mix mix, double offset) {
        return new Source.Live(Rack.live(song.tracks(), mix), mix, Decibels.toGain(offset));
    }

    /** A running mix that takes over at a frame of another. Less slow: runs only the seconds before it, enough for reverbs to be there. */
    public static Source.Live live(Song song, Mix mix, int at) {
        return new Source.Live(Rack.live(song.tracks(), mix, at, Math.min(song.frames(), RUN_UP)), mix, 1);
    }

    /** A running mix alone. @param volume dB by which it is played louder than it is */
    public void load(Source.Live own, double volume) {
        show(List.of(own), 0, volume);
    }

    /** The volume with which what was heard last is not too loud when it comes back: faders may have been pushed since it was opened. */
    public double held(double volume) {
        return Double.isNaN(heard) ? volume : Math.min(volume, PlayingLevel.most(heard));
    }

    /** The reference beside the learner's own moving mix. */
    public void load(Sound reference, Source.Live own) {
        show(List.of(new Source.Loop(reference.audio(), 1), own), 0, reference.volume());
    }

    /** Moves the numbers of the running mix at {@code index}. */
    public void follow(int index, Mix mix) {
        Scene now = engine.scene();
        if (index >= now.sources().size() || !(now.sources().get(index) instanceof Source.Live live)) return;
        List<Source> sources = new ArrayList<>(now.sources());
        sources.set(index, new Source.Live(live.rack(), mix, live.gain()));
        engine.show(now.with(sources));
    }

    /** Listens to another of the sounds; the meters measure it anew. */
    public void select(int index) {
        Scene now = engine.scene();
        if (index < 0 || index >= now.sources().size() || index == now.selected()) return;
        engine.show(now.select(index));
        engine.meters().restart();
    }

    public int selected() {
        return engine.scene().selected();
    }

    public void play(boolean on) {
        Scene now = engine.scene();
        if (now.playing() && !on) heard = lately();
        if (!now.sources().isEmpty()) engine.show(now.play(on));
    }

    /** LUFS of the last seconds, or of what there was. */
    private double lately() {
        double last = meters().loudness().shortTerm();
        return Double.isNaN(last) ? meters().loudness().integrated() : last;
    }

    public boolean playing() {
        return engine.scene().playing();
    }

    /** Goes to a frame of the loop. */
    public void seek(int frame) {
        Scene now = engine.scene();
        if (!now.sources().isEmpty()) engine.show(now.jump(Math.clamp(frame, now.from(), now.to() - 1)));
    }

    /** Plays only part of the sound, over and over. */
    public void loop(int from, int to) {
        Scene now = engine.scene();
        if (now.sources().isEmpty()) return;
        Scene next = now.loop(from, to);
        engine.show(position() >= from && position() < to ? next : next.jump(from));
    }

    public int frames() {
        Scene now = engine.scene();
        return now.sources().isEmpty() ? 0 : now.sources().get(0).frames();
    }

    /** The frame that is about to sound. */
    public int position() {
        return engine.meters().position();
    }

    public Meters meters() {
        return engine.meters();
    }

    public DeviceStatus status() {
        return output.status();
    }

    /** What the system calls what sound leaves by; empty where it does not say. Slow: asks the system. */
    public String outputs() {
        return output.outputs();
    }

    /** How often since the start the computer was too busy to have the next sound ready. */
    public long lateBlocks() {
        return output.lateBlocks();
    }

    /** For drivers other than the sound card. */
    Engine engine() {
        return engine;
    }
}
