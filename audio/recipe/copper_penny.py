# SPDX-License-Identifier: GPL-3.0-or-later
"""Copper Penny: funk in E dorian, 107 bpm; eight bars on two chords, eight of chorus with the horns."""
from kit import Hits, Kick, Snare, power
from players import blow, breath, noise, pluck, synth
from score import FLUID, MUSESCORE, RATE, Part, Song

SWING = 0.014
# root of the bass, upper voices
EM9, A13, C9, B7, AM9 = (28, (55, 62, 66, 71)), (33, (55, 61, 66, 71)), (36, (58, 62, 64, 67)), (35, (57, 63, 66, 74)), (33, (60, 64, 67, 71))
CHORDS = [EM9, A13, EM9, A13, EM9, A13, EM9, A13, C9, B7, EM9, A13, C9, B7, AM9, B7]
TUNE = [  # beat, length, key, strength, shape
    (4.5, .2, 83, 92, "fade"), (4.75, .2, 86, 98, "fade"), (5.25, .2, 88, 110, "fade"), (6, .2, 86, 88, "fade"), (6.25, .6, 83, 96, "accent"),
    (8.75, .2, 79, 84, "fade"), (9, .35, 81, 98, "accent"), (9.75, .2, 83, 88, "fade"), (10, .2, 81, 76, "fade"), (10.5, .9, 78, 84, "swell"),
    (12.5, .2, 83, 92, "fade"), (12.75, .2, 85, 96, "fade"), (13.25, .35, 88, 114, "accent"), (14, .2, 90, 108, "fade"), (14.25, .2, 88, 92, "fade"), (14.75, .6, 85, 94, "accent"),
    (17, .15, 83, 80, "fade"), (17.25, .15, 86, 90, "fade"), (17.5, .4, 90, 116, "accent"), (18.25, .2, 88, 92, "fade"), (18.75, .2, 86, 84, "fade"), (19.25, .45, 83, 90, "accent"),
    (21.5, .2, 81, 84, "fade"), (21.75, .2, 83, 90, "fade"), (22, .35, 85, 102, "accent"), (22.75, .2, 81, 82, "fade"), (23.25, .4, 79, 86, "accent"),
    (25, .2, 83, 94, "fade"), (25.25, .2, 86, 98, "fade"), (25.75, .2, 88, 108, "fade"), (26.25, .2, 86, 90, "fade"), (26.5, .7, 91, 122, "swell"),
    (28.5, .2, 90, 104, "fade"), (28.75, .2, 88, 94, "fade"), (29.25, .2, 85, 90, "fade"), (29.75, .2, 83, 84, "fade"), (30, .2, 85, 92, "fade"), (30.5, .35, 88, 110, "accent"),
    (32, 1.3, 88, 120, "swell"), (33.5, .2, 86, 96, "fade"), (33.75, .2, 88, 102, "fade"), (34.25, .2, 91, 116, "fade"), (34.75, .6, 88, 104, "accent"),
    (36, 1.1, 87, 114, "swell"), (37.25, .2, 83, 90, "fade"), (37.75, .2, 86, 100, "fade"), (38.25, .9, 90, 120, "accent"),
    (40, .35, 91, 118, "accent"), (40.75, .2, 90, 98, "fade"), (41, .2, 88, 92, "fade"), (41.5, .9, 86, 102, "swell"), (43, .2, 83, 86, "fade"), (43.25, .2, 85, 92, "fade"),
    (43.75, .9, 88, 110, "swell"), (46, .2, 85, 84, "fade"), (46.5, .2, 83, 80, "fade"), (47, .2, 86, 92, "fade"), (47.5, .2, 87, 98, "fade"),
    (48, 1.3, 88, 122, "swell"), (49.5, .2, 91, 110, "fade"), (49.75, .2, 88, 96, "fade"), (50.25, .2, 94, 124, "fade"), (50.75, .6, 91, 112, "accent"),
    (52, 1.1, 90, 116, "swell"), (53.25, .2, 87, 94, "fade"), (53.75, .2, 83, 88, "fade"), (54.25, .9, 86, 102, "accent"),
    (56, .2, 83, 94, "fade"), (56.25, .2, 84, 96, "fade"), (56.5, .2, 88, 106, "fade"), (57, .35, 91, 118, "accent"), (57.75, .2, 88, 98, "fade"), (58.25, 1.2, 86, 104, "swell"),
    (60, .2, 87, 108, "fade"), (60.5, .2, 90, 112, "fade"), (61, .2, 87, 100, "fade"), (61.5, .6, 93, 124, "fade")]
