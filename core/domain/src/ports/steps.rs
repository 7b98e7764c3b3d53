//! What one does at a port, added up by stage.

use crate::model::{
    Direction, Means, Scenario, Sourced,
    facts::{CrossesBy, PortFacts, Stage, Step, Who},
};

/// Minutes on a typical and on the one bad day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Minutes {
    /// On most days.
    pub typical: i64,
    /// On the bad day; never less.
    pub slow: i64,
}

impl Minutes {
    /// Of a scenario.
    pub fn of(self, scenario: Scenario) -> i64 {
        scenario.of(self.typical, self.slow)
    }

    /// Both, with slow held to at least typical.
    pub fn new(typical: i64, slow: i64) -> Self {
        Self { typical, slow: slow.max(typical) }
    }

    fn add(&mut self, step: &Step) {
        *self = self.plus(Self::new(step.typical_min.into(), step.slow_min.into()));
    }

    /// One after the other.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { typical: self.typical + other.typical, slow: self.slow + other.slow }
    }

    /// Side by side.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self { typical: self.typical.max(other.typical), slow: self.slow.max(other.slow) }
    }
}

/// Who goes through, as far as the steps differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Crew {
    /// Some are citizens of neither side's entry country.
    pub foreigners: bool,
    /// Somebody besides the driver.
    pub passengers: bool,
    /// Somebody needs the green channel.
    pub vulnerable: bool,
}

/// How long each stage of a crossing takes, queues apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StepTimes {
    /// Before the first hall.
    pub approach: Minutes,
    /// In the first hall.
    pub exit: Minutes,
    /// Between the halls.
    pub between: Minutes,
    /// In the second hall.
    pub entry: Minutes,
    /// After it.
    pub leave: Minutes,
}

impl StepTimes {
    /// Adds up the steps of this means and direction. The driver passes the vehicle lane while the passengers go
    /// through the hall: a stage takes as long as the slower of the two.
    pub fn of(port: &PortFacts, direction: Direction, means: Means, crew: Crew) -> Self {
        let mut this = Self::default();
        for stage in [Stage::Approach, Stage::Exit, Stage::Between, Stage::Entry, Stage::Leave] {
            let (mut all, mut driver, mut passengers) =
                (Minutes::default(), Minutes::default(), Minutes::default());
            for step in steps_of(port, direction, means).filter(|step| step.stage == stage) {
                match step.who {
                    Who::All => all.add(step),
                    Who::Driver => driver.add(step),
                    Who::Passengers if crew.passengers || !means.is_own_vehicle() => passengers.add(step),
                    Who::Foreigners if crew.foreigners => all.add(step),
                    // The green channel stands instead of the queue; it is named, never subtracted.
                    Who::Passengers | Who::Foreigners | Who::Vulnerable => {}
                }
            }
            if !means.is_own_vehicle() {
                driver = Minutes::default();
            }
            *this.stage_mut(stage) = all.plus(driver.max(passengers));
        }
        this
    }

    fn stage_mut(&mut self, stage: Stage) -> &mut Minutes {
        match stage {
            Stage::Approach => &mut self.approach,
            Stage::Exit => &mut self.exit,
            Stage::Between => &mut self.between,
            Stage::Entry => &mut self.entry,
            Stage::Leave => &mut self.leave,
        }
    }

    /// All stages one after the other.
    pub fn total(&self) -> Minutes {
        self.approach.plus(self.exit).plus(self.between).plus(self.entry).plus(self.leave)
    }

    /// Whether no step is known.
    pub fn is_empty(&self) -> bool {
        self.total() == Minutes::default()
    }
}

/// The steps of a means in a direction, in the order of the content. Where none are given for a means that crosses
/// by another (a taxi that ends at the hall), those of the other hold.
pub fn steps_of(
    port: &PortFacts,
    direction: Direction,
    means: Means,
) -> impl Iterator<Item = &Sourced<Step>> + Clone {
    let listed = |means: Means| {
        port.steps.iter().any(|step| step.means.contains(&means) && step.directions.contains(&direction))
    };
    let by = match port.mode(means, direction).map(|mode| mode.crosses_by) {
        _ if listed(means) => means,
        Some(CrossesBy::Coach) => Means::Coach,
        Some(CrossesBy::Shuttle) => Means::Shuttle,
        Some(CrossesBy::Train) => Means::Train,
        Some(CrossesBy::Own) | None => means,
    };
    port.steps.iter().filter(move |step| step.means.contains(&by) && step.directions.contains(&direction))
}
