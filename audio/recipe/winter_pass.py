# SPDX-License-Identifier: GPL-3.0-or-later
"""Winter Pass: a soundtrack cue in D minor, 100 bpm; eight bars in the valley, soft, eight on the summit, everybody."""
from kit import Hits, Snare, power
from players import blow, breath, noise, pluck
from score import FLUID, MUSESCORE, RATE, Part, Song

VALLEY, SUMMIT = range(0, 8), range(8, 16)
# root, upper voices (the violins' and horns' chord)
DM, BB, F, C, GM, EB = (38, (62, 65, 69)), (34, (62, 65, 70)), (41, (60, 65, 69)), (36, (60, 64, 67)), (43, (62, 67, 70)), (39, (63, 67, 70))
A, A4, DMF, CE = (33, (61, 64, 69)), (33, (62, 64, 69)), (41, (62, 65, 69)), (40, (60, 64, 67))
CHORDS = [DM, BB, F, C, GM, DMF, EB, A4, DM, BB, F, CE, GM, DMF, BB, A]
TUNE = [  # beat, length, key, strength, shape
    (0, 1.3, 74, 76, "swell"), (1.5, .4, 76, 66, "fade"), (2, 1.2, 77, 86, "swell"), (3.5, .3, 76, 68, "fade"), (4, .8, 74, 80, "accent"), (5, .3, 72, 62, "fade"),
    (5.5, .35, 70, 62, "fade"), (6, 1.3, 69, 66, "fade"), (8, 1.2, 72, 76, "swell"), (9.5, .3, 74, 70, "fade"), (10, .9, 77, 90, "swell"), (11, .7, 76, 80, "fade"),
    (12, 1.8, 79, 98, "swell"), (14.5, .3, 76, 70, "fade"), (15, .6, 72, 64, "fade"), (16, 1.2, 74, 82, "swell"), (17.5, .3, 70, 64, "fade"), (18, .8, 82, 104, "swell"),
    (19, .7, 81, 92, "fade"), (20, .8, 77, 82, "accent"), (21, .3, 76, 66, "fade"), (21.5, .3, 74, 64, "fade"), (22, 1.3, 81, 98, "swell"), (24, 1.3, 79, 94, "swell"),
    (25.5, .3, 77, 74, "fade"), (26, .7, 75, 78, "fade"), (27, .6, 74, 68, "fade"), (28, 1.8, 76, 86, "fade"), (30.5, .2, 73, 60, "fade"), (31, .2, 76, 74, "accent"),
    (31.25, .2, 79, 84, "accent"), (31.5, .2, 82, 94, "accent"), (31.75, .2, 85, 104, "accent"),
    (32, .5, 86, 118, "fade"), (33.5, .15, 81, 92, "accent"), (33.75, .15, 84, 96, "accent"), (34, .5, 86, 112, "fade"), (35.5, .2, 81, 94, "accent"),
    (36, .5, 82, 112, "fade"), (37.5, .15, 77, 90, "accent"), (37.75, .15, 81, 96, "accent"), (38, .9, 82, 108, "swell"), (40, .3, 81, 108, "accent"),
    (40.5, .15, 77, 92, "accent"), (40.75, .15, 79, 94, "accent"), (41, .3, 81, 104, "accent"), (41.5, .3, 84, 112, "accent"), (42, 1.2, 89, 122, "swell"),
    (44, .5, 88, 114, "fade"), (45, .2, 84, 94, "accent"), (45.5, .2, 79, 90, "accent"), (46, 1.2, 84, 104, "fade"),
    (48, .5, 86, 116, "fade"), (49.5, .15, 82, 94, "accent"), (49.75, .15, 84, 98, "accent"), (50, .5, 86, 112, "fade"), (51.5, .2, 82, 94, "accent"),
    (52, .5, 89, 120, "fade"), (53.5, .15, 86, 96, "accent"), (53.75, .15, 84, 96, "accent"), (54, .9, 81, 106, "swell"), (56, .3, 82, 110, "accent"),
    (56.5, .15, 84, 98, "accent"), (56.75, .15, 86, 102, "accent"), (57, .3, 89, 116, "accent"), (57.5, .3, 86, 106, "accent"), (58, 1.3, 82, 108, "swell"),
    (60, 1.6, 85, 118, "fade"), (62, .3, 81, 92, "accent"), (62.5, .3, 79, 84, "accent"), (63, .6, 76, 76, "fade")]
