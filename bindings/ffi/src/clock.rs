//! The one place of the apps' core that asks what time it is.

use std::time::{SystemTime, UNIX_EPOCH};

use otkel_app::{Clock, Instant};

/// The phone's clock; its zone is never asked.
pub(crate) struct System;

impl Clock for System {
    #[expect(clippy::disallowed_methods, reason = "the one place where the apps' core asks what time it is")]
    fn now(&self) -> Instant {
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        Instant::from_minutes(i64::try_from(seconds / 60).unwrap_or(i64::MAX))
    }
}
