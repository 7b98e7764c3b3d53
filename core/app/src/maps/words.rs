//! Distances and directions in words.

use otkel_maps::{earth::LonLat, find::Kind};

use crate::l10n::L10n;

/// The eight directions, clockwise from north, as their messages are called.
const COMPASS: [&str; 8] = [
    "compass-n",
    "compass-ne",
    "compass-e",
    "compass-se",
    "compass-s",
    "compass-sw",
    "compass-w",
    "compass-nw",
];

impl L10n {
    /// A distance, as precise as it is useful: to 10 m below a kilometre, to 100 m below ten, then whole kilometres.
    pub fn distance(&self, metres: f64) -> String {
        let metres = if metres.is_finite() { metres.clamp(0.0, 1e8) } else { 0.0 };
        if metres < 995.0 {
            let round = if metres < 100.0 { metres.round() } else { (metres / 10.0).round() * 10.0 };
            return self.say("unit-m", &[("m", self.count(round as i64).into())]);
        }
        let hundreds = (metres / 100.0).round() as i64;
        let km = if hundreds < 100 {
            self.decimal(hundreds * 10)
        } else {
            self.count((metres / 1000.0).round() as i64)
        };
        self.say("unit-km", &[("km", km.into())])
    }

    /// How far and in which direction something is.
    pub fn away(&self, from: LonLat, to: LonLat) -> String {
        let distance = self.distance(from.distance_m(to));
        let eighth = (from.bearing_deg(to) / 45.0).round() as usize % 8;
        self.say(
            "map-away",
            &[("distance", distance.into()), ("direction", self.word(COMPASS[eighth]).into())],
        )
    }

    /// What kind of place something is.
    pub fn kind(&self, kind: Kind) -> String {
        self.word(&format!("kind-{}", kind.name().replace('_', "-")))
    }

    /// A position as people read it out: latitude, longitude, five decimals (a metre).
    pub fn position(&self, at: LonLat) -> String {
        self.isolate(&format!("{:.5}, {:.5}", at.lat(), at.lon()))
    }
}

#[cfg(test)]
mod tests {
    use otkel_domain::model::Lang;

    use super::*;

    #[test]
    fn distances_are_as_precise_as_they_are_useful() {
        let en = L10n::new(Lang::En, "");
        let said = [0.0, 47.4, 344.0, 996.0, 1_240.0, 9_980.0, 375_400.0, f64::NAN].map(|m| en.distance(m));
        assert_eq!(said, ["0 m", "47 m", "340 m", "1 km", "1.2 km", "10 km", "375 km", "0 m"]);
        assert_eq!(L10n::new(Lang::Ru, "").distance(1_240.0), "1,2 км");
    }

    #[test]
    fn directions_go_clockwise_from_north() {
        let here = LonLat::new(80.0, 44.0).unwrap();
        let en = L10n::new(Lang::En, "");
        let said = [(80.0, 45.0), (81.0, 44.7), (79.0, 44.0), (79.99, 44.01)]
            .map(|(lon, lat)| en.away(here, LonLat::new(lon, lat).unwrap()));
        assert_eq!(said[0], "111 km, north");
        assert!(said[1].ends_with("north-east") && said[2].ends_with("west"), "{said:?}");
        assert!(said[3].ends_with("north-west"), "{said:?}");
    }
}
