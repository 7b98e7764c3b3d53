//! Seeded dice: the same seed throws the same worlds on every machine.

/// A xorshift generator (Marsaglia, 64 bits, with a multiplier).
pub(crate) struct Dice(u64);

impl Dice {
    /// From a seed and the number of the case; neighbouring cases have nothing in common.
    pub(crate) fn new(seed: u64, case: u64) -> Self {
        let mixed = (seed ^ case.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mut this = Self(mixed | 1);
        for _ in 0..4 {
            this.next();
        }
        this
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11
    }

    /// A number in `low..=high`.
    pub(crate) fn range(&mut self, low: i64, high: i64) -> i64 {
        low + (self.next() % ((high - low + 1).max(1) as u64)) as i64
    }

    /// True in so many of a hundred throws.
    pub(crate) fn chance(&mut self, percent: i64) -> bool {
        self.range(1, 100) <= percent
    }

    /// One of these.
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.range(0, from.len() as i64 - 1) as usize]
    }

    /// A fraction in `low..=high`, in thousandths of the span.
    pub(crate) fn fraction(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.range(0, 1000) as f64 / 1000.0
    }
}
