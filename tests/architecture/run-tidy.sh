#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
# run-tidy.sh SOURCE_DIR BUILD_DIR: clang-tidy over every unit of src/. A unit that was clean, and of which neither the text nor
# any header of ours changed since, is not looked at again.
set -euo pipefail
source_dir=$1
build_dir=$2
cache=$build_dir/tidy-clean
mkdir -p "$cache"
cd "$build_dir"

# unit <tab> digest of all of our files that it is made of
ninja -t deps | awk -v root="$source_dir/" -v build="$build_dir/" '
  /^[^ ].*: #deps/ { unit = ""; next }
  /^ / {
    file = substr($0, 5)
    if (file !~ /^\//) file = build file
    while (match(file, /[^\/]+\/\.\.\//)) file = substr(file, 1, RSTART - 1) substr(file, RSTART + RLENGTH)
    if (unit == "") unit = file
    if (index(file, root "src/") == 1 && index(unit, root "src/") == 1) print unit "\t" file
  }' | sort -u >"$cache/dependencies"

[ "$(wc -l <"$cache/dependencies")" -gt 100 ] || { echo "no units found: is $build_dir built?"; exit 1; }

settings=$(sha256sum <"$source_dir/.clang-tidy")
todo=()
declare -A digest_of
while IFS= read -r unit; do
  [ -f "$unit" ] || continue
  digest=$( (echo "$settings"; awk -F'\t' -v unit="$unit" '$1 == unit { print $2 }' "$cache/dependencies" |
    xargs -d '\n' sha256sum) | sha256sum | cut -d' ' -f1)
  [ -f "$cache/$digest" ] && continue
  digest_of[$unit]=$digest
  todo+=("$unit")
done < <(cut -f1 "$cache/dependencies" | sort -u)

[ ${#todo[@]} -eq 0 ] && { echo "every unit is clean"; exit 0; }

check() {
  if output=$(clang-tidy -p . --quiet "$1" 2>/dev/null); then
    touch "$cache/$2"
  else
    printf '%s\n' "$output"
    return 1
  fi
}
export -f check
export cache
# shellcheck disable=SC2016  # the inner shell expands them
for unit in "${todo[@]}"; do printf '%s\0%s\0' "$unit" "${digest_of[$unit]}"; done |
  xargs -0 -n 2 -P "$(nproc)" bash -c 'check "$0" "$1"'
echo "${#todo[@]} units looked at"
