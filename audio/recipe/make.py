#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the songs of Attune: composes, renders, encodes.

usage: make.py [--work DIR] [--out DIR] [SONG...]     (all songs into the folder above this one)
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import subprocess
import tempfile

import blue_kettle
import copper_penny
import harbour_lights
import night_shift
import paper_crown
import winter_pass
from score import RATE, SAMPLES, midi_file

HERE = pathlib.Path(__file__).resolve().parent
SONGS = {s.id: s for s in (harbour_lights.compose(), night_shift.compose(), blue_kettle.compose(), paper_crown.compose(),
                           winter_pass.compose(), copper_penny.compose())}
CREDITS = ("Composed, arranged and synthesised for Attune. Instruments: MuseScore General and FluidR3 GM soundfonts (MIT), "
           "one-shots of sonic-pi-samples (CC0); see NOTICE.md.")


def run(*command):
    done = subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(done.args)}\n{done.stdout}")


def jdk(tool):
    home = os.environ.get("JAVA_HOME")
    return pathlib.Path(home) / "bin" / tool if home else tool


def fluidsynth(work, font, midi, wav):
    """Renders a MIDI file dry; an unchanged file is not rendered again."""
    stamp = wav.with_suffix(".md5")
    key = hashlib.md5(midi + font.encode()).hexdigest()
    if wav.exists() and stamp.exists() and stamp.read_text() == key:
        return
    source = wav.with_suffix(".mid")
    source.write_bytes(midi)
    run("fluidsynth", "-ni", "-q", "-f", work / "fluid.cfg", "-R", "0", "-C", "0", "-g", "0.5", "-r", RATE,
        "-o", "synth.polyphony=512", "-o", "synth.reverb.active=0", "-o", "synth.chorus.active=0",
        "-O", "float", "-T", "wav", "-F", wav, font, source)
    stamp.write_text(key)


def one_shot(work, source):
    shots = work / "shots"
    if isinstance(source, str):
        wav = shots / (source + ".wav")
        if not wav.exists():
            run("ffmpeg", "-v", "error", "-y", "-i", f"{SAMPLES}{source}.flac", "-af", "aresample=48000:filter_size=128",
                "-c:a", "pcm_f32le", wav)
        return
    font, bank, program, key, velocity, seconds = source
    name = "-".join(str(s).rsplit("/", 1)[-1] for s in source)
    channel = 9 if bank == 128 else 0
    events = [(0, 0, b"\xff\x51\x03\x00\x4e\x20"), (0, 1, bytes([0xB0 | channel, 0, 0 if bank == 128 else bank])),
              (0, 2, bytes([0xC0 | channel, program])), (0, 3, bytes([0xB0 | channel, 7, 110])),
              (0, 3, bytes([0xB0 | channel, 10, 64])), (0, 4, bytes([0x90 | channel, key, velocity])),
              (round(seconds * RATE), 5, bytes([0x80 | channel, key, 0]))]
    fluidsynth(work, font, midi_file(events), shots / (name + ".wav"))


def plan(song, folder, work):
    lines = [f"frames {song.frames}"]
    for stem in song.stems:
        lines.append(f"stem {folder / (stem.id + '.wav')} {stem.channels}")
        for i, layer in enumerate(stem.layers):
            patch = "".join(f" {k}={v}" for k, v in layer.patch.items())
            lines.append(f"layer {layer.kind} gain={layer.gain}{patch}")
            if layer.midi:
                lines.append(f"wav file={folder / f'{stem.id}-{i}.full.wav'} start={song.frames}")
            lines += [l.replace("{work}", str(work)) for l in layer.lines]
        lines += stem.bus
    return "\n".join(lines) + "\n"


def describe(song):
    return {
        "title": song.title, "tempo": round(60 * RATE / song.beat, 6), "meter": song.meter, "bars": song.bars,
        "credits": CREDITS, "licence": "CC BY 4.0",
        "sections": [{"name": n, "bar": b + 1, "bars": c} for n, b, c in song.sections],
        "stems": [{"id": s.id, "name": s.name, "file": s.id + ".flac", "role": s.role, "family": s.family}
                  for s in song.stems],
        "mix": {"channels": {s.id: {"gain": s.gain, "pan": s.pan} for s in song.stems}, "master": {"gain": song.master}},
    }


def compact(value, indent=""):
    """JSON with one line for each object that holds only plain values."""
    inner = indent + "  "
    flat = json.dumps(value, ensure_ascii=False)
    items = list(value.values()) if isinstance(value, dict) else value
    if not isinstance(value, (dict, list)) or not any(isinstance(v, (dict, list)) for v in items):
        return flat
    if isinstance(value, list):
        return "[\n" + ",\n".join(inner + compact(v, inner) for v in value) + "\n" + indent + "]"
    rows = (f"{inner}{json.dumps(k)}: {compact(v, inner)}" for k, v in value.items())
    return "{\n" + ",\n".join(rows) + "\n" + indent + "}"


def make(song, work, out):
    folder = work / song.id
    folder.mkdir(parents=True, exist_ok=True)
    jobs = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for source in song.shots:
            jobs.append(pool.submit(one_shot, work, source))
        for stem in song.stems:
            for i, layer in enumerate(stem.layers):
                if layer.midi:
                    part, font, program, bank, controls = layer.midi
                    midi = part.midi(program, bank, controls)
                    jobs.append(pool.submit(fluidsynth, work, font, midi, folder / f"{stem.id}-{i}.full.wav"))
        for job in jobs:
            job.result()
    text = folder / "plan.txt"
    text.write_text(plan(song, folder, work))
    run(jdk("java"), "-Xmx1g", "-cp", work / "classes", "Studio", text)
    target = out / song.id
    target.mkdir(parents=True, exist_ok=True)
    for stem in song.stems:
        run("flac", "--silent", "--force", "-8", "--no-padding", "-o", target / (stem.id + ".flac"), folder / (stem.id + ".wav"))
    (target / "song.json").write_text(compact(describe(song)) + "\n")
    print(song.id, f"{60 * RATE / song.beat:g} bpm, {song.frames} frames, {song.frames / RATE:.2f} s, {len(song.stems)} stems")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--work", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "attune-songs")
    options.add_argument("--out", type=pathlib.Path, default=HERE.parent)
    options.add_argument("songs", nargs="*", metavar="SONG")
    chosen = options.parse_args()
    (chosen.work / "shots").mkdir(parents=True, exist_ok=True)
    (chosen.work / "fluid.cfg").write_text("interp 7\n")
    run(jdk("javac"), "-d", chosen.work / "classes", *sorted((HERE / "studio").glob("*.java")))
    for name in chosen.songs or SONGS:
        make(SONGS[name], chosen.work, chosen.out)


if __name__ == "__main__":
    main()
