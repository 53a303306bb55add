# SPDX-License-Identifier: GPL-3.0-or-later
"""Harbour Lights: guitar pop in D, 125 bpm; eight bars of verse, eight of chorus."""
from kit import Cymbals, Kick, Snare
from players import noise, pluck, sing
from score import MUSESCORE, Part, Song

VERSE, CHORUS = range(0, 8), range(8, 16)
# root of bass and guitar, upper voices
CHORDS = [(38, (62, 66, 69)), (37, (61, 64, 69)), (35, (62, 66, 71)), (43, (62, 67, 71)),
          (38, (62, 66, 69)), (37, (61, 64, 69)), (40, (62, 64, 67)), (45, (61, 64, 69)),
          (43, (62, 67, 71)), (38, (62, 66, 69)), (45, (61, 64, 69)), (35, (62, 66, 71)),
          (43, (62, 67, 71)), (38, (62, 66, 69)), (40, (62, 67, 71)), (45, (61, 64, 69))]
WORDS = [  # beat, length, key, level, syllable
    (1, .45, 57, .50, "ha"), (1.5, .45, 62, .58, "b@"), (2, .45, 64, .62, "lai"), (2.5, 1.1, 66, .74, "so"), (4.5, .45, 64, .60, "sa"),
    (5, .45, 62, .55, "re"), (5.5, 1.4, 64, .62, "wei"),
    (9, .40, 66, .66, "tu"), (9.5, .45, 66, .68, "s@"), (10, .45, 64, .60, "ko"), (10.5, .9, 62, .58, "na"), (12, .45, 59, .45, "si"),
    (12.5, .45, 62, .52, "d@"), (13, 1.5, 62, .50, "lo"),
    (17, .45, 57, .52, "ko"), (17.5, .45, 62, .60, "li"), (18, .45, 64, .64, "s@"), (18.5, .9, 66, .74, "ho"), (19.5, .9, 69, .86, "sA"),
    (20.5, .45, 67, .74, "n@"), (21, .45, 66, .68, "gA"), (21.5, 1.4, 64, .64, "tai"),
    (25, .45, 67, .72, "ki"), (25.5, .45, 66, .66, "pa"), (26, .45, 64, .60, "ka"), (26.5, .9, 62, .58, "s@"), (28.5, .45, 64, .64, "so"),
    (29, .45, 64, .68, "mi"), (29.5, .45, 66, .76, "tu"), (30, 1.2, 64, .72, "nai"), (31.5, .45, 66, .86, "so"),
    (32, 1.4, 69, 1.0, "xai"), (33.5, .45, 67, .86, "-o"), (34, .95, 66, .84, "na"), (35, .8, 62, .70, "si"), (36.5, .45, 64, .72, "ha"),
    (37, 1.4, 66, .86, "b@"), (38.5, .9, 64, .72, "lai"), (40, .9, 69, .96, "si"), (41, .45, 69, .94, "di"), (41.5, .95, 71, 1.0, "mi"),
    (42.5, 1.2, 69, .90, "hO"), (44.5, .45, 66, .78, "-O"), (45, .45, 64, .70, "v@"), (45.5, 1.7, 62, .70, "si"),
    (48, 1.4, 69, .98, "xai"), (49.5, .45, 71, .98, "-o"), (50, .9, 69, .92, "na"), (51, .8, 66, .78, "si"), (52.5, .45, 64, .74, "ha"),
    (53, .45, 66, .80, "b@"), (53.5, 1.5, 69, .95, "lai"), (56, .45, 67, .86, "nO"), (56.5, .45, 66, .80, "sa"), (57, 1.4, 64, .76, "lo"),
    (58.5, .45, 62, .66, "ni"), (59, .45, 61, .62, "sA"), (59.5, 2.0, 64, .74, "na"),
]


def compose():
    song = Song("harbour-lights", "Harbour Lights", 23040, 4, 16, [("Verse", 0, 8), ("Chorus", 8, 8)])
    song.master = -7.3
    drums(song)
    bass(song)
    guitar(song)
    picked(song)
    organ(song)
    sing(song.stem("voice", "Voice", "lead", "voice", -2.5), song, WORDS, reach=0.68, ess=2.4)
    return song


