#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The web page of a running monitor, in a real browser: webserver.py POWERMON-CLI PICTURE-FOLDER"""

import os
import sys

from browser import PHONE, Browser
from harness import Session, check, free_port, main, wait_for

PICTURES = os.path.abspath(sys.argv[2])
TOKEN = "a-token-of-the-test-0123456789-abcdefghijklmnopqrstuvwxyz"


class Watched:
    """A monitor with its REST server, and a phone that looks at it."""

    def __init__(self, session, policy="readme"):
        self.session = session
        self.port = free_port("127.0.0.1")
        self.address = f"http://127.0.0.1:{self.port}/"
        session.environment.update({"POWERMON_POLICY": policy, "POWERMON_API_PORT": str(self.port), "POWERMON_API_TOKEN": TOKEN})
        self.monitor = session.start_monitor("--api")
        self.browser = Browser(session)
        self.browser.be(PHONE)
        wait_for(f"the server answers: {self.monitor.errors}", self.opened)

    def opened(self):
        self.browser.open("about:blank")
        try:
            self.browser.open(self.address)
        except Exception as refused:  # pylint: disable=broad-except
            if "ERR_CONNECTION" in str(refused):
                return False
            raise
        return self.browser.find("#banner .word")

    def check_console(self):
        errors = self.browser.errors()
        check(errors == [], f"the page complains: {errors}")

    def picture(self, name):
        self.browser.settle()
        self.browser.picture(os.path.join(PICTURES, f"webserver-{name}.png"))


def an_outage_is_seen_on_the_phone(session):
    devices = [session.device(name) for name in ("Kitchen", "Garage", "Office <b>&amp;</b>")]
    watched = Watched(session)
    browser = watched.browser
    browser.wait_for_text("#banner .word", "Power is on")
    browser.wait_for_text("#banner", "3 of 3 switches answer")
    wait_for("all answered twice", lambda: session.checks() >= 6)
    browser.wait(".lane .up")
    for device in devices[:2]:
        device.off()
    browser.wait_for_text("#banner .word", "Power is out")
    browser.click("#banner summary")
    browser.wait_for_text("#banner", "2 of 3 switches did not answer")
    watched.picture("outage")
    browser.click('.tabs a[data-page="outages"]')
    browser.wait_for_text(".outages", "still going on")
    browser.click(".outages button.name")
    browser.wait_for_text("dialog", "Kitchen")
    browser.press_button("Close", "dialog")
    for device in devices[:2]:
        device.on()
    browser.wait_for_text("#banner .word", "Power is on")
    wait_for("it is over in the list",
        lambda: "still going on" not in browser.text(".outages") and "Power outage" in browser.text(".outages"))
    browser.click('.tabs a[data-page="statistics"]')
    browser.wait_for_text("#page-statistics", "SAIDI")
    browser.wait_for_text("#page-statistics", "3 switches on mains power")
    watched.picture("statistics")
    watched.check_console()


def switches_are_kept_by_the_server(session):
    device = session.device("Kitchen")
    watched = Watched(session)
    browser = watched.browser
    browser.click('.tabs a[data-page="switches"]')
    browser.wait_for_text(".switches", "Kitchen")
    browser.press_button("Add switch")
    browser.type("#token", "no token of mine")
    browser.press_button("Log in", "dialog")
    browser.wait_for("it says that the token is wrong", lambda: browser.text("#token-error") != "")
    browser.type("#token", TOKEN)
    browser.press_button("Log in", "dialog")
    browser.wait("#field-name")
    browser.type("#field-name", "Kitchen")
    browser.type("#field-ip_address", "127.0.10.200")
    browser.press_button("Add switch", "dialog")
    browser.wait_for("it says that the name is taken", lambda: browser.text("#error-name") != "")
    browser.type("#field-name", "Pantry <script>")
    browser.type("#field-ip_address", "no address at all!")
    browser.press_button("Add switch", "dialog")
    browser.wait_for("it says what is wrong with the address", lambda: browser.text("#error-ip_address") != "")
    browser.type("#field-ip_address", device.address)
    browser.type("#field-port", "9")
    browser.press_button("Add switch", "dialog")
    browser.wait_for_text(".result", "Pantry <script> was added")
    browser.press_button("Test Pantry <script>")
    browser.wait_for_text(".switches", "refused the connection")
    browser.press_button("Test Kitchen")
    browser.wait_for_text(".switches", "answers in")
    watched.picture("switches")

    browser.press_button("Details of Pantry <script>")
    browser.press_button("Edit", "dialog")
    browser.wait("#field-name")
    browser.type("#field-name", "Pantry")
    browser.press_button("Save switch", "dialog")
    browser.wait_for_text(".result", "Pantry was saved")
    browser.press_button("Details of Pantry")
    browser.press_button("Pause", "dialog")
    browser.wait_for_text(".result", "Pantry is paused")
    stored = {each["name"]: each for each in session.cli("list-switches")["switches"]}
    check(stored["Pantry"]["port"] == 9 and not stored["Pantry"]["is_active"], f"it is stored: {stored}")
    browser.press_button("Check all now")
    browser.wait_for_text(".result", "1 of 1 switch")
    browser.press_button("Details of Pantry")
    browser.press_button("Remove", "dialog")
    browser.press_button("Remove switch", "dialog")
    browser.wait_for_text(".result", "Pantry was removed")
    check([each["name"] for each in session.cli("list-switches")["switches"]] == ["Kitchen"], "it is gone")
    watched.check_console()


def a_stopped_monitor_is_no_power(session):
    session.device("Kitchen")
    watched = Watched(session)
    watched.browser.wait_for_text("#banner .word", "Power is on")
    watched.monitor.kill()
    watched.browser.wait_for_text("#banner .word", "No contact with PowerMon")
    watched.picture("lost")
    watched.monitor = session.start_monitor("--api")
    watched.browser.wait_for_text("#banner .word", "Power is on")


if __name__ == "__main__":
    main([an_outage_is_seen_on_the_phone, switches_are_kept_by_the_server, a_stopped_monitor_is_no_power], lambda: Session(sys.argv[1]))
