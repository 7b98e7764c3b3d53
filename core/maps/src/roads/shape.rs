//! The positions of segments.

use super::bytes::{signed, varint};
use super::tables::Tables;

impl Tables<'_> {
    /// At most how many positions a segment has.
    #[inline]
    pub(crate) fn count_positions(&self, segment: u32) -> usize {
        let record = &self.segments[segment as usize];
        let mut shape = self.shapes.get(record.shape as usize..).unwrap_or_default();
        // Two bytes a position at least, whatever a damaged file says.
        (varint(&mut shape) as usize).min(shape.len() / 2 + 1) + 2
    }

    /// Every position of a segment from its start to its end, in 10⁻⁶ degrees. A damaged shape ends early.
    #[inline]
    pub(crate) fn each_position(&self, segment: u32, mut each: impl FnMut([i32; 2])) {
        let record = &self.segments[segment as usize];
        let mut at = self.nodes[record.from as usize].at;
        each(at);
        // Up to where the next one's begins: no file can make a line of all its bytes for every segment.
        let end =
            self.segments.get(segment as usize + 1).map_or(self.shapes.len(), |next| next.shape as usize);
        let mut shape = self.shapes.get(record.shape as usize..end).unwrap_or_default();
        let inner = varint(&mut shape);
        for _ in 0..inner {
            if shape.is_empty() {
                break;
            }
            at = [at[0].wrapping_add(signed(&mut shape)), at[1].wrapping_add(signed(&mut shape))];
            each(at);
        }
        each(self.nodes[record.to as usize].at);
    }
}
