//! How much one gets: a figure and a unit, as hosts write it in any of the five languages.

use serde::{Deserialize, Serialize};

use super::MenuFault;
use crate::phrasebook::{Figure, slot::words};

words! {
    /// What a portion is measured in.
    PortionUnit {
        /// Grams.
        Gram = "g",
        /// Kilograms.
        Kilogram = "kg",
        /// Millilitres.
        Millilitre = "ml",
        /// Litres.
        Litre = "l",
        /// Pieces.
        Piece = "pc",
        /// For so many people.
        Person = "person",
    }
}

/// No portion is written longer, in bytes.
const LONGEST: usize = 120;

/// How much one gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(i64, PortionUnit)", into = "(i64, PortionUnit)")]
pub struct Portion {
    figure: Figure,
    unit: PortionUnit,
}

impl Portion {
    /// Above nought and at most 100,000.
    pub fn new(figure: Figure, unit: PortionUnit) -> Result<Self, MenuFault> {
        if figure > Figure::whole(0) && figure <= Figure::whole(100_000) {
            Ok(Self { figure, unit })
        } else {
            Err(MenuFault::BadPortion)
        }
    }

    /// Reads `300 g`, `0,5 л`, `2 дана`, `300克`, `1 шт.`, `4 person`, `на 4 чел.`, `٣٠٠ گرام`: a figure as [`Figure::parse`] takes
    /// one, with the unit behind it as any of the languages writes it, in full or short; people may be named before it, as in
    /// `for 4`.
    ///
    /// ```
    /// use otkel_domain::phrasebook::menu::{Portion, PortionUnit};
    /// assert_eq!(Portion::parse("0,5 l")?, Portion::parse("0.5 литра")?);
    /// assert_eq!(Portion::parse("4人份")?.unit(), PortionUnit::Person);
    /// assert!(Portion::parse("a lot").is_err());
    /// # Ok::<(), otkel_domain::phrasebook::menu::MenuFault>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, MenuFault> {
        let bad = MenuFault::BadPortion;
        if text.len() > LONGEST {
            return Err(bad);
        }
        // What an app puts around figures in right-to-left text may come back with them.
        let text = text.replace(
            |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}'),
            "",
        );
        let digit = |c: char| c.is_numeric();
        let first = text.find(digit).ok_or(bad.clone())?;
        let (before, rest) = text.split_at(first);
        let end = rest.char_indices().rfind(|(_, c)| digit(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        let (figure, after) = rest.split_at(end);
        let unit = unit(&folded(before), &folded(after)).ok_or(bad.clone())?;
        Self::new(Figure::parse(figure).map_err(|_| bad)?, unit)
    }

    /// How many.
    pub const fn figure(self) -> Figure {
        self.figure
    }

    /// Of what.
    pub const fn unit(self) -> PortionUnit {
        self.unit
    }
}

impl TryFrom<(i64, PortionUnit)> for Portion {
    type Error = MenuFault;

    fn try_from((hundredths, unit): (i64, PortionUnit)) -> Result<Self, MenuFault> {
        Self::new(Figure::from_hundredths(hundredths), unit)
    }
}

impl From<Portion> for (i64, PortionUnit) {
    fn from(portion: Portion) -> Self {
        (portion.figure.hundredths(), portion.unit)
    }
}

/// The units as hosts write them: English, Chinese, Kazakh and Russian, Kazakh in Arabic letters and Uyghur.
const WRITTEN: [(PortionUnit, &[&str]); 6] = [
    (
        PortionUnit::Gram,
        &[
            "g",
            "gr",
            "gram",
            "grams",
            "gramme",
            "grammes",
            "克",
            "公克",
            "г",
            "гр",
            "грамм",
            "грамма",
            "граммов",
            "گ",
            "گر",
            "گرام",
            "گرامم",
        ],
    ),
    (
        PortionUnit::Kilogram,
        &[
            "kg",
            "kilo",
            "kilos",
            "kilogram",
            "kilograms",
            "公斤",
            "千克",
            "㎏",
            "кг",
            "кило",
            "килограмм",
            "килограмма",
            "килограммов",
            "келі",
            "كگ",
            "كىلو",
            "كىلوگرام",
            "كيلوگرامم",
            "كەلى",
        ],
    ),
    (
        PortionUnit::Millilitre,
        &[
            "ml",
            "millilitre",
            "millilitres",
            "milliliter",
            "milliliters",
            "毫升",
            "㎖",
            "мл",
            "миллилитр",
            "миллилитра",
            "миллилитров",
            "مل",
            "مىللىلىتىر",
            "ميلليليتر",
        ],
    ),
    (
        PortionUnit::Litre,
        &[
            "l",
            "litre",
            "litres",
            "liter",
            "liters",
            "升",
            "公升",
            "ℓ",
            "л",
            "литр",
            "литра",
            "литров",
            "ل",
            "لىتىر",
            "ليتر",
        ],
    ),
    (
        PortionUnit::Piece,
        &[
            "pc",
            "pcs",
            "piece",
            "pieces",
            "个",
            "個",
            "只",
            "件",
            "块",
            "塊",
            "片",
            "枚",
            "串",
            "шт",
            "штука",
            "штуки",
            "штук",
            "дана",
            "دانە",
            "دانا",
        ],
    ),
    (
        PortionUnit::Person,
        &[
            "person",
            "persons",
            "people",
            "pers",
            "人份",
            "人",
            "位",
            "чел",
            "человек",
            "человека",
            "персона",
            "персоны",
            "персон",
            "адам",
            "адамға",
            "адамдық",
            "кісі",
            "кісіге",
            "кісілік",
            "ادام",
            "ادامعا",
            "ادامدىق",
            "كىسى",
            "كىسىگە",
            "كىسىلىك",
            "كىشى",
            "كىشىگە",
            "كىشىلىك",
            "ئادەم",
            "ئادەمگە",
            "ئادەملىك",
        ],
    ),
];

/// What stands before the figure where a portion is for people.
const FOR: [&str; 4] = ["for", "на", "для", "供"];

fn unit(before: &str, after: &str) -> Option<PortionUnit> {
    let named = || {
        let known = |all: &[&str]| all.iter().any(|written| folded(written) == after);
        WRITTEN.iter().find(|(_, all)| known(all)).map(|(unit, _)| *unit)
    };
    match (before.is_empty(), after.is_empty()) {
        (true, _) => named(),
        (false, _) if !FOR.contains(&before) => None,
        (false, true) => Some(PortionUnit::Person),
        (false, false) => named().filter(|unit| *unit == PortionUnit::Person),
    }
}

/// Small letters without the dot of a short form; letters that differ by the keyboard only are one.
fn folded(text: &str) -> String {
    let letter = |c: char| match c {
        'ک' => 'ك',
        'ي' | 'ی' => 'ى',
        'ه' => 'ە',
        // Full-width Latin letters of a Chinese keyboard.
        'ａ'..='ｚ' | 'Ａ'..='Ｚ' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    };
    let text: String = text.chars().map(letter).collect();
    text.trim().trim_end_matches(['.', '．', '。']).trim_end().to_lowercase()
}
