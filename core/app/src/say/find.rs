//! Search over the book: in any language and script, by what stands in the sentences, how they are read, and what means the same.

use std::sync::OnceLock;

use otkel_domain::{
    model::Lang,
    phrasebook::{
        Template, category,
        search::{Concepts, Doc, Field, Index},
    },
};

use crate::{
    l10n::{Tongue, kk_arab, reading},
    services::Services,
};

/// The index, made when somebody first searches.
#[derive(Default)]
pub(crate) struct Finder(OnceLock<Index>);

impl Services {
    /// The phrases that fit what was typed, best first, by where they stand in the book; at most `limit`. `boost` says from 0 to 1 how
    /// likely each is before anything is typed.
    pub fn find_phrases(&self, typed: &str, boost: &dyn Fn(usize) -> f32, limit: usize) -> Vec<usize> {
        self.index().find(typed, boost, limit).into_iter().map(|hit| hit.doc).collect()
    }

    fn index(&self) -> &Index {
        self.finder.0.get_or_init(|| {
            let raw = &self.facts().raw;
            let groups =
                raw.concepts.iter().map(|concept| concept.words.iter().map(String::as_str).collect());
            let concepts = Concepts::new(groups.collect::<Vec<Vec<&str>>>());
            Index::build(self.phrase_docs(), &concepts, otkel_maps::find::fold::simplified)
        })
    }

    /// What each phrase can be found by, in the order of the book.
    pub fn phrase_docs(&self) -> Vec<Doc> {
        (0..self.facts().raw.phrases.len()).map(|phrase| self.doc(phrase)).collect()
    }

    /// What a phrase can be found by.
    fn doc(&self, phrase: usize) -> Doc {
        let raw = &self.facts().raw;
        let phrase = &raw.phrases[phrase];
        let mut fields = Vec::new();
        for lang in Lang::ALL {
            let text = plain(phrase.say.get(lang));
            let keys = reading::keys(Tongue::Plain(lang), &text);
            match lang {
                Lang::En => {}
                Lang::Zh => fields.push(Field::Pinyin(keys)),
                Lang::Kk | Lang::Ru | Lang::Ug => fields.push(Field::Reading(keys.join(" "))),
            }
            if lang == Lang::Kk {
                fields.push(Field::Sentence(lang, kk_arab::to_arabic(&text)));
            }
            fields.push(Field::Sentence(lang, text));
            if let Some(category) = category(raw, &phrase.category) {
                fields.push(Field::Category(lang, category.names.get(lang).to_owned()));
            }
        }
        fields.extend(phrase.also.iter().cloned().map(Field::Also));
        Doc { fields }
    }
}

/// A sentence with a gap for what is filled in.
fn plain(template: &Template) -> String {
    template.fill(|_| Some(" "))
}
