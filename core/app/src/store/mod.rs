//! What a person keeps on this device: sealed, in one drawer, gone when it is wiped.
//!
//! * [`shelf`] says where sealed bytes may lie and what every such place promises; [`memory`] and [`sqlite`] are the two.
//! * [`keys`] is the phone's keystore as the shell offers it; [`seal`] closes and opens records with its key.
//! * [`drawer`] puts these together: [`Store`] takes and gives typed values, and nothing else of the app sees a sealed byte.
//!
//! A store always opens. What stands in the way – a damaged file, a locked keystore – is told by a [`StoreNotice`], and the
//! person works on, in memory if need be. No error, notice or `Debug` says what is kept. The format is in
//! `docs/format/store.md`.
//!
//! ```
//! use std::sync::Arc;
//! use otkel_app::store::{Kind, MemoryVault, Store};
//!
//! let folder = tempfile::tempdir()?;
//! let vault = Arc::new(MemoryVault::default());
//! let (mut store, notice) = Store::open(Some(folder.path()), vault.clone());
//! assert!(notice.is_none() && store.is_lasting());
//!
//! store.put(Kind::Plan, "plan/1", 29_900_000, &["Almaty", "Urumqi"])?;
//! drop(store);
//!
//! let (mut store, _) = Store::open(Some(folder.path()), vault);
//! let plans = store.all::<Vec<String>>(Kind::Plan)?;
//! assert_eq!(plans.records[0].body, ["Almaty", "Urumqi"]);
//!
//! store.wipe()?;
//! assert!(store.all::<Vec<String>>(Kind::Plan)?.records.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod drawer;
mod error;
pub mod keys;
pub mod memory;
mod migrations;
pub mod seal;
pub mod shelf;
pub mod sqlite;

#[cfg(test)]
mod tests;

pub use drawer::{Kept, Listing, Store};
pub use error::{StoreError, StoreNotice};
pub use keys::{KeyVault, MemoryVault, VaultError};
pub use memory::MemoryShelf;
pub use seal::SealKey;
pub use shelf::{Kind, MAX_BYTES, MAX_ID, MAX_RECORDS, Record, Shelf};
pub use sqlite::{Opened, SqliteShelf};
