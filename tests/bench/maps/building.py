"""Building tiles: ours against tilemaker, the same layers of the same extracts, all cores, CPU time counted.

tilemaker's layers and fields are set up in tilemaker/ to be those that ours makes of the same tags; ours makes more (the sea
out of the coastline, ports, names of water), which costs it and not the peer.
"""

import pathlib
import sys

from common import FOLDER, PEERS, Failed, against, answer, example, extracts, say, took

SETUP = pathlib.Path(__file__).resolve().parent / "tilemaker"


def per_mb(rows):
    """CPU seconds for each further MB of extract: the slope of a straight line (least squares), so that what a program spends
    before it reads anything doesn't count."""
    x, y = (sum(axis) / len(rows) for axis in zip(*rows))
    across = sum((a - x) ** 2 for a, _ in rows)
    return sum((a - x) * (b - y) for a, b in rows) / across if across else 0.0


def main():
    there = "tilemaker" in PEERS
    if there:
        say(version=answer("tilemaker", "--help").splitlines()[0])
    else:
        say(what="tiles", peer_name="tilemaker", not_run="it isn't installed")
    # Extracts that were cut miss nodes; without the option tilemaker refuses more of them.
    setup = ["--config", SETUP / "config.json", "--process", SETUP / "process.lua", "--skip-integrity"]
    grown = {"ours": [], "tilemaker": []}
    for name, extract in extracts():
        size = extract.stat().st_size / 1e6
        out = FOLDER / f"{name}.pmtiles"
        ours = took(example("tiles"), extract, "-o", out)
        grown["ours"].append((size, ours[0]))
        theirs_out = FOLDER / f"{name}.mbtiles"
        peer = None
        if there:
            theirs_out.unlink(missing_ok=True)
            try:
                # Everything in memory, which is its default and its quickest.
                peer = took("tilemaker", "--input", extract, "--output", theirs_out, *setup)
            except Failed as failure:
                say(what="tiles", extract=name, peer_name="tilemaker", not_run=f"it fails: {failure}")
        if not peer:
            say(what="tiles, CPU", extract=name, ours=ours[0], unit="s")
            say(what="tiles, memory", extract=name, ours=ours[2], unit="MB")
            continue
        against("tiles, CPU", name, ours[0], peer[0], "tilemaker", "s", goal="ratio ≤ 1")
        against("tiles, elapsed", name, ours[1], peer[1], "tilemaker", "s")
        against("tiles, memory", name, ours[2], peer[2], "tilemaker", "MB")
        against("tiles, file", name, out.stat().st_size / 1e6, theirs_out.stat().st_size / 1e6, "tilemaker", "MB")
        grown["tilemaker"].append((size, peer[0]))
    slopes = {who: per_mb(rows) for who, rows in grown.items() if len(rows) > 2}
    if slopes.get("ours", 0) > 0 and slopes.get("tilemaker", 0) > 0:
        ours, peer = slopes["ours"], slopes["tilemaker"]
        against("tiles, CPU for each further MB of extract", "all", ours, peer, "tilemaker", "s", goal="ratio ≤ 1")
    elif "tilemaker" in slopes:
        say(note="The extracts are too alike in size for a slope: tilemaker's time is nearly all spent before it reads.")


if __name__ == "__main__":
    try:
        main()
    except Failed as failure:
        sys.exit(str(failure))
