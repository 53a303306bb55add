# SPDX-License-Identifier: GPL-3.0-or-later
"""Layers that follow a part: pick, finger, breath and key noise, plucked strings, synthesisers, a singer."""
import random

from score import RATE, hertz


def seeds(part, name):
    return random.Random(part.song.id + "/" + name)


def noise(layer, part, centre, decay, q=0.7, attack=20, hold=0.0, power=1.4, scatter=0.12, early=0.0, follow=0.0):
    """A burst at every note: pick, finger or key noise. decay in s, early in ms, follow: how far the centre follows the pitch."""
    r = seeds(part, f"noise{centre}")
    for n in part.notes:
        c = centre * 2 ** (follow * (n.key - 60) / 12) * 2 ** r.gauss(0, scatter)
        layer.add("noise", n.beat - early * RATE / 1000 / part.song.beat, gain=n.level ** power * 2 ** r.gauss(0, 0.2), centre=round(c), q=q,
                  attack=attack, hold=round(hold * RATE), decay=round(decay * RATE * r.uniform(0.8, 1.25)), seed=r.randrange(1 << 30))
    return layer


def breath(layer, part, centre, q=0.5, power=1.2):
    """Air as long as each note."""
    r = seeds(part, f"breath{centre}")
    for n in part.notes:
        frames = round(n.length * part.song.beat)
        layer.add("noise", n.beat, gain=n.level ** power, centre=round(centre * 2 ** r.gauss(0, 0.1)), q=q, attack=min(2400, frames // 3),
                  hold=max(0, frames - 2400), decay=3000, seed=r.randrange(1 << 30))
    return layer


def pluck(layer, part, **patch):
    """Strings as delay loops; extra values of a note win over the patch."""
    r = seeds(part, "pluck")
    for n in part.notes:
        values = {"soft": 0.3, "noise": 0.3, "damp": 0.25, "pos": 0.17, "t60": 2.5, "off": 0.06, **patch, **n.extra}
        values["pos"] *= r.uniform(0.85, 1.15)
        values["t60"] = round(values["t60"] * RATE)
        values["off"] = round(values["off"] * RATE)
        layer.add("pluck", n.beat, dur=round(n.length * part.song.beat), hz=hertz(n.key) * 2 ** (r.gauss(0, 2.5) / 1200),
                  gain=n.level ** 1.5, seed=r.randrange(1 << 30), **values)
    return layer


def synth(layer, part, kind="synth", power=1.4):
    """Notes of a synthesiser; the patch stands in the layer."""
    r = seeds(part, kind)
    for n in part.notes:
        layer.add(kind, n.beat, dur=round(n.length * part.song.beat), hz=hertz(n.key), gain=n.level ** power, seed=r.randrange(1 << 30), **n.extra)
    return layer


def blow(part, beat, length, key, strength, shape="swell"):
    """A wind or bowed note for the fonts' expression banks, where controller 2 is the loudness.

    swell: grows and, when long, sinks again; accent: loud at once, then held back; fade: loud at once and gone by the end."""
    part.play(beat, length, key, strength)
    top = strength + part.random.gauss(0, 3)
    first, held, last = {"swell": (0.7, 1, 0.55), "accent": (1, 0.72, 0.6), "fade": (1, 0.6, 0.35), "rise": (0.45, 0.7, 1)}[shape]
    part.control(beat - 0.02, 2, top * first)
    part.ramp(beat + 0.03, beat + min(0.25, length / 2), 2, top * first, top * held, 0.05)
    if length > 0.6:
        part.ramp(beat + length * 0.45, beat + length, 2, top * held, top * last, 0.1)


def sing(stem, song, lines, size=0.9, breath=1.0, seed=7, gain=0, transpose=0, reach=1.0, fall=0.0, ess=1.0):
    """lines: (beat, length, key, level 0..1, syllable); a syllable is a consonant ('-' for none) and one or two vowels.
    reach: how far the levels lie apart; fall: how much of its strength a syllable loses after its start, 0..1.
    ess: the strength of every s."""
    extra = {**({"fall": fall} if fall else {}), **({"ess": ess} if ess != 1 else {})}
    layer = stem.layer("voice", gain, size=size, breath=breath, seed=seed, **extra)
    r = random.Random(f"{song.id}/sing/{seed}")
    for beat, length, key, level, syllable in lines:
        layer.add("sing", beat + r.gauss(0.008, 0.008) * RATE / song.beat, dur=round(length * song.beat), hz=hertz(key + transpose), level=1 - (1 - level) * reach, con=syllable[0], vow=syllable[1:])
    return layer
