#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the desktop is poorer than usual: tray.py POWERMON-CLI POWERMON PICTURE-FOLDER [--only TEST…]"""

import glob
import os
import sys

from desktop import Desktop
from harness import check, main, wait_for


def balloons(session):
    """Windows of ours beside the program's own, which the window manager does not know."""
    found = session.x11("search", "--onlyvisible", "--class", "powermon").split()
    managed = session.x11("search", "--onlyvisible", "--name", "PowerMon").split()
    return [window for window in found if window not in managed and session._width(window) > 100]


def without_a_notification_service_the_tray_tells(session):
    session.notifications.kill()
    device = session.device("Kitchen")
    program = session.start_window("--minimized")
    wait_for("the switch answers", lambda: session.online() == 1)
    check(not balloons(session), "nothing is told yet")
    device.off()
    wait_for("the outage is in the database", session.outages)
    wait_for("a balloon of the tray tells it", lambda: balloons(session))
    session.picture("tray-balloon")
    check(program.end() == 0, program.errors)


def a_killed_demonstration_is_cleared_away(session):
    def folders():
        return glob.glob(os.path.join(session.folder, "powermon-demo-*"))

    killed = session.show_window("--demo")
    left = folders()
    check(len(left) == 1, f"it has a folder: {left}")
    killed.kill()
    check(folders() == left, "nobody cleared it away")
    following = session.show_window("--demo")
    own = folders()
    check(len(own) == 1 and own != left, f"the next one did: {left} {own}")
    check(following.end() == 0, following.errors)
    check(folders() == [], "and leaves nothing itself")


if __name__ == "__main__":
    main(
        [without_a_notification_service_the_tray_tells, a_killed_demonstration_is_cleared_away],
        lambda: Desktop(*[os.path.abspath(path) for path in sys.argv[1:4]]),
    )
