//! Real extracts, read a second time by another program's decoder (the crate `osmpbf`), and broken ones.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use otkel_maps::earth::Bounds;

use super::*;

/// A real extract; says so when there is none on this machine.
pub(crate) fn real(name: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let shared = std::env::var_os("OTKEL_SHARED").map_or(beside, PathBuf::from);
    let path = shared.join("data/osm").join(name);
    if !path.exists() {
        println!("LEFT OUT: {} is not on this machine", path.display());
        return None;
    }
    Some(path)
}

const MONACO: &str = "monaco-2023.osm.pbf";

fn open(files: &[PathBuf]) -> Result<Extract, OsmError> {
    let scratch = tempfile::tempdir().unwrap();
    Extract::open(files, None, scratch.path(), &Quiet)
}

/// All elements as text, to compare.
fn everything(extract: &Extract) -> Vec<String> {
    let mut all = Vec::new();
    extract
        .for_each_node_with_tags(&Quiet, |node| {
            all.push(format!(
                "n{} {:?} {:?}",
                node.id,
                node.at.to_e7(),
                node.tags.iter().collect::<Vec<_>>()
            ));
        })
        .unwrap();
    extract
        .for_each_way(&Quiet, |way| {
            let nodes: Vec<_> = way.nodes.iter().map(|(id, at)| (*id, at.to_e7())).collect();
            let tags: Vec<_> = way.tags.iter().collect();
            all.push(format!("w{} {tags:?} {nodes:?} {}", way.id, way.missing));
        })
        .unwrap();
    extract
        .for_each_relation(&Quiet, |relation| {
            let tags: Vec<_> = relation.tags.iter().collect();
            let members: Vec<_> = relation.members.iter().map(|m| (m.kind, m.id, m.role)).collect();
            all.push(format!("r{} {tags:?} {members:?}", relation.id));
        })
        .unwrap();
    all
}

/// The same from the other decoder.
fn everything_by_osmpbf(path: &Path) -> Vec<String> {
    let mut positions = HashMap::new();
    let mut all = [Vec::new(), Vec::new(), Vec::new()];
    let reader = osmpbf::ElementReader::from_path(path).unwrap();
    reader
        .for_each(|element| match element {
            osmpbf::Element::DenseNode(node) => {
                let at = (node.decimicro_lon(), node.decimicro_lat());
                positions.insert(node.id(), at);
                let tags: Vec<_> = node.tags().collect();
                if !tags.is_empty() {
                    all[0].push(format!("n{} {at:?} {tags:?}", node.id()));
                }
            }
            osmpbf::Element::Node(_) => panic!("these extracts have dense nodes only"),
            osmpbf::Element::Way(way) => {
                let tags: Vec<_> = way.tags().collect();
                let nodes: Vec<_> = way.refs().filter_map(|id| Some((id, *positions.get(&id)?))).collect();
                let missing = way.refs().count() - nodes.len();
                all[1].push(format!("w{} {tags:?} {nodes:?} {missing}", way.id()));
            }
            osmpbf::Element::Relation(relation) => {
                let tags: Vec<_> = relation.tags().collect();
                let members: Vec<_> = relation
                    .members()
                    .map(|m| {
                        let kind = match m.member_type {
                            osmpbf::RelMemberType::Node => MemberKind::Node,
                            osmpbf::RelMemberType::Way => MemberKind::Way,
                            osmpbf::RelMemberType::Relation => MemberKind::Relation,
                        };
                        (kind, m.member_id, m.role().unwrap())
                    })
                    .collect();
                all[2].push(format!("r{} {tags:?} {members:?}", relation.id()));
            }
        })
        .unwrap();
    all.concat()
}

#[test]
fn another_decoder_reads_the_same() {
    for name in [MONACO, "andorra-2013.osm.pbf", "oslo-east-2019.osm.pbf"] {
        let Some(path) = real(name) else { return };
        let extract = open(std::slice::from_ref(&path)).unwrap();
        let (ours, theirs) = (everything(&extract), everything_by_osmpbf(&path));
        assert_eq!(ours.len(), theirs.len(), "{name}");
        for (ours, theirs) in ours.iter().zip(&theirs) {
            assert_eq!(ours, theirs, "{name}");
        }
    }
}

#[test]
fn what_stands_in_two_files_is_given_once() {
    let Some(path) = real(MONACO) else { return };
    let once = everything(&open(std::slice::from_ref(&path)).unwrap());
    let extract = open(&[path.clone(), path]).unwrap();
    assert_eq!(everything(&extract), once);
}

#[test]
fn gathering_on_all_cores_keeps_the_order() {
    let Some(path) = real(MONACO) else { return };
    let extract = open(&[path]).unwrap();
    let (mut one, mut all) = (Vec::new(), Vec::new());
    extract.for_each_way(&Quiet, |way| one.push((way.id, way.nodes.len()))).unwrap();
    let gather = |ids: &mut Vec<_>, way: Way<'_>| ids.push((way.id, way.nodes.len()));
    extract
        .gather_ways(&Quiet, gather, |ids: Vec<_>| {
            all.extend(ids);
            Ok(())
        })
        .unwrap();
    assert_eq!(one, all);
    assert!(one.len() > 1_000);
}

