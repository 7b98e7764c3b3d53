//! Changes of the form, one at a time.

use jiff::{ToSpan, civil::Date};
use otkel_domain::model::{Country, Means, Side};

use super::{FormEdit, PlanModel, WhichWay, time};
use crate::{
    ask,
    error::{InputCode, OtkelError},
    services::Services,
};

/// How long a typed name may be.
const LONGEST: usize = 100;

/// Changes the form. What isn't offered changes nothing and is said.
pub(super) fn edit(change: FormEdit, model: &mut PlanModel, services: &Services) -> Result<(), OtkelError> {
    let words = &services.words;
    let short = |text: String| -> String { text.chars().take(LONGEST).collect() };
    let draft = &mut model.draft;
    match change {
        FormEdit::From { text } => draft.from = short(text),
        FormEdit::To { text } => draft.to = short(text),
        FormEdit::Swap => std::mem::swap(&mut draft.from, &mut draft.to),
        FormEdit::Means { code } => {
            let known = Means::from_word(&code).is_some_and(|means| means.word() == code);
            if !known {
                let offered: Vec<String> = Means::ALL.iter().map(|means| means.word().to_owned()).collect();
                let shown: String = code.chars().take(20).collect();
                let args = [("means", shown.into()), ("known", words.list(&offered).into())];
                let detail = words.say("error-unknown-means", &args);
                return Err(OtkelError::BadInput { code: InputCode::UnknownMeans, detail });
            }
            toggle(&mut draft.means, code);
            let own = draft.means.iter().filter_map(|word| Means::from_word(word)).any(Means::is_own_vehicle);
            draft.vehicle = match (own, draft.vehicle.take()) {
                (true, None) => Some(draft.passports.first().map_or("CN", String::as_str).to_owned()),
                (own, plate) => plate.filter(|_| own),
            };
        }
        FormEdit::When { code } => time::set_mode(services, draft, &code)?,
        FormEdit::Day { way, date } => {
            let date = ask::on_date(words, &date)?;
            time::change(services, draft, way, |at| date.to_datetime(at.time()));
            model.months[way as usize] = None;
        }
        FormEdit::Time { way, time } => {
            let time = time::read(words, &time)?;
            time::change(services, draft, way, |at| at.date().to_datetime(time));
        }
        FormEdit::Month { way, by } => {
            let shown = time::month_shown(services, model, way);
            let span = by.clamp(-24, 24).months();
            model.months[way as usize] = shown.checked_add(span).ok().map(|date| (date.year(), date.month()));
        }
        FormEdit::Return { on: true } => {
            let there = time::chosen(services, draft, WhichWay::There);
            let back = there.date().tomorrow().unwrap_or(there.date()).to_datetime(there.time());
            draft.back = Some(time::write(back));
        }
        FormEdit::Return { on: false } => draft.back = None,
        FormEdit::Passport { country } => {
            toggle(&mut draft.passports, known_country(services, &country)?);
            draft.people = draft.people.max(draft.passports.len() as u32).max(1);
        }
        FormEdit::People { count } => {
            draft.people =
                count.clamp(1, otkel_domain::crossing::MOST_PEOPLE).max(draft.passports.len() as u32);
        }
        FormEdit::Vehicle { country } => draft.vehicle = Some(known_country(services, &country)?),
        FormEdit::Vulnerable { on } => draft.vulnerable = on,
        FormEdit::Paper { id } => {
            let known =
                id == "visa" || services.facts().raw.papers.iter().any(|paper| paper.id.as_str() == id);
            if known {
                toggle(&mut draft.have, id);
            }
        }
    }
    Ok(())
}

fn toggle(list: &mut Vec<String>, code: String) {
    match list.iter().position(|known| *known == code) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(code),
    }
}

fn known_country(services: &Services, code: &str) -> Result<String, OtkelError> {
    let refused = |_| {
        let shown: String = code.chars().take(20).collect();
        OtkelError::BadInput {
            code: InputCode::UnknownCountry,
            detail: services.words.say("error-unknown-country", &[("code", shown.into())]),
        }
    };
    Country::parse(code).map(|country| country.to_string()).map_err(refused)
}

/// Today, by the clock of the side from which one starts.
pub(super) fn today(services: &Services, side: Side) -> Date {
    services.facts().zone(side).date(services.clock.now())
}
