# SPDX-License-Identifier: GPL-3.0-or-later
"""Paper Crown: a hip-hop beat in F minor, 96 bpm; eight bars of verse, spoken in rhythm, eight of chorus, sung."""
from kit import Hits, Kick, Snare, power
from players import blow, breath, noise, pluck, sing, synth
from score import FLUID, MUSESCORE, RATE, Part, Song

SWING = 0.024  # beats by which every second sixteenth is late
# root of the bass, upper voices
FM9, DB9, BBM9, C7 = (29, (56, 60, 63, 67)), (37, (56, 60, 63, 65)), (34, (56, 60, 61, 65)), (36, (52, 58, 63, 68))
EB9, CM7 = (39, (55, 61, 65, 70)), (36, (55, 58, 63, 65))
CHORDS = [FM9, DB9, BBM9, C7, FM9, DB9, BBM9, C7, DB9, EB9, CM7, FM9, BBM9, CM7, DB9, C7]
SPOKEN = [  # a line a bar; syllables of which the strong ones are marked
    "*sei p@ *kau -O n@ *sO n@ *ki", "*kau ti *sOi d@ d@ *tei d@ *bi", "*se mi *wo d@ d@ *bO si *kO", "*pei -O *bi kA -@ *so k@ *bO",
    "*te bai *se -A d@ *bi go *bA", "*ti mai *hA tu d@ *sa b@ *tA", "*tau ge *ko s@ d@ *ki tei *wO", "*ka s@ *pau"]
STEPS = [(0, 0.5, 1, 1.5, 1.75, 2.25, 2.75, 3), (0, 0.5, 0.75, 1.25, 1.75, 2, 2.5, 3), (0.25, 0.75, 1, 1.5, 1.75, 2.25, 2.75, 3)]
SUNG = [  # beat, length, key, level, syllable
    (32, .85, 65, 1.0, "pei"), (33, .3, 63, .62, "p@"), (33.5, 1.2, 60, .86, "sau"), (35.25, .2, 60, .5, "-O"), (35.5, .4, 61, .6, "n@"),
    (36, .6, 65, .92, "kO"), (36.75, .2, 63, .56, "n@"), (37, 1.3, 63, .84, "ki"),
    (40, .35, 63, .9, "tei"), (40.5, .35, 63, .7, "ki"), (41, .35, 65, .82, "si"), (41.5, .9, 67, 1.0, "go"), (43, .3, 65, .66, "bA"), (43.5, .3, 63, .56, "tu"),
    (44, 1.5, 60, .8, "sau"), (46.25, .2, 56, .4, "-@"), (46.5, .35, 60, .52, "n@"), (47, .6, 63, .64, "ti"),
    (48, .85, 65, .98, "pei"), (49, .3, 65, .66, "p@"), (49.5, 1.1, 68, 1.0, "sau"), (51, .35, 65, .7, "bO"), (51.5, .3, 63, .6, "n@"),
    (52, .35, 67, .9, "si"), (52.5, .35, 65, .72, "ki"), (53, 1.2, 63, .82, "tO"), (55, .3, 60, .5, "g@"), (55.5, .3, 63, .62, "tu"),
    (56, .35, 65, .92, "tei"), (56.5, .35, 65, .74, "ki"), (57, .35, 65, .8, "sa"), (57.5, .8, 68, .96, "kau"), (58.75, .2, 67, .6, "n@"),
    (59, .35, 65, .76, "pu"), (59.5, .3, 63, .62, "si"), (60, 1.4, 64, .8, "bA")]


def compose():
    song = Song("paper-crown", "Paper Crown", 30000, 4, 16, [("Verse", 0, 8), ("Chorus", 8, 8)])
    song.master = -7.0
    drums(song)
    bass(song)
    keys(song)
    chops(song)
    trumpet(song)
    voice(song)
    return song


def swung(beat):
    return beat + (SWING if round(beat * 4) % 2 else 0)


