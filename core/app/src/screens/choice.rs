//! Things to choose from, to switch, and to find: what forms and settings are made of.

use otkel_domain::model::{Country, Lang};
use serde::Serialize;

use crate::{
    ask::normalise,
    l10n::{L10n, Tongue, kk_arab, regions},
    services::Services,
};

/// One of several things to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct ChoiceView {
    /// What is sent back when it is chosen.
    pub code: String,
    /// Its name.
    pub label: String,
    /// A line under it.
    pub about: Option<String>,
    /// Whether it is chosen now.
    pub chosen: bool,
}

/// Something to switch on or off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct ToggleView {
    /// What is sent back.
    pub code: String,
    /// Its name.
    pub label: String,
    /// A line under it.
    pub about: Option<String>,
    /// Whether it is on.
    pub on: bool,
}

/// How many countries a search shows.
const COUNTRIES_SHOWN: usize = 40;

/// Whose passports are seen most at these ports; they stand first. Neighbours and the two sides, then by alphabet.
const FIRST: [&str; 8] = ["CN", "KZ", "RU", "KG", "UZ", "MN", "TR", "DE"];

/// The countries whose name, in any of the languages, or code begins with what was typed or has it within; the
/// likeliest first. Nothing typed: those seen most at the border, then the others by their code.
pub fn countries(services: &Services, typed: &str, chosen: Option<&str>) -> Vec<ChoiceView> {
    countries_in(services, &services.words, typed, chosen)
}

/// The same in the words of whoever reads the list.
pub(crate) fn countries_in(
    services: &Services,
    words: &L10n,
    typed: &str,
    chosen: Option<&str>,
) -> Vec<ChoiceView> {
    let wanted = normalise(typed);
    let rank = |region: &regions::Region| -> Option<(usize, usize)> {
        let first = FIRST.iter().position(|code| *code == region.code).unwrap_or(FIRST.len());
        if wanted.is_empty() {
            return Some((0, first));
        }
        let names = called(services, region);
        let best = names.filter_map(|name| name.find(&wanted).map(|at| usize::from(at > 0))).min();
        let code = region.code.eq_ignore_ascii_case(typed.trim()).then_some(0);
        code.into_iter().chain(best).min().map(|how| (how, first))
    };
    let label = |region: &regions::Region| match Country::parse(region.code) {
        Ok(country) => services.country_in(words, country),
        Err(_) => words.script(region.name(words.lang()).to_owned()),
    };
    let mut found: Vec<_> = regions::all()
        .iter()
        .filter_map(|region| rank(region).map(|rank| (rank, label(region), region.code)))
        .collect();
    found.sort();
    found
        .into_iter()
        .take(if wanted.is_empty() { usize::MAX } else { COUNTRIES_SHOWN })
        .map(|(_, label, code)| ChoiceView {
            code: code.to_owned(),
            label,
            about: None,
            chosen: chosen == Some(code),
        })
        .collect()
}

/// All names of a country, folded: the general ones, the content's, and Kazakh in Arabic letters.
fn called(services: &Services, region: &regions::Region) -> impl Iterator<Item = String> {
    let country = Country::parse(region.code).ok();
    let fact = services.facts().raw.countries.iter().filter(move |fact| Some(fact.id) == country);
    let arabic = kk_arab::to_arabic(region.name(Lang::Kk));
    let own = fact.flat_map(|fact| fact.names.all()).map(normalise);
    region.names().map(normalise).chain([normalise(&arabic)]).chain(own)
}

/// The country that is meant: by its code of two letters, or its whole name in any of the languages. Of half a name it would be a guess.
pub(crate) fn country_named(services: &Services, text: &str) -> Option<Country> {
    let wanted = normalise(text);
    let meant = |region: &&regions::Region| {
        region.code.eq_ignore_ascii_case(text.trim())
            || (!wanted.is_empty() && called(services, region).any(|name| name == wanted))
    };
    Country::parse(regions::all().iter().find(meant)?.code).ok()
}

/// Languages, each by its own name.
pub(crate) fn tongues(all: &[Tongue], chosen: Tongue) -> Vec<ChoiceView> {
    let choice = |tongue: &Tongue| ChoiceView {
        code: tongue.tag().to_owned(),
        label: tongue.own_name().to_owned(),
        about: None,
        chosen: *tongue == chosen,
    };
    all.iter().map(choice).collect()
}

impl Services {
    /// The languages, each by its own name.
    pub(crate) fn tongues(&self) -> Vec<ChoiceView> {
        tongues(&Tongue::ALL, self.words.tongue())
    }

    /// The languages of somebody else: all but one's own.
    pub(crate) fn other_tongues(&self, chosen: Tongue) -> Vec<ChoiceView> {
        let mut others = tongues(&Tongue::ALL, chosen);
        others.retain(|other| other.code != self.words.tongue().tag());
        others
    }

    /// A country's name: the content's own, which knows the region's usage, else the general one.
    pub(crate) fn country(&self, country: Country) -> String {
        self.country_in(&self.words, country)
    }

    /// A country's name in any language.
    pub(crate) fn country_in(&self, words: &L10n, country: Country) -> String {
        if let Some(fact) = self.facts().raw.countries.iter().find(|fact| fact.id == country) {
            return words.name(&fact.names);
        }
        let code = country.to_string();
        let region = regions::all().iter().find(|region| region.code == code);
        region.map_or(code, |region| words.script(region.name(words.lang()).to_owned()))
    }

    /// A choice by a stable word whose name is the message `<prefix>-<word>`, with `<prefix>-<word>-about` under it.
    pub(crate) fn choice(&self, prefix: &str, word: &str, chosen: bool) -> ChoiceView {
        let about = format!("{prefix}-{word}-about");
        ChoiceView {
            code: word.to_owned(),
            label: self.words.word(&format!("{prefix}-{word}")),
            about: self.words.has(&about).then(|| self.words.word(&about)),
            chosen,
        }
    }

    /// A switch whose name is the message `toggle-<word>`, with `toggle-<word>-about` under it.
    pub(crate) fn toggle(&self, word: &str, on: bool) -> ToggleView {
        let ChoiceView { code, label, about, .. } = self.choice("toggle", word, on);
        ToggleView { code, label, about, on }
    }
}
