# SPDX-License-Identifier: GPL-3.0-or-later
"""Night Shift: electronic, A minor, 120 bpm; eight bars on the way, eight bars of arrival."""
from kit import Hits, power
from players import noise, sing, synth
from score import RATE, Part, Song

# root, upper voices
CHORDS = [(33, (59, 60, 64, 67)), (29, (60, 64, 67, 69)), (36, (59, 62, 64, 67)), (31, (59, 62, 64, 69)),
          (33, (59, 60, 64, 67)), (29, (60, 64, 67, 69)), (36, (59, 62, 64, 67)), (28, (59, 62, 64, 67)),
          (29, (60, 64, 67, 69)), (31, (59, 62, 67, 69)), (33, (60, 64, 67, 71)), (36, (60, 62, 64, 67)),
          (29, (60, 64, 67, 69)), (31, (59, 62, 67, 69)), (33, (60, 64, 67, 71)), (28, (59, 62, 64, 68))]


def compose():
    song = Song("night-shift", "Night Shift", 24000, 4, 16, [("Ride", 0, 8), ("Arrival", 8, 8)])
    song.master = -6.9
    kick(song)
    clap(song)
    hats(song)
    bass(song)
    keys(song)
    arpeggio(song)
    pad(song)
    lead(song)
    return song


def kick(song):
    hits = Hits(song, "kick", 0.05)
    stem = song.stem("kick", "Kick", "foundation", "drums", -3.5)
    stem.fx("soft", 1)
    body, click, shot = stem.layer("body", 0), stem.layer("click", -13), stem.layer("shot", -7)
    f = song.shot("bd_haus")
    beats = [b for b in range(64) if b not in (31, 63)] + [30.5, 62.5, 63.5] + [b + 3.75 for b in range(32, 62, 8)]
    for b in sorted(beats):
        beat, v = hits.place(b, 92 if b % 1 else 116, 3)
        r, level = hits.random, power(v)
        body.add("tone", beat, gain=level, from_=r.uniform(330, 380), to=50.0, sweep=r.uniform(560, 640), decay=round(0.36 * RATE), phase=0)
        body.add("tone", beat, gain=level * 0.35, from_=1800.0, to=90.0, sweep=r.uniform(120, 170), decay=round(0.09 * RATE), phase=0)
        click.add("noise", beat, gain=level, centre=r.uniform(3600, 5000), q=0.4, attack=6, decay=round(r.uniform(500, 800)), seed=hits.count)
        shot.add("shot", beat, file=f, gain=level, rate=hits.rate(15), lp=r.uniform(7000, 12000))


def clap(song):
    hits = Hits(song, "clap", 0.15)
    stem = song.stem("clap", "Clap", "rhythm", "drums", -4.5, -8)
    stem.fx("soft", 3)
    hands, snare = stem.layer("hands", 0), stem.layer("snare", -6)
    f = song.shot("sn_zome")
    plan = [(b, 112) for b in range(1, 64, 2) if b != 31] + [(30.75, 70), (31, 96), (31.5, 106), (31.75, 116)]
    plan += [(b + 3.5, 62) for b in range(32, 60, 8)] + [(62.25, 74), (62.75, 86), (63.25, 98), (63.75, 112)]
    for b, v in sorted(plan):
        beat, v = hits.place(b, v)
        r, level = hits.random, power(v)
        late = 0.0
        for i in range(4):
            hands.add("noise", beat + late * RATE / song.beat, gain=level * (0.6, 0.7, 0.8, 1)[i] * r.uniform(0.8, 1.2), centre=r.uniform(1100, 1700), q=0.8,
                      attack=20, decay=round((0.012 if i < 3 else 0.17 * r.uniform(0.9, 1.1)) * RATE), seed=hits.count * 17 + i)
            hands.add("noise", beat + late * RATE / song.beat, gain=level * 0.5 * r.uniform(0.7, 1.2), centre=r.uniform(5000, 7500), q=0.5,
                      attack=16, decay=round((0.009 if i < 3 else 0.11 * r.uniform(0.9, 1.1)) * RATE), seed=hits.count * 17 + i + 9)
            late += r.uniform(0.008, 0.013)
        snare.add("shot", beat + 0.02, file=f, gain=level, rate=hits.rate(25), lp=4000 + 14000 * level)
        snare.add("tone", beat + 0.02, gain=level * 0.32, from_=260.0, to=r.uniform(172, 180), sweep=500.0, decay=round(0.14 * RATE), phase=r.random())


