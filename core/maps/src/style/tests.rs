use serde_json::{Value as Json, json};

use super::{Context, Datum, LayerKind, Look, State, Style, StyleError, StyleLayer};
use crate::tiles::{
    GeometryKind, Tile, Value,
    testing::{LayerMaker, TileMaker},
};

/// A tile with one line: a tunnel of a motorway.
fn road() -> Tile {
    let layer = LayerMaker::default().with(
        GeometryKind::Line,
        &[
            ("kind", Value::Text("motorway")),
            ("tunnel", Value::Bool(true)),
            ("lanes", Value::Number(4.0)),
            ("name_kk", Value::Text("Жібек жолы")),
        ],
        &[&[[0, 0], [9, 9]]],
    );
    Tile::decode(TileMaker::default().layer("roads", &layer).bytes()).unwrap()
}

/// A style with one layer whose filter this is.
fn layer_with_filter(filter: &Json) -> Result<StyleLayer, StyleError> {
    let sheet = json!({"version": 8, "state": {"language": {"default": "kk"}}, "layers": [
        {"id": "x", "type": "line", "source-layer": "roads", "filter": filter}]});
    Style::parse(&sheet.to_string(), &State::new()).map(|style| style.layers()[0].clone())
}

/// What an expression gives for the road at zoom 10.5.
fn value(expression: &Json) -> Datum<'static> {
    let filter = json!(["==", expression, ["get", "nothing like it"]]);
    let layer = layer_with_filter(&filter).unwrap_or_else(|error| panic!("{error}"));
    let Some(super::Expr::Compare(_, pair)) = &layer.filter else { panic!("{filter}") };
    let tile = road();
    let feature = tile.layer("roads").unwrap().feature(0).unwrap();
    pair.0.at(&Context::of(10.5, &feature)).owned()
}

#[test]
fn expressions_give_what_the_specification_says() {
    let null = Json::Null;
    for (expression, expected) in [
        (json!(["get", "kind"]), json!("motorway")),
        (json!(["get", "none"]), null.clone()),
        (json!(["get", ["concat", "name_", ["global-state", "language"]]]), json!("Жібек жолы")),
        (json!(["has", "tunnel"]), json!(true)),
        (json!(["zoom"]), json!(10.5)),
        (json!(["geometry-type"]), json!("LineString")),
        (json!(["id"]), json!(1.0)),
        (json!(["interpolate", ["linear"], ["zoom"], 10, 2, 12, 6]), json!(3.0)),
        (json!(["interpolate", ["exponential", 2], ["get", "lanes"], 3, 0, 5, 3]), json!(1.0)),
        (json!(["interpolate", ["linear"], ["zoom"], 11, 2, 12, 6]), json!(2.0)),
        (json!(["interpolate", ["linear"], ["zoom"], 1, 2, 2, 6]), json!(6.0)),
        (json!(["step", ["zoom"], "a", 10.5, "b", 11, "c"]), json!("b")),
        (json!(["step", ["zoom"], "a", 11, "c"]), json!("a")),
        (json!(["match", ["get", "kind"], ["trunk", "motorway"], 1, "path", 2, 3]), json!(1.0)),
        (json!(["match", ["get", "lanes"], 2, "two", 4, "four", "many"]), json!("four")),
        (json!(["case", ["get", "bridge"], 1, ["get", "tunnel"], 2, 3]), json!(2.0)),
        (json!(["coalesce", ["get", "name_ru"], ["get", "name_kk"]]), json!("Жібек жолы")),
        (json!(["in", ["get", "kind"], ["literal", ["motorway"]]]), json!(true)),
        (json!(["in", "way", ["get", "kind"]]), json!(true)),
        (json!(["concat", "A", ["get", "lanes"], ["get", "none"], true]), json!("A4true")),
        (json!(["upcase", ["get", "name_kk"]]), json!("ЖІБЕК ЖОЛЫ")),
        (json!(["length", ["get", "name_kk"]]), json!(10.0)),
        (json!(["+", ["get", "lanes"], 1, 2]), json!(7.0)),
        (json!(["-", ["get", "lanes"]]), json!(-4.0)),
        (json!(["/", ["get", "lanes"], 0]), null.clone()),
        (json!(["%", 7, ["get", "lanes"]]), json!(3.0)),
        (json!(["^", 2, ["get", "lanes"]]), json!(16.0)),
        (json!(["min", 9, ["get", "lanes"], 5]), json!(4.0)),
        (json!(["log10", 1000]), json!(3.0)),
        (json!(["*", ["get", "kind"], 2]), null.clone()),
        (json!(["to-number", "x", "12"]), json!(12.0)),
        (json!(["to-boolean", ["get", "none"]]), json!(false)),
        (json!(["string", ["get", "lanes"], ["get", "kind"]]), json!("motorway")),
        (json!(["<", ["get", "lanes"], "5"]), json!(false)),
        (json!(["!=", ["get", "none"], true]), json!(true)),
        (json!(["all", ["has", "kind"], ["!", ["has", "none"]]]), json!(true)),
        (json!(["any"]), json!(false)),
    ] {
        let given = match value(&expression) {
            Datum::Null => null.clone(),
            Datum::Bool(yes) => json!(yes),
            Datum::Number(number) => json!((number * 1e9).round() / 1e9),
            Datum::Text(text) => json!(text),
            other => panic!("{other:?}"),
        };
        assert_eq!(given, expected, "{expression}");
    }
    let mixed = value(&json!(["interpolate", ["linear"], ["zoom"], 10, "#000", 11, "#fff"]));
    assert_eq!(mixed.color().unwrap().to_rgba8(), [128, 128, 128, 255]);
    assert_eq!(value(&json!(["rgb", 255, 0, 128])).color().unwrap().to_rgba8(), [255, 0, 128, 255]);
}

