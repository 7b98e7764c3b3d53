//! `otkel map tile` and `otkel map picture`: labelled pictures that stand alone.

use std::{fs, io::Cursor, path::Path};

use otkel_app::{Services, maps::language, screens::map::port_marks};
use otkel_maps::{
    Blob,
    draw::{Cancel, Painter, Picture, Viewport},
    earth::World,
    labels::{Fonts, Furniture, LabelOptions, Labeller, Symbols},
    style::Style,
};
use serde_json::json;

use super::args::{PictureArgs, PictureLook, TileArgs};
use crate::{Failure, Outcome};

pub(super) fn tile(services: &Services, args: &TileArgs) -> Result<Outcome, Failure> {
    let view = Viewport::of_tile(args.tile, args.size, args.look.scale);
    draw(services, view, &args.look, args.choice.json)
}

pub(super) fn picture(services: &Services, args: &PictureArgs) -> Result<Outcome, Failure> {
    let (at, _) = super::place(services, &args.place)?;
    let pixels = |points: u32| (f64::from(points) * args.look.scale).round() as u32;
    let (width, height) = (pixels(args.size.0), pixels(args.size.1));
    let view = Viewport::new(World::of(at), args.zoom, args.bearing, width, height, args.look.scale);
    draw(services, view, &args.look, args.choice.json)
}

fn draw(
    services: &Services,
    view: Option<Viewport>,
    look: &PictureLook,
    json: bool,
) -> Result<Outcome, Failure> {
    let bad = |text: String| Failure { code: 2, text };
    let view = view
        .ok_or_else(|| bad("no such picture: a side is 1 to 8192 pixels, the scale 0.25 to 8".to_owned()))?;
    let mut fonts = Fonts::bundled();
    if let Some(file) = &look.font {
        let blob = Blob::map(file).map_err(|error| bad(format!("{}: {error}", file.display())))?;
        fonts.add(blob).map_err(|error| bad(format!("{}: {error}", file.display())))?;
    }
    let face = look.style.look();
    let symbols = Symbols { ports: port_marks(services, view.zoom()), ..Symbols::default() };
    let options = LabelOptions {
        lang: language(services.words.lang()),
        style: Style::of(face),
        symbols: Some(&symbols),
        ..LabelOptions::new(face)
    };
    let tiles = services.atlas.studio().tiles();
    let overview = services.atlas.sheets().first().is_some_and(|sheet| sheet.overview);
    let note = if overview { services.words.word("map-overview-short") } else { String::new() };
    let furniture = Furniture { note, ..Furniture::of(tiles) };
    let drawn = Labeller::new(fonts)
        .picture(&mut Painter::new(), tiles, &view, &options, &furniture, &Cancel::default())
        .map_err(|error| Failure { code: 3, text: error.to_string() })?;
    write(&drawn.picture, &look.out)?;
    let (width, height, labels) = (drawn.picture.width(), drawn.picture.height(), drawn.placed.len());
    if json {
        let file = look.out.display().to_string();
        return Ok(Outcome::Json(
            json!({ "schema": 1, "file": file, "width": width, "height": height, "labels": labels }),
        ));
    }
    Ok(Outcome::Lines(vec![format!("{}: {width} × {height}, {labels} labels", look.out.display())]))
}

/// Writes beside and renames.
fn write(picture: &Picture, out: &Path) -> Result<(), Failure> {
    let failed =
        |error: &dyn std::fmt::Display| Failure { code: 2, text: format!("{}: {error}", out.display()) };
    let mut bytes = Cursor::new(Vec::new());
    let mut encoder = png::Encoder::new(&mut bytes, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let done = encoder.write_header().and_then(|mut writer| writer.write_image_data(&picture.straight()));
    done.map_err(|error| failed(&error))?;
    let part = out.with_extension("png.part");
    fs::write(&part, bytes.into_inner()).map_err(|error| failed(&error))?;
    fs::rename(&part, out).map_err(|error| failed(&error))
}
