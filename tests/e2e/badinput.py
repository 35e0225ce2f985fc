#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Input and surroundings that are no good, against the real program: badinput.py POWERMON-CLI [--only TEST…]

Each gets one clear line, the right exit code, and loses nothing.
"""

import glob
import os
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time

from harness import Session, check, free_port, main, wait_for

LONG = "x" * 10_000
MANY_TRIES = 12


def lines(text):
    return [line for line in text.splitlines() if line.strip()]


def refused(session, code, *arguments, naming=(), **surroundings):
    """The program says no: with one line that names what is wrong, on standard error alone."""
    done = session.run(*arguments, **surroundings)
    shown = " ".join(argument[:60] for argument in arguments)
    check(done.returncode == code, f"{shown}: exits {done.returncode}, not {code}: {done.stderr!r}")
    check(len(lines(done.stderr)) == 1, f"{shown}: one line: {done.stderr!r}")
    check(len(done.stderr) < 700, f"{shown}: a short one: {len(done.stderr)} characters")
    check(done.stdout == "", f"{shown}: no answer: {done.stdout!r}")
    for word in (naming,) if isinstance(naming, str) else naming:
        check(word in done.stderr, f"{shown}: names {word!r}: {done.stderr!r}")


def accepted(session, *arguments):
    done = session.run(*arguments)
    check(done.returncode == 0, f"{arguments} exits {done.returncode}: {done.stderr!r}")


def switches(session):
    return session.cli("list-switches")["switches"]


def is_whole(path):
    with sqlite3.connect(path) as database:
        return database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


class Mounts:
    """A place of its own in the file system, which only the programs started here see."""

    # What this must be able to do, tried once: containers often forbid it.
    _enter = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--mount"]

    def __init__(self, session, command):
        self._session = session
        self.folder = os.path.join(session.folder, "mounted")
        os.mkdir(self.folder)
        script = f'{command} && echo ready && exec sleep 600'
        self._holder = subprocess.Popen(
            [*Mounts._enter, "sh", "-c", script, "sh", self.folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        session.cleanups.append(self._end)
        check(self._holder.stdout.readline() == "ready\n", "the place is mounted")
        flags = ["--mount"] if os.geteuid() == 0 else ["--user", "--preserve-credentials", "--mount"]
        self._inside = ["nsenter", f"--target={self._holder.pid}", *flags, "--"]

    @classmethod
    def why_not(cls):
        probe = tempfile.mkdtemp(prefix="powermon-mount-")
        done = subprocess.run(
            [*cls._enter, "sh", "-c", 'mount -t tmpfs -o size=1m none "$1"', "sh", probe],
            capture_output=True, text=True, check=False,
        )
        os.rmdir(probe)
        return None if done.returncode == 0 else done.stderr.strip()

    def do(self, *command):
        done = subprocess.run([*self._inside, *command], capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def remount(self, options):
        # With its size: whoever is no real root may not leave it out.
        self.do("mount", "-o", f"remount,{options}", "none", self.folder)
        how = [line.split()[3] for line in self.do("cat", "/proc/self/mounts").splitlines() if self.folder in line]
        check(how and how[-1].startswith(options[:2]), f"it is mounted {options}: {how}")

    def session(self):
        """The same user, whose programs run in here and whose database lies in the mounted folder."""
        inside = Session.__new__(Session)
        inside.__dict__.update(self._session.__dict__)
        inside.database = os.path.join(self.folder, "power.db")
        inside.environment = {**self._session.environment, "DATABASE_URL": f"sqlite:///{inside.database}"}
        wrapper = os.path.join(self._session.folder, "inside")
        with open(wrapper, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\nexec " + " ".join(self._inside) + f' "{self._session.cli_program}" "$@"\n')
        os.chmod(wrapper, 0o755)
        inside.cli_program = wrapper
        return inside

    def _end(self):
        self._holder.kill()
        self._holder.wait()


def skipped(name):
    reason = Mounts.why_not()
    if reason:
        print(f"SKIP {name}: this machine lets nobody mount: {reason}", flush=True)
    return reason


def numbers_out_of_range(session):
    for text in ("0", "-1", "1e9", "abc", "86401", ""):
        refused(session, 2, "add-switch", "Kitchen", "10.0.0.1", f"--interval={text}", naming="interval")
    for text in ("0", "-1", "70000", "http"):
        refused(session, 2, "add-switch", "Kitchen", "10.0.0.1", f"--port={text}", naming="port")
    env_file = os.path.join(session.folder, "bad.env")
    with open(env_file, "w", encoding="utf-8") as file:
        file.write("POWER_OUTAGE_THRESHOLD=0\n")
    del session.environment["POWER_OUTAGE_THRESHOLD"]
    refused(session, 2, "list-switches", "--env-file", env_file, naming=("bad.env", "POWER_OUTAGE_THRESHOLD", "'0'", "1 to 100"))
    refused(session, 5, "list-switches", "--env-file", env_file + ".none", naming="bad.env.none")
    check(not os.path.exists(session.database), "nothing was made")


def hosts_that_are_none(session):
    for host in ("", " ", "a b", "999.1.1.1", "256.0.0.1", "http://", "ftp://x/", "x:0", "x:99999", "[::1", "-x", "ä" * 300, LONG):
        refused(session, 2, "add-switch", "Kitchen", "--", host)
    for smart in ("a:b c", ":::", "a:999.1.1.1", f"{LONG}:10.0.0.1", "a"):
        refused(session, 2, "list-switches", environment={"SMART_SWITCHES": smart}, naming="SMART_SWITCHES")
    check(not os.path.exists(session.database), "nothing was made")


def names_are_shown_as_they_are(session):
    for name in ("", "   ", LONG, "two\nlines", "bell\a"):
        refused(session, 2, "add-switch", "--", name, "10.0.0.1", naming="300")
    names = ["🔌 Küche 👩‍👩‍👧", "Robert'); DROP TABLE switches;--", "<b>bold</b> &amp; <script>alert(1)</script>", "%1 %s %n \\n", "名前"]
    for number, name in enumerate(names, 1):
        accepted(session, "add-switch", name, f"10.0.0.{number}")
    check([each["name"] for each in switches(session)] == names, "each is stored as it was given")
    shown = session.run("list-switches").stdout
    for name in names:
        check(name in shown, f"{name!r} is shown literally: {shown}")
    refused(session, 2, "add-switch", "--", names[1], "10.0.1.1", naming="exists already")
    refused(session, 3, "rm-switch", "Robert'--", "--yes", naming="Robert'--")
    accepted(session, "rm-switch", names[1], "--yes")
    check(len(switches(session)) == len(names) - 1, "only that one is gone")


def duplicates_change_nothing(session):
    accepted(session, "add-switch", "Kitchen", "10.0.0.1", "--port", "8080")
    accepted(session, "add-switch", "Garage", "10.0.0.2")
    before = switches(session)
    refused(session, 2, "add-switch", "Kitchen", "10.0.0.9", naming="Kitchen")
    refused(session, 2, "add-switch", "Office", "10.0.0.1:8080", naming=("10.0.0.1", "Kitchen"))
    refused(session, 2, "edit-switch", str(before[1]["id"]), "--name", "Kitchen", naming="Kitchen")
    refused(session, 3, "edit-switch", "999", "--name", "Office", naming="999")
    refused(session, 3, "remove-switch", "999", naming="999")
    check(switches(session) == before, "both are as they were")


def a_database_that_is_none(session):
    session.database = os.path.join(session.folder, "other.db")
    url = f"sqlite:///{session.database}"
    refused(session, 4, "list-switches", "--database", url, naming=("no database", session.database))
    check(not os.path.exists(session.database), "asking makes none")
    os.mkdir(session.database)
    refused(session, 4, "run", "--database", url, naming=("folder", session.database))
    os.rmdir(session.database)
    for content in (b"Dear diary", b"SQLite format 3\0" + b"x" * 5000, os.urandom(20_000)):
        with open(session.database, "wb") as file:
            file.write(content)
        for command in (("init-db",), ("list-switches",), ("run",)):
            refused(session, 4, *command, "--database", url, naming=session.database)
        with open(session.database, "rb") as file:
            check(file.read() == content, "it was left untouched")


def some_pages(session):
    """A database of some hundred pages, made by the program."""
    accepted(session, "add-switch", "Kitchen", "10.0.0.1")
    with sqlite3.connect(session.database) as database:
        for number in range(1500):
            database.execute("INSERT INTO named_values (key, value) VALUES (?, ?)", (f"padding {number}", "x" * 400))
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def a_damaged_database_is_mended_and_kept(session):
    some_pages(session)
    with open(session.database, "rb") as file:
        good = file.read()
    check(len(good) > 100 * 4096, f"it has some pages: {len(good)} bytes")
    noise = random.Random(2026)
    middle = bytearray(good)
    for page in range(20, 60):
        middle[page * 4096 : page * 4096 + 512] = noise.randbytes(512)
    damaged = {
        "half of it": good[: len(good) // 2],
        "a page and a half": good[: 4096 + 2000],
        "random bytes inside": bytes(middle),
        "a lost schema": good[:100] + noise.randbytes(4096 - 100) + good[4096:],
    }
    for what, content in damaged.items():
        for leftover in glob.glob(session.database + "[-.]*"):
            os.remove(leftover)
        with open(session.database, "wb") as file:
            file.write(content)
        accepted(session, "list-switches")
        kept = glob.glob(session.database + ".damaged-*")
        check(len(kept) == 1, f"{what}: it was kept: {kept}")
        with open(kept[0], "rb") as file:
            check(file.read() == content, f"{what}: nothing was written into it")
        told = session.run("status").stdout
        check("The database was damaged." in told and kept[0] in told, f"{what}: it is told: {told!r}")
        with sqlite3.connect(session.database) as database:
            check(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], f"{what}: the new one is sound")


def a_newer_schema_is_refused(session):
    accepted(session, "add-switch", "Kitchen", "10.0.0.1")
    with sqlite3.connect(session.database) as database:
        table = database.execute("SELECT name FROM sqlite_master WHERE name LIKE '%migration%' AND type = 'table'").fetchone()[0]
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        newest = database.execute(f"SELECT max(version) FROM {table}").fetchone()[0]
        chosen = ", ".join("9999" if column == "version" else column for column in columns)
        database.execute(f"INSERT INTO {table} SELECT {chosen} FROM {table} WHERE version = ?", (newest,))
    for command in ("list-switches", "run", "init-db"):
        refused(session, 4, command, naming=("9999", "newer"))
    with sqlite3.connect(session.database) as database:
        check(database.execute("SELECT name FROM switches").fetchall() == [("Kitchen",)], "what is in it stays")


def a_place_that_cannot_be_written_to(session):
    if skipped("a_place_that_cannot_be_written_to"):
        return
    mounts = Mounts(session, 'mount -t tmpfs -o size=4m none "$1"')
    inside = mounts.session()
    accepted(inside, "add-switch", "Kitchen", "10.0.0.1")
    mounts.remount("ro,size=4m")
    refused(inside, 4, "add-switch", "Garage", "10.0.0.2", naming=inside.database)
    refused(inside, 4, "run", naming=inside.database)
    refused(inside, 4, "init-db", "--database", f"sqlite:///{mounts.folder}/new.db", naming="new.db")
    refused(inside, 4, "init-db", "--database", f"sqlite:///{mounts.folder}/deep/new.db", naming="new.db")
    mounts.remount("rw,size=4m")
    check([each["name"] for each in switches(inside)] == ["Kitchen"], "what was there is there")


def a_full_disk_loses_nothing_that_was_there(session):
    if skipped("a_full_disk_loses_nothing_that_was_there"):
        return
    mounts = Mounts(session, 'mount -t tmpfs -o size=1m none "$1"')
    inside = mounts.session()
    device = inside.device("Kitchen")
    monitor = inside.start_monitor()
    wait_for("checks are stored", lambda: inside.newest_check() > 0)
    filler = os.path.join(mounts.folder, "filler")
    mounts.do("dd", "if=/dev/zero", f"of={filler}", "bs=4k")
    refused(inside, 4, "init-db", "--database", f"sqlite:///{mounts.folder}/new.db", naming=("space", "new.db"))
    full = inside.newest_check()
    wait_for("the monitor says so", lambda: "space" in monitor.errors)
    check(monitor.is_running(), f"it goes on watching: {monitor.errors}")
    mounts.do("rm", filler)
    wait_for("it writes again", lambda: inside.newest_check() > full + 1)
    check(monitor.end() == 0, monitor.errors)
    check(mounts.do("sqlite3", inside.database, "PRAGMA integrity_check") == "ok", "the database is whole")
    check([each["name"] for each in switches(inside)] == [device.name], "the switch is there")


class Postgres:
    """A private server that asks for a password, over TCP on loopback."""

    def __init__(self, session):
        self.folder = os.path.join(session.folder, "postgres")
        os.mkdir(self.folder, 0o700)
        self._as_owner = []
        if os.geteuid() == 0:
            os.chmod(session.folder, 0o755)
            shutil.chown(self.folder, "postgres", "postgres")
            self._as_owner = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        self.port = free_port("127.0.0.1")
        self._tools = tools = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        password = os.path.join(self.folder, "password")
        self._do("sh", "-c", f"umask 077; echo right > {password}")
        self._do(f"{tools}/initdb", "-D", f"{self.folder}/data", "-U", "me", "-A", "scram-sha-256", f"--pwfile={password}", "-N")
        self._process = subprocess.Popen(
            [*self._as_owner, f"{tools}/postgres", "-D", f"{self.folder}/data", "-k", self.folder, "-p", str(self.port),
             "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        session.cleanups.append(self._end)
        wait_for("PostgreSQL listens", self._listens)

    def url(self, password, database="postgres"):
        return f"postgresql://me:{password}@127.0.0.1:{self.port}/{database}"

    def _do(self, *command):
        done = subprocess.run([*self._as_owner, *command], capture_output=True, text=True, check=False)
        check(done.returncode == 0, f"{command[0]}: {done.stderr}")

    def freeze(self, number=signal.SIGSTOP):
        """The server answers nobody until it is told to go on by SIGCONT."""
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self._process.pid)], capture_output=True, text=True, check=False)
        for process in [self._process.pid] + [int(child) for child in children.stdout.split()]:
            os.kill(process, number)

    def _listens(self):
        """Its socket is there before it takes anybody."""
        done = subprocess.run([f"{self._tools}/pg_isready", "-q", "-h", self.folder, "-p", str(self.port)], check=False)
        return done.returncode == 0

    def _end(self):
        self._process.send_signal(signal.SIGINT)
        self._process.wait()


def a_server_that_says_no(session):
    refused(session, 4, "status", "--database", f"postgresql://me@127.0.0.1:{free_port('127.0.0.1')}/power", naming="127.0.0.1")
    server = Postgres(session)
    for password in ("wrong", ""):
        refused(session, 4, "status", "--database", server.url(password), naming="refuses")
    refused(session, 4, "status", "--database", server.url("right", "nowhere"), naming="nowhere")
    wrong = session.run("init-db", "--database", server.url("s3cret"))
    check("s3cret" not in wrong.stderr + wrong.stdout, "no password is shown")
    accepted(session, "init-db", "--database", server.url("right"))
    accepted(session, "add-switch", "Kitchen", "10.0.0.1", "--database", server.url("right"))


def a_server_that_never_answers(session):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(8)
        url = f"postgresql://me:x@127.0.0.1:{silent.getsockname()[1]}/power"
        began = time.monotonic()
        refused(session, 4, "status", "--database", url, naming="127.0.0.1")
        check(time.monotonic() - began < 40, "it is given up soon")


def a_server_that_freezes(session):
    server = Postgres(session)
    session.environment["DATABASE_URL"] = server.url("right")
    session.device("Kitchen")
    monitor = session.start_monitor()
    wait_for("it watches", lambda: session.online() == 1)
    server.freeze()
    try:
        refused(session, 4, "status", naming="does not answer")
        check(monitor.is_running(), f"it goes on watching: {monitor.errors}")
        check(monitor.end() == 0, f"and ends all the same: {monitor.errors}")
    finally:
        server.freeze(signal.SIGCONT)
    check(session.online() == 1 and session.checks() > 0, "what was stored is there")


def many_writers_lose_nothing(session):
    session.device("Device")
    monitor = session.start_monitor()
    wait_for("it watches", lambda: session.online() == 1)
    names = [f"Switch {number}" for number in range(8)]
    writers = [
        session.start(session.cli_program, "add-switch", name, f"10.1.0.{number}", "--inactive")
        for number, name in enumerate(names, 1)
    ]
    for writer in writers:
        check(writer.exit_code() == 0, writer.errors)
    check({each["name"] for each in switches(session)} == {"Device", *names}, "each was added")
    check(monitor.is_running(), monitor.errors)


def a_signal_at_any_time(session):
    device = session.device("Kitchen")
    noise = random.Random(2026)
    for _ in range(MANY_TRIES):
        number = noise.choice((signal.SIGTERM, signal.SIGINT, signal.SIGKILL))
        monitor = session.start_monitor()
        time.sleep(noise.uniform(0.0, 1.2))  # what is tried is any moment, so nothing is waited for
        code = monitor.end(number)
        # Before its main() runs the program cannot know better than to die of it.
        check(code in (0, -number), f"signal {number} ends it with {code}: {monitor.errors}")
        check("Sanitizer" not in monitor.errors and len(lines(monitor.errors)) < 10, monitor.errors)
        check(is_whole(session.database), f"the database is whole after signal {number}")
    check([each["name"] for each in switches(session)] == [device.name], "the switch is there")
    last = session.start_monitor()
    wait_for("it is watched again", lambda: session.online() == 1)
    check(last.end() == 0, last.errors)


def shell(session, line):
    """A line of the shell, in which "$0" is the program."""
    return subprocess.run(
        ["sh", "-c", line, session.cli_program],
        env=session.environment, cwd=session.folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False,
    )


def answers_that_nobody_gets(session):
    for number in range(1, 40):
        accepted(session, "add-switch", f"Switch {number}", f"10.0.0.{number}")
    reader, writer = os.pipe()
    os.close(reader)  # whoever read has had enough, as "head -1" has
    done = subprocess.run([session.cli_program, "list-switches"], env=session.environment, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    check(done.returncode == 0 and done.stderr == b"", f"a reader that goes is no error: {done}")
    for redirection, code, words in (
        (">/dev/full", 5, "No space left"),
        (">&-", 5, "cannot be written"),
        ("<&- >&- 2>&-", 5, ""),
        ("2>&-", 0, ""),
        ("2>/dev/full", 0, ""),
        ("<&-", 0, ""),
    ):
        done = shell(session, f'"$0" list-switches {redirection}')
        check(done.returncode == code, f"{redirection} exits {done.returncode}: {done.stderr!r}")
        check(len(lines(done.stderr)) == (1 if words else 0) and words in done.stderr, f"{redirection}: {done.stderr!r}")
    check(is_whole(session.database) and len(switches(session)) == 39, "nothing was written where it does not belong")


def a_command_can_be_stopped(session):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(8)
        accepted(session, "add-switch", "Silent", f"127.0.0.1:{silent.getsockname()[1]}", "--timeout", "30")
        test = session.start(session.cli_program, "test-switches")
        silent.accept()
        check(test.end(signal.SIGINT) == 5, f"it was stopped: {test.errors}")
        check(len(lines(test.errors)) == 1 and test.output == "", test.errors)


if __name__ == "__main__":
    main(
        [
            numbers_out_of_range,
            hosts_that_are_none,
            names_are_shown_as_they_are,
            duplicates_change_nothing,
            a_database_that_is_none,
            a_damaged_database_is_mended_and_kept,
            a_newer_schema_is_refused,
            a_place_that_cannot_be_written_to,
            a_full_disk_loses_nothing_that_was_there,
            a_server_that_says_no,
            a_server_that_never_answers,
            a_server_that_freezes,
            many_writers_lose_nothing,
            a_signal_at_any_time,
            answers_that_nobody_gets,
            a_command_can_be_stopped,
        ],
        lambda: Session(os.path.abspath(sys.argv[1])),
    )
