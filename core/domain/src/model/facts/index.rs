//! All facts of a pack, arranged by port and direction so that the rules find them without searching.

use std::collections::BTreeMap;

use super::{
    CalendarSpan, Capacity, Closure, ClosureRule, Contact, Corridor, CountryFact, EntryRule, Event, Flow,
    Gate, Hall, Holiday, Hourly, HoursVersion, Mode, Paper, Passage, Peak, Place, Port, PortKind, RoadState,
    Season, Service, Share, SourceFact, Statistic, Step, Weekday,
};
use crate::{
    model::{Country, Direction, Means, PlaceId, PortId, Side, SourceId, Sourced, VersionId, Zone, ZoneId},
    phrasebook::{Book, Category, Concept, Dish, Ingredient, Phrase, Review, Sign, UnitWords},
    ports::{ClosureCalendar, IntervalTable, flow::FlowModel},
};

/// All facts, in the order of the pack.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "docs/format/content.md explains each table")]
pub struct RawFacts {
    pub zones: Vec<Sourced<Zone>>,
    pub countries: Vec<CountryFact>,
    pub holidays: Vec<Sourced<Holiday>>,
    pub calendars: Vec<Sourced<CalendarSpan>>,
    pub places: Vec<Sourced<Place>>,
    pub ports: Vec<Sourced<Port>>,
    pub halls: Vec<Hall>,
    pub modes: Vec<Sourced<Mode>>,
    pub hours: Vec<Sourced<HoursVersion>>,
    pub tables: BTreeMap<VersionId, IntervalTable>,
    pub steps: Vec<Sourced<Step>>,
    pub passages: Vec<Sourced<Passage>>,
    pub contacts: Vec<Sourced<Contact>>,
    pub closures: Vec<Sourced<Closure>>,
    pub closure_rules: Vec<Sourced<ClosureRule>>,
    pub corridors: Vec<Sourced<Corridor>>,
    pub gates: Vec<Sourced<Gate>>,
    pub road_states: Vec<Sourced<RoadState>>,
    pub services: Vec<Sourced<Service>>,
    pub flows: Vec<Sourced<Flow>>,
    pub seasons: Vec<Sourced<Season>>,
    pub weekdays: Vec<Sourced<Weekday>>,
    pub events: Vec<Sourced<Event>>,
    pub hourly: Vec<Sourced<Hourly>>,
    pub capacities: Vec<Sourced<Capacity>>,
    pub peaks: Vec<Sourced<Peak>>,
    pub shares: Vec<Sourced<Share>>,
    pub entry_rules: Vec<Sourced<EntryRule>>,
    pub papers: Vec<Sourced<Paper>>,
    pub statistics: Vec<Sourced<Statistic>>,
    pub sources: Vec<SourceFact>,
    pub categories: Vec<Category>,
    pub units: Vec<UnitWords>,
    pub concepts: Vec<Concept>,
    pub phrases: Vec<Sourced<Phrase>>,
    pub reviews: Vec<Sourced<Review>>,
    pub ingredients: Vec<Sourced<Ingredient>>,
    pub dishes: Vec<Sourced<Dish>>,
    pub signs: Vec<Sourced<Sign>>,
}

/// One port with everything that is known of it.
#[derive(Debug, Clone)]
pub struct PortFacts {
    /// Its identity.
    pub port: Sourced<Port>,
    /// The two halls, China's first.
    pub halls: [Option<Hall>; 2],
    /// Every version of each hall's hours, with its compiled table.
    pub hours: [Vec<(Sourced<HoursVersion>, IntervalTable)>; 2],
    /// Who may pass.
    pub modes: Vec<Sourced<Mode>>,
    /// What one does.
    pub steps: Vec<Sourced<Step>>,
    /// Measured crossings.
    pub passages: Vec<Sourced<Passage>>,
    /// Whom to ask.
    pub contacts: Vec<Sourced<Contact>>,
    /// What closes it, day by day.
    pub closures: ClosureCalendar,
    /// The wave models: by direction, then by queue.
    pub flow: [[Option<FlowModel>; 2]; 2],
}

impl PortFacts {
    /// The id.
    pub fn id(&self) -> &PortId {
        &self.port.id
    }

