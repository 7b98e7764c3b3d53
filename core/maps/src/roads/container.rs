//! The frame of the graph file: magic, version, a table of sections, and a sum over each.

use std::ops::Range;

use bytemuck::{Pod, Zeroable};

/// The first eight bytes.
const MAGIC: [u8; 8] = *b"OTKROADS";
/// What this program writes and reads.
pub const VERSION: u32 = 1;
/// Read as another number where bytes stand the other way round.
const ORDER: u32 = 0x0102_0304;
/// Sections start at multiples of this.
const ALIGN: usize = 8;

/// Why bytes are no graph that can be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GraphError {
    /// Something else.
    #[error("these bytes are not a road graph; build one with `otkel map build`")]
    NotAGraph,
    /// Made by a later program.
    #[error("the road graph has version {found}, this app reads version {known}; update the app")]
    Newer {
        /// Its version.
        found: u32,
        /// What this program reads.
        known: u32,
    },
    /// Made by an earlier program.
    #[error("the road graph has version {found}, this app reads version {known}; update the map")]
    Older {
        /// Its version.
        found: u32,
        /// What this program reads.
        known: u32,
    },
    /// Bytes are missing, or were changed.
    #[error("the road graph is damaged ({0}); fetch it again")]
    Damaged(&'static str),
    /// Its numbers stand the other way round than this machine's.
    #[error("the road graph needs a little-endian machine")]
    Machine,
}

#[repr(C)]
#[derive(Clone, Copy, Pod, Zeroable)]
struct Header {
    magic: [u8; 8],
    version: u32,
    order: u32,
    length: u64,
    sections: u32,
    /// Over the header with this field 0, and the table.
    sum: u32,
}

#[repr(C)]
#[derive(Clone, Copy, Pod, Zeroable)]
struct Entry {
    offset: u64,
    length: u64,
    sum: u32,
    zero: u32,
}

const HEADER: usize = size_of::<Header>();
const ENTRY: usize = size_of::<Entry>();

fn sum(header: Header, table: &[Entry]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(bytemuck::bytes_of(&Header { sum: 0, ..header }));
    hasher.update(bytemuck::cast_slice(table));
    hasher.finalize()
}

fn aligned(offset: usize) -> usize {
    offset.next_multiple_of(ALIGN)
}

/// Puts sections into a file, in their order.
pub(crate) fn assemble(sections: &[Vec<u8>]) -> Vec<u8> {
    let mut offset = aligned(HEADER + sections.len() * ENTRY);
    let mut table = Vec::with_capacity(sections.len());
    for bytes in sections {
        table.push(Entry {
            offset: offset as u64,
            length: bytes.len() as u64,
            sum: crc32fast::hash(bytes),
            zero: 0,
        });
        offset = aligned(offset + bytes.len());
    }
    let mut header = Header {
        magic: MAGIC,
        version: VERSION,
        order: ORDER,
        length: offset as u64,
        sections: sections.len() as u32,
        sum: 0,
    };
    header.sum = sum(header, &table);
    let mut out = Vec::with_capacity(offset);
    out.extend_from_slice(bytemuck::bytes_of(&header));
    out.extend_from_slice(bytemuck::cast_slice(&table));
    for bytes in sections {
        out.resize(aligned(out.len()), 0);
        out.extend_from_slice(bytes);
    }
    out.resize(aligned(out.len()), 0);
    out
}

/// Where the sections of a file are, and their sums.
#[derive(Clone, Debug)]
pub(crate) struct Sections(Vec<(Range<usize>, u32)>);

impl Sections {
    /// Reads header and table; `count` sections are expected.
    pub(crate) fn read(bytes: &[u8], count: usize) -> Result<Self, GraphError> {
        if cfg!(target_endian = "big") {
            return Err(GraphError::Machine);
        }
        let header = bytes.get(..HEADER).ok_or(GraphError::NotAGraph)?;
        let header: Header = bytemuck::pod_read_unaligned(header);
        if header.magic != MAGIC {
            return Err(GraphError::NotAGraph);
        }
        if header.order != ORDER {
            return Err(GraphError::Machine);
        }
        let (found, known) = (header.version, VERSION);
        match found.cmp(&known) {
            std::cmp::Ordering::Greater => return Err(GraphError::Newer { found, known }),
            std::cmp::Ordering::Less => return Err(GraphError::Older { found, known }),
            std::cmp::Ordering::Equal => {}
        }
        if header.length != bytes.len() as u64 {
            return Err(GraphError::Damaged("its length is not the one it names"));
        }
        if header.sections as usize != count {
            return Err(GraphError::Damaged("sections are missing"));
        }
        let table =
            bytes.get(HEADER..HEADER + count * ENTRY).ok_or(GraphError::Damaged("it is cut short"))?;
        let table: Vec<Entry> = table.chunks_exact(ENTRY).map(bytemuck::pod_read_unaligned).collect();
        if sum(header, &table) != header.sum {
            return Err(GraphError::Damaged("the sum over its table is wrong"));
        }
        let mut ranges = Vec::with_capacity(count);
        for entry in &table {
            let end = entry.offset.checked_add(entry.length).filter(|end| *end <= bytes.len() as u64);
            let end = end.ok_or(GraphError::Damaged("a section reaches beyond its end"))?;
            if entry.offset % ALIGN as u64 != 0 {
                return Err(GraphError::Damaged("a section is out of line"));
            }
            ranges.push((entry.offset as usize..end as usize, entry.sum));
        }
        Ok(Self(ranges))
    }

    /// Where a section is.
    pub(crate) fn range(&self, section: usize) -> Range<usize> {
        self.0[section].0.clone()
    }

    /// Compares the sum over every section: reads the whole file.
    pub(crate) fn verify(&self, bytes: &[u8]) -> Result<(), GraphError> {
        for (range, sum) in &self.0 {
            if bytes.get(range.clone()).map(crc32fast::hash) != Some(*sum) {
                return Err(GraphError::Damaged("the sum over a section is wrong"));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_come_back_and_every_flipped_bit_is_noticed() {
        let file = assemble(&[vec![1, 2, 3], vec![], vec![4; 9]]);
        assert_eq!(file.len() % ALIGN, 0);
        let sections = Sections::read(&file, 3).unwrap();
        assert_eq!(&file[sections.range(2)], &[4; 9]);
        assert!(sections.verify(&file).is_ok());
        let used: Vec<usize> =
            (0..HEADER + 3 * ENTRY).chain(sections.range(0)).chain(sections.range(2)).collect();
        for place in used {
            for bit in 0..8 {
                let mut bad = file.clone();
                bad[place] ^= 1 << bit;
                assert!(
                    Sections::read(&bad, 3).and_then(|s| s.verify(&bad)).is_err(),
                    "byte {place} bit {bit}"
                );
            }
        }
        for cut in 0..file.len() {
            assert!(Sections::read(&file[..cut], 3).is_err());
        }
    }

    #[test]
    fn other_versions_say_what_to_do() {
        let mut file = assemble(&[vec![]]);
        file[8] = 2;
        let newer = Sections::read(&file, 1).unwrap_err();
        assert!(newer.to_string().contains("update the app"), "{newer}");
        file[8] = 0;
        let older = Sections::read(&file, 1).unwrap_err();
        assert!(older.to_string().contains("update the map"), "{older}");
    }
}
