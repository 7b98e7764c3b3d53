"""Prepares the peers' data: `python prepare.py FOLDER EXTRACT.osm.pbf…`

Writes FOLDER/NAME/ch, FOLDER/NAME/mld (OSRM, its own car.lua) and FOLDER/NAME/valhalla.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import osrm
import valhalla

OSRM = pathlib.Path(osrm.__file__).parent
VALHALLA = pathlib.Path(valhalla.__file__).parent


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{command[0]}: {done.stdout[-2000:]} {done.stderr[-2000:]}")


def prepare_osrm(folder, extract, algorithm):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    base = folder / "car.osrm"
    profiles = OSRM / "share" / "profiles"
    run(OSRM / "bin" / "osrm-extract", extract, "-p", profiles / "car.lua", "-o", base, "-t", 1)
    if algorithm == "ch":
        run(OSRM / "bin" / "osrm-contract", base, "-t", 1)
    else:
        run(OSRM / "bin" / "osrm-partition", base, "-t", 1)
        run(OSRM / "bin" / "osrm-customize", base, "-t", 1)


def prepare_valhalla(folder, extract):
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "tiles").mkdir(parents=True)
    config = valhalla.get_config(tile_extract="", tile_dir=str(folder / "tiles"))
    # Neither administrative areas nor time zones: nothing else has them either.
    config["mjolnir"]["concurrency"] = 1
    config["mjolnir"]["admin"] = ""
    config["mjolnir"]["timezone"] = ""
    config["mjolnir"]["logging"] = {"type": "file", "file_name": str(folder / "log")}
    (folder / "valhalla.json").write_text(json.dumps(config))
    environment = dict(os.environ, PATH=f"{VALHALLA / 'bin'}:{os.environ['PATH']}")
    run(VALHALLA / "bin" / "valhalla_build_tiles", "-c", folder / "valhalla.json", extract, env=environment)


def main():
    folder = pathlib.Path(sys.argv[1])
    for extract in map(pathlib.Path, sys.argv[2:]):
        name = extract.name.split(".")[0]
        for algorithm in ("ch", "mld"):
            prepare_osrm(folder / name / algorithm, extract, algorithm)
        prepare_valhalla(folder / name / "valhalla", extract)
        print(name, "prepared", flush=True)


main()
