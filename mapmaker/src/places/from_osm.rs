//! Places out of OpenStreetMap extracts: settlements, streets, what travellers need, sights, mountains and waters.

use std::path::Path;

use otkel_maps::{
    earth::LonLat,
    find::{Kind, Names},
};

use super::{
    PlaceEntry,
    importance::{of_kind, of_people},
    merge::{Piece, merge},
    named::{names, people},
    tagged::{kind, line_kind, street_importance},
};
use crate::osm::{Extract, OsmError, Progress, Tags, Way};

/// The furthest that a border control may be from the port that it is a part of.
const PORT_M: f64 = 8_000.0;

/// Every place of the extracts. `scratch` is a folder for temporary files. The same extracts give the same list.
///
/// Errors are those of reading: [`OsmError`].
pub fn from_osm(
    extract: &Extract,
    scratch: &Path,
    progress: &dyn Progress,
) -> Result<Vec<PlaceEntry>, OsmError> {
    let mut pieces: Vec<Piece> = Vec::new();
    extract.gather_nodes(
        progress,
        |pieces: &mut Vec<Piece>, node| pieces.extend(point(node.tags, node.at, 0.0)),
        |more| {
            pieces.extend(more);
            Ok(())
        },
    )?;
    extract.gather_ways(
        progress,
        |pieces: &mut Vec<Piece>, way| pieces.extend(line(&way).or_else(|| closed(&way))),
        |more| {
            pieces.extend(more);
            Ok(())
        },
    )?;
    extract.for_each_area(
        scratch,
        progress,
        |tags| kind(tags).is_some(),
        |area| {
            let rings = area.polygons.iter().map(|polygon| polygon.outer.as_slice());
            // Of several, the largest.
            let largest =
                rings.map(|ring| (middle(ring), size_km2(ring))).reduce(|a, b| if b.1 > a.1 { b } else { a });
            if let Some((Some(at), size)) = largest {
                pieces.extend(point(area.tags, at, size));
            }
            Ok(())
        },
    )?;
    Ok(merge(pieces))
}

/// Says of border controls and customs which port they are a part of: the nearest within 8 km.
pub fn link_ports(entries: &mut [PlaceEntry], ports: &[(String, LonLat)]) {
    for entry in entries.iter_mut().filter(|entry| matches!(entry.kind, Kind::BorderControl | Kind::Customs))
    {
        let near = ports
            .iter()
            .map(|(id, at)| (at.distance_m(entry.at), id))
            .filter(|(metres, _)| *metres <= PORT_M);
        if let Some((_, id)) = near.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1))) {
            entry.port.clone_from(id);
        }
    }
}

/// A node, or an area of so many km².
fn point(tags: Tags<'_>, at: LonLat, size_km2: f64) -> Option<Piece> {
    let kind = kind(tags)?;
    let mut entry = entry(tags, kind, at);
    if entry.names == Names::default() && kind.category().is_none() {
        return None;
    }
    if size_km2 > 0.0
        && matches!(kind, Kind::Lake | Kind::Park | Kind::Reserve | Kind::Island | Kind::Glacier)
    {
        // 1 km² as its kind, 100 km² a fifth more, a pond less.
        let more = 0.1 * (size_km2.log10() as f32);
        entry.importance = (of_kind(kind) + more).clamp(0.08, 0.75);
    }
    Some(Piece { entry, weight: 1.0, ends: [at, at] })
}

/// A way that is a place by its area: a building, a park.
fn closed(way: &Way<'_>) -> Option<Piece> {
    kind(way.tags)?;
    let ring: Vec<LonLat> = way.nodes.iter().map(|(_, at)| *at).collect();
    let size = if way.is_closed() { size_km2(&ring) } else { 0.0 };
    point(way.tags, middle(&ring)?, size)
}

/// A way of a street or river.
fn line(way: &Way<'_>) -> Option<Piece> {
    let kind = line_kind(way.tags)?;
    if !way.tags.has("name") || way.nodes.len() < 2 {
        return None;
    }
    let length = |pair: &[(i64, LonLat)]| pair[0].1.distance_m(pair[1].1);
    let total: f64 = way.nodes.windows(2).map(length).sum();
    let mut left = total / 2.0;
    let halfway = way.nodes.windows(2).find(|pair| {
        left -= length(pair);
        left <= 0.0
    });
    let at = halfway.map_or(way.nodes[0].1, |pair| pair[1].1);
    let mut entry = entry(way.tags, kind, at);
    entry.importance = street_importance(way.tags).unwrap_or(match way.tags.get("waterway") {
        Some("river") => of_kind(Kind::River),
        _ => 0.15,
    });
    let ends = [way.nodes[0].1, way.nodes[way.nodes.len() - 1].1];
    Some(Piece { entry, weight: total.max(1.0), ends })
}

