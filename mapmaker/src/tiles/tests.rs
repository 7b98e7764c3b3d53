//! Whole files, read back by readers that aren't ours: a small one of PMTiles written here after its specification, and the
//! crate `mvt-reader`.

use std::{collections::HashMap, io::Read, path::Path};

use geo::{Coord, Geometry, LineString};
use mvt_reader::feature::Value as Decoded;
use otkel_maps::earth::{Bounds, LonLat, TileId};
use proptest::prelude::*;

use super::{shortbread::Port, *};
use crate::osm::{Extract, Quiet, rings::Polygon};

/// An archive, all of it, by tile number: offset and bytes.
struct Archive<'a> {
    bytes: &'a [u8],
    tiles: HashMap<u64, (u64, &'a [u8])>,
    leaves: u64,
}

fn gunzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    flate2::read::GzDecoder::new(bytes).read_to_end(&mut out).unwrap();
    out
}

impl<'a> Archive<'a> {
    fn read(bytes: &'a [u8]) -> Self {
        assert!(bytes.starts_with(b"PMTiles\x03"));
        assert_eq!(bytes[96..100], [1, 2, 2, 1], "clustered, gzip, gzip, vector tiles");
        let mut archive = Self { bytes, tiles: HashMap::new(), leaves: 0 };
        let (root, length) = (archive.number(8), archive.number(16));
        assert!(root + length <= 16_384, "the root directory lies in the first 16 KiB");
        archive.directory(root, length);
        assert_eq!(archive.tiles.len() as u64, archive.number(72), "addressed tiles");
        archive
    }

    fn number(&self, at: usize) -> u64 {
        u64::from_le_bytes(self.bytes[at..at + 8].try_into().unwrap())
    }

    fn part(&self, offset: u64, length: u64) -> &'a [u8] {
        &self.bytes[offset as usize..(offset + length) as usize]
    }

    fn directory(&mut self, offset: u64, length: u64) {
        let bytes = gunzip(self.part(offset, length));
        let mut rest = &bytes[..];
        let mut next = || {
            let (mut number, mut shift) = (0, 0);
            loop {
                let byte = rest[0];
                rest = &rest[1..];
                number |= u64::from(byte & 0x7f) << shift;
                shift += 7;
                if byte < 0x80 {
                    return number;
                }
            }
        };
        let count = next() as usize;
        let mut column = || -> Vec<u64> { (0..count).map(|_| next()).collect() };
        let (steps, runs, lengths, offsets) = (column(), column(), column(), column());
        let (mut tile, mut offset) = (0, 0);
        for i in 0..count {
            tile += steps[i];
            offset = if offsets[i] == 0 { offset + lengths[i - 1] } else { offsets[i] - 1 };
            if runs[i] == 0 {
                self.leaves += 1;
                self.directory(self.number(40) + offset, lengths[i]);
            }
            for nth in 0..runs[i] {
                let content = self.part(self.number(56) + offset, lengths[i]);
                assert!(self.tiles.insert(tile + nth, (offset, content)).is_none());
            }
        }
    }

    fn tile(&self, z: u8, x: u32, y: u32) -> Option<Vec<Layer>> {
        self.tiles.get(&grid::tile_number(z, x, y)).map(|(_, bytes)| layers(bytes))
    }
}

struct Layer {
    name: String,
    features: Vec<(Geometry<f64>, HashMap<String, Decoded>)>,
}

fn layers(bytes: &[u8]) -> Vec<Layer> {
    let reader = mvt_reader::Reader::new(gunzip(bytes)).unwrap();
    let names = reader.get_layer_names().unwrap();
    let layer = |(i, name): (usize, &String)| {
        let features = reader.get_features_as::<f64>(i).unwrap();
        let features = features.into_iter().map(|f| (f.geometry, f.properties.unwrap_or_default()));
        Layer { name: name.clone(), features: features.collect() }
    };
    names.iter().enumerate().map(layer).collect()
}

fn about(zooms: std::ops::RangeInclusive<u8>) -> About {
    About {
        name: "Test".into(),
        description: "For a test".into(),
        attribution: "nobody".into(),
        bounds: Bounds { west: 66.0, south: 41.0, east: 90.0, north: 52.0 },
        zooms,
        more: vec![("otkel", "1".into())],
    }
}

