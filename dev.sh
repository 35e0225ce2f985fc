#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One way in for users and developers: each command installs what it needs (Debian 12), builds, and does its work.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
# The same unit is found in the cache from any checkout.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
# What its manual asks for where headers are precompiled.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

build_packages=(
  g++ cmake ninja-build ccache pkg-config
  qt6-base-dev libqt6opengl6-dev qt6-charts-dev qtkeychain-qt6-dev
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
  libqt6sql6-sqlite libqt6sql6-psql libqt6svg6 libexpected-dev libcli11-dev libboost-math-dev libsimdjson-dev libsqlite3-dev libcurl4-openssl-dev libssl-dev libyaml-cpp-dev zlib1g-dev
)
run_packages=(
  libsecret-1-0 fonts-dejavu-core xkb-data qt6-wayland dbus
)
test_packages=(
  lld clang-format clang-tidy shellcheck git python3 librapidcheck-dev
  postgresql sqlite3 nginx-light curl xvfb openbox trayer dunst xdotool imagemagick x11-utils dbus-daemon gnome-keyring
  desktop-file-utils appstream mandoc systemd procps iproute2 util-linux openssl chromium chromium-driver
)
package_packages=(dpkg-dev file librsvg2-bin lintian)

usage() {
  cat <<'EOT'
Usage: ./dev.sh COMMAND [ARGUMENTS]

  run [ARGUMENTS]    build PowerMon and start it; without a display it watches headless (run --demo: with made-up devices)
  cli [ARGUMENTS]    build and run powermon-cli
  test [CTEST-ARGS]  build with sanitizers and run every test and check (test -R detector: only those)
  bench [NAMES]      build optimized and print the benchmarks
  coverage [OPTIONS] run the tests of the core and print which of its lines they reach (options of gcovr)
  check              formatting, static analysis and the rules of the house alone
  format             format the sources
  translations       bring new texts into translations/*.ts
  package            make the Debian package in build/release
EOT
}

say() { printf '%s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    say "dev.sh: this needs root: $*"
    exit 1
  fi
}

# Installs those of the named Debian packages that are missing; says nothing when none is.
need() {
  local missing=() package
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "Installing: ${missing[*]}"
  local log
  log=$(mktemp)
  if ! { as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    say "dev.sh: the packages could not be installed"
    exit 1
  fi
  rm -f "$log"
}

# build PRESET [TARGET…]: configures once, then builds; quiet when it works, whole output when not.
build() {
  local preset=$1 log
  shift
  log=$(mktemp)
  if { [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset"; } >"$log" 2>&1 &&
    build_targets "$preset" "$log" "$@"; then
    rm -f "$log"
    return
  fi
  cat "$log" >&2
  rm -f "$log"
  say "dev.sh: the build failed"
  exit 1
}

build_targets() {
  local preset=$1 log=$2
  shift 2
  if [ -t 2 ]; then
    ninja -C "build/$preset" "$@"
  else
    ninja -C "build/$preset" "$@" >>"$log" 2>&1
  fi
}

sources() { git ls-files -co --exclude-standard -- 'src/*.h' 'src/*.cpp' 'tests/*.h' 'tests/*.cpp'; }

command=${1:-}
[ $# -gt 0 ] && shift
case "$command" in
  run)
    need "${build_packages[@]}" "${run_packages[@]}"
    build release powermon powermon-cli
    exec build/release/src/app/powermon "$@"
    ;;
  cli)
    need "${build_packages[@]}" "${run_packages[@]}"
    build release powermon-cli
    exec build/release/src/app/powermon-cli "$@"
    ;;
  test)
    need "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
    build asan
    exec ctest --test-dir build/asan --output-on-failure --no-tests=error -j "$(nproc)" "$@"
    ;;
  bench)
    need "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
    build release powermon powermon-cli tests/bench/all
    exec tests/bench/run-all.sh build/release "$@"
    ;;
  coverage)
    need "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}" gcovr
    build coverage tests/{core,scenario,storage,cli,api,notify}/all
    find build/coverage/src/core -name '*.gcda' -delete
    for tests in core scenario storage cli api notify; do
      ctest --test-dir "build/coverage/tests/$tests" --output-on-failure --no-tests=error -j "$(nproc)" >&2
    done
    exec gcovr --root . --filter src/core/ --print-summary "$@" build/coverage/src/core
    ;;
  check)
    need "${build_packages[@]}" "${test_packages[@]}"
    build asan
    exec ctest --test-dir build/asan --output-on-failure --no-tests=error -L check
    ;;
  format)
    need clang-format git
    sources | xargs -r -d '\n' clang-format -i
    ;;
  translations)
    need "${build_packages[@]}"
    /usr/lib/qt6/bin/lupdate -silent -locations none -no-obsolete src ui -ts translations/*.ts
    ;;
  package)
    need "${build_packages[@]}" "${package_packages[@]}"
    build release powermon powermon-cli
    (cd build/release && cpack -G DEB >cpack.log) || { cat build/release/cpack.log >&2; exit 1; }
    lintian --allow-root --fail-on error,warning build/release/*.deb >&2
    ls build/release/*.deb
    ;;
  help | -h | --help)
    usage
    ;;
  *)
    usage >&2
    exit 2
    ;;
esac
