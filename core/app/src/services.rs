//! What every screen is given: the facts, the words, and a clock.

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use jiff::Timestamp;
use otkel_domain::{
    crossing::Planner,
    model::{Facts, Instant, Lang},
};
use otkel_pack::{Pack, PackInfo};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    error::{InputCode, OtkelError},
    l10n::{L10n, Tongue},
    maps::Atlas,
    own::{Note, Profile},
    say::{Finder, LastMoments, Tongues},
    store::{Kind, MemoryVault, Store, StoreNotice},
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
    /// The maps.
    pub atlas: Arc<Atlas>,
    /// Why the built-in pack is in use instead of the one asked for, in words; `None` when nothing is wrong.
    pub pack_notice: Option<OtkelError>,
    /// Who holds the phone, as far as they said.
    pub profile: Profile,
    /// What they saw at halls in the last day.
    pub notes: Vec<Note>,
    /// What was wrong with what lay on the phone when it was opened.
    pub store_notice: Option<StoreNotice>,
    /// Why the last thing couldn't be kept, if it couldn't.
    pub unkept: Option<StoreNotice>,
    /// Counts how often everything was forgotten: a screen that remembers something from before begins anew.
    pub epoch: u64,
    /// SQLite's connection may change hands but not be shared.
    store: Mutex<Store>,
    /// What couldn't be kept, until the app is closed: a full disk doesn't undo what was just done.
    overlay: Mutex<Store>,
    /// What the phone speaks, for somebody who chose nothing.
    phone: Tongue,
    texts: BTreeMap<Lang, String>,
    /// The words of every language, for what is said to others.
    pub(crate) tongues: Tongues,
    /// The phrasebook's search.
    pub(crate) finder: Finder,
    /// Where one is by the plan, as found out last.
    pub(crate) last_moments: LastMoments,
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
    /// Over an opened pack. What is the person's own is kept in memory, until [`Services::own`] gives it a place.
    pub fn new(pack: Pack, tongue: impl Into<Tongue>, clock: Box<dyn Clock>) -> Self {
        let phone = tongue.into();
        let words = L10n::new(phone, pack.texts.get(&phone.lang()).map_or("", String::as_str));
        let planner = Planner::new(Arc::new(pack.facts));
        Self {
            planner,
            info: pack.info,
            words,
            clock,
            atlas: Arc::new(Atlas::empty()),
            pack_notice: None,
            profile: Profile::default(),
            notes: Vec::new(),
            store_notice: None,
            unkept: None,
            epoch: 0,
            store: Mutex::new(in_memory()),
            overlay: Mutex::new(in_memory()),
            phone,
            texts: pack.texts,
            tongues: Tongues::new(),
            finder: Finder::default(),
            last_moments: LastMoments::default(),
        }
    }

    /// Over the pack at `path`, or over the built-in one when that can't be used – which is then said, not hidden.
    pub fn open(
        path: Option<&Path>,
        built_in: &[u8],
        tongue: impl Into<Tongue>,
        clock: Box<dyn Clock>,
    ) -> Result<Self, OtkelError> {
        let asked = path.map(Pack::open);
        let (pack, notice) = match asked {
            Some(Ok(pack)) => (pack, None),
            Some(Err(error)) => (Pack::from_bytes(built_in)?, Some(OtkelError::from(error))),
            None => (Pack::from_bytes(built_in)?, None),
        };
        let mut services = Self::new(pack, tongue, clock);
        services.pack_notice = notice;
        Ok(services)
    }

    /// Gives the person's own things a place, and reads what lies there: the profile with its language, the notes.
    pub fn own(&mut self, store: Store, notice: Option<StoreNotice>) {
        self.store = Mutex::new(store);
        self.last_moments.forget();
        self.store_notice = notice;
        self.load_profile();
        self.load_notes();
        if self.store_notice.is_none() && self.store().skipped() > 0 {
            self.store_notice = Some(StoreNotice::Damaged);
        }
    }

    /// Takes the maps. Detailed ones measure the roads between places for the planner.
    pub fn chart(&mut self, atlas: Atlas) {
        self.atlas = Arc::new(atlas);
        self.measure_corridors();
        self.last_moments.forget();
    }

    /// The facts.
    pub fn facts(&self) -> &Facts {
        self.planner.facts()
    }

    /// Switches the language.
    pub fn speak(&mut self, tongue: impl Into<Tongue>) {
        self.words = self.words_in(tongue.into());
    }

    /// The words of a language, made anew; what is asked for more than once is [`Self::words_of`]'s.
    fn words_in(&self, tongue: Tongue) -> L10n {
        L10n::new(tongue, self.texts.get(&tongue.lang()).map_or("", String::as_str))
    }

    /// The words of a language, kept once made: for a phrasebook, which speaks several at once.
    pub(crate) fn words_of(&self, tongue: Tongue) -> &L10n {
        if tongue == self.words.tongue() {
            return &self.words;
        }
        self.tongues.get(tongue, || self.words_in(tongue))
    }

    /// What is wrong with the pack or with what is the person's own, in words.
    pub fn notice(&self) -> Option<String> {
        let pack = self.pack_notice.as_ref().map(|error| {
            let why = self.words.word(if matches!(error, OtkelError::BadPack { newer: true, .. }) {
                "error-pack-newer"
            } else {
                "error-pack-damaged"
            });
            self.words.say("pack-notice", &[("why", why.into())])
        });
        let unkept = self.unkept.filter(|unkept| Some(*unkept) != self.store_notice);
        let store = self.store_notice.map(|notice| self.words.word(&format!("store-{}", notice.word())));
        let both: Vec<String> =
            pack.into_iter().chain(store).chain(unkept.and_then(|_| self.alert())).collect();
        if both.is_empty() { None } else { Some(both.join(" ")) }
    }

    /// Why the last thing couldn't be kept, in words.
    pub fn alert(&self) -> Option<String> {
        self.unkept.map(|notice| self.words.word(&format!("store-{}", notice.word())))
    }

    /// Forgets everything that is the person's own, in one act. What was in memory is forgotten in any case; an error
    /// says that something may still lie on the phone.
    pub fn wipe(&mut self) -> Result<(), StoreNotice> {
        let done = self.store().wipe().map_err(StoreNotice::from);
        *lock(&self.overlay) = in_memory();
        self.last_moments.forget();
        self.store_notice = None;
        self.unkept = done.err();
        self.epoch += 1;
        self.profile = Profile::default();
        self.notes.clear();
        self.speak(self.phone);
        done
    }

    /// Keeps a thing. A full disk is said; what was asked for still happens, until the app is closed.
    pub(crate) fn keep<T: Serialize + ?Sized>(&mut self, kind: Kind, id: &str, thing: &T) {
        self.last_moments.forget();
        let now = self.clock.now().minutes();
        let done = self.store().put(kind, id, now, thing);
        match done {
            Ok(()) => {
                self.unkept = None;
                // An older one there would be read first.
                let _ = lock(&self.overlay).forget(kind, id);
            }
            Err(error) => {
                self.unkept = Some(error.into());
                let _ = lock(&self.overlay).put(kind, id, now, thing);
            }
        }
    }

    /// Forgets a thing.
    pub(crate) fn forget(&mut self, kind: Kind, id: &str) {
        self.last_moments.forget();
        let _ = lock(&self.overlay).forget(kind, id);
        let done = self.store().forget(kind, id);
        if let Err(error) = done {
            self.unkept = Some(error.into());
        }
    }

    /// A kept thing; one that can't be read is none.
    pub(crate) fn stored<T: DeserializeOwned>(&self, kind: Kind, id: &str) -> Option<T> {
        let first = lock(&self.overlay).get(kind, id).ok().flatten();
        let kept = first.or_else(|| self.store().get(kind, id).ok().flatten());
        kept.map(|kept| kept.body)
    }

    /// Whether something is kept there, be it a thing that can't be read.
    pub(crate) fn is_kept(&self, kind: Kind, id: &str) -> bool {
        let has = |store: &Store| store.has(kind, id).unwrap_or(false);
        has(&lock(&self.overlay)) || has(&self.store())
    }

    /// All kept things of a kind.
    pub(crate) fn all_stored<T: DeserializeOwned>(&self, kind: Kind) -> Vec<T> {
        let records =
            |store: &Mutex<Store>| lock(store).all(kind).map_or_else(|_| Vec::new(), |all| all.records);
        let mut all = records(&self.overlay);
        for kept in records(&self.store) {
            if all.iter().all(|known| known.id != kept.id) {
                all.push(kept);
            }
        }
        all.into_iter().map(|kept| kept.body).collect()
    }

    fn store(&self) -> MutexGuard<'_, Store> {
        lock(&self.store)
    }
}

fn in_memory() -> Store {
    Store::open(None, Arc::new(MemoryVault::default())).0
}

fn lock(store: &Mutex<Store>) -> MutexGuard<'_, Store> {
    // A panic while the lock was held left the database in a whole state: SQLite's own.
    store.lock().unwrap_or_else(PoisonError::into_inner)
}
