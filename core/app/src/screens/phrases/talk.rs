//! Two people and one phone: a question, the likely answers to point at, and what was pointed at in both languages, so that each sees
//! what the other meant.

use otkel_domain::{
    model::Lang,
    phrasebook::{Answer, Pad, Phrase, Speaker},
};
use serde::Serialize;

use super::{BesideView, PhrasesModel, SaidView, list::beside, page, slots};
use crate::{
    l10n::Tongue,
    say::{Beside, Filled, blank_values, side_lang},
    services::Services,
};

/// Something to point at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct AnswerRow {
    /// To be sent back: a phrase's id, or a pad as `@number`.
    pub answer: String,
    /// In the language of who points.
    pub text: String,
    /// In the other's, small.
    pub other: String,
    /// The Chinese or Russian beside a draft in Kazakh or Uyghur, unless that is one of the two languages already.
    pub beside: Option<String>,
    /// Whether it was pointed at.
    pub chosen: bool,
    /// Whether it is a pad rather than a sentence.
    pub pad: bool,
}

/// The card for two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct TalkView {
    /// The question as who points reads it.
    pub question: SaidView,
    /// The question as the other reads it.
    pub question_other: SaidView,
    /// The question in Chinese or Russian beside a draft in Kazakh or Uyghur.
    pub beside: Option<BesideView>,
    /// That the translation is a draft, in one's own language.
    pub draft: Option<String>,
    /// Whether the person opposite points; else oneself.
    pub they_point: bool,
    /// What to do, in the language of who points.
    pub prompt: String,
    /// The language of who points, as a tag.
    pub tag: String,
    /// Whether it runs from right to left.
    pub rtl: bool,
    /// What can be pointed at.
    pub answers: Vec<AnswerRow>,
    /// What was pointed at, in the language of who pointed; nothing yet.
    pub pointed: Option<SaidView>,
    /// The same in the other's language.
    pub pointed_other: Option<SaidView>,
    /// What was pointed at in Chinese or Russian, for the person opposite: beside a draft in Kazakh or Uyghur.
    pub pointed_beside: Option<BesideView>,
    /// Over what was pointed at, in one's own language: what the answer was.
    pub understood: String,
}

/// Whether the person opposite points: they answer what we ask, and we what they ask.
fn they_point(phrase: &Phrase) -> bool {
    matches!(phrase.by, Speaker::Traveller | Speaker::Guide | Speaker::Anyone)
}

/// Who points, and who looks on.
pub(super) fn tongues(services: &Services, model: &PhrasesModel, phrase: &Phrase) -> (Tongue, Tongue) {
    let (own, to) = (services.words.tongue(), model.to(services));
    if they_point(phrase) { (to, own) } else { (own, to) }
}

/// Shows the card for two, while it is open.
pub(super) fn view(services: &Services, model: &PhrasesModel) -> Option<TalkView> {
    let (at, phrase) = model.phrase(services).filter(|_| model.talk)?;
    let (pointing, looking) = tongues(services, model, phrase);
    let words = services.words_of(pointing);
    let filled = slots::filled(services, model);
    let (question, other) = (services.said(at, pointing, &filled)?, services.said(at, looking, &filled)?);
    let theirs = if they_point(phrase) { &question } else { &other };
    let answers = phrase.answers.iter().flat_map(|answer| rows(services, model, answer, pointing, looking));
    let pointed =
        |tongue| model.answer.as_deref().and_then(|answer| pointed(services, model, answer, tongue));
    Some(TalkView {
        question: page::said(&question),
        question_other: page::said(&other),
        beside: page::beside(services, at, model.to(services), &filled),
        draft: page::draft(&services.words, model.to(services), theirs.trust),
        they_point: they_point(phrase),
        prompt: words.word(if they_point(phrase) { "say-please-point" } else { "say-point" }),
        tag: pointing.tag().to_owned(),
        rtl: pointing.is_rtl(),
        answers: answers.collect(),
        pointed: pointed(pointing),
        pointed_other: pointed(looking),
        pointed_beside: model.answer.as_deref().and_then(|answer| pointed_beside(services, model, answer)),
        understood: services.words.word("say-understood"),
    })
}

