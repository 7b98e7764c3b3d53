use crate::earth::{Bounds, MAX_ZOOM, TileId, World};

/// Logical pixels along the side of a tile drawn at its own zoom.
pub const TILE_PX: f64 = 512.0;

/// The longest side of a picture, in its own pixels: an A2 print at 300 dpi.
pub const MAX_SIDE: u32 = 8192;

/// What a picture shows: a rectangle of the map, turned and enlarged.
///
/// Positions in it are in pixels of the picture from its upper left corner, x to the right, y down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    centre: World,
    zoom: f64,
    bearing: f64,
    width: u32,
    height: u32,
    scale: f64,
    sin: f64,
    cos: f64,
    world_px: f64,
}

impl Viewport {
    /// * `centre`: what lies in the middle;
    /// * `zoom`: at zoom z a tile of zoom z is [`TILE_PX`] logical pixels wide; held within 0..=[`MAX_ZOOM`];
    /// * `bearing`: the direction that is up, degrees clockwise from north;
    /// * `width`, `height`: of the picture in its pixels, 1..=[`MAX_SIDE`];
    /// * `scale`: pixels of the picture for one logical pixel, 0.25..=8 (a phone's density).
    ///
    /// `None` when a number isn't one, or a size or the scale is out of range.
    pub fn new(centre: World, zoom: f64, bearing: f64, width: u32, height: u32, scale: f64) -> Option<Self> {
        let finite = [centre.x, centre.y, zoom, bearing].iter().all(|n| n.is_finite());
        let sides = 1..=MAX_SIDE;
        if !finite
            || !(0.25..=8.0).contains(&scale)
            || !sides.contains(&width)
            || !sides.contains(&height)
            || centre.x.abs() > 4.0
            || centre.y.abs() > 4.0
        {
            return None;
        }
        let bearing = bearing.rem_euclid(360.0);
        let zoom = zoom.clamp(0.0, f64::from(MAX_ZOOM));
        let (sin, cos) = match bearing {
            0.0 => (0.0, 1.0), // exact, so that a straight map has straight edges
            turned => turned.to_radians().sin_cos(),
        };
        let world_px = TILE_PX * zoom.exp2() * scale;
        Some(Self { centre, zoom, bearing, width, height, scale, sin, cos, world_px })
    }

    /// Exactly one tile in a picture of `side` logical pixels; `None` when that is out of range.
    ///
    /// ```
    /// use otkel_maps::{draw::Viewport, earth::TileId};
    /// let tile = TileId::new(8, 185, 92).unwrap();
    /// let view = Viewport::of_tile(tile, 512, 2.0).unwrap();
    /// assert_eq!((view.width(), view.zoom()), (1024, 8.0));
    /// assert_eq!(view.tiles(8, 0.0), [tile]);
    /// ```
    pub fn of_tile(tile: TileId, side: u32, scale: f64) -> Option<Self> {
        let corner = tile.corner();
        let half = tile.side() / 2.0;
        let px = f64::from(side) * scale;
        if !(1.0..=f64::from(MAX_SIDE)).contains(&px) {
            return None;
        }
        let px = px.round();
        // The scale follows the whole pixels, so that the picture ends where the tile does.
        let zoom = f64::from(tile.z()) + (f64::from(side) / TILE_PX).log2();
        let centre = World { x: corner.x + half, y: corner.y + half };
        if zoom < 0.0 {
            return Self::new(centre, 0.0, 0.0, px as u32, px as u32, px / TILE_PX);
        }
        Self::new(centre, zoom, 0.0, px as u32, px as u32, px / f64::from(side))
    }

    /// The middle.
    pub fn centre(&self) -> World {
        self.centre
    }

    /// Zoom, 0..=[`MAX_ZOOM`].
    pub fn zoom(&self) -> f64 {
        self.zoom
    }

    /// The direction that is up, 0..360 degrees clockwise from north.
    pub fn bearing(&self) -> f64 {
        self.bearing
    }

