#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""browsereport.py CHROMIUM REPORT.html: opens a report as a reader would, sorts, filters and switches the metric, and
fails when anything is asked of the network, a script fails, or foreign text runs. Speaks the DevTools protocol through
the browser's pipe (descriptors 3 and 4), so nothing beside Python is needed."""
import base64
import json
import os
import pathlib
import select
import subprocess
import sys
import tempfile
import time

TIMEOUT = 60


class Browser:
    def __init__(self, program, profile):
        to_browser, self.out = os.pipe()
        self.inp, from_browser = os.pipe()
        # dup2 may overwrite a descriptor that is still needed, so both are moved out of the way first.
        high_in, high_out = os.dup2(to_browser, 103), os.dup2(from_browser, 104)

        def place():
            os.dup2(high_in, 3)
            os.dup2(high_out, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--disable-extensions", "--disable-background-networking", f"--user-data-dir={profile}",
             "--remote-debugging-pipe", "about:blank"],
            preexec_fn=place, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for fd in (to_browser, from_browser, high_in, high_out):
            os.close(fd)
        self.buffer, self.number, self.events = b"", 0, []

    def receive(self, deadline):
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.inp], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                raise TimeoutError("the browser does not answer")
            got = os.read(self.inp, 1 << 16)
            if not got:
                raise ConnectionError("the browser ended")
            self.buffer += got
        text, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, session=None, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + TIMEOUT
        while True:
            answer = self.receive(deadline)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def wait_for(self, method):
        deadline = time.monotonic() + TIMEOUT
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.receive(deadline))


def main():
    report = pathlib.Path(sys.argv[2]).resolve().as_uri()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(sys.argv[1], profile)
        try:
            check(browser, report)
        finally:
            browser.process.kill()
            browser.process.wait()
    print("ok")


def check(browser, report):
    target = browser.call("Target.createTarget", url="about:blank")["targetId"]
    session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    for domain in ("Network", "Page", "Runtime", "Log"):
        browser.call(domain + ".enable", session)
    browser.call("Emulation.setDeviceMetricsOverride", session, width=1200, height=900, deviceScaleFactor=1, mobile=False)
    browser.events.clear()
    begin = time.monotonic()
    browser.call("Page.navigate", session, url=report)
    browser.wait_for("Page.loadEventFired")
    print(f"opened in {time.monotonic() - begin:.2f} s")

    def js(code):
        result = browser.call("Runtime.evaluate", session, expression=code, returnByValue=True)
        if "exceptionDetails" in result:
            raise AssertionError(f"{code}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def expect(what, wanted, got):
        if wanted != got:
            raise AssertionError(f"{what}: expected {wanted!r}, got {got!r}")

    cells = js("JSON.parse(document.getElementById('data').textContent).cells.length")
    row_count = "document.querySelectorAll('#results tbody tr').length"
    expect("rows of the table", cells, js(row_count))

    # The metric selector recolours the heat map.
    heat = "document.getElementById('heat').innerText"
    before = js(heat)
    expect("metrics to choose from", True, js("document.getElementById('metric').options.length > 2"))
    js("(() => { const s = document.getElementById('metric'); s.selectedIndex = 1; s.dispatchEvent(new Event('input', "
       "{bubbles: true})); s.dispatchEvent(new Event('change', {bubbles: true})); })()")
    expect("the heat map follows the selector", True, js(heat) != before)

    # Filtering and taking the filter back.
    js("(() => { const f = document.getElementById('filter'); f.value = 'model 3'; f.dispatchEvent(new Event('input', "
       "{bubbles: true})); })()")
    left = js(row_count + " - document.querySelectorAll('#results tbody tr[hidden]').length")
    expect("rows left by the filter", True, 0 < left < cells)
    expect("only rows that match", True, js(
        "[...document.querySelectorAll('#results tbody tr')].filter(r => !r.hidden).every(r => "
        "r.innerText.toLowerCase().includes('model 3'))"))
    js("(() => { const f = document.getElementById('filter'); f.value = ''; f.dispatchEvent(new Event('input', "
       "{bubbles: true})); })()")

    # Sorting by a column of numbers, both ways.
    column = js("[...document.querySelectorAll('#results thead th')].findIndex(t => t.innerText.includes('Streaming speed'))")
    expect("there is a column of speeds", True, column >= 0)
    values = ("[...document.querySelectorAll('#results tbody tr')].map(r => r.cells[%d].innerText)"
              ".map(t => parseFloat(t.replace(/,/g, ''))).filter(v => !isNaN(v))" % column)
    click = ("(() => { const t = document.querySelectorAll('#results thead th')[%d]; (t.querySelector('button') || t)"
             ".click(); })()" % column)
    orders = []
    for _ in range(2):
        js(click)
        speeds = js(values)
        expect("several speeds", True, len(speeds) > 3)
        orders.append("up" if speeds == sorted(speeds) else "down" if speeds == sorted(speeds, reverse=True) else speeds)
    expect("sorted both ways", {"up", "down"}, set(map(str, orders)))

    # Paper cannot be clicked, so commands are open on it.
    shut = "[...document.querySelectorAll('details.command')].filter(d => !d.open).length"
    commands = js(shut)
    expect("there are commands", True, commands > 0)
    js("window.dispatchEvent(new Event('beforeprint'))")
    expect("commands shut on paper", 0, js(shut))
    js("window.dispatchEvent(new Event('afterprint'))")
    expect("commands shut again", commands, js(shut))

    # Foreign text is text.
    expect("no script of a model's name ran", True, js("typeof window.hacked === 'undefined'"))
    expect("no element of a model's name", 0, js("document.querySelectorAll('img, iframe, object, marquee').length"))
    expect("the name is shown as it is", True, js("document.body.innerText.includes('<img src=x')"))

    # On a phone nothing is wider than the screen but tables that scroll by themselves.
    browser.call("Emulation.setDeviceMetricsOverride", session, width=390, height=800, deviceScaleFactor=1, mobile=True)
    wide = js("[...document.querySelectorAll('main *, header *, nav *')].filter(e => !e.closest('.scroll') && "
              "e.getBoundingClientRect().right > 391).map(e => e.tagName + ' ' + e.textContent.slice(0, 40)).slice(0, 3)")
    expect("fits a phone", ([], 390), (wide, js("document.documentElement.scrollWidth")))
    pages = browser.call("Page.printToPDF", session, printBackground=True)["data"]
    expect("prints", True, base64.b64decode(pages).startswith(b"%PDF"))

    time.sleep(0.3)
    js("1")  # lets late events in
    asked = [event["params"]["request"]["url"] for event in browser.events
             if event.get("method") == "Network.requestWillBeSent"]
    expect("requests", [report], asked)
    failures = [event["params"] for event in browser.events
                if event.get("method") == "Runtime.exceptionThrown"
                or event.get("method") == "Log.entryAdded" and event["params"]["entry"]["level"] == "error"]
    expect("errors", [], failures)


if __name__ == "__main__":
    main()
