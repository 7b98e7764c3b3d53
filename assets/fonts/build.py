#!/usr/bin/env python3
"""Builds OtkelSans-Regular.ttf and OtkelSans-Bold.ttf from Noto fonts; see README.md.

    python3 build.py SOURCES [OUT]   SOURCES: the folder with the unpacked packages; OUT: where to write (default: beside this file)
    python3 build.py --check         no sources: does every character of the app's texts stand in the fonts beside this file?
"""
import hashlib
import logging
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TEXTS = ["content", "core/app/locales"]
WEIGHTS = {"Regular": 400, "Bold": 700}
VERSION = "1.000"
STAMP = 3849984000  # 2026-01-01, in seconds since 1904: fixed, so that the bytes are too
FONTTOOLS = "4.68.0"

# Line metrics for all scripts, in units of 1/1000 em: 1.25 em together.
ASCENT, DESCENT = 975, 275

# file: (Debian package, sha256 of the file the committed fonts were made from)
SOURCES = {
    "NotoSans-Regular.ttf": ("fonts-noto-core", "89c3c497f618fdaa0b2d1e98fef93582f28c71debd2c4a8cdf41f190ced2909d"),
    "NotoSans-Bold.ttf": ("fonts-noto-core", "e83493c945848ecd4a9ad0f6d19164541a0d3e23a9c952304a00a46e00272ac5"),
    "NotoSansArabicUI-Regular.ttf": ("fonts-noto-ui-core", "43a90e0f0e9ca712ff0588dc2b119823d569367a6d0061eb5f7bfb9bfbe8cecc"),
    "NotoSansArabicUI-Bold.ttf": ("fonts-noto-ui-core", "ef5d9ce3d5b20a83bdc156ef48edc1e159322ada95ebacc133476c92f0bd102a"),
    "NotoSansCJK-Regular.ttc": ("fonts-noto-cjk", "b76b0433203017ca80401b2ee0dd69350349871c4b19d504c34dbdd80541690a"),
    "NotoSansCJK-Bold.ttc": ("fonts-noto-cjk", "faa5f3656a78b2e2d450d27fe8382c778bc2b6bb5ea29c986664a6a435056ceb"),
}


def span(*ranges):
    out = set()
    for r in ranges:
        a, b = r if isinstance(r, tuple) else (r, r)
        out.update(range(a, b + 1))
    return out


LATIN_CYRILLIC = span(
    (0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x17F), 0x18F, 0x259, (0x1A0, 0x1A3), (0x1AF, 0x1B0), (0x1CD, 0x1DC), (0x1E6, 0x1EB), 0x1F4, 0x1F5,
    0x1F8, 0x1F9, (0x218, 0x21B), 0x261, 0x251, (0x2B9, 0x2BC), (0x2C6, 0x2CB), (0x2D8, 0x2DD), (0x300, 0x30C), 0x323, 0x327, 0x328,
    (0x400, 0x45F), 0x462, 0x463, (0x490, 0x4FF), (0x1E3E, 0x1E3F), 0x1E73, (0x1E80, 0x1E85), 0x1E9E, (0x1EBC, 0x1EBD), (0x1EF2, 0x1EF3),
    (0x2000, 0x200A), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), 0x2026, 0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044,
    (0x2070, 0x2071), (0x2074, 0x208E), 0x20AC, 0x20B8, 0x20BD, 0x2116, 0x2122)
ARABIC = span(
    0x60C, 0x61B, 0x61F, (0x621, 0x63A), (0x640, 0x655), (0x660, 0x66D), (0x670, 0x671), (0x674, 0x679), 0x67E, 0x686, 0x688, 0x691, 0x695, 0x698,
    0x6A4, 0x6A9, 0x6AB, 0x6AD, 0x6AF, 0x6BA, 0x6BE, (0x6C0, 0x6C3), (0x6C5, 0x6CC), (0x6CE, 0x6D0), (0x6D2, 0x6D5), (0x6F0, 0x6F9))
