//! What a measuring program prints in one round.

use std::fmt;

use serde_json::Value;

use crate::trouble::Trouble;

/// Everything that one run of one program said.
#[derive(Debug, Default, Clone, PartialEq)]
pub(in super::super) struct Said {
    /// In the order in which they were printed, which is that of the table.
    pub(super) rows: Vec<Row>,
    /// What it could not do, and why.
    pub(super) not_run: Vec<(String, String)>,
    /// Programs and their versions, as they call themselves.
    pub(in super::super) versions: Vec<String>,
    /// What a reader should know beside the figures.
    pub(super) notes: Vec<String>,
}

/// One figure of ours, and what it stands against.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) what: String,
    pub(super) extract: String,
    pub(super) unit: String,
    pub(super) ours: f64,
    pub(super) peer: Option<f64>,
    pub(super) peer_name: Option<String>,
    /// Ours divided by the peer's, taken by the program within the round.
    pub(super) ratio: Option<f64>,
    pub(super) goal: Option<Goal>,
    /// What the program itself thinks; it alone knows goals that aren't one number.
    pub(super) met: Option<bool>,
}

/// What a figure should come to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Goal {
    /// Which of the figures, and its bound.
    Bound(Figure, Bound),
    /// In words; only the program can judge it.
    Words(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Figure {
    Ours,
    Ratio,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Goal {
    /// A number bounds the ratio where there is one, ours otherwise; so do words without `ours` or `ratio` before them.
    fn of(value: &Value, has_ratio: bool) -> Option<Self> {
        let usual = if has_ratio { Figure::Ratio } else { Figure::Ours };
        if let Some(limit) = value.as_f64() {
            return Some(Self::Bound(usual, Bound::AtMost(limit)));
        }
        let words = value.as_str()?.trim();
        let (figure, rest) = match words.split_once(' ') {
            Some(("ours", rest)) => (Figure::Ours, rest),
            Some(("ratio", rest)) => (Figure::Ratio, rest),
            _ => (usual, words),
        };
        let number = |signs: [&str; 2]| {
            signs.iter().find_map(|sign| rest.strip_prefix(sign))?.trim().parse::<f64>().ok()
        };
        let bound = number(["<=", "≤"])
            .map(Bound::AtMost)
            .or_else(|| number([">=", "≥"]).map(Bound::AtLeast))
            .map(|bound| Self::Bound(figure, bound));
        bound.or_else(|| (!words.is_empty()).then(|| Self::Words(words.to_owned())))
    }
}

impl Row {
    /// The goal in words; empty when there is none. A bound of ours has ours' unit.
    pub(super) fn goal_told(&self) -> String {
        match &self.goal {
            Some(goal @ Goal::Bound(Figure::Ours, _)) => {
                format!("{goal} {}", self.unit).trim_end().to_owned()
            }
            Some(goal) => goal.to_string(),
            None => String::new(),
        }
    }

    /// Whether it keeps its goal; `None` when there is none, or one that only the program could judge and didn't.
    pub(super) fn kept(&self) -> Option<bool> {
        let by_number = match self.goal.as_ref()? {
            Goal::Words(_) => None,
            Goal::Bound(figure, bound) => {
                let figure = match figure {
                    Figure::Ours => Some(self.ours),
                    Figure::Ratio => self.ratio,
                };
                // A ratio that couldn't be taken keeps no goal.
                Some(figure.is_some_and(|figure| match bound {
                    Bound::AtMost(limit) => figure <= *limit,
                    Bound::AtLeast(limit) => figure >= *limit,
                }))
            }
        };
        by_number.into_iter().chain(self.met).reduce(|number, program| number && program)
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) => f.write_str(words),
            Self::Bound(figure, bound) => {
                let figure = if *figure == Figure::Ours { "ours" } else { "ratio" };
                match bound {
                    Bound::AtMost(limit) => write!(f, "{figure} ≤ {limit}"),
                    Bound::AtLeast(limit) => write!(f, "{figure} ≥ {limit}"),
                }
            }
        }
    }
}

impl Said {
    pub(in super::super) fn parse(text: &str) -> Result<Self, Trouble> {
        let mut said = Self::default();
        for line in text.lines().map(str::trim).filter(|line| line.starts_with('{')) {
            let value: Value = serde_json::from_str(line)?;
            let word = |key: &str| value[key].as_str().map(str::to_owned);
            let what = || {
                let words = [word("what"), word("peer_name").or_else(|| word("peer")), word("extract")];
                words.into_iter().flatten().collect::<Vec<_>>().join(", ")
            };
            if let Some(why) = word("not_run") {
                said.not_run.push((what(), why));
            } else if let Some(version) = word("version") {
                said.versions.push(version);
            } else if let Some(note) = word("note") {
                said.notes.push(note);
            } else if value["ours"].is_null() && value["what"].is_string() {
                said.notes.push(remark(&value));
            } else {
                said.rows.push(row(&value)?);
            }
        }
        if said.rows.is_empty() && said.not_run.is_empty() {
            return Err(Trouble::failed("the measuring program printed no figures"));
        }
        Ok(said)
    }
}

