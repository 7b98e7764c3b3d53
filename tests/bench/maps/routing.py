"""Routes: the same random pairs for ours, OSRM (both algorithms, car.lua) and Valhalla (auto), on OSRM's speeds.

In the first round the peers' data are prepared and the answers compared, each with each and ours with a plain search; in every
round times and memory are taken. Microseconds are those of a whole route: both ends put on the roads, turns, geometry. Of the
peers' the floor of a near-empty call is taken off, which is what their bindings cost; of their memory what an empty Python has.
"""

import json
import os
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
    # OSRM holds roads for cars; ours also paths, and three more ways to travel. So: like beside like; what ships by all its
    # kilometres; and what ships as if it were for cars only.
    ours = {
        "graph of cars' roads alone, bytes a km": (facts["bytes_of_cars_alone"] / facts["driven_km"], 0.6),
        "graph of all roads and paths, bytes a km": (whole["bytes"] / whole["km"], 0.6),
        "graph of all, bytes a km of cars' roads": (whole["bytes"] / facts["driven_km"], None),
    }
    for algorithm, files in RUNTIME.items():
        if f"osrm-{algorithm}" in there:
            folder = FOLDER / name / algorithm
            peer = sum((folder / f"car.osrm.{file}").stat().st_size for file in files) / facts["driven_km"]
            for what, (own, goal) in ours.items():
                against(what, name, own, peer, f"OSRM {algorithm.upper()}", "", goal=goal)
    if not any(engine.startswith("osrm") for engine in there):
        for what, (own, _) in ours.items():
            say(what=what, extract=name, ours=own)


def graphhopper(name, extract, pairs, own):
    """In Java, and with its own speeds, so only its time is told."""
    if "graphhopper" not in PEERS:
        return
    path = pathlib.Path(os.environ["OTKEL_CLASS_PATH"]).read_text().strip()
    folder = FOLDER / name / "graphhopper"
    try:
        text = answer("java", "-Xmx1g", "-cp", path, HERE / "graphhopper/Peer.java", extract, folder, pairs)
    except Failed as failure:
        say(what="routes", extract=name, peer_name="GraphHopper", not_run=f"it fails: {failure}")
        return
    peer = json.loads(text)
    for share in ("p50", "p95"):
        against(f"route {share}", name, own["route_us"][share], peer["route_us"][share], "GraphHopper", "µs")
    theirs = peer["steps_us"]["p50"]
    against("route p50, the peer with manoeuvres too", name, own["route_us"]["p50"], theirs, "GraphHopper", "µs")
    if peer["refused"]:
        say(note=f"{name}: GraphHopper has no route for {peer['refused']} of the pairs; they don't count in its times.")


def speeds(name, extract, there):
    folder = FOLDER / name
    # Those that everybody answers: a refusal takes another time.
    pairs = next(file for file in (folder / "answered.json", folder / "pairs.json") if file.exists())
    own = json.loads(answer(example("maps-routing"), "time", folder / "car.graph", pairs, "car.lua"))
    for engine in there:
        peer = json.loads(answer(sys.executable, HERE / "peers.py", "time", engine, folder, pairs))
        # The dearer of the near-empty calls, which favours the peer.
        floor = max(peer["floors_us"].values())
        for share, goal in (("p50", GOALS[engine]), ("p95", None)):
            theirs = max(peer["route_us"][share] - floor, 0.001)
            against(f"route {share}", name, own["route_us"][share], theirs, ENGINES[engine], "µs", goal=goal)
        if "steps_us" in peer:
            theirs = max(peer["steps_us"]["p50"] - floor, 0.001)
            against("route p50, the peer with manoeuvres too", name, own["route_us"]["p50"], theirs, ENGINES[engine], "µs")
    if not there:
        say(what="route p50", extract=name, ours=own["route_us"]["p50"], unit="µs")
    graphhopper(name, extract, pairs, own)
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

NOTE = """Times are those of a whole route (both ends put on the roads, turns, geometry; ours with manoeuvres), of each pair the quickest of
seven rounds; of OSRM's and Valhalla's the dearer of two near-empty calls is taken off, which is their bindings' share, and of their
memory an empty Python's. GraphHopper (its own car, contraction hierarchy) is timed inside its virtual machine; its files are padded and its
memory is the machine's, so neither is told. *Difference*: the share by which two answers differ, ours and the peer's (ours)
beside OSRM's and Valhalla's (peer)."""


def main():
    say(note=NOTE.replace("\n", " "))
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
            speeds(name, extract, there)
            memory(name, there)
        except Failed as failure:
            say(what="routes", extract=name, not_run=str(failure))


if __name__ == "__main__":
    main()
