//! A place by its number.

use super::{
    Found, Kind, Lang, Places,
    columns::ancestors,
    grid::MAX_RADIUS_M,
    open::PlacesError,
    row::{Asked, Told},
    search::MOST_RESULTS,
};
use crate::earth::LonLat;

impl Places {
    /// The place of a number that a search gave; `None` when there is none. Names in `lang`.
    pub fn place(&self, id: u32, lang: Lang) -> Result<Option<Found>, PlacesError> {
        let Some(column) = self.columns.get(id as usize) else { return Ok(None) };
        let turn = self.turn();
        let Some(told) = Told::read(&turn.db, id)? else { return Ok(None) };
        let mut found = told.found(id, column, lang, &Asked::of(""), 1.0);
        if let Some(locality) = ancestors(&self.columns, id).next() {
            found.locality = Told::read(&turn.db, locality)?.map(|told| told.names.shown(lang).to_owned());
        }
        Ok(Some(found))
    }
}

impl Places {
    /// Whatever is within a radius (metres, at most 500,000), of any kind, the nearest first, with their distances; names in
    /// `lang`. At most `limit` of them, 1..=50. It stands for the picture, for those who don't see it.
    pub fn around(
        &self,
        near: LonLat,
        radius_m: f64,
        lang: Lang,
        limit: usize,
    ) -> Result<Vec<Found>, PlacesError> {
        let radius_m = if radius_m.is_finite() { radius_m.clamp(0.0, MAX_RADIUS_M) } else { 0.0 };
        let mut all: Vec<(f64, u32)> = Vec::new();
        for kind in Kind::ALL {
            self.grid
                .near(&self.columns, *kind, near, radius_m, |place, distance| all.push((distance, place)));
        }
        all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        all.truncate(limit.clamp(1, MOST_RESULTS));
        let mut found = Vec::with_capacity(all.len());
        for (distance, id) in all {
            if let Some(mut place) = self.place(id, lang)? {
                place.distance_m = Some(distance);
                found.push(place);
            }
        }
        Ok(found)
    }
}