HORNS = [  # the summit's theme: beat, length, key, strength, shape
    (32, 1.35, 62, 118, "accent"), (33.5, .35, 64, 96, "accent"), (34, 1.7, 69, 120, "accent"), (36, 1.35, 70, 118, "accent"), (37.5, .35, 69, 98, "accent"),
    (38, 1.6, 65, 108, "swell"), (40, .8, 65, 108, "accent"), (41, .8, 69, 112, "accent"), (42, 1.7, 72, 124, "swell"), (44, 1.35, 72, 116, "accent"),
    (45.5, .35, 71, 96, "accent"), (46, 1.5, 67, 106, "fade"), (48, 1.35, 70, 118, "accent"), (49.5, .35, 69, 98, "accent"), (50, 1.7, 67, 112, "swell"),
    (52, 1.35, 69, 118, "accent"), (53.5, .35, 67, 98, "accent"), (54, 1.6, 65, 112, "swell"), (56, .8, 65, 110, "accent"), (57, .8, 70, 116, "accent"),
    (58, 1.7, 74, 127, "swell"), (60, 2.6, 73, 120, "fade")]


def compose():
    song = Song("winter-pass", "Winter Pass", 28800, 4, 16, [("Valley", 0, 8), ("Summit", 8, 8)])
    song.master = -6.5
    percussion(song)
    basses(song)
    celli(song)
    violins(song)
    horns(song)
    harp(song)
    oboe(song)
    return song


def percussion(song):
    drums = Timpani(song, song.stem("timpani", "Timpani and bass drum", "foundation", "drums", -2.5))
    stem = song.stem("snare", "Field drum and cymbals", "rhythm", "drums", -7, 18)
    field = Snare(song, stem, tight=0.5, push=2, tone=228, wires=0.24)
    clash = Clash(song, stem)
    stem.fx("soft", 3)
    for bar in range(16):
        o, root = bar * 4, CHORDS[bar][0]
        low = root if root >= 36 else root + 12
        if bar in VALLEY:
            drums.hit(o, low, 62 if bar % 2 else 74, boom=0.4 if bar % 4 == 0 else 0)
            if bar % 2:
                drums.hit(o + 2.5, low, 54)
                drums.hit(o + 3, low, 60)
            if bar % 4 == 3:
                field.hit(o + 2, 46)
                field.hit(o + 3, 54)
        else:
            for b, v in ((0, 122), (1.5, 92), (2, 108), (3, 98), (3.5, 90)) if bar % 2 == 0 else ((0, 118), (1, 94), (2, 106), (3, 110)):
                if not (bar == 15 and b > 2):
                    drums.hit(o + b, low, v, boom=1 if b == 0 else 0)
            rhythm = ((0, 116), (0.75, 70), (1, 96), (2, 108), (2.5, 78), (3, 98)) if bar % 2 == 0 else ((0, 114), (1, 98), (1.75, 66), (2, 110), (3, 100), (3.25, 74), (3.5, 84))
            for b, v in rhythm:
                if bar != 15 or b < 2:
                    field.hit(o + b, v)
            if bar in (8, 10, 12, 14):
                clash.hit(o, 118 if bar % 4 == 0 else 104)
    for i in range(12):  # rolls into the sections
        drums.hit(30 + i / 6, 45, 46 + 5.5 * i)
        field.hit(30 + i / 6 + 0.02, 30 + 6 * i)
    for b, v in ((62, 84), (62.5, 74), (63, 66), (63.5, 58)):
        drums.hit(b, 45, v)
    clash.swell(28.2, 3.7, 84)


