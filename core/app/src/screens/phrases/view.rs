//! What the phrasebook shows.

use serde::Serialize;

use super::{
    ChapterView, PhraseLabels, PhrasePage, PhraseSection, PhrasesModel, PickerView, TalkView, labels::labels,
    list, model::Instead, page, picker, talk,
};
use crate::{l10n::Tongue, screens::ChoiceView, services::Services};

/// The whole screen.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PhrasesView {
    /// What the screen is.
    pub title: String,
    /// What was typed.
    pub typed: String,
    /// The languages of the person opposite to choose from.
    pub languages: Vec<ChoiceView>,
    /// Who reads the list, as a tag: oneself, or the person opposite.
    pub reader_tag: String,
    /// Whether the list runs from right to left.
    pub reader_rtl: bool,
    /// Whether it lists what they say.
    pub theirs: bool,
    /// What can be opened.
    pub sections: Vec<PhraseSection>,
    /// The chapters; none while something is searched.
    pub chapters: Vec<ChapterView>,
    /// The open chapter's name.
    pub chapter: Option<String>,
    /// That nothing fits, and what to try.
    pub nothing: Option<String>,
    /// That a language was asked for that Otkel doesn't have, and which is shown instead.
    pub fallback: Option<String>,
    /// Whose words these are: that no native speaker has read some of them.
    pub about: String,
    /// The open phrase.
    pub page: Option<PhrasePage>,
    /// Its picker, if one is open.
    pub picker: Option<PickerView>,
    /// Its card for two, if that is open.
    pub talk: Option<TalkView>,
    /// The words on the buttons.
    pub labels: PhraseLabels,
}

/// That a list has no phrases, for whoever reads it, and what to do; nothing where there are chapters to choose.
fn nothing(services: &Services, model: &PhrasesModel, reader: Tongue) -> Option<String> {
    let words = services.words_of(reader);
    if !model.typed.trim().is_empty() {
        return Some(words.word("say-nothing"));
    }
    let empty = model.theirs && model.chapter.is_some();
    empty.then(|| words.word("say-nothing-theirs"))
}

/// Shows the phrasebook.
pub fn view(model: &PhrasesModel, services: &Services) -> PhrasesView {
    let words = &services.words;
    let to = model.to(services);
    let (reader, _) = list::readers(services, model);
    let searching = !model.typed.trim().is_empty();
    let sections = list::sections(services, model);
    let language = || words.word(&format!("lang-{}", to.lang().code()));
    let fallback = model.instead.as_ref().map(|instead| match instead {
        Instead::Unknown(tag) => {
            words.say("say-fallback", &[("tag", tag.as_str().into()), ("language", language().into())])
        }
        Instead::Own => words.say("say-fallback-own", &[("language", language().into())]),
    });
    PhrasesView {
        title: words.word("place-say"),
        typed: model.typed.clone(),
        languages: services.other_tongues(to),
        reader_tag: reader.tag().to_owned(),
        reader_rtl: reader.is_rtl(),
        theirs: model.theirs,
        nothing: sections.is_empty().then(|| nothing(services, model, reader)).flatten(),
        sections,
        chapters: if searching { Vec::new() } else { list::chapters(services, model) },
        chapter: model.chapter.as_ref().and_then(|id| {
            let words = services.words_of(reader);
            if id.as_str() == list::HOSTS {
                return Some(words.word("say-hosts"));
            }
            let chapter = services.facts().raw.categories.iter().find(|chapter| chapter.id == *id)?;
            Some(words.name(&chapter.names))
        }),
        fallback,
        about: words.word("say-about"),
        page: page::view(services, model),
        picker: picker::view(services, model),
        talk: talk::view(services, model),
        labels: labels(words),
    }
}
