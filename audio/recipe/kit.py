# SPDX-License-Identifier: GPL-3.0-or-later
"""Acoustic drums: recorded one-shots, each hit with its own pitch, tone and strength, under shells, wires and plates
that are synthesised anew at every hit, so that no two hits are alike."""
import math
import random

from score import MUSESCORE, RATE


def power(velocity):
    return (velocity / 127) ** 1.6


class Hits:
    """Hits of one drum; time and strength vary."""

    def __init__(self, song, name, tight=0.5, push=0.0):
        self.song, self.tight, self.push = song, tight, push
        self.random = random.Random(song.id + "/kit/" + name)
        self.count = 0

    def place(self, beat, velocity, spread=4):
        r = self.random
        self.count += 1
        beat += (self.push + r.gauss(0, 5) * self.tight) * RATE / 1000 / self.song.beat
        return beat, max(4, min(127, velocity + r.gauss(0, spread)))

    def rate(self, cents=22):
        return 2 ** (self.random.gauss(0, cents) / 1200)


class Kick:
    def __init__(self, song, stem, soft="drum_bass_soft", hard="drum_bass_hard", pitch=52, length=0.34, tight=0.4, click=-17, rate=1.0):
        self.song, self.hits = song, Hits(song, "kick", tight)
        self.soft, self.hard, self.pitch, self.length, self.tune = song.shot(soft), song.shot(hard), pitch, length, rate
        self.skin = stem.layer("shots", 0)
        self.body = stem.layer("body", -5)
        self.click = stem.layer("click", click)

    def hit(self, beat, velocity):
        beat, velocity = self.hits.place(beat, velocity)
        r, level = self.hits.random, power(velocity)
        blend = min(1, max(0, (velocity - 40) / 60))
        rate = self.hits.rate() * self.tune
        self.skin.add("shot", beat, file=self.hard, gain=level * blend, rate=rate, lp=1500 + 14000 * level)
        self.skin.add("shot", beat, file=self.soft, gain=level * (1 - blend) * 1.2, rate=rate, lp=1500 + 9000 * level)
        self.body.add("tone", beat, gain=level, from_=self.pitch * (2.6 + r.gauss(0, 0.12)), to=self.pitch * 2 ** (r.gauss(0, 14) / 1200),
                      sweep=900 + r.gauss(0, 60), decay=round(self.length * RATE * r.uniform(0.92, 1.08)), phase=r.uniform(0, 0.06))
        self.click.add("noise", beat, gain=level ** 1.3, centre=r.uniform(2900, 3800), q=0.5, decay=round(r.uniform(620, 900)), attack=12,
                       seed=self.hits.count * 7 + 1)


class Snare:
    def __init__(self, song, stem, tight=0.5, push=4, tone=196, wires=0.17, soft="drum_snare_soft", hard="drum_snare_hard"):
        self.song, self.hits, self.tone, self.wires = song, Hits(song, "snare", tight, push), tone, wires
        self.soft, self.hard = song.shot(soft), song.shot(hard)
        self.skin = stem.layer("shots", -1)
        self.shell = stem.layer("shell", -8)
        self.wire = stem.layer("wires", -7)

    def hit(self, beat, velocity):
        beat, velocity = self.hits.place(beat, velocity)
        r, level = self.hits.random, power(velocity)
        blend = min(1, max(0, (velocity - 35) / 60))
        rate = self.hits.rate(18)
        self.skin.add("shot", beat, file=self.hard, gain=level * blend, rate=rate, lp=2500 + 17000 * level, skip=r.randrange(0, 8))
        self.skin.add("shot", beat, file=self.soft, gain=level * (1 - blend) * 1.3, rate=rate, lp=2500 + 12000 * level)
        for ratio, strength, life in ((1, 1, 0.20), (1.59, 0.5, 0.13), (2.14, 0.35, 0.10), (2.65, 0.2, 0.08)):
            f = self.tone * ratio * 2 ** (r.gauss(0, 10) / 1200)
            self.shell.add("tone", beat, gain=level * strength * math.exp(r.gauss(0, 0.3)), from_=f * 1.06, to=f, sweep=700.0,
                           decay=round(life * RATE * r.uniform(0.85, 1.15)), phase=r.random())
        life = self.wires * (0.75 + 0.4 * level) * r.uniform(0.9, 1.1)
        self.wire.add("noise", beat, gain=level * 0.9, centre=r.uniform(5200, 6400), q=0.35, decay=round(life * RATE), attack=30, seed=self.hits.count * 11)
        self.wire.add("noise", beat, gain=level ** 1.4 * 0.8, centre=r.uniform(2000, 2500), q=0.6, decay=round(life * 0.6 * RATE), attack=24,
                      seed=self.hits.count * 11 + 5)


class Cymbals:
    """Hi-hats, ride and crash in one stem. Recorded one-shots come from the soundfont's kit at several strengths.

    A kind of plate is its lowest partial (Hz), its decay (s), its level (dB) and its number of partials."""

    KEYS = {"closed": (42, 0.5), "open": (46, 1.6), "pedal": (44, 0.5), "ride": (51, 3.0), "bell": (53, 3.0), "crash": (49, 4.0), "splash": (55, 3.0)}
    PLATE = {"closed": (3400, 0.10, -8, 90), "open": (3000, 0.75, -8, 120), "pedal": (3000, 0.08, -10, 90), "ride": (1900, 1.2, -13, 320),
             "bell": (1500, 1.0, -13, 200), "crash": (1500, 1.9, -10, 320), "splash": (2600, 1.0, -10, 200)}

    def __init__(self, song, stem, tight=0.6, push=0.0, program=0, plates=-4, noise=-16, low=180, font=MUSESCORE):
        self.song, self.hits, self.program, self.font = song, Hits(song, "cymbals", tight, push), program, font
        self.metal = stem.layer("shots", 0).fx("hp", low, 0.7).fx("hp", low, 0.7)
        self.plate = stem.layer("plates", plates)
        self.stick = stem.layer("sticks", noise)

    def hit(self, beat, kind, velocity, stop=None, gain=1.0):
        """stop: beats until the cymbal is closed or choked."""
        beat, velocity = self.hits.place(beat, velocity, 5)
        r, level = self.hits.random, power(velocity)
        key, seconds = self.KEYS[kind]
        strength = 60 if velocity < 75 else 90 if velocity < 100 else 120
        extra = {} if stop is None else {"stop": round(stop * self.song.beat)}
        f = self.song.shot((self.font, 128, self.program, key, strength, seconds))
        self.metal.add("shot", beat, file=f, gain=gain * level * 90 / strength, rate=self.hits.rate(35), lp=5000 + 16000 * level, **extra)
        low, life, trim, partials = self.PLATE[kind]
        number = self.hits.count * 13 + key
        self.plate.add("metal", beat, gain=gain * level * 10 ** ((trim + 8) / 20), low=low, high=17500, decay=round(life * RATE * r.uniform(0.85, 1.15)),
                       tilt=0.25 * level - 0.1, seed=key, hit=number, partials=partials, **extra)
        self.stick.add("noise", beat, gain=gain * level, centre=r.uniform(2400, 5200), q=0.8, decay=round(r.uniform(250, 500)), attack=8, seed=number)
