#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The PowerMon authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The web page in a real browser, against a server that can be brought to any state: web.py PAGE-FOLDER PICTURE-FOLDER"""

import os
import sys

from browser import DESKTOP, PHONE, Browser
from harness import Session, check, main, wait_for
from webmock import NASTY, TOKEN, WebMock

PAGE = os.path.abspath(sys.argv[1])
PICTURES = os.path.abspath(sys.argv[2])
MOST_BYTES = 150_000
ESCAPE, TAB, ENTER, DOWN, LEFT, END = "\ue00c", "\ue004", "\ue007", "\ue015", "\ue012", "\ue010"
PAGES = ["", "outages", "statistics", "switches"]


class Browsers:
    """One for each language, for all tests: what they remember belongs to a server's port, and each test has a server of its own."""

    def __init__(self):
        self._session = Session("powermon-cli")
        self._browsers = {}
        self.close = self._session.close

    def of(self, language):
        if language not in self._browsers:
            self._browsers[language] = Browser(self._session, language)
        return self._browsers[language]


BROWSERS = Browsers()


class Web:
    """A server, a browser and a page that is open."""

    def __init__(self, session, scenario="on", language="en-GB", size=DESKTOP, is_dark=False):
        self.mock = WebMock(PAGE, scenario=scenario)
        session.cleanups.append(self.mock.close)
        self.browser = BROWSERS.of(language)
        self.browser.be(size, is_dark)
        self.browser.errors()  # the last test's

    def open(self, page=""):
        self.browser.open("about:blank")
        self.browser.open(f"{self.mock.address}/#/{page}")
        wait_for("the state is shown", lambda: self.browser.run("return document.querySelector('#banner .word')?.textContent.length > 0"))

    def log_in(self):
        self.browser.press_button("Log in", "header")
        self.browser.type("#token", TOKEN)
        self.browser.press_button("Log in", "dialog")
        wait_for("the dialog is gone", lambda: self.browser.find("dialog") is None)

    def check_console(self):
        errors = self.browser.errors()
        check(errors == [], f"the page complains: {errors}")


def the_parts_do_what_they_say(session):
    web = Web(session)
    web.mock.extra = {"/webunits.js": os.path.join(os.path.dirname(os.path.abspath(__file__)), "webunits.js")}
    web.open()
    problems = web.browser.run("return import('/webunits.js').then((units) => units.run())")
    check(problems == [], "\n".join(problems))


def it_is_small_and_asks_nobody_else(session):
    del session
    size = 0
    for folder, _, files in os.walk(PAGE):
        for name in files:
            path = os.path.join(folder, name)
            size += os.path.getsize(path)
            if name.endswith(".png"):
                continue
            with open(path, encoding="utf-8") as file:
                content = file.read().replace("http://www.w3.org/2000/svg", "")
            check("://" not in content, f"{name} names another host")
            check("innerHTML" not in content and "insertAdjacentHTML" not in content, f"{name} makes markup of text")
    check(size < MOST_BYTES, f"the page has {size} bytes")
    print(f"  {size} bytes in all", flush=True)


def each_state_has_its_shape_and_words(session):
    web = Web(session)
    states = {
        "on": ("is-on", "Power is on", "8 of 8 switches answer"), "outage": ("is-out", "Power is out",
            "began between"), "suspected": ("is-out", "The power may be out", "checking whether it is the network"),
        "blind": ("is-unknown", "Not known whether the power is on", "0 of 8"), "nobody": ("is-unknown",
            "Not known whether the power is on", "Nobody is watching right now."),
        "nothing": ("is-nothing", "Nothing to watch", "Add your first switch"), "paused": ("is-nothing", "Nothing to watch",
            "All switches are paused"),
        "trouble": ("is-unknown", "PowerMon cannot tell", "The mock refuses this"), "incident": ("is-on", "Power is on",
            "Network trouble since"),
    }
    for scenario, (look, word, detail) in states.items():
        web.mock.play(scenario)
        web.open()
        web.browser.wait_for_text("#banner .word", word)
        web.browser.wait_for_text("#banner", detail)
        check(web.browser.run("return document.getElementById('banner').className") == f"banner {look}", f"{scenario} looks as {look}")
        check(word in web.browser.run("return document.title"), f"{scenario} stands in the title")
    web.check_console()