/// A line without a figure of ours: what it says, in words.
fn remark(value: &Value) -> String {
    let head =
        ["what", "extract"].iter().filter_map(|key| value[*key].as_str()).collect::<Vec<_>>().join(", ");
    let fields = value.as_object().into_iter().flatten();
    let rest = fields.filter(|(key, _)| !["what", "extract"].contains(&key.as_str()));
    let told = |(key, value): (&String, &Value)| {
        let words = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        format!("{} {words}", key.replace('_', " "))
    };
    format!("{head}: {}.", rest.map(told).collect::<Vec<_>>().join(", ")).replace(['{', '}', '"'], "")
}

fn row(value: &Value) -> Result<Row, Trouble> {
    let word = |key: &str| value[key].as_str().map(str::to_owned);
    let (Some(what), Some(ours)) = (word("what"), value["ours"].as_f64()) else {
        return Err(Trouble::failed(format!("not a figure (what, ours): {value}")));
    };
    let peer = value["peer"].as_f64();
    let ratio = value["ratio"].as_f64().or_else(|| Some(ours / peer?)).filter(|ratio| ratio.is_finite());
    Ok(Row {
        what,
        extract: word("extract").unwrap_or_default(),
        unit: word("unit").unwrap_or_default(),
        ours,
        peer,
        peer_name: word("peer_name"),
        ratio,
        goal: Goal::of(&value["goal"], ratio.is_some()),
        met: value["met"].as_bool(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_is_read() -> Result<(), Trouble> {
        let said = Said::parse(
            r#"compiling something …
               {"version":"OSRM 26.10.0"}
               {"what":"route p50","extract":"monaco","ours":50.0,"peer":100.0,"peer_name":"OSRM CH","ratio":0.5,"goal":0.5,"unit":"µs","met":true}
               {"what":"search p50","ours":0.4,"goal":"≤ 1","unit":"ms"}
               {"what":"rank","ours":0.93,"goal":">= 0.9"}
               {"what":"agreement","ours":1.0,"goal":"within the peers' spread","met":false}
               {"what":"tile","extract":"oslo-east","peer_name":"MapLibre Native","not_run":"no EGL"}
               {"what":"pairs","extract":"monaco","all":1000,"answered_by_all":990}
               {"note":"one thread"}"#,
        )?;
        assert_eq!(said.versions, ["OSRM 26.10.0"]);
        assert_eq!(said.notes, ["pairs, monaco: all 1000, answered by all 990.", "one thread"]);
        assert_eq!(said.not_run, [("tile, MapLibre Native, oslo-east".to_owned(), "no EGL".to_owned())]);
        let goals: Vec<String> =
            said.rows.iter().map(|row| row.goal.as_ref().map_or_else(String::new, Goal::to_string)).collect();
        assert_eq!(goals, ["ratio ≤ 0.5", "ours ≤ 1", "ours ≥ 0.9", "within the peers' spread"]);
        assert!(said.rows.iter().map(Row::kept).eq([Some(true), Some(true), Some(true), Some(false)]));
        assert_eq!((said.rows[0].ratio, said.rows[1].ratio), (Some(0.5), None));
        Ok(())
    }

    #[test]
    fn a_goal_may_say_whose_figure_it_bounds() -> Result<(), Trouble> {
        let kept = |goal: &str| {
            let line = format!(r#"{{"what":"p50","ours":400,"peer":100,"goal":"{goal}"}}"#);
            Ok::<_, Trouble>(Said::parse(&line)?.rows[0].kept())
        };
        assert_eq!(kept("ours ≤ 1000")?, Some(true));
        assert_eq!(kept("≤ 1000")?, Some(true));
        assert_eq!(kept("ratio <= 0.5")?, Some(false));
        assert_eq!(kept("ours >= 500")?, Some(false));
        assert_eq!(kept("as few as can be")?, None);
        let alone = Said::parse(r#"{"what":"p50","ours":400,"goal":"ratio ≤ 1"}"#)?;
        assert_eq!(alone.rows[0].kept(), Some(false));
        Ok(())
    }

    #[test]
    fn what_is_no_figure_is_an_error() {
        for text in [
            "",
            "{\"what\":\"x\"}",
            "{\"ours\":1}",
            "{\"what\":\"x\",\"ours\":\"fast\"}",
            "{broken",
            "nothing but words",
        ] {
            assert!(Said::parse(text).is_err(), "{text}");
        }
        // A peer that took no time gives no ratio.
        let said = Said::parse(r#"{"what":"x","ours":1,"peer":0}"#);
        assert!(said.is_ok_and(|said| said.rows[0].ratio.is_none()));
    }
}