def hats(song):
    hits = Hits(song, "hats", 0.25)
    stem = song.stem("hats", "Hats", "rhythm", "drums", -6.5, 28)
    plates, air, body = stem.layer("plates", -2), stem.layer("air", -5), stem.layer("body", -9)
    f = song.shot("drum_cymbal_open")
    shots = stem.layer("shots", -8).fx("hp", 1600, 0.7).fx("hp", 1600, 0.7)
    for step in range(256):
        b, chorus = step / 4, step >= 128
        place = step % 4
        if place == 2:
            kind, v = "open", 100 if chorus else 84
        elif place == 0:
            kind, v = "closed", 66
        else:
            kind, v = "closed", 50 if place == 1 else 58
        if not chorus and place in (1, 3) and hits.random.random() < 0.35 or step in (125, 126, 127, 255):
            continue
        beat, v = hits.place(b + (0.02 if place % 2 else 0), v, 7)
        r, level = hits.random, power(v)
        life = 0.30 if kind == "open" else 0.055 + 0.05 * level
        plates.add("metal", beat, gain=level, low=3200.0, high=17500.0, decay=round(life * RATE * r.uniform(0.85, 1.2)), tilt=0.2, seed=9, hit=hits.count, partials=60)
        air.add("noise", beat, gain=level, centre=r.uniform(8500, 11500), q=0.5, attack=12, decay=round(life * RATE * 0.9), seed=hits.count)
        body.add("noise", beat, gain=level, centre=r.uniform(800, 2600), q=0.5, attack=10, decay=round(0.06 * RATE), seed=hits.count + 999)
        if kind == "open":
            shots.add("shot", beat, file=f, gain=level, rate=hits.rate(60), stop=round(0.24 * RATE))


def bass(song):
    part = Part(song, "bass", tight=0.1, spread=4)
    for bar, (root, _) in enumerate(CHORDS):
        root = root + 12 if root < 29 else root
        if bar < 8:
            steps = ((2, 1.6, 0, 104), (6, 1.6, 0, 100), (10, 1.6, 0, 104), (13, .8, 12, 84), (14, 1.4, 0, 98))
        else:
            steps = ((0, 1.2, 0, 92), (2, 1.4, 12, 112), (5, .8, 0, 84), (6, 1.4, 12, 108), (10, 1.4, 0, 112), (11.5, .8, 7, 76), (13, .8, 12, 92), (14, 1.4, 10 if bar % 4 == 2 else 0, 108))
        for s, d, up, v in steps:
            part.play(bar * 4 + s / 4, d / 4, root + up, v)
    stem = song.stem("bass", "Bass", "foundation", "bass", -5.5)
    synth(stem.layer("saw", 0, wave="saw", voices=2, detune=6, cut=240, env=4600, res=0.35, poles=4, a=2, d=180, s=0.55, r=45, fd=150, fs=0.12, key=0.4), part)
    synth(stem.layer("sub", -3, wave="sine", a=4, d=300, s=0.8, r=45, cut=18000), part)
    noise(stem.layer("tick", -20), part, 3800, 0.02)
    stem.fx("soft", 3)


def keys(song):
    part = Part(song, "keys", tight=0.3, spread=6)
    for bar, (_, upper) in enumerate(CHORDS):
        hits = ((0.75, .7, 92), (2.5, 1.2, 104)) if bar % 2 == 0 else ((0.75, .9, 92), (3, .9, 104))
        if bar >= 8:
            hits = ((0, .4, 104), (1.5, .7, 108), (3.5, .35, 100)) if bar % 2 == 0 else ((0.75, .5, 96), (2.5, .9, 110))
        for b, d, v in hits:
            part.chord(bar * 4 + b, d, upper, v, strum=3)
    stem = song.stem("keys", "Electric piano", "rhythm", "keys", -9, -55)
    synth(stem.layer("fm", 0, ratio=1, index=1.7, fall=260, decay=1700, tine=0.55, tineratio=14, r=70), part, "fm")
    synth(stem.layer("fm2", -9, ratio=3, index=1.4, fall=90, decay=500, tine=0.2, tineratio=7, r=60), part, "fm")
    noise(stem.layer("keys", -22), part, 4200, 0.018)
    stem.fx("soft", 2)


