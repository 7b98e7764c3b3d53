use serde::Serialize;

/// Declares [`Kind`] with its number in the file, its name and its category, once.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $code:literal, $name:literal, $category:expr;)*) => {
        /// What a place is. The numbers are part of the file's format: they never change their meaning, new ones are added.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "snake_case")]
        #[repr(u8)]
        pub enum Kind {
            $($(#[$doc])* $kind = $code,)*
        }

        impl Kind {
            /// Every kind, in the order of their numbers.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// From its number in a file; a number of a later version is [`Kind::Other`].
            pub fn from_code(code: u8) -> Self {
                match code {
                    $($code => Self::$kind,)*
                    _ => Self::Other,
                }
            }

            /// Its number in a file.
            pub fn code(self) -> u8 {
                self as u8
            }

            /// Its name, as JSON has it: `guest_house`.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }

            /// The category that finds it, if one does.
            pub fn category(self) -> Option<Category> {
                match self {
                    $(Self::$kind => $category,)*
                }
            }
        }
    };
}

kinds! {
    /// Anything else with a name.
    Other = 0, "other", None;
    /// A country.
    Country = 1, "country", None;
    /// An oblast, a prefecture, an autonomous region; a landscape.
    Region = 2, "region", None;
    /// A city.
    City = 3, "city", None;
    /// A town.
    Town = 4, "town", None;
    /// A village.
    Village = 5, "village", None;
    /// A hamlet, a farm.
    Hamlet = 6, "hamlet", None;
    /// A part of a town: suburb, quarter, neighbourhood.
    Suburb = 7, "suburb", None;
    /// A street or road.
    Street = 8, "street", None;
    /// A square in a town.
    Square = 9, "square", None;
    /// A port of the content pack: a crossing with halls on both sides.
    Port = 10, "port", Some(Category::Border);
    /// A border control on the map.
    BorderControl = 11, "border_control", Some(Category::Border);
    /// A customs office.
    Customs = 12, "customs", Some(Category::Border);
    /// A filling station.
    Fuel = 13, "fuel", Some(Category::Fuel);
    /// A charging station for electric vehicles.
    Charging = 14, "charging", Some(Category::Fuel);
    /// A pharmacy.
    Pharmacy = 15, "pharmacy", Some(Category::Pharmacy);
    /// A hospital.
    Hospital = 16, "hospital", Some(Category::Hospital);
    /// A clinic, a doctor.
    Clinic = 17, "clinic", Some(Category::Hospital);
    /// A hotel, a motel.
    Hotel = 18, "hotel", Some(Category::Hotel);
    /// A guest house, rooms.
    GuestHouse = 19, "guest_house", Some(Category::Hotel);
    /// A hostel.
    Hostel = 20, "hostel", Some(Category::Hotel);
    /// A camp site.
    Camp = 21, "camp", Some(Category::Hotel);
    /// A bank.
    Bank = 22, "bank", Some(Category::Bank);
    /// A cash machine.
    Atm = 23, "atm", Some(Category::Bank);
    /// Where money is changed.
    Exchange = 24, "exchange", Some(Category::Bank);
    /// A police station.
    Police = 25, "police", Some(Category::Police);
    /// A restaurant.
    Restaurant = 26, "restaurant", Some(Category::Food);
    /// A café.
    Cafe = 27, "cafe", Some(Category::Food);
    /// Fast food, a canteen.
    FastFood = 28, "fast_food", Some(Category::Food);
    /// A bar, a pub.
    Bar = 29, "bar", Some(Category::Food);
    /// A supermarket.
    Supermarket = 30, "supermarket", Some(Category::Shop);
    /// A market.
    Market = 31, "market", Some(Category::Shop);
    /// A shop of another sort.
    Shop = 32, "shop", Some(Category::Shop);
    /// A railway station or halt.
    Station = 33, "station", Some(Category::Station);
    /// A bus station.
    BusStation = 34, "bus_station", Some(Category::Station);
    /// A stop of a tram, bus or metro.
    Stop = 35, "stop", Some(Category::Station);
    /// A ferry's landing.
    Ferry = 36, "ferry", Some(Category::Station);
    /// An airport.
    Airport = 37, "airport", Some(Category::Airport);
    /// A sight.
    Sight = 38, "sight", Some(Category::Sight);
    /// A museum, a gallery, a theatre.
    Museum = 39, "museum", Some(Category::Sight);
    /// A mosque, a church, a temple.
    Worship = 40, "worship", Some(Category::Sight);
    /// A viewpoint.
    Viewpoint = 41, "viewpoint", Some(Category::Sight);
    /// A park, a garden.
    Park = 42, "park", Some(Category::Sight);
    /// A mountain, a peak.
    Peak = 43, "peak", None;
    /// A pass.
    Pass = 44, "pass", None;
    /// A lake, a reservoir.
    Lake = 45, "lake", None;
    /// A river.
    River = 46, "river", None;
    /// An island.
    Island = 47, "island", None;
    /// A glacier.
    Glacier = 48, "glacier", None;
    /// A nature reserve.
    Reserve = 49, "reserve", None;
    /// A school, a university, a library.
    School = 50, "school", None;
    /// A post office.
    Post = 51, "post", None;
    /// A car park.
    Parking = 52, "parking", None;
    /// A car workshop.
    Workshop = 53, "workshop", Some(Category::Workshop);
    /// A public toilet.
    Toilets = 54, "toilets", Some(Category::Toilets);
    /// An embassy, a consulate.
    Consulate = 55, "consulate", None;
    /// A motorway exit or junction.
    Junction = 56, "junction", None;
}

