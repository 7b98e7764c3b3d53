//! An item in words of one language: its name, its price, what is in it as far as that is known.

use otkel_domain::{
    model::{Lang, facts::RawFacts},
    phrasebook::{
        Book, Counted, Currency, Figure, Halal, IngredientId, ReviewKind, Trait,
        menu::{Contents, Item, Menu, Portion, Section, What},
    },
};

use crate::l10n::{L10n, Tongue};

/// What somebody may want left out, in the order in which it is offered. The other traits are told, but nobody filters by them.
pub(crate) const AVOIDED: [Trait; 12] = [
    Trait::Pork,
    Trait::Alcohol,
    Trait::Nuts,
    Trait::Peanuts,
    Trait::Dairy,
    Trait::Gluten,
    Trait::Horse,
    Trait::Egg,
    Trait::Fish,
    Trait::Shellfish,
    Trait::Soy,
    Trait::Sesame,
];

/// Words in the language that they are in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    /// The words.
    pub text: String,
    /// Their language.
    pub tag: &'static str,
    /// Whether they run from right to left.
    pub rtl: bool,
}

/// The facts, and the words of a language.
#[derive(Clone, Copy)]
pub(crate) struct Speaker<'s> {
    pub raw: &'s RawFacts,
    pub book: &'s Book,
    pub words: &'s L10n,
}

impl Speaker<'_> {
    /// Text in this speaker's language.
    pub(crate) fn own(&self, text: String) -> Words {
        let tongue = self.words.tongue();
        Words { text, tag: tongue.tag(), rtl: tongue.is_rtl() }
    }

    /// What an item is called; own words as they were written.
    pub(crate) fn name(&self, item: &Item) -> Words {
        match &item.what {
            What::Dish(id) => match self.book.dish(self.raw, id) {
                Some(dish) => self.own(self.words.name(&dish.names)),
                None => self.own(self.words.say_of("menu-unknown-dish", "name", &plain(id.as_str()))),
            },
            What::Own { words, lang } => written(words.as_str(), *lang, words.is_rtl()),
        }
    }

    /// What a section is called.
    pub(crate) fn section(&self, menu: &Menu, section: Option<&Section>) -> Words {
        match section {
            Some(Section::Kind(kind)) => self.own(self.words.word(&format!("dish-kind-{}", kind.word()))),
            Some(Section::Own(words)) => written(words.as_str(), menu.lang, words.is_rtl()),
            None => self.own(self.words.word("dish-kind-other")),
        }
    }

    /// `1,800 tenge`, `1 800 теңге`; or that one is to ask.
    pub(crate) fn price(&self, item: &Item, currency: Currency) -> String {
        item.price.map_or_else(|| self.words.word("menu-price-ask"), |price| self.money(price, currency))
    }

    fn money(&self, price: Figure, currency: Currency) -> String {
        // Money has two decimals or none.
        let mut figure = self.words.figure(price);
        if !price.is_whole() && price.hundredths() % 10 == 0 {
            figure.push('0');
        }
        match self.book.unit(self.raw, Counted::Money(currency)) {
            Some(unit) => {
                let form = unit.with(self.words.lang(), price);
                self.words.script(form.fill(|_| Some(figure.as_str())))
            }
            None => format!("{figure} {}", currency.word()),
        }
    }

    /// `300 g`.
    pub(crate) fn portion(&self, portion: Portion) -> String {
        let key = format!("menu-portion-{}", portion.unit().word());
        self.words.say(&key, &[("count", self.words.figure(portion.figure()).into())])
    }

    /// An ingredient's name; of one that the dictionary doesn't have, its id.
    pub(crate) fn ingredient(&self, id: &IngredientId) -> String {
        let known = self.book.ingredient(self.raw, id);
        known.map_or_else(|| plain(id.as_str()), |ingredient| self.words.name(&ingredient.names))
    }

    pub(crate) fn ingredients(&self, ids: &[IngredientId]) -> String {
        self.words.list(&ids.iter().map(|id| self.ingredient(id)).collect::<Vec<_>>())
    }

    pub(crate) fn traits(&self, traits: &[Trait]) -> String {
        self.words.list(&traits.iter().map(|it| self.trait_word(*it)).collect::<Vec<_>>())
    }

    pub(crate) fn trait_word(&self, it: Trait) -> String {
        self.words.word(&format!("trait-{}", it.word()))
    }

    pub(crate) fn halal(&self, halal: Halal) -> String {
        self.words.word(&format!("halal-{}", halal.word()))
    }

    /// How hot it is; nothing for what isn't.
    pub(crate) fn spicy(&self, spicy: u8) -> Option<String> {
        (1..=3).contains(&spicy).then(|| self.words.word(&format!("menu-spicy-{spicy}")))
    }

    /// A sentence with a list in it, unless the list is empty.
    pub(crate) fn listed(&self, key: &str, list: &str) -> Option<String> {
        (!list.is_empty()).then(|| self.words.say(key, &[("list", list.into())]))
    }

    /// What is known of an item, sentence by sentence: what somebody may have to avoid, what this house does otherwise, whether it
    /// is halal, how hot it is; or that nothing is known.
    pub(crate) fn known(&self, item: &Item) -> Vec<String> {
        let contents = Contents::of_item(self.raw, self.book, item);
        let mut said = Vec::new();
        if let Some(contents) = &contents {
            said.extend(self.listed("menu-usually", &self.traits(&contents.usually)));
            said.extend(self.listed("menu-perhaps", &self.traits(&contents.perhaps)));
        }
        said.extend(self.listed("menu-host-with", &self.ingredients(&item.with)));
        said.extend(self.listed("menu-host-without", &self.ingredients(&item.without)));
        if let Some(contents) = &contents {
            said.push(self.halal(contents.halal));
            said.extend(self.spicy(contents.spicy));
        } else {
            let added = Contents::added(self.raw, self.book, item);
            said.extend(self.listed("menu-named", &self.traits(&added)));
            if matches!(item.what, What::Own { .. }) {
                said.push(self.words.word("menu-own-words"));
            }
            said.push(self.words.word("menu-nothing-known"));
        }
        said
    }
}

/// Somebody's own words in their own language and script.
pub(crate) fn written(text: &str, lang: Lang, rtl: bool) -> Words {
    let tongue = if lang == Lang::Kk && rtl { Tongue::KkArab } else { Tongue::Plain(lang) };
    Words { text: text.to_owned(), tag: tongue.tag(), rtl }
}

/// An id for the eye.
fn plain(id: &str) -> String {
    id.replace('-', " ")
}

/// Whether no native speaker has read the words of a language: its dishes, ingredients and signs have no reviews of their own, so one of the
/// whole book stands for them, whenever it was. Kazakh in Arabic letters is made by a rule, and is never read.
pub(crate) fn is_draft(raw: &RawFacts, tongue: Tongue) -> bool {
    let lang = tongue.lang();
    let whole = |review: &otkel_domain::phrasebook::Review| {
        review.lang == lang
            && review.kind == ReviewKind::Native
            && review.phrases.is_empty()
            && review.categories.is_empty()
    };
    let read = tongue != Tongue::KkArab && raw.reviews.iter().any(|review| whole(review));
    matches!(lang, Lang::Kk | Lang::Ug) && !read
}
