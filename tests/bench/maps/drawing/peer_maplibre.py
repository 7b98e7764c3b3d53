"""MapLibre Native (PyPI pymgl) draws tiles: peer_maplibre.py STYLE.json SCALE ROUNDS PICTURES|- Z/X/Y…

Processor time of the whole process, software GL on one thread (LP_NUM_THREADS=1). Each tile is drawn once without the clock and
then several times in a row, when everything is loaded, laid out and compiled: while it loads, the binding turns round in its
event loop (millions of calls that wait for nothing), so that the time of a tile's first sight would be the binding's."""

import json
import math
import statistics
import sys
import time

import pymgl


def centre(tile):
    z, x, y = map(int, tile.split("/"))
    lat = math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * (y + 0.5) / 2**z))))
    return (x + 0.5) / 2**z * 360 - 180, lat, z


def drawn(view):
    before = time.process_time()
    view.renderBuffer()
    return (time.process_time() - before) * 1e3


def main():
    path, scale, rounds, folder, *tiles = sys.argv[1:]
    with open(path) as file:
        view = pymgl.Map(file.read(), 512, 512, float(scale), *centre(tiles[0]))
    for tile in tiles:
        lon, lat, zoom = centre(tile)
        view.setCenter(lon, lat)
        view.setZoom(zoom)
        view.renderBuffer()
        times = [drawn(view) for _ in range(int(rounds))]
        print(json.dumps({"tile": tile, "again_ms": statistics.median(times)}))
        if folder != "-":
            with open(f"{folder}/maplibre-{tile.replace('/', '-')}.png", "wb") as file:
                file.write(view.renderPNG())


main()
