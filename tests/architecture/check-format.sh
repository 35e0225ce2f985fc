#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
# check-format.sh SOURCE_DIR: every source is as clang-format writes it, every script passes shellcheck.
set -euo pipefail
cd "$1"
git ls-files -co --exclude-standard -- 'src/*.h' 'src/*.cpp' 'tests/*.h' 'tests/*.cpp' |
  xargs -d '\n' clang-format --dry-run -Werror
git ls-files -co --exclude-standard -- '*.sh' .ci/run | xargs -d '\n' shellcheck