    /// Pixels.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Pixels.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Pixels of the picture for one logical pixel.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// How many pixels of the picture the whole world is wide.
    pub fn world_px(&self) -> f64 {
        self.world_px
    }

    /// Where a point of the world lies in the picture; outside of it, outside.
    pub fn to_px(&self, at: World) -> (f64, f64) {
        let world = self.world_px();
        let (dx, dy) = ((at.x - self.centre.x) * world, (at.y - self.centre.y) * world);
        (
            f64::from(self.width) / 2.0 + dx * self.cos + dy * self.sin,
            f64::from(self.height) / 2.0 - dx * self.sin + dy * self.cos,
        )
    }

    /// What lies under a point of the picture.
    pub fn to_world(&self, x: f64, y: f64) -> World {
        let world = self.world_px();
        let (dx, dy) = (x - f64::from(self.width) / 2.0, y - f64::from(self.height) / 2.0);
        World {
            x: self.centre.x + (dx * self.cos - dy * self.sin) / world,
            y: self.centre.y + (dx * self.sin + dy * self.cos) / world,
        }
    }

    /// Coefficients `[a, b, c, d, e, f]` that take units of a tile (0..`extent` from its corner) to pixels:
    /// x' = a·x + c·y + e, y' = b·x + d·y + f.
    pub fn tile_to_px(&self, tile: TileId, extent: f64) -> [f64; 6] {
        let unit = tile.side() * self.world_px() / extent;
        let (e, f) = self.to_px(tile.corner());
        [unit * self.cos, -unit * self.sin, unit * self.sin, unit * self.cos, e, f]
    }

    /// The corners of the picture grown by `margin` pixels on each side: the box of the world that it needs.
    pub fn world_box(&self, margin: f64) -> (World, World) {
        let (w, h) = (f64::from(self.width) + margin, f64::from(self.height) + margin);
        let corners =
            [(-margin, -margin), (w, -margin), (-margin, h), (w, h)].map(|(x, y)| self.to_world(x, y));
        let mut low = corners[0];
        let mut high = corners[0];
        for corner in corners {
            low = World { x: low.x.min(corner.x), y: low.y.min(corner.y) };
            high = World { x: high.x.max(corner.x), y: high.y.max(corner.y) };
        }
        (low, high)
    }

    /// The same in degrees, without a margin.
    pub fn bounds(&self) -> Bounds {
        let (low, high) = self.world_box(0.0);
        let inside = |w: World| World { x: w.x.clamp(0.0, 1.0), y: w.y.clamp(0.0, 1.0) }.to_lonlat();
        Bounds::around([inside(low), inside(high)]).unwrap_or(Bounds::WORLD)
    }

    /// The tiles of a zoom that the picture, grown by `margin` pixels, touches; row by row from the north-west. Those
    /// that only its bounding box touches are left out. At most 4,096.
    pub fn tiles(&self, z: u8, margin: f64) -> Vec<TileId> {
        const MOST: usize = 4096;
        let z = z.min(MAX_ZOOM);
        let (low, high) = self.world_box(margin);
        let side = f64::from(1u32 << z);
        // A tile that shares only its edge isn't needed: a hair is taken off.
        let hair = 1e-6 / self.world_px();
        let column = |w: f64| ((w * side).floor().clamp(0.0, side - 1.0)) as u32;
        let mut tiles = Vec::new();
        if high.x < 0.0 || high.y < 0.0 || low.x >= 1.0 || low.y >= 1.0 {
            return tiles;
        }
        for y in column(low.y + hair)..=column(high.y - hair) {
            for x in column(low.x + hair)..=column(high.x - hair) {
                let Some(tile) = TileId::new(z, x, y) else { continue };
                if self.touches(tile, margin) {
                    tiles.push(tile);
                }
                if tiles.len() >= MOST {
                    return tiles;
                }
            }
        }
        tiles
    }

    /// The zoom of the tiles that show this viewport best: the next whole one below, a little early, so that type and
    /// lines are never drawn from tiles of more than half a zoom below.
    pub fn tile_zoom(&self) -> u8 {
        (self.zoom + 0.25).floor() as u8
    }

