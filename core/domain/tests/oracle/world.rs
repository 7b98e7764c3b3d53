//! Small random worlds: one to three road ports with their halls, hours, steps and ways, some of it doubtful.

use std::collections::BTreeMap;

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, date},
};
use otkel_domain::{
    model::{
        Audience, Confidence, Country, Direction, Means, Names, PortId, Provenance, Side, Sourced, VersionId,
        Zone, ZoneOffset,
        facts::{
            CountryFact, CrossesBy, Hall, HoursVersion, Mode, Place, PlaceKind, Port, PortKind, RawFacts,
            Serves, Stage, Step, Tri, Who,
        },
    },
    ports::{IntervalTable, TableSpan},
};

use crate::{dice::Dice, traffic, ways};

/// Those who travel by their own vehicle.
pub(crate) const OWN: [Means; 3] = [Means::Car, Means::Motorcycle, Means::Lorry];
/// All means that the worlds know.
pub(crate) const ALL: [Means; 5] = [Means::Coach, Means::Taxi, Means::Car, Means::Motorcycle, Means::Lorry];

/// A world under construction.
pub(crate) struct World {
    pub(crate) raw: RawFacts,
    /// The day around which everything is asked, by the Chinese clock.
    pub(crate) day: Date,
    /// The ports' ids.
    pub(crate) ports: Vec<PortId>,
}

/// A name that is the same in all languages.
pub(crate) fn names(text: &str) -> Names {
    let text = || text.to_owned();
    Names { en: text(), zh: text(), kk: text(), ru: text(), ug: text() }
}

/// A fact that is as sure as asked.
pub(crate) fn fact<T>(value: T, confidence: Confidence) -> Sourced<T> {
    let origin = Provenance {
        sources: vec!["dice".into()],
        as_of: date(2023, 12, 1),
        confidence,
        valid_from: None,
        valid_until: None,
        review_by: None,
    };
    Sourced { value, origin }
}

/// Mostly well founded.
pub(crate) fn mostly_sure(dice: &mut Dice) -> Confidence {
    match dice.range(1, 100) {
        1..=60 => Confidence::High,
        61..=97 => Confidence::Medium,
        98 => Confidence::Low,
        99 => Confidence::General,
        _ => Confidence::Guess,
    }
}

/// Throws a world.
pub(crate) fn throw(dice: &mut Dice) -> World {
    let changed = dice.chance(15);
    let day = if changed && dice.chance(70) {
        date(2024, 2, dice.range(25, 29) as i8)
    } else {
        date(2026, 1, 5) + (dice.range(0, 700) as i32).days()
    };
    let ports = (0..dice.range(1, 3)).map(|n| PortId::from(format!("p{n}").as_str())).collect();
    let mut world = World { raw: RawFacts::default(), day, ports };
    world.clocks(changed);
    for (country, prefix) in [(Country::CN, 'c'), (Country::KZ, 'k')] {
        for n in 0..3 {
            let place = Place {
                id: format!("{prefix}{n}").as_str().into(),
                kind: PlaceKind::Town,
                country,
                lat: 45_000_000,
                lon: 82_000_000,
                precision_km: 1000,
                names: names("a town"),
                aliases: Vec::new(),
                note: None,
            };
            world.raw.places.push(fact(place, Confidence::High));
        }
    }
    for port in world.ports.clone() {
        world.port(dice, &port);
        for side in Side::BOTH {
            world.hall(dice, &port, side);
        }
        world.modes(dice, &port);
        world.steps(dice, &port);
        traffic::throw(&mut world, dice, &port);
    }
    traffic::enough(&mut world);
    ways::throw(&mut world, dice);
    world
}

