//! In which country a position lies, by the outlines that a map carries for just this question.

use super::{Geometry, Tiles};
use crate::earth::{LonLat, TileId, World};

/// The layer that has them: closed outlines with the field `iso`, whether or not a style draws them.
const LAYER: &str = "countries";

/// The zoom at which they are looked up: a unit of a tile is some 300 m there, less than the outlines are off.
const ZOOM: u8 = 5;

impl Tiles {
    /// The ISO 3166-1 code of the country, as the map writes it; `None` where no map says so, or its tile is damaged.
    pub fn country_at(&self, at: LonLat) -> Option<String> {
        let id = TileId::at(at, ZOOM);
        let world = World::of(at);
        let mut shape = Geometry::default();
        for archive in self.archives() {
            let Ok(Some(tile)) = archive.tile(id) else { continue };
            let Some(layer) = tile.layer(LAYER) else { continue };
            let extent = f64::from(layer.extent());
            let corner = id.corner();
            let place =
                [(world.x - corner.x) / id.side() * extent, (world.y - corner.y) / id.side() * extent];
            for feature in layer.features() {
                feature.geometry(&mut shape);
                // Holes count as crossings too, so one parity over all rings is right.
                let crossings: usize = shape.parts().map(|ring| crossings(ring, place)).sum();
                if crossings % 2 == 1 {
                    return feature.text("iso").map(str::to_owned);
                }
            }
        }
        None
    }
}

/// How many edges of a ring a ray eastwards from `place` crosses.
fn crossings(ring: &[[i32; 2]], place: [f64; 2]) -> usize {
    let Some(&last) = ring.last() else { return 0 };
    let mut from = last;
    let mut count = 0;
    for &to in ring {
        let [ax, ay] = from.map(f64::from);
        let [bx, by] = to.map(f64::from);
        if (ay > place[1]) != (by > place[1]) && place[0] < (bx - ax) * (place[1] - ay) / (by - ay) + ax {
            count += 1;
        }
        from = to;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ray_from_inside_leaves_once() {
        let square = [[0, 0], [10, 0], [10, 10], [0, 10]];
        assert_eq!(crossings(&square, [5.0, 5.0]) % 2, 1);
        assert_eq!(crossings(&square, [15.0, 5.0]) % 2, 0);
        assert_eq!(crossings(&square, [-5.0, 5.0]) % 2, 0);
        assert_eq!(crossings(&[], [0.0, 0.0]), 0);
    }
}
