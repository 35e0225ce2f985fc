#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
# run-tidy.sh SOURCE_DIR BUILD_DIR: clang-tidy over every unit of src/. A unit that was clean, and of which neither the text nor
# any header of ours changed since, is not looked at again. Units of one library are looked at several at a time, for most of the
# time goes into Qt's headers; those that cannot stand together (a name in two unnamed namespaces) are parted.
set -euo pipefail
source_dir=$1
build_dir=$2
cache=$build_dir/tidy-clean
mkdir -p "$cache"
cd "$build_dir"

# unit <tab> one of our files that it is made of
ninja -t deps | awk -v root="$source_dir/" -v build="$build_dir/" '
  /^[^ ].*: #deps/ { unit = ""; next }
  /^ / {
    file = substr($0, 5)
    if (file !~ /^\//) file = build file
    while (match(file, /[^\/]+\/\.\.\//)) file = substr(file, 1, RSTART - 1) substr(file, RSTART + RLENGTH)
    if (unit == "" && file ~ /\.cpp$/) unit = file
    if (unit != "" && index(file, root "src/") == 1 && index(unit, root "src/") == 1) print unit "\t" file
  }' | sort -u >"$cache/dependencies"

[ "$(cut -f1 "$cache/dependencies" | sort -u | wc -l)" -gt 100 ] || { echo "no units found: is $build_dir built?"; exit 1; }

settings=$(cat "$source_dir/.clang-tidy" "$source_dir/CMakePresets.json" "$source_dir/cmake/PowerMonTargets.cmake" | sha256sum)
: >"$cache/todo"
while IFS= read -r unit; do
  [ -f "$unit" ] || continue
  digest=$( (echo "$settings"; awk -F'\t' -v unit="$unit" '$1 == unit { print $2 }' "$cache/dependencies" |
    xargs -d '\n' sha256sum) | sha256sum | cut -d' ' -f1)
  [ -f "$cache/$digest" ] || printf '%s\t%s\n' "$unit" "$digest" >>"$cache/todo"
done < <(cut -f1 "$cache/dependencies" | sort -u)

[ -s "$cache/todo" ] || { echo "every unit is clean"; exit 0; }
exec "$source_dir/tests/architecture/tidy.py" "$build_dir" "$cache"
