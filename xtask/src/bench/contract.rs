//! What a measuring program prints: one JSON object a line. `tests/bench/README.md` describes it for its writers.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::trouble::Trouble;

/// Everything that one run of one program said.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// The program and its version, as it calls itself.
    pub(crate) who: String,
    /// In the order in which they were printed, which is the order of the table.
    pub(crate) measures: Vec<Measure>,
    /// By the name of the case.
    pub(crate) answers: BTreeMap<String, Answers>,
}

/// One figure.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Measure {
    pub(crate) name: String,
    pub(crate) unit: String,
    pub(crate) p50: f64,
}

/// What a program answered for one case, so that it is known whether both did the same work.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Answers {
    /// One state and one next change (none: no change to come) for each instant.
    Given { state: Vec<String>, next: Vec<Option<i64>> },
    /// It would not take the string.
    Refused(String),
}

impl Report {
    pub(crate) fn parse(text: &str) -> Result<Self, Trouble> {
        let mut report = Self::default();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let value: Value = serde_json::from_str(line)?;
            if let Some(who) = value["program"].as_str() {
                who.clone_into(&mut report.who);
            } else if let Some(case) = value["answers"].as_str() {
                report.answers.insert(case.to_owned(), answers(&value)?);
            } else {
                report.measures.push(measure(&value)?);
            }
        }
        Ok(report)
    }

    pub(crate) fn p50(&self, name: &str) -> Option<f64> {
        self.measures.iter().find(|measure| measure.name == name).map(|measure| measure.p50)
    }
}

fn measure(value: &Value) -> Result<Measure, Trouble> {
    let word = |key: &str| value[key].as_str().map(str::to_owned);
    match (word("name"), word("unit"), value["p50"].as_f64()) {
        (Some(name), Some(unit), Some(p50)) => Ok(Measure { name, unit, p50 }),
        _ => Err(Trouble::failed(format!("not a measure (name, unit, p50): {value}"))),
    }
}

fn answers(value: &Value) -> Result<Answers, Trouble> {
    if let Some(why) = value["refused"].as_str() {
        return Ok(Answers::Refused(why.to_owned()));
    }
    let (Some(state), Some(next)) = (value["state"].as_array(), value["next"].as_array()) else {
        return Err(Trouble::failed(format!("neither answers nor a refusal: {value}")));
    };
    Ok(Answers::Given {
        state: state.iter().map(|word| word.as_str().unwrap_or_default().to_owned()).collect(),
        next: next.iter().map(Value::as_i64).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_kinds_of_line_are_read() -> Result<(), Trouble> {
        let report = Report::parse(
            r#"{"program":"otkel 0.1.0"}
               {"name":"hours.state","unit":"ns","p50":120.5}
               {"answers":"bakhty-cn","state":["open"],"next":[null]}
               {"answers":"odd","refused":"PH"}"#,
        )?;
        assert_eq!(report.who, "otkel 0.1.0");
        assert_eq!(report.p50("hours.state"), Some(120.5));
        let given = Answers::Given { state: vec!["open".into()], next: vec![None] };
        assert_eq!(report.answers.get("bakhty-cn"), Some(&given));
        assert_eq!(report.answers.get("odd"), Some(&Answers::Refused("PH".into())));
        assert!(Report::parse(r#"{"name":"x"}"#).is_err());
        Ok(())
    }
}
