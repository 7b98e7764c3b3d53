//! A fact with where it comes from, how sure it is, and until when it may be used.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::SourceId;

/// How well a fact is founded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Our own guess, labelled so wherever it shows.
    Guess,
    /// General knowledge, unverified.
    General,
    /// Weak or old.
    Low,
    /// One usable source, or a strong inference.
    Medium,
    /// Two or more sources, or an authority's own notice.
    High,
}

/// What a person is told about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Rests on something weak, stale, guessed or expected.
    Unconfirmed,
    /// Rests on one usable source.
    Likely,
    /// Rests on an authority's own word or on several sources.
    Confirmed,
}

impl Confidence {
    /// The word for people: high is confirmed, medium is likely, the rest is unconfirmed.
    pub const fn certainty(self) -> Certainty {
        match self {
            Self::High => Certainty::Confirmed,
            Self::Medium => Certainty::Likely,
            Self::Low | Self::General | Self::Guess => Certainty::Unconfirmed,
        }
    }

    /// Whether a verdict may rest on it. What is low, general knowledge or a guess makes *unknown*.
    pub const fn carries_a_verdict(self) -> bool {
        matches!(self, Self::High | Self::Medium)
    }
}

impl Certainty {
    /// `confirmed`, `likely`, `unconfirmed`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Likely => "likely",
            Self::Unconfirmed => "unconfirmed",
        }
    }
}

/// What kind of fact it is: decides after how long it goes stale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "named as the tables of docs/format/content.md, which explains each")]
pub enum FactKind {
    Zone,
    Country,
    Holiday,
    Calendar,
    Place,
    Port,
    Hall,
    Mode,
    Hours,
    Step,
    Passage,
    Contact,
    Closure,
    ClosureRule,
    Corridor,
    Gate,
    RoadState,
    Service,
    Flow,
    Season,
    Weekday,
    Event,
    Hourly,
    Capacity,
    Peak,
    Share,
    EntryRule,
    Paper,
    Statistic,
    Phrase,
    Review,
    Dish,
    Ingredient,
    Sign,
}

impl FactKind {
    /// Days after `as_of` on which a fact of this kind goes stale; `None`: never (a closure that happened stays
    /// happened, and a stale closure still closes). Hours change with the season, so a year (and so do times of
    /// departure: the content check asks for that); lines and modes live two years;
    /// agreements without an end date and measured flows live longer; roads hardly move.
    pub const fn review_days(self) -> Option<i32> {
        match self {
            Self::Hours | Self::RoadState => Some(365),
            Self::Service | Self::Mode | Self::Port | Self::Hall | Self::Gate | Self::Capacity => Some(730),
            Self::Step | Self::Contact | Self::Flow | Self::Paper => Some(1095),
            Self::EntryRule => Some(1826),
            Self::Place | Self::Corridor | Self::Zone | Self::Country => Some(3652),
            Self::Holiday
            | Self::Calendar
            | Self::Passage
            | Self::Closure
            | Self::ClosureRule
            | Self::Season
            | Self::Weekday
            | Self::Event
            | Self::Hourly
            | Self::Peak
            | Self::Share
            | Self::Statistic
            | Self::Phrase
            | Self::Review
            | Self::Dish
            | Self::Ingredient
            | Self::Sign => None,
        }
    }
}

/// Where a fact comes from and when it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// Where it was read; never empty in a checked pack.
    pub sources: Vec<SourceId>,
    /// When it was seen to hold.
    pub as_of: Date,
    /// How well founded it is.
    pub confidence: Confidence,
    /// First day on which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// Last day on which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// Last day on which it is fresh; left out, it follows from the kind of fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<Date>,
}

impl Provenance {
    /// Whether it is said to hold on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_until.is_none_or(|until| day <= until)
    }

    /// Whether it is still fresh on the day asked about. A past day is judged by the facts of its time: what was
    /// fresh then is not made stale by today's date. So only the day asked about counts, and a day ahead is judged
    /// by whether somebody has looked recently enough for it.
    pub fn fresh_on(&self, day: Date) -> bool {
        self.review_by.is_none_or(|review| day <= review)
    }

    /// Fills in `review_by` from the kind of fact.
    #[must_use]
    pub fn with_review(mut self, kind: FactKind) -> Self {
        if self.review_by.is_none() {
            self.review_by = kind.review_days().and_then(|days| self.as_of.checked_add(days.days()).ok());
        }
        self
    }
}

/// A fact: a value plus its [`Provenance`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced<T> {
    /// What is claimed.
    pub value: T,
    /// By whom, when, how surely.
    pub origin: Provenance,
}

impl<T> std::ops::Deref for Sourced<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}
