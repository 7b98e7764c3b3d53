//! What roads and stations are called.

use super::bytes::names_at;
use crate::names::Lang;

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
    pub(crate) fn at(texts: &'a [u8], offset: u32, lang: Lang) -> Self {
        if offset == 0 {
            return Self::default();
        }
        let [local, translations @ .., reference] = names_at(texts, offset);
        let name = translations[lang as usize];
        Self { name: if name.is_empty() { local } else { name }, local, reference }
    }
}