    /// Whether a tile's square and the grown picture share a point (both are convex: one of their axes separates them
    /// or they meet).
    fn touches(&self, tile: TileId, margin: f64) -> bool {
        let [xx, yx, xy, yy, left, top] = self.tile_to_px(tile, 1.0);
        let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
            .map(|(x, y)| (xx * x + xy * y + left, yx * x + yy * y + top));
        let span = |value: fn(&(f64, f64)) -> f64| {
            corners.iter().map(value).fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(v), h.max(v)))
        };
        let (left, right) = span(|p| p.0);
        let (top, bottom) = span(|p| p.1);
        let hair = 1e-6;
        left < f64::from(self.width) + margin - hair
            && right > -margin + hair
            && top < f64::from(self.height) + margin - hair
            && bottom > -margin + hair
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn view(zoom: f64, bearing: f64) -> Viewport {
        Viewport::new(World { x: 0.72, y: 0.36 }, zoom, bearing, 800, 600, 2.0).unwrap()
    }

    #[test]
    fn east_is_up_when_the_bearing_is_90() {
        let east = World { x: 0.7201, y: 0.36 };
        let (x, y) = view(8.0, 90.0).to_px(east);
        assert!((x - 400.0).abs() < 1e-6 && y < 300.0);
        let (x, y) = view(8.0, 0.0).to_px(east);
        assert!(x > 400.0 && (y - 300.0).abs() < 1e-9);
    }

    #[test]
    fn nonsense_is_no_viewport() {
        let at = World { x: 0.5, y: 0.5 };
        assert!(Viewport::new(at, f64::NAN, 0.0, 10, 10, 1.0).is_none());
        assert!(Viewport::new(at, 5.0, f64::INFINITY, 10, 10, 1.0).is_none());
        assert!(Viewport::new(World { x: f64::NAN, y: 0.5 }, 5.0, 0.0, 10, 10, 1.0).is_none());
        assert!(Viewport::new(at, 5.0, 0.0, 0, 10, 1.0).is_none());
        assert!(Viewport::new(at, 5.0, 0.0, 10, 100_000, 1.0).is_none());
        assert!(Viewport::new(at, 5.0, 0.0, 10, 10, f64::NAN).is_none());
        assert_eq!(Viewport::new(at, 99.0, 0.0, 10, 10, 1.0).unwrap().zoom(), 22.0);
    }

    #[test]
    fn a_small_tile_is_a_zoom_less() {
        let tile = TileId::new(9, 371, 184).unwrap();
        let small = Viewport::of_tile(tile, 256, 3.0).unwrap();
        assert_eq!((small.zoom(), small.width()), (8.0, 768));
        let (x, y) = small.to_px(tile.corner());
        assert!(x.abs() < 1e-6 && y.abs() < 1e-6);
        let world = Viewport::of_tile(TileId::new(0, 0, 0).unwrap(), 256, 1.0).unwrap();
        assert!(world.to_px(World { x: 0.0, y: 0.0 }).0.abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn there_and_back(x in 0.0..800.0f64, y in 0.0..600.0f64, zoom in 0.0..22.0f64, bearing in -400.0..400.0f64) {
            let view = view(zoom, bearing);
            let (bx, by) = view.to_px(view.to_world(x, y));
            prop_assert!((bx - x).abs() < 1e-3 && (by - y).abs() < 1e-3);
        }

        #[test]
        fn every_corner_lies_in_one_of_the_tiles(zoom in 1.0..18.0f64, bearing in 0.0..360.0f64) {
            let view = view(zoom, bearing);
            let z = view.tile_zoom();
            let tiles = view.tiles(z, 0.0);
            for (x, y) in [(0.5, 0.5), (799.5, 0.5), (0.5, 599.5), (799.5, 599.5), (400.0, 300.0)] {
                let at = view.to_world(x, y);
                if (0.0..1.0).contains(&at.x) && (0.0..1.0).contains(&at.y) {
                    prop_assert!(tiles.contains(&TileId::at(at.to_lonlat(), z)));
                }
            }
        }
    }
}