fn entry(tags: Tags<'_>, kind: Kind, at: LonLat) -> PlaceEntry {
    let (names, aliases) = names(tags);
    let mut entry = PlaceEntry::new(kind, at, names);
    entry.aliases = aliases;
    let text = |keys: [&str; 2]| keys.iter().find_map(|key| tags.get(key)).unwrap_or_default().to_owned();
    entry.hours = text(["opening_hours", "opening_hours:kitchen"]);
    entry.phone = text(["phone", "contact:phone"]);
    entry.country = text(["is_in:country_code", "country_code_iso3166_1_alpha_2"]);
    if kind.is_settlement() {
        entry.importance = of_people(kind, people(tags));
        if tags.is("capital", "yes") || tags.is("admin_level", "2") {
            entry.importance = (entry.importance + 0.1).min(0.98);
        }
    } else if tags.has("wikidata") || tags.has("wikipedia") {
        // Somebody found it worth an article.
        entry.importance += 0.12;
    }
    if tags.has("iata") {
        entry.importance += 0.15;
    }
    entry.importance = entry.importance.min(1.0);
    entry
}

/// The centre of a ring's area (the shoelace formula, flat); of a line the middle of its corners.
fn middle(ring: &[LonLat]) -> Option<LonLat> {
    let first = ring.first()?;
    let (mut area, mut lon, mut lat) = (0.0, 0.0, 0.0);
    let turned = ring.iter().cycle().skip(1);
    for (a, b) in ring.iter().zip(turned) {
        // Relative to the first corner, so that small areas don't drown in large numbers.
        let (ax, ay) = (a.lon() - first.lon(), a.lat() - first.lat());
        let (bx, by) = (b.lon() - first.lon(), b.lat() - first.lat());
        let cross = ax * by - bx * ay;
        area += cross;
        lon += (ax + bx) * cross;
        lat += (ay + by) * cross;
    }
    if area.abs() > 1e-14 {
        return LonLat::new(first.lon() + lon / (3.0 * area), first.lat() + lat / (3.0 * area));
    }
    let count = ring.len() as f64;
    let mean = |of: fn(LonLat) -> f64| ring.iter().map(|at| of(*at)).sum::<f64>() / count;
    LonLat::new(mean(LonLat::lon), mean(LonLat::lat))
}

/// About how large a ring is.
fn size_km2(ring: &[LonLat]) -> f64 {
    let Some(first) = ring.first() else { return 0.0 };
    let squeeze = first.lat().to_radians().cos();
    let turned = ring.iter().cycle().skip(1);
    let flat = |at: &LonLat| ((at.lon() - first.lon()) * 111.3 * squeeze, (at.lat() - first.lat()) * 111.3);
    let doubled: f64 = ring
        .iter()
        .zip(turned)
        .map(|(a, b)| {
            let ((ax, ay), (bx, by)) = (flat(a), flat(b));
            ax * by - bx * ay
        })
        .sum();
    doubled.abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lon: f64, lat: f64) -> LonLat {
        LonLat::new(lon, lat).unwrap()
    }

    #[test]
    fn the_middle_of_a_square_is_its_middle() {
        let ring = [at(80.0, 44.0), at(80.1, 44.0), at(80.1, 44.1), at(80.0, 44.1)];
        assert!(middle(&ring).unwrap().distance_m(at(80.05, 44.05)) < 1.0);
        assert!((size_km2(&ring) - 89.0).abs() < 1.0, "{}", size_km2(&ring));
        assert!(middle(&[at(1.0, 1.0), at(1.2, 1.0)]).unwrap().distance_m(at(1.1, 1.0)) < 1.0);
        assert_eq!(middle(&[]), None);
    }

    #[test]
    fn border_controls_belong_to_the_nearest_port() {
        let mut entries = [
            PlaceEntry::new(Kind::BorderControl, at(80.40, 44.19), Names::default()),
            PlaceEntry::new(Kind::BorderControl, at(81.0, 44.19), Names::default()),
        ];
        link_ports(&mut entries, &[("far".into(), at(80.45, 44.2)), ("khorgos".into(), at(80.38, 44.19))]);
        assert_eq!((entries[0].port.as_str(), entries[1].port.as_str()), ("khorgos", ""));
    }
}