impl World {
    fn clocks(&mut self, changed: bool) {
        let from = |text: &str| text.parse::<Timestamp>().expect("the literals below are timestamps");
        let (long_ago, change) = (from("1970-01-01T00:00:00Z"), from("2024-02-29T18:00:00Z"));
        let offset = |from, offset| ZoneOffset { from, offset };
        let kz = if changed {
            vec![offset(long_ago, 360), offset(change, 300)]
        } else {
            vec![offset(long_ago, 300)]
        };
        for (id, country, offsets) in
            [("CN", Country::CN, vec![offset(long_ago, 480)]), ("KZ", Country::KZ, kz)]
        {
            self.raw.zones.push(fact(Zone { id: id.into(), offsets }, Confidence::High));
            let known = CountryFact { id: country, zone: Some(id.into()), names: names(id) };
            self.raw.countries.push(known);
        }
    }

    /// The clock of a side.
    pub(crate) fn zone(&self, side: Side) -> Zone {
        let found = self.raw.zones.iter().find(|zone| zone.id.as_str() == side.code());
        found.expect("both clocks are thrown first").value.clone()
    }

    fn port(&mut self, dice: &mut Dice, id: &PortId) {
        let third_country =
            *dice.pick(&[Tri::Yes, Tri::Yes, Tri::Yes, Tri::Yes, Tri::Yes, Tri::Yes, Tri::No, Tri::Unknown]);
        let port = Port {
            id: id.clone(),
            kind: PortKind::Road,
            serves: Serves::Travellers,
            third_country,
            lat: 45_000_000,
            lon: 82_000_000,
            precision_km: 500,
            names: names(id.as_str()),
            aliases: Vec::new(),
            note: None,
        };
        let confidence = mostly_sure(dice);
        self.raw.ports.push(fact(port, confidence));
        for side in Side::BOTH {
            let hall = Hall { port: id.clone(), side, names: names(id.as_str()) };
            self.raw.halls.push(hall);
        }
    }

    /// The versions of a hall's hours; seldom none at all, sometimes several that disagree.
    fn hall(&mut self, dice: &mut Dice, port: &PortId, side: Side) {
        let versions = match dice.range(1, 100) {
            1..=3 => 0,
            4..=80 => 1,
            _ => 2,
        };
        let mut followed = false;
        for n in 0..versions {
            let id = VersionId::from(format!("{port}-{}-{n}", side.code()).as_str());
            let audience =
                *dice.pick(&[Audience::All, Audience::All, Audience::Travellers, Audience::Lorries]);
            let audience = if n == 0 && dice.chance(80) { Audience::All } else { audience };
            let version = HoursVersion {
                id: id.clone(),
                port: port.clone(),
                side,
                audience,
                hours: "made by dice".to_owned(),
                rejected: dice.chance(2).then(|| "rejected".into()),
                note: None,
            };
            let confidence = mostly_sure(dice);
            let mut version = fact(version, confidence);
            followed |= n == 0 && audience == Audience::All && version.value.rejected.is_none();
            version.origin.as_of = date(2023, 11, dice.range(1, 28) as i8);
            version.origin.review_by = match dice.range(1, 100) {
                1..=5 => Some(date(2023, 12, 31)),
                6..=12 => Some(self.day + (dice.range(-2, 2) as i32).days()),
                _ => None,
            };
            // Before it the first version holds: without any hours a queue would only grow.
            if n > 0 && followed && dice.chance(20) {
                version.origin.valid_from = Some(self.day + (dice.range(-2, 2) as i32).days());
            }
            self.raw.tables.insert(id, self.table(dice, &self.zone(side)));
            self.raw.hours.push(version);
        }
    }

