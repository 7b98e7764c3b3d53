//! `otkel map`: what one types.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use otkel_maps::{
    earth::{Bounds, LonLat, TileId},
    roads::Mode,
    style::Look,
};

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum MapAction {
    /// Makes a map of OpenStreetMap extracts: map.pmtiles, roads.graph, places.db.
    Build(BuildArgs),
    /// Draws a labelled tile as PNG.
    Tile(TileArgs),
    /// Draws a labelled picture of any size, for print.
    Picture(PictureArgs),
    /// Finds places, ports and streets by any name in any script, or what is near.
    Find(FindArgs),
    /// The way from one place to another.
    Route(RouteArgs),
    /// Whether the tank lasts on a way, and where to fill it.
    Range(RangeArgs),
}

/// Which map.
#[derive(Debug, Args)]
pub(crate) struct MapChoice {
    /// The folder of a map that `map build` made; left out: the overview map that is built in.
    #[arg(long)]
    pub map: Option<PathBuf>,
    /// What time it is, instead of the clock: roads close for the winter, and ports by the hour.
    #[arg(long)]
    pub now: Option<String>,
    /// Stable JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `otkel map build`.
#[derive(Debug, Args)]
pub(crate) struct BuildArgs {
    /// Extracts, as Geofabrik and others publish them (.osm.pbf).
    #[arg(required = true)]
    pub extracts: Vec<PathBuf>,
    /// The folder to write the map into.
    #[arg(short, long)]
    pub out: PathBuf,
    /// Only what lies in west,south,east,north (degrees).
    #[arg(long, value_parser = bounds, allow_hyphen_values = true)]
    pub bbox: Option<Bounds>,
    /// Stable JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// How a picture looks.
#[derive(Debug, Args)]
pub(crate) struct PictureLook {
    /// Where to write the PNG.
    #[arg(short, long)]
    pub out: PathBuf,
    /// Pixels a point, 0.25 to 8: phones draw at 2 to 3.
    #[arg(long, default_value_t = 1.0)]
    pub scale: f64,
    /// day, night or contrast.
    #[arg(long, default_value = "day")]
    pub style: StyleName,
    /// A font file for signs that the built-in font lacks, such as a system's Han font.
    #[arg(long)]
    pub font: Option<PathBuf>,
}

/// The styles by name.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum StyleName {
    /// Light.
    Day,
    /// Dark.
    Night,
    /// High contrast.
    Contrast,
}

impl StyleName {
    pub(crate) fn look(self) -> Look {
        match self {
            Self::Day => Look::Day,
            Self::Night => Look::Night,
            Self::Contrast => Look::Contrast,
        }
    }
}

/// `otkel map tile`.
#[derive(Debug, Args)]
pub(crate) struct TileArgs {
    /// Zoom/column/row, as everywhere on the web: 8/185/92.
    pub tile: TileId,
    #[command(flatten)]
    pub choice: MapChoice,
    #[command(flatten)]
    pub look: PictureLook,
    /// Points wide and high.
    #[arg(long, default_value_t = 512)]
    pub size: u32,
}

/// `otkel map picture`.
#[derive(Debug, Args)]
pub(crate) struct PictureArgs {
    /// The middle: latitude,longitude or a name.
    #[arg(allow_hyphen_values = true)]
    pub place: String,
    #[command(flatten)]
    pub choice: MapChoice,
    #[command(flatten)]
    pub look: PictureLook,
    /// 0 shows the world on 512 points; each one more is twice as large.
    #[arg(long, default_value_t = 8.0)]
    pub zoom: f64,
    /// What is up, degrees clockwise from north.
    #[arg(long, default_value_t = 0.0, allow_hyphen_values = true)]
    pub bearing: f64,
    /// Points wide x high.
    #[arg(long, default_value = "1024x768", value_parser = size)]
    pub size: (u32, u32),
}

/// `otkel map find`.
#[derive(Debug, Args)]
pub(crate) struct FindArgs {
    /// A name, or a part of one, in any script; left out with --category: what is near.
    #[arg(default_value = "")]
    pub text: String,
    #[command(flatten)]
    pub choice: MapChoice,
    /// latitude,longitude: near places come first.
    #[arg(long, value_parser = position, allow_hyphen_values = true)]
    pub near: Option<LonLat>,
    /// Only fuel, pharmacy, hospital, hotel, bank, police, border, food, shop, station, airport, sight, workshop, toilets.
    #[arg(long)]
    pub category: Option<String>,
    /// At most so many.
    #[arg(long, default_value_t = 10)]
    pub limit: usize,
}

/// From where to where, and how.
#[derive(Debug, Args)]
pub(crate) struct WayArgs {
    /// From where: latitude,longitude or a name.
    #[arg(allow_hyphen_values = true)]
    pub from: String,
    /// To where.
    #[arg(allow_hyphen_values = true)]
    pub to: String,
    #[command(flatten)]
    pub choice: MapChoice,
    /// car, motorcycle, coach or foot.
    #[arg(long, default_value = "car", value_parser = profile)]
    pub profile: Mode,
    /// By this port and no other.
    #[arg(long)]
    pub via: Option<String>,
    /// Not across a border.
    #[arg(long, conflicts_with = "via")]
    pub avoid_borders: bool,
}

/// `otkel map route`.
#[derive(Debug, Args)]
pub(crate) struct RouteArgs {
    #[command(flatten)]
    pub way: WayArgs,
    /// Writes the way as a GPX file, too.
    #[arg(long)]
    pub gpx: Option<PathBuf>,
}

/// `otkel map range`.
#[derive(Debug, Args)]
pub(crate) struct RangeArgs {
    #[command(flatten)]
    pub way: WayArgs,
    /// How far a full tank or battery gets, km.
    #[arg(long)]
    pub range_km: String,
    /// What is never to be touched, km.
    #[arg(long, default_value = "")]
    pub reserve_km: String,
}

fn profile(text: &str) -> Result<Mode, String> {
    let found = Mode::ALL.iter().copied().find(|mode| mode.word() == text.trim());
    found.ok_or_else(|| "use car, motorcycle, coach or foot".to_owned())
}

/// `43.25,76.91`: latitude first, as people write it.
pub(crate) fn position(text: &str) -> Result<LonLat, String> {
    let numbers: Option<Vec<f64>> = text.split(',').map(|part| part.trim().parse().ok()).collect();
    match numbers.as_deref() {
        Some([lat, lon]) => LonLat::new(*lon, *lat)
            .ok_or_else(|| format!("{text} is no position: latitude first, −90 to 90, then longitude")),
        _ => Err(format!("{text:?} is no position; write latitude,longitude like 44.20,80.41")),
    }
}

fn bounds(text: &str) -> Result<Bounds, String> {
    let numbers: Option<Vec<f64>> = text.split(',').map(|part| part.trim().parse().ok()).collect();
    match numbers.as_deref() {
        Some([west, south, east, north]) if west < east && south < north => {
            match (LonLat::new(*west, *south), LonLat::new(*east, *north)) {
                (Some(low), Some(high)) => Ok(Bounds::around([low, high]).unwrap_or(Bounds::WORLD)),
                _ => Err("degrees are −180 to 180 and −90 to 90".to_owned()),
            }
        }
        _ => Err("write west,south,east,north like 79.5,43.5,82,45".to_owned()),
    }
}

fn size(text: &str) -> Result<(u32, u32), String> {
    let sides = text.split_once('x').and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)));
    sides.ok_or_else(|| "write width x height like 1024x768".to_owned())
}
