//! Names of all countries, for those who say which passport they carry.

use std::sync::OnceLock;

use otkel_domain::model::Lang;

/// A country's names, as CLDR has them.
pub(crate) struct Region {
    /// Two letters.
    pub(crate) code: &'static str,
    names: [&'static str; 5],
}

impl Region {
    pub(crate) fn name(&self, lang: Lang) -> &'static str {
        self.names[lang as usize]
    }

    /// Every name, for search.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.names.into_iter()
    }
}

/// All regions, ordered by code.
pub(crate) fn all() -> &'static [Region] {
    static ALL: OnceLock<Vec<Region>> = OnceLock::new();
    ALL.get_or_init(|| include_str!("../../locales/countries.csv").lines().filter_map(read).collect())
}

/// Few names have a comma, and those stand in quotes; no name has a quote in it.
fn read(line: &'static str) -> Option<Region> {
    let (code, mut rest) = line.split_once(',').filter(|(code, _)| code.len() == 2)?;
    let mut names = [""; 5];
    for name in &mut names {
        (*name, rest) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => rest.split_at(rest.find(',').unwrap_or(rest.len())),
        };
        rest = rest.strip_prefix(',').unwrap_or(rest);
    }
    Some(Region { code, names })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_a_name_in_every_language() {
        assert_eq!(all().len(), 250);
        for region in all() {
            assert!(region.names().all(|name| !name.is_empty() && !name.contains('"')), "{}", region.code);
            assert!(region.code.chars().all(|letter| letter.is_ascii_uppercase()));
        }
        let name = |code: &str, lang| all().iter().find(|region| region.code == code).map(|r| r.name(lang));
        assert_eq!(name("DE", Lang::Kk), Some("Германия"));
        assert_eq!(name("BQ", Lang::Kk), Some("Бонэйр, Синт-Эстатиус және Саба"));
        assert_eq!(name("BQ", Lang::Ug), Some("كارىب دېڭىزى گوللاندىيە"));
    }
}
