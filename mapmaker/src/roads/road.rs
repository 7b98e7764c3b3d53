use otkel_maps::roads::{Access, Months, Names, RoadClass, Surface};

use super::{
    access::access,
    class::{class, surface},
    limit::limits,
    measure::{kilometres_per_hour, seconds},
    names::{names, reference},
    season::closed_months,
    tags::{directed, is_one_of, is_set},
};
use crate::osm::Tags;

/// What the tags of a way say about it as a road.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "they are yes or no on the signs")]
pub struct Road {
    /// What kind.
    pub class: RoadClass,
    /// What it is made of.
    pub surface: Surface,
    /// What it is called.
    pub names: Names,
    /// Its numbers, as on the signs.
    pub reference: String,
    /// Signed limit in km/h; 255 is *no limit*.
    pub limit: [Option<u8>; 2],
    /// A speed in km/h that mappers know to be the practical one.
    pub hint: [Option<f32>; 2],
    /// Who may use it.
    pub access: [Access; 2],
    /// Part of a roundabout.
    pub roundabout: bool,
    /// One may have to pay.
    pub toll: bool,
    /// Under ground.
    pub tunnel: bool,
    /// On a bridge.
    pub bridge: bool,
    /// Seconds from end to end of the whole way, of ferries and trains.
    pub carried_s: Option<u32>,
    /// When it is closed every year.
    pub closed_months: Months,
}

impl Road {
    /// Reads a way's tags; `None` when it is no road, or a road for nobody.
    pub fn read(tags: Tags<'_>) -> Option<Self> {
        let class = class(tags)?;
        let access = access(tags, class);
        if access == [Access::NONE; 2] {
            return None;
        }
        let carried_s = tags.get("duration").and_then(seconds).filter(|_| class.is_carried());
        let practical = |text: Option<&str>| {
            text.and_then(kilometres_per_hour)
                .filter(|speed| (1.0..=250.0).contains(speed))
                .map(|speed| speed as f32)
        };
        Some(Self {
            class,
            surface: surface(tags),
            names: names(tags),
            reference: reference(tags),
            limit: limits(tags),
            hint: directed(tags, &["maxspeed:practical"]).map(practical),
            access,
            roundabout: is_one_of(tags, "junction", &["roundabout", "circular"]),
            toll: is_one_of(tags, "toll", &["yes"]),
            tunnel: is_set(tags, "tunnel"),
            bridge: is_set(tags, "bridge"),
            carried_s,
            closed_months: closed_months(tags),
        })
    }
}

/// Whether a way has conditions that aren't followed: hours of access, of speed, of direction.
pub(super) fn has_unread_conditions(tags: Tags<'_>) -> bool {
    tags.iter().any(|(key, _)| {
        let of_season =
            matches!(key, "access:conditional" | "vehicle:conditional" | "motor_vehicle:conditional");
        key.ends_with(":conditional") && !(of_season && closed_months(tags) != Months::NONE)
    })
}

#[cfg(test)]
mod tests {
    use otkel_maps::roads::{Entry, Mode};

    use super::*;

    fn of(pairs: &[(&str, &str)]) -> Option<Road> {
        Road::read(Tags::new(pairs))
    }

    #[test]
    fn a_highway_with_everything() {
        let road = of(&[
            ("highway", "trunk"),
            ("name", "Батыс Еуропа – Батыс Қытай"),
            ("ref", "A2"),
            ("maxspeed", "110"),
            ("maxspeed:practical", "95"),
            ("surface", "asphalt"),
            ("toll", "yes"),
            ("bridge", "viaduct"),
            ("tunnel", "no"),
            ("oneway", "yes"),
        ])
        .unwrap();
        assert_eq!((road.class, road.surface), (RoadClass::Trunk, Surface::Paved));
        assert_eq!((road.limit, road.hint), ([Some(110); 2], [Some(95.0); 2]));
        assert!(road.toll && road.bridge && !road.tunnel && !road.roundabout);
        assert_eq!(road.access.map(|access| access.of(Mode::Car)), [Entry::Yes, Entry::No]);
        assert_eq!(road.reference, "A2");
    }

    #[test]
    fn ferries_take_their_time() {
        let ferry = of(&[("route", "ferry"), ("duration", "01:10"), ("motor_vehicle", "no")]).unwrap();
        assert_eq!(ferry.carried_s, Some(4200));
        assert_eq!(ferry.access[0].of(Mode::Car), Entry::No);
        assert_eq!(ferry.access[0].of(Mode::Foot), Entry::Yes);
        let road = of(&[("highway", "primary"), ("duration", "01:10")]).unwrap();
        assert_eq!(road.carried_s, None);
    }

    #[test]
    fn roads_for_nobody_are_none() {
        assert_eq!(of(&[("highway", "busway")]), None);
        assert_eq!(of(&[("highway", "service"), ("access", "no")]), None);
        assert_eq!(of(&[("waterway", "river")]), None);
    }

    #[test]
    fn unread_conditions_are_noticed() {
        let notices = |pairs: &[(&str, &str)]| has_unread_conditions(Tags::new(pairs));
        assert!(notices(&[("maxspeed:conditional", "50 @ (22:00-06:00)")]));
        assert!(notices(&[("motor_vehicle:conditional", "no @ (Mo-Fr 07:00-09:00)")]));
        assert!(!notices(&[("motor_vehicle:conditional", "no @ (Nov-Apr)")]));
        assert!(!notices(&[("maxspeed", "50")]));
    }
}
