//! Numbers with units, as mappers write them.

/// The number a text starts with (a comma counts as a point), and what follows it; `None` when it starts with
/// something else. No sign, no exponent.
fn leading_number(text: &str) -> Option<(f64, &str)> {
    let text = text.trim_start();
    let mut end = 0;
    let mut points = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '0'..='9' => {}
            '.' | ',' if at > 0 && points == 0 => points += 1,
            _ => break,
        }
        end = at + letter.len_utf8();
    }
    // 15 digits are more than any sign says, and keep the number exact.
    if end == 0 || end > 15 {
        return None;
    }
    let number = text[..end].trim_end_matches(['.', ',']).replace(',', ".").parse().ok()?;
    Some((number, &text[end..]))
}

/// A length in metres: `2.2`, `2.2 m`, `2,2`, `8'6"`, `12 ft`, `250 cm`, `1 km`. `None` for anything else
/// (`default`, `none`, `below_default`).
pub(super) fn metres(text: &str) -> Option<f64> {
    let (number, rest) = leading_number(text)?;
    let unit = rest.trim();
    match unit {
        "" | "m" | "metres" | "meters" => Some(number),
        "cm" => Some(number / 100.0),
        "km" => Some(number * 1000.0),
        "mi" => Some(number * 1609.344),
        "ft" | "feet" | "'" => Some(number * 0.3048),
        "in" | "\"" => Some(number * 0.0254),
        _ => {
            let inches = unit.strip_prefix('\'')?;
            let (inches, rest) = leading_number(inches)?;
            matches!(rest.trim(), "" | "\"" | "''").then_some(number * 0.3048 + inches * 0.0254)
        }
    }
}

/// A weight in tonnes: `3.5`, `3.5 t`, `3500 kg`, `5000 lbs`, `10 st` (short tons).
pub(super) fn tonnes(text: &str) -> Option<f64> {
    let (number, rest) = leading_number(text)?;
    match rest.trim() {
        "" | "t" => Some(number),
        "kg" => Some(number / 1000.0),
        "lb" | "lbs" => Some(number * 0.000_453_592_37),
        "st" => Some(number * 0.907_184_74),
        _ => None,
    }
}

/// A speed in km/h: `50`, `50 km/h`, `30 mph`, `8 knots`.
pub(super) fn kilometres_per_hour(text: &str) -> Option<f64> {
    let (number, rest) = leading_number(text)?;
    let unit = rest.trim_start();
    if unit.starts_with("mph") || unit.starts_with("mp/h") {
        return Some(number * 1.609_344);
    }
    if unit.starts_with("knot") {
        return Some(number * 1.852);
    }
    // "50;70" and "50|70": the first.
    Some(number)
}

/// A duration in seconds: `25` (minutes), `1:30` (hours and minutes), `01:30:20`, `PT1H30M`, `P1DT2H`. `None` for
/// nought, for nonsense, and beyond ten days.
pub(super) fn seconds(text: &str) -> Option<u32> {
    let text = text.trim();
    let total = if let Some(period) = text.strip_prefix('P') { iso_period(period)? } else { clock(text)? };
    (total > 0 && total <= 10 * 86_400).then_some(total as u32)
}

fn clock(text: &str) -> Option<u64> {
    let mut parts = Vec::with_capacity(3);
    for part in text.split(':') {
        if parts.len() == 3 || part.is_empty() || part.len() > 4 || !part.bytes().all(|b| b.is_ascii_digit())
        {
            return None;
        }
        parts.push(part.parse::<u64>().ok()?);
    }
    Some(match parts.as_slice() {
        [minutes] => minutes * 60,
        [hours, minutes] => hours * 3600 + minutes * 60,
        [hours, minutes, seconds] => hours * 3600 + minutes * 60 + seconds,
        _ => return None,
    })
}

fn iso_period(period: &str) -> Option<u64> {
    let (mut total, mut number, mut digits, mut in_time) = (0_u64, 0_u64, 0, false);
    for letter in period.chars() {
        let unit = match (letter, in_time) {
            ('0'..='9', _) if digits < 6 => {
                number = number * 10 + u64::from(letter as u8 - b'0');
                digits += 1;
                continue;
            }
            ('T', false) if digits == 0 => {
                in_time = true;
                continue;
            }
            ('D', false) => 86_400,
            ('H', true) => 3600,
            ('M', true) => 60,
            ('S', true) => 1,
            _ => return None,
        };
        if digits == 0 {
            return None;
        }
        total += number * unit;
        (number, digits) = (0, 0);
    }
    (digits == 0).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(found: Option<f64>, wanted: f64) -> bool {
        found.is_some_and(|found| (found - wanted).abs() < 0.01)
    }

    #[test]
    fn lengths() {
        assert!(about(metres("2.2"), 2.2));
        assert!(about(metres("2,2 m"), 2.2));
        assert!(about(metres("8'6\""), 2.59));
        assert!(about(metres("12 ft"), 3.66));
        assert!(about(metres("250cm"), 2.5));
        for text in ["default", "", "-2", "2 parsecs", "…", ".", "1e9", "9999999999999999999"] {
            assert_eq!(metres(text), None, "{text}");
        }
    }

    #[test]
    fn weights() {
        assert!(about(tonnes("3.5"), 3.5));
        assert!(about(tonnes("3500 kg"), 3.5));
        assert!(about(tonnes("7716 lbs"), 3.5));
        assert_eq!(tonnes("heavy"), None);
    }

    #[test]
    fn speeds() {
        assert!(about(kilometres_per_hour("50"), 50.0));
        assert!(about(kilometres_per_hour("30 mph"), 48.28));
        assert!(about(kilometres_per_hour("10 knots"), 18.52));
        assert!(about(kilometres_per_hour("50;70"), 50.0));
        assert_eq!(kilometres_per_hour("walk"), None);
    }

    #[test]
    fn durations() {
        assert_eq!(seconds("25"), Some(1500));
        assert_eq!(seconds("1:30"), Some(5400));
        assert_eq!(seconds("00:05"), Some(300));
        assert_eq!(seconds("01:30:20"), Some(5420));
        assert_eq!(seconds("PT1H30M"), Some(5400));
        assert_eq!(seconds("P1DT2H"), Some(93_600));
        for text in
            ["", "0", "P", "PT", "PT5", "P5H", "1:", ":5", "1:2:3:4", "soon", "99999", "PTM", "P9999999D"]
        {
            assert_eq!(seconds(text), None, "{text}");
        }
    }
}
