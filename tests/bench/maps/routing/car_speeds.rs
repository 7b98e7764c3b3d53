//! The speeds of OSRM's profile `car.lua`, in km/h.

/// Of a class of road.
pub(crate) fn class_kmh(highway: &str) -> Option<f64> {
    Some(match highway {
        "motorway" => 90.0,
        "motorway_link" => 45.0,
        "trunk" => 85.0,
        "primary" => 65.0,
        "primary_link" => 30.0,
        "secondary" => 55.0,
        "secondary_link" | "unclassified" | "residential" => 25.0,
        "tertiary" | "trunk_link" => 40.0,
        "tertiary_link" | "winter_road" => 20.0,
        "living_street" => 10.0,
        "service" | "ice_road" => 15.0,
        _ => return None,
    })
}

/// The most that a surface allows.
pub(crate) fn surface_kmh(surface: &str) -> Option<f64> {
    Some(match surface {
        "cement" | "compacted" | "fine_gravel" => 80.0,
        "paving_stones" | "metal" | "bricks" => 60.0,
        "grass" | "wood" | "sett" | "grass_paver" | "gravel" | "unpaved" | "ground" | "dirt"
        | "pebblestone" | "tartan" => 40.0,
        "cobblestone" | "clay" | "snow" => 30.0,
        "earth" | "stone" | "rocky" | "sand" | "ice" => 20.0,
        "laterite" => 15.0,
        "mud" => 10.0,
        _ => return None,
    })
}

/// The most that a grade of track allows.
pub(crate) fn tracktype_kmh(tracktype: &str) -> Option<f64> {
    Some(match tracktype {
        "grade1" => 60.0,
        "grade2" => 40.0,
        "grade3" => 30.0,
        "grade4" => 25.0,
        "grade5" => 20.0,
        _ => return None,
    })
}

/// The most that a smoothness allows; 0: impassable.
pub(crate) fn smoothness_kmh(smoothness: &str) -> Option<f64> {
    Some(match smoothness {
        "intermediate" => 80.0,
        "bad" => 40.0,
        "very_bad" => 20.0,
        "horrible" => 10.0,
        "very_horrible" => 5.0,
        "impassable" => 0.0,
        _ => return None,
    })
}

/// The limit in km/h that the profile reads from one value; 0 when it reads none.
pub(crate) fn limit_kmh(text: &str) -> f64 {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    if let Ok(number) = digits.parse::<f64>() {
        return if text.contains("mph") || text.contains("mp/h") { number * 1.609 } else { number };
    }
    match text.to_ascii_lowercase().as_str() {
        "none" => 140.0,
        "de:motorway" => 0.0,
        "de:living_street" => 7.0,
        "be:motorway" => 120.0,
        "fr:rural" | "no:rural" | "ch:rural" | "dk:rural" => 80.0,
        "no:motorway" => 110.0,
        "at:rural" | "de:rural" | "es:trunk" => 90.0,
        lower => match lower.get(2..).and_then(|rest| rest.strip_prefix(':')) {
            Some("urban") => 50.0,
            Some("rural") => 90.0,
            Some("trunk") => 110.0,
            Some("motorway") => 130.0,
            _ => 0.0,
        },
    }
}