def drums(song):
    kick = Kick(song, song.stem("kick", "Kick", "foundation", "drums", -2).fx("soft", 3))
    snare = Snare(song, song.stem("snare", "Snare", "rhythm", "drums", -2).fx("soft", 4))
    cymbals = Cymbals(song, song.stem("cymbals", "Cymbals", "rhythm", "drums", -6.5, 28))
    for bar in range(16):
        o, chorus, last = bar * 4, bar in CHORUS, bar in (7, 15)
        beats = ((0, 112), (2, 102)) if bar % 2 else ((0, 112), (2.5, 102))
        if chorus:
            beats = ((0, 120), (1.5, 98), (2.5, 112)) if bar % 2 == 0 else ((0, 120), (0.75, 84), (2.5, 114), (3.5, 96))
        for b, v in beats:
            if not (last and b > 2.4):
                kick.hit(o + b, v)
        for b in (1, 3):
            if not (last and b == 3):
                snare.hit(o + b, 104 if not chorus else 118)
        for b, v in ((1.75, 38), (2.25, 32), (3.75, 44)):
            if not last and snare.hits.random.random() < 0.5:
                snare.hit(o + b, v)
        for i in range(8):
            v = (92, 56, 78, 60)[i % 4]
            if bar in (7, 15) and i > 5:
                continue
            if chorus:
                if i % 2 == 0:
                    cymbals.hit(o + i / 2, "open", v + 8, stop=0.92)
                else:
                    cymbals.hit(o + i / 2, "open", v - 8, stop=0.42, gain=0.8)
            elif i == 7 and bar % 4 == 3:
                cymbals.hit(o + i / 2, "open", 92, stop=0.5)
            else:
                cymbals.hit(o + i / 2, "closed", v)
        if bar in (8, 12):
            cymbals.hit(o, "crash", 118)
        if bar == 0:
            cymbals.hit(o, "crash", 92)
    for b, v in ((30, 84), (30.5, 96), (31, 108), (31.5, 120)):
        snare.hit(b, v)
    for b, v in ((62, 80), (62.25, 66), (62.5, 92), (62.75, 78), (63, 102), (63.25, 88), (63.5, 116), (63.75, 104)):
        snare.hit(b, v)
    for b in (30, 31, 62, 63, 63.5):
        kick.hit(b, 94)


def bass(song):
    part = Part(song, "bass", tight=0.6, push=-2)
    for bar, (root, _) in enumerate(CHORDS):
        root = root if root >= 35 else root + 12
        o, following = bar * 4, CHORDS[(bar + 1) % 16][0]
        if bar in VERSE:
            for b, d, k, v in ((0, .8, root, 104), (1.5, .4, root, 84), (2.5, .7, root, 96), (3.5, .4, root + (7 if root < 40 else -5), 82)):
                part.play(o + b, d, k, v)
        else:
            for i in range(8):
                k = following + (2 if following < root else -2) if i == 7 else root + 12 if i in (3,) and root < 40 else root
                part.play(o + i / 2, .38, k, 108 if i in (0, 3, 5) else 88)
    stem = song.stem("bass", "Bass", "foundation", "bass", -4)
    stem.midi(part, MUSESCORE, 34).fx("high", 900, 5)
    pluck(stem.layer("pluck", -11), part, soft=0.35, noise=0.5, damp=0.35, pos=0.1, t60=3.0, off=0.05).fx("soft", 8)
    noise(stem.layer("pick", -24), part, 2600, 0.022)
    stem.fx("low", 120, 4).fx("bell", 1100, 0.8, 1.5)


def guitar(song):
    part = Part(song, "guitar", tight=0.8)
    for bar, (root, _) in enumerate(CHORDS):
        root = root + 12 if root < 40 else root
        o = bar * 4
        if bar in VERSE:
            for b, v in ((0, 96), (0.5, 70), (1, 76), (1.5, 92), (2.5, 84), (3, 74), (3.5, 86)):
                part.chord(o + b, .30, (root, root + 7), v, strum=4, t60=0.45, damp=0.4, off=0.03)
        else:
            for b, d, v in ((0, 1.35, 120), (1.5, .42, 96), (2, .42, 88), (2.5, .9, 114), (3.5, .42, 100)):
                part.chord(o + b, d, (root, root + 7, root + 12), v, strum=9, down=b != 2, t60=3.5)
    stem = song.stem("guitar", "Guitar", "rhythm", "guitar", -9.5, -68)
    pluck(stem.layer("strings", 0), part, soft=0.12, noise=0.45, damp=0.12, pos=0.13).fx("amp", 20, 6200)
    noise(stem.layer("pick", -27), part, 4500, 0.02)


def picked(song):
    part = Part(song, "picked", tight=0.7)
    for bar, (root, upper) in enumerate(CHORDS):
        low = root + 12 if root < 43 else root
        run = (low, upper[0], upper[1], upper[2], upper[0] + 12, upper[2], upper[1], upper[0]) if bar in VERSE else \
              (upper[2], upper[0] + 12, upper[1] + 12, upper[0] + 12, upper[2], upper[1], upper[2], upper[0] + 12)
        for i, k in enumerate(run):
            if bar % 4 == 3 and i in (6, 7):
                continue
            part.play(bar * 4 + i / 2, .85, k, (100, 66, 80, 70)[i % 4])
    stem = song.stem("picked", "Picked guitar", "fill", "guitar", -8.5, 62)
    stem.midi(part, MUSESCORE, 25).fx("high", 4000, 4)
    pluck(stem.layer("strings", -7), part, soft=0.1, noise=0.4, damp=0.10, pos=0.11, t60=1.6, off=0.12)
    noise(stem.layer("pick", -18), part, 5200, 0.018)


def organ(song):
    part = Part(song, "organ", tight=0.5, spread=2)
    for bar, (root, upper) in enumerate(CHORDS):
        keys = upper if bar in VERSE else upper + (upper[0] + 12,)
        for k in keys:
            part.play(bar * 4, 3.85, k, 84 if bar in VERSE else 100)
        part.ramp(bar * 4, bar * 4 + 3.5, 11, 88 if bar in VERSE else 100, 108 if bar in VERSE else 124)
    stem = song.stem("organ", "Organ", "pad", "keys", -11, 0, channels=2)
    stem.midi(part, MUSESCORE, 18).fx("soft", 4)
    noise(stem.layer("keys", -26), part, 3000, 0.012)
    stem.fx("rotary", 6.4, 0.6)
