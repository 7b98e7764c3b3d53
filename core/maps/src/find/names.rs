use serde::Serialize;

/// The languages that names are kept in, beside the local one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// Chinese, simplified.
    Zh,
    /// Kazakh, Cyrillic.
    Kk,
    /// Russian.
    Ru,
    /// Uyghur, Arabic letters.
    Ug,
}

impl Language {
    /// Every language, in the order of the file's columns.
    pub const ALL: [Self; 5] = [Self::En, Self::Zh, Self::Kk, Self::Ru, Self::Ug];

    /// Its tag: `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::Ug => "ug",
        }
    }

    /// From a tag; what follows a hyphen or underscore (`zh-Hans`) doesn't matter.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(tag))
    }
}

/// What a place is called. Empty texts mean that there is no such name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
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
    /// The name in a language, if there is one.
    pub fn get(&self, lang: Language) -> Option<&str> {
        let name = match lang {
            Language::En => &self.en,
            Language::Zh => &self.zh,
            Language::Kk => &self.kk,
            Language::Ru => &self.ru,
            Language::Ug => &self.ug,
        };
        (!name.is_empty()).then_some(name)
    }

    /// Where the name in a language is kept.
    pub fn get_mut(&mut self, lang: Language) -> &mut String {
        match lang {
            Language::En => &mut self.en,
            Language::Zh => &mut self.zh,
            Language::Kk => &mut self.kk,
            Language::Ru => &mut self.ru,
            Language::Ug => &mut self.ug,
        }
    }

    /// What to show to somebody who reads `lang`: the name in it, else the local one, else any.
    pub fn shown(&self, lang: Language) -> &str {
        if let Some(name) = self.get(lang) {
            return name;
        }
        self.all().next().unwrap_or_default()
    }

    /// Every name, the local one first; none is empty, but several may be the same.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [&self.local, &self.en, &self.zh, &self.kk, &self.ru, &self.ug]
            .into_iter()
            .map(String::as_str)
            .filter(|name| !name.is_empty())
    }
}
