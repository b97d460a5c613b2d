#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare what a run kept of GPUs with what nvidia-smi said meanwhile; prints Markdown.

    comparegpu.py PROJECT nvidia-smi.csv
"""
import csv
import json
import os
import statistics
import sys
from datetime import datetime, timezone


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


def address(text):
    """'00000000:01:00.0' and '0000:01:00.0' are the same device."""
    domain, bus, rest = text.strip().lower().split(":")
    return f"{int(domain, 16):04x}:{bus}:{rest}"


def watched(path):
    """By device: a list of (memory bytes, Celsius, watts, MHz)."""
    devices = {}
    with open(path, newline="") as f:
        for row in csv.reader(f):
            if len(row) == 6:
                memory, rest = number(row[2]), [number(x) for x in row[3:]]
                devices.setdefault(address(row[1]), []).append((memory * 2**20 if memory is not None else None, *rest))
    return devices


def newest_run(project):
    runs = os.path.join(project, "runs")
    return os.path.join(runs, sorted(d for d in os.listdir(runs) if os.path.exists(os.path.join(runs, d, "run.json")))[-1])


def row(name, ours, theirs, unit, scale=1.0):
    if ours is None or theirs is None:
        return f"| {name} | {'-' if ours is None else f'{ours / scale:.1f} {unit}'} | {'-' if theirs is None else f'{theirs / scale:.1f} {unit}'} | |"
    off = 100 * (ours / theirs - 1) if theirs else 0
    return f"| {name} | {ours / scale:.1f} {unit} | {theirs / scale:.1f} {unit} | {off:+.1f} % |"


def values(rows, key):
    return [v for v in (number(r.get(key, "")) for r in rows) if v is not None]


def main():
    project, log = sys.argv[1:3]
    run = newest_run(project)
    with open(os.path.join(run, "run.json")) as f:
        context = json.load(f)
    with open(os.path.join(run, "telemetry.csv"), newline="") as f:
        telemetry = list(csv.DictReader(f))
    theirs = watched(log)
    print(f"# Tried on a GPU\n\n{datetime.now(timezone.utc):%Y-%m-%d}, engine {context.get('engine_version', '?')}\n")
    for i, gpu in enumerate(context.get("gpus", [])):
        seen = theirs.get(gpu["id"], [])
        column = lambda n: [r[n] for r in seen if r[n] is not None]
        most = lambda v: max(v) if v else None
        mean = lambda v: statistics.fmean(v) if v else None
        print(f"## {gpu.get('name', gpu['id'])} ({gpu['id']}, driver {gpu.get('driver', '?')})\n")
        print("| | Sweetspot | nvidia-smi | off |\n|---|---|---|---|")
        print(row("memory used, most", most(values(telemetry, f"gpu{i}_used_bytes")), most(column(0)), "GB", 1e9))
        print(row("temperature, most", most(values(telemetry, f"gpu{i}_temp_c")), most(column(1)), "°C"))
        print(row("power, mean", mean(values(telemetry, f"gpu{i}_power_w")), mean(column(2)), "W"))
        print(row("SM clock, most", most(values(telemetry, f"gpu{i}_core_mhz")), most(column(3)), "MHz"))
        print()
    cells(run)


def cells(run):
    with open(os.path.join(run, "results.json")) as f:
        results = json.load(f)["results"]
    print("## Cells\n\n| cell | device | tokens/s | TTFT s | memory GB | main memory GB | predicted GB | °C | W | J/token |\n|---|---|---|---|---|---|---|---|---|---|")
    for r in results:
        metrics = r.get("profiles", {}).get("interactive", {}).get("metrics", {})
        figure = lambda v, d: "-" if v is None else f"{v:.{d}f}"
        print("| " + " | ".join([f"{r['model']} {r['quantization']}", r["device"], figure(metrics.get("tokens_per_second"), 1),
                                 figure(metrics.get("ttft_seconds"), 3), figure(r.get("memory_gb"), 3), figure(r.get("host_memory_gb"), 3),
                                 figure(r.get("memory_estimated_gb"), 3), figure(r.get("temperature_c"), 0), figure(r.get("device_watts"), 0),
                                 figure(metrics.get("joules_per_token"), 3)]) + " |")


if __name__ == "__main__":
    main()
