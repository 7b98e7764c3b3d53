//! How many come on a day, and at which hours.

use jiff::civil::Date;

use crate::{
    model::{
        Confidence, Country, Direction, Facts, PortId, QueueClass, Side, SourceId, Sourced,
        facts::{EventKind, HolidayKind, PortFacts, RawFacts},
    },
    ports::DayClosure,
};

/// Everything the wave of one port, direction and queue rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowModel {
    /// Which queue.
    pub class: QueueClass,
    /// Mean number a day in this direction.
    pub per_day: f64,
    /// By month, January first.
    pub months: [f64; 12],
    /// By weekday, Monday first, and in which months (empty: all).
    pub weekdays: Option<([f64; 7], Vec<u8>)>,
    /// By hour of `clock`; they sum to 1.
    pub hours: [f64; 24],
    /// Whose hours those are.
    pub clock: Side,
    /// Served a minute while open, on a typical and on the bad day.
    pub rate: (f64, f64),
    /// A peak day over a mean day: the bad day's demand.
    pub peak: f64,
    /// The weakest fact among those behind the demand.
    pub demand_confidence: Confidence,
    /// The weakest fact among those behind the wait.
    pub wait_confidence: Confidence,
    /// Where the numbers come from.
    pub sources: Vec<SourceId>,
}

/// A day's demand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayDemand {
    /// How many, on a typical day of its kind.
    pub typical: f64,
    /// On a bad day.
    pub slow: f64,
}

impl FlowModel {
    /// The persons' and the vehicles' model of a direction; `None` where nothing was counted.
    pub fn both(raw: &RawFacts, port: &PortId, direction: Direction) -> [Option<Self>; 2] {
        [QueueClass::Persons, QueueClass::Vehicles].map(|class| Self::build(raw, port, direction, class))
    }

    fn build(raw: &RawFacts, port: &PortId, direction: Direction, class: QueueClass) -> Option<Self> {
        let flow = raw.flows.iter().find(|flow| flow.port == *port && flow.class == class)?;
        let capacity = raw
            .capacities
            .iter()
            .find(|c| c.port == *port && c.class == class && c.direction == direction)?;
        let hourly =
            own_or_star(&raw.hourly, port, |h| &h.port, |h| h.direction == direction && h.class == class)?;
        let season = own_or_star(&raw.seasons, port, |s| &s.port, |s| s.class == class);
        let weekday = own_or_star(&raw.weekdays, port, |w| &w.port, |_| true);
        let peak = own_or_star(&raw.peaks, port, |p| &p.port, |p| p.class == class);
        let share = own_or_star(&raw.shares, port, |s| &s.port, |s| s.class == class);
        let to_kz = share.map_or(0.5, |s| s.cn_to_kz).clamp(0.0, 1.0);
        let this_way = if direction == Direction::CnKz { to_kz } else { 1.0 - to_kz };
        let total: f64 = hourly.weights.iter().sum();
        let rate =
            |lanes: f64, seconds: f64| if seconds > 0.0 { (lanes * 60.0 / seconds).max(0.0) } else { 0.0 };
        let typical = rate(capacity.lanes, capacity.seconds_each);
        let slow = rate(capacity.slow_lanes, capacity.slow_seconds_each).min(typical);
        if total <= 0.0 || slow <= 0.0 {
            return None;
        }
        let demand =
            [Some(&flow.origin), season.map(|s| &s.origin), Some(&hourly.origin), share.map(|s| &s.origin)];
        let demand_confidence =
            demand.into_iter().flatten().map(|from| from.confidence).min().unwrap_or(Confidence::Guess);
        let mut sources = flow.origin.sources.clone();
        for from in
            [season.map(|s| &s.origin), peak.map(|p| &p.origin), Some(&hourly.origin), Some(&capacity.origin)]
        {
            for source in from.into_iter().flat_map(|from| &from.sources) {
                if !sources.contains(source) {
                    sources.push(source.clone());
                }
            }
        }
        Some(Self {
            class,
            per_day: flow.per_day.max(0.0) * this_way,
            months: season.map_or([1.0; 12], |s| s.months),
            weekdays: weekday.map(|w| (w.factors, w.months.clone())),
            hours: hourly.weights.map(|weight| weight / total),
            clock: hourly.clock,
            rate: (typical, slow),
            peak: peak.map_or(1.0, |p| p.ratio.max(1.0)),
            demand_confidence,
            wait_confidence: demand_confidence.min(capacity.origin.confidence),
            sources,
        })
    }

    /// How many come on a day: base × season × weekday × event. Nobody comes on a day that is closed for certain;
    /// on a day whose closure is only expected the number is what comes if it is open after all.
    pub fn demand(&self, facts: &Facts, port: &PortFacts, day: Date) -> DayDemand {
        if port.closures.on(day).is_some_and(|by| by.how.is_certain()) {
            return DayDemand { typical: 0.0, slow: 0.0 };
        }
        let month = usize::from(day.month().unsigned_abs()).saturating_sub(1).min(11);
        let mut factor = self.months[month];
        if let Some((weekdays, months)) = &self.weekdays
            && (months.is_empty() || months.contains(&day.month().unsigned_abs()))
        {
            let weekday = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs()).min(6);
            factor *= weekdays[weekday];
        }
        let event = event(facts, port, day);
        let usual = self.per_day * factor;
        // A peak day over a mean day is what such events make of it; they aren't multiplied.
        DayDemand { typical: usual * event, slow: usual * event.max(self.peak) }
    }
}

/// The greatest of the events of a day. Multiplied, a holiday after a closure would bring more people than were ever
/// counted.
fn event(facts: &Facts, port: &PortFacts, day: Date) -> f64 {
    let closed = |day: Date| port.closures.on(day).is_some_and(|by| by.how != DayClosure::Possible);
    let mut greatest: Option<f64> = None;
    for event in &facts.raw.events {
        let times = match event.kind {
            EventKind::AfterClosure => day.yesterday().map_or(0, |before| port.closures.run_until(before)),
            EventKind::BeforeClosure => {
                let ahead = [day.tomorrow().ok(), day.tomorrow().and_then(Date::tomorrow).ok()];
                u8::from(!closed(day) && ahead.into_iter().flatten().any(closed))
            }
            EventKind::CnGoldenWeek => u8::from(on_holiday(facts, Country::CN, day, 4)),
            EventKind::KzHoliday => u8::from(on_holiday(facts, Country::KZ, day, 1)),
        };
        if times > 0 {
            let factor = event.factor + event.per_day_factor * f64::from(times.min(event.max_days));
            greatest = Some(greatest.map_or(factor, |known| known.max(factor)));
        }
    }
    greatest.unwrap_or(1.0)
}

/// Whether a holiday of at least so many days falls on the day.
fn on_holiday(facts: &Facts, country: Country, day: Date, at_least: i32) -> bool {
    facts.raw.holidays.iter().any(|holiday| {
        holiday.country == country
            && holiday.kind == HolidayKind::Off
            && (holiday.from..=holiday.to).contains(&day)
            && holiday.to.since(holiday.from).map_or(0, |span| span.get_days()) + 1 >= at_least
    })
}

fn own_or_star<'f, T>(
    facts: &'f [Sourced<T>],
    port: &PortId,
    of: impl Fn(&T) -> &PortId,
    fits: impl Fn(&T) -> bool,
) -> Option<&'f Sourced<T>> {
    let matching = || facts.iter().filter(|fact| fits(&fact.value));
    matching()
        .find(|fact| of(&fact.value) == port)
        .or_else(|| matching().find(|fact| of(&fact.value).as_str() == "*"))
}