STABS = [  # beat, length, strength, step up or down for all voices
    (7.5, .2, 112, 0), (15, .2, 104, 0), (15.5, .2, 116, 0), (23.5, .2, 112, 0), (29.5, .2, 98, 0), (30, .2, 106, 0), (30.75, .2, 112, 0), (31.25, .5, 122, 1),
    (32, .3, 118, 0), (33.25, .2, 100, 0), (34.75, .2, 112, 0), (36, .3, 118, 0), (37.25, .2, 100, 0), (38.5, .9, 120, 0), (40, .2, 116, 0), (41.75, .2, 104, 0), (42.5, .2, 112, 0),
    (44.5, .2, 108, 0), (45.25, .2, 112, 0), (46.5, .2, 108, 0), (47.25, .4, 122, 0),
    (48, .3, 118, 0), (49.25, .2, 100, 0), (50.75, .2, 112, 0), (52, .3, 118, 0), (53.25, .2, 100, 0), (54.5, .9, 120, 0), (56, .2, 112, 0), (56.75, .2, 106, 0), (57.5, .2, 116, 0),
    (58.5, 1.1, 118, 0), (60, .2, 120, 0), (60.75, .2, 108, 0), (61.5, .2, 124, 0), (63, .2, 96, 0), (63.5, .2, 118, 0)]


def compose():
    song = Song("copper-penny", "Copper Penny", 27000, 4, 16, [("Verse", 0, 8), ("Chorus", 8, 8)])
    song.master = -7.1
    drums(song)
    bass(song)
    guitar(song)
    clavinet(song)
    horns(song)
    flute(song)
    return song


def swung(beat):
    return beat + (SWING if round(beat * 4) % 2 else 0)


def drums(song):
    kick = Kick(song, song.stem("kick", "Kick", "foundation", "drums", -1.5).fx("bell", 600, 0.6, 6).fx("high", 900, 6).fx("bell", 3000, 0.7, 1).fx("soft", 7), pitch=56, length=0.24, tight=0.35, click=-7)
    snare = Snare(song, song.stem("snare", "Snare", "rhythm", "drums", -3.5).fx("soft", 6), push=2, tone=214, wires=0.13)
    for bar in range(16):
        o, chorus, last = bar * 4, bar >= 8, bar in (7, 15)
        beats = ((0, 120), (0.5, 92), (2.5, 112), (2.75, 88)) if bar % 2 == 0 else ((0, 118), (1.75, 96), (2.5, 110), (3.75, 84))
        if chorus:
            beats = ((0, 122), (1.5, 104), (2.5, 116)) if bar % 2 == 0 else ((0, 120), (0.75, 92), (1.75, 100), (2.5, 114))
        for b, v in beats:
            if not (last and b > 2):
                kick.hit(o + swung(b), v)
        for b in (1, 3):
            if not (last and b == 3):
                snare.hit(o + b, 112 if not chorus else 120)
        for b, v in ((1.75, 40), (2.25, 36), (3.75, 34)) if bar % 2 == 0 else ((1.75, 38), (3.5, 44)):
            if not last and not (chorus and b > 3):
                snare.hit(o + swung(b), v)
    for b, v in ((30, 70), (30.5, 96), (30.75, 78), (31.25, 118), (61.5, 118), (62.5, 84), (62.75, 74), (63, 108), (63.25, 84), (63.5, 116)):
        snare.hit(swung(b), v)
    for b in (30.75, 31.25, 61.5, 63.5):
        kick.hit(swung(b), 112)
    hats(song)


