#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidy.py BUILD_DIR CACHE_DIR: clang-tidy over the units of CACHE_DIR/todo ("unit<tab>digest"); a file named by the digest says
that the unit was clean. Exit code 1 when there is a finding."""
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

GROUP = 6
# Of GCC alone, or made by it: clang looks at each file as it stands. Warnings are the compiler's matter.
NOT_FOR_CLANG = re.compile(r" -W\S+| -fpch-preprocess| -include \S*cmake_pch\.hxx| -fsanitize=\S+| -fno-sanitize\S*")


def flags(command):
    """The options of a compiler's command without the compiler, its launcher, the unit and the output."""
    words = shlex.split(NOT_FOR_CLANG.sub("", command))
    start = next(place for place, word in enumerate(words) if word.startswith("-"))
    end = words.index("-o")
    return tuple(words[start:end])


def report(unit_files, options, cache):
    """What clang-tidy says of the units, looked at as one; nothing where all is well; None where they cannot stand together."""
    name = unit_files[0]
    if len(unit_files) > 1:
        name = cache / f"group-{os.getpid()}-{abs(hash(unit_files))}.cpp"
        name.write_text("".join(f'#include "{unit}"\n' for unit in unit_files))
    try:
        done = subprocess.run(["clang-tidy", "--quiet", f"--config-file={cache / 'settings'}", str(name), "--", *options],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    finally:
        if len(unit_files) > 1:
            name.unlink()
    if done.returncode == 0:
        return ""
    if len(unit_files) > 1 and "[clang-diagnostic-error]" in done.stdout:
        return None
    return done.stdout or f"clang-tidy failed on {', '.join(unit_files)}"


def look(units, options, cache):
    said = report(tuple(unit for unit, _ in units), options, cache)
    if said is None:
        half = len(units) // 2
        return look(units[:half], options, cache) + look(units[half:], options, cache)
    if not said:
        for _, digest in units:
            (cache / digest).touch()
    return said


def main():
    build, cache = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    todo = [tuple(line.split("\t")) for line in (cache / "todo").read_text().splitlines()]
    options = {entry["file"]: flags(entry["command"]) for entry in json.loads((build / "compile_commands.json").read_text())}
    # The units of a group are included, so what is found in them counts like what is found in a header.
    (cache / "settings").write_text((pathlib.Path(__file__).parents[2] / ".clang-tidy").read_text().replace(r"\.h$", r"\.(h|cpp)$"))
    groups = collections.defaultdict(list)
    for unit, digest in todo:
        groups[options[unit]].append((unit, digest))
    jobs = [(units[place:place + GROUP], key) for key, units in groups.items() for place in range(0, len(units), GROUP)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        said = list(pool.map(lambda job: look(job[0], job[1], cache), jobs))
    print("\n".join(text for text in said if text))
    print(f"{len(todo)} units looked at")
    return 1 if any(said) else 0


sys.exit(main())
