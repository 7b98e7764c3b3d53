//! The page: a section a room between two marker lines, so that one room can be measured again without the others.

use std::fmt::Write as _;

use super::super::page::{Machine, put_between};
use super::super::stats::{spoken, three_digits};
use super::digest::digest;
use super::lines::Said;
use super::peers::Peers;
use super::rooms::Room;
use super::sums::{Sum, Verdict, over};
use crate::house::House;
use crate::trouble::Trouble;

const INTRODUCTION: &str = "# Benchmarks of the maps\n\nOurs and the peers over the same real extracts, in one run \
(`cargo xtask bench maps`). Machines are noisy: only ratios within a run count, and a ratio below 1.5 is noise until it has been \
repeated. What was missed is marked so.\n";

/// What is the same for all rooms of a run.
#[derive(Debug)]
pub(super) struct Setting {
    pub(super) date: String,
    /// Names and sizes.
    pub(super) extracts: Vec<(String, u64)>,
}

/// The measured part of the page for one room.
pub(super) fn section(
    house: &House,
    room: &Room,
    setting: &Setting,
    peers: &Peers,
    rounds: &[Said],
) -> String {
    told(&Machine::this(house).told(), room, setting, peers, rounds)
}

fn told(machine: &str, room: &Room, setting: &Setting, peers: &Peers, rounds: &[Said]) -> String {
    let extracts: Vec<String> = setting
        .extracts
        .iter()
        .map(|(name, bytes)| format!("{name} ({:.0} KB)", *bytes as f64 / 1e3))
        .collect();
    let mut versions = unique(rounds.iter().flat_map(|said| said.versions.clone()));
    if versions.is_empty() {
        versions = peers.versions(room.peers);
    }
    let mut text = format!(
        "{}, {machine}; {}; extracts {}; {} rounds{}; medians, ratio is ours : peer (lowest–highest).\n\n",
        setting.date,
        if versions.is_empty() { "no peers".to_owned() } else { versions.join(", ") },
        if extracts.is_empty() { "none".to_owned() } else { extracts.join(", ") },
        rounds.len(),
        if room.pinned { ", one thread" } else { "" },
    );
    text.push_str(&figures(rounds, "extract"));
    let absent = peers.lacking().into_iter().filter(|(name, _)| room.peers.contains(name));
    let absent = absent.map(|(name, why)| (name.to_owned(), why.to_owned()));
    let not_run = unique(rounds.iter().flat_map(|said| said.not_run.clone()).chain(absent));
    if !not_run.is_empty() {
        text.push_str("\nNot run:\n\n");
        for (what, why) in not_run {
            let _ = writeln!(text, "- {what}: {why}");
        }
    }
    text.push_str(&notes(rounds));
    text
}

/// The tables: every goal first, then every figure. `of` heads the column of what was measured on.
pub(in super::super) fn figures(rounds: &[Said], of: &str) -> String {
    let sums = over(rounds);
    let mut text = format!("{}\n\n{}", outcome(&sums), digest(&sums));
    if !sums.is_empty() {
        text.push_str("\n<details><summary>All figures</summary>\n\n");
        // Writing into a string can't fail.
        let _ = write!(
            text,
            "| what | {of} | ours | peer | | ratio | goal | |\n|---|---|--:|--:|---|--:|--:|---|\n"
        );
        for sum in &sums {
            line(&mut text, sum);
        }
        text.push_str("\n</details>\n");
    }
    text
}

/// What a reader should know beside the figures, each once.
pub(in super::super) fn notes(rounds: &[Said]) -> String {
    let notes = unique(rounds.iter().flat_map(|said| said.notes.clone()));
    notes.into_iter().fold(String::new(), |text, note| text + "\n" + &note + "\n")
}

fn line(text: &mut String, sum: &Sum) {
    let row = &sum.row;
    let ratio = sum.ratio.map_or_else(
        || "–".to_owned(),
        |(middle, low, high)| format!("{} ({}–{})", digits(middle), digits(low), digits(high)),
    );
    let goal = Some(cell(&row.goal_told())).filter(|goal| !goal.is_empty()).unwrap_or_else(|| "–".to_owned());
    let verdict = match sum.verdict {
        Verdict::Met => "met",
        Verdict::Missed => "**missed**",
        Verdict::Unsure => "met, not in every round",
        Verdict::NoGoal => "",
    };
    let figure = |value: f64| match row.unit.as_str() {
        "" => digits(value),
        unit => spoken(value, unit),
    };
    let _ = writeln!(
        text,
        "| {} | {} | {} | {} | {} | {ratio} | {goal} | {verdict} |",
        cell(&row.what),
        cell(&row.extract),
        figure(sum.ours),
        sum.peer.map_or_else(|| "–".to_owned(), figure),
        cell(row.peer_name.as_deref().unwrap_or("")),
    );
}

/// Small ratios are what is aimed at, so they keep their digits.
fn digits(value: f64) -> String {
    if value != 0.0 && value.abs() < 0.1 { format!("{value:.4}") } else { three_digits(value) }
}

fn cell(words: &str) -> String {
    words.replace('|', "\\|").replace('\n', " ")
}

