//! All maps on the phone: detailed ones first, the built-in overview below them.

use std::{path::Path, sync::Arc};

use otkel_maps::{
    Blob,
    draw::Studio,
    earth::{Bounds, LonLat},
    find::{Category, Found, PlacesError, Query},
    labels::{Fonts, Labeller},
    names::Lang,
    tiles::Tiles,
};

use super::sheet::{Files, MapTrouble, PlacesFile, Sheet};

/// A map that is part of the program.
#[derive(Debug, Clone, Copy)]
pub struct MapBytes {
    /// `map.pmtiles`.
    pub tiles: &'static [u8],
    /// `roads.graph`.
    pub roads: &'static [u8],
    /// `places.db`.
    pub places: &'static [u8],
}

/// The maps.
pub struct Atlas {
    sheets: Vec<Sheet>,
    studio: Studio,
    labeller: Labeller,
    trouble: Option<MapTrouble>,
}

/// A place found, with the map that has it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Hit {
    /// Which map.
    pub sheet: usize,
    /// The place.
    pub found: Found,
}

/// Two rows of one name this near to each other, on two maps, are one place. Metres.
const SAME_M: f64 = 20_000.0;

impl Atlas {
    /// No map at all: for commands and tests that need none.
    pub fn empty() -> Self {
        Self {
            sheets: Vec::new(),
            studio: Studio::new(Arc::new(Tiles::new(Vec::new()))),
            labeller: labeller(),
            trouble: None,
        }
    }

    /// The map in `folder`, if there is one, over the built-in one. A map that can't be used is left out, and
    /// [`Atlas::trouble`] says why.
    pub fn open(folder: Option<&Path>, built_in: &MapBytes) -> Self {
        let mut trouble = None;
        let mut opened = Vec::new();
        let starter = Files {
            tiles: Blob::from_static(built_in.tiles),
            roads: Some(Blob::from_static(built_in.roads)),
            places: Some(PlacesFile::Bytes(Blob::from_static(built_in.places))),
        };
        let detailed = folder.and_then(Files::of_folder);
        for files in detailed.into_iter().chain([Ok(starter)]) {
            match files.and_then(Sheet::open) {
                Ok(sheet) => opened.push(sheet),
                Err(error) => trouble = Some(error),
            }
        }
        let (sheets, archives): (Vec<_>, Vec<_>) = opened.into_iter().unzip();
        Self { sheets, studio: Studio::new(Arc::new(Tiles::new(archives))), labeller: labeller(), trouble }
    }

    /// The map in a folder, and nothing else.
    pub fn of_folder(folder: &Path) -> Result<Self, MapTrouble> {
        let missing = MapTrouble {
            file: "map.pmtiles",
            newer: false,
            detail: format!("{} has none; make one with `otkel map build`", folder.display()),
        };
        let (sheet, archive) = Sheet::open(Files::of_folder(folder).ok_or(missing)??)?;
        let studio = Studio::new(Arc::new(Tiles::new(vec![archive])));
        Ok(Self { sheets: vec![sheet], studio, labeller: labeller(), trouble: None })
    }

    /// Why a map was left out.
    pub fn trouble(&self) -> Option<&MapTrouble> {
        self.trouble.as_ref()
    }

    /// The maps, the most detailed first.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// What draws them.
    pub fn studio(&self) -> &Studio {
        &self.studio
    }

