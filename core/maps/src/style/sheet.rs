use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::{
    StyleError, StyleLayer,
    filter::filter,
    layer::{BackgroundPaint, FillPaint, LayerKind, LinePaint, Sections, Symbol},
    parse::Parser,
};

/// The longest text of a style.
const MAX_BYTES: usize = 4 << 20;

/// What `global-state` gives: the palette, and what else a style lets be chosen. By name.
pub type State = BTreeMap<String, Json>;

/// A style, read and checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Style {
    name: String,
    layers: Vec<StyleLayer>,
    number: u64,
}

impl Style {
    /// Reads a style. `chosen` overrides the defaults of its `state`: another palette, another language.
    ///
    /// Errors name the layer and the key of what isn't read: nothing is left out silently.
    ///
    /// ```
    /// use otkel_maps::style::{State, Style};
    /// let style = r##"{"version": 8, "layers": [{"id": "land", "type": "background",
    ///     "paint": {"background-colour": "#fff"}}]}"##;
    /// let error = Style::parse(style, &State::new()).unwrap_err().to_string();
    /// assert!(error.contains("“land”, “background-colour”"), "{error}");
    /// ```
    pub fn parse(text: &str, chosen: &State) -> Result<Self, StyleError> {
        if text.len() > MAX_BYTES {
            return Err(StyleError::TooLarge(MAX_BYTES));
        }
        let json: Json = serde_json::from_str(text).map_err(|error| StyleError::Json(error.to_string()))?;
        let error = |key: &str, why: &str| StyleError::Sheet { key: key.to_owned(), why: why.to_owned() };
        let sheet = json.as_object().ok_or_else(|| error("version", "a style is an object"))?;
        for key in sheet.keys() {
            // What says where tiles, fonts and icons are fetched from doesn't matter here: they are at hand.
            if !matches!(
                key.as_str(),
                "version"
                    | "name"
                    | "metadata"
                    | "state"
                    | "layers"
                    | "sources"
                    | "glyphs"
                    | "sprite"
                    | "center"
                    | "zoom"
            ) {
                return Err(error(key, "this isn't read"));
            }
        }
        if sheet.get("version").and_then(Json::as_u64) != Some(8) {
            return Err(error("version", "8 is read"));
        }
        let state = state(sheet, chosen)?;
        let layers = sheet
            .get("layers")
            .and_then(Json::as_array)
            .ok_or_else(|| error("layers", "a list is missing"))?;
        let layers: Vec<StyleLayer> = layers
            .iter()
            .enumerate()
            .map(|(place, json)| layer(place, json, &state))
            .filter_map(Result::transpose)
            .collect::<Result<_, _>>()?;
        for (place, layer) in layers.iter().enumerate() {
            if layers[..place].iter().any(|before| before.id == layer.id) {
                return Err(layer_error(&layer.id, "id", "two layers have it"));
            }
        }
        let name = sheet.get("name").and_then(Json::as_str).unwrap_or_default().to_owned();
        Ok(Self { name, layers, number: fingerprint(text, chosen) })
    }

