#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program in mid-run, again and again, and looks at what is left.

    tests/tools/killseries.py --cli build/dev/app/sweetspot-cli --kills 100
    tests/tools/killseries.py --cli build/dev/app/sweetspot-cli --window build/dev/app/sweetspot --kills 20

A chain begins a run of a fresh demo project, sends SIGKILL after a random time, resumes, kills again, and so on
until the run completes. After each kill: every whole line of the journal is still there after the resume, in its place;
no server outlives us by more than some seconds; nothing but the run's own files lies in its folder. After each
chain: the run is complete, each planned cell has one end, no attempt is there twice, the report is written.
The window is driven by its keys, on a display of its own (Xvfb and xdotool)."""
import argparse
import collections
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SETTINGS = {"max_background_percent": "100", "quiet_wait": "0"}  # other things may run beside this
KNOWN = {"journal.jsonl", "run.json", "telemetry.csv", "logs", "timelines", "results.json", "results.csv",
         "report.html", "report.md", "lock", "logits"}


class Series:
    def __init__(self, options):
        self.options = options
        self.random = random.Random(options.seed)
        self.checks = 0
        self.kills = 0
        self.problems = []

    def check(self, good, what):
        self.checks += 1
        if not good:
            self.problems.append(what)
            print("PROBLEM:", what, flush=True)


def servers(folder):
    """Process ids of servers whose command line names the folder."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            command = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if os.fsencode(str(folder)) in command and b"llama-server" in command.split(b"\0")[0]:
            found.append(int(entry.name))
    return found


def newest_run(folder):
    runs = sorted((folder / "runs").glob("*/journal.jsonl")) if (folder / "runs").is_dir() else []
    return runs[-1].parent if runs else None


def whole_lines(run):
    text = (run / "journal.jsonl").read_bytes() if run else b""
    return text[: text.rfind(b"\n") + 1].splitlines()


def is_over(run):
    lines = whole_lines(run)
    return bool(lines) and json.loads(lines[-1]).get("e") == "end" and json.loads(lines[-1]).get("completed")