fn built(features: &[Feature], zooms: std::ops::RangeInclusive<u8>, memory: usize) -> Vec<u8> {
    let scratch = tempfile::tempdir().unwrap();
    let mut set = TileSet::new(about(zooms), scratch.path(), memory);
    for feature in features {
        set.push(feature.clone()).unwrap();
    }
    set.finish_bytes(&Quiet).unwrap()
}

fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

fn point(lon: f64, lat: f64) -> Feature {
    let fields = vec![("kind", "town".into()), ("population", 7.into()), ("capital", true.into())];
    Feature { layer: "places", shape: Shape::Point(at(lon, lat)), zooms: 3..=14, fields, order: 0 }
}

#[test]
fn a_point_comes_back_with_its_fields() {
    let khorgos = point(80.416_39, 44.202_76);
    let bytes = built(std::slice::from_ref(&khorgos), 0..=14, 1 << 20);
    let archive = Archive::read(&bytes);
    assert_eq!(archive.tiles.len(), 12, "one tile at each of zooms 3 to 14");
    let tile = TileId::at(at(80.416_39, 44.202_76), 8);
    let layers = archive.tile(8, tile.x(), tile.y()).unwrap();
    assert_eq!((layers.len(), layers[0].name.as_str()), (1, "places"));
    let (geometry, fields) = &layers[0].features[0];
    let Geometry::MultiPoint(points) = geometry else { panic!("{geometry:?}") };
    let corner = tile.corner();
    let world = otkel_maps::earth::World {
        x: corner.x + points.0[0].x() / 4096.0 * tile.side(),
        y: corner.y + points.0[0].y() / 4096.0 * tile.side(),
    };
    assert!(world.to_lonlat().distance_m(at(80.416_39, 44.202_76)) < 40.0);
    assert_eq!(fields["kind"], Decoded::String("town".into()));
    assert_eq!(fields["population"], Decoded::UInt(7));
    assert_eq!(fields["capital"], Decoded::Bool(true));
    let metadata = archive.part(archive.number(24), archive.number(32));
    let metadata: serde_json::Value = serde_json::from_slice(&gunzip(metadata)).unwrap();
    assert_eq!(metadata["vector_layers"][0]["id"], "places");
    assert_eq!(metadata["vector_layers"][0]["minzoom"], 3);
    assert_eq!(metadata["vector_layers"][0]["fields"]["capital"], "Boolean");
    assert_eq!((&metadata["attribution"], &metadata["otkel"]), (&"nobody".into(), &"1".into()));
}

/// So many tiles that the root directory doesn't hold them: each is found through a leaf.
#[test]
fn many_tiles_have_leaf_directories() {
    let mut state = 1_u64;
    let mut random = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from((state >> 40) as u32) / f64::from(1 << 24)
    };
    let features: Vec<Feature> = (0..24_000)
        .map(|_| Feature { zooms: 14..=14, ..point(66.0 + random() * 24.0, 41.0 + random() * 11.0) })
        .collect();
    let bytes = built(&features, 0..=14, 64 << 20);
    let archive = Archive::read(&bytes);
    assert!(archive.leaves > 1, "{}", archive.leaves);
    for feature in &features {
        let Shape::Point(at) = feature.shape else { continue };
        let tile = TileId::at(at, 14);
        assert!(archive.tile(14, tile.x(), tile.y()).is_some());
    }
}

/// Where nothing but one large area is, tiles are the same and stored once.
#[test]
fn the_same_tile_is_stored_once() {
    let outer = vec![at(70.0, 42.0), at(75.0, 42.0), at(75.0, 46.0), at(70.0, 46.0)];
    let shape = Shape::Area(vec![Polygon { outer, inner: Vec::new() }]);
    let sea = Feature { layer: "ocean", shape, zooms: 10..=10, fields: Vec::new(), order: 0 };
    let bytes = built(&[sea], 0..=10, 1 << 20);
    let archive = Archive::read(&bytes);
    let (addressed, contents) = (archive.number(72), archive.number(88));
    // 5° of longitude are 14 tiles at zoom 10. Those along one side are alike too.
    assert!(addressed > 14 * 15 && contents < 20, "{addressed} tiles, {contents} contents");
}

