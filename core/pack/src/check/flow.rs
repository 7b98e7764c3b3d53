//! A guessed capacity must let through what was counted: people did pass.

use jiff::civil::date;
use otkel_domain::{
    model::{Direction, Facts, QueueClass},
    ports::pick,
};

use crate::{Problems, content::Content};

/// Every month of a year, on its bad day: what comes must be served within the hall's hours, else the queue of the
/// model grows without end while the counted people did get through.
pub(super) fn check(content: &Content, problems: &mut Problems) {
    let Ok(facts) = Facts::build(content.facts.clone()) else { return };
    for port in &facts.ports {
        for direction in Direction::BOTH {
            for class in [QueueClass::Persons, QueueClass::Vehicles] {
                let Some(model) = &port.flow[direction as usize][class as usize] else { continue };
                let side = direction.exit();
                let zone = facts.zone(side);
                for (index, month) in model.months.iter().enumerate() {
                    // A Wednesday in the middle of a month of 2026, by the hours that are read then.
                    let day = date(2026, index as i8 + 1, 15).nth_weekday(1, jiff::civil::Weekday::Wednesday);
                    let Ok(day) = day else { continue };
                    let audience = otkel_domain::model::Audience::Travellers;
                    let Some((_, table)) = pick(&port.hours[side as usize], audience, day) else { continue };
                    let (from, to) = (zone.start_of(day), zone.start_of(day) + 1440);
                    let open: i64 = table
                        .between(from, to)
                        .iter()
                        .map(|span| span.end.min(to).since(span.start.max(from)))
                        .sum();
                    let comes = model.per_day * month * model.peak;
                    let served = model.rate.1 * open as f64;
                    if comes > served {
                        let at = content.facts.capacities.iter().position(|c| {
                            c.port == *port.id() && c.class == class && c.direction == direction
                        });
                        let what = format!(
                            "{} {} {class:?}: {comes:.0} come on a bad day of month {}, but only {served:.0} are served",
                            port.id(),
                            direction.code(),
                            index + 1
                        );
                        problems.add(
                            content.at("capacity", at.unwrap_or(0)),
                            what,
                            "people did pass: guess more lanes",
                        );
                        break;
                    }
                }
            }
        }
    }
}
