//! The golden cases of `tests/golden`: a question, a moment and a language, and the lines or the error that come of it.
//! Kotlin and Swift run the same files through their bindings.
//!
//! `OTKEL_GOLDEN=write cargo test -p otkel-app --test golden` writes what comes now into the files; what changed is then
//! read in the diff. Everything above `"expect"` is written by hand and stays as it is.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use otkel_app::{
    FixedClock, Lang, OtkelError, Services,
    ask::PlanForm,
    l10n::Tongue,
    lines,
    screens::{
        help::{self, HelpEvent, HelpModel},
        phrases::{self, PhrasesEvent, PhrasesModel},
        plan::{self, PlanEvent, PlanModel},
        ports::{self, PortsEvent, PortsModel},
    },
};
use otkel_pack::Pack;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    why: String,
    now: String,
    lang: String,
    screen: String,
    request: Value,
    expect: Option<Expect>,
}

#[derive(Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum Expect {
    Lines(Vec<String>),
    /// The stable word; the sentence is for people and may change.
    Error(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PortsRequest {
    /// The board, when there is none.
    port: Option<String>,
    on: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HelpRequest {
    side: String,
    country: Option<String>,
}

/// What is done in the phrasebook, in this order.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhrasesRequest {
    /// On which side one is.
    side: String,
    /// The language of the person opposite.
    to: Option<String>,
    search: Option<String>,
    chapter: Option<String>,
    #[serde(default)]
    theirs: bool,
    open: Option<String>,
    #[serde(default)]
    slots: BTreeMap<String, String>,
    #[serde(default)]
    talk: bool,
    point: Option<String>,
    /// The slot whose picker is opened.
    pick: Option<String>,
    /// Its list as a map.
    #[serde(default)]
    map: bool,
    /// What is looked for in its list.
    find: Option<String>,
    touch: Option<Finger>,
    /// Filled into what was pointed at.
    #[serde(default)]
    fill: BTreeMap<String, String>,
}

/// A touch on the map: degrees, and how far a finger reaches.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Finger {
    lon: f64,
    lat: f64,
    reach_m: f64,
}

impl PhrasesRequest {
    fn events(self) -> Vec<PhrasesEvent> {
        let fill = |(slot, value)| PhrasesEvent::Fill { slot, value };
        let mut events = Vec::new();
        events.extend(self.to.map(|tag| PhrasesEvent::To { tag }));
        events.extend(self.search.map(|text| PhrasesEvent::Search { text }));
        events.extend(self.chapter.map(|id| PhrasesEvent::Chapter { id: Some(id) }));
        events.extend(self.theirs.then_some(PhrasesEvent::Theirs { on: true }));
        events.extend(self.open.map(|id| PhrasesEvent::Open { id: Some(id) }));
        events.extend(self.slots.into_iter().map(fill));
        events.extend(self.talk.then_some(PhrasesEvent::Talk { on: true }));
        events.extend(self.point.map(|answer| PhrasesEvent::Point { answer: Some(answer) }));
        events.extend(self.pick.map(|slot| PhrasesEvent::Pick { slot: Some(slot) }));
        events.extend(self.map.then_some(PhrasesEvent::Map { on: true }));
        events.extend(self.find.map(|text| PhrasesEvent::Find { text }));
        let touch = |Finger { lon, lat, reach_m }| PhrasesEvent::Touch { lon, lat, reach_m };
        events.extend(self.touch.map(touch));
        events.extend(self.fill.into_iter().map(fill));
        events
    }
}

/// A case, and the file that it stands in.
struct Found {
    case: Case,
    path: PathBuf,
    text: String,
}

/// Every case, in the order of their names.
fn cases() -> Vec<Found> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("tests/golden can be read")
        .map(|entry| entry.expect("its entries can be read").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    paths.sort();
    paths.into_iter().map(read).collect()
}

fn read(path: PathBuf) -> Found {
    let text = fs::read_to_string(&path).expect("a case can be read");
    let case: Case =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    assert_eq!(stem, Some(&*case.name), "a file is named after its case");
    Found { case, path, text }
}

/// One pack for all cases, built from the content as it is now.
fn services() -> Services {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let bytes = otkel_pack::build(&content).unwrap_or_else(|problems| panic!("{problems}"));
    let pack = Pack::from_bytes(&bytes).expect("a pack that was just built can be opened");
    let clock = FixedClock::parse("2026-11-20T10:00:00Z").expect("an instant");
    Services::new(pack, Lang::En, Box::new(clock))
}