#[test]
fn filters_of_both_forms() {
    let tile = road();
    let feature = tile.layer("roads").unwrap().feature(0).unwrap();
    for (filter, takes) in [
        (json!(["==", "kind", "motorway"]), true),
        (json!(["==", ["get", "kind"], "motorway"]), true),
        (json!(["!=", "none", "x"]), true),
        (json!(["in", "kind", "trunk", "motorway"]), true),
        (json!(["!in", "kind", "trunk", "motorway"]), false),
        (json!(["none", ["==", "kind", "trunk"], ["has", "none"]]), true),
        (json!(["all", ["==", "$type", "LineString"], [">=", "lanes", 4]]), true),
        (json!(["any", ["!has", "kind"], ["<", "lanes", 4]]), false),
        (json!(["all", ["==", ["geometry-type"], "Polygon"]]), false),
        (json!(["has", "$id"]), true),
        (json!(["get", "tunnel"]), true),
        (json!(true), true),
        (json!(false), false),
    ] {
        let layer = layer_with_filter(&filter).unwrap_or_else(|error| panic!("{filter}: {error}"));
        assert_eq!(layer.takes(&Context::of(10.0, &feature)), takes, "{filter}");
    }
}

#[test]
fn what_is_not_read_is_named_with_its_place() {
    let of = |layer: Json| {
        Style::parse(&json!({"version": 8, "layers": [layer]}).to_string(), &State::new())
            .unwrap_err()
            .to_string()
    };
    for (layer, words) in [
        (json!({"id": "a", "type": "raster"}), ["“a”, “type”", "symbol are read"]),
        (json!({"type": "fill"}), ["number 1", "missing"]),
        (json!({"id": "a", "type": "fill"}), ["“source-layer”", "missing"]),
        (
            json!({"id": "a", "type": "fill", "source-layer": "b", "paint": {"fill-pattern": "x"}}),
            ["“a”, “fill-pattern”", "isn't read"],
        ),
        (
            json!({"id": "a", "type": "fill", "source-layer": "b", "paint": {"fill-color": 3}}),
            ["“fill-color”", "a colour"],
        ),
        (
            json!({"id": "a", "type": "fill", "source-layer": "b", "paint": {"fill-color": ["wavy", 1]}}),
            ["“fill-color”", "“wavy”"],
        ),
        (
            json!({"id": "a", "type": "line", "source-layer": "b", "layout": {"line-cap": "pointy"}}),
            ["“line-cap”", "butt round square"],
        ),
        (
            json!({"id": "a", "type": "line", "source-layer": "b", "paint": {"line-cap": "butt"}}),
            ["“line-cap”", "isn't read"],
        ),
        (
            json!({"id": "a", "type": "line", "source-layer": "b", "paint": {"line-width": {"stops": []}}}),
            ["“line-width”", "old kind"],
        ),
        (
            json!({"id": "a", "type": "line", "source-layer": "b", "paint": {"line-dasharray": [0, 0]}}),
            ["“line-dasharray”", "lengths"],
        ),
        (
            json!({"id": "a", "type": "line", "source-layer": "b", "paint": {"line-width": ["interpolate", ["linear"], ["zoom"], 5, 1, 4, 2]}}),
            ["“line-width”", "rise"],
        ),
        (
            json!({"id": "a", "type": "line", "source-layer": "b", "filter": ["==", "kind"]}),
            ["“filter”", "takes"],
        ),
        (json!({"id": "a", "type": "line", "source-layer": "b", "minzoom": 99}), ["“minzoom”", "0 to 24"]),
        (
            json!({"id": "a", "type": "line", "source-layer": "b", "paint": {"line-color": ["global-state", "x"]}}),
            ["“line-color”", "“x”"],
        ),
    ] {
        let error = of(layer);
        assert!(words.iter().all(|word| error.contains(word)), "{error}");
    }
    for (sheet, word) in [
        ("[]", "object"),
        ("{", "no JSON"),
        (r#"{"version": 7, "layers": []}"#, "version"),
        (r#"{"version": 8}"#, "layers"),
        (r#"{"version": 8, "layers": [], "fog": {}}"#, "“fog”"),
        (r#"{"version": 8, "layers": [], "state": {"a": {}}}"#, "state.a"),
        (
            r#"{"version": 8, "layers": [{"id": "a", "type": "background"}, {"id": "a", "type": "background"}]}"#,
            "two layers",
        ),
    ] {
        let error = Style::parse(sheet, &State::new()).unwrap_err().to_string();
        assert!(error.contains(word), "{error}");
    }
    let chosen = State::from([("moon".to_owned(), json!("full"))]);
    assert!(
        Style::parse(r#"{"version": 8, "layers": []}"#, &chosen)
            .unwrap_err()
            .to_string()
            .contains("state.moon")
    );
}

#[test]
fn the_state_chosen_overrides_the_default() {
    let water = |look| {
        let style = Style::of(look);
        let layer = style.layers().iter().find(|layer| layer.id == "water").unwrap();
        let LayerKind::Fill(paint) = &layer.kind else { panic!("water is filled") };
        paint.color.at(&Context::of_zoom(9.0))
    };
    assert!(water(Look::Night).b < 0.5 && water(Look::Day).b > 0.5);
    let numbers = Look::ALL.map(|look| Style::of(look).number());
    assert!(numbers[0] != numbers[1] && numbers[1] != numbers[2]);
}

/// A style is also what a stranger sends: reading it ends, whatever is in it.
#[test]
fn damaged_styles_never_panic() {
    let sheet = json!({"version": 8, "state": {"c": {"default": "#123456"}}, "layers": [
        {"id": "a", "type": "background", "paint": {"background-color": ["global-state", "c"]}},
        {"id": "b", "type": "line", "source-layer": "r", "filter": ["all", ["in", "k", "x"], ["!has", "y"]],
         "layout": {"line-cap": "round"},
         "paint": {"line-width": ["interpolate", ["exponential", 1.5], ["zoom"], 5, ["match", ["get", "k"], ["x"], 1, 2], 9, 4],
                   "line-dasharray": [2, 1], "line-color": "hsla(10, 20%, 30%, 0.5)"}}]})
    .to_string();
    let tile = road();
    let feature = tile.layer("roads").unwrap().feature(0).unwrap();
    let read = |bytes: &[u8]| {
        let Ok(style) = Style::parse(&String::from_utf8_lossy(bytes), &State::new()) else { return };
        for layer in style.layers() {
            let _ = layer.takes(&Context::of(7.0, &feature));
            for expr in layer.exprs() {
                let _ = expr.at(&Context::of(f64::NAN, &feature));
            }
        }
    };
    let bytes = sheet.as_bytes();
    (0..bytes.len()).for_each(|end| read(&bytes[..end]));
    for at in 0..bytes.len() {
        for new in [b'"', b'[', b']', b',', b'0', b'9', b'-', b'e', b'#', 0xff, bytes[at] ^ 1, bytes[at] ^ 8]
        {
            let mut bytes = bytes.to_vec();
            bytes[at] = new;
            read(&bytes);
        }
    }
    let deep = format!(r#"{{"version": 8, "layers": [{{"id": "a", "filter": {}"#, "[\"!\",".repeat(100_000));
    read(deep.as_bytes());
}
