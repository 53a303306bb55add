# SPDX-License-Identifier: GPL-3.0-or-later
"""Songs, stems, layers and notes; what a song module fills in and make.py renders.

Times in a song module are beats. A beat is a whole number of frames at 48 kHz, and the loop is a
multiple of 192 frames: fluidsynth places events on a grid of 64 frames and whole milliseconds, so
every pass over the loop is placed alike.
"""
import random
import struct

RATE = 48000
MUSESCORE = "/usr/share/sounds/sf2/MuseScore_General_Full.sf2"
FLUID = "/usr/share/sounds/sf2/FluidR3_GM.sf2"
SAMPLES = "/usr/share/sonic-pi/samples/"
PASSES = 3


def hertz(key):
    return 440 * 2 ** ((key - 69) / 12)


def words(values):
    return " ".join(f"{k.rstrip('_')}={v:.6g}" if isinstance(v, float) else f"{k.rstrip('_')}={v}"
                    for k, v in values.items())


class Song:
    def __init__(self, id, title, beat, meter, bars, sections):
        self.id, self.title, self.beat, self.meter, self.bars = id, title, beat, meter, bars
        self.sections, self.stems, self.shots = sections, [], []
        self.beats = bars * meter
        self.frames = beat * self.beats
        self.master = 0.0
        assert self.frames % 192 == 0, self.frames

    def stem(self, id, name, role, family, gain, pan=0, channels=1):
        stem = Stem(self, id, name, role, family, gain, pan, channels)
        self.stems.append(stem)
        return stem

    def at(self, beat):
        """The frame of a beat, anywhere in the loop."""
        return round(beat * self.beat) % self.frames

    def shot(self, source):
        """Registers a recorded one-shot; returns the name of the file it will be read from.

        A source is a file of sonic-pi-samples, or (font, bank, program, key, velocity, seconds)."""
        if source not in self.shots:
            self.shots.append(source)
        name = source if isinstance(source, str) else "-".join(str(s).rsplit("/", 1)[-1] for s in source)
        return "{work}/shots/" + name + ".wav"


class Stem:
    def __init__(self, song, id, name, role, family, gain, pan, channels):
        self.song, self.id, self.name, self.role, self.family = song, id, name, role, family
        self.gain, self.pan, self.channels = gain, pan, channels
        self.layers, self.bus = [], []

    def layer(self, kind, gain=0, **patch):
        layer = Layer(self.song, kind, gain, patch)
        self.layers.append(layer)
        return layer

    def midi(self, part, font, program, bank=0, gain=0, controls=None):
        """A layer played by fluidsynth from a part's notes and controllers."""
        layer = self.layer("file", gain)
        layer.midi = (part, font, program, bank, controls or {})
        return layer

    def fx(self, *line):
        self.bus.append("bus " + " ".join(str(w) for w in line))
        return self


class Layer:
    def __init__(self, song, kind, gain, patch):
        self.song, self.kind, self.gain, self.patch = song, kind, gain, patch
        self.lines, self.midi = [], None

    def add(self, event, beat, **values):
        self.lines.append(f"{event} at={self.song.at(beat)} {words(values)}")

    def fx(self, *line):
        self.lines.append("fx " + " ".join(str(w) for w in line))
        return self


class Note:
    def __init__(self, beat, length, key, velocity, extra):
        self.beat, self.length, self.key, self.velocity, self.extra = beat, length, key, velocity, extra

    @property
    def level(self):
        return self.velocity / 127


class Part:
    """Notes of one player, whose time drifts and whose strength varies. tight: 1 = 6 ms either way."""

    def __init__(self, song, name, tight=1.0, push=0.0, spread=5):
        self.song, self.tight, self.push, self.spread = song, tight, push, spread
        self.random = random.Random(song.id + "/" + name)
        self.notes, self.controls, self.drift = [], [], 0.0

    def play(self, beat, length, key, velocity, **extra):
        r = self.random
        self.drift = 0.8 * self.drift + r.gauss(0, 2.0)
        late = (self.push + (r.gauss(0, 6.0) + self.drift) * self.tight) * RATE / 1000 / self.song.beat
        velocity = max(1, min(127, round(velocity + r.gauss(0, self.spread))))
        note = Note(beat + late, max(0.03, length), key, velocity, extra)
        self.notes.append(note)
        return note

    def chord(self, beat, length, keys, velocity, strum=0.0, down=True, **extra):
        """Keys together, or strum ms apart from the lowest (down) or the highest."""
        for i, key in enumerate(sorted(keys, reverse=not down)):
            late = i * strum * RATE / 1000 / self.song.beat
            self.play(beat + late, length - late, key, velocity - (4 if i else 0), **extra)

    def control(self, beat, number, value):
        self.controls.append((beat, number, max(0, min(127, round(value)))))

    def ramp(self, start, end, number, first, last, step=0.125):
        count = max(1, int((end - start) / step))
        for i in range(count + 1):
            self.control(start + (end - start) * i / count, number, first + (last - first) * i / count)

    def midi(self, program, bank, controls):
        """A MIDI file of several equal passes whose ticks are frames (960 ticks a quarter of 20000 us)."""
        frames = self.song.frames
        head = {7: 110, 10: 64, 11: 127, 91: 0, 93: 0, **controls}
        events = [(0, 0, b"\xff\x51\x03" + struct.pack(">I", 20000)[1:]),
                  (0, 1, bytes([0xB0, 0, bank])), (0, 2, bytes([0xC0, program]))]
        events += [(0, 3, bytes([0xB0, k, v])) for k, v in head.items()]
        for turn in range(PASSES):
            base = turn * frames
            for beat, number, value in self.controls:
                events.append((base + self.song.at(beat), 4, bytes([0xB0, number, value])))
            for n in self.notes:
                on = base + self.song.at(n.beat)
                off = on + max(1, round(n.length * self.song.beat))
                events.append((on, 6, bytes([0x90, n.key, n.velocity])))
                events.append((off, 5, bytes([0x80, n.key, 0])))
        return midi_file(events)


def midi_file(events):
    events.sort(key=lambda e: (e[0], e[1]))
    out, last = b"", 0
    for tick, _, message in events:
        out += variable(tick - last) + message
        last = tick
    out += variable(RATE) + b"\xff\x2f\x00"
    return b"MThd" + struct.pack(">IHHH", 6, 0, 1, 960) + b"MTrk" + struct.pack(">I", len(out)) + out


def variable(n):
    b = [n & 127]
    while n > 127:
        n >>= 7
        b.insert(0, 128 | (n & 127))
    return bytes(b)
