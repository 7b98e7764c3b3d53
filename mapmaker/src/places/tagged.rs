//! What OpenStreetMap's tags say a place is.

use otkel_maps::find::Kind;

use crate::osm::Tags;

/// What an element is, if it is a place at all. Streets, rivers and railways' lines are not asked here: see
/// [`line_kind`].
pub(super) fn kind(tags: Tags<'_>) -> Option<Kind> {
    let named = tags.has("name");
    let value = |key| tags.get(key).unwrap_or_default();
    place(value("place"))
        .or_else(|| amenity(value("amenity"), named))
        .or_else(|| border(tags))
        .or_else(|| transport(tags))
        .or_else(|| tourism(value("tourism"), named))
        .or_else(|| nature(tags).filter(|_| named))
        .or_else(|| shop(value("shop"), named))
        .or_else(|| other(tags).filter(|_| named))
}

/// What a line of ways is that are merged by name: streets and rivers.
pub(super) fn line_kind(tags: Tags<'_>) -> Option<Kind> {
    if let Some(highway) = tags.get("highway") {
        let gone = [
            "proposed",
            "construction",
            "razed",
            "abandoned",
            "platform",
            "bus_stop",
            "rest_area",
            "services",
        ];
        return (!gone.contains(&highway)).then_some(Kind::Street);
    }
    matches!(tags.get("waterway"), Some("river" | "canal" | "stream")).then_some(Kind::River)
}

/// How important a street is by its class; `None` of other lines.
pub(super) fn street_importance(tags: Tags<'_>) -> Option<f32> {
    Some(match tags.get("highway")? {
        "motorway" | "trunk" => 0.2,
        "primary" => 0.18,
        "secondary" | "pedestrian" => 0.16,
        "tertiary" => 0.14,
        "footway" | "path" | "cycleway" | "track" | "steps" | "service" | "bridleway" => 0.08,
        _ => 0.12,
    })
}

fn place(value: &str) -> Option<Kind> {
    Some(match value {
        "country" => Kind::Country,
        "state" | "region" | "province" | "county" | "district" => Kind::Region,
        "city" => Kind::City,
        "town" => Kind::Town,
        "village" => Kind::Village,
        "hamlet" | "isolated_dwelling" | "farm" | "allotments" => Kind::Hamlet,
        "suburb" | "quarter" | "neighbourhood" | "borough" | "city_block" => Kind::Suburb,
        "island" | "islet" | "archipelago" => Kind::Island,
        "square" => Kind::Square,
        "locality" => Kind::Other,
        _ => return None,
    })
}

fn amenity(value: &str, named: bool) -> Option<Kind> {
    Some(match value {
        "fuel" => Kind::Fuel,
        "charging_station" => Kind::Charging,
        "pharmacy" => Kind::Pharmacy,
        "hospital" => Kind::Hospital,
        "clinic" | "doctors" => Kind::Clinic,
        "bank" => Kind::Bank,
        "atm" => Kind::Atm,
        "bureau_de_change" | "money_transfer" => Kind::Exchange,
        "police" => Kind::Police,
        "restaurant" => Kind::Restaurant,
        "cafe" | "ice_cream" => Kind::Cafe,
        "fast_food" | "food_court" | "canteen" => Kind::FastFood,
        "bar" | "pub" | "biergarten" => Kind::Bar,
        "marketplace" => Kind::Market,
        "bus_station" => Kind::BusStation,
        "ferry_terminal" => Kind::Ferry,
        "toilets" => Kind::Toilets,
        "customs" => Kind::Customs,
        _ if !named => return None,
        "place_of_worship" | "monastery" => Kind::Worship,
        "theatre" | "cinema" | "arts_centre" | "concert_hall" => Kind::Museum,
        "university" | "college" | "school" | "library" | "kindergarten" => Kind::School,
        "post_office" => Kind::Post,
        "parking" => Kind::Parking,
        "embassy" => Kind::Consulate,
        "" | "bench" | "waste_basket" | "recycling" | "parking_space" | "parking_entrance" | "post_box"
        | "telephone" => return None,
        _ => Kind::Other,
    })
}

fn border(tags: Tags<'_>) -> Option<Kind> {
    if tags.is("barrier", "border_control") {
        return Some(Kind::BorderControl);
    }
    let customs = tags.is("government", "customs") || tags.is("office", "customs");
    customs.then_some(Kind::Customs)
}

