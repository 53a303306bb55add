package attune.material;

import attune.dsp.Audio;
import attune.material.synth.BassNotes;
import attune.material.synth.Chords;
import attune.material.synth.DrumKit;
import attune.material.synth.PinkNoise;
import attune.material.synth.SubBass;
import attune.material.synth.Syllables;
import attune.mix.Channel;
import attune.mix.Mix;
import attune.mix.Stem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Sounds that are made and not found: songs of four bars that loop without a seam, the same samples on every machine. A lesson may name
 * them in place of songs; they are not listed among the songs.
 */
public enum Signal {
    /** Equally strong in every octave, and from both sides at -20 LUFS. */
    PINK_NOISE("pink-noise", "Pink noise", -2.3, () -> List.of(PinkNoise.make()), part("noise", "Noise", null, null)),
    /** One hit at a time, with a pause after it. */
    DRUM_HITS("drum-hits", "Single drum hits", -6, DrumKit::hits, part("kick", "Kick", Role.FOUNDATION, Family.DRUMS), part("snare", "Snare", Role.RHYTHM, Family.DRUMS),
        part("tom", "Tom", Role.FILL, Family.DRUMS)),
    /** The same of three toms, whose tails are long enough to be cut. */
    TOMS("toms", "Single toms", -6, DrumKit::toms, part("high", "High tom", Role.FILL, Family.DRUMS), part("middle", "Middle tom", Role.FILL, Family.DRUMS),
        part("floor", "Floor tom", Role.FILL, Family.DRUMS)),
    /** Two voices in turn, each syllable an s and a vowel. */
    SYLLABLES("syllables", "Single syllables", -6, () -> List.of(Syllables.low(), Syllables.high()), part("low", "Low voice", Role.LEAD, Family.VOICE),
        part("high", "High voice", Role.LEAD, Family.VOICE)),
    /** A snare from above on the left, from below on the right. */
    DRUM_MICS("drum-mics", "Two microphones on a drum", -6, () -> List.of(DrumKit.microphones()), part("drum", "Drum", Role.RHYTHM, Family.DRUMS)),
    /** Held chords with every overtone. */
    TONES("tones", "Held chords", -8, () -> List.of(Chords.make()), part("chords", "Chords", Role.PAD, Family.SYNTH)),
    /** A line of nearly pure low notes: on a small speaker there is nothing of it. */
    SUB_BASS("sub-bass", "Sub bass", -6, () -> List.of(SubBass.make()), part("sub", "Bass", Role.FOUNDATION, Family.BASS)),
    /** Four low notes one after another, equally loud; the first fits between the walls of a small room. */
    BASS_NOTES_1("bass-notes-1", "Four bass notes", -6, () -> BassNotes.make(49, 65.4, 82.4, 43.7), notes()),
    /** The second note does. */
    BASS_NOTES_2("bass-notes-2", "Four bass notes", -6, () -> BassNotes.make(82.4, 49, 65.4, 87.3), notes()),
    /** The third note does. */
    BASS_NOTES_3("bass-notes-3", "Four bass notes", -6, () -> BassNotes.make(43.7, 65.4, 49, 82.4), notes()),
    /** The fourth note does. */
    BASS_NOTES_4("bass-notes-4", "Four bass notes", -6, () -> BassNotes.make(65.4, 87.3, 82.4, 49), notes());

    private static final double TEMPO = 120;
    private static final int METER = 4, BARS = 4;

    private final SongInfo info;
    private final Supplier<List<Audio>> sounds;
    private Song song;

    Signal(String id, String title, double gain, Supplier<List<Audio>> sounds, Part... parts) {
        Mix mix = Mix.PLAIN;
        for (Part p : parts) mix = mix.withChannel(p.id(), Channel.FLAT.withGain(gain));
        this.info = new SongInfo(id, Path.of(id), title, TEMPO, METER, OptionalInt.of(BARS), "", "CC0-1.0", List.of(), List.of(parts), mix);
        this.sounds = sounds;
    }

    private static Part part(String id, String name, Role role, Family family) {
        return new Part(id, name, Path.of(id), Optional.ofNullable(role), Optional.ofNullable(family));
    }

    private static Part[] notes() {
        return new Part[] {part("note-1", "First note", null, Family.BASS), part("note-2", "Second note", null, Family.BASS),
            part("note-3", "Third note", null, Family.BASS), part("note-4", "Fourth note", null, Family.BASS)};
    }

    public String id() {
        return info.id();
    }

    /** What a song file would say. */
    public SongInfo info() {
        return info;
    }

    /** With its sound, which is made once. */
    public synchronized Song song() {
        if (song == null) {
            List<Audio> made = sounds.get();
            List<Stem> stems = new ArrayList<>();
            for (int i = 0; i < made.size(); i++) stems.add(new Stem(info.parts().get(i).id(), made.get(i)));
            song = new Song(info, stems);
        }
        return song;
    }

    public static Optional<Signal> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }

    /** The signal that this describes. A song of the learner's cannot: its folder is another. */
    static Optional<Signal> of(SongInfo info) {
        return Arrays.stream(values()).filter(s -> s.info == info).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Signal::id).toList();
    }
}
