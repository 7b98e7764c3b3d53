//! The overview's places, for the index that search reads.

use std::collections::BTreeSet;

use otkel_maps::find::{Kind, Names};

use super::{
    features::halfway,
    lands::RegionKind,
    names::nameless,
    sources::{REGION, Sources},
};
use crate::places::{
    PlaceEntry,
    importance::{of_kind, of_people},
};

/// How much more important a town is for being in the content pack.
const KNOWN: f32 = 0.12;
/// The importance of ports that one passes by train, or only to shop.
const BESIDES: f32 = 0.45;

/// All places that can be found.
pub(super) fn of(sources: &Sources) -> Vec<PlaceEntry> {
    let mut out = Vec::new();
    for town in &sources.towns {
        let mut entry = PlaceEntry::new(town.kind, town.at, town.names.clone());
        entry.importance = of_people(town.kind, town.people);
        entry.country.clone_from(&town.country);
        entry.aliases.clone_from(&town.aliases);
        entry.place.clone_from(&town.place);
        if !entry.place.is_empty() {
            // What the content pack tells of is what people cross the border for.
            entry.importance = (entry.importance + KNOWN).min(1.0);
        }
        out.push(entry);
    }
    for port in &sources.pack.ports {
        let mut entry = PlaceEntry::new(Kind::Port, sources.port_at(port), port.names.clone());
        entry.aliases.clone_from(&port.aliases);
        entry.port.clone_from(&port.id);
        entry.importance = match port.kind.as_str() {
            _ if !port.open => of_kind(Kind::Village),
            "road" => of_kind(Kind::Port),
            // Who asks for Khorgos means the road, or the town.
            _ => BESIDES,
        };
        out.push(entry);
    }
    for place in &sources.pack.places {
        let kind = match place.kind.as_str() {
            "city" | "town" | "village" => continue,
            "station" if place.id.ends_with("bus-station") => Kind::BusStation,
            "station" => Kind::Station,
            "airport" => Kind::Airport,
            "sight" => Kind::Sight,
            "lake" => Kind::Lake,
            "region" => Kind::Region,
            _ => Kind::Other,
        };
        let mut entry = PlaceEntry::new(kind, place.at, place.names.clone());
        entry.country.clone_from(&place.country);
        entry.aliases.clone_from(&place.aliases);
        entry.place.clone_from(&place.id);
        out.push(entry);
    }
    natural(sources, &mut out);
    for region in &sources.lands.regions {
        let kind = match region.kind {
            RegionKind::Country => Kind::Country,
            _ => Kind::Region,
        };
        let mut entry = PlaceEntry::new(kind, region.at, region.names.clone());
        entry.country.clone_from(&region.country);
        if matches!(region.kind, RegionKind::Range | RegionKind::Desert | RegionKind::Prefecture) {
            entry.importance = 0.4;
        }
        out.push(entry);
    }
    out
}

/// Lakes and rivers; a river in several stretches once.
fn natural(sources: &Sources, out: &mut Vec<PlaceEntry>) {
    // The content pack has some lakes of its own, with more names.
    let known: BTreeSet<String> =
        out.iter().filter(|entry| entry.kind == Kind::Lake).map(|entry| entry.names.en.clone()).collect();
    for lake in &sources.water.lakes {
        let Some((at, names)) = &lake.name else { continue };
        if !known.contains(&names.en) {
            let mut entry = PlaceEntry::new(Kind::Lake, *at, names.clone());
            entry.importance = (0.2 + 0.1 * lake.km2.max(1.0).log10()).clamp(0.3, 0.65) as f32;
            sources.lands.at(*at).clone_into(&mut entry.country);
            out.push(entry);
        }
    }
    let mut rivers: BTreeSet<Names> = BTreeSet::new();
    for river in &sources.water.rivers {
        let Some(at) = halfway(&river.line).filter(|at| REGION.contains(*at)) else { continue };
        let mut plain = river.names.clone();
        plain.local.clear();
        if !nameless(&plain) && rivers.insert(plain) {
            let mut entry = PlaceEntry::new(Kind::River, at, river.names.clone());
            sources.lands.at(at).clone_into(&mut entry.country);
            out.push(entry);
        }
    }
}
