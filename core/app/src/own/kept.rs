//! Crossings that somebody keeps: the question and the way they chose.

use otkel_domain::model::Side;
use serde::{Deserialize, Serialize};

use crate::{ask::PlanForm, services::Services, store::Kind};

/// How many crossings are kept; the oldest goes.
pub const MOST_KEPT: usize = 20;

/// A kept crossing. The answer is not kept: it is reckoned anew whenever it is shown, by the facts of that moment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Its id in the store.
    pub id: String,
    /// What was asked, with its times fixed.
    pub form: PlanForm,
    /// The way that was chosen: a port and a means, as in the answer.
    pub option: String,
    /// When it was asked, in minutes since 1970: a way that must arrive by a time is reckoned back from there, not from
    /// whenever somebody looks.
    pub asked: i64,
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kept").finish_non_exhaustive()
    }
}

/// Whether the question is asked for the moment at which it is read.
fn is_now(form: &PlanForm) -> bool {
    let word = |text: &str| text.trim().eq_ignore_ascii_case("now");
    form.arrive.is_none() && form.leave.as_deref().is_none_or(word)
}

/// For how long a way that was kept for *now* is the way that is asked for *now*, in minutes.
const STILL_NOW: i64 = 30;

impl Kept {
    /// The means of the way.
    fn means_of(option: &str) -> Vec<String> {
        option.rsplit('/').next().map(str::to_owned).into_iter().collect()
    }
}

impl Services {
    /// The id under which this way of this question is kept, if it is.
    pub(crate) fn kept_as(&self, form: &PlanForm, option: &str) -> Option<String> {
        let now = self.clock.now().minutes();
        let bare = |form: &PlanForm| PlanForm {
            leave: None,
            arrive: None,
            means: Kept::means_of(option),
            ..form.clone()
        };
        let when = |kept: &Kept| {
            if is_now(form) {
                kept.form.arrive.is_none() && (now - STILL_NOW..=now).contains(&kept.asked)
            } else {
                kept.form.leave == form.leave && kept.form.arrive == form.arrive
            }
        };
        let same = |kept: &Kept| kept.option == option && bare(&kept.form) == bare(form) && when(kept);
        self.kept().into_iter().find(same).map(|kept| kept.id)
    }

    /// Keeps a crossing: the question with its time fixed, and with the means of the way, so that another means of the
    /// same port never takes its place.
    pub(crate) fn keep_crossing(&mut self, mut form: PlanForm, option: String) {
        let now = self.clock.now();
        if is_now(&form) {
            form.leave = Some(self.facts().zone(Side::Cn).rfc3339(now));
        }
        form.means = Kept::means_of(&option);
        let known = self.kept();
        for old in known.iter().skip(MOST_KEPT - 1) {
            self.forget(Kind::Plan, &old.id);
        }
        let next =
            known.iter().filter_map(|kept| kept.id.parse::<u64>().ok()).max().map_or(1, |last| last + 1);
        let kept = Kept { id: next.to_string(), form, option, asked: now.minutes() };
        self.keep(Kind::Plan, &kept.id, &kept);
    }

    /// The kept crossings, the newest first.
    pub(crate) fn kept(&self) -> Vec<Kept> {
        let mut kept: Vec<Kept> = self.all_stored(Kind::Plan);
        kept.sort_by_key(|kept| std::cmp::Reverse(kept.id.parse::<u64>().unwrap_or(0)));
        kept
    }
}
