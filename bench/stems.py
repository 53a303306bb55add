#!/usr/bin/env python3
"""Writes a song for the rendering benchmark: stems that sound like parts of a mix (noise of different colours that comes in
notes, loud and soft), its song.json, a mix file, and the same graph in the words of ffmpeg and sox.

    stems.py FOLDER SECONDS STEMS [16|24|float]
"""
import json
import math
import os
import sys

import numpy as np

RATE = 48000
PARTS = [("foundation", "drums"), ("rhythm", "drums"), ("foundation", "bass"), ("rhythm", "keys"), ("rhythm", "guitar"), ("pad", "keys"), ("fill", "guitar"),
         ("lead", "wind")]


def samples(index, seconds, random):
    """Noise under a slope of 0 to -6 dB an octave, in notes that decay: mean -24 dBFS or so, peaks about -8."""
    frames = seconds * RATE
    out = np.empty((frames, 2), np.float32)
    note = int(RATE * (0.21 + 0.07 * index))
    decay = np.exp(-np.arange(note) / (0.35 * note)).astype(np.float32)
    slope = 1 / np.maximum(1, np.arange(RATE // 2 + 1)) ** (0.5 * index / 8 + 0.25)
    for start in range(0, frames, RATE):
        count = min(RATE, frames - start)
        for side in range(2):
            spectrum = slope * np.exp(2j * math.pi * random.random(RATE // 2 + 1))
            wave = np.fft.irfft(spectrum, RATE)
            out[start:start + count, side] = (wave / np.sqrt(np.mean(wave * wave)) * 0.09)[:count]
    for start in range(0, frames, note):
        count = min(note, frames - start)
        out[start:start + count] *= decay[:count, None] * random.uniform(0.4, 1.6)
    return np.clip(out, -0.99, 0.99)


def stored(wave, form):
    if form == "float":
        return 3, 4, wave.astype("<f4").tobytes()
    if form == "24":
        whole = np.rint(wave * 8388607).astype("<i4")
        return 1, 3, whole.view(np.uint8).reshape(-1, 4)[:, :3].tobytes()
    return 1, 2, np.rint(wave * 32767).astype("<i2").tobytes()


def write(path, wave, form):
    kind, size, data = stored(wave, form)
    frame = size * 2
    head = b"RIFF" + (36 + len(data)).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little") + kind.to_bytes(2, "little") \
        + (2).to_bytes(2, "little") + RATE.to_bytes(4, "little") + (RATE * frame).to_bytes(4, "little") + frame.to_bytes(2, "little") \
        + (8 * size).to_bytes(2, "little") + b"data" + len(data).to_bytes(4, "little")
    with open(path, "wb") as file:
        file.write(head + data)


def settings(index):
    bands = [(80 + 15 * index, 3 - index % 3, 0.9), (350 + 60 * index, -2.5 - 0.2 * index, 1.2),
             (1800 + 220 * index, 2 + 0.3 * index, 1.0), (7000 + 400 * index, 1.5, 0.8)]
    pan = [-40, 35, -20, 20, -60, 60, 10, -10][index % 8]
    angle = math.pi / 4 * (1 + pan / 100)
    return bands, pan, (math.sqrt(2) * math.cos(angle), math.sqrt(2) * math.sin(angle))


def main(folder, seconds, stems, form="16"):
    os.makedirs(folder, exist_ok=True)
    random = np.random.default_rng(1)
    names, channels, chains, inputs, sox = [], {}, [], [], []
    for i in range(stems):
        name = f"s{i + 1}"
        names.append(name)
        write(os.path.join(folder, name + ".wav"), samples(i % 8, seconds, random) * math.sqrt(8 / max(8, stems)), form)
        bands, pan, (left, right) = settings(i % 8)
        channels[name] = {"eq": [{"type": "bell", "frequency": f, "gain": g, "q": q} for f, g, q in bands],
                          "compressor": {"threshold": -24, "ratio": 3, "attack": 10, "release": 120, "knee": 6}, "pan": pan}
        eq = ",".join(f"equalizer=f={f}:t=q:w={q}:g={g}" for f, g, q in bands)
        chains.append(f"[{i}:a]{eq},acompressor=threshold=-24dB:ratio=3:attack=10:release=120:knee=2,"
                      f"pan=stereo|c0={left:.6f}*c0|c1={right:.6f}*c1[{name}]")
        inputs.append(name + ".wav")
        part = " ".join(f"equalizer {f} {q}q {g}" for f, g, q in bands)
        sox.append(f'"|sox {name}.wav -p {part} compand 0.01,0.12 6:-60,-60,-24,-24,0,-16 0 -90 remix 1v{left:.6f} 2v{right:.6f}"')
    graph = ";".join(chains) + ";" + "".join(f"[{n}]" for n in names) \
        + f"amix=inputs={stems}:normalize=0,alimiter=limit=-1dB:attack=3:release=100:level=0[out]"
    song = {"title": "Bench", "tempo": 120, "stems": [{"id": n, "file": n + ".wav", "role": PARTS[i % 8][0], "family": PARTS[i % 8][1]} for i, n in enumerate(names)]}
    mix = {"channels": channels, "master": {"limiter": {"ceiling": -1, "drive": 0}}}
    for file, text in (("song.json", json.dumps(song)), ("mix.json", json.dumps(mix)), ("graph.txt", graph), ("sox.txt", " ".join(sox))):
        with open(os.path.join(folder, file), "w") as out:
            out.write(text + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:5])
