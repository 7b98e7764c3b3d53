//! Places, points of interest, stops and addresses: nodes, and areas shown as a point.

use otkel_maps::earth::LonLat;

use super::{
    super::{Feature, Shape},
    ports::{self, Port},
    tagged::{Fields, copy, names, population},
};
use crate::osm::{Node, Tags};

pub(super) fn of_node(node: &Node<'_>, ports: &[Port], out: &mut Vec<Feature>) {
    let (tags, at) = (node.tags, node.at);
    place(tags, at, out);
    junction(tags, at, out);
    stop(tags, at, out);
    if tags.is("barrier", "border_control") {
        border_control(tags, at, ports, out);
    } else if !poi(tags, at, out) {
        address(tags, at, out);
    }
}

fn point(layer: &'static str, at: LonLat, from: u8, fields: Fields, order: i32) -> Feature {
    Feature { layer, shape: Shape::Point(at), zooms: from..=14, fields, order }
}

/// Populated places, and names of countries and states.
pub(super) fn place(tags: Tags<'_>, at: LonLat, out: &mut Vec<Feature>) {
    let Some(place) = tags.get("place") else { return };
    let (zoom, usual, may_be_capital) = match place {
        "city" => (6, 100_000, true),
        "town" => (7, 5_000, true),
        "village" => (10, 100, true),
        "hamlet" => (10, 50, true),
        "suburb" => (10, 1_000, false),
        "quarter" => (10, 500, false),
        "neighbourhood" => (10, 100, false),
        "locality" | "island" => (10, 0, false),
        "isolated_dwelling" | "farm" => (10, 5, false),
        "country" | "state" | "province" => {
            let (level, from) = if place == "country" { (2, 2) } else { (4, 5) };
            let mut fields = vec![("admin_level", level.into())];
            if names(tags, &mut fields) {
                out.push(point("boundary_labels", at, from, fields, level as i32));
            }
            return;
        }
        _ => return,
    };
    let (kind, zoom) = match tags.get("capital").filter(|_| may_be_capital) {
        Some("yes" | "2") => ("capital", 4),
        Some("4") => ("state_capital", 4),
        _ => (place, zoom),
    };
    let people = population(tags).unwrap_or(usual);
    let mut fields = vec![("kind", kind.into()), ("population", people.into())];
    if names(tags, &mut fields) {
        // The largest first.
        out.push(point("place_labels", at, zoom, fields, -(people as i32).min(8_000_000)));
    }
}

fn junction(tags: Tags<'_>, at: LonLat, out: &mut Vec<Feature>) {
    if tags.is("highway", "motorway_junction") {
        let mut fields = vec![("kind", "motorway_junction".into())];
        copy(tags, "ref", &mut fields);
        names(tags, &mut fields);
        out.push(point("street_labels_points", at, 12, fields, 0));
    }
}

pub(super) fn stop(tags: Tags<'_>, at: LonLat, out: &mut Vec<Feature>) {
    let mut found = None;
    for (key, value) in tags.iter() {
        found = match (key, value) {
            ("railway", "station") => Some(("station", 13)),
            ("railway", "halt") => Some(("halt", 13)),
            ("railway", "tram_stop") => Some(("tram_stop", 14)),
            ("highway", "bus_stop") => Some(("bus_stop", 14)),
            ("amenity", "bus_station") => Some(("bus_station", 13)),
            ("amenity", "ferry_terminal") => Some(("ferry_terminal", 12)),
            ("aerialway", "station") => Some(("aerialway_station", 13)),
            ("aeroway", "aerodrome") => Some(("aerodrome", 11)),
            ("aeroway", "helipad") => Some(("helipad", 13)),
            _ => continue,
        };
        break;
    }
    if let Some((kind, zoom)) = found {
        let mut fields = vec![("kind", kind.into())];
        names(tags, &mut fields);
        copy(tags, "iata", &mut fields);
        out.push(point("public_transport", at, zoom, fields, i32::from(zoom)));
    }
}

fn border_control(tags: Tags<'_>, at: LonLat, ports: &[Port], out: &mut Vec<Feature>) {
    let mut fields = vec![("barrier", "border_control".into())];
    if let Some(port) = ports::at(at, ports) {
        fields.push(("port", port.id.as_str().into()));
    }
    names(tags, &mut fields);
    out.push(point("pois", at, 8, fields, -1));
}

/// Adds a point of interest, if it is one; says whether it was.
pub(super) fn poi(tags: Tags<'_>, at: LonLat, out: &mut Vec<Feature>) -> bool {
    let mut fields = Fields::new();
    let mut from = u8::MAX;
    for (key, value) in tags.iter() {
        if let Some((key, zoom)) = accepted(key, value) {
            fields.push((key, value.into()));
            from = from.min(zoom);
        }
    }
    if fields.is_empty() {
        return false;
    }
    details(tags, &mut fields);
    names(tags, &mut fields);
    copy_address(tags, &mut fields);
    out.push(point("pois", at, from, fields, i32::from(from)));
    true
}

