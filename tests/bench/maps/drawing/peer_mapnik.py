"""Mapnik (Debian python3-mapnik) draws tiles exported by `drawing export`: peer_mapnik.py SCALE ROUNDS PICTURES|- FONT.ttf
EXPORT.json… The features lie in memory with their colours and widths worked out already, so only drawing is timed: reading
tiles and working out the style are left out, in Mapnik's favour. It keeps nothing but glyphs, so it has one time, `again_ms`."""

import json
import statistics
import sys
import time

import mapnik

MERCATOR = "+proj=merc +a=6378137 +b=6378137 +lat_ts=0.0 +lon_0=0.0 +x_0=0.0 +y_0=0 +k=1.0 +units=m +nadgrids=@null +no_defs"


def wkt(feature, extent):
    def points(part, close):
        part = part + part[:1] if close else part
        return "(" + ",".join(f"{x} {extent - y}" for x, y in part) + ")"

    parts = feature["parts"]
    if feature["kind"] == "Polygon":
        polygons = []
        for ring, hole in zip(parts, feature["holes"]):
            if hole and polygons:
                polygons[-1].append(points(ring, True))
            else:
                polygons.append([points(ring, True)])
        return "MULTIPOLYGON(" + ",".join("(" + ",".join(rings) + ")" for rings in polygons) + ")"
    if feature["kind"] == "Line":
        return "MULTILINESTRING(" + ",".join(points(part, False) for part in parts) + ")"
    x, y = parts[0][0]
    return f"POINT({x} {extent - y})"


def opaque(color):
    """A CSS colour without its opacity, and that."""
    red, green, blue, alpha = color[5:-1].split(",")
    return f"rgb({red},{green},{blue})", float(alpha)


def line(paint, color, width, dashes, cap, join):
    color, alpha = opaque(color)
    dashes = dashes if len(dashes) % 2 == 0 else dashes * 2
    broken = f' stroke-dasharray="{",".join(str(length * width) for length in dashes)}"' if dashes else ""
    return (f'<LineSymbolizer stroke="{color}" stroke-opacity="{alpha * paint["opacity"]}" stroke-width="{width}" '
            f'stroke-linecap="{cap.lower()}" stroke-linejoin="{join.lower()}"{broken}/>')


def symbolizers(paint):
    """What a feature's paint is in Mapnik's XML."""
    if "fill" in paint:
        color, alpha = opaque(paint["fill"])
        outline = line(paint, paint["outline"], 1, [], "Butt", "Miter") if paint["outline"] else ""
        return f'<PolygonSymbolizer fill="{color}" fill-opacity="{alpha * paint["opacity"]}"/>{outline}'
    return line(paint, paint["line"], paint["width"], paint["dashes"], paint["cap"], paint["join"])


def text_rule(paint, face):
    line = paint["placement"] != "Point"
    spacing = f'placement="line" spacing="{paint["spacing"]}" max-char-angle-delta="30"' if line else (
        f'placement="point" wrap-width="{paint["max_width"] * paint["size"]}"')
    return (f'<TextSymbolizer face-name="{face}" size="{paint["size"]}" fill="{paint["color"]}" halo-fill="{paint["halo"]}" '
            f'halo-radius="{paint["halo_width"]}" {spacing} minimum-padding="0">[text]</TextSymbolizer>')


def build(export, size, face):
    extent = export["extent"]
    background = next(layer["background"] for layer in export["layers"] if "background" in layer)
    xml = [f'<Map srs="{MERCATOR}" background-color="{opaque(background)[0]}">']
    sources = []
    for layer in export["layers"]:
        groups = {}
        for feature in layer.get("features", []):
            paint = dict(feature["paint"])
            for own in ("text", "sort"):
                paint.pop(own, None)
            groups.setdefault(json.dumps(paint, sort_keys=True), []).append(feature)
        for place, (paint, features) in enumerate(groups.items()):
            name = f'{layer["id"]}-{place}'
            paint = json.loads(paint)
            rule = text_rule(paint, face) if "size" in paint else symbolizers(paint)
            xml.append(f'<Style name="{name}"><Rule>{rule}</Rule></Style>')
            sources.append((name, paint, features))
    xml.append("</Map>")
    # Mapnik gives the room to the label that comes first, the style's way is the other: later layers before earlier ones.
    words = [source for source in sources if "size" in source[1]]
    sources = [source for source in sources if "size" not in source[1]] + words[::-1]
    view = mapnik.Map(size, size, MERCATOR)
    mapnik.load_map_from_string(view, "".join(xml))
    view.resize(size, size)
    for name, paint, features in sources:
        if "size" in paint:
            features = sorted(features, key=lambda feature: feature["paint"]["sort"])
        source = mapnik.MemoryDatasource()
        context = mapnik.Context()
        context.push("text")
        for number, feature in enumerate(features):
            made = mapnik.Feature(context, number)
            made.geometry = mapnik.Geometry.from_wkt(wkt(feature, extent))
            made["text"] = feature["paint"].get("text", "")
            source.add_feature(made)
        layer = mapnik.Layer(name, MERCATOR)
        layer.datasource = source
        layer.styles.append(name)
        view.layers.append(layer)
    view.zoom_to_box(mapnik.Box2d(0, 0, extent, extent))
    return view


def main():
    scale, rounds, folder, font, *exports = sys.argv[1:]
    scale = float(scale)
    before = set(mapnik.FontEngine.face_names())
    mapnik.FontEngine.register_font(font)
    face = next(face for face in mapnik.FontEngine.face_names() if face not in before)
    size = round(512 * scale)
    views = {}
    for path in exports:
        export = json.load(open(path))
        views[export["tile"]] = build(export, size, face)
    times = {tile: [] for tile in views}
    for turn in range(int(rounds) + 1):
        for tile, view in views.items():
            image = mapnik.Image(size, size)
            before = time.thread_time()
            mapnik.render(view, image, scale)
            took = (time.thread_time() - before) * 1e3
            if turn:
                times[tile].append(took)
            elif folder != "-":
                image.save(f"{folder}/mapnik-{tile.replace('/', '-')}.png", "png")
    for tile, all_times in times.items():
        print(json.dumps({"tile": tile, "again_ms": statistics.median(all_times)}))


main()
