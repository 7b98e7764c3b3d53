//! Every goal on one line, with where it was kept worst: what one reads before, or instead of, the whole table.

use std::fmt::Write as _;

use super::super::stats::{spoken, three_digits};
use super::lines::{Bound, Figure, Goal};
use super::sums::{Sum, Verdict};

/// A table; empty when there are no goals.
pub(super) fn digest(sums: &[Sum]) -> String {
    let mut groups: Vec<Vec<&Sum>> = Vec::new();
    for sum in sums.iter().filter(|sum| sum.verdict != Verdict::NoGoal) {
        let same = |group: &&mut Vec<&Sum>| {
            let words = |sum: &Sum| (sum.row.what.clone(), sum.row.peer_name.clone(), sum.row.goal.clone());
            words(group[0]) == words(sum)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(sum),
            None => groups.push(vec![sum]),
        }
    }
    let mut text = String::new();
    if !groups.is_empty() {
        text.push_str("| what | peer | goal | worst | where | |\n|---|---|---|--:|---|---|\n");
    }
    for group in &groups {
        line(&mut text, group);
    }
    text
}

fn line(text: &mut String, group: &[&Sum]) {
    let Some(worst) = group.iter().copied().reduce(|one, other| if worse(other, one) { other } else { one })
    else {
        return;
    };
    let count = |verdict: Verdict| group.iter().filter(|sum| sum.verdict == verdict).count();
    let verdict = match (count(Verdict::Missed), count(Verdict::Unsure)) {
        (0, 0) => "met".to_owned(),
        (0, _) => "met, not in every round".to_owned(),
        _ if group.len() == 1 => "**missed**".to_owned(),
        (missed, _) => format!("**missed** in {missed} of {}", group.len()),
    };
    let row = &worst.row;
    // Writing into a string can't fail.
    let _ = writeln!(
        text,
        "| {} | {} | {} | {} | {} | {verdict} |",
        row.what.replace('|', "\\|"),
        row.peer_name.as_deref().unwrap_or(""),
        row.goal_told(),
        told(worst),
        row.extract,
    );
}

/// Whether the first is farther from the goal that both have.
fn worse(one: &Sum, other: &Sum) -> bool {
    match &one.row.goal {
        Some(Goal::Bound(_, Bound::AtMost(_))) => figure(one) > figure(other),
        Some(Goal::Bound(_, Bound::AtLeast(_))) => figure(one) < figure(other),
        _ => one.verdict == Verdict::Missed && other.verdict != Verdict::Missed,
    }
}

/// What the goal speaks of.
fn figure(sum: &Sum) -> f64 {
    match sum.row.goal {
        Some(Goal::Bound(Figure::Ratio, _)) => sum.ratio.map_or(f64::NAN, |(middle, ..)| middle),
        _ => sum.ours,
    }
}

fn told(sum: &Sum) -> String {
    let value = figure(sum);
    match (&sum.row.goal, sum.row.unit.as_str()) {
        (Some(Goal::Bound(Figure::Ours, _)), unit) if !unit.is_empty() => spoken(value, unit),
        _ if value != 0.0 && value.abs() < 0.1 => format!("{value:.4}"),
        _ => three_digits(value),
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::Said;
    use super::super::sums::over;
    use super::*;
    use crate::trouble::Trouble;

    #[test]
    fn the_worst_of_each_goal_is_told() -> Result<(), Trouble> {
        let text = r#"{"what":"p50","extract":"a","ours":1,"peer":10,"peer_name":"X","goal":0.5}
            {"what":"p50","extract":"b","ours":6,"peer":10,"peer_name":"X","goal":0.5}
            {"what":"p50","extract":"b","ours":6,"peer":100,"peer_name":"Y","goal":0.5}
            {"what":"rank","extract":"a","ours":0.97,"goal":"ours ≥ 0.9"}
            {"what":"rank","extract":"b","ours":0.92,"goal":"ours ≥ 0.9"}
            {"what":"costs","ours":2,"unit":"ms","goal":"ours ≤ 1000"}
            {"what":"memory","ours":2,"unit":"MB"}"#;
        let text = digest(&over(&[Said::parse(text)?]));
        assert!(text.contains("| p50 | X | ratio ≤ 0.5 | 0.60 | b | **missed** in 1 of 2 |"), "{text}");
        assert!(text.contains("| p50 | Y | ratio ≤ 0.5 | 0.0600 | b | met |"), "{text}");
        assert!(text.contains("| rank |  | ours ≥ 0.9 | 0.92 | b | met |"), "{text}");
        assert!(text.contains("| costs |  | ours ≤ 1000 ms | 2.00 ms |  | met |"), "{text}");
        assert!(!text.contains("memory"), "{text}");
        assert_eq!(digest(&[]), "");
        Ok(())
    }
}