def drums(song):
    kick = Kick(song, song.stem("kick", "Kick", "foundation", "drums", -1.5).fx("bell", 600, 0.6, 5).fx("high", 900, 6).fx("bell", 3200, 0.7, 4).fx("soft", 5), soft="bd_haus", hard="bd_fat", pitch=49,
                length=0.3, tight=0.3, click=-5)
    stem = song.stem("snare", "Snare and clap", "rhythm", "drums", -2.5)
    snare = Snare(song, stem, push=9, tone=182, wires=0.19)
    clap = Clap(song, stem)
    stem.fx("soft", 3)
    for bar in range(16):
        o, chorus, last = bar * 4, bar >= 8, bar in (7, 15)
        beats = (((0, 116), (1.75, 88), (2.5, 108)), ((0, 114), (0.75, 84), (2.5, 110), (3.25, 92)))[bar % 2]
        if chorus:
            beats = (((0, 120), (0.75, 90), (2.25, 104), (2.5, 114)), ((0, 118), (1.5, 96), (2.75, 110), (3.5, 90)))[bar % 2]
        for b, v in beats:
            if not (last and b > 2):
                kick.hit(o + swung(b), v)
        for b in (1, 3):
            if not (last and b == 3):
                snare.hit(o + b, 106 if not chorus else 118)
                if chorus or bar % 4 == 3:
                    clap.hit(o + b, 108)
        if bar % 4 == 1:
            snare.hit(o + swung(3.75), 48)
        if chorus and bar % 2:
            snare.hit(o + swung(2.25), 42)
    for b, v in ((30.5, 84), (31, 112), (31.5, 96), (62.5, 84), (63, 116), (63.25, 70), (63.5, 104)):
        snare.hit(swung(b), v)
    clap.hit(63, 116)
    for b in (30.25, 62.25):
        kick.hit(swung(b), 106)
    hats(song)


class Clap:
    """Several hands that are never quite together."""

    def __init__(self, song, stem):
        self.song, self.hits, self.hands = song, Hits(song, "clap", 0.4, 10), stem.layer("hands", -7)

    def hit(self, beat, velocity):
        beat, velocity = self.hits.place(beat, velocity)
        r, level, late = self.hits.random, power(velocity), 0.0
        for i in range(4):
            tail = i == 3
            for centre, width, strength, life in ((r.uniform(1000, 1600), 0.8, 1, 0.15), (r.uniform(4800, 7000), 0.5, 0.5, 0.1)):
                self.hands.add("noise", beat + late * RATE / self.song.beat, gain=level * strength * r.uniform(0.6, 1), centre=centre, q=width, attack=18,
                               decay=round((life if tail else 0.012) * r.uniform(0.85, 1.15) * RATE), seed=r.randrange(1 << 30))
            late += r.uniform(0.006, 0.012)


def hats(song):
    """Hats, and a shaker in the chorus; sticks and shells give them a middle."""
    hits = Hits(song, "hats", 0.35)
    stem = song.stem("hats", "Hats and shaker", "rhythm", "drums", -6, 30)
    plates, air, stick, wood, shake = (stem.layer("plates", -3), stem.layer("air", -6), stem.layer("stick", -8), stem.layer("wood", -11), stem.layer("shaker", -9))
    stem.fx("soft", 7)
    shots = stem.layer("shots", -4)
    closed, opened = song.shot("drum_cymbal_closed"), song.shot("drum_cymbal_open")
    for step in range(256):
        b, chorus, place, bar = step / 4, step >= 128, step % 4, step // 16
        if chorus and place % 2 == 0 and bar != 15:
            shaken(hits, shake, swung(b + 0.5 if place else b), 92 if place else 70)
        if place == 1 and not (chorus and step % 16 in (5, 13)) or place == 3 and hits.random.random() < (0.75 if chorus else 0.85) or bar in (7, 15) and step % 16 > 11:
            continue
        kind = "open" if step % 32 == 30 or chorus and step % 16 == 14 else "closed"
        v = (98, 60, 78, 52)[place] + (6 if chorus else 0)
        beat, v = hits.place(swung(b), v, 7)
        r, level = hits.random, power(v)
        life = 0.28 if kind == "open" else 0.05 + 0.05 * level
        stop = {"stop": round(0.22 * RATE)} if kind == "open" else {"stop": round(0.07 * RATE)}
        shots.add("shot", beat, file=opened if kind == "open" else closed, gain=level, rate=hits.rate(55), lp=6000 + 14000 * level, **stop)
        plates.add("metal", beat, gain=level, low=1500.0, high=17500.0, decay=round(life * RATE * r.uniform(0.85, 1.2)), tilt=-0.05, seed=14, hit=hits.count, partials=90)
        air.add("noise", beat, gain=level, centre=r.uniform(7500, 10500), q=0.4, attack=12, decay=round(life * RATE * 0.9), seed=hits.count)
        stick.add("noise", beat, gain=level, centre=r.uniform(900, 2400), q=0.5, attack=8, decay=round(r.uniform(0.025, 0.045) * RATE), seed=hits.count + 999)
        f = r.uniform(390, 440)
        wood.add("tone", beat, gain=level, from_=f * 1.2, to=f, sweep=200.0, decay=round(0.04 * RATE), phase=r.random())
        wood.add("noise", beat, gain=level * 0.9, centre=r.uniform(260, 520), q=0.6, attack=30, decay=round(0.05 * RATE), seed=hits.count + 4999)


