//! Our side of `tests/bench/maps/drawing`: labelled tiles, timed on one thread, and what other tools need to draw the same.
//!
//! * `drawing time MAP STYLE SCALE ROUNDS Z/X/Y…`: milliseconds of processor time for each tile as JSON, drawn in turns;
//! * `drawing list MAP FROM TO`: the richest tile of each zoom, of the deepest the three richest;
//! * `drawing png MAP STYLE SCALE Z/X/Y OUT.png`;
//! * `drawing export MAP STYLE Z/X/Y`: the tile's features with colours and widths worked out, as JSON, for tools that read
//!   no vector tiles.

use std::{collections::BTreeMap, error::Error, fs::File, io::BufWriter};

use otkel_maps::{
    Blob,
    draw::{Cancel, Painter, Picture, Viewport},
    earth::{LonLat, TileId},
    labels::{Fonts, Furniture, LabelOptions, Labeller},
    style::{Color, Context, LayerKind, Look, State, Style},
    tiles::{Archive, Geometry, GeometryKind, Tiles},
};
use serde_json::{Value as Json, json};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [what, map, from, to] = arguments.as_slice()
        && what == "list"
    {
        return list(&Archive::open(Blob::map(map.as_ref())?)?, from.parse()?, to.parse()?);
    }
    let [what, map, style, rest @ ..] = arguments.as_slice() else {
        return Err("time, png, list or export".into());
    };
    let tiles = Tiles::new(vec![Archive::open(Blob::map(map.as_ref())?)?]);
    let style = Style::parse(&std::fs::read_to_string(style)?, &State::new())?;
    match (what.as_str(), rest) {
        ("time", [scale, rounds, ids @ ..]) => {
            let ids = ids.iter().map(|id| id.parse()).collect::<std::result::Result<Vec<TileId>, _>>()?;
            time(&Desk::new(tiles, style), scale.parse()?, rounds.parse()?, &ids)
        }
        ("png", [scale, id, out]) => {
            let picture = Desk::new(tiles, style).tile(&mut Painter::new(), id.parse()?, scale.parse()?)?;
            let file = BufWriter::new(File::create(out)?);
            let mut encoder = png::Encoder::new(file, picture.width(), picture.height());
            encoder.set_color(png::ColorType::Rgba);
            Ok(encoder.write_header()?.write_image_data(&picture.straight())?)
        }
        ("export", [id]) => export(&tiles, &style, id.parse()?),
        _ => Err("time MAP STYLE SCALE ROUNDS Z/X/Y…, png MAP STYLE SCALE Z/X/Y OUT, export MAP STYLE Z/X/Y"
            .into()),
    }
}

fn list(map: &Archive, from: u8, to: u8) -> Result {
    let bounds = map.bounds();
    let corner = |lon, lat, z| LonLat::new(lon, lat).map(|at| TileId::at(at, z)).ok_or("no such place");
    for z in from..=to {
        let (low, high) = (corner(bounds.west, bounds.north, z)?, corner(bounds.east, bounds.south, z)?);
        let mut all = Vec::new();
        for (x, y) in
            (low.x()..=high.x()).flat_map(|x| (low.y()..=high.y()).map(move |y| (x, y))).take(100_000)
        {
            let Some(id) = TileId::new(z, x, y) else { continue };
            all.extend(map.bytes(id)?.map(|bytes| (bytes.len(), id)));
        }
        all.sort();
        all.iter().rev().take(if z == to { 3 } else { 1 }).for_each(|(_, id)| println!("{id}"));
    }
    Ok(())
}

struct Desk {
    tiles: Tiles,
    style: Style,
    labeller: Labeller,
}

impl Desk {
    fn new(tiles: Tiles, style: Style) -> Self {
        Self { tiles, style, labeller: Labeller::new(Fonts::bundled()) }
    }

    fn tile(&self, painter: &mut Painter, id: TileId, scale: f64) -> Result<Picture> {
        let view = Viewport::of_tile(id, 512, scale).ok_or("no such picture")?;
        let options = LabelOptions { style: &self.style, ..LabelOptions::new(Look::Day) };
        if self.style.layers().iter().all(|layer| layer.symbol().is_none()) {
            return Ok(painter.ground(&self.tiles, &view, &self.style, &Cancel::default())?);
        }
        // Nothing around it: the peers draw no scale bar either.
        let bare =
            Furniture { scale_bar: false, north: false, note: String::new(), attribution: String::new() };
        Ok(self.labeller.picture(painter, &self.tiles, &view, &options, &bare, &Cancel::default())?.picture)
    }
}

