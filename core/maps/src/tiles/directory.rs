use super::{MvtError, TilesError, protobuf::Reader};

/// What a directory says of a run of tiles, or of a directory below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Number of the first tile.
    pub(super) first: u64,
    /// How many tiles have this content; 0 for a directory below.
    pub(super) run: u32,
    pub(super) offset: u64,
    pub(super) length: u32,
}

/// A directory, its entries by number.
#[derive(Debug)]
pub(super) struct Directory(Vec<Entry>);

const DAMAGED: TilesError = TilesError::Damaged { part: "its directory" };

impl Directory {
    /// Reads unpacked bytes. An entry takes at least four of them, so the bytes bound the memory.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, TilesError> {
        let mut reader = Reader::new(bytes);
        let mut next = || reader.varint().map_err(|_: MvtError| DAMAGED);
        let count = usize::try_from(next()?).map_err(|_| DAMAGED)?;
        if count > bytes.len() / 4 {
            return Err(DAMAGED);
        }
        let mut entries = Vec::with_capacity(count);
        let mut first = 0u64;
        for index in 0..count {
            let step = next()?;
            if step == 0 && index > 0 {
                return Err(DAMAGED); // sorted, and each once
            }
            first = first.checked_add(step).ok_or(DAMAGED)?;
            entries.push(Entry { first, run: 0, offset: 0, length: 0 });
        }
        for entry in &mut entries {
            entry.run = u32::try_from(next()?).map_err(|_| DAMAGED)?;
        }
        for entry in &mut entries {
            entry.length = u32::try_from(next()?).map_err(|_| DAMAGED)?;
        }
        let mut follows = None;
        for entry in &mut entries {
            entry.offset = match (next()?, follows) {
                (0, Some(offset)) => offset,
                (0, None) => return Err(DAMAGED),
                (offset, _) => offset - 1,
            };
            follows = Some(entry.offset.checked_add(u64::from(entry.length)).ok_or(DAMAGED)?);
        }
        Ok(Self(entries))
    }

    /// Bytes in memory.
    pub(super) fn size(&self) -> usize {
        size_of::<Self>() + self.0.len() * size_of::<Entry>()
    }

    /// The entry that holds a tile's number, or the directory below that may.
    pub(super) fn find(&self, number: u64) -> Option<Entry> {
        let after = self.0.partition_point(|entry| entry.first <= number);
        let entry = *self.0.get(after.checked_sub(1)?)?;
        (entry.run == 0 || number - entry.first < u64::from(entry.run)).then_some(entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_and_directories_below_are_found() {
        // Tiles 5 and 6 (one content), a directory from 9, tile 20 right behind in the file.
        let bytes = [3, 5, 4, 11, 2, 0, 1, 10, 7, 3, 1, 1, 0];
        let directory = Directory::read(&bytes).unwrap();
        assert_eq!(directory.find(4), None);
        assert_eq!(directory.find(6).unwrap().length, 10);
        assert_eq!(directory.find(7), None);
        assert_eq!(directory.find(19).unwrap().run, 0);
        assert_eq!(directory.find(20).unwrap().offset, 7);
    }

    #[test]
    fn nonsense_is_refused() {
        for bytes in [
            &[][..],
            &[255, 255, 255, 255, 15],
            &[1, 5, 1, 10],
            &[1, 5, 1, 10, 0],
            &[2, 5, 0, 1, 1, 1, 1, 1, 0],
        ] {
            assert_eq!(Directory::read(bytes).unwrap_err(), DAMAGED, "{bytes:?}");
        }
    }
}
