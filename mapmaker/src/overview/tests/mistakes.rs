//! Mistakes in the sources are told with their file and line.

use std::{fs, path::Path};

use super::content;
use crate::overview::{Problems, build};

/// Copies what the overview reads.
fn copied() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for part in ["map/derived", "map/hand", "ports", "places"] {
        fs::create_dir_all(folder.path().join(part)).unwrap();
        for entry in fs::read_dir(content().join(part)).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), folder.path().join(part).join(entry.file_name())).unwrap();
        }
    }
    fs::copy(content().join("gates.toml"), folder.path().join("gates.toml")).unwrap();
    folder
}

/// What is said when a file has one more line.
fn with(file: &str, line: &str) -> (usize, String) {
    let folder = copied();
    let path = folder.path().join(file);
    let mut text = fs::read_to_string(&path).unwrap_or_default();
    text.push_str(line);
    text.push('\n');
    let row = text.lines().count();
    fs::write(path, text).unwrap();
    (row, told(folder.path()))
}

fn told(folder: &Path) -> String {
    build(folder).expect_err("a mistake was made").to_string()
}

#[test]
fn every_mistake_says_its_line() {
    let cases: &[(&str, &str, &str)] = &[
        ("map/derived/lakes.tsv", "4\t5\t80,44 81,44 81,45 80,44", "neither lake"),
        ("map/derived/lakes.tsv", "2\tmuch\t80,44 81,44 81,45 80,44", "isn't an area"),
        ("map/derived/lakes.tsv", "2\t5\t80,44 81,44", "positions, wanted at least 4"),
        ("map/derived/rivers.tsv", "80,44 81,144", "isn't a position"),
        ("map/derived/borders.tsv", "CN\tXX\t80,44 81,44", "isn't one of"),
        ("map/derived/roads.tsv", "A1\tpath\tKZ\t-\t-\t-\ta\tb\t90\t80,44 81,44", "isn't a class"),
        ("map/derived/roads.tsv", "A1\ttrunk\tKZ\tglass\t-\t-\ta\tb\t90\t80,44 81,44", "isn't a surface"),
        ("map/derived/roads.tsv", "A1\ttrunk\tKZ\t-\t13-2\t-\ta\tb\t90\t80,44 81,44", "closed months"),
        ("map/derived/roads.tsv", "A1\ttrunk\tKZ\t-\t-\t-\ta\tb\t60\t80,44 81,44", "shorter than the line"),
        ("map/derived/roads.tsv", "A1\ttrunk\tKZ\t-\t-\tseen\ta\tb\t90\t80,44 81,44", "use is drawn or -"),
        ("map/derived/roads.tsv", "A1\ttrunk\tKZ", "fields, wanted 10"),
        ("map/derived/towns.tsv", "1\tA\teast\t44\tKZ\t0\t\t\t\t", "isn't a position"),
        ("map/hand/towns.tsv", "KZ\tAtlantis\ttown", "no town in KZ is called Atlantis"),
        ("map/hand/towns.tsv", "KZ\tSemey\tcity", "twice"),
        ("map/hand/towns.tsv", "KZ\tPriozersk\thamlet", "none of city"),
        ("map/hand/labels.tsv", "atlantis\t\tAtlantis", "no settlement"),
        ("map/hand/water.tsv", "lake\t77.0,50.0\tNo lake", "no lake is here"),
        ("map/hand/water.tsv", "river\t76.0,47.9\tNo river", "no river is here"),
        ("map/hand/water.tsv", "sea\t76.0,47.9\tNo sea", "neither lake nor river"),
        ("map/hand/regions.tsv", "empire\t76.0,47.9\tKZ\tNo empire", "isn't a kind"),
        ("map/hand/regions.tsv", "range\t76.0,47.9\t\t\t\t\t\t", "has no name"),
    ];
    for (file, line, words) in cases {
        let (row, told) = with(file, line);
        let place = format!("{file}:{row}: ");
        assert!(told.lines().any(|l| l.starts_with(&place) && l.contains(words)), "{file}: {line}\n{told}");
    }
}

#[test]
fn a_gate_without_a_port_and_a_road_across_a_border_are_mistakes() {
    let road = "-\ttrunk\tKZ\t-\t-\t-\talmaty\tatlantis/KZ\t90\t80,44 81,44";
    let (_, said) = with("map/derived/roads.tsv", road);
    assert!(said.contains("no port or gate of the content is called atlantis"), "{said}");
    assert!(said.contains("atlantis/KZ has no other side"), "{said}");
    let (_, said) = with("map/derived/roads.tsv", "-\ttrunk\tCN\t-\t-\t-\talmaty\tb\t90\t80,44 81,44");
    assert!(said.contains("almaty joins roads of KZ and CN"), "{said}");
    let (_, said) = with("map/derived/roads.tsv", "-\ttrunk\tCN\t-\t-\t-\tx\ty\t90\t76,48 76.5,48 77,48");
    assert!(said.contains("x – y should be in CN but lies in KZ"), "{said}");
}

#[test]
fn missing_and_broken_files_are_told_together() {
    let folder = copied();
    fs::remove_file(folder.path().join("map/derived/lakes.tsv")).unwrap();
    fs::write(folder.path().join("ports/khorgos.toml"), "[port]\nid = ").unwrap();
    fs::write(folder.path().join("map/derived/rivers.tsv"), [0xff, 0xfe]).unwrap();
    let Err(Problems(problems)) = build(folder.path()) else { panic!("a mistake was made") };
    let files: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    for file in ["map/derived/lakes.tsv", "ports/khorgos.toml", "map/derived/rivers.tsv"] {
        assert!(files.contains(&file), "{problems:?}");
    }
    let broken = problems.iter().find(|problem| problem.file == "ports/khorgos.toml").unwrap();
    assert_eq!(broken.line, 2);
    assert!(build(Path::new("/nowhere")).is_err());
}

#[test]
fn torn_sources_never_panic() {
    for file in ["map/derived/roads.tsv", "map/derived/lakes.tsv", "map/hand/towns.tsv", "map/hand/water.tsv"]
    {
        let folder = copied();
        let path = folder.path().join(file);
        let text = fs::read(&path).unwrap();
        for share in [3, 7] {
            fs::write(&path, &text[..text.len() * share / 10]).unwrap();
            drop(build(folder.path()));
        }
        let mut flipped = text.clone();
        for at in (0..flipped.len()).step_by(997) {
            flipped[at] ^= 0x05;
        }
        fs::write(&path, flipped).unwrap();
        drop(build(folder.path()));
    }
}