#[test]
fn a_box_gives_what_meets_it() {
    let Some(path) = real(MONACO) else { return };
    let bbox = Bounds { west: 7.41, south: 43.73, east: 7.42, north: 43.735 };
    let scratch = tempfile::tempdir().unwrap();
    let extract = Extract::open(&[path], Some(bbox), scratch.path(), &Quiet).unwrap();
    let mut count = 0;
    extract
        .for_each_node_with_tags(&Quiet, |node| {
            count += 1;
            assert!(bbox.contains(node.at));
        })
        .unwrap();
    extract
        .for_each_way(&Quiet, |way| {
            assert!(Bounds::around(way.nodes.iter().map(|n| n.1)).unwrap().meets(&bbox));
        })
        .unwrap();
    assert!(count > 50);
    assert_eq!(extract.bounds(), bbox);
}

#[test]
fn what_is_no_extract_says_what_to_do() {
    let scratch = tempfile::tempdir().unwrap();
    let file = |bytes: &[u8]| {
        let path = scratch.path().join("x.osm.pbf");
        std::fs::write(&path, bytes).unwrap();
        open(&[path]).unwrap_err().to_string()
    };
    assert!(matches!(open(&[]), Err(OsmError::NoFiles)));
    assert!(open(&[scratch.path().join("none.pbf")]).unwrap_err().to_string().contains("can't be opened"));
    for bytes in [&b""[..], b"<?xml version='1.0'?>", b"\0\0\0\x01", b"PK\x03\x04"] {
        let message = file(bytes);
        assert!(message.contains("x.osm.pbf: block at byte 0"), "{message}");
    }
    // A blob of data that says it is 2 GB large.
    let message = file(b"\0\0\0\x11\x0a\x09OSMHeader\x18\xff\xff\xff\xff\x07");
    assert!(message.contains("2147483647 bytes large") && message.contains("Download"), "{message}");
}

/// Truncated at every length and with flipped bits: elements or an error that names the place, never a panic.
#[test]
fn broken_extracts_end_in_errors() {
    let Some(path) = real(MONACO) else { return };
    let bytes = std::fs::read(path).unwrap();
    let scratch = tempfile::tempdir().unwrap();
    let path = scratch.path().join("broken.osm.pbf");
    let mut refused = 0;
    for nth in 0..60_usize {
        let mut broken = bytes.clone();
        if nth % 2 == 0 {
            broken.truncate(nth * nth * 140);
        } else {
            for i in 0..3 {
                let at = (nth * 7_919 + i * 104_729 * nth) % broken.len();
                broken[at] ^= 1 << (nth % 8);
            }
        }
        std::fs::write(&path, &broken).unwrap();
        if let Err(error) = open(std::slice::from_ref(&path)) {
            refused += 1;
            let message = error.to_string();
            assert!(message.contains("broken.osm.pbf") && message.contains("byte"), "{message}");
        }
    }
    assert!(refused > 45, "{refused}");
}

/// Fields inside of a block, broken after the checksum of the compression: all that a hostile file can say.
#[test]
fn broken_blocks_end_in_errors() {
    let Some(path) = real(MONACO) else { return };
    let (source, places) = blobs::Source::open(&path, 0).unwrap();
    let mut state = 1_u64;
    for place in [places[0], places[places.len() / 2], places[places.len() - 1]] {
        let bytes = source.inflate(&place).unwrap();
        for nth in 0..40 {
            let mut broken = bytes.clone();
            for _ in 0..=nth {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let at = (state >> 33) as usize % broken.len();
                broken[at] = (state >> 25) as u8;
            }
            broken.truncate(bytes.len() - nth * 5);
            walk(&broken);
        }
    }
}

/// Reads all there is in an uncompressed block.
pub(crate) fn walk(bytes: &[u8]) {
    let Ok(block) = block::Block::read(bytes) else { return };
    let _ = block.holds();
    let _ = block.nodes(true, |node| drop(node.tags.to_vec()));
    let _ = block.ways(|way| way.refs(|_| {}));
    let _ = block.relations(|relation| relation.members(&block, |_, _, _| {}));
}

#[test]
fn real_areas_are_assembled() {
    let Some(path) = real(MONACO) else { return };
    let scratch = tempfile::tempdir().unwrap();
    let extract = Extract::open(&[path], None, scratch.path(), &Quiet).unwrap();
    let (mut whole, mut broken) = (0, 0);
    extract
        .for_each_area(
            scratch.path(),
            &Quiet,
            |_| true,
            |area| {
                // Cut at the border, a relation misses ways; some programs leave them out of the list of members too.
                if area.missing == 0 && area.dropped.open == 0 && !area.polygons.is_empty() {
                    whole += 1;
                } else {
                    broken += 1;
                }
                Ok(())
            },
        )
        .unwrap();
    println!("{whole} whole, {broken} broken");
    assert!(whole > 20 && whole > broken, "{whole} {broken}");
}