fn transport(tags: Tags<'_>) -> Option<Kind> {
    let named = tags.has("name");
    match (tags.get("railway"), tags.get("aeroway"), tags.get("highway"), tags.get("public_transport")) {
        (Some("station" | "halt"), ..) => Some(Kind::Station).filter(|_| named),
        (Some("tram_stop"), ..) | (_, _, Some("bus_stop"), _) => Some(Kind::Stop).filter(|_| named),
        (_, Some("aerodrome" | "airport"), ..) => Some(Kind::Airport).filter(|_| named),
        (_, _, Some("motorway_junction"), _) => Some(Kind::Junction).filter(|_| named),
        (_, _, Some("services" | "rest_area"), _) => Some(Kind::Other).filter(|_| named),
        (_, _, _, Some("station")) => Some(Kind::BusStation).filter(|_| named),
        _ => None,
    }
}

fn tourism(value: &str, named: bool) -> Option<Kind> {
    Some(match value {
        "hotel" | "motel" | "apartment" => Kind::Hotel,
        "guest_house" | "chalet" => Kind::GuestHouse,
        "hostel" => Kind::Hostel,
        "camp_site" | "caravan_site" => Kind::Camp,
        "viewpoint" => Kind::Viewpoint,
        _ if !named => return None,
        "museum" | "gallery" => Kind::Museum,
        "attraction" | "theme_park" | "zoo" | "aquarium" | "artwork" | "alpine_hut" | "wilderness_hut" => {
            Kind::Sight
        }
        _ => return None,
    })
}

fn nature(tags: Tags<'_>) -> Option<Kind> {
    if tags.is("mountain_pass", "yes") {
        return Some(Kind::Pass);
    }
    match tags.get("natural") {
        Some("peak" | "volcano" | "hill" | "ridge" | "mountain_range") => return Some(Kind::Peak),
        Some("saddle") => return Some(Kind::Pass),
        Some("glacier") => return Some(Kind::Glacier),
        // Rivers come as lines.
        Some("water") if !matches!(tags.get("water"), Some("river" | "canal" | "stream")) => {
            return Some(Kind::Lake);
        }
        Some("bay" | "beach" | "cape" | "cave_entrance" | "spring" | "valley" | "wood" | "wetland") => {
            return Some(Kind::Other);
        }
        _ => {}
    }
    match (tags.get("landuse"), tags.get("leisure"), tags.get("boundary")) {
        (Some("reservoir"), ..) => Some(Kind::Lake),
        (_, Some("nature_reserve"), _) | (_, _, Some("national_park" | "protected_area")) => {
            Some(Kind::Reserve)
        }
        (_, Some("park" | "garden"), _) => Some(Kind::Park),
        (_, Some("pitch" | "swimming_pool" | "picnic_table"), _) => None,
        (_, Some(_), _) => Some(Kind::Other),
        _ => None,
    }
}

fn shop(value: &str, named: bool) -> Option<Kind> {
    Some(match value {
        "supermarket" => Kind::Supermarket,
        "car_repair" | "tyres" => Kind::Workshop,
        "" | "vacant" | "no" => return None,
        "convenience" | "mall" | "department_store" => Kind::Shop,
        _ if named => Kind::Shop,
        _ => return None,
    })
}

fn other(tags: Tags<'_>) -> Option<Kind> {
    if tags.is("office", "diplomatic") || tags.has("diplomatic") {
        return Some(Kind::Consulate);
    }
    match tags.get("historic") {
        Some("yes" | "no" | "milestone" | "boundary_stone") | None => {}
        Some(_) => return Some(Kind::Sight),
    }
    let things = ["office", "craft", "man_made", "building", "landuse", "club", "healthcare"];
    things.iter().any(|key| tags.has(key)).then_some(Kind::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_say_what_a_place_is() {
        for (pairs, expected) in [
            (&[("amenity", "fuel")][..], Some(Kind::Fuel)),
            (&[("place", "town"), ("name", "Жаркент")], Some(Kind::Town)),
            (&[("barrier", "border_control")], Some(Kind::BorderControl)),
            (&[("railway", "station"), ("name", "Алтынкөл")], Some(Kind::Station)),
            (&[("natural", "water"), ("name", "Алакөл")], Some(Kind::Lake)),
            (&[("natural", "water"), ("water", "river"), ("name", "Или")], None),
            (&[("natural", "water")], None),
            (&[("shop", "supermarket")], Some(Kind::Supermarket)),
            (&[("amenity", "bench"), ("name", "x")], None),
            (&[("tourism", "museum"), ("name", "x"), ("building", "yes")], Some(Kind::Museum)),
            (&[("highway", "bus_stop"), ("name", "x")], Some(Kind::Stop)),
            (&[("building", "yes")], None),
        ] {
            assert_eq!(kind(Tags::new(pairs)), expected, "{pairs:?}");
        }
        assert_eq!(line_kind(Tags::new(&[("highway", "residential")])), Some(Kind::Street));
        assert_eq!(line_kind(Tags::new(&[("highway", "proposed")])), None);
    }
}