    /// With no layers: nothing is drawn.
    pub(super) fn empty() -> Self {
        Self { name: String::new(), layers: Vec::new(), number: 0 }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its layers, the lowest first.
    pub fn layers(&self) -> &[StyleLayer] {
        &self.layers
    }

    /// A number that two styles share only when they are the same: the key of what is kept of their pictures.
    pub fn number(&self) -> u64 {
        self.number
    }
}

/// FNV-1a over what the style was made of.
fn fingerprint(text: &str, chosen: &State) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    let mut add = |text: &str| {
        for byte in text.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    add(text);
    for (name, value) in chosen {
        add(name);
        add(&value.to_string());
    }
    hash
}

/// The defaults of the style's `state`, and what was chosen instead.
fn state(sheet: &Map<String, Json>, chosen: &State) -> Result<State, StyleError> {
    let error = |key: &str, why: &str| StyleError::Sheet { key: format!("state.{key}"), why: why.to_owned() };
    let mut state = State::new();
    if let Some(json) = sheet.get("state") {
        let entries = json.as_object().ok_or_else(|| error("", "it is an object"))?;
        for (name, entry) in entries {
            let default = entry.get("default").ok_or_else(|| error(name, "“default” is missing"))?;
            if default.is_object() || default.is_array() {
                return Err(error(name, "the default is a plain value"));
            }
            state.insert(name.clone(), default.clone());
        }
    }
    for (name, value) in chosen {
        match state.get_mut(name) {
            Some(known) if !value.is_object() && !value.is_array() => known.clone_from(value),
            Some(_) => return Err(error(name, "a plain value is chosen")),
            None => return Err(error(name, "the style has no such choice")),
        }
    }
    Ok(state)
}

fn layer_error(layer: &str, key: &str, why: &str) -> StyleError {
    StyleError::Layer { layer: layer.to_owned(), key: key.to_owned(), why: why.to_owned() }
}

/// Reads a layer; `None` when it is hidden.
fn layer(place: usize, json: &Json, state: &State) -> Result<Option<StyleLayer>, StyleError> {
    let number = format!("number {}", place + 1);
    let map = json.as_object().ok_or_else(|| layer_error(&number, "id", "a layer is an object"))?;
    let text = |key: &str| map.get(key).and_then(Json::as_str);
    let id = text("id").ok_or_else(|| layer_error(&number, "id", "it is missing"))?;
    let error = |key: &str, why: &str| layer_error(id, key, why);
    for key in map.keys() {
        if !matches!(
            key.as_str(),
            "id" | "type"
                | "source"
                | "source-layer"
                | "minzoom"
                | "maxzoom"
                | "filter"
                | "layout"
                | "paint"
                | "metadata"
        ) {
            return Err(error(key, "this isn't read"));
        }
    }
    let section = |key: &str| match map.get(key) {
        None => Ok(Map::new()),
        Some(Json::Object(section)) => Ok(section.clone()),
        Some(_) => Err(error(key, "it is an object")),
    };
    let zoom = |key: &str, default: f64| match map.get(key) {
        None => Ok(default),
        Some(json) => json
            .as_f64()
            .filter(|zoom| (0.0..=24.0).contains(zoom))
            .ok_or_else(|| error(key, "a zoom is a number, 0 to 24")),
    };
    let parser = Parser { state };
    let mut sections = Sections { layer: id, parser, layout: section("layout")?, paint: section("paint")? };
    let visibility = sections.layout.remove("visibility");
    let hidden = match visibility.as_ref().map(Json::as_str) {
        None | Some(Some("visible")) => false,
        Some(Some("none")) => true,
        Some(_) => return Err(error("visibility", "this should be visible or none")),
    };
    let kind = match text("type") {
        Some("background") => LayerKind::Background(BackgroundPaint::read(&mut sections)?),
        Some("fill") => LayerKind::Fill(FillPaint::read(&mut sections)?),
        Some("line") => LayerKind::Line(LinePaint::read(&mut sections)?),
        Some("symbol") => LayerKind::Symbol(Box::new(Symbol::read(&mut sections)?)),
        _ => return Err(error("type", "background, fill, line and symbol are read")),
    };
    sections.finish()?;
    let source_layer = text("source-layer").unwrap_or_default();
    if source_layer.is_empty() && !matches!(kind, LayerKind::Background(_)) {
        return Err(error("source-layer", "it is missing"));
    }
    let filter = match map.get("filter") {
        Some(json) => Some(filter(parser, json).map_err(|why| error("filter", &why))?),
        None => None,
    };
    Ok((!hidden).then_some(StyleLayer {
        id: id.to_owned(),
        source_layer: source_layer.to_owned(),
        min_zoom: zoom("minzoom", 0.0)?,
        max_zoom: zoom("maxzoom", f64::INFINITY)?,
        filter,
        kind,
    }))
}
