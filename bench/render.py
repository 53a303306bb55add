"""See render.sh."""
import os
import platform
import resource
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ATTUNE = os.environ.get("ATTUNE", os.path.join(HERE, "..", "target", "attune", "bin", "attune"))
RUNS = int(os.environ.get("RUNS", "5"))
FORMAT = os.environ.get("FORMAT", "16")


def attune(folder, stems):
    return [ATTUNE, "render", "--song", folder, "--mix", folder + "/mix.json", "--out", folder + "/../attune.wav"]


def ffmpeg(folder, stems):
    with open(folder + "/graph.txt") as file:
        graph = file.read().strip()
    inputs = [part for i in range(stems) for part in ("-i", f"s{i + 1}.wav")]
    return ["ffmpeg", "-v", "error", "-y", "-nostdin", "-threads", "1", "-filter_threads", "1", "-filter_complex_threads", "1", *inputs,
            "-filter_complex", graph, "-map", "[out]", "-c:a", "pcm_f32le", "../ffmpeg.wav"]


def sox(folder, stems):
    with open(folder + "/sox.txt") as file:
        return ["sh", "-c", "sox -V1 -m " + file.read().strip() + " -e float -b 32 ../sox.wav gain -l -1"]


def run(command, folder):
    """CPU seconds of the process and all its children, and wall seconds."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "ATTUNE_HOME": folder + "/../home"})
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def song(root, seconds, stems):
    folder = os.path.join(root, f"{seconds}s-{stems}-{FORMAT}")
    if not os.path.exists(folder + "/sox.txt"):
        subprocess.run([sys.executable, HERE + "/stems.py", folder, str(seconds), str(stems), FORMAT], check=True)
    return folder


def first_line(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.split("\n")[0].strip()


def model():
    with open("/proc/cpuinfo") as file:
        return next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.processor())


def median(values):
    return statistics.median(values)


def compare(root, seconds, stems):
    folder = song(root, seconds, stems)
    makers = {"attune": attune, "ffmpeg": ffmpeg, "sox": sox}
    times = {name: [] for name in makers}
    for turn in range(RUNS + 1):    # the first warms the file cache and does not count
        for name, maker in makers.items():
            taken = run(maker(folder, stems), folder)
            if turn:
                times[name].append(taken)
    print(f"\n{stems} stems of {seconds} s, {FORMAT} bits, medians of {RUNS} runs in turns (load of the machine at the end {os.getloadavg()[0]:.1f}):\n")
    print("| | CPU, s | of ffmpeg's | wall, s | of ffmpeg's |\n|---|---|---|---|---|")
    cpu, wall = (median([t[k] for t in times["ffmpeg"]]) for k in (0, 1))
    for name, all_times in times.items():
        c, w = (median([t[k] for t in all_times]) for k in (0, 1))
        low, high = min(t[0] for t in all_times), max(t[0] for t in all_times)
        print(f"| {name} | {c:.2f} ({low:.2f}-{high:.2f}) | {c / cpu:.2f} | {w:.2f} | {w / wall:.2f} |", flush=True)


def line(root, counts):
    print("\n| stems of 60 s | CPU, s | ms a stem | wall, s |\n|---|---|---|---|")
    for stems in counts:
        folder = song(root, 60, stems)
        taken = [run(attune(folder, stems), folder) for _ in range(RUNS)]
        cpu, wall = median([t[0] for t in taken]), median([t[1] for t in taken])
        print(f"| {stems} | {cpu:.2f} | {1000 * cpu / stems:.0f} | {wall:.2f} |", flush=True)


def main(root):
    root = os.path.abspath(root)
    print(f"{model()}, {os.cpu_count()} cores; {platform.system()} {platform.release()}; {first_line(ATTUNE, '--version')}; "
          f"{first_line('ffmpeg', '-version').split(' Copyright')[0]}; {first_line('sox', '--version').replace('sox: ', '').strip()}")
    for seconds in os.environ.get("SECONDS_OF_SONG", "300 60").split():
        compare(root, int(seconds), int(os.environ.get("STEMS", "8")))
    if os.environ.get("LINE"):
        line(root, [int(n) for n in os.environ["LINE"].split()])


main(sys.argv[1])
