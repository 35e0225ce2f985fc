#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The headless monitor against real web servers: headless.py POWERMON-CLI"""

import os
import signal
import socket
import sqlite3
import sys
import time

from harness import Session, check, free_port, main, seconds, wait_for

NOBODY = 65534
INTERVAL = 1  # seconds


def one_line(text):
    return len([line for line in text.splitlines() if line.strip()]) == 1


def answered_twice(session, count):
    """Only what has answered twice can be missed."""
    return session.online() == count and session.checks() >= 3 * count


def is_whole(session):
    with sqlite3.connect(session.database) as database:
        return database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def an_outage_is_seen_and_ends(session):
    session.environment["POWERMON_POLICY"] = "readme"  # it decides at once
    devices = [session.device(name) for name in ("Kitchen", "Garage", "Office <b>&amp;</b> 🔌")]
    monitor = session.start_monitor()
    wait_for("all answered twice", lambda: answered_twice(session, 3))
    check(session.outages() == [], "there is no outage yet")

    cut = time.time()
    for device in devices[:2]:
        device.off()
    opened = wait_for("the outage is open", session.outages)[0]
    check(opened["is_ongoing"] and opened["ended_at"] is None, f"it goes on: {opened}")
    check(seconds(opened["started_latest"]) >= cut, f"it did not begin before the cut at {cut}: {opened}")
    check(len(opened["switches_affected"]) == 2, f"two are affected: {opened}")
    status = session.run("status", "--exit-code")
    check(status.returncode == 1, f"status --exit-code tells an open outage: {status.returncode} {status.stderr}")

    back = time.time()
    for device in devices[:2]:
        device.on()
    closed = wait_for("it is over", lambda: [each for each in session.outages() if not each["is_ongoing"]])[0]
    check(closed["id"] == opened["id"], "it is the same outage")
    check(seconds(closed["ended_latest"]) >= back, f"it did not end before the power came back at {back}: {closed}")
    check(0 < closed["duration_seconds"] < time.time() - cut + 2, f"its duration is plausible: {closed}")

    check(monitor.end(signal.SIGTERM) == 0, f"SIGTERM ends it in order: {monitor.errors}")
    check(is_whole(session), "the database is whole")


def five_addresses_are_enough(session):
    devices = [session.device(f"Plug {number}") for number in range(1, 6)]
    monitor = session.start_monitor()
    wait_for("all answered twice", lambda: answered_twice(session, 5))

    for device in devices[:4]:
        device.off()
    cut = time.time()
    opened = wait_for("an outage is suspected", session.outages)[0]
    # Two intervals, where the machine is not busy.
    took = seconds(opened["detected_at"]) - cut
    check(took < 2 * INTERVAL + 10, f"soon, not after {took:.1f} s")
    check(opened["is_ongoing"] and opened["confidence"] == "suspected", f"as far as is known: {opened}")
    status = session.run("status", "--exit-code")
    check(status.returncode == 1, f"status --exit-code tells it: {status.stdout}")
    check("The power may be out since" in status.stdout, f"status says how sure it is: {status.stdout}")
    check("checking whether it is the network" in status.stdout, f"and what is done about it: {status.stdout}")
    wait_for("it is told", lambda: "The power may be out: " in monitor.errors)

    for device in devices[:4]:
        device.on()
    ended = wait_for("it is over", lambda: [each for each in session.incidents() if not each["is_ongoing"]])[0]
    check(ended["id"] == opened["id"], "it is the same event")
    check(ended["cause"] == "undetermined", f"nothing told power and network apart: {ended}")
    check(session.outages() == [], "it counts as no outage")
    check("The power is on" in session.run("status").stdout, "status knows")
    wait_for("what it was is told", lambda: "It was the power or the network: " in monitor.errors)
    check(monitor.errors.count("The power may be out: ") == 1, f"once: {monitor.errors}")
    check(monitor.end(signal.SIGTERM) == 0, monitor.errors)


def signals_end_it_in_order(session):
    session.device("Kitchen")
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        monitor = session.start_monitor()
        before = session.newest_check()
        wait_for("a check is stored", lambda seen=before: session.newest_check() > seen)
        began = time.time()
        check(monitor.end(number) == 0, f"signal {number} ends it with 0: {monitor.errors}")
        check(time.time() - began < 20, "it ends soon")
        # What it had seen is there: a check each second until the end, where the machine is not busy.
        check(session.newest_check() > began - 10, f"signal {number} lost checks")


def a_kill_loses_a_second_at_most(session):
    session.device("Kitchen")
    session.device("Garage")
    lost = []
    for _ in range(4):
        monitor = session.start_monitor()
        before = session.newest_check()
        wait_for("checks are stored", lambda seen=before: session.newest_check() > seen + 0.5)
        killed = time.time()
        monitor.kill()
        check(is_whole(session), "the database is whole")
        lost.append(killed - session.newest_check())
    # Two switches, half a second apart, and a second that may be unwritten; a busy machine may add to one of them.
    check(min(lost) < 4 and max(lost) < 20, f"so many seconds before the kills are missing: {lost}")


def an_outage_that_was_open_at_a_kill_goes_on(session):
    session.environment["POWERMON_POLICY"] = "readme"
    device = session.device("Kitchen")
    monitor = session.start_monitor()
    wait_for("it answers", lambda: session.online() == 1)
    device.off()
    opened = wait_for("the outage is open", session.outages)[0]
    monitor.kill()
    still = session.outages()
    check(len(still) == 1 and still[0]["is_ongoing"], f"it is on disk: {still}")
    session.start_monitor()
    device.on()
    closed = wait_for("it is over", lambda: [each for each in session.outages() if not each["is_ongoing"]])
    check([each["id"] for each in closed] == [opened["id"]], f"one outage, the same: {closed}")


