//! What is near, without a word typed.

use super::{
    Category, Found, Lang, Places,
    columns::ancestors,
    grid::MAX_RADIUS_M,
    lexicon::Kinds,
    open::PlacesError,
    row::{Asked, Told},
    search::MOST_RESULTS,
};
use crate::earth::LonLat;

impl Places {
    /// The places of a category within a radius (metres, at most 500,000), the nearest first, with their distances; names in
    /// `lang`. At most `limit` of them, 1..=50.
    pub fn nearby(
        &self,
        category: Category,
        near: LonLat,
        radius_m: f64,
        lang: Lang,
        limit: usize,
    ) -> Result<Vec<Found>, PlacesError> {
        let limit = limit.clamp(1, MOST_RESULTS);
        let radius_m = if radius_m.is_finite() { radius_m.clamp(0.0, MAX_RADIUS_M) } else { MAX_RADIUS_M };
        let mut all: Vec<(f64, u32)> = Vec::new();
        for kind in Kinds::of(category).iter() {
            self.grid
                .near(&self.columns, kind, near, radius_m, |place, distance| all.push((distance, place)));
        }
        all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        all.truncate(limit);
        let turn = self.turn();
        let nothing = Asked::of("");
        let mut found = Vec::with_capacity(all.len());
        for (distance, place) in all {
            let Some(column) = self.columns.get(place as usize) else { continue };
            let Some(told) = Told::read(&turn.db, place)? else { continue };
            let score = super::rank::nearness(distance);
            let mut result = told.found(place, column, lang, &nothing, score);
            result.distance_m = Some(distance);
            if let Some(locality) = ancestors(&self.columns, place).next() {
                result.locality =
                    Told::read(&turn.db, locality)?.map(|told| told.names.shown(lang).to_owned());
            }
            found.push(result);
        }
        Ok(found)
    }
}
