//! The two shells against the core: each event can happen and each word is shown on both, so that the two apps can't
//! drift apart. The table of it is `docs/shells.md`, written here and compared with what is committed.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::checks::sentences::sentences;
use crate::house::House;
use crate::log::Log;
use crate::sync::{self, Files};
use crate::trouble::Trouble;

const SCREENS: &str = "core/app/src/screens";
const TABLE: &str = "docs/shells.md";

/// The shells: their name, where their sources lie, and the ending of those.
const SHELLS: [(&str, &str, &str); 2] =
    [("Android", "android/shared/src/main/kotlin", "kt"), ("iOS", "ios/Sources", "swift")];

/// What a shell needn't send or show, and why.
const LEFT_OUT: [(&str, &str); 21] = [
    ("PlanEvent.Ask", "a whole form at once is the command line's"),
    ("PortsEvent.Board", "going back closes the page; the board never goes away"),
    ("HelpEvent.Citizen", "the profile's passport is taken"),
    ("PortsView.board", "Today shows the same board"),
    ("PortsView.now", "Today shows the time"),
    ("PortsView.knowledge", "Today shows it"),
    ("PortsView.notice", "the frame shows it"),
    ("PlanView.notice", "the frame shows it"),
    ("LegView.minutes", "the rail's length, which only iOS draws to scale"),
    ("LegView.slow_end", "shown in words as slow"),
    ("SourceView.id", "numbers the sources on the command line"),
    ("WhenView.date", "the calendar marks the day"),
    ("WaveView.fortnight", "drawn on iOS; Android lists the days with their state"),
    ("ShellLabels.loading", "said on iOS; on Android a skeleton stands there until the core can speak"),
    ("ShellLabels.more", "on iOS; on Android a heading is touched to unfold what is under it"),
    ("PlaceField.suggestions", "iOS shows them under the field; Android's picker asks for its own"),
    ("RecordView.allowed", "a touch asks where one is, which decides; the core refuses with its reason"),
    ("BatchView.people", "said in its line"),
    ("PhraseLabels.erase", "the key of Android's own pad; on iOS the phone's keys have it"),
    ("ReasonView.code", "a word for machines"),
    ("ExcludedView.code", "a word for machines"),
];

/// Literals of Kotlin that look like words and are names of something else.
const NO_WORDS: [&str; 2] = ["AndroidKeyStore", "otkel store key"];

/// Something that a shell does or shows.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    screen: String,
    /// `PlanEvent.Go`, `PlanView.title`.
    name: String,
    /// As Kotlin writes it, then as Swift does.
    written: [String; 2],
}

pub(super) fn check(house: &House, _log: &mut Log) -> Result<String, Trouble> {
    no_sentence(house)?;
    let parts = parts(house)?;
    let mut sources = Vec::new();
    for (shell, folder, ending) in SHELLS {
        let mut files = Files::new();
        sync::read_tree(&house.root.join(folder), Path::new(folder), &mut files)?;
        files.retain(|place, _| {
            place.extension().is_some_and(|end| end == ending) && !place.starts_with("ios/Sources/Core")
        });
        let text: String = files.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
        if text.is_empty() {
            return Err(Trouble::failed(format!("{folder} has no source of {shell}")));
        }
        sources.push(text);
    }
    let mut missing = Vec::new();
    for part in &parts {
        for (at, (shell, ..)) in SHELLS.iter().enumerate() {
            if left_out(&part.name).is_none() && !uses(&sources[at], &part.written[at]) {
                missing.push(format!("{shell} has no {}", part.name));
            }
        }
    }
    if let Some((name, _)) = LEFT_OUT
        .iter()
        .find(|(name, _)| name.matches('.').count() == 1 && parts.iter().all(|part| part.name != *name))
    {
        missing.push(format!("{name} is left out but there is no such part"));
    }
    if !missing.is_empty() {
        return Err(Trouble::failed(missing.join("; ")));
    }
    let table = table(&parts);
    let place = house.root.join(TABLE);
    if fs::read_to_string(&place).unwrap_or_default() != table {
        fs::write(place, table)?;
        return Err(Trouble::failed(format!("{TABLE} was not up to date; it is now: look at what changed")));
    }
    Ok(format!("{} events and words on both", parts.len()))
}

fn left_out(name: &str) -> Option<&'static str> {
    LEFT_OUT.iter().find(|(known, _)| *known == name).map(|(_, why)| *why)
}

/// A name with nothing of a longer name around it, after a dot (or Kotlin's two colons): `.title` is not `.titleLarge`.
fn uses(text: &str, name: &str) -> bool {
    let longer = |rest: &str| rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    [format!(".{name}"), format!(".`{name}`"), format!("::{name}")]
        .iter()
        .any(|wanted| text.match_indices(wanted).any(|(at, _)| !longer(&text[at + wanted.len()..])))
}

/// Kotlin has no words of its own, as Swift hasn't (the check `ios` looks there).
fn no_sentence(house: &House) -> Result<(), Trouble> {
    let mut found = Vec::new();
    for folder in ["android/shared/src/main/kotlin", "android/app/src/main/kotlin"] {
        let mut files = Files::new();
        sync::read_tree(&house.root.join(folder), Path::new(folder), &mut files)?;
        files.retain(|place, _| place.extension().is_some_and(|end| end == "kt"));
        for (place, bytes) in files {
            let found_here = sentences(&String::from_utf8_lossy(&bytes), &NO_WORDS);
            for sentence in found_here.into_iter().filter(|sentence| !is_drawing(&sentence.text)) {
                found.push(format!("{}:{}: {:?}", place.display(), sentence.line, sentence.text));
            }
        }
    }
    if found.is_empty() {
        Ok(())
    } else {
        Err(Trouble::failed(format!("words for people in Kotlin: {}", found.join("; "))))
    }
}

