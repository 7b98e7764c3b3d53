//! Why a verdict is what it is, in data; the words are made in `otkel-app`.

use jiff::civil::Date;

use crate::{
    model::{
        Certainty, Country, Instant, Means, QueueClass, Side, Sourced, TextKey,
        facts::{EntryRule, Gate, Paper, Service},
    },
    ports::{ClosedBy, Doubt, DoubtKind},
};

/// One reason.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason<'f> {
    /// This means doesn't pass here.
    MeansRefused {
        /// Which.
        means: Means,
        /// What the content says of it.
        note: Option<&'f TextKey>,
        /// How sure.
        certainty: Certainty,
    },
    /// This nationality needs a visa on that day, and none is in hand.
    NeedsVisa {
        /// Whose.
        nationality: Country,
        /// Where to.
        into: Side,
        /// On which day.
        on: Date,
        /// The rule.
        rule: &'f Sourced<EntryRule>,
    },
    /// The port is for citizens of the two countries only.
    ThirdCountryRefused(Country),
    /// Closed for a holiday on the day one gets there.
    ClosedHoliday {
        /// What closes it.
        by: &'f ClosedBy,
        /// Which day.
        on: Date,
    },
    /// The two halls don't serve together on the day one gets there.
    NoJointHours(Date),
    /// One hall doesn't serve at all on that day of the week.
    HallClosed {
        /// Which.
        side: Side,
        /// Which day.
        on: Date,
    },
    /// One gets to the hall, or through it, too late.
    TooLate {
        /// When one stands before the exit hall.
        at: Instant,
        /// When the last window of the day ends.
        closes: Instant,
    },
    /// The deadline can't be held.
    PastDeadline(Instant),
    /// A joint zone is no way through.
    Zone,
    /// Not for those who cross.
    NotForTravellers,
    /// A railway port, for whoever comes by road.
    RailOnly,
    /// A road port, for whoever comes by train.
    RoadOnly,

    /// Something about the halls' hours may be doubted.
    Hours(Doubt<'f>),
    /// Nobody says whether this means passes.
    MeansUnknown(Means),
    /// Nobody says whether citizens of third countries pass.
    ThirdCountryUnknown(Country),
    /// No count of those who queue, so no wait.
    WaitUnknown(QueueClass),
    /// A border on the way that Otkel doesn't model.
    GateUnknown(&'f Sourced<Gate>),
    /// No road is known.
    NoRoad(Means),
    /// No line is known.
    NoService(Means),
    /// The timetable was last seen too long ago.
    ServiceStale(&'f Sourced<Service>),
    /// The line rests on something weak.
    ServiceWeak(&'f Sourced<Service>),
    /// Nobody says whether the line runs.
    ServiceUnknown(&'f Sourced<Service>),
    /// The line's departures aren't known.
    DeparturesUnknown(&'f Sourced<Service>),
    /// The line's days aren't known.
    DaysUnknown(&'f Sourced<Service>),
    /// The reported timetable and the reported hours contradict each other.
    Conflict {
        /// The service.
        service: &'f Sourced<Service>,
        /// When it would stand before the hall.
        at: Instant,
        /// When the hall is said to open.
        opens: Instant,
    },
    /// No rule about this nationality holds on that day.
    EntryUnknown {
        /// Whose.
        nationality: Country,
        /// Where to.
        into: Side,
        /// On which day.
        on: Date,
        /// The last day of the last rule known.
        known_until: Option<Date>,
    },
    /// A mandatory paper that wasn't said to be in hand.
    PaperMissing(&'f Sourced<Paper>),
    /// How long the inspection takes by this means isn't known.
    StepsUnknown(Means),
    /// The way back can't be judged.
    ReturnUnknown,
    /// The way back doesn't pass.
    ReturnMissed,
    /// The way back passes only on a typical day.
    ReturnTight,
    /// One isn't there yet, or not on a bad day, when the way back should begin.
    ReturnBeforeArrival,

    /// The date differs between the two sides at this moment.
    DateChanges {
        /// When.
        at: Instant,
        /// The date in China.
        cn: Date,
        /// The date in Kazakhstan.
        kz: Date,
    },
    /// A paper to bring, or to know of.
    PaperAdvised(&'f Sourced<Paper>),
    /// A green channel is reported here.
    GreenChannel,
    /// None is reported here; ask.
    GreenChannelUnknown,
    /// The party is taken to come in its own coach.
    Charter(u32),
    /// The service's duration may have the border in it, so it may be in twice.
    BorderMaybeTwice(&'f Sourced<Service>),
    /// Another line through the same port, which wasn't the best way.
    AlsoLine(&'f Sourced<Service>),
    /// A line whose departures were reckoned from how many run a day.
    Headway(&'f Sourced<Service>),
    /// The last known line here is only planned or was suspended.
    ServiceNotRunning(&'f Sourced<Service>),
    /// An own observation was used.
    OwnObservation(Side),
    /// An own observation that a confirmed fact contradicts.
    Contradicted(Side),
    /// An own observation that doesn't reach the day of the crossing.
    ObservationUnused,
    /// The rule by which one enters without a visa ends before a whole stay would.
    EntryEnds {
        /// Whose.
        nationality: Country,
        /// Where to.
        into: Side,
        /// Its last day.
        until: Date,
    },
    /// Frequent crossers: days and allowances count.
    FrequentCrosser(u32),
    /// It passes on the bad day, but with less than the margin to spare.
    LittleToSpare,
    /// The wait rests on guessed rates: a range.
    GuessedWait,
    /// At that hour lorries only.
    LorryOnly,
    /// The next moment at which both halls serve and nothing is expected against it.
    NextChance(Instant),
    /// The party doesn't pass in one go.
    Splits,
    /// A note of the content on the port.
    Note(&'f TextKey),
}

/// What a reason does to a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Makes it a miss.
    Impossible,
    /// Explains a miss or a tight that the clock decided.
    Explains,
    /// Makes it unknown.
    Unknown,
    /// To be known; changes nothing.
    Caution,
}

impl Reason<'_> {
    /// What it does.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::MeansRefused { .. }
            | Self::NeedsVisa { .. }
            | Self::ThirdCountryRefused(_)
            | Self::Zone
            | Self::NotForTravellers
            | Self::RailOnly
            | Self::RoadOnly => Severity::Impossible,
            Self::ClosedHoliday { .. }
            | Self::NoJointHours(_)
            | Self::TooLate { .. }
            | Self::PastDeadline(_)
            | Self::ReturnMissed
            | Self::ReturnBeforeArrival
            | Self::HallClosed { .. }
            | Self::ReturnTight => Severity::Explains,
            Self::Hours(_)
            | Self::MeansUnknown(_)
            | Self::ThirdCountryUnknown(_)
            | Self::WaitUnknown(_)
            | Self::GateUnknown(_)
            | Self::NoRoad(_)
            | Self::NoService(_)
            | Self::ServiceStale(_)
            | Self::ServiceWeak(_)
            | Self::ServiceUnknown(_)
            | Self::DeparturesUnknown(_)
            | Self::DaysUnknown(_)
            | Self::Conflict { .. }
            | Self::EntryUnknown { .. }
            | Self::PaperMissing(_)
            | Self::StepsUnknown(_)
            | Self::ReturnUnknown => Severity::Unknown,
            _ => Severity::Caution,
        }
    }

    /// The stable word in `--json`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::MeansRefused { .. } => "means-refused",
            Self::NeedsVisa { .. } => "needs-visa",
            Self::ThirdCountryRefused(_) => "third-country-refused",
            Self::ClosedHoliday { .. } => "closed-holiday",
            Self::NoJointHours(_) => "no-joint-hours",
            Self::TooLate { .. } => "too-late",
            Self::PastDeadline(_) => "past-deadline",
            Self::Zone => "zone-no-transit",
            Self::NotForTravellers => "not-for-travellers",
            Self::RailOnly => "rail-only",
            Self::RoadOnly => "road-only",
            Self::Hours(doubt) => match doubt.kind {
                DoubtKind::HoursMissing(_) => "hours-missing",
                DoubtKind::Stale(_) => "hours-stale",
                DoubtKind::Weak(_) => "hours-weak",
                DoubtKind::SaidUnknown(_) => "hours-unknown",
                DoubtKind::ExpectedClosure(_) => "expected-closure",
                DoubtKind::PossibleClosure(_) => "possible-closure",
            },
            Self::MeansUnknown(_) => "means-unknown",
            Self::ThirdCountryUnknown(_) => "third-country-unknown",
            Self::WaitUnknown(_) => "wait-unknown",
            Self::GateUnknown(_) => "gate-unknown",
            Self::NoRoad(_) => "no-road",
            Self::NoService(_) => "no-service",
            Self::ServiceStale(_) => "service-stale",
            Self::ServiceWeak(_) => "service-weak",
            Self::ServiceUnknown(_) => "service-unknown",
            Self::DeparturesUnknown(_) => "departures-unknown",
            Self::DaysUnknown(_) => "days-unknown",
            Self::Conflict { .. } => "hours-contradict-service",
            Self::EntryUnknown { .. } => "entry-rule-unknown",
            Self::PaperMissing(_) => "paper-missing",
            Self::StepsUnknown(_) => "steps-unknown",
            Self::ReturnUnknown => "return-unknown",
            Self::ReturnMissed => "return-missed",
            Self::ReturnTight => "return-tight",
            Self::ReturnBeforeArrival => "return-before-arrival",
            Self::HallClosed { .. } => "hall-closed",
            Self::DateChanges { .. } => "date-changes",
            Self::PaperAdvised(_) => "paper-advised",
            Self::GreenChannel => "green-channel",
            Self::GreenChannelUnknown => "green-channel-unknown",
            Self::Charter(_) => "charter-assumed",
            Self::BorderMaybeTwice(_) => "border-maybe-twice",
            Self::AlsoLine(_) => "also-line",
            Self::Headway(_) => "headway-reckoned",
            Self::ServiceNotRunning(_) => "service-not-running",
            Self::OwnObservation(_) => "own-observation",
            Self::Contradicted(_) => "observation-contradicted",
            Self::ObservationUnused => "observation-unused",
            Self::EntryEnds { .. } => "entry-rule-ends",
            Self::FrequentCrosser(_) => "frequent-crosser",
            Self::LittleToSpare => "little-to-spare",
            Self::GuessedWait => "guessed-wait",
            Self::LorryOnly => "lorry-only",
            Self::NextChance(_) => "next-chance",
            Self::Splits => "party-splits",
            Self::Note(_) => "note",
        }
    }
}
