//! Figures as people type them: on any of the five languages' keyboards.

use std::fmt;

use super::ValueError;

/// A figure in hundredths: `38.5` degrees are 3850. Figures of people and of things are whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Figure(i64);

impl Figure {
    /// A whole number.
    pub const fn whole(number: i32) -> Self {
        Self(number as i64 * 100)
    }

    /// From hundredths.
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// In hundredths.
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// Whether it has no fraction.
    pub const fn is_whole(self) -> bool {
        self.0 % 100 == 0
    }

    /// Reads `38.5`, `1 500`, `1,5`, `１２`, `٣٥`: digits of any of the five languages' keyboards, one point or comma before at most
    /// two decimals, spaces between thousands. A comma before exactly three digits parts thousands, as in `20,000`.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let text = text.trim();
        let (minus, text) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let mut digits = String::new();
        for c in text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')) {
            digits.push(digit(c).ok_or(ValueError::NoNumber)?);
            if digits.len() > 24 {
                return Err(ValueError::NoNumber);
            }
        }
        let groups: Vec<&str> = digits.split(',').collect();
        let thousands = groups.len() > 1
            && (1..=3).contains(&groups[0].len())
            && groups[0] != "0"
            && groups[1..].iter().all(|group| group.split('.').next().is_some_and(|group| group.len() == 3));
        let plain = if thousands { digits.replace(',', "") } else { digits.replace(',', ".") };
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let fine = !whole.is_empty()
            && fraction.len() <= 2
            && (fraction.is_empty() != plain.contains('.'))
            && all_digits(whole)
            && all_digits(fraction);
        if !fine {
            return Err(ValueError::NoNumber);
        }
        let hundredths = format!("{whole}{fraction:0<2}").parse::<i64>().map_err(|_| ValueError::NoNumber)?;
        Ok(Self(if minus { -hundredths } else { hundredths }))
    }

    pub(super) fn within(self, low: i32, high: i32, whole: bool) -> Result<Self, ValueError> {
        let (low, high) = (Self::whole(low), Self::whole(high));
        if self < low || self > high {
            return Err(ValueError::Absurd { low, high });
        }
        if whole && !self.is_whole() { Err(ValueError::NotWhole) } else { Ok(self) }
    }
}

/// A digit, a point or a comma in ASCII.
pub(super) fn digit(c: char) -> Option<char> {
    let from = |first: char| char::from_digit(u32::from(c).wrapping_sub(u32::from(first)), 10);
    match c {
        '0'..='9' | '.' | ',' => Some(c),
        '٫' | '．' => Some('.'),
        '٬' | '，' => Some(','),
        '\u{660}'..='\u{669}' => from('\u{660}'),
        '\u{6f0}'..='\u{6f9}' => from('\u{6f0}'),
        '\u{ff10}'..='\u{ff19}' => from('\u{ff10}'),
        _ => None,
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0.abs() / 100, self.0.abs() % 100);
        let sign = if self.0 < 0 { "−" } else { "" };
        match (rest, rest % 10) {
            (0, _) => write!(f, "{sign}{whole}"),
            (_, 0) => write!(f, "{sign}{whole}.{}", rest / 10),
            _ => write!(f, "{sign}{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn figures_are_read_as_people_write_them() {
        for (text, hundredths) in [
            ("5", 500),
            ("38.5", 3850),
            ("38,5", 3850),
            ("1 500", 150_000),
            ("20,000", 2_000_000),
            ("1,234,567.5", 123_456_750),
            ("1,5", 150),
            ("0,125", -1),
            ("１２", 1200),
            ("٣٥", 3500),
            ("۳٫۵", 350),
            ("−12", -1200),
            ("0.05", 5),
        ] {
            let read = Figure::parse(text).map(Figure::hundredths);
            assert_eq!(read.unwrap_or(-1), hundredths, "{text}");
        }
        for text in
            ["", ".", "5.", ".5", "1.2.3", "five", "1e9", "--5", "99999999999999999999999999", "1.234"]
        {
            assert_eq!(Figure::parse(text), Err(ValueError::NoNumber), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_figure_is_read_back_as_it_is_written(hundredths in -99_999_999_999i64..99_999_999_999) {
            let figure = Figure(hundredths);
            prop_assert_eq!(Figure::parse(&figure.to_string()), Ok(figure));
        }
    }
}
