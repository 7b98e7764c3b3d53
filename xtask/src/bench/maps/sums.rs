//! From the rows of several rounds to one: medians, the range of the ratio, and whether the goal was met.

use super::super::stats::{median, range};
use super::lines::{Row, Said};

/// One line of the table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sum {
    /// The row of the first round, for its words.
    pub(super) row: Row,
    pub(super) ours: f64,
    pub(super) peer: Option<f64>,
    /// Median, lowest, highest.
    pub(super) ratio: Option<(f64, f64, f64)>,
    pub(super) verdict: Verdict,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Met,
    Missed,
    /// Met in the middle, but not in every round: it takes more of them to be sure.
    Unsure,
    NoGoal,
}

/// In the order of the first round that has a row.
pub(super) fn over(rounds: &[Said]) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::new();
    for row in rounds.iter().flat_map(|said| &said.rows) {
        if sums.iter().any(|sum| same(&sum.row, row)) {
            continue;
        }
        let all: Vec<&Row> =
            rounds.iter().filter_map(|said| said.rows.iter().find(|other| same(other, row))).collect();
        sums.push(sum(row, &all));
    }
    sums
}

fn same(one: &Row, other: &Row) -> bool {
    let words = |row: &Row| (row.what.clone(), row.extract.clone(), row.peer_name.clone(), row.unit.clone());
    words(one) == words(other)
}

fn sum(row: &Row, all: &[&Row]) -> Sum {
    let of = |figure: fn(&Row) -> Option<f64>| all.iter().filter_map(|row| figure(row)).collect::<Vec<f64>>();
    let ratios = of(|row| row.ratio);
    let ratio = median(&ratios).zip(range(&ratios)).map(|(middle, (low, high))| (middle, low, high));
    let ours = median(&of(|row| Some(row.ours))).unwrap_or(row.ours);
    Sum { ours, peer: median(&of(|row| row.peer)), ratio, verdict: verdict(all), row: row.clone() }
}

/// Each round has its verdict, from the number and from the program (who knows why when it says that it missed); the
/// greater half decides.
fn verdict(all: &[&Row]) -> Verdict {
    let each: Vec<bool> = all.iter().filter_map(|row| row.kept()).collect();
    let kept = each.iter().filter(|&&kept| kept).count();
    match each.len() {
        0 => Verdict::NoGoal,
        all if kept == all => Verdict::Met,
        all if 2 * kept > all => Verdict::Unsure,
        _ => Verdict::Missed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trouble::Trouble;

    fn rounds(ratios: &[f64]) -> Result<Vec<Said>, Trouble> {
        let line = |ratio: &f64| {
            format!(r#"{{"what":"a","extract":"e","ours":{ratio},"peer":1,"goal":0.5,"unit":"ms"}}"#)
        };
        ratios.iter().map(|ratio| Said::parse(&line(ratio))).collect()
    }

    #[test]
    fn the_middle_decides_and_doubt_is_told() -> Result<(), Trouble> {
        let verdict = |ratios: &[f64]| Ok::<_, Trouble>(over(&rounds(ratios)?)[0].verdict);
        assert_eq!(verdict(&[0.4, 0.3, 0.5])?, Verdict::Met);
        assert_eq!(verdict(&[0.4, 0.3, 0.6])?, Verdict::Unsure);
        assert_eq!(verdict(&[0.4, 0.7, 0.6])?, Verdict::Missed);
        let sums = over(&rounds(&[0.4, 0.3, 0.6])?);
        assert_eq!((sums[0].ours, sums[0].peer, sums[0].ratio), (0.4, Some(1.0), Some((0.4, 0.3, 0.6))));
        Ok(())
    }

    #[test]
    fn goals_in_words_are_judged_by_the_program() -> Result<(), Trouble> {
        let verdict = |met: &str| {
            let text = format!(r#"{{"what":"a","ours":1,"goal":"within their spread"{met}}}"#);
            Ok::<_, Trouble>(over(&[Said::parse(&text)?])[0].verdict)
        };
        assert_eq!(verdict(r#","met":true"#)?, Verdict::Met);
        assert_eq!(verdict(r#","met":false"#)?, Verdict::Missed);
        assert_eq!(verdict("")?, Verdict::NoGoal);
        // The number alone isn't enough where the program says no.
        let text = r#"{"what":"a","ours":0.1,"goal":1,"met":false}"#;
        assert_eq!(over(&[Said::parse(text)?])[0].verdict, Verdict::Missed);
        Ok(())
    }

    #[test]
    fn rows_are_told_apart_by_their_words() -> Result<(), Trouble> {
        let text = r#"{"what":"a","ours":1,"peer":1,"peer_name":"x"}
                      {"what":"a","ours":1,"peer":1,"peer_name":"y"}"#;
        assert_eq!(over(&[Said::parse(text)?, Said::parse(text)?]).len(), 2);
        Ok(())
    }
}