def an_outage_is_told_with_its_reasons(session):
    web = Web(session)
    web.open()
    web.browser.wait_for_text("#banner .word", "Power is on")
    web.mock.scenario = "outage"
    web.browser.wait_for_text("#banner .word", "Power is out")
    check("Power is out" in web.browser.run("return document.getElementById('alarm').textContent"), "a screen reader hears it at once")
    web.browser.click("#banner summary")
    web.browser.wait_for_text("#banner", "6 of 6 switches on mains power stopped answering within 11 seconds")
    web.mock.scenario = "on"
    web.browser.wait_for_text("#banner .word", "Power is on")
    web.check_console()


def a_lost_server_is_never_shown_as_well(session):
    web = Web(session)
    web.open()
    web.browser.wait_for_text("#banner .word", "Power is on")
    web.mock.fails = {"/api/status": "cut", "/api/timeline": "cut"}
    web.browser.wait_for_text("#banner .word", "No contact with PowerMon")
    web.browser.wait_for_text("#banner", "no contact since")
    web.browser.wait_for_text("#banner", "Last known at")
    check(web.browser.run("return document.getElementById('banner').className") == "banner is-unknown", "it does not look as if it were on")
    check("No contact" in web.browser.run("return document.title"), "nor does the title")
    web.mock.fails = {}
    web.browser.press_button("Ask again now")
    web.browser.wait_for_text("#banner .word", "Power is on")
    web.mock.delay = 60
    web.browser.wait_for_text("#banner .word", "No contact with PowerMon")
    web.mock.delay = 0


def names_are_text_and_nothing_else(session):
    web = Web(session, "nasty")
    for page in PAGES:
        for size in (DESKTOP, PHONE):
            web.browser.be(size)
            web.open(page)
            web.browser.settle()
            check(web.browser.run("return document.querySelectorAll('main img, main script, main b').length") == 0,
                f"a name became an element in {page}")
            too_wide = web.browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            check(too_wide <= 0, f"{page or 'dashboard'} is {too_wide} px too wide at {size}")
    names = wait_for("the names are there",
        lambda: web.browser.run("return [...document.querySelectorAll('.switches button.name')].map((each) => each.textContent)"))
    check(sorted(names) == sorted(NASTY), f"the names stand there as they are: {names}")
    web.browser.click(".switches button.name")
    web.browser.wait("dialog .past table")
    web.check_console()


def switches_are_added_edited_tested_paused_and_removed(session):
    web = Web(session)
    browser = web.browser
    web.open("switches")
    browser.press_button("Add switch")
    browser.wait_for_text("dialog", "log in with a token that may write")
    browser.type("#token", "wrong")
    browser.press_button("Log in", "dialog")
    browser.wait_for_text("dialog .error", "This token is not known")
    browser.type("#token", TOKEN)
    browser.press_button("Log in", "dialog")
    browser.wait("#field-name")
    browser.press_button("Add switch", "dialog")
    browser.wait_for_text("#error-name", "Give the switch a name.")
    browser.wait_for_text("#error-ip_address", "Give the address of the device.")
    browser.type("#field-name", "kitchen")
    browser.type("#field-ip_address", "192.168.1.99")
    browser.type("#field-port", "99999")
    browser.press_button("Add switch", "dialog")
    browser.wait_for_text("#error-port", "from 1 to 65535")
    browser.type("#field-port", "8080")
    browser.press_button("Add switch", "dialog")
    browser.wait_for_text("#error-name", "exists already")
    check(browser.run("return document.getElementById('field-ip_address').value") == "192.168.1.99", "what was typed is kept")
    browser.keys(ESCAPE)
    browser.wait_for_text("dialog", "Discard what you typed?")
    browser.press_button("Keep editing", "dialog")
    browser.type("#field-name", "Pantry <b>")
    browser.press_button("Add switch", "dialog")
    browser.wait_for_text(".result", "Pantry <b> was added")
    browser.wait_for_text(".switches", "192.168.1.99:8080")

    browser.press_button("Test Pantry <b>")
    browser.wait_for_text(".switches", "answers in")
    browser.press_button("Edit Pantry <b>")
    browser.wait("#field-name")
    browser.type("#field-name", "Pantry")
    browser.press_button("Save switch", "dialog")
    browser.wait_for_text(".result", "Pantry was saved")
    browser.press_button("Pause Pantry")
    browser.wait_for_text(".result", "Pantry is paused")
    browser.press_button("Resume Pantry")
    browser.wait_for_text(".result", "Pantry is watched again")
    browser.press_button("Remove Pantry")
    browser.wait_for_text("dialog", "Its past stays in the record.")
    browser.press_button("Keep switch", "dialog")
    check(any(each["name"] == "Pantry" for each in web.mock.house.switches), "it is kept")
    browser.press_button("Remove Pantry")
    browser.press_button("Remove switch", "dialog")
    browser.wait_for_text(".result", "Pantry was removed")
    check(not any(each["name"] == "Pantry" for each in web.mock.house.switches), "it is gone")
    browser.press_button("Check all now")
    browser.wait_for_text(".result", "8 of 8 switches answer")
    browser.press_button("Log out", "header")
    wait_for("logged out", lambda: browser.button("Log in", "header"))
    check(web.mock.sessions == set(), "the server knows it too")