CJK_MARKS = span((0x3000, 0x3003), (0x3005, 0x3011), (0x3014, 0x301B), 0x30FB, (0x2460, 0x2469), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE5), 0x2103,
    0x260E, 0x26A0, 0x2713, 0x25B2, 0x25B6, 0x25BC, 0x25C0, 0x25CB, 0x25CF, 0x2605, 0x2606)
INVISIBLE = span(0xAD, (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x2069), 0xFEFF)

FEATURES = ["ccmp", "isol", "init", "medi", "fina", "rlig", "liga", "calt", "kern", "mark", "mkmk"]


def is_han(c):
    return 0x3400 <= c <= 0x4DBF or 0x4E00 <= c <= 0x9FFF or 0xF900 <= c <= 0xFAFF or 0x20000 <= c <= 0x3FFFF


def texts():
    """Every character of the app's texts, with the first file it stands in. Programs between them are shown to nobody."""
    seen = {}
    for folder in TEXTS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix != ".py":
                for ch in path.read_text(encoding="utf-8"):
                    seen.setdefault(ord(ch), path.relative_to(ROOT).as_posix())
    return seen


def han():
    level1 = {ord(bytes([row, cell]).decode("gb2312")) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF) if (row, cell) < (0xD7, 0xFA)}
    assert len(level1) == 3755
    return level1 | {c for c in texts() if is_han(c)}


def find_sources(folder):
    found, missing = {}, []
    for name, (package, digest) in SOURCES.items():
        paths = sorted(folder.rglob(name))
        if not paths:
            missing.append((name, package))
            continue
        found[name] = paths[0]
        if hashlib.sha256(paths[0].read_bytes()).hexdigest() != digest:
            print(f"note: {name} is not the file the committed fonts were made from; the bytes will differ")
    if missing:
        for name, package in missing:
            print(f"missing: {name} (Debian package {package})")
        for package in sorted({p for _, p in missing}):
            print(f"  apt-get download {package} && dpkg-deb -x {package}_*.deb SOURCES")
        sys.exit(1)
    return found


def subset(font, unicodes, names=True):
    from fontTools.subset import Options, Subsetter
    o = Options()
    o.layout_features = FEATURES
    o.layout_scripts = ["DFLT", "latn", "cyrl", "arab"]
    o.hinting = False
    o.glyph_names = names
    o.notdef_outline = True
    o.recalc_timestamp = False
    o.drop_tables += ["fpgm", "prep", "cvt ", "gasp", "DSIG", "BASE", "VORG", "vhea", "vmtx"]
    s = Subsetter(o)
    s.populate(unicodes=unicodes)
    s.subset(font)
    # One entry per script: no per-language forms.
    for tag in ("GSUB", "GPOS"):
        if tag in font and font[tag].table.ScriptList:
            for record in font[tag].table.ScriptList.ScriptRecord:
                record.Script.LangSysRecord, record.Script.LangSysCount = [], 0
    return font


def take(path, unicodes, out):
    """A part: the characters of `unicodes` that the font holds. Returns those that it lacks."""
    from fontTools.ttLib import TTFont
    font = TTFont(path, recalcTimestamp=False)
    have = set(font.getBestCmap()) & unicodes
    subset(font, have).save(out)
    return unicodes - have


