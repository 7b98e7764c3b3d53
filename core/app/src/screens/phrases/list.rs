//! What can be opened: what fits the search, else what is likely now, starred, said lately, and the chapters.

use otkel_domain::{
    model::{PhraseId, Side},
    phrasebook::{Book, Category, Moment, Phrase, Speaker, of_category},
};
use serde::Serialize;

use super::{PhrasesModel, page::side_of};
use crate::{
    l10n::{L10n, Tongue},
    say::blank_values,
    services::Services,
};

/// How many are shown of what fits a search.
const FOUND: usize = 30;
/// How many are shown of what is likely now.
const LIKELY: usize = 10;

/// The chapter of what hosts say, to practise with one's staff: out of all the others.
pub(super) const HOSTS: &str = "hosts";

/// A phrase in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PhraseRow {
    /// Its id, to be opened by.
    pub id: String,
    /// In the language of who reads the list.
    pub text: String,
    /// In the other's language, small.
    pub other: String,
    /// The other's language as a tag.
    pub other_tag: String,
    /// Whether it runs from right to left.
    pub other_rtl: bool,
    /// The Chinese or Russian beside a draft in Kazakh or Uyghur, for the person opposite who reads the list.
    pub beside: Option<String>,
    /// Who says it, where that isn't oneself.
    pub by: Option<String>,
    /// Whether it is starred.
    pub starred: bool,
}

/// Phrases under a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PhraseSection {
    /// A stable word: `found`, `now`, `starred`, `recent`, `chapter`.
    pub code: String,
    /// The heading.
    pub title: String,
    /// The phrases.
    pub rows: Vec<PhraseRow>,
}

/// A chapter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct ChapterView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The picture that stands for it.
    pub icon: String,
    /// How many phrases it has, in words.
    pub count: String,
    /// Whether it is open.
    pub chosen: bool,
}

/// Who reads the list, and who is spoken to.
pub(super) fn readers(services: &Services, model: &PhrasesModel) -> (Tongue, Tongue) {
    let (own, to) = (services.words.tongue(), model.to(services));
    if model.theirs { (to, own) } else { (own, to) }
}

/// The chapters, in the language of who reads the list.
pub(super) fn chapters(services: &Services, model: &PhrasesModel) -> Vec<ChapterView> {
    let (reader, _) = readers(services, model);
    let words = services.words_of(reader);
    let raw = &services.facts().raw;
    let chapter = |chapter: &Category| {
        let count = of_category(raw, &chapter.id).filter(|(_, phrase)| shown(model, phrase)).count();
        let count = i64::try_from(count).unwrap_or(0);
        (count > 0).then(|| ChapterView {
            id: chapter.id.to_string(),
            label: words.name(&chapter.names),
            icon: chapter.icon.clone(),
            count: words.say("say-count", &[("n", count.into()), ("count", words.count(count).into())]),
            chosen: model.chapter.as_ref() == Some(&chapter.id),
        })
    };
    let hosts = raw.phrases.iter().filter(|phrase| phrase.by == Speaker::Host).count();
    let hosts = i64::try_from(hosts).unwrap_or(0);
    let for_hosts = ChapterView {
        id: HOSTS.to_owned(),
        label: words.word("say-hosts"),
        icon: "house".to_owned(),
        count: words.say("say-count", &[("n", hosts.into()), ("count", words.count(hosts).into())]),
        chosen: model.chapter.as_ref().is_some_and(|id| id.as_str() == HOSTS),
    };
    raw.categories.iter().filter_map(chapter).chain([for_hosts]).collect()
}

/// Whether a phrase stands in the list: in the other's list, what they say.
fn shown(model: &PhrasesModel, phrase: &Phrase) -> bool {
    !model.theirs || !matches!(phrase.by, Speaker::Traveller | Speaker::Guide)
}

