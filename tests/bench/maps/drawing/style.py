"""Makes of our style one that every tool of the comparison reads: colours and language in place of `global-state`, no icons
(they would need a sprite), one font. Usage: style.py MAP.json TILES_URL GLYPHS_URL > style.json"""

import json
import sys


def resolved(value, state):
    if isinstance(value, list):
        if len(value) == 2 and value[0] == "global-state":
            return state[value[1]]
        value = [resolved(part, state) for part in value]
        # ["concat", "name_", "en"] is always the same.
        if value[:1] == ["concat"] and all(isinstance(part, str) for part in value):
            return "".join(value[1:])
        return value
    if isinstance(value, dict):
        return {key: resolved(part, state) for key, part in value.items()}
    return value


def main():
    sheet_path, tiles, glyphs = sys.argv[1:]
    sheet = json.load(open(sheet_path))
    state = {name: entry["default"] for name, entry in sheet.pop("state").items()}
    layers = []
    for layer in sheet["layers"]:
        layer = resolved(layer, state)
        if layer["type"] == "symbol":
            layout = {key: value for key, value in layer["layout"].items() if not key.startswith("icon-")}
            layout["text-font"] = ["literal", ["Noto Sans Regular"]]
            layout.pop("text-optional", None)
            layer["layout"] = layout
            layer["paint"] = {key: value for key, value in layer["paint"].items() if not key.startswith("icon-")}
        layers.append(layer)
    source = {"type": "vector", "url": tiles}
    json.dump({"version": 8, "name": "bench", "sources": {"map": source}, "glyphs": glyphs, "layers": layers}, sys.stdout)


main()
