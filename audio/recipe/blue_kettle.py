# SPDX-License-Identifier: GPL-3.0-or-later
"""Blue Kettle: a jazz waltz in F, 150 bpm, swung; eight bars of theme, eight of answer, eight of bridge."""
from kit import Cymbals, Hits, Kick, power
from players import breath, noise, pluck
from score import FLUID, MUSESCORE, RATE, Part, Song

SWING = 0.63
ROOT = {"F": 29, "Gm": 31, "Am": 33, "D7": 38, "C7": 36, "F7": 29, "Bb": 34, "Bbm": 34, "Dm": 38, "G7": 31}
# rootless voicings for the right hand
SHELL = {"F": (57, 60, 64, 67), "Gm": (58, 62, 65, 69), "Am": (55, 60, 64, 67), "D7": (54, 60, 64, 69), "C7": (58, 62, 64, 69),
         "F7": (57, 60, 63, 67), "Bb": (57, 62, 65, 69), "Bbm": (58, 61, 65, 67), "Dm": (57, 60, 65, 69), "G7": (53, 59, 62, 69)}
CHANGES = ("F Gm Am D7 Gm C7 F C7 " "F F7 Bb Bbm Am D7 Gm C7 " "Dm G7 Dm G7 Gm Bbm Am C7").split()
TUNE = [  # beat, length, key, strength
    (0, 1.4, 69, 84), (1.5, 1.3, 72, 92), (3, .9, 74, 98), (4, .55, 72, 84), (4 + SWING, .3, 70, 70), (5, .8, 67, 76), (6, 2.1, 64, 72),
    (10, .55, 66, 66), (10 + SWING, .3, 69, 70), (11, .55, 72, 82), (11 + SWING, .3, 75, 90), (12, 1.4, 74, 100), (13.5, 1.3, 70, 86), (15, .9, 67, 80),
    (16, .55, 70, 84), (16 + SWING, .3, 69, 72), (17, .8, 67, 70), (18, 2.2, 69, 74), (22, .55, 67, 66), (22 + SWING, .3, 69, 70), (23, .55, 70, 78),
    (23 + SWING, .3, 71, 84),
    (24, 1.4, 72, 96), (25.5, 1.3, 77, 108), (27, .9, 75, 104), (28, .55, 74, 92), (28 + SWING, .3, 72, 78), (29, .8, 69, 82), (30, 2.1, 70, 80),
    (33, .55, 73, 94), (33 + SWING, .3, 72, 84), (34, .55, 70, 82), (34 + SWING, .3, 67, 70), (35, .8, 65, 68), (36, 1.3, 64, 66), (37.5, 1.2, 67, 76),
    (39, .9, 66, 78), (40, .55, 69, 84), (40 + SWING, .3, 72, 92), (41, .8, 74, 98), (42, 1.4, 70, 88), (43.5, 1.9, 67, 70),
    (48, .55, 74, 100), (48 + SWING, .3, 77, 104), (49, 1.7, 81, 118), (51, .55, 79, 110), (51 + SWING, .3, 77, 96), (52, .55, 74, 90),
    (52 + SWING, .3, 71, 78), (53, .7, 67, 74), (54, .55, 69, 82), (54 + SWING, .3, 72, 90), (55, 1.7, 77, 108), (57, .55, 76, 102), (57 + SWING, .3, 74, 88),
    (58, .55, 71, 82), (58 + SWING, .3, 67, 70), (59, .7, 65, 66), (60, 1.3, 62, 64), (61.5, 1.3, 70, 84), (63, 1.4, 73, 98), (64.5, 1.3, 72, 86),
    (66, 2.3, 72, 78), (70, .55, 64, 60), (70 + SWING, .3, 67, 66), (71, .55, 68, 72)]


def compose():
    song = Song("blue-kettle", "Blue Kettle", 19200, 3, 24, [("Theme", 0, 8), ("Answer", 8, 8), ("Bridge", 16, 8)])
    song.master = -5.8
    drums(song)
    bass(song)
    piano(song)
    guitar(song)
    accordion(song)
    sax(song)
    return song


