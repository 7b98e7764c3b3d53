//! Roads that are closed, or only open, in winter.

use otkel_maps::roads::Months;

use super::tags::is_one_of;
use crate::osm::Tags;

/// When snow closes what is told to be closed in winter without months: the passes of the Tien Shan and the Altai.
const WINTER: (u8, u8) = (11, 4);
/// When the ice doesn't bear.
const THAW: (u8, u8) = (4, 11);

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The months in which a road is closed every year, by `highway=winter_road`, `winter_road`, `ice_road`, `seasonal` and
/// conditional access. Closures within a day or a week don't count.
pub(super) fn closed_months(tags: Tags<'_>) -> Months {
    let thaw = Months::span(THAW.0, THAW.1);
    let winter = Months::span(WINTER.0, WINTER.1);
    let over_ice = is_one_of(tags, "highway", &["winter_road", "ice_road"]);
    if over_ice || tags.is("winter_road", "yes") || tags.is("ice_road", "yes") {
        return thaw;
    }
    if let Some(value) = tags.get("seasonal") {
        let has = |word| value.split([';', ',']).any(|part| part.trim() == word);
        // "yes" doesn't say which season; what closes roads is snow.
        match (has("winter"), has("summer") || has("spring") || has("autumn") || has("yes")) {
            (true, false) => return thaw,
            (false, true) => return winter,
            _ => {}
        }
    }
    let mut closed = Months::NONE;
    for key in ["access:conditional", "vehicle:conditional", "motor_vehicle:conditional"] {
        for (value, condition) in tags.get(key).into_iter().flat_map(rules) {
            let Some((first, last)) = months(condition) else { continue };
            let base = key.trim_end_matches(":conditional");
            match value {
                "no" => closed = closed.and(Months::span(first, last)),
                // "yes @ (May-Sep)" says something only where the road is closed otherwise.
                "yes" if tags.is(base, "no") => closed = closed.and(others(first, last)),
                _ => {}
            }
        }
    }
    closed
}

/// All months but these.
fn others(first: u8, last: u8) -> Months {
    let (next, before) = (last % 12 + 1, (first + 10) % 12 + 1);
    if next == first { Months::NONE } else { Months::span(next, before) }
}

/// `no @ (Nov-Apr); yes @ (…)`, split at semicolons outside of parentheses into values and conditions.
fn rules(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut depth = 0_u32;
    text.split(move |letter| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        letter == ';' && depth == 0
    })
    .filter_map(|rule| {
        let (value, condition) = rule.split_once('@')?;
        Some((value.trim(), condition.trim().trim_start_matches('(').trim_end_matches(')').trim()))
    })
}

/// The first and last month of a condition: `winter`, `snow`, `Nov-Apr`, `Oct 15-May 31`.
fn months(condition: &str) -> Option<(u8, u8)> {
    let condition = condition.to_ascii_lowercase();
    if matches!(condition.as_str(), "winter" | "snow" | "ice") {
        return Some(WINTER);
    }
    let (from, to) = condition.split_once('-')?;
    let month = |text: &str| {
        let text = text.trim();
        let at = MONTHS.iter().position(|month| text.starts_with(month))?;
        // After the month at most a day; "Oct 15 22:00" is a closure within the day.
        let day = text.get(3..)?.trim();
        (day.len() <= 2 && day.bytes().all(|b| b.is_ascii_digit())).then_some(at as u8 + 1)
    };
    Some((month(from)?, month(to)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&str, &str)]) -> Months {
        closed_months(Tags::new(pairs))
    }

    #[test]
    fn roads_of_winter() {
        let thaw = Months::span(4, 11);
        assert_eq!(of(&[("highway", "ice_road")]), thaw);
        assert_eq!(of(&[("highway", "track"), ("winter_road", "yes")]), thaw);
        assert_eq!(of(&[("seasonal", "winter")]), thaw);
        let pairs = [("motor_vehicle", "no"), ("motor_vehicle:conditional", "yes @ (Dec-Mar)")];
        assert_eq!(of(&pairs), thaw);
        let pairs = [("access", "no"), ("access:conditional", "yes @ (Jan-Dec)")];
        assert_eq!(of(&pairs), Months::NONE);
    }

    #[test]
    fn roads_closed_by_winter() {
        assert_eq!(of(&[("seasonal", "yes")]), Months::span(11, 4));
        assert_eq!(of(&[("seasonal", "spring;summer;autumn")]), Months::span(11, 4));
        for (condition, first, last) in [
            ("no @ winter", 11, 4),
            ("no @ (Nov-Apr)", 11, 4),
            ("no @ (Oct 15-May 31)", 10, 5),
            ("no @ (Nov 1 - Mar 31); yes @ (Apr 1-Oct 31)", 11, 3),
            ("destination @ (22:00-06:00); no @ (Dec-Mar)", 12, 3),
            ("no @ (May-Sep)", 5, 9),
        ] {
            assert_eq!(of(&[("access:conditional", condition)]), Months::span(first, last), "{condition}");
        }
    }

    #[test]
    fn the_rest_is_open_all_year() {
        for pairs in [
            &[("highway", "primary")][..],
            &[("seasonal", "no")],
            &[("seasonal", "winter;summer")],
            &[("access:conditional", "no @ (Mo-Fr 07:00-09:00)")],
            &[("access:conditional", "no @ (Nov 1 22:00-Apr 1 06:00)")],
            &[("access:conditional", "yes @ winter")],
            &[("access:conditional", "@@;(;no @ -")],
        ] {
            assert_eq!(of(pairs), Months::NONE, "{pairs:?}");
        }
    }
}