/// The strokes of a picture are letters too: `M4 6h16v14H4z M4 10h16`.
fn is_drawing(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| letter.is_alphabetic());
    text.starts_with('M')
        && text.chars().any(|c| c.is_ascii_digit())
        && letters.all(|l| "MmLlHhVvCcSsQqTtAaZz".contains(l))
}

/// Every event and every word, screen by screen, as the core declares them.
fn parts(house: &House) -> Result<Vec<Part>, Trouble> {
    let mut files = Files::new();
    sync::read_tree(&house.root.join(SCREENS), Path::new(""), &mut files)?;
    let mut parts = Vec::new();
    for (place, bytes) in files {
        let screen = match place.components().count() {
            1 => "all".to_owned(),
            _ => place
                .components()
                .next()
                .map(|name| name.as_os_str().to_string_lossy().into_owned())
                .unwrap_or_default(),
        };
        parts.extend(read(&screen, &String::from_utf8_lossy(&bytes)));
    }
    Ok(parts)
}

/// Reads the enums of events and the records of a file. The house writes them all alike: one item a line, four spaces in.
fn read(screen: &str, source: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut inside: Option<(String, bool)> = None;
    let mut record = false;
    for line in source.lines() {
        if line.contains("uniffi::Record") || line.contains("uniffi::Enum") {
            record = true;
        } else if let Some(name) = line.strip_prefix("pub struct ").filter(|_| record) {
            inside = name.strip_suffix(" {").map(|name| (name.to_owned(), false));
            record = false;
        } else if let Some(name) = line.strip_prefix("pub enum ").filter(|_| record) {
            let event = |name: &&str| name.ends_with("Event") || *name == "FormEdit";
            inside = name.strip_suffix(" {").filter(event).map(|name| (name.to_owned(), true));
            record = false;
        } else if line == "}" {
            inside = None;
        } else if let (Some((owner, event)), Some(rest)) = (&inside, line.strip_prefix("    ")) {
            let name = if *event { variant(rest) } else { field(rest) };
            parts.extend(name.map(|name| part(screen, owner, name, *event)));
        }
    }
    parts
}

fn field(line: &str) -> Option<&str> {
    line.strip_prefix("pub ")?.split_once(':').map(|(name, _)| name)
}

fn variant(line: &str) -> Option<&str> {
    let name = line.split([',', ' ', '{']).next()?;
    name.starts_with(|letter: char| letter.is_ascii_uppercase()).then_some(name)
}

fn part(screen: &str, owner: &str, name: &str, event: bool) -> Part {
    let camel = camel(name);
    let written = if event { [name.to_owned(), camel] } else { [camel.clone(), camel] };
    Part { screen: screen.to_owned(), name: format!("{owner}.{name}"), written }
}

/// `leave_by` and `LeaveBy` as `leaveBy`.
fn camel(name: &str) -> String {
    let mut out = String::new();
    let mut upper = false;
    for (at, letter) in name.chars().enumerate() {
        match letter {
            '_' => upper = true,
            _ if at == 0 => out.extend(letter.to_lowercase()),
            _ if upper => {
                out.extend(letter.to_uppercase());
                upper = false;
            }
            _ => out.push(letter),
        }
    }
    out
}

fn table(parts: &[Part]) -> String {
    let mut out = String::from(
        "# The two shells, part by part\n\nWritten by `cargo xtask test --only shells`, which holds both apps against it. An event that one app can't send, or a word \
         that it doesn't show, fails the check.\n\n| screen | event or word | Android | iOS |\n|---|---|---|---|\n",
    );
    for part in parts {
        let (android, ios) = match left_out(&part.name) {
            Some(why) => (why.to_owned(), why.to_owned()),
            None => (format!("`.{}`", part.written[0]), format!("`.{}`", part.written[1])),
        };
        let _ = writeln!(out, "| {} | {} | {android} | {ios} |", part.screen, part.name);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_and_words_are_read() {
        let source = "\
#[cfg_attr(feature = \"ffi\", derive(uniffi::Enum))]
pub enum PlanEvent {
    /// Doc, with Words.
    Ask {
        /// What.
        form: PlanForm,
    },
    Go,
}
#[cfg_attr(feature = \"ffi\", derive(uniffi::Record))]
pub struct PlanView {
    /// Doc.
    pub leave_by: Option<String>,
}
pub struct PlanModel {
    pub form: String,
}
";
        let names: Vec<_> = read("plan", source).into_iter().map(|part| part.name).collect();
        assert_eq!(names, ["PlanEvent.Ask", "PlanEvent.Go", "PlanView.leave_by"]);
        assert_eq!(camel("leave_by"), "leaveBy");
        assert_eq!(camel("AskWipe"), "askWipe");
    }

    #[test]
    fn a_longer_name_is_another_name() {
        assert!(uses("view.title)", "title"));
        assert!(!uses("style.titleLarge", "title"));
        assert!(!uses("title", "title"));
    }
}
