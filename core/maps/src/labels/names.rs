use std::borrow::Cow;

use super::clean::clean;
use crate::names::Lang;
use crate::tiles::{Feature, Value};

/// The order in which names in other languages stand in for one that isn't there.
fn stand_ins(lang: Lang) -> [Lang; 4] {
    match lang {
        Lang::En => [Lang::Ru, Lang::Kk, Lang::Zh, Lang::Ug],
        Lang::Zh => [Lang::En, Lang::Ru, Lang::Kk, Lang::Ug],
        Lang::Kk => [Lang::Ru, Lang::En, Lang::Zh, Lang::Ug],
        Lang::Ru => [Lang::Kk, Lang::En, Lang::Zh, Lang::Ug],
        Lang::Ug => [Lang::Zh, Lang::Kk, Lang::Ru, Lang::En],
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
        choices.extend(stand_ins(lang).into_iter().filter(|l| *l != Lang::En).filter_map(named));
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
