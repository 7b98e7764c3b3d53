//! What roads and stations are called.

use super::bytes::names_at;

/// A language that names are kept in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameLang {
    /// English.
    En,
    /// Chinese.
    Zh,
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
    /// Uyghur.
    Ug,
}

/// A name on the spot and in five languages. Empty: not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Names {
    /// As on the signs there.
    pub local: String,
    /// English.
    pub en: String,
    /// Chinese.
    pub zh: String,
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// Uyghur.
    pub ug: String,
}

impl Names {
    /// Only the name on the spot.
    pub fn local(name: &str) -> Self {
        Self { local: name.into(), ..Self::default() }
    }

    /// In the order they are stored: local, en, zh, kk, ru, ug.
    pub fn parts(&self) -> [&str; 6] {
        [&self.local, &self.en, &self.zh, &self.kk, &self.ru, &self.ug]
    }

    /// Whether no name is known at all.
    pub fn is_empty(&self) -> bool {
        self.parts().iter().all(|name| name.is_empty())
    }
}

/// A name in the language asked for, the one on the spot, and the road number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Naming<'a> {
    /// In the language asked for, or as on the signs when it isn't known in that language.
    pub name: &'a str,
    /// As on the signs.
    pub local: &'a str,
    /// Road numbers: `A353;E40`.
    pub reference: &'a str,
}

impl<'a> Naming<'a> {
    pub(crate) fn at(texts: &'a [u8], offset: u32, lang: NameLang) -> Self {
        if offset == 0 {
            return Self::default();
        }
        let [local, translations @ .., reference] = names_at(texts, offset);
        let name = translations[lang as usize];
        Self { name: if name.is_empty() { local } else { name }, local, reference }
    }
}