    /// The map that shows a position in the most detail.
    pub fn sheet_at(&self, at: LonLat) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.bounds.contains(at))
    }

    /// What writes on them.
    pub fn labeller(&self) -> &Labeller {
        &self.labeller
    }

    /// What the maps cover in all.
    pub fn bounds(&self) -> Option<Bounds> {
        let corners = |b: Bounds| [LonLat::new(b.west, b.south), LonLat::new(b.east, b.north)];
        Bounds::around(self.sheets.iter().flat_map(|sheet| corners(sheet.bounds)).flatten())
    }

    /// Places of a name on all maps, the likeliest first; a place that two maps have comes once, from the more detailed.
    pub(crate) fn find(&self, query: &Query<'_>) -> Result<Vec<Hit>, PlacesError> {
        self.gather(query.limit, |sheet| match &sheet.places {
            Some(places) => places.find(query),
            None => Ok(Vec::new()),
        })
        .map(|mut hits| {
            hits.sort_by(|a, b| b.found.score.total_cmp(&a.found.score).then(a.sheet.cmp(&b.sheet)));
            hits.truncate(query.limit);
            hits
        })
    }

    /// Places of a name on all maps, as [`Places::find`](otkel_maps::find::Places::find) has them.
    pub fn search(&self, query: &Query<'_>) -> Result<Vec<Found>, PlacesError> {
        Ok(self.find(query)?.into_iter().map(|hit| hit.found).collect())
    }

    /// Places of a category near a position, the nearest first.
    pub(crate) fn nearby(
        &self,
        category: Category,
        near: LonLat,
        radius_m: f64,
        lang: Lang,
        limit: usize,
    ) -> Result<Vec<Hit>, PlacesError> {
        self.gather(limit, |sheet| match &sheet.places {
            Some(places) => places.nearby(category, near, radius_m, lang, limit),
            None => Ok(Vec::new()),
        })
        .map(|mut hits| {
            let far = |hit: &Hit| hit.found.distance_m.unwrap_or(f64::MAX);
            hits.sort_by(|a, b| far(a).total_cmp(&far(b)).then(a.sheet.cmp(&b.sheet)));
            hits.truncate(limit);
            hits
        })
    }

    /// Whatever is near a position, of any kind, the nearest first.
    pub(crate) fn around(&self, at: LonLat, radius_m: f64, lang: Lang, limit: usize) -> Vec<Hit> {
        let hits = self.gather(limit, |sheet| match &sheet.places {
            Some(places) => places.around(at, radius_m, lang, limit),
            None => Ok(Vec::new()),
        });
        hits.unwrap_or_default()
    }

    /// Whose data all the maps are, each once.
    pub fn attributions(&self) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for sheet in self.sheets.iter().filter(|sheet| !sheet.attribution.is_empty()) {
            if !all.contains(&sheet.attribution.as_str()) {
                all.push(&sheet.attribution);
            }
        }
        all
    }

    /// The country of a position, by its ISO code.
    pub(crate) fn country_at(&self, at: LonLat) -> Option<String> {
        self.studio.tiles().country_at(at)
    }

    /// The countries at a position and within so many metres of it, by their ISO codes, each once.
    pub(crate) fn countries_near(&self, at: LonLat, metres: f64) -> Vec<String> {
        let tiles = self.studio.tiles();
        let degrees = metres / 111_195.0;
        let stretch = at.lat().to_radians().cos().max(0.01);
        // Two rings of 32 positions: a straight border is seen to within half a hundredth of the distance, and what is wider
        // than a fifth of it is not slipped over.
        let ring = (0..64)
            .map(|turn| (f64::from(turn) * std::f64::consts::TAU / 32.0, 1.0 - 0.5 * f64::from(turn / 32)));
        let ring = ring.filter_map(|(turn, part)| {
            let far = degrees * part;
            LonLat::new(at.lon() + far * turn.sin() / stretch, at.lat() + far * turn.cos())
        });
        let mut codes: Vec<String> =
            [at].into_iter().chain(ring).filter_map(|at| tiles.country_at(at)).collect();
        codes.sort();
        codes.dedup();
        codes
    }

    fn gather(
        &self,
        limit: usize,
        of: impl Fn(&Sheet) -> Result<Vec<Found>, PlacesError>,
    ) -> Result<Vec<Hit>, PlacesError> {
        let mut hits: Vec<Hit> = Vec::with_capacity(limit);
        for (at, sheet) in self.sheets.iter().enumerate() {
            for found in of(sheet)? {
                let known = hits.iter().any(|hit| hit.sheet != at && same(&hit.found, &found));
                if !known {
                    hits.push(Hit { sheet: at, found });
                }
            }
        }
        Ok(hits)
    }

    /// A place by its number on a map.
    pub(crate) fn place(&self, sheet: usize, id: u32, lang: Lang) -> Option<Found> {
        self.sheets.get(sheet)?.places.as_ref()?.place(id, lang).ok().flatten()
    }
}

fn labeller() -> Labeller {
    Labeller::new(Fonts::bundled())
}

fn same(a: &Found, b: &Found) -> bool {
    a.name == b.name && a.kind == b.kind && a.position.distance_m(b.position) < SAME_M
}

impl std::fmt::Debug for Atlas {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Atlas").field("sheets", &self.sheets).finish_non_exhaustive()
    }
}
