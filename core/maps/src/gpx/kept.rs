use super::Gpx;

/// A file that was read, and what of it could not be used.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// What it holds.
    pub gpx: Gpx,
    /// What was left out; a person should be told when it isn't empty.
    pub left_out: LeftOut,
}

/// What a reader had to leave out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Points without a position on the earth.
    pub points: u32,
    /// Times that no calendar has; their points are kept.
    pub times: u32,
    /// Heights that aren't numbers or lie outside of the range of [`Height`](super::Height); their points are kept.
    pub heights: u32,
    /// The line of the first of all those, counted from 1.
    pub first_line: Option<u32>,
}

impl LeftOut {
    /// Whether everything was kept.
    pub fn is_empty(&self) -> bool {
        self.first_line.is_none()
    }
}
