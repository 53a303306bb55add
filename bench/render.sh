#!/bin/sh
# Renders the same graph with attune, ffmpeg and sox, in turns, and prints a table: CPU time (user + sys) of all processes and wall time.
#   bench/render.sh [FOLDER]      FOLDER keeps the stems; RUNS=5 SECONDS_OF_SONG="300 60" STEMS=8 FORMAT=16, LINE="8 16 32 64" for the line of stems
# Needs target/attune (mvn package -DskipTests), python3 with numpy, ffmpeg, sox.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-${TMPDIR:-/tmp}/attune-bench}
mkdir -p "$folder"
exec python3 "$here/render.py" "$folder"