class Timpani:
    """Kettles from the soundfont, each stroke with its own pitch and felt, over a bass drum."""

    def __init__(self, song, stem):
        self.song, self.hits = song, Hits(song, "timpani", 0.6, 2)
        self.kettle, self.ring, self.stick, self.boom = stem.layer("kettle", 0), stem.layer("ring", -10), stem.layer("stick", -1), stem.layer("boom", -5)
        stem.fx("high", 1200, 5).fx("soft", 3)

    def hit(self, beat, key, velocity, boom=0):
        beat, velocity = self.hits.place(beat, velocity)
        r, level = self.hits.random, power(velocity)
        f = self.song.shot((MUSESCORE, 0, 47, key, 112, 2.0))
        self.kettle.add("shot", beat, file=f, gain=level, rate=self.hits.rate(9), lp=1200 + 12000 * level, stop=round(r.uniform(0.26, 0.36) * RATE))
        hz = 440 * 2 ** ((key - 69) / 12)
        for ratio, strength, life in ((1, 1, 0.45), (1.5, 0.6, 0.35), (1.99, 0.4, 0.3), (2.44, 0.25, 0.25)):
            self.ring.add("tone", beat, gain=level * strength * r.uniform(0.6, 1.3), from_=hz * ratio * 1.01, to=hz * ratio, sweep=1500.0, decay=round(life * RATE), phase=r.random())
        self.stick.add("noise", beat, gain=level ** 1.3, centre=r.uniform(1000, 2300), q=0.4, attack=12, decay=round(r.uniform(0.018, 0.035) * RATE), seed=r.randrange(1 << 30))
        if boom:
            f = self.song.shot((MUSESCORE, 8, 116, 40, 118, 2.0))
            self.boom.add("shot", beat, file=f, gain=level * boom, rate=self.hits.rate(20), lp=3000 + 6000 * level)


class Clash:
    """A pair of cymbals, and one that is rolled."""

    def __init__(self, song, stem):
        self.song, self.hits = song, Hits(song, "clash", 0.4)
        self.pair, self.plate = stem.layer("pair", -5), stem.layer("plates", -8)

    def hit(self, beat, velocity):
        beat, velocity = self.hits.place(beat, velocity)
        r, level = self.hits.random, power(velocity)
        f = self.song.shot((MUSESCORE, 128, 48, 59, 110, 4.0))
        self.pair.add("shot", beat, file=f, gain=level, rate=self.hits.rate(30), stop=round(1.3 * RATE))
        self.plate.add("metal", beat, gain=level, low=700.0, high=17500.0, decay=round(1.6 * RATE), tilt=-0.15, seed=59, hit=self.hits.count, partials=260, stop=round(1.2 * RATE))

    def swell(self, beat, length, velocity):
        r, steps = self.hits.random, int(length * 7)
        for i in range(steps):
            level = power(velocity) * (0.04 + 0.4 * (i / steps) ** 2)
            self.plate.add("metal", beat + length * i / steps + r.gauss(0, 0.01), gain=level, low=900.0, high=17500.0, decay=round(0.9 * RATE), tilt=0.0, seed=57, hit=900 + i,
                           partials=160, stop=round((length * (1 - i / steps) + 0.1) * self.song.beat))


def basses(song):
    part, arco = Part(song, "basses", tight=0.5, push=2), Part(song, "basses arco", tight=0.5, spread=3)
    for bar, (root, _) in enumerate(CHORDS):
        o, root = bar * 4, root if root < 40 else root - 12
        root = root + 12 if root < 31 else root
        if bar in VALLEY:
            for b, k, v in ((0, 0, 84), (2.5, 7 if root < 36 else 0, 70)) if bar % 2 == 0 else ((0, 0, 82), (2, 7 if root < 36 else -5, 66), (3, 0, 72)):
                part.play(o + b, .9, root + k, v)
        else:
            for b, d, k, v in ((0, .5, 0, 118), (1, .3, 0, 92), (1.5, .3, 0, 98), (2, .5, 0, 108), (3, .3, 7 if root < 36 else -5, 94), (3.5, .3, 0, 98)):
                if bar == 15 and b > 2:
                    continue
                part.play(o + b, d, root + k, v - 8)
                blow(arco, o + b, d, root + k, v, "accent")
    blow(arco, 62, 1.4, 33, 104, "fade")
    stem = song.stem("basses", "Double basses", "foundation", "bass", -5)
    stem.midi(part, MUSESCORE, 45, bank=50).fx("high", 900, 5)
    stem.midi(arco, MUSESCORE, 48, bank=51, gain=-2, controls={2: 90}).fx("high", 700, 6)
    pluck(stem.layer("string", -7), part, soft=0.6, noise=0.5, damp=0.38, pos=0.22, t60=1.3, off=0.06)
    noise(stem.layer("finger", -12), part, 1900, 0.035, q=0.4)
    breath(stem.layer("bow", -22), arco, 2600, q=0.35)
    stem.fx("high", 1500, 4)