def arpeggio(song):
    part = Part(song, "arpeggio", tight=0.12)
    for bar, (_, upper) in enumerate(CHORDS):
        rise = (upper[0], upper[2], upper[3], upper[1] + 12, upper[2] + 12, upper[3], upper[0] + 12, upper[2])
        for i in range(16):
            if bar < 4 and i % 4 in (1, 3) or bar in (7, 15) and i > 11:
                continue
            if i % 8 in (1, 6) and bar < 8:
                continue
            part.play(bar * 4 + i / 4, .17, rise[(i * 3) % 8], (108, 62, 84, 70)[i % 4])
    stem = song.stem("arpeggio", "Arpeggio", "fill", "synth", -9.5, 58)
    synth(stem.layer("saw", 0, wave="saw", voices=2, detune=9, cut=500, env=7500, res=0.35, a=1, d=120, s=0.15, r=110, fd=90, fs=0.06, key=0.5), part)
    noise(stem.layer("tick", -22), part, 6500, 0.012)
    stem.fx("soft", 5)


def pad(song):
    part = Part(song, "pad", tight=0.1, spread=2)
    for bar, (root, upper) in enumerate(CHORDS):
        for k in upper + ((root + 24,) if bar >= 8 else ()):
            part.play(bar * 4, 3.95, k, 74 if bar < 8 else 100)
    stem = song.stem("pad", "Pad", "pad", "synth", -6.5, 0, channels=2)
    synth(stem.layer("saw", 0, wave="saw", voices=5, detune=16, spread=0.9, cut=900, env=3600, res=0.1, a=260, d=900, s=0.8, r=420, fa=1400, fd=1500, fs=0.7, key=0.3, noise=0.015), part)
    stem.fx("hp", 180, 0.7)
    stem.fx("soft", 2).fx("pump", song.beat, 9, 0.8)


def lead(song):
    phrases = [
        (2.5, .45, 64, .42, "du"), (3, .7, 69, .50, "no"), (4.5, .45, 67, .46, "du"), (5, 1.5, 69, .46, "mu"),
        (10.5, .45, 67, .46, "du"), (11, .7, 72, .56, "no"), (12.5, .45, 71, .50, "du"), (13, 1.7, 67, .48, "mu"),
        (16.5, .45, 69, .5, "du"), (17, .9, 72, .62, "du"), (18.5, .45, 71, .55, "no"), (19, .7, 67, .5, "na"), (20.5, .45, 69, .55, "du"), (21, 1.6, 64, .5, "mu"),
        (24.5, .45, 69, .56, "du"), (25, .9, 72, .7, "du"), (26.5, .45, 74, .74, "no"), (27, .9, 76, .8, "na"), (28.5, .45, 74, .66, "du"), (29, 1.4, 71, .62, "mu"),
        (32, 1.4, 76, 1.0, "na"), (33.5, .45, 74, .8, "ya"), (34, .45, 72, .78, "du"), (34.5, .9, 69, .7, "wO"), (36.5, .45, 71, .76, "du"), (37, 1.4, 74, .92, "dO"),
        (38.5, .9, 71, .74, "no"), (40, 1.4, 72, .95, "na"), (41.5, .45, 74, .86, "ya"), (42, .9, 76, .92, "dO"), (43, .45, 72, .7, "na"), (44, .45, 67, .6, "du"),
        (44.5, .45, 69, .68, "du"), (45, 1.7, 72, .72, "mO"),
        (48, 1.4, 76, 1.0, "na"), (49.5, .45, 79, .98, "ya"), (50, .45, 76, .86, "du"), (50.5, .9, 72, .76, "wO"), (52.5, .45, 74, .8, "du"), (53, 1.4, 79, 1.0, "dO"),
        (54.5, .9, 74, .8, "no"), (56, .9, 76, .95, "na"), (57, .45, 74, .84, "ya"), (57.5, 1.2, 72, .84, "dO"), (59, .45, 71, .7, "na"), (59.5, 2.2, 68, .72, "mO")]
    stem = song.stem("lead", "Lead", "lead", "synth", -4)
    sing(stem, song, phrases, size=1.02, breath=0.7, seed=3, transpose=-12, reach=0.55)
    part = Part(song, "lead", tight=0.1, spread=2)
    last = 69
    for b, d, k, v, _ in phrases:
        part.play(b, d, k, 20 + 100 * v, from_=440 * 2 ** ((last - 69) / 12))
        last = k
    synth(stem.layer("saw", -6, wave="saw", voices=3, detune=8, cut=900, env=6500, res=0.25, a=8, d=300, s=0.6, r=90, fa=10, fd=350, fs=0.35, vib=18, glide=25, key=0.5), part, power=1.8)
    stem.fx("soft", 2)
