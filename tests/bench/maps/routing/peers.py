"""What the peers answer, how long they take, what they have in memory; each call of this script is one fresh process.

    python peers.py answer PEER FOLDER/NAME PAIRS   a JSON line for each pair
    python peers.py time PEER FOLDER/NAME PAIRS     microseconds, the floor of an empty call taken off
    python peers.py memory PEER FOLDER/NAME PAIRS   resident memory after a hundred routes

PEER is osrm-ch, osrm-mld or valhalla.
"""

import json
import pathlib
import re
import sys
import time

ROUNDS = 7


class Osrm:
    """OSRM through its bindings: whole geometry, no steps unless asked for."""

    def __init__(self, folder, algorithm, steps=False):
        import osrm

        self.osrm = osrm
        self.steps = steps
        base = str(folder / algorithm / "car.osrm")
        self.engine = osrm.OSRM(algorithm=algorithm.upper(), storage_config=base, use_shared_memory=False)

    def question(self, pair):
        return self.osrm.RouteParameters(
            coordinates=[(pair[0], pair[1]), (pair[2], pair[3])],
            overview="full",
            geometries="polyline6",
            steps=self.steps,
            generate_hints=False,
        )

    def ask(self, question):
        return self.engine.Route(question)

    def floors(self, pair):
        """Calls that do next to nothing: one refused at once, and one that only finds the nearest road."""
        empty = self.osrm.RouteParameters(coordinates=[(pair[0], pair[1])], generate_hints=False)
        near = self.osrm.NearestParameters(coordinates=[(pair[0], pair[1])], generate_hints=False)

        def refused():
            try:
                self.engine.Route(empty)
            except Exception:
                pass

        return {"refused": refused, "nearest": lambda: self.engine.Nearest(near)}

    def answer(self, pair):
        answer = self.ask(self.question(pair))
        route = answer["routes"][0]
        return {
            "off_road_m": [float(place["distance"]) for place in answer["waypoints"]],
            "distance_m": float(route["distance"]),
            "duration_s": float(route["duration"]),
            "weight_s": float(route["weight"]),
            "geometry": decoded(str(route["geometry"])),
        }


class Valhalla:
    """Valhalla through its bindings: the route's shape and time, no directions."""

    def __init__(self, folder, steps=False):
        from valhalla import Actor

        self.actor = Actor(str(folder / "valhalla" / "valhalla.json"))

    def question(self, pair):
        places = [{"lat": pair[1], "lon": pair[0]}, {"lat": pair[3], "lon": pair[2]}]
        return json.dumps({"locations": places, "costing": "auto", "directions_type": "none"})

    def ask(self, question):
        return self.actor.route(question)

    def floors(self, pair):
        def refused():
            try:
                self.actor.route("{}")
            except Exception:
                pass

        return {"refused": refused}

    def answer(self, pair):
        answer = self.ask(self.question(pair))
        answer = json.loads(answer) if isinstance(answer, str) else answer
        leg = answer["trip"]["legs"][0]
        return {
            "distance_m": leg["summary"]["length"] * 1000,
            "duration_s": leg["summary"]["time"],
            "geometry": decoded(leg["shape"]),
        }


def decoded(line):
    """A polyline of six digits as longitudes and latitudes."""
    places, at, lat, lon = [], 0, 0, 0
    while at < len(line):
        steps = []
        for _ in range(2):
            value = shift = 0
            while True:
                byte = ord(line[at]) - 63
                at += 1
                value |= (byte & 31) << shift
                shift += 5
                if byte < 32:
                    break
            steps.append(~(value >> 1) if value & 1 else value >> 1)
        lat, lon = lat + steps[0], lon + steps[1]
        places.append([lon / 1e6, lat / 1e6])
    return places


def peer(name, folder, steps=False):
    folder = pathlib.Path(folder)
    return Valhalla(folder) if name == "valhalla" else Osrm(folder, name.split("-")[1], steps)


def answers(engine, pairs):
    for pair in pairs:
        try:
            line = engine.answer(pair)
        except Exception as error:
            line = {"error": str(error)[:200]}
        print(json.dumps(line))


def quickest(calls):
    """Microseconds of each call, the quickest of several rounds."""
    best = [float("inf")] * len(calls)
    for _ in range(ROUNDS):
        for number, call in enumerate(calls):
            start = time.perf_counter_ns()
            try:
                call()
            except Exception:
                pass
            best[number] = min(best[number], (time.perf_counter_ns() - start) / 1000)
    return sorted(best)


def rank(values, share):
    return values[min(int(len(values) * share), len(values) - 1)]


def times(name, folder, pairs):
    out = {}
    for steps in [False, True] if name.startswith("osrm") else [False]:
        engine = peer(name, folder, steps)
        questions = [engine.question(pair) for pair in pairs]
        measured = quickest([lambda q=q: engine.ask(q) for q in questions])
        key = "steps_us" if steps else "route_us"
        out[key] = {"p50": rank(measured, 0.5), "p95": rank(measured, 0.95)}
    floors = {}
    for kind in engine.floors(pairs[0]):
        floors[kind] = rank(quickest([engine.floors(pair)[kind] for pair in pairs[:200]]), 0.5)
    out["floors_us"] = floors
    print(json.dumps(out))


def memory(engine, pairs):
    for pair in pairs[:100]:
        try:
            engine.ask(engine.question(pair))
        except Exception:
            pass
    status = pathlib.Path("/proc/self/status").read_text()
    kilobytes = lambda key: int(re.search(key + r":\s*(\d+)", status).group(1))
    print(json.dumps({"resident_kb": kilobytes("VmRSS"), "peak_kb": kilobytes("VmHWM")}))


def main():
    what, name, folder, pairs = sys.argv[1:]
    pairs = json.loads(pathlib.Path(pairs).read_text())
    if what == "time":
        times(name, folder, pairs)
    else:
        {"answer": answers, "memory": memory}[what](peer(name, folder), pairs)


main()
