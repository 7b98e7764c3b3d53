//! Draws the ground of a tile or a place into a PNG, and says how long it took:
//! `cargo run --release -p otkel-maps --example ground -- MAP.pmtiles Z/X/Y OUT.png [day|night|contrast] [SCALE] [SIDE]`.
//! With `@LON,LAT,ZOOM[,BEARING]` instead of a tile, a viewport of SIDE × SIDE around a place.

use std::{error::Error, fs::File, io::BufWriter, time::Instant};

use otkel_maps::{
    Blob,
    draw::{Cancel, Painter, Viewport},
    earth::{LonLat, TileId, World},
    style::{Look, Style},
    tiles::{Archive, Tiles},
};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [map, place, out, rest @ ..] = arguments.as_slice() else {
        return Err("MAP.pmtiles Z/X/Y OUT.png [day|night|contrast] [SCALE] [SIDE]".into());
    };
    let look = match rest.first().map(String::as_str) {
        Some("night") => Look::Night,
        Some("contrast") => Look::Contrast,
        _ => Look::Day,
    };
    let scale: f64 = rest.get(1).map_or(Ok(1.0), |text| text.parse())?;
    let side: u32 = rest.get(2).map_or(Ok(512), |text| text.parse())?;
    let archives = map.split(',').map(|map| Ok(Archive::open(Blob::map(map.as_ref())?)?));
    let tiles = Tiles::new(archives.collect::<Result<_, Box<dyn Error>>>()?);
    let view = match place.strip_prefix('@') {
        Some(place) => {
            let numbers = place.split(',').map(str::parse).collect::<Result<Vec<f64>, _>>()?;
            let [lon, lat, zoom, rest @ ..] = numbers.as_slice() else { return Err("@LON,LAT,ZOOM".into()) };
            let centre = World::of(LonLat::new(*lon, *lat).ok_or("no such place")?);
            let px = (f64::from(side) * scale) as u32;
            Viewport::new(centre, *zoom, rest.first().copied().unwrap_or(0.0), px, px, scale)
        }
        None => Viewport::of_tile(place.parse::<TileId>()?, side, scale),
    };
    let view = view.ok_or("no such picture")?;
    let (mut painter, style, cancel) = (Painter::new(), Style::of(look), Cancel::default());
    let started = Instant::now();
    let picture = painter.ground(&tiles, &view, style, &cancel)?;
    let first = started.elapsed();
    let mut took = Vec::new();
    for _ in 0..if cfg!(debug_assertions) { 1 } else { 30 } {
        let started = Instant::now();
        painter.ground(&tiles, &view, style, &cancel)?;
        took.push(started.elapsed());
    }
    took.sort();
    println!("{place}: first {first:.1?}, then {:.2?}", took[took.len() / 2]);
    let mut encoder =
        png::Encoder::new(BufWriter::new(File::create(out)?), picture.width(), picture.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.write_header()?.write_image_data(&picture.straight())?;
    Ok(())
}
