use crate::tiles::TilesError;

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DrawError {
    /// The map's tiles can't be read.
    #[error(transparent)]
    Tiles(#[from] TilesError),
    /// A side or a scale that no picture has.
    #[error("a picture is 1 to {} pixels wide and high, its scale 0.25 to 8", super::MAX_SIDE)]
    Size,
    /// Nobody waits for it any more.
    #[error("the picture was cancelled")]
    Cancelled,
}
