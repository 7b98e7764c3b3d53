//! Figures with what they count: `5 people`, 5个人, 5 человек. The forms come from the content; which one stands with which figure
//! follows Unicode CLDR's plural rules (UTS 35, part 3; `plurals.xml` of CLDR 48) for the five languages.

use serde::{Deserialize, Serialize};

use super::{Currency, Figure, Template, Unit};
use crate::model::Lang;

/// CLDR's plural categories, as far as the five languages have them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// `1 day`, `21 день`.
    One,
    /// `2 дня`.
    Few,
    /// `5 дней`.
    Many,
    /// All the rest; in Russian, fractions: `1,5 дня`.
    Other,
}

impl Plural {
    /// The category of a figure in a language.
    ///
    /// ```
    /// use otkel_domain::{model::Lang, phrasebook::{Figure, Plural}};
    /// assert_eq!(Plural::of(Lang::Ru, Figure::whole(21)), Plural::One);
    /// assert_eq!(Plural::of(Lang::Ru, Figure::whole(12)), Plural::Many);
    /// assert_eq!(Plural::of(Lang::Zh, Figure::whole(1)), Plural::Other);
    /// ```
    pub const fn of(lang: Lang, figure: Figure) -> Self {
        let whole = figure.is_whole();
        let number = (figure.hundredths() / 100).unsigned_abs();
        match lang {
            // English wants no visible fraction; 1.0 isn't written here, so Kazakh's and Uyghur's `n = 1` is the same.
            Lang::En | Lang::Kk | Lang::Ug if whole && number == 1 => Self::One,
            Lang::Ru if whole => match (number % 10, number % 100) {
                (1, rest) if rest != 11 => Self::One,
                (2..=4, rest) if rest < 12 || rest > 14 => Self::Few,
                _ => Self::Many,
            },
            _ => Self::Other,
        }
    }
}

/// The forms of one language, each with `{n}` for the figure. A form left out is as `other`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// With 1, and what is counted like it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one: Option<Template>,
    /// With 2, 3, 4 in Russian.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub few: Option<Template>,
    /// With 5 and more in Russian.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub many: Option<Template>,
    /// Otherwise.
    pub other: Template,
}

/// What is counted: a unit or money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Counted {
    /// A unit.
    Unit(Unit),
    /// Money.
    Money(Currency),
}

/// How something counted is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "one field a language")]
pub struct UnitWords {
    /// Of what.
    pub id: Counted,
    pub en: Forms,
    pub zh: Forms,
    pub kk: Forms,
    pub ru: Forms,
    pub ug: Forms,
}

impl UnitWords {
    /// The forms of a language.
    pub const fn forms(&self, lang: Lang) -> &Forms {
        match lang {
            Lang::En => &self.en,
            Lang::Zh => &self.zh,
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::Ug => &self.ug,
        }
    }

    /// The form that stands with a figure.
    pub fn with(&self, lang: Lang, figure: Figure) -> &Template {
        let forms = self.forms(lang);
        let form = match Plural::of(lang, figure) {
            Plural::One => &forms.one,
            Plural::Few => &forms.few,
            Plural::Many => &forms.many,
            Plural::Other => &None,
        };
        form.as_ref().unwrap_or(&forms.other)
    }
}
