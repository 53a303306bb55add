#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the songs: writes docs/songs.md (needs numpy, scipy, ffmpeg).

usage: measure.py [--print] [SONG...]
"""
import json
import pathlib
import re
import subprocess
import sys

import numpy as np
from scipy import signal

AUDIO = pathlib.Path(__file__).resolve().parent.parent
OCTAVES = [63, 125, 250, 500, 1000, 2000, 4000, 8000, 16000]
RATE = 48000


def read(path):
    """Frames x channels, in the file's own channel count."""
    info = subprocess.run(["ffprobe", "-v", "error", "-show_entries", "stream=channels", "-of", "csv=p=0", str(path)],
                          stdout=subprocess.PIPE, check=True, text=True).stdout
    channels = int(info.strip())
    raw = subprocess.run(["ffmpeg", "-v", "error", "-i", str(path), "-f", "f32le", "-"], stdout=subprocess.PIPE, check=True).stdout
    return np.frombuffer(raw, "<f4").reshape(-1, channels).astype(float)


def db(x):
    return 20 * np.log10(np.maximum(x, 1e-9))


def loudness(x):
    """Integrated loudness, range and true peak of the loop played twice."""
    x = np.concatenate([x, x]) if x.shape[1] == 2 else np.concatenate([x, x])
    done = subprocess.run(["ffmpeg", "-hide_banner", "-nostats", "-f", "f32le", "-ar", str(RATE), "-ac", str(x.shape[1]), "-i", "-",
                           "-af", "ebur128=peak=true", "-f", "null", "-"], input=x.astype("<f4").tobytes(), stderr=subprocess.PIPE)
    text = done.stderr.decode()
    text = text[text.rfind("Summary"):]

    def number(pattern):
        found = re.search(pattern, text)
        return float(found.group(1).replace("-inf", "-99")) if found else float("nan")

    return number(r"I:\s+(\S+) LUFS"), number(r"LRA:\s+(\S+) LU"), number(r"Peak:\s+(\S+) dBFS")


def octaves(x):
    """Power in the octave bands, dB."""
    f, p = signal.welch(x.mean(1), RATE, nperseg=16384)
    return np.array([10 * np.log10(p[(f >= c / 2 ** .5) & (f < c * 2 ** .5)].sum() * f[1] + 1e-20) for c in OCTAVES])


