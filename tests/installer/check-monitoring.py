#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-monitoring.py SOURCE_DIR: what goes to Prometheus and Grafana names metrics that PowerMon has, and Prometheus' own
tool accepts the rules where it is installed."""
import json
import pathlib
import re
import shutil
import subprocess
import sys

source = pathlib.Path(sys.argv[1])
monitoring = source / "installer/monitoring"
told = set(re.findall(r'family\(\s*"(powermon_\w+)"', (source / "src/api/metrics.cpp").read_text()))
assert len(told) >= 9, told

rules = (monitoring / "prometheus-rules.yml").read_text()
dashboard = json.loads((monitoring / "grafana-dashboard.json").read_text())
expressions = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
expressions += [note["expr"] for note in dashboard["annotations"]["list"]]
assert len(expressions) >= 9
for text in [*expressions, *re.findall(r"expr: (.*)", rules)]:
    unknown = set(re.findall(r"powermon_\w+", text)) - told
    assert not unknown, f"no such metric: {unknown} in {text}"

places = [panel["gridPos"] for panel in dashboard["panels"]]
cells = [(x, y) for at in places for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])]
assert len(cells) == len(set(cells)) and max(x for x, _ in cells) < 24, "panels overlap"
assert len({panel["id"] for panel in dashboard["panels"]}) == len(places)

promtool = shutil.which("promtool")
if promtool:
    subprocess.run([promtool, "check", "rules", monitoring / "prometheus-rules.yml"], check=True)
    subprocess.run([promtool, "test", "rules", source / "tests/installer/prometheus-rules-test.yml"], check=True)
print(f"{len(expressions)} expressions, rules {'checked by promtool' if promtool else 'not checked: no promtool'}")