def hats(song):
    """Hats, a cowbell in the chorus and a crash; the shells of both give the stem a middle."""
    hits = Hits(song, "hats", 0.35)
    stem = song.stem("hats", "Hats and cowbell", "rhythm", "drums", -10, 32)
    shots, plates, stick, wood, bell = stem.layer("shots", -2), stem.layer("plates", -5), stem.layer("stick", -9), stem.layer("wood", -14), stem.layer("bell", -17)
    closed, opened, cow, crash = song.shot("drum_cymbal_closed"), song.shot("drum_cymbal_open"), song.shot("drum_cowbell"), song.shot("drum_cymbal_hard")
    stem.fx("soft", 6)
    for step in range(256):
        b, chorus, place, bar = step / 4, step >= 128, step % 4, step // 16
        if chorus and step % 16 in (0, 4, 8, 12) and bar != 15:
            beat, v = hits.place(b, 100 if step % 8 == 0 else 86, 6)
            bell.add("shot", beat, file=cow, gain=power(v), rate=hits.rate(18) * 0.92, lp=3000 + 9000 * power(v))
        if bar in (7, 15) and step % 16 > 8 or place == 3 and hits.random.random() < 0.6 or place == 1 and (chorus or hits.random.random() < 0.5):
            continue
        kind = "open" if (step % 32 in (14, 30) if not chorus else place == 2 and step % 16 != 14) else "closed"
        v = (92, 52, 82, 50)[place] + (8 if chorus else 0)
        if b in (0, 32, 48):
            kind, v = "crash", 96 if b == 0 else 118
        beat, v = hits.place(swung(b), v, 6)
        r, level = hits.random, power(v)
        life = {"open": 0.3, "crash": 1.3, "closed": 0.05 + 0.04 * level}[kind]
        stop = {"stop": round({"open": 0.21, "crash": 1.0, "closed": 0.06}[kind] * RATE)}
        shots.add("shot", beat, file={"open": opened, "crash": crash, "closed": closed}[kind], gain=level, rate=hits.rate(45), lp=6000 + 14000 * level, **stop)
        plates.add("metal", beat, gain=level, low=1100.0, high=17500.0, decay=round(life * RATE * r.uniform(0.85, 1.2)), tilt=-0.1, seed=21, hit=hits.count, partials=110)
        stick.add("noise", beat, gain=level, centre=r.uniform(1000, 3000), q=0.5, attack=8, decay=round(r.uniform(0.02, 0.04) * RATE), seed=r.randrange(1 << 30))
        wood.add("noise", beat, gain=level, centre=r.uniform(280, 620), q=0.6, attack=20, decay=round(r.uniform(0.04, 0.06) * RATE), seed=r.randrange(1 << 30))


def bass(song):
    """Thumb on the low notes, pulled octaves above them."""
    thumb, pull = Part(song, "thumb", tight=0.35), Part(song, "pull", tight=0.35)
    for bar, (root, _) in enumerate(CHORDS):
        o, following = bar * 4, CHORDS[(bar + 1) % 16][0]
        near = following + (1 if following < root else -1)
        if bar < 8:
            low = ((0, .4, 0, 118), (0.5, .15, 0, 88), (2.5, .3, 0, 108), (2.75, .15, -2 if root > 30 else 3, 84), (3.5, .3, None, 96)) if bar % 2 == 0 else \
                  ((0, .4, 0, 114), (1.75, .2, 7, 90), (2.5, .2, 5, 96), (2.75, .15, 7, 86), (3.25, .2, None, 92))
            high = ((0.75, .12, 12, 104), (2, .12, 10, 92)) if bar % 2 == 0 else ((0.75, .12, 12, 100), (3.75, .12, 12, 96))
        else:
            low = ((0, .35, 0, 120), (0.75, .15, 0, 90), (1.5, .3, 0, 108), (2.5, .3, 7 if root < 34 else -5, 104), (3.5, .25, None, 96)) if bar % 2 == 0 else \
                  ((0, .35, 0, 120), (0.75, .15, 0, 92), (1.75, .2, 0, 102), (2.5, .4, 0, 110), (3.5, .25, None, 96))
            high = ((1, .12, 12, 104), (3, .12, 12, 110)) if bar % 2 == 0 else ((1, .12, 12, 102), (3, .12, 10, 104), (3.25, .12, 12, 110))
        for b, d, up, v in low:
            if not (bar in (7, 15) and b > 2.2):
                thumb.play(o + swung(b), d, near if up is None else root + up, v)
        for b, d, up, v in high:
            if not (bar in (7, 15) and b > 2.2):
                pull.play(o + swung(b), d, root + up, v)
    for b, k in ((30.75, 33), (31.25, 34), (61.5, 35), (63, 33), (63.5, 35)):
        thumb.play(swung(b), .2, k, 112)
    stem = song.stem("bass", "Slap bass", "foundation", "bass", -1)
    stem.midi(thumb, MUSESCORE, 36).fx("high", 1200, 6)
    pluck(stem.layer("thumb", -6), thumb, soft=0.25, noise=0.6, damp=0.25, pos=0.06, t60=1.4, off=0.03).fx("soft", 6)
    pluck(stem.layer("pull", -5), pull, soft=0.02, noise=0.9, damp=0.15, pos=0.05, t60=0.5, off=0.02)
    synth(stem.layer("sub", -9, wave="sine", a=4, d=260, s=0.6, r=35, cut=18000), thumb)
    noise(stem.layer("slap", -13), thumb, 2600, 0.02, q=0.4, attack=8)
    noise(stem.layer("snap", -11), pull, 4200, 0.018, q=0.4, attack=6)
    stem.fx("bell", 90, 0.8, 2).fx("bell", 700, 0.8, -2).fx("soft", 6)


