//! Quantities that aren't mixed up.

/// Declares a number with a unit.
macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
        pub struct $name(pub f64);

        impl std::ops::Add for $name {
            type Output = Self;

            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl std::ops::Sub for $name {
            type Output = Self;

            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl $name {
            /// Whether it is a number from 0 to `most`.
            pub(super) fn is_within(self, most: f64) -> bool {
                (0.0..=most).contains(&self.0)
            }
        }
    };
}

quantity! {
    /// Metres.
    Metres
}
quantity! {
    /// Litres of fuel, or kilowatt-hours of a battery: the same one throughout a forecast.
    Amount
}
quantity! {
    /// Hours.
    Hours
}