def envelope(x, seconds=0.005):
    n = int(RATE * seconds)
    m = np.abs(x).max(1)
    return m[: len(m) // n * n].reshape(-1, n).max(1)


def onsets(x):
    """Attacks: (time, peak over the mean level 100-250 ms later or until the next, deepest fall before the next) in s and dB."""
    step = 0.005
    m = x.mean(1)
    n = int(RATE * step)
    power = (m[: len(m) // n * n].reshape(-1, n) ** 2).mean(1)
    peak = envelope(x, step)
    fast = 10 * np.log10(np.convolve(power, np.ones(2) / 2, "same") + 1e-12)
    before = np.array([np.median(fast[max(0, i - 10):max(1, i - 1)]) for i in range(len(fast))])
    rise = fast - before
    top = fast.max()
    found = []
    for i in range(2, len(fast) - 2):
        if rise[i] > 6 and fast[i] > top - 30 and rise[i] == rise[max(0, i - 10):i + 11].max():
            if not found or i - found[-1] > 12:
                found.append(i)
    rows = []
    for k, i in enumerate(found):
        end = found[k + 1] if k + 1 < len(found) else len(fast)
        attack = db(peak[max(0, i - 2):i + 8].max())
        held = power[min(i + 20, end - 1):max(min(i + 50, end - 2), min(i + 20, end - 1) + 1)]
        later = fast[i + 4:max(end - 2, i + 5)]
        rows.append((i * step, attack - 10 * np.log10(held.mean() + 1e-12), attack - later.min() - 3, (end - i) * step))
    return rows


def repeats(x):
    """How alike two hits of like strength are, aligned and matched in gain: best and median residual in dB (0: nothing in common)."""
    m = x.mean(1)
    starts = [int(r[0] * RATE) for r in onsets(x)]
    hits = [m[i - 480:i + 4800] for i in starts if i > 480 and i + 4800 < len(m)]
    power = [10 * np.log10((h ** 2).sum() + 1e-12) for h in hits]
    found = []
    for i, a in enumerate(hits):
        for j in range(i + 1, len(hits)):
            if abs(power[i] - power[j]) < 2 and len(found) < 400:
                cross = np.fft.irfft(np.fft.rfft(a, 16384) * np.conj(np.fft.rfft(hits[j], 16384)))
                shift = int(np.argmax(np.abs(cross)))
                b = np.roll(hits[j], shift - 16384 if shift > 8192 else shift)
                rest = a - (a * b).sum() / (b * b).sum() * b
                found.append(10 * np.log10((rest ** 2).sum() / (a ** 2).sum()))
    return min(found), float(np.median(found))


def measure(x):
    lufs, lra, true_peak = loudness(x)
    rms = np.sqrt((x ** 2).mean())
    bands = octaves(x)
    mid, side = x.mean(1), (x[:, 0] - x[:, -1]) / 2
    rows = onsets(x)
    wide = [r for r in rows if r[3] >= 0.25]
    blocks = 10 * np.log10((x[: len(x) // 2400 * 2400].mean(1).reshape(-1, 2400) ** 2).mean(1) + 1e-12)
    middle = signal.sosfilt(signal.butter(4, [500, 5000], "band", fs=RATE, output="sos"), x.mean(1))
    active = 10 * np.log10((middle[: len(x) // 2400 * 2400].reshape(-1, 2400) ** 2).mean(1) + 1e-12)
    return {
        "peak": db(np.abs(x).max()), "true": true_peak, "lufs": lufs, "lra": lra, "crest": db(np.abs(x).max()) - db(rms), "bands": bands - bands.max(),
        "raw": bands, "dc": db(abs(x.mean(0)).max()), "channels": x.shape[1],
        "side": db(np.sqrt((side ** 2).mean())) - db(np.sqrt((mid ** 2).mean())),
        "onsets": len(rows), "apart": len(wide) / max(1, len(rows)), "attack": np.median([r[1] for r in rows]) if rows else 0,
        "fall": np.median([r[2] for r in rows]) if rows else 0,
        "good": sum(r[1] >= 12 and r[2] >= 15 and r[3] >= 0.25 for r in rows),
        "w30": int((bands[1:8] > bands.max() - 30).sum()), "w18": int((bands[1:8] > bands.max() - 18).sum()),
        "dyn": np.percentile(blocks[blocks > blocks.max() - 60], 95) - np.percentile(blocks[blocks > blocks.max() - 60], 10),
        "active": float((active > active.max() - 30).mean()),
        "seam": db(np.abs(x[0] - x[-1]).max()) - db(np.abs(np.diff(x, axis=0)).max()),
    }


def place(x, channel):
    angle = np.pi / 4 * (1 + channel["pan"] / 100)
    gain = 10 ** (channel["gain"] / 20)
    if x.shape[1] == 1:
        return np.column_stack([x[:, 0] * np.sqrt(2) * np.cos(angle), x[:, 0] * np.sqrt(2) * np.sin(angle)]) * gain
    return x * np.array([np.sqrt(2) * np.cos(angle), np.sqrt(2) * np.sin(angle)]) * gain


def report(id):
    folder = AUDIO / id
    song = json.loads((folder / "song.json").read_text())
    channels = song["mix"]["channels"]
    master = 10 ** (song["mix"]["master"]["gain"] / 20)
    sounds = {s["id"]: read(folder / s["file"]) for s in song["stems"]}
    assert len({len(x) for x in sounds.values()}) == 1
    placed = {k: place(x, channels[k]) * master for k, x in sounds.items()}
    mix = sum(placed.values())
    centre = sum(place(x, {"gain": channels[k]["gain"], "pan": 0}) * master for k, x in sounds.items())
    drums = sum(placed[s["id"]] for s in song["stems"] if s["family"] == "drums")
    out = [f"## {song['title']} (`{id}`)", "",
           f"{song['tempo']:g} bpm, {song['meter']}/4, {song['bars']} bars, {len(mix) / RATE:.2f} s, {len(mix)} frames, {len(song['stems'])} stems, "
           f"{sum(p.stat().st_size for p in folder.iterdir()) / 1e6:.1f} MB.", "",
           "| stem | ch | gain | pan | in mix LUFS | peak | LUFS | LRA | crest | dyn | " + " | ".join(str(o) for o in OCTAVES)
           + " | 30 dB | 18 dB | onsets | apart | attack | fall | good | active |",
           "|---|" + "---|" * (9 + len(OCTAVES) + 8)]
    facts = {}
    for s in song["stems"]:
        m = facts[s["id"]] = measure(sounds[s["id"]])
        m["mix"] = loudness(placed[s["id"]])[0]
        c = channels[s["id"]]
        out.append(f"| {s['id']} | {m['channels']} | {c['gain']:g} | {c['pan']:g} | {m['mix']:.1f} | {m['peak']:.1f} | {m['lufs']:.1f} | {m['lra']:.1f} | {m['crest']:.1f} | "
                   f"{m['dyn']:.0f} | " + " | ".join(f"{b:.0f}" for b in m["bands"])
                   + f" | {m['w30']} | {m['w18']} | {m['onsets']} | {m['apart'] * 100:.0f} % | {m['attack']:.0f} | {m['fall']:.0f} | {m['good']} | {m['active'] * 100:.0f} % |")
    a, b, c, d = measure(mix), measure(centre), measure(drums), octaves(mix)
    out += ["", f"Mix: {a['lufs']:.1f} LUFS, true peak {a['true']:.1f} dBTP, crest {a['crest']:.1f} dB, range {a['lra']:.1f} LU, side against middle {a['side']:.1f} dB; "
            f"all pans at the centre: peak {b['peak']:.1f} dBFS.", "",
            "| octaves, dB of the loudest | " + " | ".join(str(o) for o in OCTAVES) + " |", "|---|" + "---|" * len(OCTAVES),
            "| mix | " + " | ".join(f"{v:.0f}" for v in a["bands"]) + " |", "| drums | " + " | ".join(f"{v:.0f}" for v in c["bands"]) + " |", ""]
    same = [(s["id"],) + repeats(sounds[s["id"]]) for s in song["stems"] if s["family"] == "drums"]
    out += ["Two hits of like strength, aligned and matched, best and median residual: "
            + ", ".join(f"{k} {best:.0f} and {middle:.0f} dB" for k, best, middle in same) + ".", ""]
    wide = [(s["id"], facts[s["id"]]["side"]) for s in song["stems"] if facts[s["id"]]["channels"] == 2]
    out += ["Side against middle: " + ", ".join(f"{k} {v:.0f} dB" for k, v in wide) + "; the other stems are mono.", ""]
    sections = []
    for s in song["sections"]:
        bar = len(mix) // song["bars"]
        part = mix[(s["bar"] - 1) * bar:(s["bar"] - 1 + s["bars"]) * bar]
        sections.append(f"{s['name']} {loudness(part)[0]:.1f} LUFS")
    out += ["Sections: " + ", ".join(sections) + f". Worst DC {max(m['dc'] for m in facts.values()):.0f} dBFS; worst step over the seam "
            f"{max(m['seam'] for m in facts.values()):.0f} dB against the stem's steepest.", ""]
    return "\n".join(out), mix, placed


HEAD = """# The songs, measured

Made by `audio/recipe/` (see its README); this file is written by `audio/recipe/measure.py`. Levels in dB.

- gain, pan: the default mix. "in mix LUFS": the stem alone at its default gain and pan.
- dyn: 95th less 10th percentile of the level in 50 ms blocks. Octaves: dB below the stem's loudest octave. "30 dB", "18 dB": how many of the seven octaves from
  125 Hz to 8 kHz lie within that of the loudest.
- onsets: attacks found; apart: share of them with 250 ms or more to the next; attack: median of the peak over the level 100 to 250 ms later; fall: median of
  how far the level falls before the next; good: attacks of 12 dB or more, 250 ms apart, that fall by 15 dB or more. active: share of 50 ms blocks within 30 dB
  of the loudest, between 500 Hz and 5 kHz.

"""

SIGNALS = "## Generated signals"


def main():
    names = [a for a in sys.argv[1:] if not a.startswith("--")] or sorted(p.parent.name for p in AUDIO.glob("*/song.json"))
    texts = [report(n)[0] for n in names]
    weak = AUDIO / "recipe" / "weak.md"
    text = HEAD + "\n".join(texts) + ("\n" + weak.read_text() if weak.exists() else "")
    if "--print" in sys.argv:
        print("\n".join(texts))
    else:
        (AUDIO.parent / "docs").mkdir(exist_ok=True)
        sheet = AUDIO.parent / "docs" / "songs.md"
        old = sheet.read_text() if sheet.exists() else ""
        # The generated signals are measured by a test of the program.
        sheet.write_text(text.rstrip("\n") + "\n\n" + old[old.index(SIGNALS):] if SIGNALS in old else text)


if __name__ == "__main__":
    main()