def guitar(song):
    """Chords cut short, and strings struck under a hand that mutes them."""
    part, mute = Part(song, "guitar", tight=0.4, spread=7), Part(song, "mutes", tight=0.4, spread=9)
    for bar, (_, upper) in enumerate(CHORDS):
        keys = upper[1:] if bar < 8 else tuple(sorted(k + 12 if k < 64 else k for k in upper[1:]))
        if bar < 8:
            chords = ((1.5, .18, 100), (1.75, .12, 84), (3.25, .25, 104)) if bar % 2 == 0 else ((0.5, .12, 92), (1.5, .18, 104), (2.75, .2, 92), (3.5, .15, 98))
            mutes = (0.25, 0.75, 1.0, 2.25, 2.5, 3.75) if bar % 2 == 0 else (0, 0.75, 1.25, 2.25, 3.0)
        else:
            chords = ((0.5, .25, 110), (1.5, .4, 112), (2.5, .2, 96), (3.25, .4, 112)) if bar % 2 == 0 else ((0.5, .25, 108), (1.25, .15, 94), (1.75, .5, 112), (3.25, .35, 108))
            mutes = (0.25, 1.0, 2.25, 3.0) if bar % 2 == 0 else (0.25, 1, 2.75, 3.0)
        for b, d, v in chords:
            if not (bar in (7, 15) and b > 2):
                part.chord(bar * 4 + swung(b), d, keys, v, strum=5, down=b % 0.5 == 0)
        for b in mutes:
            if not (bar in (7, 15) and b > 2):
                mute.play(bar * 4 + swung(b), .05, keys[1], 76)
    stem = song.stem("guitar", "Guitar", "rhythm", "guitar", -7, -60)
    pluck(stem.layer("strings", 0), part, soft=0.08, noise=0.5, damp=0.12, pos=0.12, t60=1.2, off=0.025).fx("amp", 6, 9500)
    stem.midi(part, MUSESCORE, 28, bank=8, gain=-10)
    for centre, gain in ((900, -15), (2400, -14), (5200, -19)):
        noise(stem.layer("mute", gain), mute, centre, 0.03, q=0.8, attack=30)
    noise(stem.layer("pick", -16), part, 4800, 0.016, q=0.5)
    stem.fx("bell", 220, 0.9, 3).fx("high", 4500, 4).fx("soft", 2)