def a_session_that_ended_asks_for_a_token(session):
    web = Web(session)
    web.open("switches")
    web.log_in()
    web.mock.sessions.clear()
    web.browser.press_button("Pause Kitchen")
    web.browser.wait_for_text(".error", "The mock refuses this")
    wait_for("it can be logged in again", lambda: web.browser.button("Log in", "header"))
    web.mock.is_loopback = False
    web.browser.wait_for_text("#banner .word", "Log in to see whether the power is on")
    check(web.browser.find(".switches") is None, "what was read before is not shown any more")
    web.log_in()
    web.browser.wait_for_text("#banner .word", "Power is on")
    web.browser.wait(".switches")


def the_timeline_is_read_with_keys_and_fingers(session):
    web = Web(session, "outage")
    web.open()
    web.browser.wait(".lane .down")
    web.browser.run("document.querySelector('.plot').focus()")
    web.browser.keys(DOWN, END)
    web.browser.wait_for_text(".tip", "Living room")
    web.browser.wait_for_text(".tip", "No answer")
    spoken = web.browser.run("return document.querySelector('.timeline [aria-live]').textContent")
    check("Living room" in spoken and "still going on" in spoken, f"a screen reader hears the same: {spoken}")
    web.browser.keys(LEFT)
    web.browser.wait_for_text(".tip", "On, ")
    web.browser.keys(ESCAPE)
    check(web.browser.find(".tip") is None, "Esc puts it away")
    web.browser.click(".numbers summary")
    web.browser.wait_for_text(".numbers tbody", "Kitchen")
    requests = len([each for each in web.mock.asked if "timeline" in each[1]])
    web.browser.click(".choice label:nth-of-type(4) span")
    wait_for("30 days are read", lambda: ("GET", "/api/timeline?hours=720") in web.mock.asked[requests:])
    hatched = "return [...document.querySelectorAll('.lane path.unknown')].some((each) => each.getAttribute('d') !== '')"
    wait_for("nights are hatched", lambda: web.browser.run(hatched))
    web.check_console()


def the_keyboard_reaches_everything(session):
    web = Web(session)
    web.open("switches")
    web.browser.wait(".switches button.name")
    web.browser.run("document.activeElement.blur()")
    seen = []
    for _ in range(60):
        web.browser.keys(TAB)
        seen.append(web.browser.run("return (document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()"))
    for wanted in ("Skip to the content", "Log in", "Outages", "Add switch", "Test Kitchen", "Remove Router"):
        check(wanted in seen, f"Tab comes to {wanted}: {seen}")
    web.browser.run("document.querySelector('button[aria-label=\"Test Garage\"]').focus()")
    web.browser.run("window.kept = document.activeElement")
    polls = len(web.mock.asked)
    wait_for("two more polls", lambda: len(web.mock.asked) >= polls + 2)
    check(web.browser.run("return document.activeElement === window.kept"), "polling leaves the focus where it is")
    web.browser.press_button("State", ".switches")
    web.browser.run("document.querySelector('button[aria-label=\"Test Office\"]').focus()")
    order = "return [...document.querySelectorAll('.switches button.name')].map((each) => each.textContent).join()"
    before = web.browser.run(order)
    next(each for each in web.mock.house.switches if each["name"] == "Bedroom")["is_active"] = False
    wait_for("the rows change places", lambda: web.browser.run(order) != before)
    focused = web.browser.run("return document.activeElement.getAttribute('aria-label')")
    check(focused == "Test Office", f"the focus goes with its row: {focused}")
    web.browser.press_button("Name", ".switches")
    web.browser.run("document.querySelector('.switches button.name').focus()")
    web.browser.run("window.kept = document.activeElement")
    web.browser.keys(ENTER)
    web.browser.wait("dialog .past table")
    web.browser.keys(ESCAPE)
    wait_for("the focus is back where the dialog came from", lambda: web.browser.run("return document.activeElement === window.kept"))


