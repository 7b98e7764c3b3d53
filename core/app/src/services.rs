//! What every screen is given: the facts, the words, and a clock.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use jiff::Timestamp;
use otkel_domain::{
    crossing::Planner,
    model::{Facts, Instant, Lang},
};
use otkel_pack::{Pack, PackInfo};

use crate::{
    error::{InputCode, OtkelError},
    l10n::L10n,
};

/// Tells what time it is. The phone's clock is asked for the moment only; its zone is never asked.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Instant;
}

/// A clock that stands still, for tests and for `--now`.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Instant);

impl FixedClock {
    /// From RFC 3339 text, with or without seconds: `2026-11-23T08:00+05:00`, `2026-11-23 08:00+05:00`, `…Z`.
    pub fn parse(text: &str) -> Result<Self, OtkelError> {
        let text = text.trim();
        let at = text
            .parse::<Timestamp>()
            .or_else(|_| Timestamp::strptime("%Y-%m-%d %H:%M%:z", text))
            .or_else(|_| Timestamp::strptime("%Y-%m-%dT%H:%M%:z", text));
        let wrong = |_| OtkelError::BadInput {
            code: InputCode::BadTime,
            detail: format!(
                "{:?} is no instant; write 2026-11-23T08:00:00+08:00 or …Z",
                text.chars().take(40).collect::<String>()
            ),
        };
        Ok(Self(Instant::from_timestamp(at.map_err(wrong)?)))
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Instant {
        self.0
    }
}

/// Everything that the screens share.
pub struct Services {
    /// The planner, with the facts.
    pub planner: Planner,
    /// About the pack.
    pub info: PackInfo,
    /// The words.
    pub words: L10n,
    /// Now.
    pub clock: Box<dyn Clock>,
    /// Why the built-in pack is in use instead of the one asked for, in words; `None` when nothing is wrong.
    pub pack_notice: Option<OtkelError>,
    texts: BTreeMap<Lang, String>,
}

impl std::fmt::Debug for Services {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Services")
            .field("info", &self.info)
            .field("lang", &self.words.lang())
            .finish_non_exhaustive()
    }
}

impl Services {
    /// Over an opened pack.
    pub fn new(pack: Pack, lang: Lang, clock: Box<dyn Clock>) -> Self {
        let words = L10n::new(lang, pack.texts.get(&lang).map_or("", String::as_str));
        let planner = Planner::new(Arc::new(pack.facts));
        Self { planner, info: pack.info, words, clock, pack_notice: None, texts: pack.texts }
    }

    /// Over the pack at `path`, or over the built-in one when that can't be used – which is then said, not hidden.
    pub fn open(
        path: Option<&Path>,
        built_in: &[u8],
        lang: Lang,
        clock: Box<dyn Clock>,
    ) -> Result<Self, OtkelError> {
        let asked = path.map(Pack::open);
        let (pack, notice) = match asked {
            Some(Ok(pack)) => (pack, None),
            Some(Err(error)) => (Pack::from_bytes(built_in)?, Some(OtkelError::from(error))),
            None => (Pack::from_bytes(built_in)?, None),
        };
        let mut services = Self::new(pack, lang, clock);
        services.pack_notice = notice.map(|error| error.told(&services.words));
        Ok(services)
    }

    /// The facts.
    pub fn facts(&self) -> &Facts {
        self.planner.facts()
    }

    /// Switches the language.
    pub fn speak(&mut self, lang: Lang) {
        self.words = L10n::new(lang, self.texts.get(&lang).map_or("", String::as_str));
    }
}
