use otkel_maps::roads::Names;

use crate::osm::Tags;

/// Keys of each language, the best first. `int_name` is romanised and so for readers of English.
const KEYS: [&[&str]; 5] = [
    &["name:en", "int_name", "name:latin"],
    &["name:zh-Hans", "name:zh", "name:zh-Hant"],
    &["name:kk", "name:kk-Cyrl"],
    &["name:ru"],
    &["name:ug", "name:ug-Arab"],
];

/// Longer than any name; what is longer is a mistake or an attack, and cut.
const LONGEST: usize = 200;

/// What a road, a ferry or a station is called: as the signs there have it, and in the five languages where that is
/// something else. A bridge or a tunnel without a street's name is called by its own.
pub(super) fn names(tags: Tags<'_>) -> Names {
    let local = first(tags, &["name", "bridge:name", "tunnel:name", "official_name"]);
    let [en, zh, kk, ru, ug] =
        KEYS.map(|keys| Some(first(tags, keys)).filter(|name| *name != local).unwrap_or_default());
    Names { local, en, zh, kk, ru, ug }
}

fn first(tags: Tags<'_>, keys: &[&str]) -> String {
    keys.iter().filter_map(|key| tags.get(key)).find_map(clean).unwrap_or_default()
}

/// One line, no control characters, a bounded length; `None` when nothing is left.
pub(super) fn clean(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len().min(LONGEST));
    for word in text.split(|letter: char| letter.is_whitespace() || letter.is_control()) {
        if word.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        for letter in word.chars() {
            if out.len() + letter.len_utf8() > LONGEST {
                return Some(out);
            }
            out.push(letter);
        }
    }
    (!out.is_empty()).then_some(out)
}

/// The road's numbers (`ref`), for shields and sentences: `A2`, `G30;G045`. Empty when it has none.
pub(super) fn reference(tags: Tags<'_>) -> String {
    first(tags, &["ref", "int_ref"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_languages() {
        let pairs = [
            ("name", "Абай даңғылы"),
            ("name:en", "Abay Avenue"),
            ("name:zh", "阿拜大街"),
            ("name:kk", "Абай даңғылы"),
            ("name:ru", "проспект Абая"),
        ];
        let wanted = Names {
            local: "Абай даңғылы".into(),
            en: "Abay Avenue".into(),
            zh: "阿拜大街".into(),
            ru: "проспект Абая".into(),
            // The local name isn't kept twice.
            ..Names::default()
        };
        assert_eq!(names(Tags::new(&pairs)), wanted);
        assert!(names(Tags::default()).is_empty());
    }

    #[test]
    fn names_are_one_bounded_line() {
        assert_eq!(clean(" a\n\u{7}b\t c "), Some("a b c".into()));
        assert_eq!(clean(" \n"), None);
        let long = "ш".repeat(500);
        assert_eq!(clean(&long).map(|name| name.len()), Some(LONGEST));
    }

    #[test]
    fn numbers() {
        assert_eq!(reference(Tags::new(&[("ref", "A2;M36")])), "A2;M36");
        assert_eq!(reference(Tags::new(&[("int_ref", "E 40")])), "E 40");
        assert_eq!(reference(Tags::default()), "");
    }
}