impl Kind {
    /// Whether people live there and streets belong to it: a line below a street's name.
    pub fn is_settlement(self) -> bool {
        matches!(self, Self::City | Self::Town | Self::Village | Self::Hamlet | Self::Suburb)
    }
}

/// What somebody looks for without knowing a name. Each finds one or more [`Kind`]s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Filling stations, and charging.
    Fuel,
    /// Pharmacies.
    Pharmacy,
    /// Hospitals and clinics.
    Hospital,
    /// Hotels, guest houses, hostels, camp sites.
    Hotel,
    /// Banks, cash machines, money changers.
    Bank,
    /// Police.
    Police,
    /// Ports, border controls, customs.
    Border,
    /// Restaurants, cafés and the like.
    Food,
    /// Supermarkets, markets, shops.
    Shop,
    /// Railway, bus and ferry stations, stops.
    Station,
    /// Airports.
    Airport,
    /// Sights, museums, mosques and churches, viewpoints, parks.
    Sight,
    /// Car workshops.
    Workshop,
    /// Public toilets.
    Toilets,
}

impl Category {
    /// Every category.
    pub const ALL: [Self; 14] = [
        Self::Fuel,
        Self::Pharmacy,
        Self::Hospital,
        Self::Hotel,
        Self::Bank,
        Self::Police,
        Self::Border,
        Self::Food,
        Self::Shop,
        Self::Station,
        Self::Airport,
        Self::Sight,
        Self::Workshop,
        Self::Toilets,
    ];

    /// Its name, as JSON and the data files have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fuel => "fuel",
            Self::Pharmacy => "pharmacy",
            Self::Hospital => "hospital",
            Self::Hotel => "hotel",
            Self::Bank => "bank",
            Self::Police => "police",
            Self::Border => "border",
            Self::Food => "food",
            Self::Shop => "shop",
            Self::Station => "station",
            Self::Airport => "airport",
            Self::Sight => "sight",
            Self::Workshop => "workshop",
            Self::Toilets => "toilets",
        }
    }

    /// From its name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_come_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), *kind);
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
        assert_eq!(Kind::from_code(255), Kind::Other);
        for category in Category::ALL {
            assert_eq!(Category::from_name(category.name()), Some(category));
            assert_eq!(serde_json::to_value(category).unwrap(), category.name());
            assert!(
                Kind::ALL.iter().any(|kind| kind.category() == Some(category)),
                "{category:?} finds nothing"
            );
        }
    }
}
