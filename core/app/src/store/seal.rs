//! How a record is sealed: XChaCha20-Poly1305 under one key, with a nonce drawn anew each time and the record's place as
//! associated data. A seal is a version byte, the nonce, and the ciphertext with its tag.

use std::fmt;

use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use zeroize::Zeroizing;

use super::{error::StoreError, shelf::Kind};

const KEY: usize = 32;
const NONCE: usize = 24;

/// The first byte of every seal. Another way of sealing gets another number.
const VERSION: u8 = 1;

/// The store's key. It is overwritten in memory when it is dropped.
///
/// ```
/// use otkel_app::store::{Kind, SealKey};
///
/// let key = SealKey::fresh()?;
/// let sealed = key.seal(Kind::Plan, "plan/1", b"Bakhty at eight")?;
/// assert_eq!(key.open(Kind::Plan, "plan/1", &sealed).as_deref(), Some(&b"Bakhty at eight".to_vec()));
/// assert!(key.open(Kind::Plan, "plan/2", &sealed).is_none(), "a seal holds in its own place only");
/// # Ok::<(), otkel_app::store::StoreError>(())
/// ```
pub struct SealKey(Zeroizing<[u8; KEY]>);

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealKey(..)")
    }
}

impl SealKey {
    /// A new one. Fails with [`NoRandomness`](StoreError::NoRandomness).
    pub fn fresh() -> Result<Self, StoreError> {
        let mut key = Zeroizing::new([0; KEY]);
        getrandom::fill(key.as_mut_slice()).map_err(|_| StoreError::NoRandomness)?;
        Ok(Self(key))
    }

    /// The one that these bytes are; `None` when they are no key.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(|key| Self(Zeroizing::new(key)))
    }

    /// Its bytes, for the keystore.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.0.to_vec())
    }

    /// Seals a record for its place. Fails with [`NoRandomness`](StoreError::NoRandomness), and with
    /// [`TooBig`](StoreError::TooBig) for what no cipher takes.
    pub fn seal(&self, kind: Kind, id: &str, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(|_| StoreError::NoRandomness)?;
        let payload = Payload { msg: plain, aad: &place(kind, id) };
        let ciphertext =
            self.cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| StoreError::TooBig)?;
        Ok([&[VERSION][..], &nonce, &ciphertext].concat())
    }

    /// Opens a record that was sealed for this place with this key; `None` for everything else. Which of the reasons it
    /// was can't be told apart, and needn't be.
    pub fn open(&self, kind: Kind, id: &str, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (&VERSION, rest) = sealed.split_first()? else { return None };
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: ciphertext, aad: &place(kind, id) };
        self.cipher().decrypt(&XNonce::from(*nonce), payload).ok().map(Zeroizing::new)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(<&Key>::from(&*self.0))
    }
}

/// Kind ‖ 0 ‖ id. No kind has a zero in its word, so no two places look alike.
fn place(kind: Kind, id: &str) -> Vec<u8> {
    [kind.word().as_bytes(), &[0], id.as_bytes()].concat()
}
