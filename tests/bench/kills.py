#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a monitor under load at random moments, again and again, and then looks whether anything is lost.

kills.py POWERMON_CLI [--url URL] [--kills N] [--switches N] [--seed N]

Devices answer on loopback and all go and come back together every few seconds, so that outages open and close while
the monitor is killed. At the end: the database is sound, every outage that was told stands in it, no outage stands
there twice, no two checks of a switch are one. Exit code 1 where something is not so.
"""

import argparse
import json
import os
import random
import re
import select
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Devices(threading.Thread):
    """Web servers that all have power, or none: without power nobody accepts a connection."""

    def __init__(self, count):
        super().__init__(daemon=True)
        self.addresses = [f"127.0.{20 + number // 250}.{number % 250 + 1}" for number in range(count)]
        self.port = 0
        self.has_power = True
        self._listeners = {}
        for address in self.addresses:
            listener = socket.socket()
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((address, self.port))
            listener.listen(64)
            listener.setblocking(False)
            self.port = listener.getsockname()[1]
            self._listeners[listener.fileno()] = listener

    def run(self):
        poll = select.epoll()
        for number in self._listeners:
            poll.register(number, select.EPOLLIN)
        silent = []
        while True:
            for number, _ in poll.poll(0.5):
                try:
                    connection, _ = self._listeners[number].accept()
                except OSError:
                    continue
                if not self.has_power:
                    silent.append(connection)  # connected by the kernel, and never answered
                    continue
                for old in silent:
                    old.close()
                silent.clear()
                try:
                    connection.recv(4096)
                    connection.sendall(ANSWER)
                except OSError:
                    pass
                connection.close()


class Home:
    """A database, its monitor, and what the monitor told."""

    def __init__(self, cli, url):
        self.folder = tempfile.mkdtemp(prefix="powermon-kills-")
        self.cli = cli
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": self.folder,
            "XDG_RUNTIME_DIR": self.folder,
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "ASAN_OPTIONS": "detect_leaks=0",
            "DATABASE_URL": url or f"sqlite:///{self.folder}/power.db",
            "MONITOR_INTERVAL": "1",
            "POWER_OUTAGE_THRESHOLD": "1",
            "POWERMON_POLICY": "readme",
        }
        self.log = os.path.join(self.folder, "log")

    def run(self, *arguments):
        answer = subprocess.run([self.cli, *arguments], env=self.environment, capture_output=True, text=True, check=False)
        if answer.returncode:
            sys.exit(f"{arguments}: {answer.returncode} {answer.stderr}")
        return answer.stdout

    def start(self):
        # A server needs a moment to see that the killed one is gone.
        with open(self.log, "ab") as log:
            return subprocess.Popen([self.cli, "run", "--wait"], env=self.environment, stdout=log, stderr=log)

    def told(self):
        """How many outages were told to have begun, and to be over."""
        with open(self.log, encoding="utf-8", errors="replace") as log:
            text = log.read()
        return len(re.findall(r"The power is out", text)), len(re.findall(r"The power is back", text)), text


def faults_of(home, url):
    """What is wrong with what is stored."""
    faults = []
    if not url:
        database = sqlite3.connect(f"{home.folder}/power.db")
        state = database.execute("PRAGMA integrity_check").fetchone()[0]
        database.close()
        if state != "ok":
            faults.append(f"integrity: {state}")
    everything = json.loads(home.run("export", "all", "--format", "json"))
    starts = Counter(each["started_at"] for each in everything["outages"])
    faults += [f"outage of {start} stands there {count} times" for start, count in starts.items() if count > 1]
    ongoing = [each for each in everything["outages"] if each["ended_at"] is None]
    if len(ongoing) > 1:
        faults.append(f"{len(ongoing)} outages are open at once")
    checks = Counter((each["switch_id"], each["checked_at"][:-2], each["response_time"]) for each in everything["checks"])
    doubles = sum(1 for count in checks.values() if count > 1)
    if doubles:
        faults.append(f"{doubles} checks stand there twice")
    begun, over, _ = home.told()
    if begun > len(starts):
        faults.append(f"{begun} outages were told, {len(starts)} are stored")
    ended = len(everything["outages"]) - len(ongoing)
    if over > ended:
        faults.append(f"{over} ends were told, {ended} are stored")
    print(f"{len(everything['checks'])} checks, {len(starts)} outages, {begun} told to have begun, {over} to be over")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("--url")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--switches", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    devices = Devices(options.switches)
    devices.start()
    home = Home(options.cli, options.url)
    home.run("init-db")
    for number, address in enumerate(devices.addresses):
        home.run("add-switch", f"plug {number}", address, "--port", str(devices.port), "--timeout", "1")
    toggle = time.monotonic() + 3
    for number in range(options.kills):
        monitor = home.start()
        end = time.monotonic() + chance.uniform(0.02, 3.0)
        while time.monotonic() < end:
            time.sleep(min(0.02, max(0.0, end - time.monotonic())))
            if time.monotonic() > toggle:
                devices.has_power = not devices.has_power
                toggle = time.monotonic() + chance.uniform(1.5, 4)
        if monitor.poll() is not None:
            sys.exit(f"the monitor ended by itself: {monitor.returncode}, see {home.log}")
        monitor.send_signal(signal.SIGKILL)
        monitor.wait()
        if number % 50 == 49:
            print(f"{number + 1} kills", flush=True)
    faults = faults_of(home, options.url)
    print("\n".join(faults) if faults else f"sound after {options.kills} kills")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
