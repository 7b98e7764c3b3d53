//! The keys that the code puts together from words: each pattern as it stands in the code, with all that comes of it.

use std::{fs, path::Path};

use otkel_domain::{
    model::{Lang, Means},
    phrasebook::{
        Clock, Currency, DishKind, Halal, Pad, SignKind, SlotKind, Speaker, Trait, Unit, menu::PortionUnit,
    },
};
use otkel_maps::find::{Category, Kind};

use super::{
    code::{literals_of, strings},
    keys::keys,
    written::Whose,
};
use crate::{
    own::{Look, Role},
    screens::{menu::MenuTab, phrases::FIELDS, start::StartStep},
    store::StoreNotice,
};

/// A pattern by which the code puts keys together, as it stands there, and the keys that come of it. `must` keys exist,
/// `may` keys exist for some words only.
pub(super) struct Made {
    pub(super) pattern: &'static str,
    pub(super) must: Vec<String>,
    pub(super) may: Vec<String>,
}

pub(super) fn made() -> Vec<Made> {
    let of = |head: &str, words: Vec<String>| -> Vec<String> {
        words.into_iter().map(|word| format!("{head}-{word}")).collect()
    };
    let owned = |words: &[&str]| -> Vec<String> { words.iter().map(|word| (*word).to_owned()).collect() };
    let must = |pattern, must| Made { pattern, must, may: Vec::new() };
    let verdicts = || literals_of("../domain/src/crossing/verdict.rs", "fn word");
    // What is unknown of a wait is told by whose it is, in keys of their own; a note is the content's.
    let reasons = || {
        let all = literals_of("../domain/src/crossing/reasons.rs", "fn code");
        all.into_iter().filter(|code| code != "wait-unknown" && code != "note").collect()
    };
    let arrows = || literals_of("src/screens/map/route.rs", "fn icon");
    let topics = || strings(&between("src/screens/help/view.rs", "const TOPICS", ";\n"));
    let steps = || StartStep::ALL.map(|step| step.word().to_owned()).to_vec();
    // What `choice` and `toggle` are called with.
    let choices: Vec<String> = [
        of("when", strings(&between("src/screens/plan/form.rs", "when_modes: [", ".map"))),
        of("role", Role::ALL.map(|role| role.word().to_owned()).to_vec()),
        of("look", Look::ALL.map(|look| look.word().to_owned()).to_vec()),
        of("means", Means::ALL.map(|means| means.word().to_owned()).to_vec()),
        of("category", Category::ALL.iter().map(|category| category.name().to_owned()).collect()),
        of("toggle", toggles()),
    ]
    .concat();
    let mut all = vec![
        must("store-{}", of("store", StoreNotice::ALL.map(|notice| notice.word().to_owned()).to_vec())),
        must("verdict-{}", of("verdict", verdicts())),
        must("headline-{}", of("headline", verdicts())),
        must("reason-{}", of("reason", reasons())),
        must(
            "start-{}{part}",
            steps().into_iter().flat_map(|s| [format!("start-{s}"), format!("start-{s}-about")]).collect(),
        ),
        must("lang-{}", of("lang", Lang::ALL.map(|lang| lang.code().to_owned()).to_vec())),
        must("kind-{}", of("kind", Kind::ALL.iter().map(|kind| kind.name().replace('_', "-")).collect())),
        must("road-{}", of("road", literals_of("../domain/src/model/facts/roads.rs", "fn word"))),
        must("certainty-{}", of("certainty", literals_of("../domain/src/model/sourced.rs", "fn word"))),
        must("means-{}", of("means", Means::ALL.map(|means| means.word().to_owned()).to_vec())),
        must("turn-{icon}", of("turn", arrows())),
        Made {
            pattern: "{key}-onto",
            must: of(
                "turn",
                arrows().into_iter().filter(|a| a != "arrive").map(|a| format!("{a}-onto")).collect(),
            ),
            may: Vec::new(),
        },
        must("help-{code}", of("help", topics())),
        Made {
            pattern: "help-{code}-{number}",
            must: of("help", topics().into_iter().map(|topic| format!("{topic}-1")).collect()),
            may: of(
                "help",
                topics().into_iter().flat_map(|t| (2..10).map(move |n| format!("{t}-{n}"))).collect(),
            ),
        },
        Made {
            pattern: "source-{}",
            must: Vec::new(),
            may: keys(Whose::Content).into_iter().filter(|key| key.starts_with("source-")).collect(),
        },
        Made { pattern: "{prefix}-{word}", must: choices.clone(), may: owned(&[]) },
        Made {
            pattern: "{prefix}-{word}-about",
            must: Vec::new(),
            may: choices.into_iter().map(|key| format!("{key}-about")).collect(),
        },
    ];
    all.extend(of_the_book());
    all
}

