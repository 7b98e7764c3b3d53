//! What surrounds every screen: the places in the bar, the words on its buttons, how it looks. It has no events of its
//! own: what it shows changes in the settings.

mod view;

pub use view::{PlaceTab, PlaceView, ShellLabels, ShellView, view};
