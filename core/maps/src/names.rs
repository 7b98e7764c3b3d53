//! The five languages of a map, and what things are called in them.

use serde::Serialize;

/// A language that names are kept, shown and searched in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Chinese, in simplified characters.
    Zh,
    /// Kazakh, in Cyrillic letters.
    Kk,
    /// Russian.
    Ru,
    /// Uyghur, in Arabic letters, right to left.
    Ug,
}

impl Lang {
    /// All of them, in the order in which files keep their names.
    pub const ALL: [Self; 5] = [Self::En, Self::Zh, Self::Kk, Self::Ru, Self::Ug];

    /// Its code in tiles and files: `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::Ug => "ug",
        }
    }

    /// From a tag; a region or script behind the language doesn't matter.
    ///
    /// ```
    /// use otkel_maps::names::Lang;
    /// assert_eq!(Lang::from_tag("zh-Hans"), Some(Lang::Zh));
    /// assert_eq!(Lang::from_tag("fr"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(first))
    }
}

/// What something is called. Empty texts mean that there is no such name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Names {
    /// As signs on the spot have it.
    pub local: String,
    /// In English.
    pub en: String,
    /// In Chinese.
    pub zh: String,
    /// In Kazakh.
    pub kk: String,
    /// In Russian.
    pub ru: String,
    /// In Uyghur.
    pub ug: String,
}

impl Names {
    /// Only the name on the spot.
    pub fn local(name: &str) -> Self {
        Self { local: name.into(), ..Self::default() }
    }

    /// In the order in which files keep them: local, en, zh, kk, ru, ug.
    pub fn parts(&self) -> [&str; 6] {
        [&self.local, &self.en, &self.zh, &self.kk, &self.ru, &self.ug]
    }

    /// Whether no name is known at all.
    pub fn is_empty(&self) -> bool {
        self.all().next().is_none()
    }

    /// The name in a language, if there is one.
    pub fn get(&self, lang: Lang) -> Option<&str> {
        let [_, names @ ..] = self.parts();
        let name = names[lang as usize];
        (!name.is_empty()).then_some(name)
    }

    /// Where the name in a language is kept.
    pub fn get_mut(&mut self, lang: Lang) -> &mut String {
        match lang {
            Lang::En => &mut self.en,
            Lang::Zh => &mut self.zh,
            Lang::Kk => &mut self.kk,
            Lang::Ru => &mut self.ru,
            Lang::Ug => &mut self.ug,
        }
    }

    /// What to show to somebody who reads `lang`: the name in it, else the local one, else any.
    pub fn shown(&self, lang: Lang) -> &str {
        self.get(lang).or_else(|| self.all().next()).unwrap_or_default()
    }

    /// Every name, the local one first; none is empty, but several may be the same.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.parts().into_iter().filter(|name| !name.is_empty())
    }
}
