//! The book: all phrases, by category, with what may come next and how far each translation may be trusted.

use std::collections::BTreeMap;

use super::{
    Answer, Category, CategoryId, Counted, Dish, DishId, Ingredient, IngredientId, Moment, Phrase, PhraseId,
    ReviewKind, Trait, UnitWords,
};
use crate::model::{Lang, Side, Sourced, facts::RawFacts};

/// How far a translation may be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trust {
    /// Written by us, looked over by nobody.
    Drafted,
    /// Put back into English by somebody else, and compared; still no native speaker's.
    ReadBack,
    /// Read by a native speaker.
    Reviewed,
}

/// Finds things in the facts of a phrasebook. Made once; every question is a look into a table.
#[derive(Debug, Clone, Default)]
pub struct Book {
    phrases: BTreeMap<PhraseId, usize>,
    dishes: BTreeMap<DishId, usize>,
    ingredients: BTreeMap<IngredientId, usize>,
    units: BTreeMap<Counted, usize>,
    /// By phrase, by language.
    trust: Vec<[Trust; 5]>,
}

impl Book {
    /// Arranges the phrases and food of a pack.
    pub fn build(raw: &RawFacts) -> Self {
        let trust = raw.phrases.iter().map(|phrase| Lang::ALL.map(|lang| trust(raw, phrase, lang))).collect();
        Self {
            phrases: raw.phrases.iter().enumerate().map(|(at, it)| (it.id.clone(), at)).collect(),
            dishes: raw.dishes.iter().enumerate().map(|(at, it)| (it.id.clone(), at)).collect(),
            ingredients: raw.ingredients.iter().enumerate().map(|(at, it)| (it.id.clone(), at)).collect(),
            units: raw.units.iter().enumerate().map(|(at, it)| (it.id, at)).collect(),
            trust,
        }
    }

    /// Where a phrase stands among the pack's phrases.
    pub fn index(&self, id: &PhraseId) -> Option<usize> {
        self.phrases.get(id).copied()
    }

    /// How a count is said.
    pub fn unit<'f>(&self, raw: &'f RawFacts, id: Counted) -> Option<&'f UnitWords> {
        raw.units.get(*self.units.get(&id)?)
    }

    /// A dish.
    pub fn dish<'f>(&self, raw: &'f RawFacts, id: &DishId) -> Option<&'f Dish> {
        raw.dishes.get(*self.dishes.get(id)?).map(|dish| &dish.value)
    }

    /// An ingredient.
    pub fn ingredient<'f>(&self, raw: &'f RawFacts, id: &IngredientId) -> Option<&'f Ingredient> {
        raw.ingredients.get(*self.ingredients.get(id)?).map(|ingredient| &ingredient.value)
    }

    /// How far the translation of a phrase may be trusted.
    pub fn trust(&self, phrase: usize, lang: Lang) -> Trust {
        let at = Lang::ALL.iter().position(|known| *known == lang).unwrap_or_default();
        self.trust.get(phrase).map_or(Trust::Drafted, |trust| trust[at])
    }

    /// What somebody may have to avoid in a dish: what it usually has, and what it may have, each once, in the order of [`Trait`].
    pub fn traits(&self, raw: &RawFacts, dish: &Dish) -> (Vec<Trait>, Vec<Trait>) {
        let of = |ids: &[IngredientId]| {
            let mut all: Vec<Trait> = ids
                .iter()
                .filter_map(|id| self.ingredient(raw, id))
                .flat_map(|ingredient| ingredient.traits.iter().copied())
                .collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        let usually = of(&dish.with);
        let mut perhaps = of(&dish.may);
        perhaps.retain(|it| !usually.contains(it));
        (usually, perhaps)
    }

    /// What comes first on a side at a moment of the crossing: how many steps up the list a phrase goes, 0 to 3.
    pub fn likely(phrase: &Phrase, moment: Option<Moment>, side: Option<Side>) -> u8 {
        if phrase.side.is_some_and(|only| side.is_some_and(|side| side != only)) {
            return 0;
        }
        let now = moment.is_some_and(|moment| phrase.moments.contains(&moment));
        u8::from(phrase.first) + if now { 2 } else { 0 }
    }

    /// The phrases that answer another, where it names some.
    pub fn answers<'b>(&'b self, phrase: &'b Phrase) -> impl Iterator<Item = usize> + 'b {
        phrase.answers.iter().filter_map(|answer| match answer {
            Answer::Phrase(id) => self.index(id),
            Answer::Pad(_) => None,
        })
    }
}

/// The phrases of a category, in the order of the book.
pub fn of_category<'f>(
    raw: &'f RawFacts,
    category: &'f CategoryId,
) -> impl Iterator<Item = (usize, &'f Sourced<Phrase>)> {
    raw.phrases.iter().enumerate().filter(move |(_, phrase)| phrase.category == *category)
}

/// A category by its id.
pub fn category<'f>(raw: &'f RawFacts, id: &CategoryId) -> Option<&'f Category> {
    raw.categories.iter().find(|category| category.id == *id)
}

/// A review covers what stood in the book on its day, not what was written since.
fn trust(raw: &RawFacts, phrase: &Sourced<Phrase>, lang: Lang) -> Trust {
    let reviews = raw.reviews.iter().filter(|review| {
        let whole = review.phrases.is_empty() && review.categories.is_empty();
        review.lang == lang
            && !review.except.contains(&phrase.id)
            && review.origin.as_of >= phrase.origin.as_of
            && (whole || review.phrases.contains(&phrase.id) || review.categories.contains(&phrase.category))
    });
    let best = reviews.map(|review| match review.kind {
        ReviewKind::BackReading => Trust::ReadBack,
        ReviewKind::Native => Trust::Reviewed,
    });
    best.max().unwrap_or(Trust::Drafted)
}
