#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on a real desktop: window.py POWERMON-CLI POWERMON PICTURE-FOLDER [--only TEST…]"""

import glob
import os
import signal
import sqlite3
import sys
import time

from desktop import Desktop
from harness import check, main, wait_for

OUT_COLOUR = "#D55E00"
HOME = ("Kitchen", "Living room", "Office", "Bedroom", "Garage")


def answer_with_return(session, program):
    """To a question after which the program ends: its window may be on the screen before it takes keys."""

    def ended():
        for window in session.windows()[-1:]:  # the topmost
            session.x11("windowactivate", window)
            session.x11("key", "Return")
            time.sleep(0.5)
        return not program.is_running()

    wait_for("it takes the answer", ended)


def an_outage_is_shown_and_told(session):
    session.environment["POWERMON_POLICY"] = "readme"  # it is sure at once
    devices = [session.device(name) for name in HOME]
    program = session.show_window()
    wait_for("all answered twice", lambda: session.online() == len(HOME) and session.checks() >= 3 * len(HOME))
    session.picture("power-on")
    check(not session.told("urgency"), f"nothing was told yet: {session.notifications.output}")

    for device in devices[:4]:
        device.off()
    wait_for("the outage is in the database", lambda: [each for each in session.outages() if each["is_ongoing"]])
    wait_for("it is told as critical", lambda: session.told("urgency: CRITICAL"))
    wait_for("the window shows it", lambda: session.has_colour(OUT_COLOUR, 300))
    session.picture("power-out")

    for device in devices[:4]:
        device.on()
    wait_for("it is over in the database", lambda: [each for each in session.outages() if not each["is_ongoing"]])
    wait_for("its end is told, with its duration", lambda: session.told("urgency: NORMAL", " s"))
    session.picture("power-back")
    check(program.end() == 0, f"SIGTERM ends it in order: {program.errors}")
    check(program.errors == "", f"it has nothing to complain about: {program.errors}")


def a_second_start_raises_the_first(session):
    first = session.show_window()
    session.x11("windowminimize", "--sync", session.windows()[0])
    wait_for("the window is away", lambda: not session.windows())
    session.start_again()
    wait_for("the window is back", session.windows)
    # Even where the first one was killed and could not tidy up.
    first.kill()
    session.show_window()


def closing_leaves_it_in_the_tray(session):
    session.device("Kitchen")
    program = session.show_window()
    wait_for("the switch answers", lambda: session.online() == 1)
    session.close_window()
    wait_for("the window is away", lambda: not session.windows())
    closed = time.time()
    wait_for("it watches on", lambda: session.newest_check() > closed)
    check(program.is_running(), "it runs on")
    session.start_again()
    wait_for("the window is back", session.windows)
    check(program.end(signal.SIGINT) == 0, program.errors)


def without_a_tray_closing_asks_and_ends(session):
    session.tray.kill()
    program = session.show_window()
    before = len(session.windows())
    session.close_window()
    wait_for("it asks", lambda: len(session.windows()) > before or not program.is_running())
    check(program.is_running(), "it asks before it ends")
    session.picture("closing")
    answer_with_return(session, program)
    check(program.exit_code() == 0, program.errors)


def without_a_display_it_watches_and_says_so(session):
    session.device("Kitchen")
    blind = dict(DISPLAY="", WAYLAND_DISPLAY="")
    program = session.start_window(environment=blind)
    wait_for("the switch answers", lambda: session.online() == 1)
    check("no window" in program.errors, f"it says so: {program.errors}")
    check(program.end() == 0, program.errors)
    dead = session.start_window(environment=dict(DISPLAY=":4711"))
    wait_for("it says that the display does not answer", lambda: ":4711" in dead.errors)
    check(dead.end() == 0, dead.errors)


def options_are_answered(session):
    for arguments, code, word in (
        (["--version"], 0, "powermon "),
        (["--help"], 0, "--demo"),
        (["--nonsense"], 2, "nonsense"),
        (["extra"], 2, "extra"),
    ):
        program = session.start_window(*arguments)
        check(program.exit_code() == code, f"{arguments} exits {code}: {program.errors}")
        check(word in program.output + program.errors, f"{arguments}: {program.output}{program.errors}")


def a_bad_setting_is_shown(session):
    program = session.start_window(environment=dict(MONITOR_INTERVAL="0"))
    wait_for("it is said", lambda: "MONITOR_INTERVAL" in program.errors)
    wait_for("and shown", session.windows)
    session.picture("bad-setting")
    answer_with_return(session, program)
    check(program.exit_code() == 2, program.errors)


def a_bad_database_is_shown_until_it_is_mended(session):
    os.mkdir(session.database)
    program = session.show_window()
    session.picture("bad-database")
    check(program.is_running(), "it stays")
    os.rmdir(session.database)
    wait_for("it works on the mended one", lambda: os.path.isfile(session.database))
    session.device("Kitchen")
    wait_for("the switch is watched", lambda: session.online() == 1)
    check(program.end() == 0, program.errors)


