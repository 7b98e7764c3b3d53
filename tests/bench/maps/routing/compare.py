"""Sets our answers against the peers': `python compare.py FOLDER/NAME [--outliers]`

Prints JSON lines: for each two engines how far their durations and distances are apart, and whether ours lie within
what the peers differ among themselves. Pairs that all answer go into answered.json. With --outliers every pair where
ours and OSRM differ by more than a fifth.
"""

import json
import math
import pathlib
import random
import sys

ENGINES = ["ours", "osrm-ch", "osrm-mld", "valhalla"]
NAMES = {"osrm-ch": "OSRM", "valhalla": "Valhalla"}


def load(folder):
    read = lambda name: [json.loads(line) for line in (folder / f"{name}.jsonl").read_text().splitlines()]
    return {name: read(name) for name in ENGINES}


def rank(values, share):
    values = sorted(values)
    return values[min(int(len(values) * share), len(values) - 1)] if values else None


def apart(a, b):
    """By how much two figures differ, as a share of the larger; short routes are compared to 60 s or 500 m at least."""
    return {
        "duration": abs(a["duration_s"] - b["duration_s"]) / max(a["duration_s"], b["duration_s"], 60),
        "distance": abs(a["distance_m"] - b["distance_m"]) / max(a["distance_m"], b["distance_m"], 500),
    }


def metres(a, b):
    x = (b[0] - a[0]) * math.cos(math.radians(a[1])) * 111195
    y = (b[1] - a[1]) * 111195
    return math.hypot(x, y)


def explain(ours, theirs):
    """Why two routes differ by more than a fifth."""
    moved = [theirs["off_road_m"][end] - ours["off_road_m"][end] for end in (0, 1)]
    drawn = [metres(ours["geometry"][end], theirs["geometry"][end]) for end in (0, -1)]
    if max(moved) > 0.5:
        return "the peer moved an end to another road"
    if min(moved) < -0.5:
        return "we moved an end to another road"
    if max(drawn) > 5:
        return "several roads are equally near, the peer took another"
    if max(ours["weight_s"], theirs["weight_s"]) > 3276 and min(ours["weight_s"], theirs["weight_s"]) < 3276:
        return "one goes through a private road"
    if abs(ours["weight_s"] - theirs["weight_s"]) <= 0.05 * theirs["weight_s"]:
        return "two routes of nearly the same weight"
    if abs(ours["weight_s"] - theirs["weight_s"]) <= 0.1 * theirs["weight_s"]:
        return "turns cost differently: their angles aren't measured alike"
    if all(min(metres(a, b) for b in theirs["geometry"]) < 5 for a in ours["geometry"]):
        return "the same way, but turns cost differently"
    return "not explained"


def spreads(answers):
    usable = [n for n in range(len(answers["ours"])) if all("error" not in answers[e][n] for e in ENGINES)]
    out = {}
    for i, one in enumerate(ENGINES):
        for other in ENGINES[i + 1 :]:
            differences = [apart(answers[one][n], answers[other][n]) for n in usable]
            for figure in ("duration", "distance"):
                values = [difference[figure] for difference in differences]
                out[one, other, figure] = {
                    "p50": rank(values, 0.5),
                    "p95": rank(values, 0.95),
                    "over_20_percent": sum(value > 0.2 for value in values),
                }
    return usable, out


def sure(one, other, share):
    """Between which bounds the ratio of two spreads lies had other pairs been drawn: nine of ten samples of the same pairs."""
    chance, ratios = random.Random(5), []
    for _ in range(200):
        drawn = chance.choices(range(len(one)), k=len(one))
        low = rank([other[n] for n in drawn], share)
        ratios.append(rank([one[n] for n in drawn], share) / max(low, 1e-9))
    return rank(ratios, 0.05), rank(ratios, 0.95)


def main():
    folder = pathlib.Path(sys.argv[1])
    answers = load(folder)
    usable, found = spreads(answers)
    say = lambda **line: print(json.dumps({"extract": folder.name, **line}))
    refused = {engine: sum("error" in answer for answer in answers[engine]) for engine in ENGINES}
    told = ", ".join(f"{engine} {count}" for engine, count in refused.items() if count)
    say(note=f"{folder.name}: {len(usable)} of {len(answers['ours'])} pairs answered by all" + (f"; refused by {told}." if told else "."))
    plain = sum(a.get("plain_weight_s") != a.get("weight_s") for a in answers["ours"])
    say(what="routes unlike a plain search's", ours=plain, goal="ours ≤ 0")
    if "--outliers" in sys.argv:
        for (one, other, figure), spread in found.items():
            say(what=f"{figure}: {one} and {other}", **{key: round(value, 4) for key, value in spread.items()})
    missed = []
    for figure in ("duration", "distance"):
        # What the two peers differ among themselves; OSRM's two algorithms count as one peer.
        mutual = found["osrm-ch", "valhalla", figure]
        for peer in ("osrm-ch", "valhalla"):
            own = found["ours", peer, figure]
            for share in ("p50", "p95"):
                say(what=f"difference of {figure} to {NAMES[peer]}, {share}", ours=own[share], peer=mutual[share],
                    peer_name="OSRM from Valhalla", ratio=own[share] / mutual[share], goal=1)
                if own[share] > mutual[share]:
                    each = [[apart(answers[a][n], answers[b][n])[figure] for n in usable]
                            for a, b in (("ours", peer), ("osrm-ch", "valhalla"))]
                    low, high = sure(*each, {"p50": 0.5, "p95": 0.95}[share])
                    missed.append(f"{figure} to {NAMES[peer]}, {share}: {own[share] / mutual[share]:.4f} ({low:.3f}–{high:.3f})")
    if missed:
        say(note=f"Farther apart than the peers in {folder.name}, with the bounds of nine of ten samples of its pairs: {'; '.join(missed)}.")
    pairs = json.loads((folder / "pairs.json").read_text())
    (folder / "answered.json").write_text(json.dumps([pairs[n] for n in usable]))
    reasons = {}
    for n in usable:
        ours, theirs = answers["ours"][n], answers["osrm-ch"][n]
        difference = apart(ours, theirs)
        if max(difference.values()) <= 0.2:
            continue
        reason = explain(ours, theirs)
        reasons[reason] = reasons.get(reason, 0) + 1
        if "--outliers" in sys.argv:
            say(what="outlier", pair=n, at=pairs[n], reason=reason,
                seconds=[ours["duration_s"], theirs["duration_s"], answers["valhalla"][n]["duration_s"]],
                metres=[ours["distance_m"], theirs["distance_m"], answers["valhalla"][n]["distance_m"]],
                weights=[ours["weight_s"], theirs["weight_s"]],
                off_road_m=[ours["off_road_m"], theirs["off_road_m"]])
    say(what="routes over a fifth apart from OSRM's", ours=sum(reasons.values()), reasons=reasons)
    say(what="routes over a fifth apart, not explained", ours=reasons.get("not explained", 0), goal="ours ≤ 0")
    if reasons:
        told = ", ".join(f"{count} × {reason}" for reason, count in sorted(reasons.items(), key=lambda item: -item[1]))
        say(note=f"Over a fifth apart from OSRM's in {folder.name}: {told}.")


main()
