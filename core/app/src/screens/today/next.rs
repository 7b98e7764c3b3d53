//! The next step of a kept crossing: reckoned anew from the facts of this moment, never remembered.

use otkel_domain::{
    crossing::{Leg, LegKind, PlanOption, PlanRequest, When},
    model::{Direction, Instant},
};
use serde::Serialize;

use crate::{
    ask,
    error::OtkelError,
    l10n::ClockView,
    own::Kept,
    screens::{VerdictView, plan},
    services::Services,
};

/// Where one is in a crossing, by its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum PhaseView {
    /// Not left yet.
    Before,
    /// Under way.
    UnderWay,
    /// Over.
    Done,
    /// It can't be told: the way is not in the answer any more, or has no times.
    Unclear,
}

/// The next step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct NextView {
    /// The kept crossing's id.
    pub id: String,
    /// `Yining → Almaty`.
    pub title: String,
    /// The way's id in the answer.
    pub option: String,
    /// The port's name and the means.
    pub way: String,
    /// Where one is.
    pub phase: PhaseView,
    /// The answer.
    pub verdict: VerdictView,
    /// In a word.
    pub verdict_word: String,
    /// How sure, in a word.
    pub certainty: String,
    /// What to do next, in one line.
    pub step: String,
    /// When, on both clocks.
    pub at: Option<ClockView>,
    /// The last moment at which it may still be done, where that is later.
    pub latest: Option<String>,
    /// How long until then: `in 2 h 10 min`.
    pub left: String,
    /// What comes after it.
    pub then: Option<String>,
    /// That these are the plan's times, not where one is.
    pub by_plan: String,
    /// All of it as sentences, to be read aloud.
    pub spoken: String,
}

/// What is to be done, and when.
struct Step {
    phase: PhaseView,
    what: String,
    at: Option<Instant>,
    latest: Option<String>,
    left: String,
    then: Option<String>,
}

/// The legs that are due, the first of them now, with the way's direction; and whether one hasn't set out yet.
pub(crate) type LegsNow = (Vec<(LegKind, Direction)>, bool);

/// The legs that are due now and right after, of the crossing that is followed, and whether it hasn't begun; no leg is due once it is
/// over. None without a kept crossing that can still be reckoned.
pub(crate) fn legs_now(services: &Services) -> Option<LegsNow> {
    let kept = super::followed(services)?;
    let now = services.clock.now();
    let answer = services.planner.plan(&request_of(services, &kept, now).ok()?).ok()?;
    let option = answer.options.iter().find(|option| plan::option_id(option) == kept.option)?;
    let over = option.legs.last().is_some_and(|last| now >= last.end);
    let option = option.back.as_deref().filter(|_| over).unwrap_or(option);
    let before = option.legs.first().is_some_and(|first| now < first.start);
    let due = option.legs.iter().filter(|leg| now < leg.end).take(2);
    Some((due.map(|leg| (leg.meta.kind, option.direction)).collect(), before))
}

/// The question of a kept crossing as it stands now, with what was seen at halls since.
fn request_of(services: &Services, kept: &Kept, now: Instant) -> Result<PlanRequest, OtkelError> {
    let mut form = kept.form.clone();
    form.observed.extend(services.observed_lines());
    let request = ask::request(services.facts(), &services.words, &form, now)?;
    Ok(match request.when {
        // Reckoned back from when it was asked: else the way would begin anew at every look.
        When::Arrive(_) => {
            PlanRequest { now: Instant::from_minutes(kept.asked.min(now.minutes())), ..request }
        }
        When::Leave(_) => request,
    })
}

impl Services {
    /// The next step of a kept crossing; a question that can't be asked any more is said in the step's place.
    pub(super) fn next_step(&self, kept: &Kept) -> (Option<Instant>, NextView) {
        let words = &self.words;
        let now = self.clock.now();
        let unclear = |what: String| Step {
            phase: PhaseView::Unclear,
            what,
            at: None,
            latest: None,
            left: String::new(),
            then: None,
        };
        let request = match request_of(self, kept, now) {
            Ok(request) => request,
            Err(error) => {
                let lost = Step { left: String::new(), ..unclear(error.to_string()) };
                return (None, self.told(kept, String::new(), None, lost));
            }
        };
        let ends = [&request.from.node, &request.to.node].map(|node| self.place_name(node));
        let title =
            words.say("plan-from-to", &[("from", ends[0].as_str().into()), ("to", ends[1].as_str().into())]);
        let answer = self.planner.plan(&request);
        let found = answer
            .as_ref()
            .ok()
            .and_then(|plan| plan.options.iter().find(|option| plan::option_id(option) == kept.option));
        let step = found.map_or_else(
            || unclear(words.word("next-gone")),
            |option| self.step(option, now).unwrap_or_else(|| unclear(words.word("next-no-times"))),
        );
        (step.at, self.told(kept, title, found, step))
    }

