//! The phrasebook: finding a phrase, filling it in, showing it, and being answered by a finger.
//!
//! `list` is what can be opened, `page` one phrase with its card, `slots` what is filled in, `picker` how, `place_map` its map, `talk` what is pointed at by two people.

mod event;
mod labels;
mod list;
mod model;
mod page;
mod picker;
mod place_map;
mod slots;
mod talk;
mod view;

pub use event::PhrasesEvent;
pub use labels::PhraseLabels;
pub use list::{ChapterView, PhraseRow, PhraseSection};
pub(crate) use model::opposite;
pub use model::{PhrasesModel, update};
pub use page::{BesideView, PhrasePage, SaidView};
#[cfg(test)]
pub(crate) use picker::FIELDS;
pub use picker::{PickerView, SlotInput};
pub use place_map::{PlaceMapView, labels as map_labels};
pub use slots::SlotView;
pub use talk::{AnswerRow, TalkView};
pub use view::{PhrasesView, view};