/// The keys of points of interest, the values that are shown, and from which zoom.
#[rustfmt::skip]
fn accepted(key: &str, value: &str) -> Option<(&'static str, u8)> {
    Some(match key {
        "amenity" => ("amenity", match value {
            "fuel" => 10,
            "hospital" | "charging_station" | "border_control" => 12,
            "police" | "pharmacy" | "clinic" | "bank" | "atm" | "bureau_de_change" | "embassy" | "fire_station" | "post_office"
            | "townhall" | "marketplace" | "university" => 13,
            "post_box" | "telephone" | "library" | "courthouse" | "prison" | "community_centre" | "nursing_home" | "arts_centre"
            | "grave_yard" | "recycling" | "school" | "college" | "public_building" | "doctors" | "dentist" | "veterinary"
            | "theatre" | "nightclub" | "cinema" | "restaurant" | "fast_food" | "cafe" | "pub" | "bar" | "food_court"
            | "biergarten" | "shelter" | "car_rental" | "car_wash" | "car_sharing" | "bicycle_rental" | "vending_machine"
            | "toilets" | "bench" | "drinking_water" | "fountain" | "hunting_stand" | "waste_basket" | "place_of_worship"
            | "parking" | "playground" | "dog_park" | "customs" | "shower" | "vehicle_inspection" => 14,
            _ => return None,
        }),
        "shop" => ("shop", match value {
            "supermarket" | "mall" | "car_repair" => 13,
            "alcohol" | "bakery" | "beauty" | "beverages" | "bicycle" | "books" | "butcher" | "car" | "chemist" | "clothes"
            | "computer" | "convenience" | "department_store" | "doityourself" | "dry_cleaning" | "florist" | "furniture"
            | "garden_centre" | "general" | "gift" | "greengrocer" | "hairdresser" | "hardware" | "jewelry" | "kiosk"
            | "laundry" | "mobile_phone" | "newsagent" | "optician" | "outdoor" | "shoes" | "sports" | "stationery" | "toys"
            | "travel_agency" | "video" | "tyres" => 14,
            _ => return None,
        }),
        "tourism" => ("tourism", match value {
            "attraction" | "viewpoint" | "camp_site" | "museum" => 12,
            "hotel" | "motel" | "guest_house" | "hostel" | "caravan_site" | "alpine_hut" | "theme_park" | "zoo" => 13,
            "bed_and_breakfast" | "chalet" | "information" | "picnic_site" | "artwork" => 14,
            _ => return None,
        }),
        "man_made" => ("man_made", match value {
            "surveillance" | "tower" | "windmill" | "lighthouse" | "wastewater_plant" | "water_well" | "watermill"
            | "water_works" => 14,
            _ => return None,
        }),
        "historic" => ("historic", match value {
            "castle" | "fort" | "archaeological_site" => 13,
            "monument" | "memorial" | "ruins" | "battlefield" | "wayside_cross" | "wayside_shrine" => 14,
            _ => return None,
        }),
        "leisure" => ("leisure", match value {
            "stadium" | "water_park" | "golf_course" | "nature_reserve" => 13,
            "playground" | "dog_park" | "sports_centre" | "pitch" | "swimming_pool" | "ice_rink" => 14,
            _ => return None,
        }),
        "emergency" => ("emergency", match value {
            "phone" | "defibrillator" | "fire_hydrant" => 14,
            _ => return None,
        }),
        "highway" => ("highway", match value {
            "rest_area" | "services" => 12,
            "emergency_access_point" => 14,
            _ => return None,
        }),
        "office" => ("office", match value {
            "diplomatic" => 13,
            _ => return None,
        }),
        "natural" => ("natural", match value {
            "peak" | "volcano" | "saddle" => 11,
            "spring" | "hot_spring" | "cave_entrance" => 14,
            _ => return None,
        }),
        "mountain_pass" => ("mountain_pass", match value {
            "yes" => 10,
            _ => return None,
        }),
        _ => return None,
    })
}

/// What is told of some kinds only.
fn details(tags: Tags<'_>, fields: &mut Fields) {
    let yes = |key: &'static str, fields: &mut Fields| {
        if tags.is(key, "yes") {
            fields.push((key, true.into()));
        }
    };
    match tags.get("amenity") {
        Some("restaurant" | "fast_food" | "pub" | "bar" | "cafe") => copy(tags, "cuisine", fields),
        Some("vending_machine") => copy(tags, "vending", fields),
        Some("bank") => yes("atm", fields),
        Some("place_of_worship") => {
            copy(tags, "religion", fields);
            copy(tags, "denomination", fields);
        }
        Some("recycling") => {
            for key in
                ["recycling:glass_bottles", "recycling:paper", "recycling:clothes", "recycling:scrap_metal"]
            {
                yes(key, fields);
            }
        }
        _ => {}
    }
    if matches!(tags.get("leisure"), Some("pitch" | "sports_centre")) {
        copy(tags, "sport", fields);
    }
    if tags.is("tourism", "information") {
        copy(tags, "information", fields);
    }
    if tags.is("man_made", "tower") {
        copy(tags, "tower:type", fields);
    }
    if (tags.has("natural") || tags.has("mountain_pass"))
        && let Some(metres) =
            tags.get("ele").and_then(|ele| ele.trim_end_matches('m').trim().parse::<f64>().ok())
        && metres.abs() < 10_000.0
    {
        fields.push(("ele", (metres as i64).into()));
    }
}

fn copy_address(tags: Tags<'_>, fields: &mut Fields) -> bool {
    let before = fields.len();
    for (field, key) in [("housename", "addr:housename"), ("housenumber", "addr:housenumber")] {
        if let Some(value) = tags.get(key) {
            fields.push((field, value.into()));
        }
    }
    fields.len() > before
}

pub(super) fn address(tags: Tags<'_>, at: LonLat, out: &mut Vec<Feature>) {
    let mut fields = Fields::new();
    if copy_address(tags, &mut fields) {
        out.push(point("addresses", at, 14, fields, 0));
    }
}
