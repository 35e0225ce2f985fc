#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
# check-package.sh BUILD_DIR: what `cmake --install` lays down is whole, valid and starts.
set -euo pipefail
build_dir=$1
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
DESTDIR=$root cmake --install "$build_dir" --prefix /usr >/dev/null

for file in bin/powermon bin/powermon-cli share/applications/org.powermon.PowerMon.desktop \
  share/metainfo/org.powermon.PowerMon.metainfo.xml share/icons/hicolor/scalable/apps/org.powermon.PowerMon.svg \
  share/man/man1/powermon.1 share/man/man1/powermon-cli.1 lib/systemd/user/powermon.service \
  share/doc/powermon/grafana-dashboard.json share/doc/powermon/prometheus-rules.yml; do
  [ -s "$root/usr/$file" ] || { echo "not installed: $file"; exit 1; }
done

desktop-file-validate "$root"/usr/share/applications/*.desktop
appstreamcli validate --no-net --explain "$root"/usr/share/metainfo/*.xml
mandoc -T lint -W warning "$root"/usr/share/man/man1/*.1
# The unit names the program where it will be installed; it is looked up where it is now.
sed "s#^ExecStart=[^ ]*/#ExecStart=$root/usr/bin/#" "$root/usr/lib/systemd/user/powermon.service" >"$root/powermon.service"
XDG_RUNTIME_DIR=$root systemd-analyze verify --user --man=no "$root/powermon.service"

version=$(HOME=$root "$root/usr/bin/powermon-cli" --version)
[[ $version == *[0-9].[0-9]* ]] || { echo "powermon-cli --version says: $version"; exit 1; }
# Every command that the program names stands in its manual.
HOME=$root "$root/usr/bin/powermon-cli" --help | sed -n 's/^  \([a-z]\+-\?[a-z-]*\) .*/\1/p' | while read -r command; do
  grep -q -- "${command//-/\\\\*-}" "$root/usr/share/man/man1/powermon-cli.1" || {
    echo "the manual does not name: $command"
    exit 1
  }
done
