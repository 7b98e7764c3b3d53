"""Drawing: labelled tiles of 512 logical pixels, z8 to z14, at scales 1 and 3, by our style, on one thread; processor time.

*First sight* is ours with everything forgotten before: the tile is read, decoded, its names are shaped. *Again* is ours when all
tiles have been drawn before. The peers have one time, their quickest, and both of ours stand beside it: Mapnik keeps nothing
but glyphs and gets its features ready-made; MapLibre Native has everything loaded and laid out. drawing/README.md tells why.
"""

import json
import math
import os
import pathlib
import statistics
import sys

from common import FIRST_ROUND, FOLDER, PEERS, ROOT, Failed, against, answer, example, extracts, say

HERE = pathlib.Path(__file__).resolve().parent / "drawing"
FONT = ROOT / "assets/fonts/OtkelSans-Regular.ttf"
SYSTEM_PYTHON = "/usr/bin/python3"
COUNT, ROUNDS, SCALES = 3, 5, (1, 3)
GOALS = {"Mapnik": (0.7, {"mapnik"}), "MapLibre Native": (0.5, {"pymgl", "egl"})}
STATES = {"first_ms": "first sight", "again_ms": "again"}
NOTE = """*First sight*: ours has forgotten everything, so the tile is read, decoded, its names are shaped. *Again*: ours has drawn all of
them before. The peers have one time, their quickest, with everything loaded beforehand; Mapnik gets colours and widths worked
out. Means over zooms are geometric; of a zoom up to three tiles, those with the most in them."""
SHOWN = """Ours, Mapnik, MapLibre Native, each with the same style (of scale 3 the middle):"""


def tiles_of(extract, folder):
    """Our map of an extract, its style for all, and its richest tiles."""
    folder.mkdir(parents=True, exist_ok=True)
    map_file, style = folder / "map.pmtiles", folder / "style.json"
    if FIRST_ROUND or not style.exists():
        answer(example("tiles"), extract, "-o", map_file)
        glyphs = FOLDER / "glyphs"
        if not glyphs.exists():
            answer(sys.executable, HERE / "glyphs.py", FONT, glyphs)
        sheet = ROOT / "core/maps/styles/map.json"
        urls = f"pmtiles://file://{map_file.resolve()}", f"file://{glyphs.resolve()}/{{fontstack}}/{{range}}.pbf"
        style.write_text(answer(sys.executable, HERE / "style.py", sheet, *urls))
    return map_file, style, answer(example("drawing"), "list", map_file, 8, 14, COUNT).split()


def exported(map_file, style, tiles, folder):
    """The tiles' features for Mapnik."""
    files = []
    for tile in tiles:
        files.append(folder / f"{tile.replace('/', '-')}.json")
        if FIRST_ROUND or not files[-1].exists():
            files[-1].write_text(answer(example("drawing"), "export", map_file, style, tile))
    return files


def by_zoom(text):
    """{"first_ms": {zoom: the mean of its tiles}, "again_ms": …} of what a program prints."""
    found = {state: {} for state in STATES}
    for line in text.splitlines():
        if line.startswith("{"):
            row = json.loads(line)
            for state, zooms in found.items():
                # Who keeps nothing has one time.
                zooms.setdefault(int(row["tile"].split("/")[0]), []).append(row.get(state, row["again_ms"]))
    return {state: {zoom: statistics.mean(each) for zoom, each in zooms.items()} for state, zooms in found.items()}


def measured(extract, scale, there, folder):
    """Everybody's times: {name: by zoom}."""
    map_file, style, tiles = tiles_of(extract, folder)
    pictures = folder / f"pictures-{scale}"
    pictures.mkdir(exist_ok=True)
    place = pictures if FIRST_ROUND else "-"
    times = {"ours": by_zoom(answer(example("drawing"), "time", map_file, style, scale, ROUNDS, place, *tiles))}
    commands = {
        "Mapnik": lambda: [SYSTEM_PYTHON, HERE / "peer_mapnik.py", scale, ROUNDS, place, FONT, *exported(map_file, style, tiles, folder)],
        "MapLibre Native": lambda: [sys.executable, HERE / "peer_maplibre.py", style, scale, ROUNDS, place, *tiles],
    }
    environment = {**os.environ, "LP_NUM_THREADS": "1", "EGL_PLATFORM": "surfaceless"}
    for name in there:
        try:
            times[name] = by_zoom(answer(*commands[name](), env=environment))
        except Failed as failure:
            say(what=f"labelled tile at scale {scale}", extract=folder.name, peer_name=name, not_run=f"it fails: {failure}")
    return times


def geomean(values):
    return math.exp(statistics.mean(map(math.log, values)))


def told(scale, all_times, there):
    """Rows of one scale: each extract, all of them, and each zoom."""
    span = f"labelled tile at scale {scale}, z8–z14"
    for name in there:
        rows = [(extract, times["ours"], times[name]) for extract, times in all_times.items() if name in times]
        goal = GOALS[name][0]
        for state, words in STATES.items():
            means = [(extract, geomean(ours[state].values()), geomean(peer[state].values())) for extract, ours, peer in rows]
            for extract, ours, peer in means:
                against(f"{span}, {words}", extract, ours, peer, name, "ms", goal=goal)
            if means:
                both = (geomean(column) for column in list(zip(*means))[1:])
                against(f"{span}, {words}", "all", *both, name, "ms", goal=goal)
        for zoom in range(8, 15):
            means = [(ours["first_ms"][zoom], peer["first_ms"][zoom]) for _, ours, peer in rows if zoom in ours["first_ms"]]
            if means:
                both = (geomean(column) for column in zip(*means))
                against(f"labelled tile at scale {scale}, z{zoom}, first sight", "all", *both, name, "ms")
    if not there:
        for extract, times in all_times.items():
            say(what=f"{span}, first sight", extract=extract, ours=geomean(times["ours"]["first_ms"].values()), unit="ms")


def main():
    there = [name for name, (_, wanted) in GOALS.items() if wanted <= PEERS]
    for name, (_, wanted) in GOALS.items():
        if name not in there:
            say(what="labelled tiles", peer_name=name, not_run=f"{', '.join(sorted(wanted - PEERS))} isn't there")
    for scale in SCALES:
        told(scale, {name: measured(extract, scale, there, FOLDER / name) for name, extract in extracts()}, there)
    if FIRST_ROUND and len(there) == len(GOALS):
        said = answer(sys.executable, HERE / "side.py", FOLDER, ROOT / "docs/pictures")
        say(note="\n\n".join([SHOWN, *(f"![{name}](pictures/{name}.png)" for name in said.split())]))
    say(note=NOTE.replace("\n", " "))


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        sys.exit(str(failure))
