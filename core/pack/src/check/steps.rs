//! The steps of a crossing, added up, are held against crossings that people measured.
//!
//! `slow_min` is how long a step takes on one bad day for the whole crossing. Were every step given its own worst,
//! their sum would be a day that nobody has seen. A measured crossing by any means counts: the worst one at the port.

use otkel_domain::{
    model::{Direction, Facts, Means},
    ports::{Crew, StepTimes},
};

use crate::{Problems, content::Content};

pub(super) fn check(content: &Content, problems: &mut Problems) {
    let Ok(facts) = Facts::build(content.facts.clone()) else { return };
    for port in &facts.ports {
        for direction in Direction::BOTH {
            for means in Means::ALL {
                let measured = port
                    .passages
                    .iter()
                    .filter(|passage| passage.direction == direction && passage.origin.valid_until.is_none())
                    .map(|passage| i64::from(passage.minutes))
                    .max();
                let crew = Crew { foreigners: true, passengers: true, vulnerable: false };
                let sum = StepTimes::of(port, direction, means, crew).total();
                let Some(measured) = measured.filter(|measured| sum.slow > *measured) else { continue };
                let index = content.facts.steps.iter().position(|step| step.port == *port.id()).unwrap_or(0);
                let what = format!(
                    "the slow steps of {} {} by {} add up to {} minutes, but the worst crossing measured took {measured}",
                    port.id(),
                    direction.code(),
                    means.word(),
                    sum.slow
                );
                problems.add(content.at("step", index), what, "give each step's minutes on that one bad day");
            }
        }
    }
}
