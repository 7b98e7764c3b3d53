//! Names, and which of them is the one on the spot.

use otkel_maps::find::Names;

use crate::tiles::Value;

/// The countries of the region.
pub(super) const COUNTRIES: [&str; 8] = ["CN", "KG", "KZ", "MN", "RU", "TJ", "TM", "UZ"];

/// Sets the local name: that of the country's own language, else the nearest that signs there may show.
pub(super) fn with_local(mut names: Names, country: &str) -> Names {
    let order: [&str; 3] = match country {
        "CN" => [&names.zh, &names.ug, &names.en],
        "KZ" => [&names.kk, &names.ru, &names.en],
        _ => [&names.ru, &names.kk, &names.en],
    };
    order.iter().find(|name| !name.is_empty()).copied().unwrap_or_default().clone_into(&mut names.local);
    names
}

/// Whether no name is known.
pub(super) fn nameless(names: &Names) -> bool {
    [&names.local, &names.en, &names.zh, &names.kk, &names.ru, &names.ug].iter().all(|name| name.is_empty())
}

/// Fields of a tile's feature: `name`, `name_en` …
pub(super) fn fields(names: &Names) -> Vec<(&'static str, Value)> {
    let all = [
        ("name", &names.local),
        ("name_en", &names.en),
        ("name_zh", &names.zh),
        ("name_kk", &names.kk),
        ("name_ru", &names.ru),
        ("name_ug", &names.ug),
    ];
    all.into_iter()
        .filter(|(_, name)| !name.is_empty())
        .map(|(key, name)| (key, name.as_str().into()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_local_name_is_the_countrys_own() {
        let names =
            Names { en: "Altay".into(), zh: "阿勒泰".into(), kk: "Алтай".into(), ..Names::default() };
        assert_eq!(with_local(names.clone(), "CN").local, "阿勒泰");
        assert_eq!(with_local(names.clone(), "KZ").local, "Алтай");
        assert_eq!(with_local(Names { kk: String::new(), ..names }, "RU").local, "Altay");
        assert!(nameless(&Names::default()));
        assert_eq!(fields(&Names { kk: "Алтай".into(), ..Names::default() }), [("name_kk", "Алтай".into())]);
    }
}
