"""What the measuring programs share: where things are, how a figure is told, what a process took."""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(os.environ.get("OTKEL_ROOT", pathlib.Path(__file__).resolve().parents[3]))
BUILT = pathlib.Path(os.environ.get("OTKEL_BUILT", ROOT / "target/release"))
FOLDER = pathlib.Path(os.environ.get("OTKEL_BENCH_DIR", ROOT / "target/bench/maps/by-hand"))
EXTRACTS = pathlib.Path(os.environ.get("OTKEL_EXTRACTS", ROOT / "target/bench/maps/extracts"))
PEERS = set(filter(None, os.environ.get("OTKEL_PEERS", "").split(",")))
FIRST_ROUND = os.environ.get("OTKEL_ROUND", "1") == "1"


def say(**line):
    """One line for the runner."""
    print(json.dumps(line, ensure_ascii=False), flush=True)


def against(what, extract, ours, peer, peer_name, unit, goal=None):
    """A figure of ours beside a peer's."""
    say(what=what, extract=extract, ours=ours, peer=peer, peer_name=peer_name, ratio=ours / peer, unit=unit, goal=goal)


def extracts():
    """Names and files, the smallest first."""
    files = sorted(EXTRACTS.glob("*.osm.pbf"), key=lambda file: file.stat().st_size)
    return [(file.name.removesuffix(".osm.pbf"), file) for file in files]


def example(name):
    """An example of ours, built by the runner."""
    return BUILT / "examples" / name


def answer(*command, **options):
    """What a program prints; its last words, when it fails."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    sys.stderr.write(done.stderr[-4000:])
    if done.returncode != 0:
        raise Failed(f"{pathlib.Path(command[0]).name}: {last(done.stderr or done.stdout)}")
    return done.stdout


def last(words):
    """The last line that says something."""
    return next((line.strip() for line in reversed(words.splitlines()) if line.strip()), "no word")


class Failed(Exception):
    """A program that didn't do what it should."""


def took(*command, times=3, **options):
    """Medians of a program's CPU seconds (all threads), elapsed seconds and largest resident memory in MB."""
    rows = []
    for _ in range(times):
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options
        )
        words = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise Failed(f"{pathlib.Path(command[0]).name}: {last(words)}")
        rows.append((usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024))
    return tuple(statistics.median(column) for column in zip(*rows))
