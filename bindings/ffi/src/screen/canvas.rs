//! The map's pictures, as bytes. They are made off the main thread and without the lock that events take.

use std::sync::{Arc, PoisonError};

use otkel_app::{
    OtkelError,
    screens::{
        map::{self, Cancel, MapFrame, MapPicture},
        phrases,
    },
};

use super::{MapScreen, PhrasesScreen};

/// Stops pictures that nobody waits for any more: a tile that was scrolled away.
#[derive(Default, uniffi::Object)]
pub struct Cancelling {
    cancel: Cancel,
}

#[uniffi::export]
impl Cancelling {
    /// One that stops nothing yet.
    #[uniffi::constructor]
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// Stops what works with it, soon; those calls then give no picture.
    pub fn stop(&self) {
        self.cancel.cancel();
    }
}

#[uniffi::export]
impl MapScreen {
    /// A tile of the ground, without labels: `side` points wide (256 or 512) at `scale` pixels a point, for a light or a dark
    /// phone. No picture when it was stopped; an error for a tile or size that can't be.
    #[allow(
        clippy::too_many_arguments,
        reason = "a record for seven numbers would be built for every tile of a fling"
    )]
    pub fn tile(
        &self,
        z: u8,
        x: u32,
        y: u32,
        side: u32,
        scale: f64,
        dark: bool,
        cancelling: Arc<Cancelling>,
    ) -> Result<Option<MapPicture>, OtkelError> {
        // Drawing takes milliseconds and needs no facts: events must not wait for it.
        let atlas = {
            let services = self.services.read().unwrap_or_else(PoisonError::into_inner);
            map::Ground::of(&services, dark)
        };
        atlas.tile((z, x, y), side, scale, &cancelling.cancel)
    }

    /// The labels and symbols of a frame, to be laid over the tiles; upright whatever the bearing. No picture when it was
    /// stopped; an error for a frame that can't be.
    pub fn labels(
        &self,
        frame: MapFrame,
        cancelling: Arc<Cancelling>,
    ) -> Result<Option<MapPicture>, OtkelError> {
        let labels = {
            let services = self.services.read().unwrap_or_else(PoisonError::into_inner);
            let model = self.fresh(&services).model.clone();
            map::labels(&model, &services, &frame)?
        };
        Ok(labels.draw(&cancelling.cancel))
    }
}

#[uniffi::export]
impl PhrasesScreen {
    /// The places of the open picker's map and the names around them, in the language of who fills it in, to be laid over the tiles of
    /// the [`MapScreen`]. No picture when it was stopped; an error for a frame that can't be.
    pub fn labels(
        &self,
        frame: MapFrame,
        cancelling: Arc<Cancelling>,
    ) -> Result<Option<MapPicture>, OtkelError> {
        let labels = {
            let services = self.services.read().unwrap_or_else(PoisonError::into_inner);
            let model = self.fresh(&services).model.clone();
            phrases::map_labels(&model, &services, &frame)?
        };
        Ok(labels.draw(&cancelling.cancel))
    }
}
