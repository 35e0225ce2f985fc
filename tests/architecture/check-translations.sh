#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
# check-translations.sh SOURCE_DIR: every text of src/ and ui/ stands, translated, in every file of translations/.
set -euo pipefail
cd "$1"
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp translations/*.ts "$copy"
/usr/lib/qt6/bin/lupdate -silent -locations none -no-obsolete src ui -ts "$copy"/*.ts
status=0
for file in "$copy"/*.ts; do
  if grep -q 'type="unfinished"' "$file"; then
    echo "${file##*/}: not translated (./dev.sh translations brings the texts in):"
    grep -B 4 'type="unfinished"' "$file" | grep '<source>' | head -n 20
    status=1
  fi
done
exit $status
