#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
# links_no_gui.sh PROGRAM: fails where the program, or a library that it loads, needs Qt Gui or more.
set -euo pipefail
libraries=$(LC_ALL=C ldd "$1")
if ! grep -q 'libQt6Core\.so' <<<"$libraries"; then
  printf '%s links no Qt at all: is this the right file?\n' "$1"
  exit 1
fi
if grep -E 'libQt6(Gui|Widgets|Charts|OpenGL|Svg)' <<<"$libraries"; then
  printf '%s must run without these\n' "$1"
  exit 1
fi
