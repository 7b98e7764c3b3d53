//! Speed limits: numbers, `walk`, `none`, and kinds of places such as `RU:urban`.

use super::measure::kilometres_per_hour;
use super::tags::{BothWays, directed};
use crate::osm::Tags;

/// The sign says that there is no limit.
const UNLIMITED: u8 = 255;

/// Walking pace, as signs of living streets mean it.
const WALK_KMH: u8 = 7;

/// Where a limit may stand, the most telling first: what is advised, what the sign says, and the law it comes from.
const KEYS: [&str; 5] =
    ["maxspeed:advisory", "maxspeed", "source:maxspeed", "maxspeed:type", "zone:maxspeed"];

/// What a kind of place means where a country's law differs from the common one, in km/h.
const LAWS: [(&str, u8); 34] = [
    ("at:rural", 100),
    ("at:trunk", 100),
    ("be:motorway", 120),
    ("by:motorway", 110),
    ("by:urban", 60),
    ("ch:motorway", 120),
    ("ch:rural", 80),
    ("ch:trunk", 100),
    ("cn:motorway", 120),
    ("cn:rural", 70),
    ("de:motorway", UNLIMITED),
    ("de:rural", 100),
    ("dk:rural", 80),
    ("es:trunk", 90),
    ("fr:rural", 80),
    ("gb:motorway", 113),
    ("gb:nsl_dual", 113),
    ("gb:nsl_single", 97),
    ("kg:motorway", 110),
    ("kg:urban", 60),
    ("kz:living_street", 20),
    ("kz:motorway", 140),
    ("kz:rural", 100),
    ("kz:urban", 60),
    ("mn:rural", 80),
    ("mn:urban", 60),
    ("no:motorway", 110),
    ("no:rural", 80),
    ("ru:living_street", 20),
    ("ru:motorway", 110),
    ("ru:urban", 60),
    ("tj:urban", 60),
    ("uz:rural", 100),
    ("uz:urban", 60),
];

/// The limit of each direction in km/h, 255 for *no limit*; `None` when none is told.
pub(super) fn limits(tags: Tags<'_>) -> BothWays<Option<u8>> {
    let mut found = [None; 2];
    for key in KEYS {
        let here = directed(tags, &[key]);
        for (known, text) in found.iter_mut().zip(here) {
            *known = known.or_else(|| parse(text?));
        }
    }
    found
}

/// One limit. What isn't understood, or varies, is `None`; above 250 km/h is nonsense and so too.
pub(super) fn parse(text: &str) -> Option<u8> {
    let text = text.trim();
    if let Some(speed) = kilometres_per_hour(text) {
        let speed = speed.round();
        return (1.0..=250.0).contains(&speed).then_some(speed as u8);
    }
    match text {
        "none" => Some(UNLIMITED),
        "walk" => Some(WALK_KMH),
        _ => by_law(&text.to_ascii_lowercase()),
    }
}

/// `ru:urban`, `fr:zone30`, `de:30`.
fn by_law(text: &str) -> Option<u8> {
    let (country, place) = text.split_once(':')?;
    // Countries have two letters, their parts follow a dash (be-vlg:rural).
    let letters = country.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    if !(2..=6).contains(&country.len()) || !letters {
        return None;
    }
    if let Some((_, speed)) = LAWS.iter().find(|(law, _)| *law == text) {
        return Some(*speed);
    }
    match place {
        "living_street" | "walk" => Some(WALK_KMH),
        "urban" => Some(50),
        "rural" => Some(90),
        "trunk" => Some(110),
        "motorway" => Some(130),
        _ => {
            let number = place.strip_prefix("zone").unwrap_or(place).trim_start_matches(':');
            number.parse::<u8>().ok().filter(|speed| (5..=130).contains(speed))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs() {
        for (text, speed) in [
            ("50", 50),
            ("50 km/h", 50),
            ("30 mph", 48),
            ("60mph", 97),
            ("walk", 7),
            ("none", UNLIMITED),
            ("RU:urban", 60),
            ("kz:rural", 100),
            ("DE:motorway", UNLIMITED),
            ("XX:rural", 90),
            ("FR:zone30", 30),
            ("DE:zone:20", 20),
            ("DE:30", 30),
            ("be-vlg:rural", 90),
            ("30; 50", 30),
        ] {
            assert_eq!(parse(text), Some(speed), "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_is_untold() {
        for text in
            ["", "signals", "variable", "0", "300", "-30", "sign", "a:b:c", ":", "zone30", "RU:", "ü:urban"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_sign_is_told_before_the_law_and_a_direction_before_both() {
        let limits_of = |pairs: &[(&str, &str)]| limits(Tags::new(pairs));
        let pairs = [("maxspeed", "70"), ("source:maxspeed", "RU:urban"), ("maxspeed:backward", "40")];
        assert_eq!(limits_of(&pairs), [Some(70), Some(40)]);
        assert_eq!(limits_of(&[("maxspeed", "signals"), ("maxspeed:type", "RU:urban")]), [Some(60); 2]);
        assert_eq!(limits_of(&[]), [None; 2]);
    }

    #[test]
    fn the_law_s_table_is_in_order() {
        assert!(LAWS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
