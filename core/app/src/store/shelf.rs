//! Where sealed bytes lie, and what every such place promises. A shelf knows kinds, ids, times and sizes, never a content.

use std::fmt;

use super::error::StoreError;

/// The longest id.
pub const MAX_ID: usize = 64;
/// The largest sealed record, in bytes.
pub const MAX_BYTES: usize = 256 << 10;
/// The most records of one kind.
pub const MAX_RECORDS: usize = 500;

/// What a record is. The words are part of the format: they lie in the file and go into every seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Who travels.
    Profile,
    /// A plan that was kept.
    Plan,
    /// Something seen on the way.
    Observation,
    /// What a screen remembers.
    Screen,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Profile, Self::Plan, Self::Observation, Self::Screen];

    /// The stable word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Plan => "plan",
            Self::Observation => "observation",
            Self::Screen => "screen",
        }
    }

    /// Whether the oldest record goes when there are too many. A profile never goes by itself.
    pub const fn ages(self) -> bool {
        matches!(self, Self::Plan | Self::Observation)
    }
}

/// A sealed record as it lies on a shelf.
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    /// Its id.
    pub id: String,
    /// When it was put there, in minutes since 1970.
    pub saved: i64,
    /// The sealed bytes.
    pub sealed: Vec<u8>,
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Record").field("bytes", &self.sealed.len()).finish_non_exhaustive()
    }
}

/// A place for sealed records. Each call is done wholly or not at all.
///
/// ```
/// use otkel_app::store::{Kind, MemoryShelf, Shelf};
///
/// let mut shelf = MemoryShelf::default();
/// shelf.put(Kind::Plan, "older", 1, b"sealed")?;
/// shelf.put(Kind::Plan, "newer", 2, b"sealed")?;
/// let ids: Vec<String> = shelf.all(Kind::Plan)?.into_iter().map(|record| record.id).collect();
/// assert_eq!(ids, ["newer", "older"]);
/// # Ok::<(), otkel_app::store::StoreError>(())
/// ```
pub trait Shelf: Send {
    /// Puts a record there, instead of the one that has its kind and id. When there are more than [`MAX_RECORDS`] then,
    /// the oldest other one goes if the kind [`ages`](Kind::ages).
    ///
    /// Fails with [`BadId`](StoreError::BadId), [`TooBig`](StoreError::TooBig), [`TooMany`](StoreError::TooMany) for a kind
    /// that doesn't age, [`Full`](StoreError::Full), and as the place may fail.
    fn put(&mut self, kind: Kind, id: &str, saved: i64, sealed: &[u8]) -> Result<(), StoreError>;

    /// One record, or none. Fails with [`BadId`](StoreError::BadId), and as the place may fail.
    fn get(&self, kind: Kind, id: &str) -> Result<Option<Record>, StoreError>;

    /// All records of a kind: the newest first, those of one minute by id. Fails as the place may fail.
    fn all(&self, kind: Kind) -> Result<Vec<Record>, StoreError>;

    /// How many records of a kind there are. Fails as the place may fail.
    fn count(&self, kind: Kind) -> Result<usize, StoreError>;

    /// Removes a record; one that isn't there is none the less gone. Fails with [`BadId`](StoreError::BadId), and as the
    /// place may fail.
    fn forget(&mut self, kind: Kind, id: &str) -> Result<(), StoreError>;

    /// Removes everything, so that its bytes can't be read from the place any more. Fails as the place may fail; some
    /// may be left then.
    fn wipe(&mut self) -> Result<(), StoreError>;
}

/// Whether an id may be; every shelf asks this first.
pub(super) fn check_id(id: &str) -> Result<(), StoreError> {
    let fine = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-');
    if id.is_empty() || id.len() > MAX_ID || !id.bytes().all(fine) {
        return Err(StoreError::BadId);
    }
    Ok(())
}

/// Whether a record may be put at all.
pub(super) fn check_record(id: &str, sealed: &[u8]) -> Result<(), StoreError> {
    check_id(id)?;
    if sealed.len() > MAX_BYTES {
        return Err(StoreError::TooBig);
    }
    Ok(())
}
