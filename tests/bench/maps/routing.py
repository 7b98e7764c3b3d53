"""Routes: the same random pairs for ours, OSRM (both algorithms, car.lua) and Valhalla (auto), on OSRM's speeds.

In the first round the peers' data are prepared and the answers compared, each with each and ours with a plain search; in every
round times and memory are taken. Microseconds are those of a whole route: both ends put on the roads, turns, geometry. Of the
peers' the floor of a call that is refused at once is taken off, which is what their bindings cost; of their memory what an
empty Python has.
"""

import json
import pathlib
import re
import sys

from common import FIRST_ROUND, FOLDER, PEERS, Failed, against, answer, example, extracts, say

HERE = pathlib.Path(__file__).resolve().parent / "routing"
PAIRS, SEED = 1000, 5
ENGINES = {"osrm-ch": "OSRM CH", "osrm-mld": "OSRM MLD", "valhalla": "Valhalla"}
GOALS = {"osrm-ch": 0.5, "osrm-mld": 0.5, "valhalla": 0.02}

# What OSRM opens to answer, by the list in its storage configuration; the rest serves its own preparation.
BOTH = """datasource_names ebg_nodes edges fileIndex geometry icd maneuver_overrides names nbg_nodes properties ramIndex timestamp
tld tls turn_duration_penalties turn_weight_penalties""".split()
RUNTIME = {"ch": [*BOTH, "hsgr"], "mld": [*BOTH, "cells", "cell_metrics", "mldgr", "partition"]}


def engines():
    """Those that can be asked here."""
    found = [name for name in ENGINES if name.split("-")[0] in PEERS]
    for name in ENGINES:
        if name not in found:
            say(what="routes", peer_name=ENGINES[name], not_run="its package isn't installed")
    return found


def prepare(name, extract, there):
    """The peers' data, our graph on OSRM's reading of tags, and the pairs."""
    folder = FOLDER / name
    folder.mkdir(parents=True, exist_ok=True)
    if len(there) == len(ENGINES) and not (folder / "valhalla/valhalla.json").exists():
        answer(sys.executable, HERE / "prepare.py", FOLDER, extract)
    facts = json.loads(answer(example("maps-routing"), "build", extract, folder / "car.graph", "car.lua"))
    whole = json.loads(answer(example("maps-routing"), "build", extract, folder / "whole.graph"))
    (folder / "pairs.json").write_text(answer(example("maps-routing"), "pairs", extract, PAIRS, SEED))
    return facts, whole


def compare(name, there):
    """Answers of all, and how far they are apart."""
    folder = FOLDER / name
    ours = answer(example("maps-routing"), "answer", folder / "car.graph", folder / "pairs.json", "car.lua")
    (folder / "ours.jsonl").write_text(ours)
    if len(there) < len(ENGINES):
        say(what="agreement of routes", extract=name, not_run="needs all three peers")
        return
    for engine in there:
        text = answer(sys.executable, HERE / "peers.py", "answer", engine, folder, folder / "pairs.json")
        (folder / f"{engine}.jsonl").write_text(text)
    print(answer(sys.executable, HERE / "compare.py", folder), end="", flush=True)


def sizes(name, facts, whole, there):
    """Bytes for each kilometre of road."""
    ours = facts["bytes"] / facts["driven_km"]
    for algorithm, files in RUNTIME.items():
        if f"osrm-{algorithm}" in there:
            folder = FOLDER / name / algorithm
            peer = sum((folder / f"car.osrm.{file}").stat().st_size for file in files) / facts["driven_km"]
            against("graph, bytes a km", name, ours, peer, f"OSRM {algorithm.upper()}", "", goal=0.6)
    # What ships: all roads and paths, for every profile.
    say(what="graph of all roads, bytes a km", extract=name, ours=whole["bytes"] / whole["km"])


def speeds(name, there):
    folder = FOLDER / name
    own = json.loads(answer(example("maps-routing"), "time", folder / "car.graph", folder / "pairs.json", "car.lua"))
    for engine in there:
        peer = json.loads(answer(sys.executable, HERE / "peers.py", "time", engine, folder, folder / "pairs.json"))
        floor = peer["floors_us"]["refused"]
        for share, goal in (("p50", GOALS[engine]), ("p95", None)):
            theirs = max(peer["route_us"][share] - floor, 0.001)
            against(f"route {share}", name, own["route_us"][share], theirs, ENGINES[engine], "µs", goal=goal)
    if not there:
        say(what="route p50", extract=name, ours=own["route_us"]["p50"], unit="µs")
    say(what="leg p50 (time only)", extract=name, ours=own["leg_us"]["p50"], unit="µs")
    say(what="costs put on the graph", extract=name, ours=own["customize_ms"], unit="ms", goal="ours ≤ 1000")


def memory(name, there):
    folder = FOLDER / name
    own = json.loads(answer(example("maps-routing"), "memory", folder / "car.graph", folder / "pairs.json", "car.lua"))
    ours = own["resident_kb"] / 1024
    for engine in there:
        peer = json.loads(answer(sys.executable, HERE / "peers.py", "memory", engine, folder, folder / "pairs.json"))
        theirs = (peer["resident_kb"] - empty_python_kb()) / 1024
        against("resident memory", name, ours, theirs, ENGINES[engine], "MB", goal=0.4 if engine == "valhalla" else None)
    if not there:
        say(what="resident memory", extract=name, ours=ours, unit="MB")


def empty_python_kb():
    status = answer(sys.executable, "-c", "print(open('/proc/self/status').read())")
    return int(re.search(r"VmRSS:\s*(\d+)", status).group(1))


def main():
    there = engines()
    for name, extract in extracts():
        try:
            # The first round's are used by the others.
            known = FOLDER / name / "facts.json"
            if FIRST_ROUND or not known.exists():
                facts = prepare(name, extract, there)
                known.write_text(json.dumps(facts))
                compare(name, there)
            facts, whole = json.loads(known.read_text())
            sizes(name, facts, whole, there)
            speeds(name, there)
            memory(name, there)
        except Failed as failure:
            say(what="routes", extract=name, not_run=str(failure))


if __name__ == "__main__":
    main()