/// Twice the signed area by the surveyor's formula of the specification.
fn surveyed(ring: &LineString<f64>) -> f64 {
    ring.lines().map(|l| l.start.x * l.end.y - l.end.x * l.start.y).sum()
}

/// What the specification asks of geometry, and what a drawer relies on.
fn is_sound(layer: &str, geometry: &Geometry<f64>) {
    let inside = |c: &Coord<f64>| (-64.0..=4_160.0).contains(&c.x) && (-64.0..=4_160.0).contains(&c.y);
    let polygons = match geometry {
        Geometry::Polygon(polygon) => std::slice::from_ref(polygon),
        Geometry::MultiPolygon(several) => &several.0,
        Geometry::LineString(line) => {
            return assert!(line.0.len() > 1 && line.0.iter().all(inside), "{layer}");
        }
        Geometry::MultiLineString(lines) => {
            return assert!(lines.0.iter().all(|l| l.0.len() > 1 && l.0.iter().all(inside)), "{layer}");
        }
        Geometry::MultiPoint(points) => {
            return assert!(!points.0.is_empty() && points.iter().all(|p| inside(&p.0)), "{layer}");
        }
        Geometry::Point(point) => return assert!(inside(&point.0)),
        other => panic!("{layer}: {other:?}"),
    };
    for polygon in polygons {
        assert!(surveyed(polygon.exterior()) > 0.0, "{layer}: outlines run clockwise and have an area");
        assert!(
            polygon.interiors().iter().all(|ring| surveyed(ring) < 0.0),
            "{layer}: holes run the other way"
        );
        for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
            assert!(ring.0.len() > 3 && ring.0.iter().all(inside));
        }
    }
}

fn map(path: &Path, ports: &[Port], memory: usize) -> Vec<u8> {
    let scratch = tempfile::tempdir().unwrap();
    let extract = Extract::open(&[path.to_owned()], None, scratch.path(), &Quiet).unwrap();
    let mut set = TileSet::new(shortbread::about(&extract, "Test"), scratch.path(), memory);
    shortbread::add(&extract, ports, &mut set, scratch.path(), &Quiet).unwrap();
    set.finish_bytes(&Quiet).unwrap()
}

#[test]
fn every_tile_of_real_extracts_is_sound() {
    for (name, wanted) in [
        (
            "monaco-2023.osm.pbf",
            &["ocean", "streets", "buildings", "land", "pois", "place_labels", "boundaries"][..],
        ),
        ("andorra-2013.osm.pbf", &["streets", "water_lines", "water_polygons", "boundaries", "place_labels"]),
    ] {
        let Some(path) = crate::osm::tests::real(name) else { return };
        let bytes = map(&path, &[], 64 << 20);
        let archive = Archive::read(&bytes);
        let mut seen = std::collections::BTreeSet::new();
        for (_, content) in archive.tiles.values() {
            for layer in layers(content) {
                assert!(!layer.features.is_empty());
                for (geometry, _) in &layer.features {
                    is_sound(&layer.name, geometry);
                }
                seen.insert(layer.name);
            }
        }
        assert!(wanted.iter().all(|layer| seen.contains(*layer)), "{name}: {seen:?}");
    }
}

/// Neither the number of threads nor the memory limit, which makes pieces go through scratch files, changes a byte.
#[test]
fn the_bytes_dont_depend_on_the_machine() {
    let Some(path) = crate::osm::tests::real("monaco-2023.osm.pbf") else { return };
    let with = |threads, memory| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| map(&path, &[], memory))
    };
    let bytes = with(1, 64 << 20);
    assert!(bytes == with(4, 64 << 20), "threads");
    assert!(bytes == with(3, 100 << 10), "scratch files");
}

