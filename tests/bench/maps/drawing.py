"""Drawing: labelled tiles of 512 logical pixels, z8 to z14, at scale 1 and 3, by our style, on one thread.

Ours is measured after everything was forgotten (the tile is decoded, its labels are shaped and placed anew), which is a tile's
first sight on a phone, and again with its caches. MapLibre Native draws the same tiles by the same style; Mapnik the same layers
with the expressions worked out beforehand and its data in memory. Neither peer draws icons. Times are the processor's.
"""

import json
import math
import pathlib
import statistics
import sys

from common import FOLDER, PEERS, ROOT, Failed, against, answer, example, extracts, say

HERE = pathlib.Path(__file__).resolve().parent / "drawing"
sys.path.insert(0, str(HERE))

import tiles  # noqa: E402

ZOOMS, TILES, ROUNDS = range(8, 15), 3, 5
NAMES = ["andorra", "oslo-east"]
SYSTEM_PYTHON = "/usr/bin/python3"
PROGRAMS = {
    "Mapnik": ([SYSTEM_PYTHON, HERE / "mapnik_peer.py"], {"mapnik"}, 0.7),
    "MapLibre Native": ([sys.executable, HERE / "maplibre.py"], {"pymgl", "egl"}, 0.5),
}


def largest(map_file):
    """Of each zoom the tiles with the most in them, by their bytes: those that take longest."""
    sizes = {}
    for (z, x, y), data in tiles.archive(map_file).items():
        if z in ZOOMS:
            sizes.setdefault(z, []).append((-len(data), x, y))
    return [[z, x, y] for z in sorted(sizes) for _, x, y in sorted(sizes[z])[:TILES]]


def times(command, plan, folder):
    """Milliseconds of each zoom (mean of its tiles): at first sight, and again."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [json.loads(line) for line in answer(*command, plan, folder).splitlines() if line.startswith("{")]
    out = {}
    for key in ("fresh_ms", "again_ms"):
        by_zoom = {}
        for row in rows:
            by_zoom.setdefault(row["tile"][0], []).append(row[key])
        out[key] = {zoom: statistics.mean(values) for zoom, values in by_zoom.items()}
    return out


def geomean(values):
    return math.exp(statistics.mean(map(math.log, values)))


def main():
    there = {name: program for name, program in PROGRAMS.items() if program[1] <= PEERS}
    for name, (_, wanted, _) in PROGRAMS.items():
        if name not in there:
            say(what="tiles", peer_name=name, not_run=f"{', '.join(sorted(wanted - PEERS))} isn't there")
    for name, extract in extracts():
        if name not in NAMES:
            continue
        folder = FOLDER / name
        folder.mkdir(parents=True, exist_ok=True)
        map_file = folder / "map.pmtiles"
        answer(example("tiles"), extract, "-o", map_file)
        for scale in (1, 3):
            plan = {
                "map": str(map_file),
                "style": str(ROOT / "core/maps/styles/map.json"),
                "fonts": str(ROOT / "assets/fonts"),
                "scale": scale,
                "rounds": ROUNDS,
                "tiles": largest(map_file),
            }
            file = folder / f"plan-{scale}.json"
            file.write_text(json.dumps(plan))
            compare(name, scale, file, folder, there)


def compare(extract, scale, plan, folder, there):
    ours = times([example("maps-drawing")], plan, folder / f"ours-{scale}")
    what = f"labelled tile, scale {scale}"
    span = f"z{min(ours['fresh_ms'])}–z{max(ours['fresh_ms'])}"
    for name, (command, _, goal) in there.items():
        try:
            peer = times(command, plan, folder / f"{name.split()[0].lower()}-{scale}")
        except Failed as failure:
            say(what=what, extract=extract, peer_name=name, not_run=f"it fails: {failure}")
            continue
        for key, words in (("fresh_ms", "first sight"), ("again_ms", "again")):
            # Mapnik keeps no tiles: every picture is its first.
            mean = geomean(ours[key].values()), geomean(peer[key].values())
            wanted = goal if key == "fresh_ms" else None
            against(f"{what}, {span}, {words}", extract, *mean, name, "ms", goal=wanted)
        if scale == 1:
            for zoom in ours["fresh_ms"]:
                figures = ours["fresh_ms"][zoom], peer["fresh_ms"][zoom]
                against(f"{what}, z{zoom}, first sight", extract, *figures, name, "ms")
    if not there:
        say(what=f"{what}, {span}, first sight", extract=extract, ours=geomean(ours["fresh_ms"].values()), unit="ms")


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        sys.exit(str(failure))
