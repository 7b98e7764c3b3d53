//! Our side of `tests/bench/maps/drawing`: labelled tiles, timed on one thread, and what other tools need to draw the same.
//!
//! * `drawing list MAP FROM TO COUNT`: of each zoom the tiles with the most in them;
//! * `drawing time MAP STYLE SCALE ROUNDS FOLDER|- Z/X/Y…`: milliseconds of processor time for each tile as JSON, drawn in turns:
//!   `first_ms` with everything forgotten before, `again_ms` when all of them have been seen; the pictures go into the folder;
//! * `drawing export MAP STYLE Z/X/Y`: the tile's features with colours and widths worked out, as JSON, for tools that read
//!   no vector tiles.

use std::{error::Error, fs, fs::File, io::BufWriter, path::Path};

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
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["list", map, from, to, count] => list(&archive(map)?, from.parse()?, to.parse()?, count.parse()?),
        ["time", map, style, scale, rounds, folder, ids @ ..] => {
            let ids = ids.iter().map(|id| id.parse()).collect::<std::result::Result<Vec<TileId>, _>>()?;
            let folder = (*folder != "-").then(|| Path::new(folder));
            time(&Desk::new(map, style, scale.parse()?)?, rounds.parse()?, folder, &ids)
        }
        ["export", map, style, id] => {
            let desk = Desk::new(map, style, 1.0)?;
            export(&desk.tiles, &desk.style, id.parse()?)
        }
        _ => Err("list MAP FROM TO COUNT, time MAP STYLE SCALE ROUNDS FOLDER Z/X/Y…, export MAP STYLE Z/X/Y"
            .into()),
    }
}

fn archive(map: &str) -> Result<Archive> {
    Ok(Archive::open(Blob::map(map.as_ref())?)?)
}

/// By their bytes, which is what takes long to draw.
fn list(map: &Archive, from: u8, to: u8, count: usize) -> Result {
    let bounds = map.bounds();
    let corner = |lon, lat, z| LonLat::new(lon, lat).map(|at| TileId::at(at, z)).ok_or("no such place");
    for z in from..=to {
        let (low, high) = (corner(bounds.west, bounds.north, z)?, corner(bounds.east, bounds.south, z)?);
        let all = (low.x()..=high.x()).flat_map(|x| (low.y()..=high.y()).map(move |y| (x, y)));
        let mut found = Vec::new();
        for (x, y) in all.take(100_000) {
            let Some(id) = TileId::new(z, x, y) else { continue };
            found.extend(map.bytes(id)?.map(|bytes| (bytes.len(), id)));
        }
        found.sort();
        found.iter().rev().take(count).for_each(|(_, id)| println!("{id}"));
    }
    Ok(())
}

struct Desk {
    tiles: Tiles,
    style: Style,
    scale: f64,
    labeller: Labeller,
}

impl Desk {
    fn new(map: &str, style: &str, scale: f64) -> Result<Self> {
        let style = Style::parse(&fs::read_to_string(style)?, &State::new())?;
        let labeller = Labeller::new(Fonts::bundled());
        Ok(Self { tiles: Tiles::new(vec![archive(map)?]), style, scale, labeller })
    }

    fn tile(&self, painter: &mut Painter, id: TileId) -> Result<Picture> {
        let view = Viewport::of_tile(id, 512, self.scale).ok_or("no such picture")?;
        let options = LabelOptions { style: &self.style, ..LabelOptions::new(Look::Day) };
        // Nothing around it: the peers draw no scale bar either.
        let bare =
            Furniture { scale_bar: false, north: false, note: String::new(), attribution: String::new() };
        Ok(self.labeller.picture(painter, &self.tiles, &view, &options, &bare, &Cancel::default())?.picture)
    }

    /// The tile's picture, and the milliseconds of processor time that it took.
    fn timed(&self, painter: &mut Painter, id: TileId) -> Result<(Picture, f64)> {
        let before = processor_ms();
        let picture = self.tile(painter, id)?;
        Ok((picture, processor_ms() - before))
    }
}

/// Milliseconds of processor time that this thread has had.
fn processor_ms() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

fn time(desk: &Desk, rounds: usize, folder: Option<&Path>, ids: &[TileId]) -> Result {
    let mut painter = Painter::new();
    let (mut first, mut again) = (vec![Vec::new(); ids.len()], vec![Vec::new(); ids.len()]);
    for round in 0..rounds {
        for (&id, times) in ids.iter().zip(&mut first) {
            desk.tiles.forget();
            desk.labeller.forget();
            let (picture, took) = desk.timed(&mut painter, id)?;
            times.push(took);
            if let (Some(folder), 0) = (folder, round) {
                write(&picture, &folder.join(format!("ours-{}.png", id.to_string().replace('/', "-"))))?;
            }
        }
    }
    // Not twice in a row: between two drawings of a tile lie all the others. The first time around all are seen.
    for round in 0..=rounds {
        for (&id, times) in ids.iter().zip(&mut again) {
            let (_, took) = desk.timed(&mut painter, id)?;
            if round > 0 {
                times.push(took);
            }
        }
    }
    for (id, (first, again)) in ids.iter().zip(first.into_iter().zip(again)) {
        println!("{}", json!({"tile": id.to_string(), "first_ms": median(first), "again_ms": median(again)}));
    }
    Ok(())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

fn write(picture: &Picture, path: &Path) -> Result {
    let mut encoder =
        png::Encoder::new(BufWriter::new(File::create(path)?), picture.width(), picture.height());
    encoder.set_color(png::ColorType::Rgba);
    Ok(encoder.write_header()?.write_image_data(&picture.straight())?)
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