class CommandLine:
    """A run of the command line."""

    def __init__(self, options):
        self.program = options.cli

    def start(self, folder, resume):
        verb = ["resume", str(folder)] if resume else ["run", str(folder)]
        self.process = subprocess.Popen([self.program, *verb], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def over(self, _run):
        return self.process.poll() is not None

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def finish(self):
        return self.process.returncode


class Window:
    """The same in the window, by F5 and Ctrl+F5."""

    def __init__(self, options):
        self.program = options.window
        self.display = ":" + str(400 + os.getpid() % 500)
        self.x = subprocess.Popen(["Xvfb", self.display, "-screen", "0", "1280x800x24"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(1)

    def start(self, folder, resume):
        surroundings = dict(os.environ, DISPLAY=self.display, QT_QPA_PLATFORM="xcb")
        self.process = subprocess.Popen([self.program, str(folder)], env=surroundings,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        before = newest_run(folder)
        size = (before / "journal.jsonl").stat().st_size if before else 0
        self.was_over = before is not None and is_over(before)
        for _ in range(120):  # until the key was heard
            time.sleep(0.5)
            self.press("ctrl+F5" if resume else "F5", surroundings)
            now = newest_run(folder)
            if now and (now != before or (now / "journal.jsonl").stat().st_size > size):
                return
            if resume and before and is_over(before):
                return

    def press(self, keys, surroundings):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               env=surroundings, capture_output=True, text=True).stdout.split()
        if found:
            subprocess.run(["xdotool", "windowfocus", found[0], "key", keys], env=surroundings,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def over(self, run):
        # A kill may have come between the end of the run and its reports: there is nothing to resume then.
        return run is not None and is_over(run) and ((run / "results.json").exists() or self.was_over)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def finish(self):
        self.process.terminate()
        self.process.wait()
        return 0

    def close(self):
        self.x.terminate()
        self.x.wait()


def after_kill(series, folder):
    deadline = time.monotonic() + 10
    while servers(folder) and time.monotonic() < deadline:
        time.sleep(0.1)
    series.check(not servers(folder), "a server outlived us")
    run = newest_run(folder)
    if not run:
        return []
    names = {entry.name for entry in run.iterdir()}
    strange = {name for name in names - KNOWN if not name.startswith(".")}
    series.check(not strange, f"strange files in {run}: {strange}")
    lines = whole_lines(run)
    for line in lines:
        try:
            json.loads(line)
        except ValueError:
            series.check(False, f"a line that is no JSON in {run}: {line[:80]}")
    return lines


def after_chain(series, folder, code):
    run = newest_run(folder)
    series.check(code in (0, 1), f"exit {code}")
    series.check(is_over(run), f"not complete: {run}")
    events = [json.loads(line) for line in whole_lines(run)]
    planned = next(event for event in events if event["e"] == "plan")["cells"]
    ends = collections.Counter(tuple(event["cell"]) for event in events if event["e"] == "cell")
    for cell in planned:
        name = tuple(cell["cell"])
        series.check(ends[name] >= 1, f"no end of {name} in {run}")
    attempts = collections.Counter(
        (tuple(event["cell"]), event["utc_start"], event["profile"], event.get("shape"), event.get("phase"),
         event.get("rep"), event.get("launch")) for event in events if event["e"] == "attempt")
    series.check(max(attempts.values(), default=1) == 1, f"an attempt twice in {run}")
    if not (run / "results.json").exists():  # killed before they were written: they can be asked for
        subprocess.run([series.options.cli, "report", str(folder)], check=True, stdout=subprocess.DEVNULL)
    series.check((run / "results.json").exists(), f"no results in {run}")
    results = json.loads((run / "results.json").read_bytes())
    series.check(isinstance(results, dict) and results.get("results"), f"empty results in {run}")


def chain(series, driver, folder):
    options = series.options
    subprocess.run([options.cli, "demo", str(folder)], check=True, stdout=subprocess.DEVNULL)
    settle(folder, {**SETTINGS, "profiles": f"[{options.profiles}]"})
    if options.models:
        drop_models(folder, options.models)
    resume, before = False, []
    for _ in range(200):
        driver.start(folder, resume)
        after = time.monotonic() + series.random.uniform(options.earliest, options.latest)
        while time.monotonic() < after and not driver.over(newest_run(folder)):
            time.sleep(0.05)
        over = driver.over(newest_run(folder))
        enough = series.kills >= options.kills
        while enough and not driver.over(newest_run(folder)):
            time.sleep(0.2)
        if over or enough:
            code = driver.finish()
            after_kill(series, folder)
            after_chain(series, folder, code)
            return
        driver.kill()
        series.kills += 1
        lines = after_kill(series, folder)
        series.check(lines[: len(before)] == before, f"the journal lost lines in {newest_run(folder)}")
        before = lines
        resume = bool(lines)
    series.check(False, "a chain without an end")


def settle(folder, settings):
    path = folder / "config.yaml"
    text = path.read_text()
    for key, value in settings.items():
        text, count = re.subn(rf"(?m)^( *{key}: ).*?( +#|$)", rf"\g<1>{value}\g<2>", text, count=1)
        assert count == 1, key
    path.write_text(text)


def drop_models(folder, keep):
    """Leaves the first models in the project, so that a chain takes a minute."""
    path = folder / "models.yaml"
    head, *models = path.read_text().split("\n  - name:")
    last = models[-1]
    tail = last[last.index("\nquick_mode_quants"):]
    models[-1] = last[: -len(tail)]
    path.write_text("\n  - name:".join([head, *models[:keep]]) + tail)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--window", help="kill this instead of the command line")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--models", type=int, default=2, help="of the demo, 0: all")
    parser.add_argument("--profiles", default="interactive,long_context,batch,quality")
    parser.add_argument("--earliest", type=float, default=0.1, help="seconds after a start")
    parser.add_argument("--latest", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    series = Series(options)
    driver = Window(options) if options.window else CommandLine(options)
    chains = 0
    while series.kills < options.kills and len(series.problems) < 10:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="killseries-")) / "project"
        chain(series, driver, folder)
        chains += 1
        print(f"{series.kills} kills, {chains} chains, {series.checks} checks, {len(series.problems)} problems",
              flush=True)
        if not series.problems:
            shutil.rmtree(folder.parent)
    if options.window:
        driver.close()
    sys.exit(1 if series.problems else 0)


if __name__ == "__main__":
    main()