/// The patterns of the phrasebook's and the menus' rooms.
fn of_the_book() -> Vec<Made> {
    let made = |pattern: &'static str, words: Vec<&str>| {
        let head = pattern.split('{').next().expect("a head");
        Made { pattern, must: words.iter().map(|word| format!("{head}{word}")).collect(), may: Vec::new() }
    };
    let currencies: Vec<String> =
        Currency::ALL.iter().map(|currency| currency.word().to_lowercase()).collect();
    let clocks: Vec<String> = Clock::ALL.iter().map(|clock| clock.word().to_lowercase()).collect();
    // Yes and no are phrases; what those behind a counter say is marked, what travellers say isn't.
    let pads = Pad::ALL.iter().filter(|pad| **pad != Pad::YesNo);
    let speakers = [Speaker::Officer, Speaker::Driver, Speaker::Host, Speaker::Doctor];
    let slots = [
        SlotKind::Place,
        SlotKind::Time,
        SlotKind::Date,
        SlotKind::Money,
        SlotKind::Name,
        SlotKind::Number,
        SlotKind::Country,
        SlotKind::Language,
        SlotKind::Dish,
        SlotKind::Ingredient,
    ];
    let slots = slots.into_iter().chain(Unit::ALL.iter().map(|unit| SlotKind::Count(*unit)));
    vec![
        made("currency-{}", currencies.iter().map(String::as_str).collect()),
        made("clock-of-{}", clocks.iter().map(String::as_str).collect()),
        made("pad-{}", pads.map(|pad| pad.word().trim_start_matches('@')).collect()),
        made("say-by-{}", speakers.map(Speaker::word).to_vec()),
        made("slot-{}", slots.map(SlotKind::word).collect()),
        made("field-{name}", FIELDS.to_vec()),
        made("trait-{}", Trait::ALL.iter().map(|it| it.word()).collect()),
        made("halal-{}", Halal::ALL.iter().map(|it| it.word()).collect()),
        made("dish-kind-{}", DishKind::ALL.iter().map(|it| it.word()).collect()),
        made("sign-kind-{}", SignKind::ALL.iter().map(|it| it.word()).collect()),
        made("menu-tab-{}", MenuTab::ALL.map(MenuTab::word).to_vec()),
        made("menu-portion-{}", PortionUnit::ALL.iter().map(|it| it.word()).collect()),
        made("menu-spicy-{spicy}", vec!["1", "2", "3"]),
        made(
            "menu-fault-{}",
            literals_of("../domain/src/phrasebook/menu/error.rs", "fn word")
                .iter()
                .map(String::as_str)
                .collect(),
        ),
    ]
}

/// The source between two pieces of it.
fn between(file: &str, from: &str, to: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let source = fs::read_to_string(path).expect("a source is text");
    let (_, rest) = source.split_once(from).unwrap_or_else(|| panic!("{file} has no {from}"));
    rest.split_once(to).unwrap_or_else(|| panic!("{file} has no {to} after {from}")).0.to_owned()
}

/// The words that switches are made of.
fn toggles() -> Vec<String> {
    calls(".toggle(\"")
}

/// The first literal of every such call.
pub(super) fn calls(opening: &str) -> Vec<String> {
    let mut all = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    all.split(opening).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

fn sources(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            if !path.ends_with("tests") {
                sources(&path, all);
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.push_str(&fs::read_to_string(path).expect("a source is text"));
        }
    }
}
