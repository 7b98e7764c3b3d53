//! Where one is in the crossing that *Today* follows, as far as it says what is likely to be said there.

use otkel_domain::{
    crossing::LegKind,
    model::{Direction, Side},
    phrasebook::Moment,
};

use crate::{screens::today, services::Services, store::Kind};

impl Services {
    /// The moments of the crossing that is followed, by its plan: now, and right after. None without a kept crossing.
    pub(crate) fn moments(&self) -> Vec<Moment> {
        let Some((legs, before)) = today::legs_now(self) else { return Vec::new() };
        if before {
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

    /// The side on which one is: by the crossing that is followed, where its plan tells, else as *Help* was left; China to begin with,
    /// as there.
    pub(crate) fn here(&self) -> Side {
        let by_plan = today::legs_now(self).and_then(|(legs, before)| {
            let (kind, direction) = *legs.first()?;
            let next = legs.get(1).map(|(kind, _)| *kind);
            match (kind, next) {
                _ if before => Some(direction.exit()),
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