def what_people_end_is_told_in_the_same_bubble(session):
    session.environment["POWERMON_POLICY"] = "readme"
    devices = [session.device(name) for name in HOME[:3]]
    program = session.start_window("--minimized")
    wait_for("all answered twice", lambda: session.online() == 3 and session.checks() >= 9)
    for device in devices[:2]:
        device.off()
    wait_for("it is told", lambda: session.told("urgency: CRITICAL"))
    number = str(wait_for("it is listed", session.outages)[0]["id"])
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 1))
    time.sleep(2)  # a time in the future is refused
    session.cli("edit-outage", number, "--end", now)
    wait_for("its end is told", lambda: session.told("The power is back", "urgency: NORMAL"))
    session.cli("edit-outage", number, "--undo")
    wait_for("it is told again", lambda: session.notifications.output.count("urgency: CRITICAL") == 2)
    session.cli("edit-outage", number, "--not-power")
    wait_for("it is withdrawn", lambda: session.told("It is marked as no power outage", "urgency: NORMAL"))
    check(session.bubbles() == 1, "one event is one bubble")
    check(program.end() == 0, program.errors)


def a_locked_database_stops_nothing(session):
    device = session.device("Kitchen")
    program = session.show_window()
    wait_for("the switch answers", lambda: session.online() == 1)
    other = sqlite3.connect(session.database, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    device.off()
    for page in range(1, 7):  # the window follows the keys all the while
        session.x11("key", f"ctrl+{page}")
        time.sleep(1)
        session.picture(f"locked-{page}")
    device.on()
    time.sleep(3)
    other.execute("ROLLBACK")
    other.close()
    freed = time.time()
    wait_for("checks are written again", lambda: session.newest_check() > freed)
    check(program.end() == 0, program.errors)


def a_suspicion_is_taken_back(session):
    devices = [session.device(name) for name in HOME]
    program = session.show_window()
    wait_for("all answered twice", lambda: session.online() == len(HOME) and session.checks() >= 3 * len(HOME))
    for device in devices[:4]:
        device.off()
    wait_for("the suspicion is told", lambda: session.told("The power may be out", "checking whether it is the network"))
    wait_for("the window shows it", lambda: session.has_colour(OUT_COLOUR, 300))
    session.picture("power-suspected")
    for device in devices[:4]:
        device.on()
    wait_for("what it was is told", lambda: session.told("It was the power or the network"))
    wait_for("the window is calm again", lambda: not session.has_colour(OUT_COLOUR, 300))
    session.picture("power-undetermined")
    check(not session.told("CRITICAL"), f"nothing was sure: {session.notifications.output}")
    check(session.outages() == [] and len(session.incidents()) == 1, "it is kept as an incident")
    check(program.end() == 0, program.errors)


def a_viewer_takes_over(session):
    session.environment["POWERMON_POLICY"] = "readme"
    device = session.device("Kitchen")
    monitor = session.start_monitor()
    wait_for("the switch answers", lambda: session.online() == 1)
    program = session.show_window()
    device.off()
    wait_for("the viewer tells the outage", lambda: session.told("urgency: CRITICAL"))
    monitor.kill()
    killed = time.time()
    wait_for("the window took over", lambda: session.newest_check() > killed)
    device.on()
    wait_for("it tells the end", lambda: session.told("urgency: NORMAL", " s"))
    check(len(session.outages()) == 1, "it was one outage")
    check(program.end() == 0, program.errors)


def minimized_stays_in_the_tray(session):
    session.device("Kitchen")
    program = session.start_window("--minimized")
    wait_for("the switch answers", lambda: session.online() == 1)
    check(not session.windows(), "there is no window")
    session.start_again()
    wait_for("the window is there", session.windows)
    check(program.end() == 0, program.errors)


def the_demonstration_touches_nothing(session):
    began = time.monotonic()
    program = session.show_window("--demo")
    check(time.monotonic() - began < 40, "the window is there soon")
    other = session.show_window("--demo")
    check(other.is_running() and program.is_running(), "two demonstrations run side by side")
    other.kill()
    wait_for("it tells an outage", lambda: session.told("urgency: CRITICAL"), 60)
    wait_for("the window shows it", lambda: session.has_colour(OUT_COLOUR, 4000))
    session.picture("demo-out")
    wait_for("and its end", lambda: session.told("urgency: NORMAL", " s"), 60)
    session.picture("demo-back")
    check(not os.path.exists(session.database), "the user's database was not made")
    own = [path for path in glob.glob(session.folder + "/powermon-*") if os.path.isdir(path)]
    check(program.end() == 0, program.errors)
    left = [path for path in glob.glob(session.folder + "/powermon-*") if os.path.isdir(path)]
    check(len(left) == len(own) - 1, f"its folder is gone: {own} {left}")


if __name__ == "__main__":
    main(
        [
            an_outage_is_shown_and_told,
            what_people_end_is_told_in_the_same_bubble,
            a_locked_database_stops_nothing,
            a_suspicion_is_taken_back,
            a_second_start_raises_the_first,
            closing_leaves_it_in_the_tray,
            without_a_tray_closing_asks_and_ends,
            without_a_display_it_watches_and_says_so,
            options_are_answered,
            a_bad_setting_is_shown,
            a_bad_database_is_shown_until_it_is_mended,
            a_viewer_takes_over,
            minimized_stays_in_the_tray,
            the_demonstration_touches_nothing,
        ],
        lambda: Desktop(*[os.path.abspath(path) for path in sys.argv[1:4]]),
    )
