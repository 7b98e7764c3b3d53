//! Compiles every version of every hall's hours; a string that can't be compiled is a problem.

use jiff::civil::{Date, date};
use otkel_domain::{
    model::{Side, Zone},
    ports::{Calendars, compile},
};

use crate::{Problems, content::Content};

/// From when the tables say something: the year in which the first road port reopened.
const FROM: Date = date(2023, 1, 1);
/// Until when: the last year of the closure rules. Beyond, the answer is *unknown*.
const TO: Date = date(2029, 1, 1);

pub(super) fn compile_all(content: &mut Content, problems: &mut Problems) {
    let facts = &content.facts;
    let zone = |side: Side| -> Option<Zone> {
        facts.zones.iter().find(|zone| zone.id.as_str() == side.code()).map(|zone| zone.value.clone())
    };
    let mut tables = Vec::new();
    for (index, version) in facts.hours.iter().enumerate() {
        let Some(zone) = zone(version.side) else { continue };
        let calendars = Calendars::of(version.side, &facts.holidays, &facts.calendars);
        let (from, until) = (version.origin.valid_from, version.origin.valid_until);
        let from = from.map_or(FROM, |from| from.max(FROM)).min(TO);
        let to = until.and_then(|until| until.tomorrow().ok()).map_or(TO, |until| until.min(TO)).max(from);
        match compile(&version.hours, &zone, &calendars, from, to) {
            Ok(table) => tables.push((version.id.clone(), table)),
            Err(error) => {
                problems.add(content.at("hours", index), error.to_string(), "mend the string");
            }
        }
    }
    content.facts.tables.extend(tables);
}