def only_one_watches(session):
    session.device("Kitchen")
    first = session.start_monitor()
    wait_for("the first watches", lambda: session.online() == 1)
    second = session.run("run")
    check(second.returncode == 5, f"a second one exits 5: {second.returncode}")
    check(one_line(second.stderr) and session.database in second.stderr, f"with one clear line: {second.stderr!r}")
    waiting = session.start_monitor("--wait")
    wait_for("the third one waits", lambda: "another process watches" in waiting.errors)
    first.kill()
    killed = time.time()
    wait_for("the third one took over", lambda: session.newest_check() > killed)
    check(waiting.end() == 0, waiting.errors)


def a_change_reaches_the_monitor_in_two_seconds(session):
    session.device("Kitchen")
    session.start_monitor()
    wait_for("it watches", lambda: session.online() == 1)
    session.device("Garage")
    added = time.monotonic()
    wait_for("the new one was checked", lambda: session.online() == 2)
    took = time.monotonic() - added
    # Seen after two seconds at most and checked after one more, where the machine is not busy.
    check(took < 15, f"a change is seen soon, not after {took:.1f} s")


def bad_settings_are_one_line(session):
    for name, values in {
        "MONITOR_INTERVAL": ("0", "-1", "1e9", "abc", "86401"),
        "POWER_OUTAGE_THRESHOLD": ("0", "101", "many"),
        "POWERMON_POLICY": ("both", "Evidence", ""),
        "POWERMON_MONITOR_POWER": ("battery", "1"),
        "DATABASE_URL": ("mysql://x/y", "nonsense"),
        "SMART_SWITCHES": ("a:b c", ":::"),
    }.items():
        for value in values:
            done = session.run("run", environment={name: value})
            check(done.returncode == 2, f"{name}={value} exits {done.returncode}: {done.stderr}")
            named = name in done.stderr or (name == "DATABASE_URL" and "database address" in done.stderr)
            check(one_line(done.stderr) and named, f"{name}={value}: {done.stderr!r}")
            check(done.stdout == "", f"{name}={value} prints nothing: {done.stdout!r}")
    check(not os.path.exists(session.database), "nothing was made")


def expect_unusable(session, url, because, user=None):
    done = session.run("run", "--database", url, user=user)
    check(done.returncode == 4, f"{because}: exits {done.returncode}: {done.stderr!r}")
    check(one_line(done.stderr), f"{because}: one line: {done.stderr!r}")


def expect_mended(session, path, content):
    """A database of which nothing but the header is left: a new one takes its place, and it is kept."""
    done = session.run("list-switches", "--database", f"sqlite:///{path}")
    check(done.returncode == 0, f"a corrupt one: exits {done.returncode}: {done.stderr!r}")
    told = session.run("status", "--database", f"sqlite:///{path}").stdout
    check("The database was damaged." in told, f"a corrupt one is told: {told!r}")
    kept = [name for name in os.listdir(session.folder) if name.startswith(os.path.basename(path) + ".damaged-")]
    check(len(kept) == 1, f"it was kept: {kept}")
    with open(os.path.join(session.folder, kept[0]), "rb") as file:
        check(file.read() == bytes(content), "it was kept as it was")


def bad_databases_are_one_line(session):
    folder = os.path.join(session.folder, "folder")
    os.mkdir(folder)
    expect_unusable(session, f"sqlite:///{folder}", "a folder")

    text = os.path.join(session.folder, "text.db")
    with open(text, "w", encoding="utf-8") as file:
        file.write("This is no database. " * 500)
    expect_unusable(session, f"sqlite:///{text}", "not a database")
    with open(text, encoding="utf-8") as file:
        check(file.read().startswith("This is no database."), "it was left untouched")

    good = os.path.join(session.folder, "good.db")
    check(session.run("init-db", "--database", f"sqlite:///{good}").returncode == 0, "init-db works")
    with open(good, "rb") as file:
        content = bytearray(file.read())
    corrupt = os.path.join(session.folder, "corrupt.db")
    content[100 : len(content)] = os.urandom(len(content) - 100)
    with open(corrupt, "wb") as file:
        file.write(content)
    expect_mended(session, corrupt, content)

    if os.geteuid() == 0:
        os.chmod(session.folder, 0o755)
        os.chmod(good, 0o444)
        expect_unusable(session, f"sqlite:///{good}", "read-only", user=NOBODY)
        os.chmod(good, 0o644)


def a_server_that_refuses_or_hangs_is_one_line(session):
    port = free_port("127.0.0.1")
    expect_unusable(session, f"postgresql://me@127.0.0.1:{port}/power", "refused")
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(8)
        began = time.monotonic()
        expect_unusable(session, f"postgresql://me:secret@127.0.0.1:{silent.getsockname()[1]}/power", "silent")
        check(time.monotonic() - began < 40, "a silent server is given up soon")


if __name__ == "__main__":
    main(
        [
            an_outage_is_seen_and_ends,
            five_addresses_are_enough,
            signals_end_it_in_order,
            a_kill_loses_a_second_at_most,
            an_outage_that_was_open_at_a_kill_goes_on,
            only_one_watches,
            a_change_reaches_the_monitor_in_two_seconds,
            bad_settings_are_one_line,
            bad_databases_are_one_line,
            a_server_that_refuses_or_hangs_is_one_line,
        ],
        lambda: Session(os.path.abspath(sys.argv[1])),
    )
