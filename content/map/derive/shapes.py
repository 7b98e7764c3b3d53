"""Plane geometry of the derivation: cutting to a box, thinning lines, distances. Points are (lon, lat) in degrees."""

import math

EARTH_KM = 6371.0088


def distance_km(a, b):
    """Great-circle distance on a sphere (haversine)."""
    lon_a, lat_a, lon_b, lat_b = map(math.radians, (*a, *b))
    h = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(h)))


def thin(points, tolerance_km):
    """Douglas–Peucker: drops points nearer than `tolerance_km` to the line that is left. Ends always stay."""
    if len(points) < 3:
        return list(points)
    stretch = math.cos(math.radians(points[0][1])) * 111.32
    flat = [(lon * stretch, lat * 110.95) for lon, lat in points]
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    stack = [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        (ax, ay), (bx, by) = flat[first], flat[last]
        dx, dy = bx - ax, by - ay
        length = math.hypot(dx, dy)
        worst, at = tolerance_km, None
        for i in range(first + 1, last):
            px, py = flat[i]
            if length == 0.0:
                away = math.hypot(px - ax, py - ay)
            else:
                t = max(0.0, min(1.0, ((px - ax) * dx + (py - ay) * dy) / (length * length)))
                away = math.hypot(px - ax - t * dx, py - ay - t * dy)
            if away > worst:
                worst, at = away, i
        if at is not None:
            keep[at] = True
            stack += [(first, at), (at, last)]
    return [p for p, k in zip(points, keep) if k]


def thin_ring(ring, tolerance_km):
    """Thins a closed ring (last point equal to the first); gives fewer than 4 points when nothing is left of it."""
    far = max(range(len(ring)), key=lambda i: distance_km(ring[0], ring[i]))
    return thin(ring[: far + 1], tolerance_km)[:-1] + thin(ring[far:], tolerance_km)


def ring_area_km2(ring):
    """Area of a closed ring on a local plane: good enough to compare lakes, not to survey them."""
    middle = sum(lat for _, lat in ring) / len(ring)
    scale = 111.32 * 110.95 * math.cos(math.radians(middle))
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))) / 2 * scale


def _half_planes(box):
    west, south, east, north = box
    return (
        (lambda p: p[0] >= west, lambda a, b: _at_lon(a, b, west)),
        (lambda p: p[0] <= east, lambda a, b: _at_lon(a, b, east)),
        (lambda p: p[1] >= south, lambda a, b: _at_lat(a, b, south)),
        (lambda p: p[1] <= north, lambda a, b: _at_lat(a, b, north)),
    )


def _at_lon(a, b, lon):
    return (lon, a[1] + (b[1] - a[1]) * (lon - a[0]) / (b[0] - a[0]))


def _at_lat(a, b, lat):
    return (a[0] + (b[0] - a[0]) * (lat - a[1]) / (b[1] - a[1]), lat)


def cut_ring(ring, box):
    """Sutherland–Hodgman: the part of a closed ring inside `box`; an empty list when none is."""
    points = list(ring[:-1])
    for inside, crossing in _half_planes(box):
        done = []
        for i, p in enumerate(points):
            before = points[i - 1]
            if inside(p) != inside(before):
                done.append(crossing(before, p))
            if inside(p):
                done.append(p)
        points = done
        if not points:
            return []
    return points + points[:1]


def cut_line(line, box):
    """The parts of a line inside `box`, in order."""
    parts = [list(line)]
    for inside, crossing in _half_planes(box):
        done = []
        for part in parts:
            now = [part[0]] if inside(part[0]) else []
            for a, b in zip(part, part[1:]):
                if inside(a) != inside(b):
                    now.append(crossing(a, b))
                    if inside(a):
                        done.append(now)
                        now = []
                if inside(b):
                    now.append(b)
            if len(now) > 1:
                done.append(now)
        parts = done
    return parts


def inside_ring(point, ring):
    """Even–odd rule."""
    x, y = point
    odd = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            odd = not odd
    return odd


def written(points, places):
    """Points as text, `lon,lat lon,lat …`, neighbours that round to the same place once."""
    texts = []
    for lon, lat in points:
        text = f"{lon:.{places}f},{lat:.{places}f}"
        if not texts or texts[-1] != text:
            texts.append(text)
    return " ".join(texts)