def drums(song):
    kick = Kick(song, song.stem("kick", "Kick", "foundation", "drums", -3.5), pitch=64, length=0.3, click=-22, tight=0.7)
    stem = song.stem("snare", "Brushed snare", "rhythm", "drums", -4, -15)
    stem.fx("soft", 5)
    tap = Brush(song, stem)
    cymbals = Cymbals(song, song.stem("cymbals", "Ride and hi-hat", "rhythm", "drums", -8, 35), tight=0.8, program=32, plates=-7, low=420)
    for bar in range(24):
        o, bridge = bar * 3, bar >= 16
        kick.hit(o, 84 if bar % 2 == 0 else 74)
        if kick.hits.random.random() < 0.4:
            kick.hit(o + 1 + SWING, 62)
        if bar % 8 == 7:
            kick.hit(o + 2 + SWING, 104)
        for b, v in ((0, 82), (1, 70), (1 + SWING, 52), (2, 78)) if bar % 2 == 0 else ((0, 80), (SWING, 50), (1, 72), (2, 76), (2 + SWING, 54)):
            cymbals.hit(o + b, "bell" if bridge and b == 0 and bar % 4 == 0 else "ride", v + (10 if bridge else 0))
        cymbals.hit(o + 1, "pedal", 84)
        if bar % 2:
            cymbals.hit(o + 2, "pedal", 70)
        if bar in (8, 16):
            cymbals.hit(o, "crash", 92, gain=0.7)
        for b, v in ((1, 76), (2, 92)) if bar % 2 == 0 else ((1, 70), (1 + SWING, 48), (2, 96)):
            tap.hit(o + b, v + (8 if bridge else 0))
        if tap.hits.random.random() < 0.4:
            tap.hit(o + SWING, 44)
        tap.sweep(o, 1.9)
    for b, v in ((69, 80), (69 + SWING, 70), (70, 92), (70 + 1 / 3, 64), (70 + 2 / 3, 84), (71, 106), (71 + SWING, 90)):
        tap.hit(b, v)


class Brush:
    """Snare with brushes: taps of many wires, and sweeps between them."""

    def __init__(self, song, stem):
        self.hits = Hits(song, "snare", 0.8, 3)
        self.song = song
        self.skin, self.shell = stem.layer("shots", -3), stem.layer("shell", -9)
        self.wires, self.swish = stem.layer("wires", -2), stem.layer("sweep", -13)
        self.soft = song.shot("drum_snare_soft")
        self.brush = song.shot((MUSESCORE, 128, 40, 38, 100, 0.6))

    def hit(self, beat, velocity):
        beat, velocity = self.hits.place(beat, velocity, 6)
        r, level = self.hits.random, power(velocity)
        rate = self.hits.rate(30)
        self.skin.add("shot", beat, file=self.brush, gain=level, rate=rate, lp=5000 + 14000 * level)
        self.skin.add("shot", beat, file=self.soft, gain=level * 0.5, rate=rate * 0.97, lp=2000 + 9000 * level)
        for f, g, life in ((205, 1, 0.16), (322, 0.5, 0.11), (431, 0.3, 0.09)):
            self.shell.add("tone", beat, gain=level * g * r.uniform(0.7, 1.3), from_=f * 1.05, to=f * 2 ** (r.gauss(0, 12) / 1200), sweep=600.0,
                           decay=round(life * RATE), phase=r.random())
        for i in range(5):
            self.wires.add("noise", beat + i * r.uniform(0.001, 0.004) * RATE / self.song.beat, gain=level * r.uniform(0.3, 0.8), centre=r.uniform(2200, 8500),
                           q=0.6, attack=16, decay=round(r.uniform(0.05, 0.13) * RATE), seed=self.hits.count * 23 + i)

    def sweep(self, beat, length):
        r = self.hits.random
        frames = length * self.song.beat
        self.swish.add("noise", beat + 0.1, gain=r.uniform(0.7, 1), centre=r.uniform(2400, 3200), end=r.uniform(5200, 7600), q=0.5,
                       attack=round(frames * 0.55), hold=0, decay=round(frames * 0.8), seed=r.randrange(1 << 30))


def bass(song):
    part = Part(song, "bass", tight=0.7, push=-3)
    r = part.random
    for bar, name in enumerate(CHANGES):
        root = ROOT[name] + (12 if ROOT[name] < 31 else 0)
        following = ROOT[CHANGES[(bar + 1) % 24]]
        following += 12 if following < 31 else 0
        fifth = root + 7 if root < 38 else root - 5
        o = bar * 3
        lead_in = following + (1 if following < root else -1)
        if bar < 16 and bar % 2 == 0:
            part.play(o, 1.75, root, 100)
            part.play(o + 2, .7, fifth, 84)
        else:
            part.play(o, .85, root, 102)
            part.play(o + 1, .8, fifth if bar % 3 else root + (3 if "m" in name else 4), 86)
            part.play(o + 2, .75, lead_in, 90)
        if r.random() < 0.25:
            part.play(o + 2 + SWING, .25, following, 62)
    stem = song.stem("bass", "Double bass", "foundation", "bass", -6.5)
    stem.midi(part, MUSESCORE, 32).fx("high", 700, 6)
    pluck(stem.layer("string", -7), part, soft=0.65, noise=0.5, damp=0.42, pos=0.3, t60=1.8, off=0.07)
    noise(stem.layer("finger", -21), part, 1700, 0.03, q=0.5)