fn answer(case: &Case, services: &mut Services) -> Expect {
    services.clock = Box::new(FixedClock::parse(&case.now).expect("a case has a moment"));
    services.speak(Tongue::from_tag(&case.lang).expect("a case has a language"));
    match lines_of(case, services) {
        Ok(lines) => Expect::Lines(lines),
        Err(error) => Expect::Error(error.code().to_owned()),
    }
}

fn lines_of(case: &Case, services: &mut Services) -> Result<Vec<String>, OtkelError> {
    match &*case.screen {
        "plan" => {
            let mut model = PlanModel::default();
            plan::update(PlanEvent::Ask { form: request::<PlanForm>(case) }, &mut model, services)?;
            Ok(lines::plan(&plan::view(&model, services)))
        }
        "ports" => {
            let PortsRequest { port, on } = request(case);
            let mut model = PortsModel::default();
            let event = port.map_or(PortsEvent::Board, |port| PortsEvent::Show { port, on });
            ports::update(event, &mut model, services)?;
            Ok(lines::ports(&ports::view(&model, services)))
        }
        "help" => {
            let HelpRequest { side, country } = request(case);
            let mut model = HelpModel::default();
            help::update(HelpEvent::Show { side }, &mut model, services)?;
            if let Some(country) = country {
                help::update(HelpEvent::Citizen { country }, &mut model, services)?;
            }
            Ok(lines::help(&help::view(&model, services)))
        }
        "phrases" => {
            let request: PhrasesRequest = request(case);
            let side = HelpEvent::Show { side: request.side.clone() };
            help::update(side, &mut HelpModel::default(), services)?;
            let mut model = PhrasesModel::default();
            for event in request.events() {
                phrases::update(event, &mut model, services)?;
            }
            Ok(lines::phrases(&phrases::view(&model, services)))
        }
        other => panic!("{}: there is no screen {other}", case.name),
    }
}

fn request<T: DeserializeOwned>(case: &Case) -> T {
    serde_json::from_value(case.request.clone()).unwrap_or_else(|error| panic!("{}: {error}", case.name))
}

#[test]
fn every_case_gives_what_it_expects() {
    let writing = env::var_os("OTKEL_GOLDEN").is_some_and(|what| what == "write");
    let mut services = services();
    let mut wrong = String::new();
    for Found { case, path, text } in cases() {
        let found = answer(&case, &mut services);
        if case.expect.as_ref() == Some(&found) {
            continue;
        }
        if writing {
            fs::write(path, rewritten(&text, &found)).expect("a case can be written");
        } else {
            let _ = writeln!(wrong, "{}: {}", case.name, difference(case.expect.as_ref(), &found));
        }
    }
    assert!(
        wrong.is_empty(),
        "{wrong}\nIf that is right: OTKEL_GOLDEN=write cargo test -p otkel-app --test golden"
    );
}

/// The file with another expectation, which is always its last key.
fn rewritten(text: &str, found: &Expect) -> String {
    let head = match text.split_once(",\n  \"expect\":") {
        Some((head, _)) => head,
        None => text.trim_end().strip_suffix("\n}").expect("a case ends with a brace of its own"),
    };
    let expect = serde_json::to_string_pretty(found).expect("lines are JSON").replace('\n', "\n  ");
    format!("{head},\n  \"expect\": {expect}\n}}\n")
}

/// The first line that differs: enough to find it, short enough to read many.
fn difference(expected: Option<&Expect>, found: &Expect) -> String {
    match (expected, found) {
        (None, _) => "it expects nothing yet".to_owned(),
        (Some(Expect::Lines(expected)), Expect::Lines(found)) => {
            let same = expected.iter().zip(found).take_while(|(a, b)| a == b).count();
            let line =
                |lines: &[String]| lines.get(same).map_or("the end".to_owned(), |line| format!("{line:?}"));
            format!("line {}\n  expected {}\n  found    {}", same + 1, line(expected), line(found))
        }
        (Some(expected), found) => format!("\n  expected {expected:?}\n  found    {found:?}"),
    }
}

#[test]
fn the_cases_speak_every_language_and_know_every_screen() {
    let cases = cases();
    assert!(cases.len() >= 12, "there are only {} cases", cases.len());
    let all = |what: fn(&Case) -> &str| cases.iter().map(|found| what(&found.case)).collect::<BTreeSet<_>>();
    assert_eq!(all(|case| &case.lang), BTreeSet::from(["en", "kk", "kk-Arab", "ru", "ug", "zh"]));
    assert_eq!(all(|case| &case.screen), BTreeSet::from(["help", "phrases", "plan", "ports"]));
    for Found { case, .. } in &cases {
        assert!(!case.why.trim().is_empty(), "{} says not why it is there", case.name);
    }
}