def clavinet(song):
    part = Part(song, "clavinet", tight=0.4, spread=7)
    for bar, (root, upper) in enumerate(CHORDS):
        low = root + 24 if root < 33 else root + 12
        if bar < 8:
            hits = ((0, .2, (low,), 112), (0.75, .12, (upper[2], upper[3]), 92), (2, .2, (upper[0], upper[1]), 104), (2.75, .12, (low,), 84), (3.5, .15, (low + 10,), 96)) if bar % 2 == 0 else \
                   ((0.25, .12, (low,), 88), (1, .2, (upper[2], upper[3]), 106), (1.75, .12, (low + 7,), 84), (2.5, .25, (upper[0], upper[1]), 102), (3.25, .12, (low + 3,), 90))
        else:
            hits = ((0, .35, upper, 114), (1, .15, (low,), 94), (1.75, .15, (upper[0], upper[1]), 92), (2.5, .25, upper, 110), (3.25, .12, (low + 12,), 92)) if bar % 2 == 0 else \
                   ((0, .35, upper, 112), (0.75, .12, (low,), 88), (1.5, .2, (upper[2], upper[3]), 104), (2.25, .12, (low,), 86), (3, .3, upper, 110))
        for b, d, keys, v in hits:
            if not (bar in (7, 15) and b > 2.2):
                part.chord(bar * 4 + swung(b), d, keys, v, strum=2)
    for b, k in ((29.5, 64), (30, 67), (30.75, 69), (31.25, 70), (61.5, 71), (63, 69), (63.5, 71)):
        part.chord(swung(b), .2, (k, k - 12), 108)
    stem = song.stem("clavinet", "Clavinet", "rhythm", "keys", -6, 58)
    stem.midi(part, FLUID, 7, gain=-1)
    pluck(stem.layer("string", -4), part, soft=0.03, noise=0.35, damp=0.08, pos=0.07, t60=1.5, off=0.02)
    noise(stem.layer("hammer", -17), part, 3400, 0.014, q=0.4, attack=8)
    stem.fx("bell", 1900, 0.8, 4).fx("high", 4000, 3).fx("soft", 5)


def horns(song):
    """Trumpet at the left, tenor saxophone at the right, trombone between."""
    trumpet, sax, bone = (Part(song, "horns " + n, tight=0.5, push=3, spread=4) for n in ("trumpet", "sax", "bone"))
    for b, d, v, up in STABS:
        _, upper = CHORDS[int(b // 4)]
        shape = "fade" if d < 0.6 else "rise"
        blow(trumpet, swung(b), d, upper[2] + 12 + up, v, shape)
        blow(sax, swung(b), d, upper[3] + up, v - 4, shape)
        blow(bone, swung(b), d, upper[1] - (12 if upper[1] > 63 else 0) + up, v - 4, shape)
    stem = song.stem("horns", "Horn section", "fill", "wind", -7.5, 0, channels=2)
    stem.midi(trumpet, MUSESCORE, 56, bank=17, controls={2: 90, 10: 30})
    stem.midi(sax, MUSESCORE, 66, bank=17, gain=-2, controls={2: 90, 10: 100}).fx("high", 3000, 5)
    stem.midi(bone, MUSESCORE, 57, bank=17, gain=-2, controls={2: 90, 10: 64})
    noise(stem.layer("tongue", -15), trumpet, 3600, 0.03, q=0.4, attack=50)
    breath(stem.layer("breath", -27), sax, 6500, q=0.4)
    stem.fx("high", 2500, 3).fx("soft", 4)


def flute(song):
    part = Part(song, "flute", tight=0.5, push=4, spread=4)
    for b, d, k, v, shape in TUNE:
        blow(part, swung(b), d, k - 12, v, shape)
    stem = song.stem("flute", "Flute", "lead", "wind", -5.5)
    stem.midi(part, MUSESCORE, 73, bank=17, controls={2: 90})
    stem.midi(part, FLUID, 73, gain=-7).fx("high", 3000, 5)
    for centre, gain in ((1500, -19), (3600, -19), (8000, -20)):
        breath(stem.layer("breath", gain), part, centre, q=0.6)
    noise(stem.layer("tongue", -7), part, 2800, 0.04, q=0.4, attack=60, power=1.8)
    noise(stem.layer("spit", -11), part, 6800, 0.03, q=0.5, attack=40, power=2)
    noise(stem.layer("keys", -20), part, 600, 0.025, q=0.4)
    stem.fx("high", 2000, 6).fx("soft", 2)
