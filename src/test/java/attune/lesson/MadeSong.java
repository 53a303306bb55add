package attune.lesson;

import attune.dsp.Audio;
import attune.dsp.effect.Compression;
import attune.dsp.effect.GainReduction;
import attune.dsp.measure.Spectrum;
import attune.engine.Render;
import attune.material.Analysis;
import attune.material.Family;
import attune.material.Part;
import attune.material.Role;
import attune.material.Song;
import attune.material.SongInfo;
import attune.mix.Channel;
import attune.mix.Mix;
import attune.mix.Stem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGeneratorFactory;

/** A song whose sounds are known, and questions about it. */
final class MadeSong {
    private static final int FRAMES = 96_000;

    /** Four mono stems and a stereo one: noise with every octave, a hum with two, hits with gaps, the same hits unevenly loud. */
    static final Song SONG = song();
    static final Probe PROBE = new Measured(SONG);

    /** Which octave a boost lies in. */
    static final Lesson OCTAVES = lesson("""
        "mode": "choose", "subject": {"stems": 1}, "fixed": [{"parameter": "eq[0].q", "value": 1.4}], "vary": [
        {"parameter": "eq[0].gain", "reference": 0, "values": [9], "spread": 0.3, "size": true},
        {"parameter": "eq[0].frequency", "values": [125, 250, 500, 1000, 2000, 4000, 8000], "jitter": 0.166, "choices": true}]""");

    private static Song song() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        float[] noise = new float[FRAMES], side = new float[FRAMES], hum = new float[FRAMES], hits = new float[FRAMES], words = new float[FRAMES];
        double pink = 0;
        for (int i = 0; i < FRAMES; i++) {
            double white = random.nextDouble() - 0.5;
            pink = 0.97 * pink + white;
            noise[i] = (float) (0.1 * pink + 0.05 * white);
            side[i] = (float) (0.2 * (random.nextDouble() - 0.5));
            hum[i] = (float) (0.4 * Math.sin(2 * Math.PI * 120 * i / Song.RATE) + 0.2 * Math.sin(2 * Math.PI * 240 * i / Song.RATE));
            int beat = i % 24_000;
            double hit = white * (Math.exp(-beat / 300.0) + 0.1 * Math.exp(-beat / 3000.0));
            hits[i] = (float) hit;
            words[i] = (float) (0.8 * white * Math.min(1, beat / 1440.0) * Math.exp(-beat / 5000.0) * (i / 24_000 % 2 == 0 ? 1 : 0.5));
        }
        List<Stem> stems = List.of(new Stem("noise", Audio.mono(Song.RATE, noise)), new Stem("hum", Audio.mono(Song.RATE, hum)),
            new Stem("hits", Audio.mono(Song.RATE, hits)), new Stem("words", Audio.mono(Song.RATE, words)), new Stem("wide", new Audio(Song.RATE, noise, side)));
        List<Part> parts = List.of(part("noise", Role.PAD, Family.SYNTH), part("hum", Role.FOUNDATION, Family.BASS), part("hits", Role.RHYTHM, Family.DRUMS),
            part("words", Role.LEAD, Family.VOICE), part("wide", Role.FILL, Family.KEYS));
        Mix mix = Mix.PLAIN.withChannel("hum", Channel.FLAT.withGain(-4)).withChannel("words", Channel.FLAT.withPan(30));
        return new Song(new SongInfo("song", Path.of("song"), "Song", 120, 4, OptionalInt.of(1), "", "", List.of(), parts, mix), stems);
    }

    private static Part part(String id, Role role, Family family) {
        return new Part(id, id, Path.of(id), Optional.of(role), Optional.of(family));
    }

    record Measured(Song song, Map<String, Analysis> stems) implements Probe {
        Measured(Song song) {
            this(song, new HashMap<>());
        }

        @Override public Analysis stem(String id) {
            return stems.computeIfAbsent(id, k -> Analysis.of(song.stem(k).audio()));
        }

        @Override public boolean isMono(String stem) {
            return song.stem(stem).audio().isMono();
        }

        @Override public GainReduction reduction(String id) {
            return GainReduction.of(song.stem(id).audio());
        }

        @Override public Compression solve(String stem, Compression compression, double reduction) throws CannotAsk {
            return Shaping.solve(stem, reduction(stem), stem(stem), compression, reduction);
        }

        @Override public Spectrum mix(Mix mix) {
            return stem("noise").spectrum();
        }

        @Override public Spectrum during(String stem, Mix mix) {
            return stem(stem).spectrumOf(Render.loop(song.tracks(), mix));
        }
    }

    /** @param exercise its keys, without the prompt */
    static Lesson lesson(String exercise) {
        String prompt = exercise.contains("\"master\"") ? "What?" : "The {stem}?";
        return LessonCodec.parse("test", "{\"title\": \"T\", \"skill\": \"pan\", \"learn\": [\"L.\"], \"exercise\": {\"prompt\": \"" + prompt + "\", " + exercise + "}}", "panning/01");
    }

    /** Which of three sounds has one stem louder. @param subject its keys */
    static Lesson louder(String subject) {
        return lesson("\"mode\": \"odd one out\", \"match\": \"none\", \"subject\": {" + subject + "}, \"vary\": [{\"parameter\": \"gain\", \"values\": [6], \"relative\": true, \"size\": true}]");
    }

    static Question make(Lesson lesson, long seed) throws CannotAsk {
        return new QuestionMaker(lesson, SONG, PROBE).make(seed, OptionalDouble.empty());
    }
}
