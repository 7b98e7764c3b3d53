//! The one place of the command line that asks what time it is.

use std::time::{SystemTime, UNIX_EPOCH};

use otkel_app::{Clock, FixedClock, OtkelError};
use otkel_domain::model::Instant;

struct System;

impl Clock for System {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where the command line asks what time it is"
    )]
    fn now(&self) -> Instant {
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        Instant::from_minutes(i64::try_from(seconds / 60).unwrap_or(i64::MAX))
    }
}

/// The machine's clock, or the moment that `--now` gives (with its offset: no zone could be meant).
pub(crate) fn of(now: Option<&str>) -> Result<Box<dyn Clock>, OtkelError> {
    match now {
        Some(text) if !text.trim().eq_ignore_ascii_case("now") => Ok(Box::new(FixedClock::parse(text)?)),
        _ => Ok(Box::new(System)),
    }
}