def celli(song):
    part, short = Part(song, "celli", tight=0.5), Part(song, "celli plucked", tight=0.5)
    for bar, (root, upper) in enumerate(CHORDS):
        o, base = bar * 4, (root if root > 35 else root + 12)
        tones = sorted({base, base + 12} | {base + (k - root) % 12 for k in upper})
        if bar in VALLEY:
            for i, (b, t) in enumerate(((0, 0), (1, 1), (1.5, 2), (2, 3), (3, 1)) if bar % 2 == 0 else ((0, 0), (1, 2), (2, 1), (2.5, 2), (3, 3))):
                short.play(o + b, .5, tones[min(t, len(tones) - 1)], 92 if i == 0 else 74)
        else:
            for i, t in enumerate((0, 0, 1, 0, 2, 0, 1, 2)):
                if bar == 15 and i > 3 or i == 7 and bar % 2 == 0:
                    continue
                k = tones[min(t, len(tones) - 1)]
                v = (120, 84, 104, 84)[i % 4]
                blow(part, o + i / 2, .19, k, v, "fade")
                short.play(o + i / 2, .2, k, v - 14)
    blow(part, 62, 1.5, 45, 100, "fade")
    stem = song.stem("celli", "Cellos", "rhythm", "strings", -4.5, 40)
    stem.midi(part, MUSESCORE, 48, bank=41, controls={2: 90}).fx("high", 1500, 4)
    stem.midi(short, MUSESCORE, 45, bank=40, gain=-2).fx("high", 1500, 5)
    pluck(stem.layer("string", -12), short, soft=0.35, noise=0.6, damp=0.3, pos=0.15, t60=0.9, off=0.05)
    noise(stem.layer("bow", -9), part, 4200, 0.06, q=0.3, attack=120)
    noise(stem.layer("finger", -14), short, 3400, 0.025, q=0.3)
    stem.fx("bell", 2600, 0.7, 4).fx("high", 3000, 4)


def violins(song):
    """Firsts at the left, seconds at the right, violas behind them."""
    first, second, viola = (Part(song, "violins " + n, tight=0.6, spread=3) for n in ("1", "2", "violas"))
    for bar, (_, upper) in enumerate(CHORDS):
        o, v = bar * 4, 58 + bar * 2 if bar in VALLEY else 104
        if bar in VALLEY:
            if bar % 4 != 0:
                blow(first, o, 3.7, upper[2] + 12, v, "swell")
                blow(viola, o, 3.7, upper[0], v - 6, "swell")
                blow(second, o + (0 if bar % 2 else 1), 3.7 if bar % 2 else 2.7, upper[1] + 12, v - 6, "swell")
    line = [(32, 2.8, 81), (35, .8, 82), (36, 2.8, 82), (39, .8, 81), (40, 1.8, 81), (42, 1.7, 84), (44, 2.8, 84), (47, .8, 83), (48, 2.8, 82), (51, .8, 84),
            (52, 2.8, 86), (55, .8, 84), (56, 1.8, 82), (58, 1.7, 86), (60, 3.2, 85)]
    under = [(32, 3.7, 77), (36, 3.7, 74), (40, 1.8, 77), (42, 1.7, 77), (44, 3.7, 76), (48, 3.7, 79), (52, 3.7, 77), (56, 1.8, 77), (58, 1.7, 77), (60, 3.2, 76)]
    for b, d, k in line:
        blow(first, b, d, k, 112 if d > 1 else 98, "rise" if d > 2 else "swell")
    for b, d, k in under:
        blow(second, b, d, k, 100, "swell")
        for i in range(int(d + 0.5) * 2):  # the violas repeat it as eighths, an octave lower
            if i % 4 != 3:
                blow(viola, b + i / 2, .3, k - 12, 112 if i % 2 == 0 else 92, "fade")
    stem = song.stem("violins", "Violins", "pad", "strings", -7.5, 0, channels=2)
    stem.midi(first, MUSESCORE, 48, bank=21, controls={10: 22, 2: 60}).fx("high", 2500, 3)
    stem.midi(second, MUSESCORE, 48, bank=26, gain=-2, controls={10: 106, 2: 60}).fx("high", 2500, 3)
    stem.midi(viola, MUSESCORE, 48, bank=31, gain=-3, controls={10: 64, 2: 60}).fx("high", 2000, 4)
    noise(stem.layer("bow", -20), viola, 3600, 0.05, q=0.35, attack=120)
    breath(stem.layer("bow", -25), first, 5200, q=0.35, power=1.6)
    breath(stem.layer("bow", -27), second, 3600, q=0.35, power=1.6)


