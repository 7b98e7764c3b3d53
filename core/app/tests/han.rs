//! Traditional Chinese characters find what the content names in simplified ones: places, ports, countries.

mod stage;

use std::{collections::BTreeMap, path::Path};

use otkel_app::{Lang, ask::places_of, screens::countries};
use otkel_maps::find::fold::simplified;
use stage::open;

/// The traditional characters of each simplified one, from the table that the map's search has.
fn traditional() -> BTreeMap<char, Vec<char>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../maps/src/find/fold/data/traditional.tsv");
    let table = std::fs::read_to_string(file).expect("the table is there");
    let mut all: BTreeMap<char, Vec<char>> = BTreeMap::new();
    for pair in table.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace) {
        let mut letters = pair.chars();
        if let (Some(old), Some(new)) = (letters.next(), letters.next()) {
            all.entry(new).or_default().push(old);
        }
    }
    all
}

/// A name with every character that has traditional forms in the first or the last of them.
fn written_old(name: &str, table: &BTreeMap<char, Vec<char>>) -> [String; 2] {
    let with = |pick: fn(&Vec<char>) -> Option<&char>| -> String {
        name.chars().map(|c| table.get(&c).and_then(pick).copied().unwrap_or(c)).collect()
    };
    [with(|old| old.first()), with(|old| old.last())]
}

#[test]
fn every_place_and_port_is_found_by_its_traditional_characters() {
    let services = open(Lang::Zh);
    let facts = services.facts();
    let table = traditional();
    let mut other = 0;
    let places = facts.raw.places.iter().map(|place| &place.names.zh);
    for name in places.chain(facts.ports.iter().map(|port| &port.port.names.zh)) {
        let found = places_of(facts, name);
        assert!(!found.is_empty(), "{name}");
        for old in written_old(name, &table) {
            assert_eq!(places_of(facts, &old), found, "{old} for {name}");
            other += usize::from(old != *name);
        }
    }
    assert!(other > 50, "only {other} names have other characters");
}

#[test]
fn names_as_hong_kong_and_taipei_write_them_are_found() {
    let services = open(Lang::En);
    for (typed, id) in [
        ("霍爾果斯", "horgos"),
        ("烏魯木齊", "urumqi"),
        ("伊寧", "yining"),
        ("阿拉木圖", "almaty"),
        ("塔城", "tacheng"),
    ] {
        let found = places_of(services.facts(), typed);
        let node = |id: &str| found.iter().any(|found| found.node.as_str().contains(id));
        assert!(node(id), "{typed} finds {found:?}");
    }
    for (typed, code) in
        [("哈薩克斯坦", "KZ"), ("俄羅斯", "RU"), ("韓國", "KR"), ("德國", "DE"), ("中國", "CN")]
    {
        let first = countries(&services, typed, None).into_iter().next().map(|choice| choice.code);
        assert_eq!(first.as_deref(), Some(code), "{typed}");
    }
}

#[test]
fn all_han_of_the_interface_and_the_content_is_simplified() {
    // A traditional character in a Chinese sentence is a slip; in a name of another language it is an alias.
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["locales/zh", "../../content/texts/zh"];
    for folder in folders {
        for entry in std::fs::read_dir(root.join(folder)).expect("there are messages") {
            let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("messages are text");
            let strange: Vec<char> = text.chars().filter(|c| simplified(*c) != *c).collect();
            assert!(strange.is_empty(), "{folder}: {strange:?}");
        }
    }
    let services = open(Lang::Zh);
    let raw = &services.facts().raw;
    let sentences = raw.phrases.iter().map(|phrase| phrase.say.get(Lang::Zh).fill(|_| Some(" ")));
    let names = (raw.dishes.iter().map(|dish| &dish.names))
        .chain(raw.ingredients.iter().map(|it| &it.names))
        .chain(raw.signs.iter().map(|sign| &sign.names))
        .chain(raw.categories.iter().map(|chapter| &chapter.names));
    let mut read = 0;
    for text in sentences.chain(names.map(|names| names.zh.clone())) {
        let strange: Vec<char> = text.chars().filter(|c| simplified(*c) != *c).collect();
        assert!(strange.is_empty(), "{text}: {strange:?}");
        read += 1;
    }
    assert!(read > 1_000, "only {read} texts were read");
}
