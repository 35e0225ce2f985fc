#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
# run-all.sh BUILD_DIR [NAME…]: every benchmark, or those named (storage, probe, …), one after another.
set -euo pipefail
build_dir=$1
shift
printf 'Machine: %s cores, %s\n' "$(nproc)" "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)"
for bench in "$build_dir"/tests/bench/bench_*; do
  if [ ! -f "$bench" ] || [ ! -x "$bench" ]; then continue; fi
  name=${bench##*/bench_}
  if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
  printf '\n== %s\n' "$name"
  "$bench"
done
# A quarter of an hour, and longer than all the others: only where it is asked for.
if [[ " $* " == *" kills "* ]]; then
  printf '\n== kills\n'
  python3 "$(dirname "$0")/kills.py" "$build_dir/src/app/powermon-cli"
fi