def horns(song):
    theme, mid, low = (Part(song, "horns " + n, tight=0.7, push=4, spread=3) for n in ("1", "2", "3"))
    for bar, (root, upper) in enumerate(CHORDS):
        o = bar * 4
        if bar in (2, 3, 6, 7):
            blow(theme, o, 3.4, upper[1], 60 + bar * 2, "swell")
            blow(mid, o, 3.4, upper[0], 56 + bar * 2, "swell")
        elif bar in SUMMIT:
            base = root + 12 if root < 43 else root
            for b, d in ((0, 1.4), (1.5, .35), (2, 1.6)) if bar % 2 == 0 else ((0, .8), (1, .8), (2, 1.7)):
                if bar == 15 and b > 1:
                    continue
                v = 104 if d > .4 else 88
                blow(mid, o + b, d if bar < 15 else 2.4, upper[0] - (12 if upper[0] > 63 else 0), v, "accent")
                blow(low, o + b, d if bar < 15 else 2.4, base, v, "accent")
    for n in HORNS:
        blow(theme, *n)
    stem = song.stem("horns", "Horns and trombones", "fill", "wind", -8.5, -40)
    stem.midi(theme, MUSESCORE, 60, bank=17, controls={2: 80})
    stem.midi(theme, MUSESCORE, 57, bank=17, gain=-6, controls={2: 80})
    stem.midi(mid, MUSESCORE, 60, bank=17, gain=-4, controls={2: 80})
    stem.midi(low, MUSESCORE, 57, bank=17, gain=-4, controls={2: 80})
    breath(stem.layer("breath", -24), theme, 4600, q=0.4, power=2)
    noise(stem.layer("tongue", -15), theme, 2800, 0.04, q=0.35, attack=100, power=2)
    stem.fx("high", 1300, 7).fx("soft", 6).fx("high", 2600, 5)


def harp(song):
    part = Part(song, "harp", tight=0.6, spread=6)
    for bar, (root, upper) in enumerate(CHORDS):
        o, base = bar * 4, root + 12 if root < 41 else root
        run = (base, upper[0], upper[1], upper[2], upper[0] + 12, upper[2], upper[1], upper[0])
        if bar in VALLEY:
            skip = (7,) if bar % 2 == 0 else (5, 7)
            for i, k in enumerate(run):
                if i not in skip:
                    part.play(o + i / 2, 1.1, k, (104, 66, 78, 70)[i % 4])
        else:
            for b, v in ((0, 118), (2, 104)) if bar % 2 == 0 else ((0, 116), (1, 92), (2, 108), (3, 96)):
                part.chord(o + b, 1.1, (upper[0], upper[1], upper[2], upper[0] + 12, upper[1] + 12), v, strum=14)
    for i, k in enumerate((57, 61, 64, 69, 73, 76, 81, 85)):
        part.play(30 + i / 4, .9, k, 72 + 6 * i)
    stem = song.stem("harp", "Harp", "fill", "strings", -5, 62)
    stem.midi(part, MUSESCORE, 46).fx("high", 2000, 6)
    pluck(stem.layer("string", -6), part, soft=0.2, noise=0.5, damp=0.16, pos=0.3, t60=1.3, off=0.1)
    noise(stem.layer("nail", -13), part, 4600, 0.02, q=0.4)
    stem.fx("high", 3000, 4)


def oboe(song):
    part, octave = Part(song, "oboe", tight=0.7, push=5, spread=3), Part(song, "flute", tight=0.7, push=9, spread=3)
    for b, d, k, v, shape in TUNE:
        blow(part, b, d, k, v, shape)
        if b >= 31:
            blow(octave, b, d, k, v - 4, shape)
    stem = song.stem("oboe", "Oboe and flute", "lead", "wind", -2.5)
    stem.midi(part, MUSESCORE, 68, bank=17, controls={2: 80}).fx("high", 3500, 4)
    stem.midi(octave, MUSESCORE, 73, bank=17, gain=-3, controls={2: 80})
    breath(stem.layer("breath", -20), part, 6500, q=0.4)
    noise(stem.layer("reed", -11), part, 3000, 0.03, q=0.4, attack=60)
    noise(stem.layer("tongue", -12), octave, 5200, 0.05, q=0.4, attack=100)
    noise(stem.layer("keys", -22), part, 700, 0.02, q=0.4)
    stem.fx("high", 3000, 3)
