"""Makes the roads and railways of the overview: the hand-made lists `hand/roads.txt` and `hand/rails.txt` drawn over the derived
networks, cut into edges at junctions, smoothed, and with lengths mended by `hand/legs.tsv`."""

import heapq
import math
import pathlib
import tomllib
import unicodedata

from shapes import distance_km, thin, written

CLASSES = ("motorway", "trunk", "primary", "secondary", "tertiary", "rail")
WINDING = 1.06
"""How much longer a road is than the line drawn of it by hand, when nothing better is known."""
FOLLOWED_WINDING = 1.02
"""The same for the derived network, which has more points."""
ZIGZAG_KM = 1.2
"""Points of the derived network nearer to the line without them than this are zigzags of its simplification."""
REACH_KM = 9.0
"""How far from a town the derived network may pass to be followed from there."""


class Mistake(Exception):
    """Something wrong in a hand-made file: says file and line."""


def rows(file):
    """Lines of a tab-separated file as (line number, fields), without comments."""
    for number, line in enumerate(pathlib.Path(file).read_text("utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            yield number, line.split("\t")


def position(text):
    """`lon,lat` as a point, or nothing."""
    parts = text.split(",")
    try:
        return (float(parts[0]), float(parts[1])) if len(parts) == 2 else None
    except ValueError:
        return None


def slug(name):
    """`Ust’-Talovka` → `ust-talovka`."""
    plain = unicodedata.normalize("NFKD", name).lower()
    return "".join(c for c in plain.replace(" ", "-") if c.isascii() and (c.isalnum() or c == "-"))


class Points:
    """Named positions: those of `hand/points.tsv` first, then content/places, then towns."""

    def __init__(self, content):
        self.fixed, self.towns = {}, {}
        for number, row in rows(content / "map/hand/points.tsv"):
            if len(row) != 4:
                raise Mistake(f"points.tsv:{number}: wants name, lon, lat, source")
            self.fixed[row[0], None] = (float(row[1]), float(row[2]))
        for file in sorted((content / "places").glob("*.toml")):
            for place in tomllib.loads(file.read_text("utf-8"))["place"]:
                self.fixed[place["id"], place["country"]] = (round(place["lon"], 4), round(place["lat"], 4))
        for _, row in rows(content / "map/derived/towns.tsv"):
            key = slug(row[1]), row[4]
            if key not in self.towns or int(row[5]) > self.towns[key][1]:
                self.towns[key] = ((float(row[2]), float(row[3])), int(row[5]))

    def find(self, name, country):
        """The position of a name in a country, and the name that its junction has: a town is `altay.kz` where the content
        pack has an `altay` elsewhere."""
        for key in ((name, None), (name, country)):
            if key in self.fixed:
                return self.fixed[key], name
        if (name, country) not in self.towns:
            return None, None
        known = any(key[0] == name for key in self.fixed) or sum(key[0] == name for key in self.towns) > 1
        return self.towns[name, country][0], f"{name}.{country.lower()}" if known else name


class Followed:
    """The derived network, to be followed from one place to another."""

    def __init__(self, text):
        self.near = {}
        for line in text.splitlines():
            if line.startswith("#"):
                continue
            a, b, km = line.split("\t")
            a, b, km = position(a), position(b), float(km)
            self.near.setdefault(a, {})[b] = km
            self.near.setdefault(b, {})[a] = km

    def nearest(self, point):
        """The node nearest to a position, within reach."""
        best = min(self.near, key=lambda p: (distance_km(p, point), p))
        return best if distance_km(best, point) <= REACH_KM else None

    def way(self, start, goal, at_most_km):
        """Shortest way between two nodes, or nothing when there is none of that length."""
        queue, came = [(0.0, start, None)], {}
        while queue:
            km, p, before = heapq.heappop(queue)
            if p in came:
                continue
            came[p] = before
            if p == goal:
                out = [p]
                while came[out[-1]] is not None:
                    out.append(came[out[-1]])
                return out[::-1]
            for q, step in self.near[p].items():
                if q not in came and km + step <= at_most_km:
                    heapq.heappush(queue, (km + step, q, p))
        return None


def parsed(file):
    """`roads.txt` as [line number, header words, note, way words]."""
    header, out = None, []
    for number, line in enumerate(pathlib.Path(file).read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            head, _, note = line[1:].partition("]")
            header = (head.split(), note.strip())
            if not 3 <= len(header[0]) <= 6 or header[0][1] not in CLASSES or header[0][5:] not in ([], ["drawn"]):
                raise Mistake(f"{file.name}:{number}: wants [number class country surface? months? drawn?], class one of {CLASSES}")
        elif header is None or (line.startswith(" ") and not out):
            raise Mistake(f"{file.name}:{number}: a way before the first road")
        elif line.startswith(" "):
            out[-1][3].extend(line.split())
        else:
            out.append([number, *header, line.split()])
    return out


def chains(file, points, followed):
    """Every way as (line, header, note, [(point, name or None, how much the step to it winds)])."""
    out, wrong = [], []
    for number, head, note, words in parsed(file):
        chain = []
        for word in words:
            follow, word = word.startswith("~"), word.lstrip("~")
            point = position(word)
            name = None if point else word
            if point is None:
                point, name = points.find(word, head[2])
            if point is None:
                wrong.append(f"{file.name}:{number}: no place is called {word} in {head[2]}")
                continue
            if not follow:
                chain.append((point, name, WINDING))
                continue
            start = followed.nearest(chain[-1][0]) if chain else None
            goal = followed.nearest(point)
            way = followed.way(start, goal, 1.5 * distance_km(chain[-1][0], point) + 5.0) if start and goal else None
            if not chain and goal:
                point, name = goal, None
            if way is None:
                chain.append((point, name, WINDING))
                continue
            # the town itself stays; the network's nodes at both ends only when they aren't on its doorstep
            run = [p for p in way if distance_km(p, chain[-1][0]) > 1.5 and distance_km(p, point) > 1.5]
            run = thin([chain[-1][0], *run, point], ZIGZAG_KM)[1:-1]
            chain += [(p, None, FOLLOWED_WINDING) for p in run] + [(point, name, FOLLOWED_WINDING)]
        out.append((number, head, note, without_spurs(chain)))
    if wrong:
        raise Mistake("\n".join(wrong))
    return out


def without_spurs(chain):
    """Drops positions from which the way turns back on itself within 8 km: the network's node lay behind the town."""
    again = True
    while again:
        again = False
        for i in range(1, len(chain) - 1):
            (a, _, _), (p, name, _), (b, _, _) = chain[i - 1 : i + 2]
            there, back, direct = distance_km(a, p), distance_km(p, b), distance_km(a, b)
            if name is None and min(there, back) < 8.0 and there + back > 2.0 * max(direct, 0.3):
                chain = chain[:i] + chain[i + 1 :]
                again = True
                break
    return chain


def smoothed(line):
    """A centripetal Catmull–Rom curve through the points: for every step between two of them the points drawn."""
    steps = []
    for i in range(len(line) - 1):
        a, b = line[i], line[i + 1]
        before = line[i - 1] if i else (2 * a[0] - b[0], 2 * a[1] - b[1])
        after = line[i + 2] if i + 2 < len(line) else (2 * b[0] - a[0], 2 * b[1] - a[1])
        pieces = max(1, min(16, round(distance_km(a, b) / 1.5)))
        drawn = [a] + [_curve(before, a, b, after, n / pieces) for n in range(1, pieces)] + [b]
        steps.append(drawn)
    return steps


def _curve(p0, p1, p2, p3, t):
    knots = [0.0]
    for a, b in ((p0, p1), (p1, p2), (p2, p3)):
        knots.append(knots[-1] + max(1e-9, math.hypot(b[0] - a[0], b[1] - a[1])) ** 0.5)
    k0, k1, k2, k3 = knots
    t = k1 + (k2 - k1) * t

    def mix(a, b, ka, kb):
        w = (t - ka) / (kb - ka)
        return (a[0] + (b[0] - a[0]) * w, a[1] + (b[1] - a[1]) * w)

    a1, a2, a3 = mix(p0, p1, k0, k1), mix(p1, p2, k1, k2), mix(p2, p3, k2, k3)
    return mix(mix(a1, a2, k0, k2), mix(a2, a3, k1, k3), k1, k2)


def edges(all_chains):
    """Cuts the ways at junctions: [line, header, note, from, to, km, points], from and to a name or a position."""
    names, uses = {}, {}
    for _, _, _, chain in all_chains:
        for i, (point, name, _) in enumerate(chain):
            if name:
                names.setdefault(point, name)
            uses[point] = uses.get(point, 0) + (2 if name or i in (0, len(chain) - 1) else 1)
    out, drawn = [], set()
    for number, head, note, chain in all_chains:
        curve = smoothed([point for point, _, _ in chain])
        start, km, points = None, 0.0, []
        for i, (point, _, _) in enumerate(chain):
            if i:
                before = chain[i - 1][0]
                if (pair := tuple(sorted((before, point)))) in drawn:
                    _finish(out, names, number, head, note, start, before, km, points)
                    start, km, points = point, 0.0, []
                    continue
                drawn.add(pair)
                step = curve[i - 1]
                length = sum(distance_km(a, b) for a, b in zip(step, step[1:]))
                km += length * chain[i][2]
                points += step[1:] if points else step
            if start is None:
                start = point
            elif uses[point] > 1:
                _finish(out, names, number, head, note, start, point, km, points)
                start, km, points = point, 0.0, []
        _finish(out, names, number, head, note, start, chain[-1][0], km, points)
    return out


def _finish(out, names, number, head, note, start, end, km, points):
    if len(points) > 1 and " " in written(points, 4):
        ends = [names.get(p, f"{p[0]:g},{p[1]:g}") for p in (start, end)]
        out.append([number, head, note, *ends, km, thin(points, 0.06)])


def mended(found, legs):
    """Stretches edges so that the shortest way of every leg has its length; edges of an earlier leg are left alone."""
    fixed = set()
    for number, row in legs:
        if len(row) != 4:
            raise Mistake(f"legs.tsv:{number}: wants from, to, km, source")
        start, goal, km = row[0], row[1], float(row[2])
        way = shortest(found, start, goal)
        if way is None:
            raise Mistake(f"legs.tsv:{number}: no way from {start} to {goal}")
        held = sum(found[i][5] for i in way if i in fixed)
        free = [i for i in way if i not in fixed]
        now = sum(found[i][5] for i in free)
        if not free or not 0.5 <= (km - held) / now <= 2.2:
            raise Mistake(f"legs.tsv:{number}: {start} – {goal} is {held + now:.1f} km, can't be made {km} km")
        for i in free:
            # never shorter than it is drawn
            drawn = sum(distance_km(a, b) for a, b in zip(found[i][6], found[i][6][1:]))
            found[i][5] = max(drawn, found[i][5] * (km - held) / now)
        fixed.update(way)
    return found


def shortest(found, start, goal):
    """Places of the edges on the shortest way, or nothing."""
    near = {}
    for i, (_, head, _, a, b, km, _) in enumerate(found):
        if "drawn" in head:
            continue
        near.setdefault(a, []).append((b, km, i))
        near.setdefault(b, []).append((a, km, i))
    queue, came = [(0.0, start, None, None)], {}
    while queue:
        km, p, before, by = heapq.heappop(queue)
        if p in came:
            continue
        came[p] = (before, by)
        if p == goal:
            way = []
            while came[p][0] is not None:
                way.append(came[p][1])
                p = came[p][0]
            return way[::-1]
        for q, step, i in near.get(p, ()):
            if q not in came:
                heapq.heappush(queue, (km + step, q, p, i))
    return None


HEAD = (
    "# Made by derive/derive.py of hand/{0}.txt, hand/legs.tsv and derived/{1}.tsv (© OpenStreetMap contributors, ODbL 1.0);"
    " don't edit.\n# number\tclass\tcountry\tsurface\tclosed months\tuse\tfrom\tto\tkm\tline\n"
)


def texts(content, highways, railways):
    """What `derived/roads.tsv` and `derived/rails.tsv` contain, from the derived networks (texts of theirs)."""
    points = Points(content)
    out = {}
    for name, source, network, legs in (("roads", "highways", highways, "legs.tsv"), ("rails", "railways", railways, None)):
        found = edges(chains(content / f"map/hand/{name}.txt", points, Followed(network)))
        if legs:
            found = mended(found, list(rows(content / "map/hand" / legs)))
        text = HEAD.format(name, source)
        for _, head, _, a, b, km, line in found:
            surface, months, use = head[3:] + ["-"] * (6 - len(head))
            text += f"{head[0]}\t{head[1]}\t{head[2]}\t{surface}\t{months}\t{use}\t{a}\t{b}\t{km:.2f}\t{written(line, 4)}\n"
        out[f"{name}.tsv"] = text
    return out
