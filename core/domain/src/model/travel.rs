//! Who travels how, and which way.

use serde::{Deserialize, Serialize};

use super::Side;

/// By what one travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Means {
    /// A scheduled or chartered coach.
    Coach,
    /// The shuttle between the two halls, reached by other means.
    Shuttle,
    /// A taxi to the hall and another one beyond.
    Taxi,
    /// One's own car.
    Car,
    /// A motorcycle.
    Motorcycle,
    /// A lorry.
    Lorry,
    /// A passenger train.
    Train,
    /// On foot.
    Foot,
    /// A flight.
    Plane,
}

impl Means {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Coach,
        Self::Shuttle,
        Self::Taxi,
        Self::Car,
        Self::Motorcycle,
        Self::Lorry,
        Self::Train,
        Self::Foot,
        Self::Plane,
    ];

    /// What is tried when nobody says: everything that needs no vehicle of one's own.
    pub const PUBLIC: [Self; 4] = [Self::Coach, Self::Taxi, Self::Train, Self::Plane];

    /// The word in content and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Coach => "coach",
            Self::Shuttle => "shuttle",
            Self::Taxi => "taxi",
            Self::Car => "car",
            Self::Motorcycle => "motorcycle",
            Self::Lorry => "lorry",
            Self::Train => "train",
            Self::Foot => "foot",
            Self::Plane => "plane",
        }
    }

    /// Reads the word; `None` when it is none.
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.trim().to_ascii_lowercase();
        let word = match word.as_str() {
            "bus" => "coach",
            "truck" => "lorry",
            "motorbike" | "bike" => "motorcycle",
            "walk" | "pedestrian" => "foot",
            "flight" | "air" => "plane",
            "rail" => "train",
            other => other,
        };
        Self::ALL.into_iter().find(|means| means.word() == word)
    }

    /// Whether one brings one's own vehicle through the border.
    pub const fn is_own_vehicle(self) -> bool {
        matches!(self, Self::Car | Self::Motorcycle | Self::Lorry)
    }

    /// Whose hours apply.
    pub const fn audience(self) -> Audience {
        if matches!(self, Self::Lorry) { Audience::Lorries } else { Audience::Travellers }
    }
}

/// Whom hours are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Persons, and the cars and coaches they come in.
    Travellers,
    /// Freight.
    Lorries,
    /// Everybody.
    All,
}

impl Audience {
    /// Whether hours for `self` hold for `asked`.
    pub fn covers(self, asked: Self) -> bool {
        self == Self::All || self == asked
    }
}

/// Which way one crosses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// From China to Kazakhstan.
    #[serde(rename = "CN-KZ")]
    CnKz,
    /// From Kazakhstan to China.
    #[serde(rename = "KZ-CN")]
    KzCn,
}

impl Direction {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::CnKz, Self::KzCn];

    /// The side whose exit inspection comes first.
    pub const fn exit(self) -> Side {
        match self {
            Self::CnKz => Side::Cn,
            Self::KzCn => Side::Kz,
        }
    }

    /// The side whose entry inspection comes second.
    pub const fn entry(self) -> Side {
        self.exit().other()
    }

    /// The way back.
    #[must_use]
    pub const fn back(self) -> Self {
        match self {
            Self::CnKz => Self::KzCn,
            Self::KzCn => Self::CnKz,
        }
    }

    /// Leaving this side.
    pub const fn leaving(side: Side) -> Self {
        match side {
            Side::Cn => Self::CnKz,
            Side::Kz => Self::KzCn,
        }
    }

    /// `CN-KZ` or `KZ-CN`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CnKz => "CN-KZ",
            Self::KzCn => "KZ-CN",
        }
    }

    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// Persons and vehicles stand in queues of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QueueClass {
    /// The passenger hall.
    Persons,
    /// The vehicle lanes.
    Vehicles,
}

/// How the day goes. One bad day is shared by all steps of a crossing; it is not the sum of each step's own worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scenario {
    /// As on most days.
    Typical,
    /// One bad day in about ten.
    Slow,
}

impl Scenario {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::Typical, Self::Slow];

    /// Picks the value of this scenario.
    pub fn of<T>(self, typical: T, slow: T) -> T {
        match self {
            Self::Typical => typical,
            Self::Slow => slow,
        }
    }
}
