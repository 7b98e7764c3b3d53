//! Draws a labelled picture of a map into a PNG:
//!
//!     picture MAP.pmtiles[,MORE…] LON,LAT ZOOM OUT.png [lang=en] [style=day|night|contrast] [bearing=0] [size=800x600] [scale=1]
//!                         [note=TEXT] [symbols=yes] [font=FILE] [time=yes]
//!
//! `symbols=yes` adds ports, a route, the user and pins around the middle, to look at them.

use std::{error::Error, fs::File, io::BufWriter, path::Path, time::Instant};

use otkel_maps::{
    Blob,
    draw::{Cancel, Painter, Picture, Viewport},
    earth::{LonLat, World},
    labels::{
        Fonts, Furniture, LabelOptions, Labeller, Lang, Me, Pin, PortMark, PortState, RouteLine, Symbols,
    },
    style::{Look, Style},
    tiles::{Archive, Tiles},
};

fn main() -> Result<(), Box<dyn Error>> {
    let all: Vec<String> = std::env::args().skip(1).collect();
    let (options, words): (Vec<&String>, Vec<&String>) =
        all.iter().partition(|a| a.contains('=') && !a.contains('/'));
    let option = |name: &str| {
        all.iter().find_map(|o| o.strip_prefix(name).and_then(|o| o.strip_prefix('='))).unwrap_or_default()
    };
    let _ = options;
    let [map, centre, zoom, out] = words[..4] else {
        return Err("picture MAP LON,LAT ZOOM OUT.png …".into());
    };
    let archives = map
        .split(',')
        .map(|m| Ok(Archive::open(Blob::map(Path::new(m))?)?))
        .collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    let tiles = Tiles::new(archives);
    let (lon, lat) = centre.split_once(',').ok_or("LON,LAT")?;
    let centre = LonLat::new(lon.parse()?, lat.parse()?).ok_or("no such position")?;
    let (width, height) = option("size").split_once('x').unwrap_or(("800", "600"));
    let number = |name: &str, default: f64| option(name).parse().unwrap_or(default);
    let view = Viewport::new(
        World::of(centre),
        zoom.parse()?,
        number("bearing", 0.0),
        width.parse()?,
        height.parse()?,
        number("scale", 1.0),
    )
    .ok_or("no such viewport")?;
    let look = match option("style") {
        "night" => Look::Night,
        "contrast" => Look::Contrast,
        _ => Look::Day,
    };
    let mut fonts = Fonts::bundled();
    if !option("font").is_empty() {
        fonts.add(Blob::map(Path::new(option("font")))?)?;
    }
    let labeller = Labeller::new(fonts);
    let symbols = samples(centre, &view);
    let options = LabelOptions {
        lang: Lang::from_tag(option("lang")).unwrap_or_default(),
        style: Style::of(look),
        symbols: (option("symbols") == "yes").then_some(&symbols),
        ..LabelOptions::new(look)
    };
    let furniture = Furniture { note: option("note").to_owned(), ..Furniture::of(&tiles) };
    let mut painter = Painter::new();
    let drawn = labeller.picture(&mut painter, &tiles, &view, &options, &furniture, &Cancel::default())?;
    if option("time") == "yes" {
        time(&labeller, &tiles, &view, &options)?;
    }
    println!("{} labels", drawn.placed.len());
    write(&drawn.picture, Path::new(out))
}

/// How long labels take cold, warm, and while panning: the best of many, since the machine is never quiet.
fn time(
    labeller: &Labeller,
    tiles: &Tiles,
    view: &Viewport,
    options: &LabelOptions<'_>,
) -> Result<(), Box<dyn Error>> {
    let best =
        |runs: u32, run: &mut dyn FnMut(u32) -> Result<(), Box<dyn Error>>| -> Result<f64, Box<dyn Error>> {
            let mut best = f64::MAX;
            for i in 0..runs {
                let start = Instant::now();
                run(i)?;
                best = best.min(start.elapsed().as_secs_f64() * 1e3);
            }
            Ok(best)
        };
    let mut count = 0;
    let cold = best(20, &mut |_| {
        labeller.forget();
        count = labeller.labels(tiles, view, options, &Cancel::default())?.placed.len();
        Ok(())
    })?;
    let warm = best(100, &mut |_| {
        labeller.labels(tiles, view, options, &Cancel::default()).map(|_| ()).map_err(Into::into)
    })?;
    let pan = best(100, &mut |i| {
        let moved =
            view.to_world(f64::from(view.width()) / 2.0 + f64::from(i), f64::from(view.height()) / 2.0);
        let view =
            Viewport::new(moved, view.zoom(), view.bearing(), view.width(), view.height(), view.scale())
                .ok_or("moved away")?;
        labeller.labels(tiles, &view, options, &Cancel::default())?;
        Ok(())
    })?;
    println!("{count} labels: cold {cold:.2} ms, warm {warm:.2} ms, panning {pan:.2} ms");
    Ok(())
}

fn samples(centre: LonLat, view: &Viewport) -> Symbols {
    let at = |x: f64, y: f64| {
        view.to_world(f64::from(view.width()) * (0.5 + x), f64::from(view.height()) * (0.5 + y)).to_lonlat()
    };
    let port = |x, y, name: &str, state| PortMark { at: at(x, y), name: name.into(), state };
    let wave: Vec<LonLat> = (0..200)
        .map(|i| f64::from(i) / 200.0)
        .map(|t| at(-0.42 + t * 0.84, 0.1 * (t * 9.0).sin() + 0.1))
        .collect();
    Symbols {
        ports: vec![
            port(-0.3, -0.3, "Khorgos", PortState::Open),
            port(-0.1, -0.3, "Dostyk 阿拉山口", PortState::Closed),
            port(0.1, -0.3, "Bakhty", PortState::Unknown),
            port(0.3, -0.3, "Maykapchagay", PortState::NotForTravellers),
        ],
        route: Some(RouteLine {
            driven_m: wave.windows(2).take(60).map(|w| w[0].distance_m(w[1])).sum(),
            lines: vec![wave],
        }),
        me: Some(Me { at: centre, accuracy_m: centre.distance_m(at(0.06, 0.0)), heading_deg: Some(50.0) }),
        meeting: Some(Pin { at: at(0.2, 0.25), name: "会合点".into() }),
        pins: vec![Pin { at: at(-0.25, 0.25), name: "مېھمانخانا".into() }],
        choices: vec![Pin { at: at(-0.25, 0.35), name: "Алматы".into() }],
        chosen: None,
    }
}

fn write(picture: &Picture, path: &Path) -> Result<(), Box<dyn Error>> {
    let mut encoder =
        png::Encoder::new(BufWriter::new(File::create(path)?), picture.width(), picture.height());
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header()?.write_image_data(&picture.straight())?;
    Ok(())
}
