//! Languages, and names in all of them.

use serde::{Deserialize, Serialize};

/// The languages that everything a person sees is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// English.
    #[serde(rename = "en")]
    En,
    /// Chinese in simplified characters.
    #[serde(rename = "zh")]
    Zh,
    /// Kazakh in Cyrillic script.
    #[serde(rename = "kk")]
    Kk,
    /// Russian.
    #[serde(rename = "ru")]
    Ru,
    /// Uyghur in Arabic script, written from right to left.
    #[serde(rename = "ug")]
    Ug,
}

impl Lang {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::En, Self::Zh, Self::Kk, Self::Ru, Self::Ug];

    /// The short code: `en`, `zh`, `kk`, `ru`, `ug`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::Ug => "ug",
        }
    }

    /// Reads a BCP 47 tag by its language part (`zh-Hans-CN` is Chinese); `None` for a language Otkel doesn't have.
    ///
    /// ```
    /// use otkel_domain::model::Lang;
    /// assert_eq!(Lang::from_tag("zh-Hans"), Some(Lang::Zh));
    /// assert_eq!(Lang::from_tag("fr"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|lang| lang.code() == language)
    }

    /// Whether the script runs from right to left.
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Ug)
    }
}

/// A name in all five languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// English.
    pub en: String,
    /// Chinese, simplified.
    pub zh: String,
    /// Kazakh, Cyrillic.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// Uyghur, Arabic script.
    pub ug: String,
}

impl Names {
    /// The name in this language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Zh => &self.zh,
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::Ug => &self.ug,
        }
    }

    /// All names, for search.
    pub fn all(&self) -> [&str; 5] {
        [&self.en, &self.zh, &self.kk, &self.ru, &self.ug]
    }
}
