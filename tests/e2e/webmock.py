# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server with the REST interface's shapes and made-up states, for those that a real monitor cannot be brought to at will.

In a test: mock = WebMock(folder of the page); mock.scenario = "outage". By hand: webmock.py FOLDER PORT [SCENARIO]; then
http://127.0.0.1:PORT/mock/SCENARIO changes the state.
"""

import json
import os
import random
import sys
import threading
import time
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlparse

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
    "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
TOKEN = "right-token"
HOUSE = [
    ("Kitchen", "mains", "wifi"), ("Living room", "mains", "wifi"), ("Office", "mains", "wired"), ("Bedroom", "mains", "wifi"),
    ("Garage", "mains", "wifi"), ("Freezer", "mains", "wifi"), ("Battery plug", "reference", "wired"), ("Router", "gateway", "wired"),
]
NASTY = [
    "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>",
    "שקע המטבח (2)", "🔌 Küche – 台所 👩‍👩‍👧‍👦", "W" * 300, "a sentence of " + "many words and " * 18 + "an end",
    "&amp;&lt;b&gt; ${x} {name} %1 \\u0041", "مقبس غرفة المعيشة",
]


def iso(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.") + f"{int(seconds * 1000) % 1000:03d}Z"


class House:
    """A made-up site: its switches, its outages of a year and what each switch said."""

    def __init__(self, names):
        self.began = time.time()
        self.names = names
        self.switches = [self.switch(number, *entry) for number, entry in enumerate(names, 1)]
        chance = random.Random(7)
        self.past = []
        for day in sorted(chance.sample(range(1, 360), 17)) + [0.35]:
            start = self.began - day * 86400 - chance.random() * 3600
            self.past.append((start, start + chance.choice([140, 600, 1200, 2400, 5400])))
        self.nights = [(self.began - day * 86400 - 5 * 3600, self.began - day * 86400) for day in range(1, 366) if day % 4 == 0]

    def switch(self, number, name, role="mains", link="wifi"):
        return {
            "id": number, "name": name, "ip_address": f"192.168.1.{number + 19}", "port": 80, "path": "/", "scheme": "http",
            "is_active": True, "role": role,
            "backup": role != "mains", "group": "Ground floor" if number < 3 else None, "link": link, "via": None,
            "refused_proves_power": "auto",
            "interval_seconds": None, "timeout_seconds": None, "created_at": iso(self.began - 365 * 86400),
            "updated_at": iso(self.began - 365 * 86400),
        }

    def lost(self, power_switch):
        return [] if power_switch["backup"] else self.past

    def segments(self, power_switch, begin, end, open_since):
        if not power_switch["is_active"]:
            return [{"from": iso(begin), "to": iso(end), "state": "unknown"}]
        events = [(a, b, "down") for a, b in self.lost(power_switch)] + [(a, b, "unknown") for a, b in self.nights]
        if open_since and not power_switch["backup"]:
            events.append((open_since, end, "down"))
        result, reached = [], begin
        for start, stop, state in sorted(events):
            start, stop = max(start, reached), min(stop, end)
            if stop <= start:
                continue
            if start > reached:
                result.append((reached, start, "up"))
            result.append((start, stop, state))
            reached = stop
        if reached < end:
            result.append((reached, end, "up"))
        return [{"from": iso(a), "to": iso(b), "state": state} for a, b, state in result]


class WebMock:
    """One server; what it answers is decided by scenario, and what is added or removed is remembered."""

    def __init__(self, folder, port=0, scenario="on"):
        self.folder = os.path.abspath(folder)
        self.scenario = scenario
        self.is_loopback = True  # reading needs no token
        self.delay = 0.0
        self.fails = {}  # path -> (status, type) or "cut"
        self.asked = []
        self.extra = {}  # path -> file beside the page's own
        self.house = House(HOUSE)
        self._next_id = 1000
        self.sessions = set()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_GET(self):
                outer.answer(self, "GET")

            def do_POST(self):
                outer.answer(self, "POST")

            def do_PATCH(self):
                outer.answer(self, "PATCH")

            def do_DELETE(self):
                outer.answer(self, "DELETE")

        self.server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        self.address = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        self.play(scenario)

    def play(self, scenario):
        """on, outage, suspected, blind, nobody, nothing, paused, many, nasty, trouble, incident"""
        self.scenario = scenario
        names = {"many": [(f"Plug {number:03d}", "mains", "wifi") for number in range(1, 101)],
            "nasty": [(name, "mains", "wifi") for name in NASTY], "nothing": []}
        self.house = House(names.get(scenario, HOUSE))
        if scenario == "paused":
            for each in self.house.switches:
                each["is_active"] = False
        self.fails = {"/api/status": (503, "database-unreachable")} if scenario == "trouble" else {}

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    # --- answers ---

    def answer(self, request, method):
        url = urlparse(request.path)
        length = int(request.headers.get("Content-Length") or 0)
        body = request.rfile.read(length) if length else b""
        if url.path.startswith("/mock/"):
            self.play(url.path.split("/")[2])
            return self.send(request, 200, {"scenario": self.scenario})
        if not url.path.startswith("/api/"):
            return self.send_file(request, url.path)
        self.asked.append((method, request.path))
        time.sleep(self.delay)  # as a slow server does
        fails = self.fails.get(url.path)
        if fails == "cut":
            return request.connection.close()
        if fails:
            return self.problem(request, *fails)
        refusal = self.refusal(request, method, url.path)
        if refusal:
            return self.problem(request, *refusal)
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        return self.route(request, method, url.path, query, json.loads(body) if body else None)

    def session_of(self, request):
        cookie = request.headers.get("Cookie", "")
        return next((key for key in self.sessions if f"session={key}" in cookie), None)

    def refusal(self, request, method, path):
        if path in ("/api/session", "/api/login", "/api/health"):
            return None
        session = self.session_of(request)
        if session is None:
            return None if self.is_loopback and method == "GET" else (401, "token-missing")
        if method != "GET" and request.headers.get("X-CSRF-Token") != f"csrf-{session}":
            return (403, "csrf-token-missing")
        return None

    def route(self, request, method, path, query, body):
        parts = path.split("/")[2:]
        hours = float(query.get("hours", 24))
        reads = {
            "session": lambda: self.session(request), "status": self.status, "timeline": lambda: self.timeline(hours),
            "outages": lambda: self.outages(hours),
            "incidents": lambda: self.incidents(), "statistics": lambda: self.statistics(hours),
            "reliability": lambda: self.reliability(hours), "switches": lambda: self.house.switches,
        }
        if method == "GET" and len(parts) == 1 and parts[0] in reads:
            return self.send(request, 200, reads[parts[0]]())
        if path == "/api/login":
            return self.log_in(request, body)
        if path == "/api/logout":
            self.sessions.discard(self.session_of(request))
            return self.send(request, 204, None)
        if path == "/api/check-all-switches":
            return self.send(request, 200, {"success": True, "message": "Done",
                "results": {"total": len(self.house.switches), "online": len(self.house.switches), "offline": 0}})
        if parts[0] == "switches":
            return self.switch_route(request, method, parts[1:], body)
        return self.problem(request, 404, "no-such-route")

    def switch_route(self, request, method, parts, body):
        if not parts:
            if any(each["name"].lower() == body["name"].lower() for each in self.house.switches):
                return self.problem(request, 409, "duplicate-name", "A switch named '" + body["name"] + "' exists already", "name")
            self._next_id += 1
            added = {**self.house.switch(self._next_id, body["name"]), **body}
            self.house.switches.append(added)
            return self.send(request, 201, added)
        found = next((each for each in self.house.switches if str(each["id"]) == parts[0]), None)
        if found is None:
            return self.problem(request, 404, "switch-not-found")
        if len(parts) == 2:
            return self.send(request, 200, {"message": "Done", "result": self.check(found, time.time())})
        if method == "DELETE":
            self.house.switches.remove(found)
            return self.send(request, 204, None)
        if method == "PATCH":
            found.update(body)
            return self.send(request, 200, found)
        now = time.time()
        return self.send(request, 200, {"switch": found, "recent_checks": [self.check(found, now - 60 * number) for number in range(100)]})

    def log_in(self, request, body):
        if body.get("token") != TOKEN:
            return self.problem(request, 401, "token-wrong", "This token is not known")
        key = f"s{random.getrandbits(64):x}"
        self.sessions.add(key)
        answer = {"authenticated": True, "scopes": ["read", "write"], "csrf_token": f"csrf-{key}", "loopback": True, "name": "phone",
            "expires_at": None}
        return self.send(request, 200, answer, {"Set-Cookie": f"session={key}; HttpOnly; SameSite=Strict; Path=/"})

    def session(self, request):
        key = self.session_of(request)
        scopes = ["read", "write"] if key else ["read"] if self.is_loopback else []
        return {"authenticated": key is not None, "scopes": scopes, "csrf_token": f"csrf-{key}" if key else None,
            "loopback": self.is_loopback, "name": None, "expires_at": None}

    # --- shapes ---

    @property
    def open_since(self):
        return self.house.began - 754 if self.scenario in ("outage", "suspected") else None

    def is_down(self, power_switch):
        return self.open_since is not None and not power_switch["backup"]

    def check(self, power_switch, at):
        down = self.is_down(power_switch) and at > self.open_since
        return {
            "id": f"{int(at * 1000)}-{power_switch['id']}", "switch_id": power_switch["id"], "switch_name": power_switch["name"],
            "is_online": not down,
            "response_time": None if down else round(random.Random(int(at)).uniform(0.006, 0.06), 3),
            "error_message": "Connection timed out" if down else None, "checked_at": iso(at),
        }

    def outage(self, number, begin, end, **more):
        members = [each for each in self.house.switches if not each["backup"]]
        return {
            "id": number, "started_at": iso(begin), "started_earliest": iso(begin - 4), "started_latest": iso(begin + 6),
            "ended_at": iso(end) if end else None,
            "ended_earliest": iso(end - 20) if end else None, "ended_latest": iso(end + 3) if end else None, "detected_at": iso(begin + 41),
            "duration_seconds": end - begin if end else None,
            "is_ongoing": end is None, "cause": "power", "confidence": "confirmed", "scope": "site",
            "switches_affected": [each["id"] for each in members],
            "members": [{"switch_id": each["id"], "switch_name": each["name"], "last_answer": iso(begin - 4),
                "first_failure": iso(begin + 7), "back_at": iso(end) if end else None} for each in members],
            "reasons": [f"{len(members)} of {len(members)} switches on mains power stopped answering within 11 seconds",
                "it is not the network: Router, Battery plug can still be reached over the same links"],
            "reason_codes": [{"code": "lost_together", "arguments": {"lost": len(members), "active": len(members), "seconds": 11}},
                {"code": "links_alive", "arguments": {"names": ["Router", "Battery plug"]}}],
            "is_planned": False, "is_corrected": False, "note": None, **more,
        }

    def ongoing(self):
        if self.open_since is None:
            return []
        if self.scenario == "suspected":
            return [self.outage(99, self.open_since, None, confidence="suspected",
                reasons=["6 of 8 switches did not answer 2 times in a row"],
                reason_codes=[{"code": "quorum", "arguments": {"down": 6, "active": 8, "threshold": 2}}])]
        return [self.outage(99, self.open_since, None)]

    def incidents(self):
        return [self.outage(98, self.house.began - 500, None, cause="network", confidence="probable",
            reasons=["all that went is on Wi-Fi; still answering elsewhere: Router"], reason_codes=[])] if self.scenario == "incident" else []

    def outages(self, hours=1e9):
        since = time.time() - hours * 3600
        seen = [(number, *times) for number, times in enumerate(self.house.past, 1) if times[1] > since and self.house.switches]
        past = [self.outage(*each) for each in seen]
        return sorted(past + self.ongoing(), key=lambda each: each["started_at"], reverse=True)

    def status(self):
        now = time.time()
        blind = self.scenario in ("blind", "nobody")
        details = []
        for each in self.house.switches:
            state = "paused" if not each["is_active"] else "unknown" if blind else "down" if self.is_down(each) else "up"
            details.append({"switch": each, "state": state, "latest_check": self.check(each, now - each["id"] % 7),
                "uptime_24h": 97.2 if each["backup"] is False else 100})
        active = [each for each in self.house.switches if each["is_active"]]
        health = "nothing_to_watch" if not active else "unknown" if blind else "outage" if self.open_since else "healthy"
        return {
            "timestamp": iso(now), "system_health": health, "monitored": self.scenario != "nobody",
            "since": iso(self.open_since or self.house.began - 0.35 * 86400), "store_trouble": None,
            "switches": {"total": len(details), "online": sum(each["state"] == "up" for each in details),
                "offline": sum(each["state"] == "down" for each in details), "details": details},
            "outages": {"ongoing": len(self.ongoing()), "last_24h": 1, "ongoing_details": self.ongoing()},
            "incidents": {"ongoing": len(self.incidents()), "ongoing_details": self.incidents()},
        }

    def unwatched(self, begin, end):
        nights = [(max(a, begin), min(b, end)) for a, b in self.house.nights if b > begin and a < end]
        return [{"from": iso(a), "to": iso(b), "reason": "asleep"} for a, b in nights]

    def timeline(self, hours):
        now = time.time()
        begin = now - hours * 3600
        rows = [{"switch_id": each["id"], "switch_name": each["name"], "uptime": 98.4 if not each["backup"] else 100, "checks": 1440,
            "failed_checks": 22, "segments": self.house.segments(each, begin, now, self.open_since)} for each in self.house.switches]
        return {"from": iso(begin), "to": iso(now), "switches": rows, "outages": self.outages(hours),
            "unwatched": self.unwatched(begin, now)}

    def statistics(self, hours):
        now = time.time()
        return {
            "period_hours": hours, "total_checks": int(hours * 480), "failed_checks": int(hours * 4), "success_rate": 99.17,
            "total_outages": len(self.outages(hours)), "outages_known_since": None,
            "average_outage_duration_seconds": 1072.046, "response_time_median": 0.017, "response_time_p95": 0.027,
            "watched_seconds": hours * 3600 * 0.94, "unwatched_seconds": hours * 3600 * 0.06,
            "unwatched": self.unwatched(now - hours * 3600, now), "clock_steps": [], "timestamp": iso(now),
        }

    def reliability(self, hours):
        indices = {
            "asai": 0.99848, "caidi_seconds": 2152.7, "caifi": 18, "customers": 5, "customers_seen": 5, "maifi": 1,
            "ongoing_interruptions": 1 if self.open_since else 0, "saidi_seconds": 38749.0,
            "saidi_seconds_shortest": 36138.7, "saidi_seconds_longest": 40462.5, "saifi": 18,
            "saifi_interval": [10.67, 28.4], "sustained_interruptions": 18, "momentary_interruptions": 1,
            "watched_fraction": 0.8106, "out_seconds": 38782.7,
        }
        if not self.house.switches:
            indices = {name: None for name in indices} | {"customers_seen": 0, "ongoing_interruptions": 0, "watched_fraction": 0}
        rows = [{**indices, "switch_id": each["id"], "switch_name": each["name"], "is_removed": False} for each in self.house.switches]
        rate = {"outages": 19, "per_year": 23.5, "interval": [14.1, 36.6]} if self.house.switches else None
        return {
            "from": iso(time.time() - hours * 3600), "to": iso(time.time()), "indices": indices, "outage_rate": rate, "planned_outages": 1,
            "outages_known_since": None,
            "major_event_days": {"threshold_seconds": 10202.5, "days": [{"date": "2026-03-04", "saidi_seconds": 12000}]},
            "switches": rows, "groups": [], "parts": [],
        }

    # --- sending ---

    def problem(self, request, status, kind, detail="The mock refuses this", parameter=None):
        more = {"parameter": parameter} if parameter else {}
        headers = {"Retry-After": "2"} if status in (429, 503) else {}
        self.send(request, status, {"type": f"urn:powermon:problem:{kind}", "title": kind, "status": status, "detail": detail, **more},
            headers)

    def send(self, request, status, body, headers=None):
        content = b"" if body is None else json.dumps(body).encode()
        self.write(request, status, content, {"Content-Type": "application/problem+json" if status >= 400 else "application/json",
            **(headers or {})})

    def send_file(self, request, path):
        name = os.path.normpath("index.html" if path == "/" else path.lstrip("/"))
        full = self.extra.get(path, os.path.join(self.folder, name))
        if not os.path.isfile(full) or ".." in name:
            return self.write(request, 404, b"", {})
        with open(full, "rb") as file:
            self.write(request, 200, file.read(), {"Content-Type": TYPES.get(os.path.splitext(name)[1], "text/plain"),
                "Content-Security-Policy": POLICY, "Cache-Control": "no-cache"})

    def write(self, request, status, content, headers):
        try:
            request.send_response(status)
            for name, value in headers.items():
                request.send_header(name, value)
            request.send_header("Content-Length", str(len(content)))
            request.end_headers()
            request.wfile.write(content)
        except OSError:
            pass  # the page went away


if __name__ == "__main__":
    WebMock(sys.argv[1], int(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "on")
    threading.Event().wait()
