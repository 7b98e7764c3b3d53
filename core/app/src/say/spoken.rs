//! A phrase as one language says it, with all that helps to be understood: its script's direction, how it is read in Latin letters,
//! the phone's voice for it, and how far the translation may be trusted.

use std::{collections::BTreeMap, sync::OnceLock};

use otkel_domain::{
    model::{Lang, Side},
    phrasebook::{BLANK, Counted, Template, Trust, UnitWords},
};

use super::{Filled, filled::Told};
use crate::{
    l10n::{L10n, Tongue, reading},
    services::Services,
};

/// The words of every language, each made when it is first asked for: a phrasebook speaks two at least.
pub(crate) struct Tongues {
    words: [OnceLock<Box<L10n>>; 6],
    /// How each tells a time.
    told: [OnceLock<Told>; 6],
    /// The book in the Arabic letters of Kazakh, sentence by sentence: turning each anew would cost more than saying it.
    arabic: OnceLock<Vec<Template>>,
    /// What is counted, likewise.
    units: OnceLock<BTreeMap<Counted, UnitWords>>,
}

impl Tongues {
    pub(crate) const fn new() -> Self {
        Self {
            words: [const { OnceLock::new() }; 6],
            told: [const { OnceLock::new() }; 6],
            arabic: OnceLock::new(),
            units: OnceLock::new(),
        }
    }

    pub(crate) fn get(&self, tongue: Tongue, make: impl FnOnce() -> L10n) -> &L10n {
        self.words[seat(tongue)].get_or_init(|| Box::new(make()))
    }

    pub(super) fn told(&self, words: &L10n) -> &Told {
        self.told[seat(words.tongue())].get_or_init(|| Told::of(words))
    }
}

/// Every tongue stands in `ALL`.
fn seat(tongue: Tongue) -> usize {
    Tongue::ALL.iter().position(|known| *known == tongue).unwrap_or_default()
}

/// A phrase, said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// In which language.
    pub tongue: Tongue,
    /// The sentence.
    pub text: String,
    /// How it is read aloud, in Latin letters; nothing for English.
    pub reading: Option<String>,
    /// What the phone's voice is to read; nothing where no phone is known to have a voice.
    pub spoken: Option<String>,
    /// How far it may be trusted.
    pub trust: Trust,
}

/// The same in the other language of that side, shown beside a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// In which language.
    pub tongue: Tongue,
    /// The sentence.
    pub text: String,
}

impl Services {
    /// A phrase in a language, by where it stands in the book; `None` beyond its end.
    pub fn said(&self, phrase: usize, tongue: Tongue, filled: &Filled) -> Option<Said> {
        self.facts().raw.phrases.get(phrase)?;
        let text = self.sentence(phrase, tongue, filled);
        // The Arabic letters of Kazakh don't say everything: it is read and spoken from the Cyrillic ones.
        let cyrillic =
            (tongue == Tongue::KkArab).then(|| self.sentence(phrase, Tongue::Plain(Lang::Kk), filled));
        let letters = Tongue::Plain(tongue.lang());
        let plain = without_marks(cyrillic.as_deref().unwrap_or(&text));
        Some(Said {
            tongue,
            reading: reading::latin(letters, &plain),
            spoken: tongue.voice().map(|_| self.words_of(tongue).voiced(&plain)),
            text,
            trust: self.trust(phrase, tongue),
        })
    }

    /// The Chinese or the Russian beside a text in Kazakh or Uyghur that no native speaker has read: by the side on which one is.
    pub fn beside(&self, phrase: usize, tongue: Tongue, side: Side, filled: &Filled) -> Option<Beside> {
        let drafted = self.trust(phrase, tongue) < Trust::Reviewed;
        if !drafted || !matches!(tongue.lang(), Lang::Kk | Lang::Ug) {
            return None;
        }
        let other = Tongue::Plain(side_lang(side));
        Some(Beside { tongue: other, text: self.sentence(phrase, other, filled) })
    }

    /// How far a translation may be trusted. Nobody reads the Arabic letters of Kazakh when the Cyrillic ones are looked over: a rule
    /// makes them.
    fn trust(&self, phrase: usize, tongue: Tongue) -> Trust {
        match tongue {
            Tongue::KkArab => Trust::Drafted,
            Tongue::Plain(lang) => self.facts().book.trust(phrase, lang),
        }
    }

    /// Only the sentence, of the phrase that stands there in the book; nothing beyond its end.
    pub fn sentence(&self, phrase: usize, tongue: Tongue, filled: &Filled) -> String {
        let words = self.words_of(tongue);
        let Some(template) = self.template(phrase, tongue) else { return String::new() };
        let values: Vec<(&str, String)> =
            template.slots().filter_map(|name| Some((name, self.filled(words, filled.get(name)?)))).collect();
        let value =
            |name: &str| values.iter().find(|(known, _)| *known == name).map(|(_, said)| said.as_str());
        template.fill(value)
    }

    fn template(&self, phrase: usize, tongue: Tongue) -> Option<&Template> {
        let phrases = &self.facts().raw.phrases;
        if tongue != Tongue::KkArab {
            return phrases.get(phrase).map(|phrase| phrase.say.get(tongue.lang()));
        }
        let words = self.words_of(tongue);
        let turned = || phrases.iter().map(|phrase| words.template(&phrase.say.kk).into_owned()).collect();
        self.tongues.arabic.get_or_init(turned).get(phrase)
    }

    /// How something counted is said, in these words' script.
    pub(super) fn unit(&self, words: &L10n, id: Counted) -> Option<&UnitWords> {
        let facts = self.facts();
        if words.tongue() != Tongue::KkArab {
            return facts.book.unit(&facts.raw, id);
        }
        let turned = |unit: &UnitWords| {
            let mut unit = unit.clone();
            let forms = &mut unit.kk;
            let short = [&mut forms.one, &mut forms.few, &mut forms.many].into_iter().flatten();
            for form in short.chain([&mut forms.other]) {
                *form = words.template(form).into_owned();
            }
            (unit.id, unit)
        };
        self.tongues.units.get_or_init(|| facts.raw.units.iter().map(turned).collect()).get(&id)
    }
}

/// The language that everybody on a side has learnt at school.
pub(crate) const fn side_lang(side: Side) -> Lang {
    match side {
        Side::Cn => Lang::Zh,
        Side::Kz => Lang::Ru,
    }
}

/// Marks of direction and lines to write on are for the eye.
fn without_marks(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "").replace(BLANK, "…")
}

impl L10n {
    /// A sentence's template in this script.
    pub(crate) fn template<'t>(&self, template: &'t Template) -> std::borrow::Cow<'t, Template> {
        if self.tongue() != Tongue::KkArab {
            return std::borrow::Cow::Borrowed(template);
        }
        // What stands in braces is no word, and stays.
        let turned = Template::parse(&self.script(template.to_string()));
        turned.map_or(std::borrow::Cow::Borrowed(template), std::borrow::Cow::Owned)
    }
}
