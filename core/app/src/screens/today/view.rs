//! What today shows.

use serde::Serialize;

use super::{NextView, PhaseView, TodayModel};
use crate::{
    l10n::ClockView,
    screens::{VerdictView, ports},
    services::Services,
};

/// The whole screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct TodayView {
    /// What the screen is.
    pub title: String,
    /// Now, on both clocks.
    pub now: ClockView,
    /// Over the next step.
    pub next_title: String,
    /// The next step of the crossing that is followed; none when none is kept.
    pub next: Option<NextView>,
    /// What to do when no crossing is kept.
    pub invite: String,
    /// The next step, or the invitation, to be read aloud.
    pub spoken: String,
    /// On the button to the planner.
    pub plan: String,
    /// Over the other kept crossings.
    pub kept_title: String,
    /// The other kept crossings.
    pub kept: Vec<KeptRow>,
    /// On the button that forgets one.
    pub forget: String,
    /// On the button that shows the whole way.
    pub open: String,
    /// Over the board.
    pub board_title: String,
    /// The ports now.
    pub board: Vec<ports::BoardRow>,
    /// Where the board can be searched.
    pub search: String,
    /// How old the pack's knowledge is.
    pub knowledge: String,
    /// The simple mode's buttons: the way out of it.
    pub leave_simple: String,
}

/// A kept crossing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct KeptRow {
    /// Its id.
    pub id: String,
    /// `Yining → Almaty`.
    pub title: String,
    /// By which port, and by what.
    pub way: String,
    /// The answer.
    pub verdict: VerdictView,
    /// In a word.
    pub verdict_word: String,
    /// The next step's time, both clocks.
    pub at: String,
}

/// Shows today.
pub fn view(model: &TodayModel, services: &Services) -> TodayView {
    let words = &services.words;
    let steps = sorted(model, services);
    let mut steps = steps.into_iter().map(|(_, step)| step);
    let next = steps.next();
    let row = |step: NextView| KeptRow {
        at: step.at.map_or(step.step, |at| at.both),
        id: step.id,
        title: step.title,
        way: step.way,
        verdict: step.verdict,
        verdict_word: step.verdict_word,
    };
    TodayView {
        title: words.word("place-today"),
        now: words.clock(services.facts(), services.clock.now()),
        next_title: words.word("today-next"),
        spoken: next
            .as_ref()
            .map_or_else(|| words.voiced(&words.word("today-invite")), |next| next.spoken.clone()),
        next,
        invite: words.word("today-invite"),
        plan: words.word("plan-title"),
        kept_title: words.word("today-kept"),
        kept: steps.map(row).collect(),
        forget: words.word("today-forget"),
        open: words.word("today-open"),
        board_title: words.word("ports-title"),
        board: ports::board(services),
        search: words.word("today-search"),
        knowledge: services.knowledge(),
        leave_simple: words.word("today-leave-simple"),
    }
}

/// The kept crossings' next steps, the one that is shown first in front.
fn sorted(model: &TodayModel, services: &Services) -> Vec<(Option<otkel_domain::model::Instant>, NextView)> {
    let mut steps: Vec<_> = services.kept().iter().map(|kept| services.next_step(kept)).collect();
    // The one that is followed, else one that is under way, else the soonest to leave.
    steps.sort_by_key(|(at, step)| {
        let rank = match step.phase {
            _ if model.follow.as_deref() == Some(&*step.id) => 0,
            PhaseView::UnderWay => 1,
            PhaseView::Before => 2,
            PhaseView::Unclear => 3,
            PhaseView::Done => 4,
        };
        let minutes = at.map_or(0, otkel_domain::model::Instant::minutes);
        // Of those that are over, the last one first.
        (rank, if rank == 4 { -minutes } else { minutes })
    });
    steps
}

/// The crossing that *Today* shows first, for the card.
pub(crate) fn followed(services: &Services) -> Option<crate::own::Kept> {
    let (_, first) = sorted(&TodayModel::restore(services), services).into_iter().next()?;
    services.kept().into_iter().find(|kept| kept.id == first.id)
}