def shaken(hits, layer, beat, velocity):
    beat, velocity = hits.place(beat, velocity, 8)
    r = hits.random
    layer.add("noise", beat - 0.03, gain=power(velocity), centre=r.uniform(3200, 5200), end=r.uniform(4600, 6800), q=0.6, attack=round(r.uniform(0.018, 0.03) * RATE),
              decay=round(r.uniform(0.06, 0.09) * RATE), seed=r.randrange(1 << 30))


def bass(song):
    part = Part(song, "bass", tight=0.5, push=3)
    for bar, (root, _) in enumerate(CHORDS):
        o, following = bar * 4, CHORDS[(bar + 1) % 16][0]
        root = root + 12 if root < 31 and bar % 8 == 3 else root
        near = following + (1 if following < root else -1)
        if bar < 8:
            line = ((0, .85, 0, 110), (1.75, .2, 0, 82), (2.5, .55, 7 if root < 34 else 0, 98)) if bar % 2 == 0 else \
                   ((0, .6, 0, 108), (0.75, .2, 12, 88), (2.5, .5, 0, 100), (3.25, .2, -2 if root > 31 else 3, 84), (3.5, .25, None, 90))
        else:
            line = ((0, .6, 0, 114), (0.75, .2, 12, 92), (1.5, .3, 7, 86), (2.5, .6, 0, 106), (3.5, .3, None, 92)) if bar % 2 == 0 else \
                   ((0, .6, 0, 114), (1.5, .35, 0, 96), (2, .2, 12, 90), (2.75, .4, 0, 104), (3.5, .3, None, 90))
        for b, d, up, v in line:
            if not (bar in (7, 15) and b > 2.4):
                part.play(o + swung(b), d, near if up is None else root + up, v)
    stem = song.stem("bass", "Bass", "foundation", "bass", -4)
    stem.midi(part, MUSESCORE, 33).fx("hp", 70, 0.7).fx("high", 800, 6)
    synth(stem.layer("sub", -5, wave="sine", a=5, d=500, s=0.7, r=40, cut=18000), part)
    pluck(stem.layer("string", -7), part, soft=0.3, noise=0.7, damp=0.3, pos=0.09, t60=1.6, off=0.04).fx("hp", 120, 0.7).fx("soft", 12)
    noise(stem.layer("finger", -20), part, 2400, 0.03, q=0.45)
    stem.fx("bell", 1400, 0.6, 3)


def keys(song):
    part = Part(song, "keys", tight=0.7, push=8, spread=6)
    for bar, (_, upper) in enumerate(CHORDS):
        hits = ((0, 1.3, 92), (1.75, .5, 70), (2.75, .9, 84)) if bar % 2 == 0 else ((0, .9, 88), (1.5, 1.6, 80))
        if bar >= 8:
            hits = ((0, .6, 104), (0.75, .6, 84), (2.5, 1.2, 100)) if bar % 2 == 0 else ((0, .6, 102), (1.5, .4, 88), (2, 1.2, 94), (3.75, .2, 80))
        for b, d, v in hits:
            part.chord(bar * 4 + swung(b), d, upper, v, strum=7)
    for b, k, v in ((30.5, 72, 70), (30.75, 75, 78), (31, 79, 88), (62.5, 72, 74), (62.75, 70, 72), (63, 76, 92)):
        part.play(swung(b), .5, k, v)
    stem = song.stem("keys", "Electric piano", "pad", "keys", -7.5, 0, channels=2)
    synth(stem.layer("fm", 0, ratio=1, index=2.0, fall=320, decay=2400, tine=0.7, tineratio=14, r=110), part, "fm")
    stem.midi(part, FLUID, 4, gain=-3).fx("high", 2500, 5)
    noise(stem.layer("hammer", -20), part, 3600, 0.02)
    stem.fx("high", 1500, 8).fx("soft", 4).fx("tremolo", 4.8, 0.55)


