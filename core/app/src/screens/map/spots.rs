//! Places that can be chosen on the map: found ones, ports, pins, oneself.

use otkel_domain::model::{PlaceId, PortId};
use otkel_maps::{
    earth::LonLat,
    find::{Found, Kind},
};
use serde::{Deserialize, Serialize};

use super::MapRow;
use crate::{maps::language, screens::ports, services::Services};

/// Something that was chosen. It is kept as what it is, not as it is called: the language may change.
///
/// It has no readable `Debug`: where somebody goes is theirs.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Spot {
    /// A port of the content.
    Port(String),
    /// A place of a map's index, with its position, should the index be another one next time.
    Place {
        /// Which map.
        sheet: usize,
        /// Its number there.
        id: u32,
        /// Longitude and latitude in 10⁻⁷ degrees.
        at: (i32, i32),
    },
    /// A position.
    Pin(i32, i32),
    /// Where one is.
    Here(i32, i32),
    /// Where the group meets.
    Meeting(i32, i32),
}

/// A spot as it is called and what is known of it.
pub(super) struct Known {
    pub name: String,
    pub local: Option<String>,
    pub icon: String,
    pub kind: String,
    pub at: LonLat,
    pub about: Vec<String>,
    pub port: Option<PortId>,
}

impl Spot {
    pub(super) fn of_found(sheet: usize, found: &Found) -> Self {
        match &found.port {
            Some(port) => Self::Port(port.clone()),
            None => Self::Place { sheet, id: found.id, at: found.position.to_e7() },
        }
    }

    pub(super) fn pin(at: LonLat) -> Self {
        let (lon, lat) = at.to_e7();
        Self::Pin(lon, lat)
    }

    pub(super) fn here(at: LonLat) -> Self {
        let (lon, lat) = at.to_e7();
        Self::Here(lon, lat)
    }

    /// The id that rows carry and `Choose` sends back.
    pub(super) fn id(&self) -> String {
        match self {
            Self::Port(port) => format!("port:{port}"),
            Self::Place { sheet, id, .. } => format!("place:{sheet}:{id}"),
            Self::Pin(lon, lat) => format!("pin:{lon}:{lat}"),
            Self::Here(lon, lat) => format!("here:{lon}:{lat}"),
            Self::Meeting(lon, lat) => format!("meeting:{lon}:{lat}"),
        }
    }

    /// Reads such an id; `None` for one that means nothing here.
    pub(super) fn from_id(services: &Services, id: &str) -> Option<Self> {
        let mut parts = id.splitn(3, ':');
        let (kind, rest) = (parts.next()?, parts.next()?);
        if kind == "port" {
            let port = services.facts().port(&PortId::from(rest))?;
            return Some(Self::Port(port.id().to_string()));
        }
        let last = parts.next()?;
        match kind {
            "place" => {
                let (sheet, id) = (rest.parse().ok()?, last.parse().ok()?);
                let found = services.atlas.place(sheet, id, language(services.words.lang()))?;
                Some(Self::of_found(sheet, &found))
            }
            "pin" => Some(Self::Pin(rest.parse().ok()?, last.parse().ok()?)),
            "here" => Some(Self::Here(rest.parse().ok()?, last.parse().ok()?)),
            "meeting" => Some(Self::Meeting(rest.parse().ok()?, last.parse().ok()?)),
            _ => None,
        }
    }

    /// Where it is; `None` when the content no longer has it.
    pub(super) fn at(&self, services: &Services) -> Option<LonLat> {
        match self {
            Self::Port(port) => services.whereabouts(&PlaceId::from(format!("{port}/CN").as_str())),
            Self::Place { at: (lon, lat), .. }
            | Self::Pin(lon, lat)
            | Self::Here(lon, lat)
            | Self::Meeting(lon, lat) => Some(LonLat::from_e7(*lon, *lat)),
        }
    }