    /// The step that is due: of the way there, and once one is there, of the way back.
    fn step(&self, option: &PlanOption<'_>, now: Instant) -> Option<Step> {
        let there = self.step_of(option, option.leave_by, now)?;
        match &option.back {
            Some(back) if there.phase == PhaseView::Done => self.step_of(back, option.turn_back, now),
            _ => Some(there),
        }
    }

    fn step_of(&self, option: &PlanOption<'_>, leave_by: Option<Instant>, now: Instant) -> Option<Step> {
        let (words, facts) = (&self.words, self.facts());
        let shown = plan::legs::show(self, option);
        let legs: Vec<(&Leg, _)> = option.legs.iter().zip(&shown).collect();
        let (first, last) = (legs.first()?, legs.last()?);
        let length = |minutes: i64| -> crate::l10n::Arg<'_> { words.duration(minutes).into() };
        if now < first.0.start {
            let latest = leave_by.filter(|by| *by > first.0.start).map(|by| words.clock(facts, by).both);
            return Some(Step {
                phase: PhaseView::Before,
                what: words.say("next-leave", &[("from", self.place_name(&first.0.meta.from).into())]),
                at: Some(first.0.start),
                latest: latest.map(|at| words.say("next-latest", &[("at", at.into())])),
                left: words.say("next-left", &[("time", length(first.0.start.since(now)))]),
                then: Some(first.1.what.clone()),
            });
        }
        let Some(at) = legs.iter().position(|(leg, _)| now < leg.end) else {
            return Some(Step {
                phase: PhaseView::Done,
                what: words.word("next-done"),
                at: Some(last.0.end),
                latest: None,
                left: String::new(),
                then: None,
            });
        };
        let (leg, view) = legs[at];
        let until = words.times(facts, leg.end);
        Some(Step {
            phase: PhaseView::UnderWay,
            what: view.what.clone(),
            // The clock that counts now is when this is over.
            at: Some(leg.end),
            latest: None,
            left: words.say("next-until", &[("at", until.into()), ("time", length(leg.end.since(now)))]),
            then: legs.get(at + 1).map(|(_, view)| view.what.clone()),
        })
    }

    fn told(&self, kept: &Kept, title: String, option: Option<&PlanOption<'_>>, step: Step) -> NextView {
        let words = &self.words;
        let at = step.at.map(|at| words.clock(self.facts(), at));
        let verdict = option.map_or(VerdictView::Unknown, |option| option.verdict.into());
        let verdict_word = words.word(match verdict {
            VerdictView::Make => "verdict-make",
            VerdictView::Tight => "verdict-tight",
            VerdictView::Unknown => "verdict-unknown",
            VerdictView::Miss => "verdict-miss",
        });
        let then = step.then.map(|then| words.say("next-then", &[("what", then.into())]));
        let way = option.map_or_else(String::new, |option| {
            format!("{} · {}", self.crossing_name(&option.crossing), self.means(option.means))
        });
        let both = at.as_ref().map(|at| at.both.clone());
        let certainty = option.map_or_else(String::new, |option| self.certainty(option.certainty));
        let by_plan = words.word("next-by-plan");
        let parts = [
            Some(step.what.clone()),
            both,
            step.latest.clone(),
            Some(step.left.clone()),
            then.clone(),
            Some(verdict_word.clone()),
            Some(certainty.clone()),
            Some(by_plan.clone()),
        ];
        let spoken: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        NextView {
            id: kept.id.clone(),
            title,
            option: kept.option.clone(),
            way,
            phase: step.phase,
            verdict,
            verdict_word,
            certainty,
            step: step.what,
            at,
            latest: step.latest,
            left: step.left,
            then,
            by_plan,
            spoken: words.voiced(&spoken.join(&words.word("spoken-stop"))),
        }
    }

    /// One's own notes as the form writes them.
    pub(crate) fn observed_lines(&self) -> Vec<String> {
        let line = |note: &crate::own::Note| {
            let made = self.facts().zone(otkel_domain::model::Side::Cn).rfc3339(self.made(note));
            format!("{}/{}={}@{made}", note.port, note.side, note.said)
        };
        self.notes.iter().map(line).collect()
    }
}
