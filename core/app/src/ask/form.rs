//! The planner's form: what people fill in, as they write it.

use otkel_domain::{
    crossing::{End, Party, PlanRequest, RequestError, When},
    model::{Country, Facts, Instant, Means, PaperId},
};
use serde::{Deserialize, Serialize};

use super::{
    find::{Found, nearest, places_of},
    observed::observation,
    times::{bad, moment},
};
use crate::{
    error::{InputCode, OtkelError},
    l10n::L10n,
};

/// What is asked, as text. It stays on the phone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct PlanForm {
    /// From where: any name in any of the languages.
    pub from: String,
    /// To where.
    pub to: String,
    /// By what: `coach`, `car`, …; empty: everything that needs no vehicle of one's own.
    pub means: Vec<String>,
    /// When one leaves: `now`, or a local time of the place left.
    pub leave: Option<String>,
    /// When one must be there: a local time of the place reached.
    pub arrive: Option<String>,
    /// When one leaves for the way back: a local time of the place reached.
    pub back: Option<String>,
    /// The nationalities, as two letters each.
    pub passports: Vec<String>,
    /// How many people; 0: as many as passports.
    pub people: u32,
    /// The plate's country, when a vehicle comes along.
    pub vehicle: Option<String>,
    /// Somebody is old, ill, with a small child or in a wheelchair.
    pub vulnerable: bool,
    /// Papers in hand, by id or a part of it.
    pub have: Vec<String>,
    /// Own observations: `bakhty/CN=10:30-19:00`.
    pub observed: Vec<String>,
    /// How many times they have crossed this month already.
    pub crossings: u32,
}

/// Reads a form.
pub fn request(
    facts: &Facts,
    words: &L10n,
    form: &PlanForm,
    now: Instant,
) -> Result<PlanRequest, OtkelError> {
    let (from, to) = ends(facts, words, form)?;
    let when = match (&form.leave, &form.arrive) {
        (_, Some(arrive)) => When::Arrive(moment(facts, words, arrive, &to.node, now)?),
        (Some(leave), None) => When::Leave(moment(facts, words, leave, &from.node, now)?),
        (None, None) => When::Leave(now),
    };
    let back = form.back.as_ref().map(|back| moment(facts, words, back, &to.node, now)).transpose()?;
    let mut passports = Vec::new();
    for code in form.passports.iter().filter(|code| !code.trim().is_empty()) {
        let country = country(words, code)?;
        if !passports.contains(&country) {
            passports.push(country);
        }
    }
    let given = form.passports.iter().filter(|code| !code.trim().is_empty()).count() as u32;
    let people = if form.people == 0 { given } else { form.people };
    if (passports.len() as u32) > people {
        return Err(bad(words, InputCode::BadParty, "error-bad-party", &[]));
    }
    let vehicle = form.vehicle.as_ref().map(|plate| country(words, plate)).transpose()?;
    let observations = form.observed.iter().map(|text| observation(facts, words, text, now));
    let request = PlanRequest {
        from: End { node: from.node, side: from.side },
        to: End { node: to.node, side: to.side },
        means: means(words, form)?,
        when,
        back,
        party: Party { passports, people, vulnerable: form.vulnerable, vehicle, crossings: form.crossings },
        have: papers(facts, words, form)?,
        observations: observations.collect::<Result<_, _>>()?,
        now,
    };
    request.check(facts).map_err(|error| refuse(facts, words, &error))?;
    Ok(request)
}

/// The two ends. A name may stand for a town and for a port; the reading that makes a crossing is taken.
fn ends(facts: &Facts, words: &L10n, form: &PlanForm) -> Result<(Found, Found), OtkelError> {
    let find = |name: &str| {
        let found = places_of(facts, name);
        if found.is_empty() { Err(nearest(facts, words, name, InputCode::UnknownPlace)) } else { Ok(found) }
    };
    let (from, to) = (find(&form.from)?, find(&form.to)?);
    let pair = from.iter().flat_map(|a| to.iter().map(move |b| (a, b))).find(|(a, b)| a.side != b.side);
    let (a, b) = pair.unwrap_or((&from[0], &to[0]));
    Ok((a.clone(), b.clone()))
}

fn country(words: &L10n, code: &str) -> Result<Country, OtkelError> {
    Country::parse(code).map_err(|error| {
        bad(words, InputCode::UnknownCountry, "error-unknown-country", &[("code", error.0.into())])
    })
}

fn means(words: &L10n, form: &PlanForm) -> Result<Vec<Means>, OtkelError> {
    let mut means = Vec::new();
    for word in form.means.iter().filter(|word| !word.trim().is_empty()) {
        let Some(found) = Means::from_word(word) else {
            let known: Vec<String> = Means::ALL.iter().map(|means| means.word().to_owned()).collect();
            let shown: String = word.trim().chars().take(40).collect();
            let args = [("means", shown.into()), ("known", words.list(&known).into())];
            return Err(bad(words, InputCode::UnknownMeans, "error-unknown-means", &args));
        };
        if !means.contains(&found) {
            means.push(found);
        }
    }
    if means.is_empty() {
        means = if form.vehicle.is_some() { vec![Means::Car] } else { Means::PUBLIC.to_vec() };
    }
    Ok(means)
}

/// Papers by id, or by a part of it that says enough (`guide`).
fn papers(facts: &Facts, words: &L10n, form: &PlanForm) -> Result<Vec<PaperId>, OtkelError> {
    let mut have = Vec::new();
    for text in form.have.iter().map(|text| text.trim().to_lowercase()).filter(|text| !text.is_empty()) {
        if text == "visa" {
            have.push(PaperId::from("visa"));
            continue;
        }
        let hits: Vec<_> =
            facts.raw.papers.iter().filter(|paper| paper.id.as_str().contains(&text)).collect();
        if hits.is_empty() {
            let known: Vec<String> = facts.raw.papers.iter().map(|paper| paper.id.to_string()).collect();
            let shown: String = text.chars().take(40).collect();
            let args = [("paper", shown.into()), ("known", words.list(&known).into())];
            return Err(bad(words, InputCode::UnknownPaper, "error-unknown-paper", &args));
        }
        // A word that fits a duty and an advice means the duty.
        let duty = hits.iter().any(|paper| paper.mandatory);
        have.extend(hits.into_iter().filter(|paper| paper.mandatory || !duty).map(|paper| paper.id.clone()));
    }
    Ok(have)
}

fn refuse(facts: &Facts, words: &L10n, error: &RequestError) -> OtkelError {
    let at = |at| words.clock(facts, at).both;
    match error {
        RequestError::Nobody | RequestError::TooMany(_) => {
            bad(words, InputCode::BadParty, "error-bad-party", &[])
        }
        RequestError::SameSide { .. } => bad(words, InputCode::SameSide, "error-same-side", &[]),
        RequestError::Zone(_) => bad(words, InputCode::Zone, "error-zone", &[]),
        RequestError::TooEarly(when) => {
            bad(words, InputCode::TooEarly, "error-too-early", &[("at", at(*when).into())])
        }
        RequestError::ReturnFirst { back, .. } => {
            bad(words, InputCode::ReturnFirst, "error-return-first", &[("at", at(*back).into())])
        }
        RequestError::NoMeans => bad(words, InputCode::UnknownMeans, "error-no-means", &[]),
    }
}