def chops(song):
    """A record that never was: strings, piano and horns a register up, cut short and played from pads, with the needle's noise under them."""
    part, low = Part(song, "chops", tight=0.4, spread=6), Part(song, "chops low", tight=0.4, spread=6)
    for bar, (root, upper) in enumerate(CHORDS):
        if bar < 8:
            hits = ((0.5, .45, 96), (1.25, .2, 84), (3, .7, 104)) if bar % 2 == 0 else ((0.5, .3, 92), (2, .8, 102))
        else:
            hits = ((0, .7, 112), (1, .2, 90), (1.5, .3, 96), (3, .7, 108)) if bar % 2 == 0 else ((0, .7, 110), (1.25, .2, 88), (2.25, .2, 92), (3, .6, 104))
        for b, d, v in hits:
            if bar in (7, 15) and b > 2.5:
                continue
            for k in upper:
                part.play(bar * 4 + swung(b), d, k + 12, v)
            low.play(bar * 4 + swung(b), d, root + 24 if root < 36 else root + 12, v)
    stem = song.stem("chops", "Chopped record", "rhythm", "strings", -13, -45)
    stem.midi(part, FLUID, 48, gain=-2)
    stem.midi(part, FLUID, 1, gain=0)
    stem.midi(part, MUSESCORE, 61, gain=-6)
    stem.midi(low, FLUID, 0, gain=-7)
    breath(stem.layer("needle", -27), part, 3000, q=0.3, power=0.6)
    noise(stem.layer("cut", -17), part, 1500, 0.018, q=0.4)
    r = part.random
    crackle = stem.layer("crackle", -24)
    for n in part.notes[::2]:
        for _ in range(2):
            crackle.add("noise", n.beat + n.length * r.random(), gain=r.uniform(0.3, 1), centre=r.uniform(1500, 6000), q=1.2, attack=4, decay=round(r.uniform(60, 200)), seed=r.randrange(1 << 30))
    stem.fx("hp", 110, 0.7).fx("bell", 2200, 0.8, 3).fx("soft", 7)


def trumpet(song):
    part = Part(song, "trumpet", tight=0.8, push=10, spread=5)
    fills = [  # beat, length, key, strength
        (7, .2, 72, 84), (7.25, .2, 75, 88), (7.5, .9, 77, 104), (14.75, .2, 75, 84), (15, .3, 76, 94), (15.5, .3, 72, 80), (23, .2, 80, 94), (23.25, .2, 79, 84),
        (23.5, .8, 75, 96), (29.5, .2, 72, 84), (29.75, .2, 73, 88), (30, .2, 75, 94), (30.25, .2, 76, 98), (30.5, 1.1, 80, 112),
        (32.5, .2, 77, 104), (33.5, .2, 75, 94), (34.5, .3, 77, 108), (35, .25, 80, 112), (38.5, .2, 75, 100), (38.75, .2, 77, 104), (39, .6, 79, 112),
        (42.75, .2, 77, 104), (43, .25, 75, 98), (45.75, .2, 72, 94), (46, .2, 75, 100), (46.5, .6, 79, 112), (48.5, .2, 77, 104), (49.5, .2, 77, 94), (50.5, .35, 80, 112),
        (51, .25, 84, 120), (54.25, .2, 79, 102), (54.5, .3, 77, 100), (55, .3, 75, 94), (58.5, .25, 80, 106), (61.5, .2, 76, 94), (61.75, .2, 79, 100), (62, .3, 82, 112),
        (62.5, .2, 80, 100), (63, .7, 76, 108)]
    for b, d, k, v in fills:
        blow(part, swung(b), d, k, v, "accent" if d < 0.5 else "fade")
    stem = song.stem("trumpet", "Muted trumpet", "fill", "wind", -8.5, 50)
    stem.midi(part, MUSESCORE, 59, bank=17, controls={2: 90})
    stem.midi(part, FLUID, 56, gain=-8).fx("bell", 1500, 1, 5)
    breath(stem.layer("breath", -27), part, 6000)
    noise(stem.layer("tongue", -13), part, 3200, 0.035, q=0.4, attack=60)
    stem.fx("bell", 300, 0.8, 4)


def voice(song):
    lines = []
    part = Part(song, "voice", tight=0.5, push=6)
    for bar, line in enumerate(SPOKEN):
        steps = STEPS[(0, 1, 0, 2, 1, 0, 2, 0)[bar]]
        for b, word in zip(steps, line.split()):
            strong = word.startswith("*")
            end = b == 3 or bar == 7 and b == 1
            key = (53 if strong else 50) - (5 if end and bar % 2 else 3 if end else 0) + (2 if b < 0.3 else 0) + (2 if bar in (4, 5) and strong else 0)
            level = (1.0 if b < 0.3 else 0.86 if strong else 0.56) + part.random.gauss(0, 0.03)
            length = 0.5 if end else 0.24 if strong else 0.14
            lines.append((bar * 4 + swung(b) + 0.01, length, key, level, word.strip("*")))
    lines += [(30.5, .2, 56, .6, "so"), (31, .2, 58, .7, "pu"), (31.5, .25, 60, .86, "ti")]
    lines += [(swung(b), d, k, v, s) for b, d, k, v, s in SUNG]
    lines.append((62.5, .2, 56, .62, "hei"))
    stem = song.stem("voice", "Voice", "lead", "voice", -1)
    sing(stem, song, lines, size=0.86, breath=1.1, seed=23, reach=0.95, fall=0.3, ess=0.75)
    stem.fx("high", 3000, 6).fx("soft", 3)