def piano(song):
    part = Part(song, "piano", tight=0.9, spread=7)
    patterns = (((0, .5, 88), (1.5, .9, 96)), ((1, .35, 84), (1 + SWING, .9, 98)), ((SWING, .3, 80), (2, .6, 96)), ((1, 1.6, 90),), ((0, 2.2, 94),))
    r = part.random
    for bar, name in enumerate(CHANGES):
        for b, d, v in patterns[(0, 4, 1, 3, 4, 2, 4, 3)[bar % 8]]:
            part.chord(bar * 3 + b, d, SHELL[name], v + (8 if bar >= 16 else 0) - r.choice((0, 0, 14)), strum=5)
    for start, keys in ((6 * 3 + 1.5, (72, 76, 79, 81)), (14 * 3 + 3.5, (76, 79, 82, 86))):
        for i, k in enumerate(keys):
            part.play(start + i * 0.5, .5, k, 84 + 5 * i)
    stem = song.stem("piano", "Piano", "rhythm", "keys", -4.5, 0, channels=2)
    stem.midi(part, FLUID, 0)


def guitar(song):
    part = Part(song, "guitar", tight=0.8, spread=6)
    fills = {2: ((1, 72, .5), (1 + SWING, 71, .3), (2, 67, .8)), 6: ((1, 76, .5), (1 + SWING, 74, .3), (2, 72, .5), (2 + SWING, 69, .3)),
             8: (), 10: ((1.5, 77, .6), (2, 74, .8)), 15: ((1, 70, .5), (1 + SWING, 69, .3), (2, 67, .5), (2 + SWING, 64, .3)),
             22: ((1, 76, .5), (1 + SWING, 79, .3), (2, 81, .7)), 23: ((0, 79, .5), (SWING, 76, .3))}
    for bar, name in enumerate(CHANGES):
        keys = SHELL[name][:3]
        for b, d, v in ((0, .28, 74), (1, .22, 98), (2, .22, 90)):
            if bar in fills and fills[bar] and b + 0.01 >= fills[bar][0][0]:
                continue
            part.chord(bar * 3 + b, d, keys, v, strum=10, down=b != 2)
        for b, k, d in fills.get(bar, ()):
            part.play(bar * 3 + b, d, k, 108)
    stem = song.stem("guitar", "Guitar", "rhythm", "guitar", -3.5, -50)
    pluck(stem.layer("strings", 0), part, soft=0.35, noise=0.5, damp=0.18, pos=0.2, t60=1.6, off=0.05).fx("low", 200, 3)
    stem.midi(part, MUSESCORE, 25, gain=-6)
    noise(stem.layer("pick", -19), part, 4200, 0.02)
    stem.fx("bell", 210, 1.2, 3)


def accordion(song):
    part = Part(song, "accordion", tight=0.6, spread=3)
    for bar, name in enumerate(CHANGES):
        keys = tuple(k + 12 if k < 57 else k for k in SHELL[name][1:])
        for k in keys:
            part.play(bar * 3, 2.85, k, 90)
        base = 66 if bar < 8 else 76 if bar < 16 else 92
        part.ramp(bar * 3, bar * 3 + 1.6, 11, base - 18, base + 20)
        part.ramp(bar * 3 + 1.6, bar * 3 + 2.9, 11, base + 20, base - 14)
    stem = song.stem("accordion", "Accordion", "pad", "keys", -9, 45)
    stem.midi(part, MUSESCORE, 21)
    noise(stem.layer("buttons", -27), part, 2600, 0.015)


def sax(song):
    part = Part(song, "sax", tight=0.9, push=6, spread=4)
    for beat, length, key, strength in TUNE:
        part.play(beat, length, key, strength)
        top = strength + part.random.gauss(0, 4)
        part.control(beat - 0.02, 2, top * 0.7)
        part.ramp(beat, beat + min(0.22, length / 2), 2, top * 0.7, top, 0.05)
        if length > 0.7:
            part.ramp(beat + length * 0.45, beat + length, 2, top, top * 0.5, 0.1)
    stem = song.stem("sax", "Alto saxophone", "lead", "wind", -5)
    stem.midi(part, MUSESCORE, 65, bank=17, controls={2: 80}).fx("high", 3000, 4)
    breath(stem.layer("breath", -26), part, 5200)
    noise(stem.layer("keys", -27), part, 2400, 0.012)
    noise(stem.layer("tongue", -22), part, 4200, 0.04, q=0.5, attack=200)