    /// Hours as they are found at the border, and some that aren't.
    fn table(&self, dice: &mut Dice, zone: &Zone) -> IntervalTable {
        // As far as the queue's tables reach: from 32 days before the first minute looked at.
        let ahead = if dice.chance(4) { dice.range(0, 3) } else { 50 } as i32;
        let (first, last) = (self.day - 50.days(), self.day + ahead.days());
        let minute = |dice: &mut Dice, low: i64, high: i64| {
            if dice.chance(70) { dice.range(low * 2, high * 2) * 30 } else { dice.range(low * 60, high * 60) }
        };
        let open = minute(dice, 6, 11);
        let close = minute(dice, 16, 21);
        let noon = minute(dice, 12, 14);
        let lunch = if dice.chance(50) { 60 } else { dice.range(20, 150) };
        let spans: Vec<(i64, i64)> = match dice.range(1, 100) {
            1..=45 => vec![(open, noon), (noon + lunch, close)],
            46..=68 => vec![(open, close)],
            69..=80 => vec![(0, 1440)],
            81..=88 => vec![(close, 1440 + open)],
            89..=92 => vec![(open, noon), (noon + 15, close), (close + 20, close + 90)],
            93..=95 => vec![(open, open + dice.range(10, 80))],
            96..=97 => vec![(0, close), (close + 5, 1440)],
            _ => (open / 60..close / 60).map(|hour| (hour * 60, hour * 60 + 45)).collect(),
        };
        let off: Vec<i8> = match dice.range(1, 100) {
            1..=60 => Vec::new(),
            61..=75 => vec![6],
            76..=85 => vec![5, 6],
            86..=95 => vec![dice.range(0, 6) as i8],
            _ => vec![0, 2, 4],
        };
        let unsure = dice.chance(4);
        let mut found = Vec::new();
        let mut day = first;
        while day < last {
            if !off.contains(&day.weekday().to_monday_zero_offset()) {
                let midnight = zone.start_of(day);
                for (start, end) in &spans {
                    let sure = !unsure || !dice.chance(30);
                    found.push(TableSpan { start: midnight + *start, end: midnight + *end, sure });
                }
            }
            day = day.tomorrow().expect("the worlds lie in our century");
        }
        IntervalTable::new(zone.start_of(first), zone.start_of(last), found)
    }

    fn modes(&mut self, dice: &mut Dice, port: &PortId) {
        for means in ALL {
            if dice.chance(2) {
                continue;
            }
            let allowed = match dice.range(1, 100) {
                1..=3 => Tri::No,
                4..=5 => Tri::Unknown,
                _ => Tri::Yes,
            };
            let crosses_by = if means == Means::Taxi { CrossesBy::Coach } else { CrossesBy::Own };
            let mode = Mode {
                port: port.clone(),
                directions: Direction::BOTH.to_vec(),
                means: vec![means],
                allowed,
                crosses_by,
                note: None,
            };
            let confidence = mostly_sure(dice);
            self.raw.modes.push(fact(mode, confidence));
        }
    }

    fn steps(&mut self, dice: &mut Dice, port: &PortId) {
        let shared = dice.chance(50);
        let groups: BTreeMap<u8, Vec<Means>> = BTreeMap::from([
            (0, if shared { vec![Means::Coach, Means::Taxi] } else { vec![Means::Coach] }),
            (1, vec![Means::Car, Means::Motorcycle]),
            (2, vec![Means::Lorry]),
            (3, if shared || dice.chance(30) { Vec::new() } else { vec![Means::Taxi] }),
        ]);
        for direction in Direction::BOTH {
            for (group, means) in &groups {
                if means.is_empty() || dice.chance(3) {
                    continue;
                }
                for (n, stage) in
                    [Stage::Approach, Stage::Exit, Stage::Exit, Stage::Between, Stage::Entry, Stage::Leave]
                        .into_iter()
                        .enumerate()
                {
                    if dice.chance(20) {
                        continue;
                    }
                    let typical = if dice.chance(10) { 0 } else { dice.range(1, 45) };
                    let step = Step {
                        id: format!("s{group}-{n}").as_str().into(),
                        port: port.clone(),
                        directions: vec![direction],
                        means: means.clone(),
                        stage,
                        who: *dice.pick(&[
                            Who::All,
                            Who::All,
                            Who::All,
                            Who::Driver,
                            Who::Passengers,
                            Who::Foreigners,
                            Who::Vulnerable,
                        ]),
                        typical_min: typical as u16,
                        slow_min: (typical + dice.range(-3, 40)).max(0) as u16,
                        note: None,
                    };
                    self.raw.steps.push(fact(step, Confidence::Medium));
                }
            }
        }
    }
}