def chinese(path, unicodes, latin, out):
    """A part with the Chinese outlines turned into quadratic ones, the signs that no source has in fitting weights, and the invisible ones."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.boundsPen import BoundsPen
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.recordingPen import DecomposingRecordingPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import TTCollection, TTFont

    font = next(f for f in TTCollection(path).fonts if f["name"].getDebugName(1).startswith("Noto Sans CJK SC"))
    assert font["head"].unitsPerEm == 1000
    cmap, glyphs_in = font.getBestCmap(), font.getGlyphSet()
    order, cmap_out, glyphs, widths = [".notdef"], {}, {".notdef": TTGlyphPen(None).glyph()}, {".notdef": 500}

    def add(name, codes, glyph, width):
        order.append(name)
        glyphs[name], widths[name] = glyph, round(width)
        cmap_out.update((c, name) for c in codes)

    by_glyph = {}
    for c in sorted(unicodes & set(cmap)):
        by_glyph.setdefault(cmap[c], []).append(c)
    for source, codes in by_glyph.items():
        pen = TTGlyphPen(None)
        glyphs_in[source].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        add("han%04X" % codes[0], codes, pen.glyph(), glyphs_in[source].width)

    # Minus, at most, at least: from the plus, equals and less-than signs of the same weight.
    sans = TTFont(latin)
    sans_glyphs, sans_cmap = sans.getGlyphSet(), sans.getBestCmap()

    def bounds(ch):
        pen = BoundsPen(sans_glyphs)
        sans_glyphs[sans_cmap[ord(ch)]].draw(pen)
        return pen.bounds

    def box(pen, x0, y0, x1, y1):
        pen.moveTo((x0, y0))
        for p in ((x0, y1), (x1, y1), (x1, y0)):
            pen.lineTo(p)
        pen.closePath()

    rec = DecomposingRecordingPen(sans_glyphs)
    sans_glyphs[sans_cmap[ord("=")]].draw(rec)
    ys = sorted({pt[1] for _, pts in rec.value for pt in pts})
    thick = ys[1] - ys[0]
    x0, y0, x1, y1 = bounds("+")
    middle, width = (y0 + y1) / 2, sans_glyphs[sans_cmap[ord("+")]].width
    pen = TTGlyphPen(None)
    box(pen, x0, round(middle - thick / 2), x1, round(middle + thick / 2))
    add("minus", [0x2212], pen.glyph(), width)
    for ch, code, name in (("<", 0x2264, "lessequal"), (">", 0x2265, "greaterequal")):
        _, low, _, high = bounds(ch)
        gap = 0.65 * thick
        bottom = round(middle - (high - low + gap + thick) / 2)
        pen = TTGlyphPen(None)
        sans_glyphs[sans_cmap[ord(ch)]].draw(TransformPen(pen, (1, 0, 0, 1, 0, round(bottom + thick + gap - low))))
        box(pen, x0, bottom, x1, bottom + thick)
        add(name, [code], pen.glyph(), width)
    # The cross: the multiplication sign, larger, in the middle of a capital's height.
    cap, grow = sans["OS/2"].sCapHeight, 1.35
    a, low, b, high = bounds("×")
    pen = TTGlyphPen(None)
    side = 50
    sans_glyphs[sans_cmap[ord("×")]].draw(TransformPen(pen, (grow, 0, 0, grow, side - a * grow, cap / 2 - (low + high) / 2 * grow)))
    add("cross", [0x2715], pen.glyph(), (b - a) * grow + 2 * side)

    # Arrows: as thick as the dash.
    _, low, _, high = bounds("-")
    thick = high - low
    half, cut, inner = 1.5 * thick + 90, thick / 2 ** 0.5, thick * 2 ** 0.5 + thick / 2

    def tip(end, way):
        """Half a head, from the cut of the arm to the shaft; the arrow lies on y = 0 and points `way`."""
        return [(end, 0), (end - way * half, half), (end - way * (half + cut), half - cut), (end - way * inner, thick / 2)]

    def mirrored(points):
        return points + [(x, -y) for x, y in reversed(points) if y]

    long, edge = 740, 60
    right = mirrored(tip(long, 1) + [(0, thick / 2)])
    both = mirrored(tip(long + 180, 1) + list(reversed(tip(0, -1))))
    tall = cap
    up = mirrored(tip(tall, 1) + [(0, thick / 2)])
    up_down = mirrored(tip(tall + 118, 1) + list(reversed(tip(-118, -1))))
    wide = 2 * half + 2 * edge
    lying = lambda x, y: (x + edge, y + middle)
    standing = lambda x, y: (wide / 2 - y, x)
    for code, name, points, place, size, width in (
            (0x2192, "right", right, lying, None, long + 2 * edge), (0x2190, "left", right, lying, long, long + 2 * edge),
            (0x2194, "leftright", both, lying, None, long + 180 + 2 * edge), (0x2191, "up", up, standing, None, wide),
            (0x2193, "down", up, standing, tall, wide), (0x2195, "updown", up_down, standing, None, wide)):
        if size is not None:  # turned round
            points = [(size - x, y) for x, y in reversed(points)]
        points = [tuple(round(v) for v in place(x, y)) for x, y in points]
        area = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1]))
        if area > 0:  # outer outlines go clockwise
            points.reverse()
        pen = TTGlyphPen(None)
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()
        add(name, [code], pen.glyph(), width)

    # The rail beside a timeline: as high as a line, so that rails join.
    a, _, b, _ = bounds("|")
    pen = TTGlyphPen(None)
    box(pen, a, -DESCENT, b, ASCENT)
    add("rail", [0x2502], pen.glyph(), sans_glyphs[sans_cmap[ord("|")]].width)
    add("invisible", sorted(INVISIBLE), TTGlyphPen(None).glyph(), 0)

    fb = FontBuilder(1000, isTTF=True)
    fb.setupGlyphOrder(order)
    fb.setupCharacterMap(cmap_out)
    fb.setupGlyf(glyphs)
    fb.setupHorizontalMetrics({n: (widths[n], fb.font["glyf"][n].xMin if fb.font["glyf"][n].numberOfContours else 0) for n in order})
    fb.setupHorizontalHeader(ascent=ASCENT, descent=-DESCENT)
    fb.setupNameTable({"familyName": "part", "styleName": "Regular"})
    fb.setupOS2()
    fb.setupPost()
    fb.font.recalcTimestamp = False
    fb.save(out)
    return unicodes - set(cmap)


def head_and_names(font, style, notices):
    from fontTools.ttLib import newTable
    from fontTools.ttLib.tables.ttProgram import Program
    weight, bold = WEIGHTS[style], style == "Bold"
    font["head"].created = font["head"].modified = STAMP
    font["head"].fontRevision = float(VERSION)
    font["head"].macStyle = 1 if bold else 0
    font["head"].flags = 0b1011  # baseline at 0, left sidebearing at 0, whole pixels
    font["head"].lowestRecPPEM = 8
    hhea, os2 = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = ASCENT, -DESCENT, 0
    os2.version = 4
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ASCENT, -DESCENT, 0
    os2.usWinAscent, os2.usWinDescent = max(ASCENT, font["head"].yMax), max(DESCENT, -font["head"].yMin)
    os2.usWeightClass, os2.usWidthClass, os2.fsType = weight, 5, 0
    os2.fsSelection = 0x80 | (0x20 if bold else 0x40)  # typo metrics; bold or regular
    os2.achVendID = "NONE"
    os2.panose.__dict__.update({k: 0 for k in os2.panose.__dict__})
    os2.panose.bFamilyType, os2.panose.bSerifStyle, os2.panose.bWeight = 2, 11, 8 if bold else 5
    os2.recalcUnicodeRanges(font)
    os2.recalcCodePageRanges(font)
    os2.recalcAvgCharWidth(font)
    names = {
        0: notices, 1: "Otkel Sans", 2: style, 3: f"{VERSION};OtkelSans-{style}", 4: "Otkel Sans" if not bold else "Otkel Sans Bold",
        5: f"Version {VERSION}", 6: f"OtkelSans-{style}",
        10: "Merged for the Otkel app from Noto Sans, Noto Sans Arabic UI and Noto Sans CJK SC.",
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.", 14: "https://openfontlicense.org",
    }
    font["name"].names = []
    for key, value in names.items():
        font["name"].setName(value, key, 3, 1, 0x409)
    # No hints: smooth at every size.
    font["gasp"] = newTable("gasp")
    font["gasp"].version, font["gasp"].gaspRange = 1, {0xFFFF: 15}
    font["prep"] = newTable("prep")
    font["prep"].program = Program()
    font["prep"].program.fromBytecode(bytes([0xB8, 0x01, 0xFF, 0x85, 0xB0, 0x04, 0x8D]))


def sort_features(table):
    """The merger appends the features of the default script; the format wants them by tag."""
    records = table.FeatureList.FeatureRecord
    order = sorted(range(len(records)), key=lambda i: (records[i].FeatureTag, i))
    table.FeatureList.FeatureRecord = [records[i] for i in order]
    for script in table.ScriptList.ScriptRecord:
        system = script.Script.DefaultLangSys
        system.FeatureIndex = sorted(order.index(i) for i in system.FeatureIndex)


def build(style, src, out):
    from fontTools.merge import Merger, Options
    from fontTools.ttLib import TTFont
    notices = []
    for name in (f"NotoSans-{style}.ttf", f"NotoSansArabicUI-{style}.ttf", f"NotoSansCJK-{style}.ttc"):
        notices.append(TTFont(src[name], fontNumber=0)["name"].getDebugName(0))
    missing = set()
    with tempfile.TemporaryDirectory() as tmp:
        parts = [str(Path(tmp) / f"{i}.ttf") for i in range(3)]
        missing |= take(src[f"NotoSans-{style}.ttf"], LATIN_CYRILLIC, parts[0])
        missing |= take(src[f"NotoSansArabicUI-{style}.ttf"], ARABIC, parts[1])
        missing |= chinese(src[f"NotoSansCJK-{style}.ttc"], han() | CJK_MARKS, src[f"NotoSans-{style}.ttf"], parts[2])
        seen = set()
        for part in parts:
            cmap = set(TTFont(part).getBestCmap())
            assert not cmap & seen, [hex(c) for c in cmap & seen]
            seen |= cmap
        merged = Merger(Options()).merge(parts)
    merged.recalcTimestamp = False
    path = Path(tmp).with_suffix(".ttf")
    merged.save(path)
    font = TTFont(path, recalcTimestamp=False)
    path.unlink()
    subset(font, set(font.getBestCmap()), names=False)
    for tag in ("GSUB", "GPOS"):
        sort_features(font[tag].table)
    head_and_names(font, style, "\n".join(notices))
    target = out / f"OtkelSans-{style}.ttf"
    font.save(target, reorderTables=True)
    # Bounds are known only once saved: write them into the Windows metrics and save again.
    font = TTFont(target, recalcTimestamp=False)
    head_and_names(font, style, "\n".join(notices))
    font.save(target, reorderTables=True)
    data = target.read_bytes()
    print(f"{target.name}: {len(data)} bytes, {font['maxp'].numGlyphs} glyphs, {len(font.getBestCmap())} characters,",
          f"y {font['head'].yMin}..{font['head'].yMax}, sha256 {hashlib.sha256(data).hexdigest()}")
    if missing:
        print("  not in the sources:", " ".join("U+%04X" % c for c in sorted(missing)))


def check(folder):
    from fontTools.ttLib import TTFont
    bad = 0
    for style in WEIGHTS:
        cmap = TTFont(folder / f"OtkelSans-{style}.ttf").getBestCmap()
        for c, path in sorted(texts().items()):
            if c not in cmap and c not in (0x09, 0x0A, 0x0D):
                bad += 1
                print(f"{style}: no U+{c:04X} {chr(c)} ({path})")
    print("characters missing:" if bad else "every character is there", bad or "")
    return 1 if bad else 0


def main(args):
    try:
        import fontTools
    except ImportError:
        sys.exit(f"missing: the Python package fonttools ({FONTTOOLS}); pip install fonttools=={FONTTOOLS}")
    if args == ["--check"]:
        return check(HERE)
    if not 1 <= len(args) <= 2 or args[0].startswith("-"):
        sys.exit(__doc__)
    if fontTools.version != FONTTOOLS:
        print(f"note: fonttools {fontTools.version}, not {FONTTOOLS}; the bytes may differ")
    logging.disable(logging.WARNING)
    out = Path(args[1]) if len(args) == 2 else HERE
    src = find_sources(Path(args[0]))
    for style in WEIGHTS:
        build(style, src, out)
    return check(out)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
