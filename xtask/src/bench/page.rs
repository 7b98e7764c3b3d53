//! The page that readers see: one table, on which machine it was measured, and how far the answers agree.

use std::fmt::Write as _;
use std::fs;

use super::Round;
use super::contract::{Answers, Report};
use super::stats::{median, range, spoken, three_digits};
use crate::house::{House, output_of};
use crate::trouble::Trouble;

const BEGIN: &str = "<!-- measured: cargo xtask bench writes between these two lines -->";
const END: &str = "<!-- measured: end -->";
const INTRODUCTION: &str = "# Benchmarks\n\nMachines are noisy: only ratios within one run count, and a ratio below \
1.5 is noise until it has been repeated.\n";

/// What a reader has to know about the machine to judge the figures.
#[derive(Debug)]
pub(crate) struct Machine {
    processor: String,
    cores: usize,
    rustc: String,
}

impl Machine {
    /// As the pages name it.
    pub(super) fn told(&self) -> String {
        format!("{} ({} cores), {}", self.processor, self.cores, self.rustc)
    }

    pub(crate) fn this(house: &House) -> Self {
        let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
        Self {
            processor: model
                .map_or_else(|| std::env::consts::ARCH.to_owned(), |(_, name)| name.trim().to_owned()),
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            rustc: output_of(house.command("rustc").arg("--version")).unwrap_or_default().trim().to_owned(),
        }
    }
}

/// The measured part of the page.
pub(crate) fn section(machine: &Machine, rounds: &[Round]) -> String {
    let Some(first) = rounds.first() else { return String::new() };
    let peer = first.peer.as_ref();
    let mut text = format!(
        "Measured on {}; {} in turns{}, {} rounds; medians, ratios within a round.\n\n",
        machine.told(),
        first.ours.who,
        peer.map_or_else(String::new, |peer| format!(" with {}", peer.who)),
        rounds.len(),
    );
    text.push_str("| measure | ours | peer | peer : ours (lowest–highest) |\n|---|--:|--:|--:|\n");
    for measure in &first.ours.measures {
        let name = measure.name.as_str();
        let ours: Vec<f64> = rounds.iter().filter_map(|round| round.ours.p50(name)).collect();
        let theirs: Vec<f64> = rounds.iter().filter_map(|round| round.peer.as_ref()?.p50(name)).collect();
        let told = |values: &[f64]| median(values).map_or("–".to_owned(), |p50| spoken(p50, &measure.unit));
        // Writing into a string can't fail.
        let _ = writeln!(text, "| {name} | {} | {} | {} |", told(&ours), told(&theirs), ratio(rounds, name));
    }
    if let Some(peer) = peer {
        let _ = write!(text, "\n{}\n", agreement(&first.ours, peer));
    }
    text
}

fn ratio(rounds: &[Round], name: &str) -> String {
    let ratios: Vec<f64> = rounds
        .iter()
        .filter_map(|round| Some(round.peer.as_ref()?.p50(name)? / round.ours.p50(name)?))
        .filter(|ratio| ratio.is_finite())
        .collect();
    match (median(&ratios), range(&ratios)) {
        (Some(middle), Some((low, high))) => {
            format!("{} ({}–{})", three_digits(middle), three_digits(low), three_digits(high))
        }
        _ => "–".to_owned(),
    }
}

/// How many answers are the same, counted over the cases that both take.
fn agreement(ours: &Report, peer: &Report) -> String {
    let (mut same, mut all, mut refused_by_us, mut refused_by_them) = (0, 0, 0, 0);
    for (case, our_answers) in &ours.answers {
        match (our_answers, peer.answers.get(case)) {
            (Answers::Refused(_), _) => refused_by_us += 1,
            (_, Some(Answers::Refused(_))) => refused_by_them += 1,
            (given, Some(theirs)) => {
                all += instants(given);
                same += instants(given) - differing(given, theirs).len();
            }
            (_, None) => {}
        }
    }
    format!(
        "Same answer (state and next change) for {same} of {all} instants; strings refused: {refused_by_us} by ours, \
         {refused_by_them} by the peer."
    )
}

fn instants(answers: &Answers) -> usize {
    match answers {
        Answers::Given { state, .. } => state.len(),
        Answers::Refused(_) => 0,
    }
}

