//! A phrase said with its values, beside the same message formatted by `fluent-bundle`, whose values are words already.

use std::{error::Error, fs, path::Path};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use otkel_app::{l10n::Tongue, say::Filled};
use otkel_domain::phrasebook::{SlotKind, Template, Unit};
use serde_json::json;

use super::{Row, book::Book, mean, nanos, percentile};

const CALLS: usize = 40;
const FLUENT: &str = "fluent-bundle";

/// One phrase in one tongue.
struct Case<'b> {
    at: usize,
    id: &'b str,
    tongue: Tongue,
    template: Template,
    filled: Filled,
    /// What is filled in, in words.
    worded: Vec<(String, String)>,
}

/// What one call took, in ns.
struct Took {
    tongue: Tongue,
    slots: bool,
    fill: f64,
    sentence: f64,
    peer: f64,
}

pub(super) fn measure(content: &Path, book: &Book) -> Result<(), Box<dyn Error>> {
    let mut took = Vec::new();
    let (mut same, mut all) = (0, 0);
    for tongue in Tongue::ALL {
        let cases = cases(book, tongue)?;
        let peer = bundle(content, tongue, &cases)?;
        for case in &cases {
            let value = |name: &str| {
                case.worded.iter().find(|(known, _)| known == name).map(|(_, said)| said.as_str())
            };
            // What the peer would have to prepare for each sentence is ready: its message found, its values in its own form.
            let pattern = peer
                .get_message(case.id)
                .and_then(|message| message.value())
                .ok_or_else(|| format!("the peer has no {}", case.id))?;
            let mut args = FluentArgs::new();
            for (name, said) in &case.worded {
                args.set(name.as_str(), FluentValue::from(said.as_str()));
            }
            let theirs = || {
                let mut errors = Vec::new();
                peer.format_pattern(pattern, Some(&args), &mut errors).into_owned()
            };
            let sentence = || book.services.sentence(case.at, tongue, &case.filled);
            all += 1;
            same += usize::from(sentence() == theirs() && case.template.fill(value) == theirs());
            took.push(Took {
                tongue,
                slots: !case.filled.is_empty(),
                fill: nanos(CALLS, || case.template.fill(value)),
                peer: nanos(CALLS, theirs),
                sentence: nanos(CALLS, sentence),
            });
        }
    }
    println!("{}", json!({"note": format!("Said alike by ours and `{FLUENT}`: {same} of {all} sentences.")}));
    table(&took);
    values(book);
    first(book)
}

fn cases(book: &Book, tongue: Tongue) -> Result<Vec<Case<'_>>, Box<dyn Error>> {
    let phrases = book.raw().phrases.iter().enumerate();
    phrases
        .map(|(at, phrase)| {
            let filled = book.filled(at, phrase);
            let word = |(name, value)| {
                let said: String = book.services.filled(book.words(tongue), value);
                (String::clone(name), said)
            };
            Ok(Case {
                at,
                id: phrase.id.as_str(),
                tongue,
                template: book.template(phrase, tongue)?,
                worded: filled.iter().map(word).collect(),
                filled,
            })
        })
        .collect()
}

/// The peer with the messages as the content writes them; in Arabic letters, which the content doesn't write, with ours as messages.
fn bundle(
    content: &Path,
    tongue: Tongue,
    cases: &[Case<'_>],
) -> Result<FluentBundle<FluentResource>, Box<dyn Error>> {
    let mut bundle = FluentBundle::new(vec![tongue.lang().code().parse()?]);
    bundle.set_use_isolating(false);
    let mut sources = Vec::new();
    if tongue == Tongue::KkArab {
        let message = |case: &Case<'_>| {
            format!("{} = {}\n", case.id, case.template.to_string().replace('{', "{ $").replace('}', " }"))
        };
        debug_assert!(cases.iter().all(|case| case.tongue == tongue));
        sources.push(cases.iter().map(message).collect());
    } else {
        for folder in fs::read_dir(content.join("phrases"))? {
            let file = folder?.path().join(format!("{}.ftl", tongue.lang().code()));
            if file.is_file() {
                sources.push(fs::read_to_string(file)?);
            }
        }
    }
    for source in sources {
        let resource = FluentResource::try_new(source).map_err(|_| "a file of sentences is no Fluent")?;
        bundle.add_resource(resource).map_err(|_| "a message stands twice")?;
    }
    Ok(bundle)
}

fn table(took: &[Took]) {
    const GOAL: Option<&str> = Some("≤ 1000");
    let figures = |which: &dyn Fn(&Took) -> bool, of: fn(&Took) -> f64| {
        took.iter().filter(|took| which(took)).map(of).collect::<Vec<f64>>()
    };
    for slots in [false, true] {
        let of = if slots { "with slots" } else { "without slots" };
        let which = |took: &Took| took.slots == slots;
        let peer = figures(&which, |took| took.peer);
        for (name, figures) in [
            ("`Template::fill`", figures(&which, |took| took.fill)),
            ("`Services::sentence`", figures(&which, |took| took.sentence)),
        ] {
            for (point, ours, theirs) in [
                ("p50", percentile(&figures, 50), percentile(&peer, 50)),
                ("mean", mean(&figures), mean(&peer)),
                ("p99", percentile(&figures, 99), percentile(&peer, 99)),
            ] {
                let goal = GOAL.filter(|_| point != "p99");
                let what = format!("{name} {point}");
                Row { what: &what, of, unit: "ns", ours, peer: Some((FLUENT, theirs)), goal }.print();
            }
        }
    }
    for tongue in Tongue::ALL {
        let which = |took: &Took| took.slots && took.tongue == tongue;
        let of = format!("with slots, {}", tongue.tag());
        let ours = mean(&figures(&which, |took| took.sentence));
        let theirs = mean(&figures(&which, |took| took.peer));
        let what = "`Services::sentence` mean";
        Row { what, of: &of, unit: "ns", ours, peer: Some((FLUENT, theirs)), goal: None }.print();
    }
}

/// What the wording of a value costs, by its kind.
fn values(book: &Book) {
    let kinds = [
        ("place", SlotKind::Place),
        ("time", SlotKind::Time),
        ("date", SlotKind::Date),
        ("money", SlotKind::Money),
        ("count", SlotKind::Count(Unit::Day)),
        ("number", SlotKind::Number),
        ("name", SlotKind::Name),
        ("country", SlotKind::Country),
        ("language", SlotKind::Language),
        ("dish", SlotKind::Dish),
        ("ingredient", SlotKind::Ingredient),
    ];
    for (of, kind) in kinds {
        let values = book.values(kind);
        let mut figures = Vec::new();
        for tongue in Tongue::ALL {
            let words = book.words(tongue);
            figures.extend(
                values
                    .iter()
                    .map(|value| nanos(CALLS, || book.services.filled(words, std::hint::black_box(value)))),
            );
        }
        Row { what: "a value worded, mean", of, unit: "ns", ours: mean(&figures), peer: None, goal: None }
            .print();
    }
}

/// The first sentence of a tongue waits for its words; in Arabic letters for the whole book to be turned.
fn first(book: &Book) -> Result<(), Box<dyn Error>> {
    for tongue in Tongue::ALL {
        let services = book.again()?;
        let start = std::time::Instant::now();
        std::hint::black_box(services.sentence(0, tongue, &Filled::new()));
        let ours = start.elapsed().as_secs_f64() * 1e6;
        Row { what: "first sentence", of: tongue.tag(), unit: "µs", ours, peer: None, goal: None }.print();
    }
    Ok(())
}