/// What can be opened now.
pub(super) fn sections(services: &Services, model: &PhrasesModel) -> Vec<PhraseSection> {
    let readers = readers(services, model);
    let words = services.words_of(readers.0);
    let raw = &services.facts().raw;
    let moments = services.moments();
    let section = |code: &str, title: String, phrases: Vec<usize>| {
        let rows: Vec<PhraseRow> = phrases
            .into_iter()
            .filter(|at| raw.phrases.get(*at).is_some_and(|phrase| shown(model, phrase)))
            .filter_map(|at| row(services, model, readers, at))
            .collect();
        (!rows.is_empty()).then(|| PhraseSection { code: code.to_owned(), title, rows })
    };
    if !model.typed.trim().is_empty() {
        let side = Some(services.here());
        let boost = |at: usize| weight(services, model, side, &moments, at);
        let found = services.find_phrases(&model.typed, &boost, raw.phrases.len());
        let found = found.into_iter().filter(|at| raw.phrases.get(*at).is_some_and(|it| shown(model, it)));
        return section("found", words.word("say-found"), found.take(FOUND).collect()).into_iter().collect();
    }
    if model.chapter.as_ref().is_some_and(|id| id.as_str() == HOSTS) {
        let phrases = raw.phrases.iter().enumerate().filter(|(_, phrase)| phrase.by == Speaker::Host);
        let phrases = phrases.map(|(at, _)| at).collect();
        return section("chapter", words.word("say-hosts"), phrases).into_iter().collect();
    }
    if let Some(chapter) = model.chapter.as_ref().and_then(|id| raw.categories.iter().find(|it| it.id == *id))
    {
        let mut phrases: Vec<usize> = of_category(raw, &chapter.id).map(|(at, _)| at).collect();
        // What everybody needs first; else the order of the book.
        phrases.sort_by_key(|at| !raw.phrases[*at].first);
        return section("chapter", words.name(&chapter.names), phrases).into_iter().collect();
    }
    let index = |ids: &[PhraseId]| ids.iter().filter_map(|id| services.facts().book.index(id)).collect();
    [
        section(
            "now",
            words.word(if moments.is_empty() { "say-often" } else { "say-now" }),
            likely(services, model, &moments),
        ),
        section("starred", words.word("say-starred"), index(&model.lasting.starred)),
        section("recent", words.word("say-recent"), index(&model.lasting.recent)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is likely to be said at this step of the crossing; without one, the first thing of each chapter that everybody needs.
fn likely(services: &Services, model: &PhrasesModel, moments: &[Moment]) -> Vec<usize> {
    let raw = &services.facts().raw;
    let side = services.here();
    let phrases = raw.phrases.iter().enumerate().filter(|(_, phrase)| shown(model, phrase));
    if moments.is_empty() {
        let own = |phrase: &Phrase| model.theirs || !matches!(phrase.by, Speaker::Officer | Speaker::Doctor);
        let needed: Vec<(usize, &Phrase)> = phrases
            .map(|(at, phrase)| (at, &phrase.value))
            .filter(|(_, phrase)| Book::likely(phrase, None, Some(side)) > 0 && own(phrase))
            .collect();
        let first = |category: &Category| needed.iter().find(|(_, phrase)| phrase.category == category.id);
        return raw.categories.iter().filter_map(first).map(|(at, _)| *at).take(LIKELY).collect();
    }
    let rank = |phrase: &Phrase| {
        moments.iter().map(|moment| Book::likely(phrase, Some(*moment), Some(side))).max().unwrap_or(0)
    };
    let mut ranked: Vec<(u8, usize)> =
        phrases.map(|(at, phrase)| (rank(phrase), at)).filter(|(rank, _)| *rank > 0).collect();
    ranked.sort_by_key(|(rank, at)| (std::cmp::Reverse(*rank), *at));
    ranked.into_iter().take(LIKELY).map(|(_, at)| at).collect()
}

/// How likely a phrase is before anything is typed, 0 to 1.
fn weight(
    services: &Services,
    model: &PhrasesModel,
    side: Option<Side>,
    moments: &[Moment],
    at: usize,
) -> f32 {
    let Some(phrase) = services.facts().raw.phrases.get(at) else { return 0.0 };
    let now = moments.iter().map(|moment| Book::likely(phrase, Some(*moment), side)).max();
    let now = now.unwrap_or_else(|| Book::likely(phrase, None, side));
    let own = model.lasting.starred.contains(&phrase.id) || model.lasting.recent.contains(&phrase.id);
    (f32::from(now) + if own { 2.0 } else { 0.0 }) / 5.0
}

/// A phrase as a row, with a line where something is to be filled in.
fn row(
    services: &Services,
    model: &PhrasesModel,
    (reader, other): (Tongue, Tongue),
    at: usize,
) -> Option<PhraseRow> {
    let phrase = services.facts().raw.phrases.get(at)?;
    let blank = blank_values();
    Some(PhraseRow {
        id: phrase.id.to_string(),
        text: services.sentence(at, reader, &blank),
        other: services.sentence(at, other, &blank),
        other_tag: other.tag().to_owned(),
        other_rtl: other.is_rtl(),
        beside: model.theirs.then(|| beside(services, at, reader)).flatten(),
        by: speaker(services.words_of(reader), phrase),
        starred: model.lasting.starred.contains(&phrase.id),
    })
}

/// The Chinese or Russian beside a draft, with nothing filled in.
pub(super) fn beside(services: &Services, at: usize, tongue: Tongue) -> Option<String> {
    let side = side_of(services, tongue);
    services.beside(at, tongue, side, &blank_values()).map(|beside| beside.text)
}

/// Who says a phrase, in the reader's words; nothing where it is oneself.
pub(super) fn speaker(words: &L10n, phrase: &Phrase) -> Option<String> {
    let theirs = matches!(phrase.by, Speaker::Officer | Speaker::Driver | Speaker::Host | Speaker::Doctor);
    theirs.then(|| words.word(&format!("say-by-{}", phrase.by.word())))
}