/// At which instants two answers differ.
fn differing(ours: &Answers, theirs: &Answers) -> Vec<usize> {
    let (Answers::Given { state, next }, Answers::Given { state: their_state, next: their_next }) =
        (ours, theirs)
    else {
        return Vec::new();
    };
    let same = |at: &usize| state.get(*at) == their_state.get(*at) && next.get(*at) == their_next.get(*at);
    (0..state.len()).filter(|at| !same(at)).collect()
}

/// Every answer that differs, for whoever wants to know who is right.
pub(crate) fn disagreements(rounds: &[Round]) -> String {
    let mut text = String::new();
    let Some(Round { ours, peer: Some(peer) }) = rounds.first() else { return text };
    for (case, our_answers) in &ours.answers {
        let Some(their_answers) = peer.answers.get(case) else { continue };
        if let (Answers::Given { .. }, Answers::Refused(why)) = (our_answers, their_answers) {
            let _ = writeln!(text, "{case}: the peer refuses it: {why}");
        }
        for at in differing(our_answers, their_answers) {
            let _ = writeln!(
                text,
                "{case}, instant {at}: ours {}, theirs {}",
                one(our_answers, at),
                one(their_answers, at)
            );
        }
    }
    text
}

fn one(answers: &Answers, at: usize) -> String {
    match answers {
        Answers::Given { state, next } => format!("{:?} until {:?}", state.get(at), next.get(at)),
        Answers::Refused(why) => why.clone(),
    }
}

/// Replaces what stands between the markers, and leaves every other word of the page alone.
pub(crate) fn put_between_markers(page: &str, section: &str) -> Result<String, Trouble> {
    if page.trim().is_empty() {
        return put_between(&format!("{INTRODUCTION}\n{BEGIN}\n{END}\n"), BEGIN, END, section);
    }
    put_between(page, BEGIN, END, section)
}

/// The same for any two marker lines.
pub(super) fn put_between(page: &str, begin: &str, end: &str, section: &str) -> Result<String, Trouble> {
    let found = page.split_once(begin).and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
    let Some((before, after)) = found else {
        return Err(Trouble::failed(format!("the page lacks its two marker lines:\n{begin}\n{end}")));
    };
    Ok(format!("{before}{begin}\n\n{}\n\n{end}{after}", section.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(ours: f64, theirs: f64, next: i64) -> Result<Round, Trouble> {
        let report = |who: &str, p50: f64, next: i64| {
            Report::parse(&format!(
                "{{\"program\":\"{who}\"}}\n{{\"name\":\"hours.state\",\"unit\":\"ns\",\"p50\":{p50}}}\n\
                 {{\"answers\":\"a\",\"state\":[\"open\",\"closed\"],\"next\":[1,{next}]}}"
            ))
        };
        Ok(Round { ours: report("otkel", ours, 2)?, peer: Some(report("other", theirs, next)?) })
    }

    #[test]
    fn ratios_are_taken_within_a_round() -> Result<(), Trouble> {
        let machine = Machine { processor: "P".into(), cores: 2, rustc: "rustc".into() };
        // The machine was twice as slow in the second round; the ratio does not care.
        let rounds = [round(100.0, 400.0, 2)?, round(200.0, 800.0, 2)?, round(100.0, 500.0, 2)?];
        let text = section(&machine, &rounds);
        assert!(text.contains("| hours.state | 100 ns | 500 ns | 4.00 (4.00–5.00) |"), "{text}");
        assert!(text.contains("for 2 of 2 instants"), "{text}");
        assert_eq!(disagreements(&rounds), "");
        Ok(())
    }

    #[test]
    fn answers_that_differ_are_counted_and_listed() -> Result<(), Trouble> {
        let rounds = [round(1.0, 1.0, 9)?];
        let machine = Machine { processor: "P".into(), cores: 2, rustc: "rustc".into() };
        assert!(section(&machine, &rounds).contains("for 1 of 2 instants"));
        assert_eq!(
            disagreements(&rounds),
            "a, instant 1: ours Some(\"closed\") until Some(Some(2)), theirs Some(\"closed\") until Some(Some(9))\n"
        );
        Ok(())
    }

    #[test]
    fn only_what_stands_between_the_markers_changes() -> Result<(), Trouble> {
        let page = format!("# Mine\n{BEGIN}\nold\n{END}\nmore of mine\n");
        assert_eq!(
            put_between_markers(&page, "new\n")?,
            format!("# Mine\n{BEGIN}\n\nnew\n\n{END}\nmore of mine\n")
        );
        assert!(put_between_markers("", "new")?.starts_with("# Benchmarks\n"));
        assert!(put_between_markers("# no markers", "new").is_err());
        Ok(())
    }
}
