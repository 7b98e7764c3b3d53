//! The strings and instants that both sides are asked: every distinct string of the content, and some that other halls
//! of the world use.

use std::{collections::BTreeSet, error::Error, path::Path};

use otkel_domain::model::Side;
use serde::{Deserialize, Serialize};

/// All cases.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Cases {
    /// One a string.
    pub cases: Vec<Case>,
}

/// A string and when it is asked.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Case {
    /// Unique.
    pub name: String,
    /// The string.
    pub hours: String,
    /// Of the hall's clock.
    pub utc_offset_minutes: i32,
    /// Milliseconds since 1970, on whole minutes, in 2026.
    pub instants: Vec<i64>,
}

const ELSEWHERE: [&str; 6] = [
    "Mo-Fr 08:00-12:00,13:00-17:00; Sa 09:00-13:00",
    "Mo-Su 09:00-13:00,14:00-18:00",
    "Apr-Oct: 07:00-22:00; Nov-Mar: 08:00-20:00",
    "Mo-Fr 22:00-06:00",
    "Mo-Sa 10:30-14:00,15:00-19:00; Jan 01-02 off",
    "week 1-53/2 Mo 09:00-17:00",
];
const INSTANTS: i64 = 200;

pub(crate) fn of(content: &Path) -> Result<Cases, Box<dyn Error>> {
    let content = otkel_pack::check_content(content)?;
    let mut seen = BTreeSet::new();
    let mut cases = Vec::new();
    for version in &content.facts.hours {
        let offset = if version.side == Side::Cn { 480 } else { 300 };
        if !version.hours.contains("PH") && seen.insert((version.hours.clone(), offset)) {
            cases.push(case(version.id.as_str(), &version.hours, offset));
        }
    }
    for (number, hours) in ELSEWHERE.into_iter().enumerate() {
        cases.push(case(&format!("elsewhere-{number}"), hours, 300));
    }
    Ok(Cases { cases })
}

fn case(name: &str, hours: &str, offset: i32) -> Case {
    // 2026, spread by a multiplier that is coprime with the year's minutes.
    const START: i64 = 1_767_225_600_000;
    const MINUTES: i64 = 525_600;
    let instants =
        (0..INSTANTS).map(|n| START + (n * 2_621 * 1_009 + 17) % (MINUTES - 20_000) * 60_000).collect();
    Case { name: name.to_owned(), hours: hours.to_owned(), utc_offset_minutes: offset, instants }
}
