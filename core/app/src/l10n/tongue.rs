//! What the app speaks: the five languages, and Kazakh once more in the Arabic script.

use otkel_domain::model::Lang;

/// A language in a script. Many Kazakhs in Xinjiang read only the Arabic script; its words are made from the Cyrillic
/// ones by [`kk_arab`](super::kk_arab).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tongue {
    /// One of the five languages, in its usual script.
    Plain(Lang),
    /// Kazakh in the Arabic script.
    KkArab,
}

impl Tongue {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Plain(Lang::Zh),
        Self::Plain(Lang::Kk),
        Self::KkArab,
        Self::Plain(Lang::Ru),
        Self::Plain(Lang::Ug),
        Self::Plain(Lang::En),
    ];

    /// The language, whatever its script.
    pub const fn lang(self) -> Lang {
        match self {
            Self::Plain(lang) => lang,
            Self::KkArab => Lang::Kk,
        }
    }

    /// The BCP 47 tag: `en`, `zh-Hans`, `kk`, `kk-Arab`, `ru`, `ug`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Plain(Lang::Zh) => "zh-Hans",
            Self::Plain(lang) => lang.code(),
            Self::KkArab => "kk-Arab",
        }
    }

    /// Its name in itself, as lists of languages show it. Names, not sentences: the same in every language.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Plain(Lang::En) => "English",
            Self::Plain(Lang::Zh) => "简体中文",
            Self::Plain(Lang::Kk) => "Қазақша",
            Self::KkArab => "قازاقشا",
            Self::Plain(Lang::Ru) => "Русский",
            Self::Plain(Lang::Ug) => "ئۇيغۇرچە",
        }
    }

    /// Whether the script runs from right to left.
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::KkArab | Self::Plain(Lang::Ug))
    }

    /// What a phone's voice is asked for, or nothing where no phone is known to have one: Uyghur. A Kazakh voice reads
    /// the Cyrillic letters, so Kazakh in the Arabic script is spoken from them.
    pub const fn voice(self) -> Option<&'static str> {
        match self {
            Self::Plain(Lang::En) => Some("en-GB"),
            Self::Plain(Lang::Zh) => Some("zh-CN"),
            Self::Plain(Lang::Kk) | Self::KkArab => Some("kk-KZ"),
            Self::Plain(Lang::Ru) => Some("ru-RU"),
            Self::Plain(Lang::Ug) => None,
        }
    }

    /// Reads a BCP 47 tag, also as phones write it (`kk_CN`, `zh-Hant-TW`): Kazakh as written in China is Arabic unless
    /// the tag says another script. `None` for a language that Otkel doesn't have.
    ///
    /// ```
    /// use otkel_app::{Lang, l10n::Tongue};
    /// assert_eq!(Tongue::from_tag("kk-Arab"), Some(Tongue::KkArab));
    /// assert_eq!(Tongue::from_tag("kk_CN"), Some(Tongue::KkArab));
    /// assert_eq!(Tongue::from_tag("kk-Cyrl-CN"), Some(Tongue::Plain(Lang::Kk)));
    /// assert_eq!(Tongue::from_tag("zh-Hant-TW"), Some(Tongue::Plain(Lang::Zh)));
    /// assert_eq!(Tongue::from_tag("fr"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Self> {
        let lang = Lang::from_tag(tag)?;
        let part = |word: &str| tag.split(['-', '_']).skip(1).any(|part| part.eq_ignore_ascii_case(word));
        let arabic = lang == Lang::Kk && (part("Arab") || (part("CN") && !part("Cyrl") && !part("Latn")));
        Some(if arabic { Self::KkArab } else { Self::Plain(lang) })
    }

    /// The first of a phone's languages that Otkel has. A phone that has none gets the nearest for its reader: Russian
    /// for the neighbours who learn it at school, else English.
    ///
    /// ```
    /// use otkel_app::{Lang, l10n::Tongue};
    /// assert_eq!(Tongue::best(["fr-FR", "zh-Hans-CN"]), Tongue::Plain(Lang::Zh));
    /// assert_eq!(Tongue::best(["ky-KG"]), Tongue::Plain(Lang::Ru));
    /// assert_eq!(Tongue::best(["fr-FR"]), Tongue::Plain(Lang::En));
    /// ```
    pub fn best<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        const RUSSIAN: [&str; 6] = ["ky", "uz", "tg", "tk", "be", "mn"];
        let tags: Vec<&str> = tags.into_iter().collect();
        let near = |tag: &&str| {
            let language = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
            let other_script = ["Arab", "Mong"].iter().any(|script| tag.contains(script));
            RUSSIAN.contains(&language.as_str()) && !other_script
        };
        let known = tags.iter().find_map(|tag| Self::from_tag(tag));
        known.unwrap_or(Self::Plain(if tags.iter().any(near) { Lang::Ru } else { Lang::En }))
    }
}

impl From<Lang> for Tongue {
    fn from(lang: Lang) -> Self {
        Self::Plain(lang)
    }
}
