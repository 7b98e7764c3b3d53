//! A phrase: one thing to say, in every language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CategoryId, PhraseId, SlotKind, Template, slot::words};
use crate::model::{Lang, Names, Side};

words! {
    /// Who says it.
    #[allow(missing_docs, reason = "each is what its name says")]
    Speaker {
        Traveller = "traveller", Guide = "guide", Officer = "officer", Driver = "driver",
        /// Of a hotel, a homestay, a restaurant, a shop.
        Host = "host",
        Doctor = "doctor", Anyone = "anyone",
    }
}

words! {
    /// When on the way it is likely to be said.
    Moment {
        /// In town, planning.
        Before = "before",
        /// Waiting before a hall.
        Queue = "queue",
        /// Passports, going out.
        ExitPassport = "exit-passport",
        /// Luggage and money, going out.
        ExitCustoms = "exit-customs",
        /// Between the halls, and waits for a bus there.
        Shuttle = "shuttle",
        /// The paper that foreigners fill in for China.
        ArrivalCard = "arrival-card",
        /// Passports, coming in.
        EntryPassport = "entry-passport",
        /// Luggage and money, coming in.
        EntryCustoms = "entry-customs",
        /// The vehicle's lane.
        Vehicle = "vehicle",
        /// For those who are let through first.
        GreenChannel = "green-channel",
        /// Bus and taxi after the border.
        Onward = "onward",
        /// In town, at the hotel, at the lake.
        Arrived = "arrived",
    }
}

words! {
    /// Something to point at instead of words.
    Pad {
        /// Yes, no, I don't know.
        YesNo = "@yes-no",
        /// Digits.
        Number = "@number",
        /// A clock with both sides' times.
        Time = "@time",
        /// A calendar.
        Date = "@date",
        /// An amount with its currency.
        Money = "@money",
        /// Places, on the map and as a list.
        Place = "@place",
        /// Countries.
        Country = "@country",
    }
}

/// What the other may point at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// Something to point at.
    Pad(Pad),
    /// Another phrase.
    Phrase(PhraseId),
}

/// The sentence in the five languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "one field a language")]
pub struct Sentences {
    pub en: Template,
    pub zh: Template,
    pub kk: Template,
    pub ru: Template,
    pub ug: Template,
}

impl Sentences {
    /// In this language.
    pub const fn get(&self, lang: Lang) -> &Template {
        match lang {
            Lang::En => &self.en,
            Lang::Zh => &self.zh,
            Lang::Kk => &self.kk,
            Lang::Ru => &self.ru,
            Lang::Ug => &self.ug,
        }
    }

    /// In this language, to be written.
    pub const fn get_mut(&mut self, lang: Lang) -> &mut Template {
        match lang {
            Lang::En => &mut self.en,
            Lang::Zh => &mut self.zh,
            Lang::Kk => &mut self.kk,
            Lang::Ru => &mut self.ru,
            Lang::Ug => &mut self.ug,
        }
    }
}

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// Begins with its category's: `customs-cash`.
    pub id: PhraseId,
    /// Where it stands in the book.
    pub category: CategoryId,
    /// Who says it.
    pub by: Speaker,
    /// One of those that a border, a clinic or a police officer needs: listed first, and read back twice.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub first: bool,
    /// The side on which alone it makes sense.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// When it is likely.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moments: Vec<Moment>,
    /// What is filled in, by the slot's name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub slots: BTreeMap<String, SlotKind>,
    /// What the other may point at, the likeliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// Further English words by which it is looked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// The words.
    #[serde(default)]
    pub say: Sentences,
}

/// A chapter of the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its id; the folder of its phrases is called so.
    pub id: CategoryId,
    /// The picture that stands for it, as the shells call it.
    pub icon: String,
    /// Its name; filled in from its sentences.
    #[serde(default = "nameless")]
    pub names: Names,
}

fn nameless() -> Names {
    Names { en: String::new(), zh: String::new(), kk: String::new(), ru: String::new(), ug: String::new() }
}

/// Words that mean the same, in any of the languages: who looks for a loo finds the toilet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    /// The words; Han simplified.
    pub words: Vec<String>,
}

words! {
    /// How a translation was looked over.
    ReviewKind {
        /// Put back into English by somebody who saw only the translation, and compared.
        BackReading = "back-reading",
        /// Read and agreed to by somebody whose first language it is.
        Native = "native",
    }
}

/// Somebody looked phrases over. What no native speaker read is a draft, and is shown as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// In which language.
    pub lang: Lang,
    /// How.
    pub kind: ReviewKind,
    /// Who, as they wish to be named.
    pub by: String,
    /// Which; empty: the whole book as it stood.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phrases: Vec<PhraseId>,
    /// Which chapters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<CategoryId>,
    /// But not these: they were changed since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<PhraseId>,
}
