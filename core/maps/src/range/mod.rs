//! How far the tank or the battery lasts: stations on the way, stretches without one, and whether one gets through.
//!
//! Pure arithmetic over a journey of [`Part`]s, which the caller makes of routes and of waits at borders. No data on stations
//! means *unknown*, never *none*.
//!
//! ```
//! use otkel_maps::range::{forecast, Amount, Hours, Metres, Part, Supply, Vehicle, Verdict};
//!
//! let van = Vehicle { tank: Amount(70.0), per_100_km: Amount(11.0), per_idle_hour: Amount(1.2) };
//! let supply = Supply { left: Amount(30.0), reserve: Amount(7.0) };
//! let journey = [
//!     Part::Road { length: Metres(120_000.0), stations: vec![], complete: true },
//!     Part::Idle(Hours(5.0)),
//!     Part::Road { length: Metres(90_000.0), stations: vec![], complete: false },
//! ];
//! let forecast = forecast(&van, &supply, &journey).unwrap();
//! assert!(matches!(forecast.verdict, Verdict::Unknown { .. }));
//! ```

mod forecast;
mod stations;
#[cfg(test)]
mod tests;
mod units;

pub use forecast::{Fill, Forecast, Gap, Part, RangeError, Supply, Vehicle, Verdict, forecast};
pub use stations::{OnWay, Wanted, stations_along};
pub use units::{Amount, Hours, Metres};
