//! What closes a port on a day: closures that were observed or announced, and rules that let one expect them.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};

use super::lunar::{lunar_day, qingming};
use crate::model::{
    Confidence, Names, PortId, Provenance, Sourced,
    facts::{Closure, ClosureRule, ClosureStatus, RuleDay, Whose},
};

/// How a day's closure is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayClosure {
    /// It was seen to be closed.
    Observed,
    /// An authority has announced it.
    Announced,
    /// A rule that has held before lets one expect it; nobody has announced it yet.
    Expected,
    /// A rule that was never seen at work might close it.
    Possible,
}

impl DayClosure {
    /// Whether the port is closed for certain; otherwise nobody has said so yet.
    pub const fn is_certain(self) -> bool {
        matches!(self, Self::Observed | Self::Announced)
    }
}

/// A day's closure and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedBy {
    /// How it is known.
    pub how: DayClosure,
    /// The holiday.
    pub names: Names,
    /// Whose holiday.
    pub whose: Whose,
    /// Where it comes from.
    pub origin: Provenance,
}

/// The closures of one port, day by day. Dates are the same on both sides: a closure shuts the port, not an hour.
#[derive(Debug, Clone, Default)]
pub struct ClosureCalendar {
    causes: Vec<ClosedBy>,
    days: BTreeMap<Date, u16>,
}

impl ClosureCalendar {
    /// Lays rules and observations over each other: what was observed or announced beats a rule, a day known to have
    /// been open beats a rule too, and a well-founded rule beats a weak one.
    pub fn build(
        closures: &[Sourced<Closure>],
        rules: &[Sourced<ClosureRule>],
        port: &PortId,
        is_road: bool,
    ) -> Self {
        let mut calendar = Self::default();
        for rule in rules {
            if rule.ports.covers(port, is_road) && !rule.except.contains(port) {
                let how = if rule.origin.confidence >= Confidence::Medium {
                    DayClosure::Expected
                } else {
                    DayClosure::Possible
                };
                calendar.add(rule_days(rule), how, &rule.names, rule.country, &rule.origin);
            }
        }
        let mine = |c: &&Sourced<Closure>| c.ports.covers(port, is_road) && !c.except.contains(port);
        for closure in closures.iter().filter(mine) {
            let days = days_between(closure.from, closure.to);
            if closure.open {
                for day in days {
                    if calendar.on(day).is_some_and(|by| !by.how.is_certain()) {
                        calendar.days.remove(&day);
                    }
                }
            } else {
                let how = match closure.status {
                    ClosureStatus::Observed => DayClosure::Observed,
                    ClosureStatus::Announced => DayClosure::Announced,
                };
                calendar.add(days, how, &closure.names, closure.country, &closure.origin);
            }
        }
        calendar
    }

    fn add(
        &mut self,
        days: impl IntoIterator<Item = Date>,
        how: DayClosure,
        names: &Names,
        whose: Whose,
        from: &Provenance,
    ) {
        let Ok(index) = u16::try_from(self.causes.len()) else { return };
        self.causes.push(ClosedBy { how, names: names.clone(), whose, origin: from.clone() });
        for day in days {
            let weaker = self.on(day).is_none_or(|by| how < by.how);
            if weaker {
                self.days.insert(day, index);
            }
        }
    }

    /// What closes the port on this day, if anything.
    pub fn on(&self, day: Date) -> Option<&ClosedBy> {
        self.causes.get(usize::from(*self.days.get(&day)?))
    }

    /// The days with a closure of any kind in `[from, to]`.
    pub fn between(&self, from: Date, to: Date) -> impl Iterator<Item = (Date, &ClosedBy)> {
        self.days
            .range(from..=to)
            .filter_map(|(day, index)| Some((*day, self.causes.get(usize::from(*index))?)))
    }

    /// How many days in a row the port is closed up to and with `day` (0: it is open that day).
    pub fn run_until(&self, day: Date) -> u8 {
        let mut count = 0;
        let mut at = day;
        while count < 30 && self.on(at).is_some_and(|by| by.how != DayClosure::Possible) {
            count += 1;
            let Ok(before) = at.yesterday() else { break };
            at = before;
        }
        count
    }
}

/// The days on which a rule expects a closure, in all its years.
pub fn rule_days(rule: &Sourced<ClosureRule>) -> Vec<Date> {
    let (first_year, last_year) = rule.years;
    let mut days = Vec::new();
    for year in first_year..=last_year.min(first_year.saturating_add(200)) {
        let base = match rule.when {
            RuleDay::Fixed(month, day) => Date::new(year, month, day).ok(),
            RuleDay::Lunar(month, day) => lunar_day(year, month, day),
            RuleDay::Qingming => qingming(year),
        };
        let Some(base) = base else { continue };
        for offset in rule.first..=rule.last {
            if let Ok(day) = base.checked_add(i32::from(offset).days())
                && rule.origin.holds_on(day)
            {
                days.push(day);
            }
        }
    }
    days
}

fn days_between(from: Date, to: Date) -> Vec<Date> {
    let mut days = Vec::new();
    let mut day = from;
    // A closure of more than a year is a mistake that the content check reports; here it is only bounded.
    while day <= to && days.len() < 400 {
        days.push(day);
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    days
}