def everything_has_a_name(session):
    web = Web(session, "outage")
    for page in PAGES:
        web.open(page)
        web.browser.wait(f"#page-{page or 'dashboard'} :is(table, .lane)")
        check(web.browser.nameless() == [], f"in {page or 'dashboard'}: {web.browser.nameless()}")
        check(web.browser.run("return document.querySelectorAll('h1:not([hidden] *)').length") == 1, "one heading tells the page")
    for selector in (".switches button.name", ".tools button.main"):
        web.browser.click(selector)
        web.browser.wait("dialog input, dialog table")
        check(web.browser.nameless() == [], f"in the dialog of {selector}: {web.browser.nameless()}")
        web.browser.keys(ESCAPE)
        wait_for("the dialog is gone", lambda: web.browser.find("dialog") is None)


def every_page_says_what_went_wrong(session):
    web = Web(session)
    paths = {"": "/api/timeline", "outages": "/api/outages", "statistics": "/api/reliability"}
    for page, path in paths.items():
        web.mock.fails = {path: (503, "too-busy")}
        web.open(page)
        web.browser.wait_for_text(f"#page-{page or 'dashboard'}", "The mock refuses this Try again in 2 s.")
        web.mock.fails = {}
        # Some pages try it themselves before long.
        again = (
            "const again = [...document.querySelectorAll('.trouble button')].find((each) => each.checkVisibility());"
            "again?.click(); return !again"
        )
        web.browser.wait_for("it works again", lambda: web.browser.run(again))


def it_speaks_german(session):
    web = Web(session, "outage", "de-DE")
    web.open()
    web.browser.wait_for_text("#banner .word", "Stromausfall")
    check(web.browser.run("return document.documentElement.lang") == "de", "a screen reader knows it")
    web.browser.click("#banner summary")
    web.browser.wait_for_text("#banner", "6 von 6 Schaltern am Stromnetz verstummten innerhalb von 11 Sekunden")
    web.browser.wait_for_text("#page-dashboard", "98,40\u00a0%")
    for page, word in (("outages", "überall"), ("statistics", "Im Durchschnitt war jeder Schalter"), ("switches", "Keine Antwort")):
        web.open(page)
        web.browser.wait_for_text(f"#page-{page}", word)
    web.check_console()


def pictures_of_every_page(session):
    browsers = {language: Web(session, language=language) for language in ("en-GB", "de-DE")}
    for language, web in browsers.items():
        for size, is_dark, scenario in ((PHONE, False, "outage"), (PHONE, True, "on"), (DESKTOP, True, "outage"), (DESKTOP, False, "on")):
            web.mock.play(scenario)
            web.browser.be(size, is_dark)
            for page in PAGES:
                web.open(page)
                web.browser.wait(f"#page-{page or 'dashboard'} :is(table, .lane)")
                web.browser.settle()
                name = "-".join([page or "dashboard", language[:2], "phone" if size == PHONE else "desktop",
                    "dark" if is_dark else "light"])
                web.browser.picture(os.path.join(PICTURES, f"web-{name}.png"))
        web.check_console()


TESTS = [
    the_parts_do_what_they_say,
    it_is_small_and_asks_nobody_else,
    each_state_has_its_shape_and_words,
    an_outage_is_told_with_its_reasons,
    a_lost_server_is_never_shown_as_well,
    names_are_text_and_nothing_else,
    switches_are_added_edited_tested_paused_and_removed,
    a_session_that_ended_asks_for_a_token,
    the_timeline_is_read_with_keys_and_fingers,
    the_keyboard_reaches_everything,
    everything_has_a_name,
    every_page_says_what_went_wrong,
    it_speaks_german,
    pictures_of_every_page,
]

if __name__ == "__main__":
    try:
        main(TESTS, lambda: Session("powermon-cli"))
    finally:
        BROWSERS.close()
