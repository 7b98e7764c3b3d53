//! `otkel say` and `otkel phrase`: the phrasebook's own screen, driven from the command line.

use otkel_app::{
    OtkelError, Services, lines,
    screens::{
        help::{self, HelpEvent, HelpModel},
        phrases::{PhrasesEvent, PhrasesModel, PhrasesView, update, view},
    },
};

use crate::{
    Failure, Outcome,
    args::{PhraseArgs, SayArgs},
};

pub(crate) fn say(services: &mut Services, args: &SayArgs) -> Result<Outcome, Failure> {
    let mut model = PhrasesModel::default();
    stand(services, args.side.as_deref())?;
    let slots = args.slots.iter().map(|slot| pair(services, slot)).collect::<Result<Vec<_>, _>>()?;
    let mut send = |event| update(event, &mut model, services);
    if let Some(tag) = &args.to {
        send(PhrasesEvent::To { tag: tag.clone() })?;
    }
    if args.what.trim().is_empty() {
        return Err(Failure { code: 2, text: services.words.word("say-nothing") });
    }
    let mut send = |event| update(event, &mut model, services);
    let mut guessed = None;
    if let Err(error) = send(PhrasesEvent::Open { id: Some(args.what.clone()) }) {
        // A slip in an id mustn't say another sentence.
        if is_like_id(&args.what) {
            return Err(error.into());
        }
        send(PhrasesEvent::Search { text: args.what.clone() })?;
        let found = view(&model, services).sections.into_iter().flat_map(|section| section.rows);
        let mut found = found.map(|row| row.id);
        let Some(id) = found.next() else {
            let text = services.words.word("say-nothing");
            return Err(Failure { code: 2, text });
        };
        let others = found.take(3).collect::<Vec<_>>().join(", ");
        let others = if others.is_empty() { "–".to_owned() } else { others };
        let told = [("id", id.clone().into()), ("others", others.into())];
        guessed = Some(services.words.say("say-guessed", &told));
        update(PhrasesEvent::Open { id: Some(id) }, &mut model, services)?;
    }
    let mut send = |event| update(event, &mut model, services);
    let (of_answer, own): (Vec<_>, Vec<_>) = slots.into_iter().partition(|(slot, _)| slot.contains('/'));
    for (slot, value) in own {
        send(PhrasesEvent::Fill { slot, value })?;
    }
    if args.talk || args.answer.is_some() {
        send(PhrasesEvent::Talk { on: true })?;
    }
    if let Some(answer) = &args.answer {
        let (answer, value) =
            answer.split_once('=').map_or((answer.as_str(), None), |(it, value)| (it, Some(value)));
        send(PhrasesEvent::Point { answer: Some(answer.to_owned()) })?;
        if let Some(value) = value {
            let slot = view(&model, services).picker.map(|picker| picker.slot);
            let slot = slot.unwrap_or_else(|| answer.to_owned());
            update(PhrasesEvent::Fill { slot, value: value.to_owned() }, &mut model, services)?;
            if let Some(text) = problem(&view(&model, services)) {
                return Err(Failure { code: 2, text });
            }
        }
    }
    for (slot, value) in of_answer {
        update(PhrasesEvent::Pick { slot: Some(slot.clone()) }, &mut model, services)?;
        update(PhrasesEvent::Fill { slot, value }, &mut model, services)?;
        if let Some(text) = problem(&view(&model, services)) {
            return Err(Failure { code: 2, text });
        }
    }
    let view = view(&model, services);
    // What can't be meant is bad input, as everywhere on the command line.
    if let Some(problem) = problem(&view) {
        return Err(Failure { code: 2, text: problem });
    }
    let shown = shown(&view, args.json)?;
    Ok(match (shown, guessed) {
        (Outcome::Lines(mut lines), Some(guessed)) => {
            lines.push(guessed);
            Outcome::Lines(lines)
        }
        (shown, _) => shown,
    })
}

/// Whether it is written as ids are: small Latin letters and a hyphen between them.
fn is_like_id(text: &str) -> bool {
    let letters = |part: &str| {
        !part.is_empty() && part.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
    };
    text.contains('-') && text.split('-').all(letters)
}

pub(crate) fn phrase(services: &mut Services, args: &PhraseArgs) -> Result<Outcome, Failure> {
    let mut model = PhrasesModel::default();
    stand(services, args.side.as_deref())?;
    let mut send = |event| update(event, &mut model, services);
    if let Some(tag) = &args.to {
        send(PhrasesEvent::To { tag: tag.clone() })?;
    }
    if let Some(id) = &args.chapter {
        send(PhrasesEvent::Chapter { id: Some(id.clone()) })?;
    }
    send(PhrasesEvent::Theirs { on: args.theirs })?;
    send(PhrasesEvent::Search { text: args.search.clone().unwrap_or_default() })?;
    shown(&view(&model, services), args.json)
}

/// On which side one is, as *Help* is left on the phone.
fn stand(services: &mut Services, side: Option<&str>) -> Result<(), OtkelError> {
    match side {
        Some(side) => {
            help::update(HelpEvent::Show { side: side.to_owned() }, &mut HelpModel::default(), services)
        }
        None => Ok(()),
    }
}

fn shown(view: &PhrasesView, json: bool) -> Result<Outcome, Failure> {
    if !json {
        return Ok(Outcome::Lines(lines::phrases(view)));
    }
    let value = serde_json::to_value(view);
    value.map(Outcome::Json).map_err(|error| Failure { code: 2, text: error.to_string() })
}

/// What stands in a slot and can't be meant: which slot, and why.
fn problem(view: &PhrasesView) -> Option<String> {
    let mut slots = view.page.iter().flat_map(|page| &page.slots);
    let slot =
        slots.find_map(|slot| Some(format!("{} ({}): {}", slot.label, slot.slot, slot.problem.as_ref()?)));
    slot.or_else(|| view.picker.as_ref()?.problem.clone())
}

fn pair(services: &Services, slot: &str) -> Result<(String, String), OtkelError> {
    let (name, value) = slot.split_once('=').ok_or_else(|| OtkelError::BadInput {
        code: otkel_app::InputCode::BadSlot,
        detail: services
            .words
            .say("say-error-pair", &[("slot", slot.chars().take(40).collect::<String>().into())]),
    })?;
    Ok((name.trim().to_owned(), value.to_owned()))
}
