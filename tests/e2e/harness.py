# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests share: real web servers as devices, real programs, and waiting with a deadline."""

import itertools
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback
from datetime import datetime

POLL = 0.05
# Sanitizers and a busy machine make everything slower; what is measured has limits of its own.
PATIENCE = 60.0
LEAKS_OF_LIBRARIES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support", "lsan.supp")


class Failed(Exception):
    """A test did not see what it expects."""


def check(condition, message):
    if not condition:
        raise Failed(message)


def wait_for(what, probe, patience=PATIENCE):
    """The first true answer of probe(), or a failure that says what was waited for and what came last."""
    deadline = time.monotonic() + patience
    while True:
        answer = probe()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise Failed(f"not within {patience:.0f} s: {what} (last answer: {answer!r})")
        time.sleep(POLL)


def free_port(address):
    with socket.socket() as probe:
        probe.bind((address, 0))
        return probe.getsockname()[1]


def seconds(iso):
    """An ISO 8601 time in UTC as seconds since 1970."""
    return datetime.fromisoformat(iso.replace("Z", "+00:00")).timestamp()


class Device:
    """A web server on a loopback address of its own, as a plug in the house would be."""

    _numbers = itertools.count(1)

    def __init__(self, session, name):
        self.name = name
        self.address = f"127.0.10.{next(Device._numbers)}"
        self.port = free_port(self.address)
        self._process = None
        self._folder = os.path.join(session.folder, f"device-{self.address}")
        os.makedirs(self._folder)
        os.chmod(self._folder, 0o755)
        self._config = os.path.join(self._folder, "nginx.conf")
        with open(self._config, "w", encoding="utf-8") as config:
            config.write(
                f"pid {self._folder}/pid; error_log {self._folder}/error.log; daemon off; worker_processes 1;\n"
                "events { worker_connections 64; }\n"
                "http { access_log off;\n"
                + "".join(
                    f" {kind}_temp_path {self._folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                )
                + f"\n server {{ listen {self.address}:{self.port}; location / {{ return 200 'on'; }} }} }}\n"
            )
        session.cleanups.append(self.off)

    @property
    def host(self):
        return f"{self.address}:{self.port}"

    def on(self):
        nginx = shutil.which("nginx") or "/usr/sbin/nginx"
        command = [nginx, "-p", self._folder, "-c", self._config, "-e", f"{self._folder}/error.log"]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        wait_for(f"{self.name} listens", self._listens)

    def off(self):
        """As a cut does it: at once."""
        if self._process is None:
            return
        os.killpg(self._process.pid, signal.SIGKILL)  # its workers, too
        self._process.wait()
        self._process = None

    def _listens(self):
        try:
            socket.create_connection((self.address, self.port), 1).close()
            return True
        except OSError:
            return False


class Program:
    """A program of ours that runs in the background, its output kept in files."""

    def __init__(self, session, arguments, environment=None):
        number = next(session.numbers)
        self._error_path = os.path.join(session.folder, f"stderr-{number}")
        self._output_path = os.path.join(session.folder, f"stdout-{number}")
        with open(self._error_path, "wb") as error, open(self._output_path, "wb") as output:
            self.process = subprocess.Popen(
                arguments,
                env={**session.environment, **(environment or {})},
                cwd=session.folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=error,
            )
        session.cleanups.append(self.kill)

    @property
    def errors(self):
        with open(self._error_path, encoding="utf-8", errors="replace") as file:
            return file.read()

    @property
    def output(self):
        with open(self._output_path, encoding="utf-8", errors="replace") as file:
            return file.read()

    def is_running(self):
        return self.process.poll() is None

    def end(self, number=signal.SIGTERM, patience=PATIENCE):
        """The exit code after a signal."""
        self.process.send_signal(number)
        return self.exit_code(patience)

    def exit_code(self, patience=PATIENCE):
        try:
            return self.process.wait(patience)
        except subprocess.TimeoutExpired:
            raise Failed(f"{self.process.args} still runs after {patience:.0f} s; it said: {self.errors}") from None

    def kill(self):
        if self.is_running():
            self.process.kill()
            self.process.wait()


class Session:
    """A user of their own: home, settings and database in a temporary folder, gone at the end."""

    def __init__(self, cli, interval=1, threshold=2):
        self.cli_program = cli
        self.folder = tempfile.mkdtemp(prefix="powermon-e2e-")
        self.cleanups = []
        self.numbers = itertools.count(1)
        self.database = os.path.join(self.folder, "power.db")
        runtime = os.path.join(self.folder, "runtime")
        os.mkdir(runtime, 0o700)
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS")}
        self.environment = {
            **kept,
            "LSAN_OPTIONS": f"suppressions={LEAKS_OF_LIBRARIES}:print_suppressions=0",
            "HOME": self.folder,
            "TMPDIR": self.folder,
            "XDG_RUNTIME_DIR": runtime,
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "DATABASE_URL": f"sqlite:///{self.database}",
            "MONITOR_INTERVAL": str(interval),
            "POWER_OUTAGE_THRESHOLD": str(threshold),
        }

    def close(self):
        for cleanup in reversed(self.cleanups):
            cleanup()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *arguments, environment=None, patience=60, user=None):
        """powermon-cli to its end."""
        return subprocess.run(
            [self.cli_program, *arguments],
            env={**self.environment, **(environment or {})},
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=patience,
            check=False,
            **({"user": user, "group": user, "extra_groups": []} if user is not None else {}),
        )

    def cli(self, *arguments):
        """The JSON that powermon-cli prints, with a failure where it does not end well."""
        done = self.run(*arguments, "--json")
        check(done.returncode == 0, f"powermon-cli {' '.join(arguments)} exits {done.returncode}: {done.stderr}")
        return json.loads(done.stdout)

    def start(self, *arguments, environment=None):
        return Program(self, list(arguments), environment)

    def start_monitor(self, *arguments):
        return self.start(self.cli_program, "run", *arguments)

    def device(self, name, *described):
        """A device that is on, and a switch for it; described by more options of add-switch."""
        device = Device(self, name)
        device.on()
        added = self.run("add-switch", name, device.address, "--port", str(device.port), *described)
        check(added.returncode == 0, f"add-switch exits {added.returncode}: {added.stderr}")
        return device

    def outages(self):
        return self.cli("outages", "--hours", "1")["outages"]

    def incidents(self):
        return self.cli("outages", "--hours", "1", "--incidents")["incidents"]

    def checks(self):
        """So many are stored."""
        return self.cli("show-stats", "--hours", "1")["total_checks"]

    def online(self):
        return self.cli("status")["switches"]["online"]

    def newest_check(self):
        """When the newest check ended, in seconds since 1970."""
        details = self.cli("status")["switches"]["details"]
        times = [seconds(each["latest_check"]["checked_at"]) for each in details if each["latest_check"]]
        return max(times, default=0)


def main(tests, make_session):
    """Runs the tests named on the command line, or all; each has a session of its own."""
    wanted = sys.argv[sys.argv.index("--only") + 1 :] if "--only" in sys.argv else []
    failed = 0
    for test in tests:
        if wanted and test.__name__ not in wanted:
            continue
        began = time.monotonic()
        session = make_session()
        try:
            test(session)
            print(f"PASS {test.__name__} ({time.monotonic() - began:.1f} s)", flush=True)
        except Exception:  # pylint: disable=broad-except
            failed += 1
            print(f"FAIL {test.__name__} ({time.monotonic() - began:.1f} s)\n{traceback.format_exc()}", flush=True)
        finally:
            session.close()
    sys.exit(1 if failed else 0)
