//! Lakes and rivers, and their names.

use std::path::Path;

use otkel_maps::{
    earth::{Bounds, LonLat},
    find::Names,
};

use super::{
    lands::Lands,
    names::{nameless, with_local},
    near::{holds, nearest_m},
    problem::Found,
    table::{Table, line, parse, position},
};

/// How far from a lake's shore or a river the position that names it may lie: the shapes are simplified.
const REACH_M: f64 = 8_000.0;

/// A lake.
pub(super) struct Lake {
    pub(super) km2: f64,
    /// First and last position are the same.
    pub(super) shore: Vec<LonLat>,
    pub(super) islands: Vec<Vec<LonLat>>,
    /// With the place of its label.
    pub(super) name: Option<(LonLat, Names)>,
}

/// A river, or a stretch of one; without names where none is known.
pub(super) struct River {
    pub(super) line: Vec<LonLat>,
    pub(super) names: Names,
}

/// All water.
#[derive(Default)]
pub(super) struct Water {
    pub(super) lakes: Vec<Lake>,
    pub(super) rivers: Vec<River>,
}

struct Named {
    at: LonLat,
    names: Names,
    row: usize,
}

const LAKES: &str = "map/derived/lakes.tsv";
const RIVERS: &str = "map/derived/rivers.tsv";
const NAMES: &str = "map/hand/water.tsv";

impl Water {
    pub(super) fn read(content: &Path, lands: &Lands, found: &mut Found) -> Self {
        let mut out = Self::default();
        let mut islands = Vec::new();
        for row in &Table::read(content, LAKES, 3, 3, found).rows {
            let km2 = parse(row.get(1), "an area in km²", LAKES, row.line, found).unwrap_or_default();
            let ring = line(row.get(2), 4, LAKES, row.line, found);
            match row.get(0) {
                "2" => out.lakes.push(Lake { km2, shore: ring, islands: Vec::new(), name: None }),
                "3" => islands.push(ring),
                other => found.add(LAKES, row.line, format!("“{other}” is neither lake (2) nor island (3)")),
            }
        }
        for island in islands {
            let Some(first) = island.first().copied() else { continue };
            if let Some(lake) = out.lakes.iter_mut().find(|lake| holds(&lake.shore, first)) {
                lake.islands.push(island);
            }
        }
        let mut lines = Vec::new();
        for row in &Table::read(content, RIVERS, 1, 1, found).rows {
            lines.push(line(row.get(0), 2, RIVERS, row.line, found));
        }
        let (lakes, rivers) = names(content, lands, found);
        for named in lakes {
            out.name_lake(named, found);
        }
        out.name_rivers(&lines, rivers, found);
        out
    }

    fn name_lake(&mut self, named: Named, found: &mut Found) {
        let at = named.at;
        let lake = self
            .lakes
            .iter_mut()
            .map(|lake| (if holds(&lake.shore, at) { 0.0 } else { nearest_m(&lake.shore, at) }, lake))
            .min_by(|a, b| a.0.total_cmp(&b.0));
        match lake {
            Some((m, lake)) if m <= REACH_M => lake.name = Some((at, named.names)),
            _ => found.add(NAMES, named.row, "no lake is here"),
        }
    }

    /// Cuts lines where the nearest of the names given for them changes.
    fn name_rivers(&mut self, lines: &[Vec<LonLat>], told: Vec<Named>, found: &mut Found) {
        let mut of_line: Vec<Vec<Named>> = lines.iter().map(|_| Vec::new()).collect();
        for one in told {
            let nearest = lines
                .iter()
                .enumerate()
                .map(|(nth, line)| (nearest_m(line, one.at), nth))
                .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            match nearest {
                Some((m, nth)) if m <= REACH_M => of_line[nth].push(one),
                _ => found.add(NAMES, one.row, "no river is here"),
            }
        }
        for (line, told) in lines.iter().zip(of_line) {
            if line.is_empty() {
                continue;
            }
            let name_at = |at: LonLat| {
                let near = told.iter().min_by(|a, b| a.at.distance_m(at).total_cmp(&b.at.distance_m(at)));
                near.map(|one| one.names.clone()).unwrap_or_default()
            };
            let mut stretch = River { line: vec![line[0]], names: name_at(line[0]) };
            for at in &line[1..] {
                stretch.line.push(*at);
                let names = name_at(*at);
                if names != stretch.names {
                    let next = River { line: vec![*at], names };
                    self.rivers.push(std::mem::replace(&mut stretch, next));
                }
            }
            if stretch.line.len() > 1 {
                self.rivers.push(stretch);
            }
        }
    }
}

/// Names of lakes, and of rivers.
fn names(content: &Path, lands: &Lands, found: &mut Found) -> (Vec<Named>, Vec<Named>) {
    let (mut lakes, mut rivers) = (Vec::new(), Vec::new());
    for row in &Table::read(content, NAMES, 3, 7, found).rows {
        let Some(at) = position(row.get(1)) else {
            found.add(NAMES, row.line, "wants the kind, then a position lon,lat");
            continue;
        };
        let names = with_local(row.names(2), lands.at(at));
        if nameless(&names) {
            found.add(NAMES, row.line, "has no name");
        }
        let one = Named { at, names, row: row.line };
        match row.get(0) {
            "lake" => lakes.push(one),
            "river" => rivers.push(one),
            other => found.add(NAMES, row.line, format!("“{other}” is neither lake nor river")),
        }
    }
    (lakes, rivers)
}

/// The middle of a ring's box: where a label without a better place goes.
pub(super) fn middle(ring: &[LonLat]) -> Option<LonLat> {
    Bounds::around(ring.iter().copied()).map(|bounds| bounds.centre())
}