/// How many goals were met, and the names of those that weren't: the first thing that a reader wants to know.
fn outcome(sums: &[Sum]) -> String {
    let of = |verdict: Verdict| sums.iter().filter(move |sum| sum.verdict == verdict);
    let goals = sums.iter().filter(|sum| sum.verdict != Verdict::NoGoal).count();
    if goals == 0 {
        return "No goals were measured.".to_owned();
    }
    let met = of(Verdict::Met).count() + of(Verdict::Unsure).count();
    let mut text = format!("{met} of {goals} goals met.");
    let missed: Vec<String> = of(Verdict::Missed).map(named).collect();
    if !missed.is_empty() {
        let _ = write!(text, " **Missed:** {}.", missed.join("; "));
    }
    text
}

fn named(sum: &Sum) -> String {
    let row = &sum.row;
    let words = [row.what.as_str(), &row.extract, row.peer_name.as_deref().unwrap_or("")];
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ")
}

fn unique<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

/// Where a room couldn't be measured, that is said, unless an earlier day's figures stand there: those were true then, and
/// say when that was.
pub(super) fn put_not_run(page: &str, room: &Room, date: &str, why: &str) -> Result<String, Trouble> {
    let (begin, end) = markers(room);
    let there =
        page.split_once(&begin).and_then(|(_, rest)| rest.split_once(&end)).map_or("", |(there, _)| there);
    if there.contains('|') {
        return Ok(page.to_owned());
    }
    put_section(page, room, &format!("{date}: not run: {why}."))
}

fn markers(room: &Room) -> (String, String) {
    (
        format!("<!-- measured: cargo xtask bench maps --only {} -->", room.name),
        format!("<!-- measured: {} end -->", room.name),
    )
}

/// Puts a room's section in its place; a page that lacks the place gets it at its end.
pub(super) fn put_section(page: &str, room: &Room, section: &str) -> Result<String, Trouble> {
    let (begin, end) = markers(room);
    let mut page = if page.trim().is_empty() { INTRODUCTION.to_owned() } else { page.to_owned() };
    if !page.contains(&begin) {
        let _ = write!(page, "\n## {}\n\n{begin}\n{end}\n", room.title);
    }
    put_between(&page, &begin, &end, section)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room =
        Room { name: "routing", title: "Routing", pinned: true, peers: &["osrm", "mapnik"], builds: &[] };

    fn page_of(lines: &str) -> Result<String, Trouble> {
        let setting =
            Setting { date: "2026-11-21".to_owned(), extracts: vec![("monaco".to_owned(), 533_899)] };
        let gone = |name| (name, Err("missing".to_owned()));
        let peers = Peers::of(vec![("osrm", Ok("26.10.0".to_owned())), gone("mapnik"), gone("tilemaker")]);
        Ok(told("P (2 cores), rustc", &ROOM, &setting, &peers, &[Said::parse(lines)?]))
    }

    #[test]
    fn misses_are_marked_and_named() -> Result<(), Trouble> {
        let text = page_of(
            r#"{"what":"route p50","extract":"monaco","ours":50,"peer":100,"peer_name":"OSRM CH","goal":0.5,"unit":"µs"}
               {"what":"route p50","extract":"monaco","ours":50,"peer":1000,"peer_name":"Valhalla","goal":0.02,"unit":"µs"}
               {"what":"memory","extract":"monaco","ours":12,"unit":"MB"}
               {"what":"route","peer_name":"GraphHopper","not_run":"no Java"}"#,
        )?;
        assert!(text.starts_with(
            "2026-11-21, P (2 cores), rustc; osrm 26.10.0; extracts monaco (534 KB); 1 rounds, one thread"
        ));
        assert!(
            text.contains(
                "| route p50 | monaco | 50.0 µs | 100 µs | OSRM CH | 0.50 (0.50–0.50) | ratio ≤ 0.5 | met |"
            ),
            "{text}"
        );
        assert!(text.contains("| 0.0500 (0.0500–0.0500) | ratio ≤ 0.02 | **missed** |"), "{text}");
        assert!(text.contains("| memory | monaco | 12.0 MB | – |  | – | – |  |"), "{text}");
        assert!(text.contains("1 of 2 goals met. **Missed:** route p50, monaco, Valhalla."), "{text}");
        assert!(text.contains("- route, GraphHopper: no Java\n- mapnik: missing\n"), "{text}");
        Ok(())
    }

    #[test]
    fn one_section_changes_and_the_others_stay() -> Result<(), Trouble> {
        let other =
            Room { name: "search", title: "Search", pinned: true, peers: &["osrm", "mapnik"], builds: &[] };
        let page = put_section("", &ROOM, "one")?;
        let page = put_not_run(&page, &other, "2026-11-21", "no program")?;
        assert!(page.contains("2026-11-21: not run: no program."), "{page}");
        let page = put_section(&page, &other, "two | three")?;
        assert_eq!(put_not_run(&page, &other, "2026-11-22", "no program")?, page);
        let page = put_section(&page, &other, "two")?;
        let page = put_section(&format!("{page}\nBy hand.\n"), &ROOM, "three")?;
        assert!(page.starts_with("# Benchmarks of the maps\n") && page.ends_with("By hand.\n"), "{page}");
        assert!(
            page.contains("\nthree\n") && page.contains("\ntwo\n") && !page.contains("\none\n"),
            "{page}"
        );
        Ok(())
    }
}
