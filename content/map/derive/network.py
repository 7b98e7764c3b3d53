"""Makes a drawable network of the simplified one in `scgraph_data`: knots become one node, parallels and chords go."""

import heapq

from shapes import distance_km


def region_edges(nodes, graph, box):
    """Edges with both ends in `box`, as (lon_lat, lon_lat, km), each once."""
    west, south, east, north = box
    inside = [west <= lon <= east and south <= lat <= north for lat, lon in nodes]
    edges = []
    for a, neighbours in enumerate(graph):
        if inside[a]:
            for b, km in neighbours.items():
                if a < b and inside[b]:
                    edges.append((tuple(nodes[a][::-1]), tuple(nodes[b][::-1]), km))
    return edges


def without_chords(edges, longest_km, most_bent):
    """Leaves out edges that say nothing about where the road runs: long straight ones, and ones whose length
    doesn't fit their ends."""
    kept = []
    for a, b, km in edges:
        straight = distance_km(a, b)
        if straight <= longest_km and km <= max(straight * most_bent, straight + 1.0):
            kept.append((a, b, km))
    return kept


def gathered(edges, reach_km):
    """Nodes nearer than `reach_km` to an earlier one (in order of position) become that one."""
    nodes = sorted({p for a, b, _ in edges for p in (a, b)})
    grid, stands_for = {}, {}
    step = reach_km / 80.0
    for p in nodes:
        cell = (int(p[0] / step), int(p[1] / step))
        near = [
            q
            for dx in (-1, 0, 1, -2, 2)
            for dy in (-1, 0, 1)
            for q in grid.get((cell[0] + dx, cell[1] + dy), ())
            if distance_km(p, q) < reach_km
        ]
        if near:
            stands_for[p] = min(near, key=lambda q: (distance_km(p, q), q))
        else:
            stands_for[p] = p
            grid.setdefault(cell, []).append(p)
    best = {}
    for a, b, km in edges:
        a, b = sorted((stands_for[a], stands_for[b]))
        if a != b:
            km = max(km, distance_km(a, b))
            best[a, b] = min(km, best.get((a, b), km))
    return [(a, b, km) for (a, b), km in sorted(best.items())]


def _neighbours(edges):
    out = {}
    for a, b, km in edges:
        out.setdefault(a, {})[b] = km
        out.setdefault(b, {})[a] = km
    return out


def without_parallels(edges, detour):
    """Drops an edge when the others give a way of at most `detour` times its length: two carriageways drawn as two
    roads, and the triangles that simplification leaves. Longest first."""
    out = _neighbours(edges)
    for a, b, km in sorted(edges, key=lambda e: (-e[2], e[0], e[1])):
        del out[a][b], out[b][a]
        if _shortest(out, a, b, km * detour) is None:
            out[a][b] = out[b][a] = km
    return sorted((a, b, km) for a, near in out.items() for b, km in near.items() if a < b)


def _shortest(out, start, goal, at_most):
    done, queue = set(), [(0.0, start)]
    while queue:
        km, p = heapq.heappop(queue)
        if p == goal:
            return km
        if p in done:
            continue
        done.add(p)
        for q, step in out[p].items():
            if q not in done and km + step <= at_most:
                heapq.heappush(queue, (km + step, q))
    return None


def without_twigs(edges, twig_km):
    """Drops dead ends shorter than `twig_km` (ramps, station tracks), until none is left, and loose small pieces."""
    out = _neighbours(edges)
    again = True
    while again:
        again = False
        for p in sorted(out):
            if len(out[p]) == 1:
                ((q, km),) = out[p].items()
                if km < twig_km and len(out[q]) > 2:
                    del out[p], out[q][p]
                    again = True
    seen = set()
    for start in sorted(out):
        if start in seen:
            continue
        piece, stack, km = {start}, [start], 0.0
        while stack:
            p = stack.pop()
            for q, step in out[p].items():
                km += step / 2
                if q not in piece:
                    piece.add(q)
                    stack.append(q)
        seen |= piece
        if km < 2 * twig_km:
            for p in piece:
                del out[p]
    return sorted((a, b, km) for a, near in out.items() for b, km in near.items() if a < b)


def drawable(edges, *, longest_km, reach_km, detour, twig_km):
    """All steps in order."""
    edges = without_chords(edges, longest_km, 1.6)
    edges = gathered(edges, reach_km)
    edges = without_parallels(edges, detour)
    return without_twigs(edges, twig_km)
