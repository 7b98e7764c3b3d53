//! What is asked.

use crate::{
    model::{Country, Facts, Instant, Means, PaperId, PlaceId, PortId, Side},
    ports::{Crew, Observation},
};

/// The largest party that can be planned.
pub const MOST_PEOPLE: u32 = 5000;

/// From how many people on a party is taken to come in a coach of its own.
pub const CHARTER_FROM: u32 = 20;

/// When one goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Leaves at.
    Leave(Instant),
    /// Must have arrived by.
    Arrive(Instant),
}

/// Who goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The nationalities among them, each once, at least one.
    pub passports: Vec<Country>,
    /// How many people, at least one.
    pub people: u32,
    /// Somebody is old, ill, with a small child or in a wheelchair.
    pub vulnerable: bool,
    /// The plate's country, when a vehicle comes along.
    pub vehicle: Option<Country>,
    /// How many times they have crossed this month already.
    pub crossings: u32,
}

impl Party {
    /// Citizens of a country other than the one entered.
    pub fn foreigners(&self, into: Side) -> bool {
        self.passports.iter().any(|country| *country != into.country())
    }

    pub(super) fn crew(&self, into: Side) -> Crew {
        Crew { foreigners: self.foreigners(into), passengers: self.people > 1, vulnerable: self.vulnerable }
    }
}

/// One end of the trip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// A place, or a hall (`bakhty/CN`).
    pub node: PlaceId,
    /// From which side of the border it is reached.
    pub side: Side,
}

/// A plan that is asked for. Everything that it rests on is in here or in the facts: the planner has no clock.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanRequest {
    /// From where.
    pub from: End,
    /// To where.
    pub to: End,
    /// By what; at least one.
    pub means: Vec<Means>,
    /// When.
    pub when: When,
    /// When one leaves for the way back.
    pub back: Option<Instant>,
    /// Who.
    pub party: Party,
    /// Papers that are in hand.
    pub have: Vec<PaperId>,
    /// What they were told or saw.
    pub observations: Vec<Observation>,
    /// Now.
    pub now: Instant,
}

/// A request that can't be planned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// A party of nobody.
    #[error("a party needs at least one person and one passport")]
    Nobody,
    /// More than any party.
    #[error("a party of {0} is more than the 5000 that can be planned")]
    TooMany(u32),
    /// No border between the two.
    #[error("{from} and {to} are on the same side; Otkel plans crossings between China and Kazakhstan")]
    SameSide {
        /// From.
        from: PlaceId,
        /// To.
        to: PlaceId,
    },
    /// A zone is left to the side one came from.
    #[error("{0} is a joint zone that one leaves to the side one came from; it is no end of a crossing")]
    Zone(PortId),
    /// Before the waiver.
    #[error("{0} is before 2023-11-10, when the visa waiver began; Otkel plans from that day on")]
    TooEarly(Instant),
    /// The return is before the way there.
    #[error("the return at {back} is not after leaving at {leave}")]
    ReturnFirst {
        /// The return.
        back: Instant,
        /// The way there.
        leave: Instant,
    },
    /// No means given.
    #[error("no means of travel given")]
    NoMeans,
}

/// 2023-11-10 00:00 in China: the waiver's first minute.
const FIRST: Instant = Instant::from_minutes(28_325_280);

impl PlanRequest {
    /// Checks what no plan can be made for.
    pub fn check(&self, facts: &Facts) -> Result<(), RequestError> {
        if self.party.people == 0 || self.party.passports.is_empty() {
            return Err(RequestError::Nobody);
        }
        if self.party.people > MOST_PEOPLE {
            return Err(RequestError::TooMany(self.party.people));
        }
        if self.means.is_empty() {
            return Err(RequestError::NoMeans);
        }
        for end in [&self.from, &self.to] {
            if let Some((port, _)) = facts.port_end(&end.node)
                && port.port.kind == crate::model::facts::PortKind::Zone
            {
                return Err(RequestError::Zone(port.id().clone()));
            }
        }
        if self.from.side == self.to.side {
            return Err(RequestError::SameSide { from: self.from.node.clone(), to: self.to.node.clone() });
        }
        let (When::Leave(at) | When::Arrive(at)) = self.when;
        for at in [Some(at), self.back].into_iter().flatten() {
            if at < FIRST {
                return Err(RequestError::TooEarly(at));
            }
        }
        match self.back {
            Some(back) if back <= at => Err(RequestError::ReturnFirst { back, leave: at }),
            _ => Ok(()),
        }
    }
}