/// Milliseconds of processor time that this thread has had.
fn processor_ms() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

fn time(desk: &Desk, scale: f64, rounds: usize, ids: &[TileId]) -> Result {
    let mut painter = Painter::new();
    let mut all: BTreeMap<TileId, Vec<f64>> = BTreeMap::new();
    for round in 0..=rounds {
        for &id in ids {
            let before = processor_ms();
            desk.tile(&mut painter, id, scale)?;
            let took = processor_ms() - before;
            // The first round loads tiles and shapes words.
            if round > 0 {
                all.entry(id).or_default().push(took);
            }
        }
    }
    for (id, mut times) in all {
        times.sort_by(f64::total_cmp);
        desk.tiles.forget();
        desk.labeller.forget();
        let before = processor_ms();
        desk.tile(&mut painter, id, scale)?;
        let cold = processor_ms() - before;
        println!("{}", json!({"tile": id.to_string(), "ms": times[times.len() / 2], "cold_ms": cold}));
    }
    Ok(())
}

fn export(tiles: &Tiles, style: &Style, id: TileId) -> Result {
    let Some(found) = tiles.get(id)? else { return Err("nothing there".into()) };
    let mut layers = Vec::new();
    let mut shape = Geometry::default();
    for layer in style.layers() {
        let of_zoom = Context::of_zoom(f64::from(id.z()));
        if let LayerKind::Background(paint) = &layer.kind {
            layers.push(json!({"id": layer.id, "background": css(paint.color.at(&of_zoom))}));
        }
        let Some(source) = found.tile.layer(&layer.source_layer) else { continue };
        if !layer.shown_at(of_zoom.zoom) {
            continue;
        }
        let mut features = Vec::new();
        for feature in source.features() {
            let context = Context::of(of_zoom.zoom, &feature);
            let Some(paint) = paint(&layer.kind, &context, feature.kind()).filter(|_| layer.takes(&context))
            else {
                continue;
            };
            feature.geometry(&mut shape);
            let parts: Vec<&[[i32; 2]]> = shape.parts().collect();
            let holes: Vec<bool> = parts.iter().map(|ring| Geometry::ring_area(ring) < 0).collect();
            features.push(json!({"paint": paint, "kind": format!("{:?}", feature.kind()), "parts": parts, "holes": holes}));
        }
        if !features.is_empty() {
            layers.push(json!({"id": layer.id, "features": features}));
        }
    }
    println!("{}", json!({"tile": id.to_string(), "extent": 4096, "layers": layers}));
    Ok(())
}

fn css(color: Color) -> String {
    let [r, g, b, _] = color.to_rgba8();
    format!("rgba({r},{g},{b},{})", color.a)
}

fn paint(kind: &LayerKind, context: &Context<'_>, geometry: GeometryKind) -> Option<Json> {
    Some(match kind {
        LayerKind::Fill(paint) if geometry == GeometryKind::Polygon => json!({
            "fill": css(paint.color.at(context)), "opacity": paint.opacity.at(context),
            "outline": paint.outline.at(context).map(css)}),
        LayerKind::Line(paint) if geometry != GeometryKind::Point => json!({
            "line": css(paint.color.at(context)), "opacity": paint.opacity.at(context),
            "width": paint.width.at(context), "dashes": paint.dashes.at(context).0,
            "cap": format!("{:?}", paint.cap.at(context)), "join": format!("{:?}", paint.join.at(context))}),
        LayerKind::Symbol(symbol) => {
            let text = symbol.text.at(context).0;
            if text.is_empty() {
                return None;
            }
            json!({
                "text": text, "size": symbol.size.at(context), "color": css(symbol.color.at(context)),
                "halo": css(symbol.halo.at(context)), "halo_width": symbol.halo_width.at(context),
                "placement": format!("{:?}", symbol.placement.at(context)), "spacing": symbol.spacing.at(context),
                "max_width": symbol.max_width.at(context), "sort": symbol.sort_key.at(context)})
        }
        _ => return None,
    })
}
