"""Ours, Mapnik's and MapLibre Native's pictures in a row: side.py FOLDER DOCS. Of every tile into FOLDER/side, a few into DOCS, with
few colours so that they stay small; their names are printed. Of scale 3 the middle is shown, as large as the others."""

import pathlib
import sys

from PIL import Image

TOOLS, GAP, SIDE = ("ours", "mapnik", "maplibre"), 8, 512
SHOWN = {("andorra", 1): (12,), ("helsinki", 1): (14,), ("oslo-east", 3): (14,)}


def row(pictures):
    out = Image.new("RGB", (len(pictures) * (SIDE + GAP) - GAP, SIDE), "white")
    for place, file in enumerate(pictures):
        picture = Image.open(file).convert("RGBA")
        left, top = ((side - SIDE) // 2 for side in picture.size)
        out.paste(picture.crop((left, top, left + SIDE, top + SIDE)).convert("RGB"), (place * (SIDE + GAP), 0))
    return out


def main():
    kept = []
    folder, docs = map(pathlib.Path, sys.argv[1:])
    (folder / "side").mkdir(exist_ok=True)
    docs.mkdir(exist_ok=True)
    for place in sorted(folder.glob("*/pictures-*")):
        extract, scale = place.parent.name, int(place.name.split("-")[1])
        waiting = set(SHOWN.get((extract, scale), ()))
        for ours in sorted(place.glob("ours-*.png"), key=lambda file: (-file.stat().st_size, file.name)):
            files = [ours.with_name(ours.name.replace("ours", tool)) for tool in TOOLS]
            if not all(file.exists() for file in files):
                continue
            zoom = int(ours.name.split("-")[1])
            picture = row(files)
            picture.save(folder / "side" / f"{extract}-{scale}-{ours.name[5:]}")
            if zoom in waiting:
                waiting.remove(zoom)
                small = picture.quantize(128, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
                kept.append(f"drawing-{extract}-z{zoom}-{scale}x")
                small.save(docs / f"{kept[-1]}.png", optimize=True)
    print("\n".join(kept))


main()
