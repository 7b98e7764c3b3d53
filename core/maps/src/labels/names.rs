use std::borrow::Cow;

use super::clean::clean;
use crate::tiles::{Feature, Value};

/// The languages that labels are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
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
    /// All of them.
    pub const ALL: [Self; 5] = [Self::En, Self::Zh, Self::Kk, Self::Ru, Self::Ug];

    /// Its code in the tiles' keys.
    pub fn code(self) -> &'static str {
        ["en", "zh", "kk", "ru", "ug"][self as usize]
    }

    /// From a code; a region or script behind it doesn't matter.
    ///
    /// ```
    /// use otkel_maps::labels::Lang;
    /// assert_eq!(Lang::of("zh-Hans"), Some(Lang::Zh));
    /// assert_eq!(Lang::of("fr"), None);
    /// ```
    pub fn of(code: &str) -> Option<Self> {
        let first = code.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(first))
    }

    /// The order in which names in other languages stand in for one that isn't there.
    fn stand_ins(self) -> [Self; 4] {
        match self {
            Self::En => [Self::Ru, Self::Kk, Self::Zh, Self::Ug],
            Self::Zh => [Self::En, Self::Ru, Self::Kk, Self::Ug],
            Self::Kk => [Self::Ru, Self::En, Self::Zh, Self::Ug],
            Self::Ru => [Self::Kk, Self::En, Self::Zh, Self::Ug],
            Self::Ug => [Self::Zh, Self::Kk, Self::Ru, Self::En],
        }
    }
}

/// The names of a feature that may be shown, the best first, and the one that signs on the spot bear.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    pub(super) choices: Vec<Cow<'a, str>>,
    pub(super) local: Option<Cow<'a, str>>,
}

impl<'a> Names<'a> {
    /// In the user's language; else as it is called on the spot; else in English; else in any.
    pub(super) fn of(feature: &Feature<'a>, lang: Lang) -> Self {
        let mut local = None;
        let mut by_lang: [Option<&'a str>; 5] = [None; 5];
        for (key, value) in feature.properties() {
            let Value::Text(text) = value else { continue };
            if key == "name" {
                local = clean(text);
            } else if let Some(code) = key.strip_prefix("name").and_then(|k| k.strip_prefix(['_', ':']))
                && let Some(known) = Lang::ALL.into_iter().find(|l| l.code() == code)
            {
                by_lang[known as usize] = Some(text);
            }
        }
        let named = |lang: Lang| by_lang[lang as usize].and_then(clean);
        let mut choices = Vec::with_capacity(3);
        choices.extend(named(lang));
        choices.extend(local.clone());
        if lang != Lang::En {
            choices.extend(named(Lang::En));
        }
        choices.extend(lang.stand_ins().into_iter().filter(|l| *l != Lang::En).filter_map(named));
        Self { choices, local }
    }
}

/// Whether a local name says anything beside the one that is shown: not when one holds the other, nor when they are two
/// spellings with nearly the same letters (Талдыкорган, Талдықорған), which help nobody to read a sign.
pub(super) fn adds(local: &str, shown: &str) -> bool {
    let bare = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .map(russian)
            .collect::<String>()
    };
    let (local, shown) = (bare(local), bare(shown));
    !local.is_empty()
        && !shown.contains(&local)
        && !local.contains(&shown)
        && strsim::normalized_levenshtein(&local, &shown) < 0.7
}

/// The Russian letter that stands for a Kazakh one in Russian spellings.
fn russian(c: char) -> char {
    match c {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' | 'ы' | 'й' => 'и',
        'ё' => 'е',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_local_name_that_says_the_same_is_left_out() {
        assert!(adds("霍尔果斯市", "Khorgos"));
        assert!(!adds("Khorgos", "KHORGOS"));
        assert!(!adds("Oslo", "Oslo kommune"));
        assert!(!adds("  ", "Oslo"));
        assert!(!adds("Талдықорған", "Талдыкорган"));
        assert!(adds("Нұр-Сұлтан", "Астана"));
        assert!(adds("Жетісу облысы", "Zhetysu Region"));
    }
}
