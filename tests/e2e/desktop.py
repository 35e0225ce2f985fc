# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop for the tests: an X server that nobody sees, a session bus, a window manager, a tray, a notification daemon."""

import os
import subprocess

from harness import Failed, Program, Session, check, wait_for


class Desktop(Session):
    """A session with a display."""

    def __init__(self, cli, window_program, pictures):
        super().__init__(cli)
        self.window_program = window_program
        self.pictures = pictures
        os.makedirs(pictures, exist_ok=True)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus()
        self._start_windows()
        self.tray = self.start("trayer", "--edge", "top", "--align", "right", "--width", "10")
        self.notifications = self.start("dunst", "-conf", "/dev/null", "-print")
        wait_for("the tray is there", lambda: self.x11("search", "--class", "trayer"))

    def _start_bus(self):
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address=1")
        return wait_for("the session bus runs", lambda: bus.output.strip())

    def _start_windows(self):
        """An X server that has just ended may take the socket of the next one of its number with it: then another one."""
        for _ in range(3):
            self.environment["DISPLAY"] = self._start_display()
            manager = self.start("openbox")
            try:
                wait_for("the window manager runs", lambda: self.x11("getwindowfocus"), 10)
                return
            except Failed as failed:
                complaints = f"{failed}: {manager.errors}"
        raise Failed(complaints)

    def _start_display(self):
        display = self.start("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp")
        return ":" + wait_for("the X server runs", lambda: display.output.strip())

    def x11(self, *arguments):
        """What xdotool says; nothing where it fails."""
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, timeout=30, check=False
        )
        return done.stdout.strip() if done.returncode == 0 else ""

    def windows(self):
        """Those of ours that can be seen; the tray icon is one too, but a small one."""
        found = self.x11("search", "--onlyvisible", "--class", "powermon").split()
        return [window for window in found if self._width(window) > 200]

    def _width(self, window):
        geometry = self.x11("getwindowgeometry", "--shell", window).splitlines()
        return max((int(line[6:]) for line in geometry if line.startswith("WIDTH=")), default=0)

    def start_window(self, *arguments, environment=None):
        return self.start(self.window_program, *arguments, environment=environment)

    def show_window(self, *arguments, environment=None):
        """The program, with its window on the screen."""
        program = self.start_window(*arguments, environment=environment)
        wait_for("the window is there", lambda: self.windows() or not program.is_running())
        check(program.is_running(), f"the program runs: {program.errors}")
        return program

    def start_again(self):
        """Raises the window of the one that runs, as soon as that has the time to answer."""
        wait_for("a second start ends at once", lambda: self.start_window().exit_code() == 0)

    def close_window(self):
        """As the person does it."""
        self.x11("windowactivate", "--sync", self.windows()[0])
        self.x11("key", "alt+F4")

    def told(self, *words):
        """Whether the notification daemon showed something with these words in one bubble."""
        bubbles = self.notifications.output.split("\n{")
        return any(all(word in bubble for word in words) for bubble in bubbles)

    def bubbles(self):
        """So many different ones were shown; one that is replaced keeps its number."""
        lines = self.notifications.output.splitlines()
        return len({line.strip() for line in lines if line.strip().startswith("id:")})

    def picture(self, name):
        path = os.path.join(self.pictures, f"{name}.png")
        subprocess.run(["import", "-window", "root", path], env=self.environment, timeout=60, check=True)
        return path

    def has_colour(self, colour, least):
        """Whether at least so many dots of the screen are nearly of this colour."""
        command = ["convert", self.picture("newest"), "-fuzz", "3%", "-fill", "black", "+opaque", colour]
        command += ["-fill", "white", "-opaque", colour, "-colorspace", "gray", "-format", "%[fx:int(mean*w*h)]", "info:"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
        return int(done.stdout) >= least


__all__ = ["Desktop", "Program"]
