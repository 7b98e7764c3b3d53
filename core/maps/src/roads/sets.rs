//! Small sets that are stored in one or two bytes.

use std::fmt;

use super::attributes::{Entry, Mode};

/// Who may use a road in one direction. Two bits for each [`Mode`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Access(u8);

impl Access {
    /// Nobody.
    pub const NONE: Self = Self(0);
    /// Everybody.
    pub const ALL: Self = Self(0b10_10_10_10);

    /// The same for those of `modes`, nobody else.
    pub fn only(modes: Modes, entry: Entry) -> Self {
        Mode::ALL
            .iter()
            .filter(|mode| modes.contains(**mode))
            .fold(Self::NONE, |access, mode| access.with(*mode, entry))
    }

    /// What it is for one mode.
    pub fn of(self, mode: Mode) -> Entry {
        match self.0 >> (2 * mode as u8) & 3 {
            0 => Entry::No,
            1 => Entry::Destination,
            _ => Entry::Yes,
        }
    }

    /// The same but for one mode.
    #[must_use]
    pub fn with(self, mode: Mode, entry: Entry) -> Self {
        let shift = 2 * mode as u8;
        Self(self.0 & !(3 << shift) | (entry as u8) << shift)
    }

    /// As it is stored.
    pub fn bits(self) -> u8 {
        self.0
    }

    /// From how it is stored; any byte means something.
    pub fn from_bits(bits: u8) -> Self {
        Self(bits)
    }
}

impl fmt::Debug for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(Mode::ALL.iter().map(|mode| (mode.word(), self.of(*mode).word()))).finish()
    }
}

/// A set of [`Mode`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Modes(u8);

impl Modes {
    /// None.
    pub const NONE: Self = Self(0);
    /// All four.
    pub const ALL: Self = Self(0b1111);
    /// Everything with a motor.
    pub const MOTOR: Self = Self(0b0111);

    /// These.
    pub fn of(modes: &[Mode]) -> Self {
        Self(modes.iter().fold(0, |bits, mode| bits | 1 << *mode as u8))
    }

    /// Whether one of them is meant.
    pub fn contains(self, mode: Mode) -> bool {
        self.0 >> mode as u8 & 1 == 1
    }

    /// Those of either.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Without these.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// As it is stored.
    pub fn bits(self) -> u8 {
        self.0
    }

    /// From how it is stored; bits that mean nothing are dropped.
    pub fn from_bits(bits: u8) -> Self {
        Self(bits & Self::ALL.0)
    }
}

/// A set of months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Months(u16);

impl Months {
    /// None.
    pub const NONE: Self = Self(0);

    /// From the first to the last, 1..=12, over the new year when the last is earlier: `span(11, 4)` is November to April.
    /// Numbers outside mean no month.
    pub fn span(first: u8, last: u8) -> Self {
        if !(1..=12).contains(&first) || !(1..=12).contains(&last) {
            return Self::NONE;
        }
        let mut bits = 0;
        let mut month = first;
        loop {
            bits |= 1 << (month - 1);
            if month == last {
                return Self(bits);
            }
            month = month % 12 + 1;
        }
    }

    /// Whether a month, 1..=12, is among them.
    pub fn contains(self, month: u8) -> bool {
        (1..=12).contains(&month) && self.0 >> (month - 1) & 1 == 1
    }

    /// Those of either.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// As it is stored.
    pub fn bits(self) -> u16 {
        self.0
    }

    /// From how it is stored; bits that mean nothing are dropped.
    pub fn from_bits(bits: u16) -> Self {
        Self(bits & 0xFFF)
    }
}

/// What a station sells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Fuels(u8);

impl Fuels {
    /// Nobody said.
    pub const UNKNOWN: Self = Self(0);
    /// Petrol of any grade.
    pub const PETROL: Self = Self(1);
    /// Diesel.
    pub const DIESEL: Self = Self(2);
    /// Liquefied petroleum gas.
    pub const LPG: Self = Self(4);
    /// Compressed natural gas (methane), as most taxis of Xinjiang burn.
    pub const CNG: Self = Self(8);
    /// Electricity.
    pub const ELECTRIC: Self = Self(16);

    /// Those of either.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it may sell one of these: unknown may.
    pub fn may_sell(self, wanted: Self) -> bool {
        self == Self::UNKNOWN || self.0 & wanted.0 != 0
    }

    /// As it is stored.
    pub fn bits(self) -> u8 {
        self.0
    }

    /// From how it is stored; bits that mean nothing are dropped.
    pub fn from_bits(bits: u8) -> Self {
        Self(bits & 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn access_is_kept_by_mode() {
        let access = Access::only(Modes::MOTOR, Entry::Destination).with(Mode::Foot, Entry::Yes);
        assert_eq!(access.of(Mode::Car), Entry::Destination);
        assert_eq!(access.of(Mode::Foot), Entry::Yes);
        assert_eq!(access.with(Mode::Car, Entry::No).of(Mode::Car), Entry::No);
        assert_eq!(Access::from_bits(access.bits()), access);
        assert_eq!(Access::ALL.of(Mode::Coach), Entry::Yes);
    }

    #[test]
    fn months_go_over_the_new_year() {
        let winter = Months::span(11, 4);
        assert_eq!((1..=12).filter(|m| winter.contains(*m)).collect::<Vec<_>>(), [1, 2, 3, 4, 11, 12]);
        assert_eq!(Months::span(0, 4), Months::NONE);
        assert!(!winter.contains(13) && !winter.contains(0));
    }

    #[test]
    fn a_station_that_says_nothing_may_sell_anything() {
        assert!(Fuels::UNKNOWN.may_sell(Fuels::DIESEL));
        assert!(!Fuels::PETROL.may_sell(Fuels::DIESEL));
        assert!(Fuels::PETROL.and(Fuels::DIESEL).may_sell(Fuels::DIESEL));
    }
}
