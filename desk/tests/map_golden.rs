//! What every phone must come to, whatever it is: the labels of one frame in five languages and a way's figures.
//!
//! Kotlin and Swift hold the same files against what comes over the FFI. `labels-*.png` is for people and Kotlin;
//! `labels-*.pgm` is the same picture in grey at half the size, for Swift, which has no reader of PNG where it is tested.
//! `OTKEL_GOLDEN=write cargo test -p otkel --test map_golden` writes them; look at the pictures before keeping them.

use std::{env, fs, io::BufReader, path::PathBuf};

use otkel_app::{
    FixedClock, Lang, Services,
    maps::{Atlas, MapBytes},
    screens::map::{Camera, MapEvent, MapFrame, MapModel, MapPicture, RouteEnd, labels, update, view},
};
use otkel_maps::draw::Cancel;
use otkel_pack::Pack;
use serde_json::{Value, json};

static MAP: MapBytes = MapBytes {
    tiles: include_bytes!(concat!(env!("OUT_DIR"), "/map.pmtiles")),
    roads: include_bytes!(concat!(env!("OUT_DIR"), "/roads.graph")),
    places: include_bytes!(concat!(env!("OUT_DIR"), "/places.db")),
};
static FACTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/facts.db"));

/// The evening at which the shells' tests stand, too: ports show whether they are open.
const NOW: &str = "2026-11-20T10:00:00Z";

fn services(lang: Lang) -> Services {
    let clock = FixedClock::parse(NOW).expect("a literal");
    let mut services =
        Services::new(Pack::from_bytes(FACTS).expect("the starter pack opens"), lang, Box::new(clock));
    services.chart(Atlas::open(None, &MAP));
    services
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/maps")
}

fn writing() -> bool {
    env::var("OTKEL_GOLDEN").is_ok_and(|value| value == "write")
}

/// The labels over white, three bytes a pixel.
fn over_white(picture: &MapPicture) -> Vec<u8> {
    picture.rgba.chunks(4).flat_map(|p| [p[0], p[1], p[2]].map(|c| c + (255 - p[3]))).collect()
}

/// Means of two by two pixels, and of the three colours.
fn grey_half(rgb: &[u8], width: usize) -> Vec<u8> {
    let height = rgb.len() / 3 / width;
    let sum = |x: usize, y: usize| {
        let at = (y * width + x) * 3;
        rgb[at..at + 3].iter().map(|c| u32::from(*c)).sum::<u32>()
    };
    let mean = |x: usize, y: usize| (sum(x, y) + sum(x + 1, y) + sum(x, y + 1) + sum(x + 1, y + 1)) / 12;
    (0..height / 2)
        .flat_map(|y| (0..width / 2).map(move |x| (2 * x, 2 * y)))
        .map(|(x, y)| mean(x, y) as u8)
        .collect()
}

fn png_of(file: &PathBuf) -> Vec<u8> {
    let reader = BufReader::new(fs::File::open(file).expect("the golden picture is there"));
    let mut reader = png::Decoder::new(reader).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("its size")];
    reader.next_frame(&mut pixels).expect("whole");
    pixels
}

fn write_png(file: &PathBuf, picture: &MapPicture, rgb: &[u8]) {
    let mut encoder =
        png::Encoder::new(fs::File::create(file).expect("is created"), picture.width, picture.height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    encoder.write_header().expect("is written").write_image_data(rgb).expect("is written");
}

#[test]
fn the_labels_around_khorgos_are_the_golden_ones_in_every_language() {
    let camera = Camera { lon: 80.41, lat: 44.21, zoom: 8.0, bearing: 0.0 };
    let frame = MapFrame { camera, width: 400.0, height: 300.0, scale: 1.0, dark: false };
    for lang in Lang::ALL {
        let services = services(lang);
        let model = MapModel::restore(&services);
        let picture =
            labels(&model, &services, &frame).expect("a frame").draw(&Cancel::default()).expect("drawn");
        let rgb = over_white(&picture);
        let grey = grey_half(&rgb, picture.width as usize);
        let (png, pgm) = (
            folder().join(format!("labels-{}.png", lang.code())),
            folder().join(format!("labels-{}.pgm", lang.code())),
        );
        let header = b"P5\n200 150\n255\n";
        if writing() {
            write_png(&png, &picture, &rgb);
            fs::write(&pgm, [header.as_slice(), &grey].concat()).expect("is written");
        }
        let golden = png_of(&png);
        assert_eq!(golden.len(), rgb.len(), "{lang:?}");
        // Other processors round curves otherwise by a hair: of what is written there a twentieth may differ.
        let inked = golden.chunks(3).filter(|pixel| pixel.iter().any(|c| *c < 231)).count();
        let other = golden.chunks(3).zip(rgb.chunks(3));
        let other = other.filter(|(a, b)| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > 24)).count();
        assert!(inked > 400, "{lang:?}: hardly anything is written there");
        assert!(other * 20 <= inked, "{lang:?}: {other} of {inked} pixels differ");
        let small = fs::read(&pgm).expect("the small one is there");
        assert_eq!(small.strip_prefix(header.as_slice()).map(<[u8]>::len), Some(grey.len()));
        let off = small[header.len()..].iter().zip(&grey).filter(|(a, b)| a.abs_diff(**b) > 24).count();
        assert!(off * 80 <= inked, "{lang:?}: {off} pixels of the small one differ");
    }
}

#[test]
fn the_way_from_almaty_to_khorgos_has_the_golden_figures() {
    let mut services = services(Lang::En);
    let mut model = MapModel::restore(&services);
    for (typed, which) in [("almaty", RouteEnd::From), ("khorgos", RouteEnd::To)] {
        update(MapEvent::Search { typed: typed.to_owned() }, &mut model, &mut services).expect("taken");
        let id = view(&model, &services).search.found[0].id.clone();
        update(MapEvent::Choose { id }, &mut model, &mut services).expect("taken");
        update(MapEvent::End { which }, &mut model, &mut services).expect("taken");
    }
    update(MapEvent::Profile { code: "car".to_owned() }, &mut model, &mut services).expect("taken");
    let route = view(&model, &services).route.expect("a sheet");
    let told = json!({
        "summary": route.summary,
        "steps": route.steps.iter().map(|step| json!([step.icon, step.text, step.distance])).collect::<Vec<_>>(),
    });
    let file = folder().join("route.json");
    if writing() {
        let mut text = serde_json::to_string_pretty(&told).expect("is written");
        text.push('\n');
        fs::write(&file, text).expect("is written");
    }
    let golden: Value =
        serde_json::from_str(&fs::read_to_string(&file).expect("the golden figures are there"))
            .expect("JSON");
    assert_eq!(golden, told);
}
