"""Labelled tiles of 512 pixels, z8 to z14, at scales 1 and 3: ours beside Mapnik and MapLibre Native, processor time on one
thread, same tiles, same style. README.md says what is needed.

    run.py --drawing BIN --work FOLDER [--mapnik-python /usr/bin/python3] [--maplibre-python PY] [--rounds 9] MAP.pmtiles…

JSON lines {"what", "extract", "ours", "peer", "ratio", "goal"} on standard output (milliseconds; one line for each extract and
zoom, and the geometric mean of all), pictures side by side in FOLDER/side."""

import argparse
import json
import math
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[3]
FONT = ROOT / "assets/fonts/OtkelSans-Regular.ttf"
GOALS = {("mapnik", "labelled"): 0.7, ("maplibre", "labelled"): 0.5}


def output(command, **environment):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, env={**os.environ, **environment})
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command[:4]))}…: {done.stderr[-2000:]}")
    return done.stdout


def times(text):
    return {line["tile"]: line for line in map(json.loads, text.splitlines())}


def mean(ratios):
    return math.exp(sum(map(math.log, ratios)) / len(ratios))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--drawing", required=True)
    parser.add_argument("--work", required=True, type=pathlib.Path)
    parser.add_argument("--mapnik-python", default="/usr/bin/python3")
    parser.add_argument("--maplibre-python", default=sys.executable)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("maps", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    work = options.work.resolve()
    (work / "side").mkdir(parents=True, exist_ok=True)
    (work / "png").mkdir(exist_ok=True)
    if not (work / "glyphs").exists():
        output([sys.executable, HERE / "glyphs.py", FONT, work / "glyphs"])
    ratios = {}
    for path in options.maps:
        tiles = output([options.drawing, "list", path, 8, 14]).split()
        for kind in ("labelled", "ground"):
            style = work / f"{path.stem}-{kind}.json"
            glyphs = f"file://{work}/glyphs/{{fontstack}}/{{range}}.pbf"
            style.write_text(output([sys.executable, HERE / "style.py", ROOT / "core/maps/styles/map.json", "-",
                                     f"pmtiles://file://{path.resolve()}", glyphs, kind]))
            exports = []
            for tile in tiles:
                exports.append(work / f"{path.stem}-{kind}-{tile.replace('/', '-')}.json")
                exports[-1].write_text(output([options.drawing, "export", path, style, tile]))
            for scale in (1, 3):
                png = work / "png" if kind == "labelled" else "-"
                ours = times(output([options.drawing, "time", path, style, scale, options.rounds, *tiles]))
                peers = {
                    "mapnik": times(output([options.mapnik_python, HERE / "peer_mapnik.py", scale, options.rounds, png, FONT,
                                            *exports])),
                    "maplibre": times(output([options.maplibre_python, HERE / "peer_maplibre.py", style, scale,
                                              options.rounds, png, *tiles],
                                             LP_NUM_THREADS="1", EGL_PLATFORM="surfaceless")),
                }
                for peer, theirs in peers.items():
                    for tile in tiles:
                        ratio = ours[tile]["ms"] / theirs[tile]["ms"]
                        ratios.setdefault((peer, kind, scale), []).append(ratio)
                        print(json.dumps({"what": f"tile.{kind}.{peer}@{scale} {tile}", "extract": path.stem,
                                          "ours": round(ours[tile]["ms"], 3), "cold": round(ours[tile]["cold_ms"], 3),
                                          "peer": round(theirs[tile]["ms"], 3), "ratio": round(ratio, 3),
                                          "goal": GOALS.get((peer, kind))}), flush=True)
                if kind == "labelled":
                    for tile in tiles:
                        name = f"{tile.replace('/', '-')}@{scale}.png"
                        output([options.drawing, "png", path, style, scale, tile, work / "png" / f"ours-{name}"])
                        beside(work, path.stem, name)
    for (peer, kind, scale), all_ratios in ratios.items():
        print(json.dumps({"what": f"tile.{kind}.{peer}@{scale}", "extract": "geometric mean", "ours": None, "peer": None,
                          "ratio": round(mean(all_ratios), 3), "goal": GOALS.get((peer, kind))}))


def beside(work, stem, name):
    """Ours, Mapnik's and MapLibre's picture in a row."""
    from PIL import Image

    pictures = [Image.open(work / "png" / f"{tool}-{name}").convert("RGB") for tool in ("ours", "mapnik", "maplibre")]
    width, height = pictures[0].size
    row = Image.new("RGB", (3 * width + 2 * 8, height), "white")
    for place, picture in enumerate(pictures):
        row.paste(picture.resize((width, height)), (place * (width + 8), 0))
    row.save(work / "side" / f"{stem}-{name}", optimize=True)


main()
