//! The phone's keystore, as the shell offers it: one key, kept where only this app on this device gets at it.

use std::{
    fmt,
    sync::{Mutex, MutexGuard, PoisonError},
};

use zeroize::Zeroizing;

/// Why the keystore didn't do what it was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[cfg_attr(feature = "ffi", derive(uniffi::Error))]
pub enum VaultError {
    /// It is locked for now, as before the first unlocking after a start. Later may do.
    #[error("the keystore is locked")]
    Locked,
    /// It doesn't do its work, and later won't do either.
    #[error("the keystore refuses")]
    Refused,
}

/// What a shell throws that isn't a [`VaultError`] is a refusal; the text it comes with is dropped, for it may say anything.
#[cfg(feature = "ffi")]
impl From<uniffi::UnexpectedUniFFICallbackError> for VaultError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Refused
    }
}

/// Holds one key for the store. Calls answer at once, without asking the person anything.
///
/// A shell must tell "there is no key" (`None`) from "I can't look now" ([`VaultError::Locked`]): without a key, what lies
/// in the file is lost, and is cleared away as soon as a new key was taken.
#[cfg_attr(feature = "ffi", uniffi::export(with_foreign))]
pub trait KeyVault: Send + Sync {
    /// The key, or `None` when there is none. Fails when the keystore is locked or doesn't work.
    fn load(&self) -> Result<Option<Vec<u8>>, VaultError>;

    /// Keeps the key, instead of the one before. Fails when the keystore is locked or doesn't work; the one before is still
    /// there then.
    fn save(&self, key: Vec<u8>) -> Result<(), VaultError>;

    /// Forgets the key for good; when there is none, all is well. Fails when the keystore is locked or doesn't work.
    fn forget(&self) -> Result<(), VaultError>;
}

/// A keystore that lasts as long as the app runs, for tests and previews.
///
/// ```
/// use otkel_app::store::{KeyVault, MemoryVault};
///
/// let vault = MemoryVault::default();
/// vault.save(vec![7; 32])?;
/// assert_eq!(vault.load()?, Some(vec![7; 32]));
/// vault.forget()?;
/// assert_eq!(vault.load()?, None);
/// # Ok::<(), otkel_app::store::VaultError>(())
/// ```
#[derive(Default)]
pub struct MemoryVault {
    key: Mutex<Option<Zeroizing<Vec<u8>>>>,
}

impl MemoryVault {
    fn key(&self) -> MutexGuard<'_, Option<Zeroizing<Vec<u8>>>> {
        // A thread that panicked here left the key whole: it is set by one assignment.
        self.key.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for MemoryVault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryVault").finish_non_exhaustive()
    }
}

impl KeyVault for MemoryVault {
    fn load(&self) -> Result<Option<Vec<u8>>, VaultError> {
        Ok(self.key().as_ref().map(|key| key.to_vec()))
    }

    fn save(&self, key: Vec<u8>) -> Result<(), VaultError> {
        *self.key() = Some(Zeroizing::new(key));
        Ok(())
    }

    fn forget(&self) -> Result<(), VaultError> {
        *self.key() = None;
        Ok(())
    }
}
