"""Signed-distance glyphs for MapLibre Native: glyphs.py FONT.ttf FOLDER, ranges of Latin and Cyrillic. Needs Pillow, numpy."""

import os
import sys

import numpy as np
from PIL import Image, ImageDraw, ImageFont

SIZE, BORDER, RADIUS, CUTOFF, FINE = 24, 3, 8, 0.25, 4


def varint(n):
    out = b""
    while n > 127:
        out += bytes([n & 127 | 128])
        n >>= 7
    return out + bytes([n])


def number(field, n):
    return varint(field << 3) + varint(n)


def signed(field, n):
    return number(field, (n << 1) ^ (n >> 63))


def chunk(field, data):
    return varint(field << 3 | 2) + varint(len(data)) + data


def glyph(font, code, ascent):
    text = chr(code)
    advance = round(font.getlength(text) / FINE)
    left, top, right, bottom = font.getbbox(text, anchor="ls")
    left, top = left // FINE, top // FINE
    width, height = -(-right // FINE) - left, -(-bottom // FINE) - top
    body = number(1, code)
    if width <= 0 or height <= 0:
        return body + number(3, 0) + number(4, 0) + signed(5, 0) + signed(6, 0) + number(7, advance)
    w, h = width + 2 * BORDER, height + 2 * BORDER
    image = Image.new("L", (w * FINE, h * FINE))
    ImageDraw.Draw(image).text(((BORDER - left) * FINE, (BORDER - top) * FINE), text, fill=255, font=font, anchor="ls")
    ink = np.asarray(image) > 127
    padded = np.pad(ink, 1)
    edge = ink & ~(padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:])
    points = np.argwhere(edge).astype(float) + 0.5
    ys, xs = np.mgrid[0:h, 0:w] * FINE + FINE / 2
    if len(points):
        distance = np.sqrt(((ys[..., None] - points[:, 0]) ** 2 + (xs[..., None] - points[:, 1]) ** 2).min(-1)) / FINE
    else:
        distance = np.full((h, w), 99.0)
    inside = ink[(ys).astype(int), (xs).astype(int)]
    distance = np.where(inside, -distance, distance)
    field = np.clip(255 - 255 * (distance / RADIUS + CUTOFF), 0, 255).astype(np.uint8)
    return (body + chunk(2, field.tobytes()) + number(3, width) + number(4, height) + signed(5, left)
            + signed(6, -top - ascent) + number(7, advance))


def main():
    path, folder = sys.argv[1:3]
    font = ImageFont.truetype(path, SIZE * FINE, layout_engine=ImageFont.Layout.BASIC)
    ascent = round(font.getmetrics()[0] / FINE)
    name = "Noto Sans Regular"
    os.makedirs(f"{folder}/{name}", exist_ok=True)
    for start in range(0, 65536, 256):
        glyphs = b""
        if start <= 0x500 or start in (0x2000, 0x2100):
            glyphs = b"".join(chunk(3, glyph(font, code, ascent)) for code in range(max(start, 32), start + 256))
        stack = chunk(1, name.encode()) + chunk(2, f"{start}-{start + 255}".encode()) + glyphs
        with open(f"{folder}/{name}/{start}-{start + 255}.pbf", "wb") as file:
            file.write(chunk(1, stack))


main()
