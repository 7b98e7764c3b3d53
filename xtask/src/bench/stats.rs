//! The few figures that a handful of rounds bears: the middle one, and the range.

/// The middle value; of an even number, the mean of the two in the middle.
pub(super) fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get((sorted.len() - 1) / 2)?;
    Some(f64::midpoint(lower, upper))
}

/// The smallest and the largest value.
pub(super) fn range(values: &[f64]) -> Option<(f64, f64)> {
    let smallest = values.iter().copied().min_by(f64::total_cmp)?;
    let largest = values.iter().copied().max_by(f64::total_cmp)?;
    Some((smallest, largest))
}

/// A figure with its unit, in the larger unit where that reads better, with three significant digits.
pub(super) fn spoken(value: f64, unit: &str) -> String {
    const TIMES: [(&str, f64); 4] = [("ns", 1.0), ("µs", 1e3), ("ms", 1e6), ("s", 1e9)];
    let Some(&(_, in_ns)) = TIMES.iter().find(|(name, _)| *name == unit) else {
        return format!("{} {unit}", three_digits(value));
    };
    let ns = value * in_ns;
    let (name, size) = TIMES.into_iter().rev().find(|&(_, size)| ns >= size).unwrap_or(TIMES[0]);
    format!("{} {name}", three_digits(ns / size))
}

pub(super) fn three_digits(value: f64) -> String {
    match value {
        value if value >= 100.0 => format!("{value:.0}"),
        value if value >= 10.0 => format!("{value:.1}"),
        value => format!("{value:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn middles_and_ranges() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median(&[]), None);
        assert_eq!(range(&[3.0, 1.0, 2.0]), Some((1.0, 3.0)));
    }

    #[test]
    fn figures_are_told_in_the_unit_that_reads_best() {
        assert_eq!(spoken(120.46, "ns"), "120 ns");
        assert_eq!(spoken(21_340.0, "ns"), "21.3 µs");
        assert_eq!(spoken(0.4, "ns"), "0.40 ns");
        assert_eq!(spoken(2.5, "ms"), "2.50 ms");
        assert_eq!(spoken(9.65, "MB"), "9.65 MB");
    }
}
