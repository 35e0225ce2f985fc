# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A headless Chromium, driven over the WebDriver protocol with the standard library alone."""

import base64
import json
import os
import shutil
import socket
import subprocess
import urllib.error
import urllib.request

from harness import Failed, free_port, wait_for

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
PHONE = (390, 844)
DESKTOP = (1440, 900)


class Browser:
    """One window. Its language, size and colours are those of the device it plays."""

    def __init__(self, session, language="en-GB"):
        driver = shutil.which("chromedriver")
        if driver is None:
            raise Failed("chromedriver is missing: the package chromium-driver has it")
        self._port = free_port("127.0.0.1")
        self._log = os.path.join(session.folder, f"chromedriver-{self._port}.log")
        with open(self._log, "wb") as log:
            self._driver = subprocess.Popen(
                [driver, f"--port={self._port}"], stdin=subprocess.DEVNULL, stdout=log, stderr=log, env={**os.environ,
                    "HOME": session.folder, "TZ": "Europe/Berlin"}
            )
        session.cleanups.append(self.close)
        wait_for("chromedriver listens", self._listens)
        options = {
            "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars",
                f"--user-data-dir={session.folder}/chromium-{self._port}", f"--lang={language}"],
            "prefs": {"intl.accept_languages": language},
        }
        capabilities = {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"},
            "timeouts": {"script": 60000, "pageLoad": 120000}}}
        self._path = "/session/" + self._ask("POST", "/session", {"capabilities": capabilities})["sessionId"]

    def _listens(self):
        try:
            socket.create_connection(("127.0.0.1", self._port), 1).close()
            return True
        except OSError:
            return False

    def _ask(self, method, path, body=None):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self._port}{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=180) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            said = json.load(error)["value"]
            raise Failed(f"{path}: {said.get('error')}: {said.get('message', '')[:600]}") from None

    def _do(self, what, body=None):
        return self._ask("POST", self._path + what, body or {})

    def close(self):
        if self._driver.poll() is None:
            try:
                self._ask("DELETE", self._path)
            except (Failed, OSError, AttributeError):
                pass
            self._driver.terminate()
            self._driver.wait()

    # --- the device ---

    def cdp(self, command, **parameters):
        return self._do("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def be(self, size=DESKTOP, is_dark=False, reduced_motion=True):
        """The size, the colours and the motion that the device has or its user likes."""
        width, height = size
        is_phone = width < 700
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=2 if is_phone else 1, mobile=is_phone)
        self.cdp("Emulation.setTouchEmulationEnabled", enabled=is_phone)
        features = [{"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce" if reduced_motion else "no-preference"}]
        self.cdp("Emulation.setEmulatedMedia", features=features)

    # --- the page ---

    def open(self, address):
        self._do("/url", {"url": address})

    def run(self, script, *arguments):
        """What the body of a function returns; a promise is waited for."""
        return self._do("/execute/sync", {"script": script, "args": list(arguments)})

    def find(self, selector):
        """The first visible element of this CSS selector, or None."""
        return self.run("return [...document.querySelectorAll(arguments[0])].find((each) => each.checkVisibility()) ?? null", selector)

    def wait(self, selector):
        return self.wait_for(f"{selector} is shown", lambda: self.find(selector))

    def wait_for(self, what, probe):
        try:
            return wait_for(what, probe)
        except Failed as failure:
            raise Failed(f"{failure}; the page says: {self.text('body')[:800]}") from None

    def click(self, selector):
        self._click(f"{selector} is shown", lambda: self.find(selector))

    def _click(self, what, find):
        """What the page has drawn anew between finding and clicking is looked for again."""

        def clicked():
            element = find()
            if element is None:
                return False
            try:
                self._do(f"/element/{element[ELEMENT]}/click")
                return True
            except Failed as failure:
                if "stale element" in str(failure):
                    return False
                raise

        self.wait_for(what, clicked)

    def button(self, name, within="body"):
        """The visible button with exactly this text or label."""
        script = """return [...document.querySelectorAll(arguments[1] + ' button')].filter((each) => each.checkVisibility()
            && (each.getAttribute('aria-label') ?? each.textContent).replace(/[\\u2068\\u2069]/g, '') === arguments[0])[0] ?? null"""
        return self.run(script, name, within)

    def press_button(self, name, within="body"):
        self._click(f"the button {name} is shown", lambda: self.button(name, within))

    def type(self, selector, text):
        element = self.wait(selector)
        self._do(f"/element/{element[ELEMENT]}/clear")
        self._do(f"/element/{element[ELEMENT]}/value", {"text": text})

    def keys(self, *keys):
        """Pressed one after another wherever the focus is; WebDriver's own numbers for those without a letter."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._do("/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def text(self, selector):
        """What is to be read there, as it is shown."""
        return self.run("return document.querySelector(arguments[0])?.innerText ?? ''", selector)

    def wait_for_text(self, selector, part):
        return self.wait_for(f"{selector} says '{part}'", lambda: part in self.text(selector).replace("\u2068", "").replace("\u2069", ""))

    def nameless(self):
        """The roles of what a screen reader would come to without being told what it is."""
        need = {"button", "link", "textbox", "searchbox", "checkbox", "radio", "combobox", "dialog", "region", "navigation", "application",
            "figure", "spinbutton"}
        nodes = self.cdp("Accessibility.getFullAXTree")["nodes"]
        return [each["role"]["value"] for each in nodes if not each["ignored"] and each["role"]["value"] in need and not each.get("name",
            {}).get("value", "").strip()]

    def errors(self):
        """What the page complained of in the console since the last time: scripts, and what the policy forbids."""
        entries = self._do("/se/log", {"type": "browser"})
        return [each["message"] for each in entries if each["level"] == "SEVERE" and "Failed to load resource" not in each["message"]]

    def picture(self, path, whole=False):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        more = {}
        if whole:
            size = self.cdp("Page.getLayoutMetrics")["cssContentSize"]
            more = {"captureBeyondViewport": True, "clip": {**size, "scale": 1}}
        data = self.cdp("Page.captureScreenshot", format="png", **more)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def settle(self):
        """Two frames later, everything that was to be drawn is."""
        self.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
