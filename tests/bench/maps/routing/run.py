"""The whole comparison: `python run.py MAPS-ROUTING FOLDER EXTRACT.osm.pbf…`

MAPS-ROUTING is our program (built for release). Prepares the peers' data where it isn't there yet, draws 1,000 pairs, asks
everybody, and prints a JSON line for each figure: what, extract, ours, peer, ratio, goal.
"""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
PEERS = ["osrm-ch", "osrm-mld", "valhalla"]
PAIRS, SEED = 1000, 5
# What `osrm-routed --list-inputs` requires, and what each algorithm adds.
OSRM = """datasource_names ebg_nodes edges fileIndex geometry icd maneuver_overrides names nbg_nodes properties ramIndex
timestamp tld tls turn_duration_penalties turn_weight_penalties""".split()
ADDED = {"osrm-ch": ["hsgr"], "osrm-mld": ["cells", "cell_metrics", "mldgr", "partition"]}


def said(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: {done.stderr[-2000:]}")
    return done.stdout


def python(script, *arguments):
    return said(sys.executable, HERE / script, *arguments)


def figure(what, extract, ours, peer=None, goal=None, **more):
    ratio = round(ours / peer, 4) if peer else None
    print(json.dumps({"what": what, "extract": extract, "ours": ours, "peer": peer, "ratio": ratio, "goal": goal, **more}),
          flush=True)


def runtime_bytes(folder, peer):
    base = folder / peer.split("-")[1] / "car.osrm"
    return sum(base.with_suffix(f".osrm.{part}").stat().st_size for part in OSRM + ADDED[peer])


def main():
    program, root = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    for extract in map(pathlib.Path, sys.argv[3:]):
        name = extract.name.split(".")[0]
        folder = root / name
        if not (folder / "valhalla" / "valhalla.json").exists():
            python("prepare.py", root, extract)
        graph, pairs = folder / "car.graph", folder / "pairs.json"
        built = json.loads(said(program, "build", extract, graph, "car.lua"))
        pairs.write_text(said(program, "pairs", extract, PAIRS, SEED))
        (folder / "ours.jsonl").write_text(said(program, "answer", graph, pairs, "car.lua"))
        for peer in PEERS:
            (folder / f"{peer}.jsonl").write_text(python("peers.py", "answer", peer, folder, pairs))
        print(python("compare.py", folder), end="", flush=True)

        ours = json.loads(said(program, "time", graph, pairs, "car.lua"))
        memory = json.loads(said(program, "memory", graph, pairs, "car.lua"))
        figure("customization, ms", name, ours["customize_ms"], goal=1000)
        for peer in PEERS:
            theirs = json.loads(python("peers.py", "time", peer, folder, pairs))
            # The dearer of the two empty calls is taken off: that favours the peer.
            floor = max(theirs["floors_us"].values())
            goal = 0.02 if peer == "valhalla" else 0.5
            for share in ("p50", "p95"):
                figure(f"route {share}, µs, {peer}", name, ours["route_us"][share], theirs["route_us"][share] - floor,
                       goal, floors_us=theirs["floors_us"])
            if "steps_us" in theirs:
                figure(f"route with manoeuvres p50, µs, {peer} with steps", name, ours["route_us"]["p50"],
                       theirs["steps_us"]["p50"] - floor, goal)
            held = json.loads(python("peers.py", "memory", peer, folder, pairs))
            figure(f"resident memory, kB, {peer}", name, memory["resident_kb"], held["resident_kb"],
                   0.4 if peer == "valhalla" else None)
            if peer in ADDED:
                bytes_there = runtime_bytes(folder, peer)
                km = built["driven_km"]
                figure(f"bytes a kilometre, {peer}", name, built["bytes"] / built["km"], bytes_there / km, 0.6,
                       ours_holds="all roads and paths", peer_holds="roads for cars")
                figure(f"bytes a kilometre of roads for cars, {peer}", name, built["bytes_of_cars_alone"] / km,
                       bytes_there / km, 0.6)


main()