/// Whether something can be pointed at as an answer to a phrase.
pub(super) fn offers(phrase: &Phrase, answer: &str) -> bool {
    phrase.answers.iter().any(|offered| match offered {
        Answer::Phrase(id) => id.as_str() == answer,
        Answer::Pad(Pad::YesNo) => YES_NO.contains(&answer),
        Answer::Pad(pad) => pad.word() == answer,
    })
}

/// The three that a yes-or-no question has.
const YES_NO: [&str; 3] = ["courtesy-yes", "courtesy-no", "courtesy-do-not-know"];

fn rows(
    services: &Services,
    model: &PhrasesModel,
    answer: &Answer,
    pointing: Tongue,
    looking: Tongue,
) -> Vec<AnswerRow> {
    let chosen = |code: &str| model.answer.as_deref() == Some(code);
    let phrase = |id: &str| {
        let at = services.facts().book.index(&id.into())?;
        let [text, other] = [pointing, looking].map(|tongue| services.sentence(at, tongue, &blank_values()));
        Some(AnswerRow {
            answer: id.to_owned(),
            beside: beside(services, at, model.to(services)).filter(|it| *it != text && *it != other),
            text,
            other,
            chosen: chosen(id),
            pad: false,
        })
    };
    match answer {
        Answer::Phrase(id) => phrase(id.as_str()).into_iter().collect(),
        Answer::Pad(Pad::YesNo) => YES_NO.into_iter().filter_map(phrase).collect(),
        Answer::Pad(pad) => {
            let key = format!("pad-{}", pad.word().trim_start_matches('@'));
            vec![AnswerRow {
                answer: pad.word().to_owned(),
                text: services.words_of(pointing).word(&key),
                other: services.words_of(looking).word(&key),
                beside: None,
                chosen: chosen(pad.word()),
                pad: true,
            }]
        }
    }
}

/// What was pointed at, in Chinese or Russian for the person opposite who reads a draft; a pad's figures and names as well, for
/// nobody has read those words either.
fn pointed_beside(services: &Services, model: &PhrasesModel, answer: &str) -> Option<BesideView> {
    let to = model.to(services);
    if let Some(pad) = Pad::from_word(answer) {
        let value = slots::pointed(services, model, pad)?;
        if !matches!(to.lang(), Lang::Kk | Lang::Ug) {
            return None;
        }
        let tongue = Tongue::Plain(side_lang(page::side_of(services, to)));
        let beside = Beside { tongue, text: services.filled(services.words_of(tongue), &value) };
        return Some(page::beside_view(services, beside));
    }
    let at = services.facts().book.index(&answer.into())?;
    let phrase = services.facts().raw.phrases.get(at)?;
    page::beside(services, at, to, &slots::filled_answer(services, model, answer, phrase))
}

/// What was pointed at, in a language.
fn pointed(services: &Services, model: &PhrasesModel, answer: &str, tongue: Tongue) -> Option<SaidView> {
    if let Some(pad) = Pad::from_word(answer) {
        let value = slots::pointed(services, model, pad)?;
        let words = services.words_of(tongue);
        let text = services.filled(words, &value);
        // The Kazakh voice reads Cyrillic letters only.
        let letters = services.words_of(Tongue::Plain(tongue.lang()));
        let spoken = letters.voiced(&services.filled(letters, &value));
        return Some(SaidView {
            reading: (tongue.lang() != Lang::En)
                .then(|| crate::l10n::reading::latin(Tongue::Plain(tongue.lang()), &spoken))
                .flatten(),
            text,
            tag: tongue.tag().to_owned(),
            rtl: tongue.is_rtl(),
            voice: tongue.voice().map(str::to_owned),
            spoken,
        });
    }
    let at = services.facts().book.index(&answer.into())?;
    let phrase = services.facts().raw.phrases.get(at)?;
    let filled: Filled = slots::filled_answer(services, model, answer, phrase);
    services.said(at, tongue, &filled).map(|said| page::said(&said))
}
