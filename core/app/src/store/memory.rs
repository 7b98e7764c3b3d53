//! A shelf that lasts as long as the app runs: for tests, for a session that shall leave nothing, and for when the file
//! can't be had.

use std::{cmp::Reverse, collections::BTreeMap, fmt};

use super::{
    error::StoreError,
    shelf::{Kind, MAX_RECORDS, Record, Shelf, check_id, check_record},
};

/// Records in memory.
#[derive(Default)]
pub struct MemoryShelf {
    kinds: BTreeMap<Kind, BTreeMap<String, Record>>,
}

impl fmt::Debug for MemoryShelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryShelf").finish_non_exhaustive()
    }
}

impl Shelf for MemoryShelf {
    fn put(&mut self, kind: Kind, id: &str, saved: i64, sealed: &[u8]) -> Result<(), StoreError> {
        check_record(id, sealed)?;
        let records = self.kinds.entry(kind).or_default();
        if records.len() >= MAX_RECORDS && !records.contains_key(id) {
            if !kind.ages() {
                return Err(StoreError::TooMany);
            }
            // The last in the order of `all`: of the oldest minute, the greatest id.
            let oldest = records.values().max_by_key(|record| age(record)).map(|record| record.id.clone());
            oldest.and_then(|oldest| records.remove(&oldest));
        }
        records.insert(id.to_owned(), Record { id: id.to_owned(), saved, sealed: sealed.to_owned() });
        Ok(())
    }

    fn get(&self, kind: Kind, id: &str) -> Result<Option<Record>, StoreError> {
        check_id(id)?;
        Ok(self.kinds.get(&kind).and_then(|records| records.get(id)).cloned())
    }

    fn all(&self, kind: Kind) -> Result<Vec<Record>, StoreError> {
        let mut all: Vec<Record> =
            self.kinds.get(&kind).into_iter().flat_map(BTreeMap::values).cloned().collect();
        all.sort_by(|one, other| age(one).cmp(&age(other)));
        Ok(all)
    }

    fn count(&self, kind: Kind) -> Result<usize, StoreError> {
        Ok(self.kinds.get(&kind).map_or(0, BTreeMap::len))
    }

    fn forget(&mut self, kind: Kind, id: &str) -> Result<(), StoreError> {
        check_id(id)?;
        if let Some(records) = self.kinds.get_mut(&kind) {
            records.remove(id);
        }
        Ok(())
    }

    fn wipe(&mut self) -> Result<(), StoreError> {
        self.kinds.clear();
        Ok(())
    }
}

/// The order of a listing.
fn age(record: &Record) -> (Reverse<i64>, &str) {
    (Reverse(record.saved), &record.id)
}
