//! What OpenStreetMap's tags say a place is called.

use otkel_maps::find::Names;

use crate::osm::Tags;

/// Keys of one name after the other, the better one first; the ones not taken become aliases.
const ENGLISH: [&str; 2] = ["name:en", "int_name"];
const CHINESE: [&str; 4] = ["name:zh-Hans", "name:zh-CN", "name:zh", "name:zh_simplified"];
const KAZAKH: [&str; 3] = ["name:kk", "name:kk-Cyrl", "name:kk-cyr"];
const RUSSIAN: [&str; 1] = ["name:ru"];
const UYGHUR: [&str; 2] = ["name:ug", "name:ug-Arab"];

/// Other keys that people know a place by. Several names in one value are parted by semicolons.
const OTHERS: [&str; 26] = [
    "alt_name",
    "old_name",
    "official_name",
    "short_name",
    "loc_name",
    "reg_name",
    "nat_name",
    "name:zh-Hant",
    "name:zh-TW",
    "name:zh_pinyin",
    "name:kk-Latn",
    "name:kk-Arab",
    "name:kk-arb",
    "name:ug-Latn",
    "alt_name:en",
    "alt_name:zh",
    "alt_name:kk",
    "alt_name:ru",
    "old_name:ru",
    "old_name:en",
    "official_name:en",
    "official_name:ru",
    "short_name:en",
    "iata",
    "icao",
    "name:latin",
];

/// The names that a local alphabet hides from those who can't read it are kept too, since a map of an extract is made for
/// whoever lives there.
const NEIGHBOURS: [&str; 6] = ["name:ky", "name:uz", "name:mn", "name:fi", "name:sv", "name:fr"];

/// The names and aliases of an element. Without a name its brand or its operator is one.
pub(super) fn names(tags: Tags<'_>) -> (Names, Vec<String>) {
    let mut aliases: Vec<String> = Vec::new();
    let mut first = |keys: &[&str]| {
        let mut values = keys.iter().filter_map(|key| tags.get(key)).flat_map(parts);
        let name = values.next().unwrap_or_default();
        aliases.extend(values);
        name
    };
    let mut names = Names {
        local: first(&["name"]),
        en: first(&ENGLISH),
        zh: first(&CHINESE),
        kk: first(&KAZAKH),
        ru: first(&RUSSIAN),
        ug: first(&UYGHUR),
    };
    if names.local.is_empty() {
        let known = ["brand", "operator", "network"].iter().find_map(|key| tags.get(key));
        known.unwrap_or_default().clone_into(&mut names.local);
    } else if let Some(brand) = tags.get("brand") {
        aliases.extend(parts(brand));
    }
    for key in OTHERS.iter().chain(&NEIGHBOURS) {
        aliases.extend(tags.get(key).into_iter().flat_map(parts));
    }
    (names, aliases)
}

fn parts(value: &str) -> impl Iterator<Item = String> {
    value.split(';').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty())
}

/// How many people live there, as tagged: `12 500`, `3,000`, `~400`.
pub(super) fn people(tags: Tags<'_>) -> u64 {
    let digits: String = tags
        .get("population")
        .unwrap_or_default()
        .chars()
        .take_while(|c| *c != ';' && *c != '(')
        .filter(char::is_ascii_digit)
        .collect();
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_from_many_keys() {
        let pairs = [
            ("name", "Қорғас"),
            ("name:zh", "霍爾果斯"),
            ("name:zh-Hans", "霍尔果斯"),
            ("alt_name", "Коргас; Хоргас"),
            ("int_name", "Khorgos"),
        ];
        let (names, aliases) = names(Tags::new(&pairs));
        assert_eq!(
            (names.local.as_str(), names.zh.as_str(), names.en.as_str()),
            ("Қорғас", "霍尔果斯", "Khorgos")
        );
        assert_eq!(aliases, ["霍爾果斯", "Коргас", "Хоргас"]);
        assert_eq!(super::names(Tags::new(&[("brand", "Qazaq Oil")])).0.local, "Qazaq Oil");
    }

    #[test]
    fn people_are_counted_however_they_are_written() {
        for (text, expected) in
            [("12 500", 12_500), ("3,000", 3_000), ("~400", 400), ("", 0), ("many", 0), ("10;20", 10)]
        {
            assert_eq!(people(Tags::new(&[("population", text)])), expected, "{text}");
        }
    }
}
