//! The list of signs, and a sign's page: what it says, what is written on it, what to do.

use otkel_domain::{
    model::{SignId, Sourced},
    phrasebook::Sign,
};
use serde::Serialize;

use super::{
    MenuModel,
    view::{InTongueView, Two},
};
use crate::{
    screens::{
        SourceView,
        find::{Headings, found, rank},
    },
    services::Services,
};

/// A sign in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct SignLine {
    /// Its id.
    pub id: String,
    /// What it says.
    pub name: String,
    /// The words on it.
    pub written: Vec<String>,
    /// What stands above it: where it and the signs below stand. Nothing once something is typed.
    pub heading: Option<String>,
}

/// A sign's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct SignView {
    /// Its id.
    pub id: String,
    /// What it says.
    pub name: InTongueView,
    /// In the language of the person opposite.
    pub theirs: InTongueView,
    /// Where it stands.
    pub kind: String,
    /// Over the words on it.
    pub written_title: String,
    /// The words on it, as they are seen.
    pub written: Vec<String>,
    /// Over what to do.
    pub do_title: String,
    /// What to do.
    pub about: String,
    /// In the language of the person opposite.
    pub about_theirs: InTongueView,
    /// Which of the two languages no native speaker has read, where one is.
    pub draft: Option<String>,
    /// Where it comes from.
    pub sources: Vec<SourceView>,
}

/// The signs that fit.
pub(super) fn list(model: &MenuModel, two: &Two<'_>) -> Vec<SignLine> {
    let words = two.own.words;
    let fits =
        |sign: &Sourced<Sign>| rank(&model.typed, &sign.names, sign.written.iter().map(String::as_str));
    let mut all = found(two.own.raw.signs.iter(), fits);
    let mut headings = Headings::of(&model.typed);
    if headings.are_shown() {
        all.sort_by_key(|sign| sign.kind);
    }
    let line = |sign: &Sourced<Sign>| SignLine {
        id: sign.id.to_string(),
        name: words.name(&sign.names),
        written: sign.written.clone(),
        heading: headings.above(sign.kind).then(|| words.word(&format!("sign-kind-{}", sign.kind.word()))),
    };
    all.into_iter().map(line).collect()
}

/// A sign's page.
pub(super) fn page(id: &SignId, two: &Two<'_>, services: &Services) -> Option<SignView> {
    let (words, theirs) = (two.own.words, two.theirs.words);
    let sign = two.own.raw.signs.iter().find(|sign| sign.id == *id)?;
    Some(SignView {
        id: sign.id.to_string(),
        name: InTongueView::of(words, words.name(&sign.names)),
        theirs: InTongueView::of(theirs, theirs.name(&sign.names)),
        kind: words.word(&format!("sign-kind-{}", sign.kind.word())),
        written_title: words.word("menu-sign-written"),
        written: sign.written.clone(),
        do_title: words.word("menu-sign-do"),
        about: words.name(&sign.about),
        about_theirs: InTongueView::of(theirs, theirs.name(&sign.about)),
        draft: two.draft(),
        sources: services.sources(&sign.origin.sources),
    })
}