    /// What the planner's form calls it: a place or port of the content by its id.
    pub(super) fn planner_code(&self, services: &Services) -> Option<String> {
        match self {
            Self::Port(port) => Some(port.clone()),
            Self::Place { sheet, id, .. } => {
                services.atlas.place(*sheet, *id, language(services.words.lang()))?.place
            }
            Self::Pin(..) | Self::Here(..) | Self::Meeting(..) => None,
        }
    }

    /// What it is called and what is known of it.
    pub(super) fn known(&self, services: &Services) -> Option<Known> {
        let at = self.at(services)?;
        let words = &services.words;
        let plain = |name: String, icon: &str| Known {
            kind: String::new(),
            name,
            local: None,
            icon: icon.to_owned(),
            at,
            about: vec![words.position(at)],
            port: None,
        };
        match self {
            Self::Port(id) => {
                let port = services.facts().port(&PortId::from(id.as_str()))?;
                let rows = ports::board(services);
                let states = rows.iter().filter(|row| row.port == *id);
                let about = states
                    .map(|row| {
                        let state = [row.state_word.as_str(), row.detail.as_str()];
                        format!("{}: {}", row.direction, words.list(&filled(state)))
                    })
                    .collect();
                Some(Known {
                    name: words.name(&port.port.names),
                    local: None,
                    icon: "port".to_owned(),
                    kind: words.word("kind-port"),
                    at,
                    about,
                    port: Some(port.id().clone()),
                })
            }
            Self::Place { sheet, id, .. } => {
                let found = services.atlas.place(*sheet, *id, language(words.lang()));
                Some(match found {
                    Some(found) => of_place(services, &found),
                    None => plain(words.word("map-pin"), "pin"),
                })
            }
            Self::Pin(..) => Some(plain(words.word("map-pin"), "pin")),
            Self::Here(..) => Some(plain(words.word("map-here"), "here")),
            Self::Meeting(..) => Some(plain(words.word("map-meeting"), "meeting")),
        }
    }
}

/// The texts that say something.
fn filled<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.into_iter().filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

fn of_place(services: &Services, found: &Found) -> Known {
    let words = &services.words;
    let mut about = Vec::new();
    if let Some(hours) = &found.hours {
        about.push(words.say_of("map-hours", "hours", &words.isolate(hours)));
    }
    if let Some(phone) = &found.phone {
        about.push(words.say_of("map-phone", "phone", &words.isolate(phone)));
    }
    about.push(words.position(found.position));
    let kind = words.kind(found.kind);
    let kind = match &found.locality {
        Some(locality) => words.list(&[kind, words.script(locality.clone())]),
        None => kind,
    };
    Known {
        name: shown(services, found),
        local: found.local.clone(),
        icon: icon(found.kind).to_owned(),
        kind,
        at: found.position,
        about,
        port: None,
    }
}

/// A found place's name: in the Arabic script too, when it is Kazakh.
fn shown(services: &Services, found: &Found) -> String {
    services.words.script(found.name.clone())
}

/// A row of a list, with how far it is from `from`.
pub(super) fn row(services: &Services, spot: &Spot, from: Option<LonLat>) -> Option<MapRow> {
    let words = &services.words;
    let known = spot.known(services)?;
    let away = from.map(|from| words.away(from, known.at)).unwrap_or_default();
    let about = filled([known.kind.as_str(), away.as_str()]).join(" · ");
    let spoken = filled([known.name.as_str(), known.local.as_deref().unwrap_or_default(), about.as_str()]);
    Some(MapRow {
        id: spot.id(),
        spoken: words.voiced(&spoken.join(", ")),
        name: known.name,
        local: known.local,
        about,
        icon: known.icon,
    })
}

/// Which little picture.
pub(super) fn icon(kind: Kind) -> &'static str {
    match kind {
        Kind::City | Kind::Town | Kind::Village | Kind::Hamlet | Kind::Suburb => "town",
        Kind::Port | Kind::BorderControl | Kind::Customs => "port",
        Kind::Lake | Kind::River | Kind::Glacier => "water",
        Kind::Peak | Kind::Pass => "peak",
        Kind::Street | Kind::Square | Kind::Junction => "street",
        _ => kind.category().map_or("place", otkel_maps::find::Category::name),
    }
}
