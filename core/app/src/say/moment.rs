//! Where one is in the crossing that *Today* follows, as far as it says what is likely to be said there.

use std::sync::{Mutex, PoisonError};

use otkel_domain::{
    crossing::LegKind,
    model::{Direction, Side},
    phrasebook::Moment,
};

use crate::{
    screens::today::{self, LegsNow},
    services::Services,
    store::Kind,
};

/// Where one is and what is likely to be said there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moments {
    side: Side,
    all: Vec<Moment>,
}

/// What was found out last, in which minute: each row of a list asks on which side one is, and finding out means planning.
#[derive(Default)]
pub(crate) struct LastMoments(Mutex<Option<(i64, Moments)>>);

impl LastMoments {
    /// Something was kept or forgotten: find out anew.
    pub(crate) fn forget(&mut self) {
        *self.0.get_mut().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Services {
    /// The moments of the crossing that is followed, by its plan: now, and right after. None without a kept crossing.
    pub(crate) fn moments(&self) -> Vec<Moment> {
        self.told_by_plan().all
    }

    /// The side on which one is: by the crossing that is followed, where its plan tells, else as *Help* was left; China to begin with,
    /// as there.
    pub(crate) fn here(&self) -> Side {
        self.told_by_plan().side
    }

    fn told_by_plan(&self) -> Moments {
        let now = self.clock.now().minutes();
        let last = || self.last_moments.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = last().as_ref().filter(|(minute, _)| *minute == now) {
            return known.clone();
        }
        let legs = today::legs_now(self);
        let found = Moments { side: self.side_by(legs.as_ref()), all: all_of(legs.as_ref()) };
        *last() = Some((now, found.clone()));
        found
    }

    fn side_by(&self, legs: Option<&LegsNow>) -> Side {
        let by_plan = legs.and_then(|(legs, before)| {
            let (kind, direction) = *legs.first()?;
            let next = legs.get(1).map(|(kind, _)| *kind);
            match (kind, next) {
                _ if *before => Some(direction.exit()),
                (LegKind::Approach | LegKind::Opens | LegKind::Queue | LegKind::Exit, _) => {
                    Some(direction.exit())
                }
                // Whoever left the one hall speaks to those of the other.
                (LegKind::Entry | LegKind::Leave | LegKind::Between, _) => Some(direction.entry()),
                // What comes next tells on which side one rides or waits.
                (
                    LegKind::Ride | LegKind::Wait | LegKind::Gate,
                    Some(
                        LegKind::Approach
                        | LegKind::Opens
                        | LegKind::Queue
                        | LegKind::Exit
                        | LegKind::Through,
                    ),
                ) => Some(direction.exit()),
                (LegKind::Ride | LegKind::Wait | LegKind::Gate, Some(LegKind::Entry)) => {
                    Some(direction.entry())
                }
                (LegKind::Ride | LegKind::Wait | LegKind::Gate | LegKind::Through, _) => None,
            }
        });
        let kept: Option<String> = self.stored(Kind::Screen, "help");
        let as_left = Side::BOTH.into_iter().find(|side| kept.as_deref() == Some(side.code()));
        by_plan.or(as_left).unwrap_or(Side::Cn)
    }
}

fn all_of(legs: Option<&LegsNow>) -> Vec<Moment> {
    let Some((legs, before)) = legs else { return Vec::new() };
    if *before {
        return vec![Moment::Before, Moment::Queue];
    }
    let mut all: Vec<Moment> =
        legs.iter().flat_map(|(kind, direction)| of_leg(*kind, *direction)).copied().collect();
    if legs.is_empty() {
        all.push(Moment::Arrived);
    }
    all.dedup();
    all
}

const fn of_leg(kind: LegKind, direction: Direction) -> &'static [Moment] {
    match kind {
        LegKind::Ride | LegKind::Wait | LegKind::Gate => &[Moment::Onward],
        LegKind::Approach | LegKind::Opens => &[Moment::Queue, Moment::Before],
        LegKind::Queue => &[Moment::Queue, Moment::GreenChannel],
        LegKind::Exit => &[Moment::ExitPassport, Moment::ExitCustoms, Moment::Vehicle],
        LegKind::Between => &[Moment::Shuttle],
        LegKind::Entry => match direction {
            Direction::KzCn => {
                &[Moment::EntryPassport, Moment::ArrivalCard, Moment::EntryCustoms, Moment::Vehicle]
            }
            Direction::CnKz => &[Moment::EntryPassport, Moment::EntryCustoms, Moment::Vehicle],
        },
        LegKind::Leave => &[Moment::Onward, Moment::Arrived],
        LegKind::Through => &[Moment::ExitPassport, Moment::EntryPassport, Moment::Shuttle],
    }
}
