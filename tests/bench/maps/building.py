"""Building: tiles, ours against tilemaker, the same layers of the same extracts; and whole maps, ours alone. All cores, CPU time
counted, and how time and memory grow.

tilemaker's layers and fields are set up in tilemaker/ to be those that ours makes of the same tags; ours makes more (the sea
out of the coastline, ports, names of water), which costs it and not the peer.
"""

import pathlib
import sys

from common import FOLDER, PEERS, Failed, against, answer, example, extracts, say, took

SETUP = pathlib.Path(__file__).resolve().parent / "tilemaker"


def slope(rows):
    """By how much a figure grows with each further MB of extract: the slope of a straight line (least squares), so that what a
    program spends before it reads anything doesn't count."""
    x, y = (sum(axis) / len(rows) for axis in zip(*rows))
    across = sum((a - x) ** 2 for a, _ in rows)
    return sum((a - x) * (b - y) for a, b in rows) / across if across else 0.0


def growth(what, all_rows, unit, goal=None):
    """Slopes side by side; `all_rows` are those of each by name, (MB, figure)."""
    slopes = {who: slope(rows) for who, rows in all_rows.items() if len(rows) > 2}
    if "ours" not in slopes:
        return
    if slopes.get("tilemaker", 0) > 0:
        against(what, "all", slopes["ours"], slopes["tilemaker"], "tilemaker", unit, goal=goal)
    else:
        say(what=what, extract="all", ours=slopes["ours"], unit=unit)
        if "tilemaker" in slopes:
            say(note=f"{what}: tilemaker's doesn't grow over extracts this small; nearly all is spent before it reads.")


def main():
    there = "tilemaker" in PEERS
    if there:
        say(version=answer("tilemaker", "--help").splitlines()[0])
    else:
        say(what="tiles", peer_name="tilemaker", not_run="it isn't installed")
    # Extracts that were cut miss nodes; without the option tilemaker refuses more of them.
    setup = ["--config", SETUP / "config.json", "--process", SETUP / "process.lua", "--skip-integrity"]
    grown = [{"ours": [], "tilemaker": []} for _ in range(2)]
    for name, extract in extracts():
        size = extract.stat().st_size / 1e6
        out = FOLDER / f"{name}.pmtiles"
        ours = took(example("tiles"), extract, "-o", out)
        theirs_out = FOLDER / f"{name}.mbtiles"
        peer = None
        if there:
            theirs_out.unlink(missing_ok=True)
            try:
                # Everything in memory, which is its default and its quickest.
                peer = took("tilemaker", "--input", extract, "--output", theirs_out, *setup)
            except Failed as failure:
                say(what="tiles", extract=name, peer_name="tilemaker", not_run=f"it fails: {failure}")
        if peer:
            against("tiles, CPU", name, ours[0], peer[0], "tilemaker", "s", goal="ratio ≤ 1")
            against("tiles, elapsed", name, ours[1], peer[1], "tilemaker", "s")
            against("tiles, memory", name, ours[2], peer[2], "tilemaker", "MB")
            against("tiles, file", name, out.stat().st_size / 1e6, theirs_out.stat().st_size / 1e6, "tilemaker", "MB")
        else:
            say(what="tiles, CPU", extract=name, ours=ours[0], unit="s")
            say(what="tiles, memory", extract=name, ours=ours[2], unit="MB")
        for rows, figure in zip(grown, (0, 2)):
            rows["ours"].append((size, ours[figure]))
            if peer:
                rows["tilemaker"].append((size, peer[figure]))
    growth("tiles, CPU for each further MB of extract", grown[0], "s", goal="ratio ≤ 1")
    growth("tiles, memory for each further MB of extract", grown[1], "MB")
    whole()


def whole():
    """Tiles, roads and places: what `otkel map build` makes."""
    grown = [[], []]
    for name, extract in extracts():
        cpu, elapsed, memory = took(example("map"), extract, "-o", FOLDER / f"{name}-map")
        say(what="whole map, CPU", extract=name, ours=cpu, unit="s")
        say(what="whole map, elapsed", extract=name, ours=elapsed, unit="s")
        say(what="whole map, memory", extract=name, ours=memory, unit="MB")
        for rows, figure in zip(grown, (cpu, memory)):
            rows.append((extract.stat().st_size / 1e6, figure))
    growth("whole map, CPU for each further MB of extract", {"ours": grown[0]}, "s")
    growth("whole map, memory for each further MB of extract", {"ours": grown[1]}, "MB")


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        sys.exit(str(failure))
