"""MapLibre Native (PyPI pymgl) draws tiles in turns: peer_maplibre.py STYLE.json SCALE ROUNDS PNG_FOLDER|- Z/X/Y…
Processor time of the whole process, software GL on one thread (LP_NUM_THREADS=1); JSON lines as `drawing time`."""

import json
import math
import statistics
import sys
import time

import pymgl


def centre(tile):
    z, x, y = map(int, tile.split("/"))
    n = 2**z
    lon = (x + 0.5) / n * 360 - 180
    lat = math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * (y + 0.5) / n))))
    return lon, lat, z


def main():
    style, scale, rounds, folder, *tiles = sys.argv[1:]
    lon, lat, z = centre(tiles[0])
    view = pymgl.Map(open(style).read(), 512, 512, float(scale), lon, lat, z)
    times = {tile: [] for tile in tiles}
    for turn in range(int(rounds) + 1):
        for tile in tiles:
            lon, lat, z = centre(tile)
            before = time.process_time()
            view.setCenter(lon, lat)
            view.setZoom(z)
            pixels = view.renderBuffer()
            took = (time.process_time() - before) * 1e3
            if turn:
                times[tile].append(took)
            elif folder != "-":
                with open(f"{folder}/maplibre-{tile.replace('/', '-')}@{scale}.png", "wb") as file:
                    file.write(view.renderPNG())
            del pixels
    for tile in tiles:
        print(json.dumps({"tile": tile, "ms": statistics.median(times[tile])}))


main()
