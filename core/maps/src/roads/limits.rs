//! What the writer and the reader of a graph agree is enough. Real maps stay far below; without limits a small file could be made
//! that takes hours to search or more memory than there is.

/// Directed roads with a motor that leave one junction: every road that arrives is compared with each.
pub(super) const MOST_ROADS: usize = 128;
/// Ways to remember that end in one directed road.
pub(super) const MOST_COPIES: usize = 512;
/// Regions have numbers of 16 bits.
pub(super) const MOST_REGIONS: usize = 1 << 16;
/// Gates of all regions; all are told at once.
pub(super) const MOST_GATES: usize = 1 << 16;
/// Bytes of one text. OpenStreetMap's have at most 255 characters.
pub(super) const MOST_TEXT: usize = 1024;