/// The harbour of Monaco is water, the palace isn't: the coast of this extract has loose ends.
#[test]
fn the_sea_lies_off_monaco() {
    let Some(path) = crate::osm::tests::real("monaco-2023.osm.pbf") else { return };
    let bytes = map(&path, &[], 64 << 20);
    let archive = Archive::read(&bytes);
    for (lon, lat, wet) in
        [(7.426, 43.735, true), (7.43, 43.727, true), (7.4203, 43.7312, false), (7.4166, 43.733, false)]
    {
        let tile = TileId::at(at(lon, lat), 14);
        let world = otkel_maps::earth::World::of(at(lon, lat));
        let units = |w: f64, corner: f64| (w - corner) / tile.side() * 4_096.0;
        let here = geo::Point::new(units(world.x, tile.corner().x), units(world.y, tile.corner().y));
        let layers = archive.tile(14, tile.x(), tile.y()).unwrap();
        let sea = layers.iter().filter(|layer| layer.name == "ocean").flat_map(|layer| &layer.features);
        let is_wet = sea.into_iter().any(|(geometry, _)| geo::Intersects::intersects(geometry, &here));
        assert_eq!(is_wet, wet, "{lon} {lat}");
    }
}

fn length(geometry: &Geometry<f64>) -> f64 {
    let one = |line: &LineString<f64>| -> f64 {
        line.lines().map(|l| (l.end.x - l.start.x).hypot(l.end.y - l.start.y)).sum()
    };
    match geometry {
        Geometry::LineString(line) => one(line),
        Geometry::MultiLineString(lines) => lines.iter().map(one).sum(),
        _ => 0.0,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Cut into tiles and cut back to their bare sides by `geo`, a line is as long as it was, and an area as large.
    #[test]
    fn nothing_is_lost_between_tiles(corners in prop::collection::vec((0.0..0.3_f64, 0.0..0.3_f64), 3..9)) {
        use geo::{Area, BooleanOps, Rect};
        let positions: Vec<LonLat> = corners.iter().map(|(lon, lat)| at(80.0 + lon, 44.0 + lat)).collect();
        let street = Feature { layer: "l", shape: Shape::Line(positions.clone()), zooms: 12..=12, fields: vec![], order: 0 };
        let bytes = built(&[street], 0..=12, 1 << 20);
        let side = Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: 4_096.0, y: 4_096.0 }).to_polygon();
        let mut ours = 0.0;
        for (_, content) in Archive::read(&bytes).tiles.values() {
            for (geometry, _) in layers(content).iter().flat_map(|layer| &layer.features) {
                let lines = match geometry {
                    Geometry::LineString(line) => geo::MultiLineString(vec![line.clone()]),
                    Geometry::MultiLineString(lines) => lines.clone(),
                    other => panic!("{other:?}"),
                };
                ours += length(&Geometry::MultiLineString(side.clip(&lines, false)));
            }
        }
        let units: Vec<Coord<f64>> = positions.iter().map(|p| {
            let world = otkel_maps::earth::World::of(*p);
            Coord { x: world.x * 4_096.0 * 4_096.0, y: world.y * 4_096.0 * 4_096.0 }
        }).collect();
        let theirs = length(&Geometry::LineString(LineString(units.clone())));
        prop_assert!((ours - theirs).abs() < 40.0 + theirs * 2e-3, "{ours} {theirs}");

        // A triangle never crosses itself.
        let outer = positions[..3].to_vec();
        let shape = Shape::Area(vec![Polygon { outer, inner: Vec::new() }]);
        let bytes = built(&[Feature { layer: "a", shape, zooms: 12..=12, fields: vec![], order: 0 }], 0..=12, 1 << 20);
        let mut ours = 0.0;
        for (_, content) in Archive::read(&bytes).tiles.values() {
            for (geometry, _) in layers(content).iter().flat_map(|layer| &layer.features) {
                is_sound("a", geometry);
                let Geometry::MultiPolygon(polygons) = geometry else { panic!("{geometry:?}") };
                ours += polygons.intersection(&side).unsigned_area();
            }
        }
        let triangle = geo::Polygon::new(LineString(units[..3].to_vec()), vec![]);
        let around = length(&Geometry::LineString(triangle.exterior().clone()));
        prop_assert!((ours - triangle.unsigned_area()).abs() < around * 2.0 + 100.0);
    }
}
