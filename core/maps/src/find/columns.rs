//! What ranking needs of every place, in memory: where it is, how important, what, and where it belongs.
//!
//! 16 bytes a place: `lon: i32`, `lat: i32` (10⁻⁷ degrees), `parent: u32` (`u32::MAX` for none), `importance: u16`
//! (thousandths), `kind: u8`, one byte of zero.

use super::{Kind, bytes::Reader};
use crate::earth::LonLat;

/// How deep streets may lie in towns: quarter, suburb, town, city.
const DEPTH: usize = 4;

/// A place, as far as ranking asks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Where.
    pub at: (i32, i32),
    /// The settlement it belongs to.
    pub parent: Option<u32>,
    /// Thousandths, 0..=1000.
    pub importance: u16,
    /// What.
    pub kind: Kind,
}

impl Column {
    /// Its position.
    pub fn position(&self) -> LonLat {
        LonLat::from_e7(self.at.0, self.at.1)
    }
}

/// The bytes of the table.
pub fn encode(columns: &[Column]) -> Vec<u8> {
    let mut out = Vec::with_capacity(columns.len() * 16);
    for column in columns {
        out.extend(column.at.0.to_le_bytes());
        out.extend(column.at.1.to_le_bytes());
        out.extend(column.parent.unwrap_or(u32::MAX).to_le_bytes());
        out.extend(column.importance.to_le_bytes());
        out.extend([column.kind.code(), 0]);
    }
    out
}

/// Reads the table; `None` when it isn't whole. A parent that isn't in it is none.
pub fn decode(bytes: &[u8]) -> Option<Vec<Column>> {
    let count = bytes.len() / 16;
    let mut reader = Reader(bytes);
    let columns: Option<Vec<Column>> = (0..count)
        .map(|_| {
            let at = (reader.i32()?, reader.i32()?);
            let parent = reader.u32().map(|parent| ((parent as usize) < count).then_some(parent))?;
            let importance = reader.u16()?.min(1000);
            let kind = Kind::from_code(reader.u8()?);
            reader.u8()?;
            Some(Column { at, parent, importance, kind })
        })
        .collect();
    columns.filter(|_| reader.0.is_empty())
}

/// The settlements that a place lies in, the nearest first; a ring of them (a hostile file) ends.
pub fn ancestors(columns: &[Column], place: u32) -> impl Iterator<Item = u32> {
    let parent = |place: u32| columns.get(place as usize).and_then(|column| column.parent);
    std::iter::successors(parent(place), move |place| parent(*place)).take(DEPTH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_come_back_and_rings_end() {
        let column = |parent| Column { at: (804_163_900, -7), parent, importance: 999, kind: Kind::Street };
        let columns = [column(Some(1)), column(Some(0)), column(None)];
        let bytes = encode(&columns);
        assert_eq!(decode(&bytes).unwrap(), columns);
        assert_eq!(decode(&bytes[1..]), None);
        assert_eq!(ancestors(&columns, 0).count(), DEPTH);
        assert_eq!(ancestors(&columns, 9).count(), 0);
    }
}
