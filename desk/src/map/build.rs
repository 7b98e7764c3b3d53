//! `otkel map build`.

use std::{collections::HashMap, sync::Mutex};

use indicatif::{ProgressBar, ProgressStyle};
use otkel_app::Services;
use otkel_domain::model::facts::PortKind;
use otkel_mapmaker::{
    detail::{DetailOptions, Port, build},
    osm::Progress,
};
use otkel_maps::earth::LonLat;
use serde_json::json;

use super::args::BuildArgs;
use crate::{Failure, Outcome};

/// A bar a stage, on the terminal only.
#[derive(Default)]
struct Bars(Mutex<HashMap<&'static str, ProgressBar>>);

impl Progress for Bars {
    fn step(&self, stage: &'static str, done: u64, total: u64) {
        let mut bars = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let bar = bars.entry(stage).or_insert_with(|| {
            let style = ProgressStyle::with_template("{msg:>24} [{bar:30}] {pos}/{len} {elapsed}");
            let bar = ProgressBar::new(total);
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("=> "));
            bar.with_message(stage)
        });
        bar.set_length(total);
        bar.set_position(done);
        if done >= total {
            bar.finish();
        }
    }
}

pub(super) fn run(services: &Services, args: &BuildArgs) -> Result<Outcome, Failure> {
    let options = DetailOptions {
        extracts: args.extracts.clone(),
        out: args.out.clone(),
        bbox: args.bbox,
        ports: ports(services),
    };
    let report =
        build(&options, &Bars::default()).map_err(|error| Failure { code: 3, text: error.to_string() })?;
    if args.json {
        return Ok(Outcome::Json(json!({
            "schema": 1,
            "out": args.out.display().to_string(),
            "tiles": { "features": report.tiles.features, "tiles": report.tiles.tiles, "bytes": report.tiles.bytes },
            "roads": { "km": report.roads.km, "segments": report.roads.segments, "bytes": report.road_bytes },
            "places": { "places": report.places.places, "keys": report.places.keys },
            "cut_ways": report.left_out.cut_ways,
            "broken_areas": report.left_out.broken_areas,
        })));
    }
    let mut lines: Vec<String> = report.to_string().lines().map(str::to_owned).collect();
    lines.insert(0, args.out.display().to_string());
    Ok(Outcome::Lines(lines))
}

/// The road ports of the content.
fn ports(services: &Services) -> Vec<Port> {
    let ports = services.facts().ports.iter().filter(|port| port.port.kind == PortKind::Road);
    ports
        .filter_map(|port| {
            let at = LonLat::new(f64::from(port.port.lon) / 1e6, f64::from(port.port.lat) / 1e6)?;
            Some(Port { id: port.id().to_string(), at, countries: ["cn".to_owned(), "kz".to_owned()] })
        })
        .collect()
}