    /// What is said of this means in this direction.
    pub fn mode(&self, means: Means, direction: Direction) -> Option<&Sourced<Mode>> {
        self.modes.iter().find(|mode| mode.means.contains(&means) && mode.directions.contains(&direction))
    }

    /// The place id of one side's hall: `bakhty/CN`.
    pub fn end(&self, side: Side) -> PlaceId {
        PlaceId::from(format!("{}/{}", self.id(), side.code()).as_str())
    }
}

/// All facts of a pack, ready for the rules.
#[derive(Debug, Clone)]
pub struct Facts {
    /// As they stand in the pack.
    pub raw: RawFacts,
    /// By port, in the order of the pack.
    pub ports: Vec<PortFacts>,
    /// The phrasebook.
    pub book: Book,
    zones: BTreeMap<ZoneId, Zone>,
    sides: [Zone; 2],
}

impl Facts {
    /// Arranges the facts. The two zones `CN` and `KZ` must be among them, else the missing one's id comes back.
    pub fn build(raw: RawFacts) -> Result<Self, ZoneId> {
        let zones: BTreeMap<ZoneId, Zone> =
            raw.zones.iter().map(|z| (z.id.clone(), z.value.clone())).collect();
        let side = |side: Side| {
            let id = ZoneId::from(side.code());
            zones.get(&id).cloned().ok_or(id)
        };
        let sides = [side(Side::Cn)?, side(Side::Kz)?];
        let ports = raw.ports.iter().map(|port| gather(&raw, port)).collect();
        let book = Book::build(&raw);
        Ok(Self { raw, ports, book, zones, sides })
    }

    /// The clock of a side.
    pub fn zone(&self, side: Side) -> &Zone {
        &self.sides[side.index()]
    }

    /// The clock of a country that the content speaks of.
    pub fn zone_of(&self, country: Country) -> Option<&Zone> {
        let fact = self.raw.countries.iter().find(|fact| fact.id == country)?;
        self.zones.get(fact.zone.as_ref()?)
    }

    /// A port by id.
    pub fn port(&self, id: &PortId) -> Option<&PortFacts> {
        self.ports.iter().find(|port| port.id() == id)
    }

    /// A place by id.
    pub fn place(&self, id: &PlaceId) -> Option<&Sourced<Place>> {
        self.raw.places.iter().find(|place| place.id == *id)
    }

    /// A source by id.
    pub fn source(&self, id: &SourceId) -> Option<&SourceFact> {
        self.raw.sources.iter().find(|source| source.id == *id)
    }

    /// The port and side that a place id such as `bakhty/CN` stands for.
    pub fn port_end(&self, id: &PlaceId) -> Option<(&PortFacts, Side)> {
        let (port, side) = id.as_str().split_once('/')?;
        let side = Side::BOTH.into_iter().find(|s| s.code() == side)?;
        Some((self.ports.iter().find(|p| p.id().as_str() == port)?, side))
    }
}

fn gather(raw: &RawFacts, port: &Sourced<Port>) -> PortFacts {
    let id = &port.id;
    let of = |side: Side| raw.halls.iter().find(|hall| hall.port == *id && hall.side == side).cloned();
    let hours = |side: Side| {
        raw.hours
            .iter()
            .filter(|version| version.port == *id && version.side == side)
            .filter_map(|version| Some((version.clone(), raw.tables.get(&version.id)?.clone())))
            .collect()
    };
    PortFacts {
        port: port.clone(),
        halls: Side::BOTH.map(of),
        hours: Side::BOTH.map(hours),
        modes: raw.modes.iter().filter(|mode| mode.port == *id).cloned().collect(),
        steps: raw.steps.iter().filter(|step| step.port == *id).cloned().collect(),
        passages: raw.passages.iter().filter(|passage| passage.port == *id).cloned().collect(),
        contacts: raw.contacts.iter().filter(|contact| contact.port.as_ref() == Some(id)).cloned().collect(),
        closures: ClosureCalendar::build(&raw.closures, &raw.closure_rules, id, port.kind == PortKind::Road),
        flow: Direction::BOTH.map(|direction| FlowModel::both(raw, id, direction)),
    }
}
