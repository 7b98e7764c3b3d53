//! What can go wrong with the store. Neither type has a field: there is no place in them for anything a person wrote,
//! and none for a path, which may hold a person's name.

use super::keys::VaultError;

/// Why the store didn't do what it was asked for. What was kept before is still there, unchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum StoreError {
    /// The id is empty, too long, or has other signs than `a-z`, `0-9`, `/` and `-`.
    #[error("no such id can be")]
    BadId,
    /// The record is larger than [`MAX_BYTES`](super::MAX_BYTES).
    #[error("the record is too large")]
    TooBig,
    /// There are [`MAX_RECORDS`](super::MAX_RECORDS) already, of a kind whose oldest must not go by themselves.
    #[error("there are too many records")]
    TooMany,
    /// The value can't be written as JSON.
    #[error("the value can't be written")]
    BadBody,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// The file was written by a newer app.
    #[error("the store was written by a newer app")]
    Newer,
    /// The file is damaged.
    #[error("the store is damaged")]
    Damaged,
    /// The file can't be reached: no right to, in use by another, a failing disk.
    #[error("the store can't be reached")]
    Unavailable,
    /// The keystore is locked for now.
    #[error("the keystore is locked")]
    KeyLocked,
    /// The keystore doesn't do its work.
    #[error("the keystore refuses")]
    KeyRefused,
    /// The system gives no randomness, without which nothing can be sealed.
    #[error("there is no randomness")]
    NoRandomness,
}

impl StoreError {
    /// The stable word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::BadId => "bad-id",
            Self::TooBig => "too-big",
            Self::TooMany => "too-many",
            Self::BadBody => "bad-body",
            Self::Full => "full",
            Self::Newer => "newer",
            Self::Damaged => "damaged",
            Self::Unavailable => "unavailable",
            Self::KeyLocked => "key-locked",
            Self::KeyRefused => "key-refused",
            Self::NoRandomness => "no-randomness",
        }
    }
}

impl From<VaultError> for StoreError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Locked => Self::KeyLocked,
            VaultError::Refused => Self::KeyRefused,
        }
    }
}

/// What a person should know about how the store was opened; the screens have a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StoreNotice {
    /// The file was damaged; it lies aside, and a new one was begun.
    Damaged,
    /// The file is a newer app's. It wasn't touched; this session is kept in memory only.
    Newer,
    /// The keystore has no key any more, so what was kept can't be read by anybody; it was cleared away.
    KeyLost,
    /// The keystore is locked; this session is kept in memory only. Opening again, later, may do.
    KeyLocked,
    /// The disk is full; this session is kept in memory only.
    Full,
    /// The file or the keystore can't be reached; this session is kept in memory only.
    Unavailable,
}

impl StoreNotice {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Damaged, Self::Newer, Self::KeyLost, Self::KeyLocked, Self::Full, Self::Unavailable];

    /// The stable word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::Newer => "newer",
            Self::KeyLost => "key-lost",
            Self::KeyLocked => "key-locked",
            Self::Full => "full",
            Self::Unavailable => "unavailable",
        }
    }
}

impl From<StoreError> for StoreNotice {
    /// What to say when the store couldn't be opened because of `error`.
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Full => Self::Full,
            StoreError::Newer => Self::Newer,
            StoreError::Damaged => Self::Damaged,
            StoreError::KeyLocked => Self::KeyLocked,
            StoreError::BadId
            | StoreError::TooBig
            | StoreError::TooMany
            | StoreError::BadBody
            | StoreError::Unavailable
            | StoreError::KeyRefused
            | StoreError::NoRandomness => Self::Unavailable,
        }
    }
}
