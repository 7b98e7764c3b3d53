//! What a road can be: its class, its surface, and who may use it.

/// Declares an enum that is stored as one byte, with the words it is called by.
macro_rules! stored {
    ($(#[$doc:meta])* $name:ident, $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// All of them, in the order they are stored by.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// A short word for it, for output of machines.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// By its stored number.
            pub fn from_u8(number: u8) -> Option<Self> {
                Self::ALL.get(usize::from(number)).copied()
            }
        }
    };
}

stored! {
    /// How one travels.
    Mode,
    /// A passenger car.
    Car = "car",
    /// A motorcycle.
    Motorcycle = "motorcycle",
    /// A coach or a large van for hire.
    Coach = "coach",
    /// On foot.
    Foot = "foot",
}

stored! {
    /// The kind of a road, after OpenStreetMap's `highway`, `service` and `route`.
    RoadClass,
    /// `motorway`
    Motorway = "motorway",
    /// `motorway_link`
    MotorwayLink = "motorway_link",
    /// `trunk`
    Trunk = "trunk",
    /// `trunk_link`
    TrunkLink = "trunk_link",
    /// `primary`
    Primary = "primary",
    /// `primary_link`
    PrimaryLink = "primary_link",
    /// `secondary`
    Secondary = "secondary",
    /// `secondary_link`
    SecondaryLink = "secondary_link",
    /// `tertiary`
    Tertiary = "tertiary",
    /// `tertiary_link`
    TertiaryLink = "tertiary_link",
    /// `unclassified`: a minor public road.
    Unclassified = "unclassified",
    /// `residential`
    Residential = "residential",
    /// `living_street`
    LivingStreet = "living_street",
    /// `service`
    Service = "service",
    /// `service` that is an alley.
    Alley = "alley",
    /// `service` that is a driveway.
    Driveway = "driveway",
    /// `service` of a car park.
    ParkingAisle = "parking_aisle",
    /// `track`
    Track = "track",
    /// `road`: somebody saw a road and nothing more is known.
    Road = "road",
    /// `busway`
    Busway = "busway",
    /// `pedestrian`
    Pedestrian = "pedestrian",
    /// `footway`
    Footway = "footway",
    /// `cycleway`
    Cycleway = "cycleway",
    /// `path`
    Path = "path",
    /// `bridleway`
    Bridleway = "bridleway",
    /// `steps`
    Steps = "steps",
    /// A ferry that takes those whom its access allows.
    Ferry = "ferry",
    /// A train that takes cars.
    CarTrain = "car_train",
}

impl RoadClass {
    /// Whether it leads on to, off, or between larger roads.
    pub fn is_link(self) -> bool {
        matches!(
            self,
            Self::MotorwayLink
                | Self::TrunkLink
                | Self::PrimaryLink
                | Self::SecondaryLink
                | Self::TertiaryLink
        )
    }

    /// Whether one is carried, by ship or by train.
    pub fn is_carried(self) -> bool {
        matches!(self, Self::Ferry | Self::CarTrain)
    }
}

stored! {
    /// What a road is made of, as far as speed goes, after `surface`, `tracktype` and `smoothness`.
    Surface,
    /// Not said.
    Unknown = "unknown",
    /// Asphalt, concrete, `paved`.
    Paved = "paved",
    /// Paving stones, concrete plates.
    Stones = "stones",
    /// Cobbles, setts.
    Cobbles = "cobbles",
    /// Compacted, fine gravel; `grade2`.
    Compacted = "compacted",
    /// Gravel, pebbles; `grade3`.
    Gravel = "gravel",
    /// Ground, dirt, grass, `unpaved`; `grade4`.
    Ground = "ground",
    /// Sand, mud, deep ruts; `grade5`.
    Soft = "soft",
    /// Ice or snow (winter roads).
    Ice = "ice",
}

stored! {
    /// What is filled.
    StationKind,
    /// A tank.
    Fuel = "fuel",
    /// A battery.
    Charging = "charging",
}

stored! {
    /// Whether somebody may use a road.
    Entry,
    /// Not at all.
    No = "no",
    /// Only when the journey starts or ends there (`private`, `destination`, `customers`, `delivery`).
    Destination = "destination",
    /// Yes.
    Yes = "yes",
}
