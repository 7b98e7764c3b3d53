//! What can happen in the phrasebook.

/// An event.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum PhrasesEvent {
    /// Somebody types in the search.
    Search {
        /// All of it.
        text: String,
    },
    /// The language of the person opposite, by its tag. One that Otkel hasn't is replaced by that side's, and said.
    To {
        /// A BCP 47 tag.
        tag: String,
    },
    /// A chapter is opened; none goes back to all of them.
    Chapter {
        /// Its id.
        id: Option<String>,
    },
    /// Lists what *they* say, in their language: the phone is handed over, and they point.
    Theirs {
        /// Whether so.
        on: bool,
    },
    /// A phrase is opened; none goes back to the list.
    Open {
        /// Its id.
        id: Option<String>,
    },
    /// The star of a phrase.
    Keep {
        /// Its id.
        id: String,
        /// Whether it is kept.
        on: bool,
    },
    /// Forgets what was said lately.
    ForgetRecent,
    /// The picker of a slot is opened; none closes it.
    Pick {
        /// The slot's name.
        slot: Option<String>,
    },
    /// Fills the open phrase's slot; what the picker gives, or what was typed. Empty: nothing any more. What can't be meant is kept as
    /// typed, and said at the slot.
    Fill {
        /// The slot's name.
        slot: String,
        /// As `otkel say --slot` takes it: `10:30 CN`, `500 KZT`, `2026-11-23`, an id, or words.
        value: String,
    },
    /// Searches the list of the open picker.
    Find {
        /// What was typed.
        text: String,
    },
    /// Turns the calendar of the open picker by so many months.
    Turn {
        /// Months, later above 0.
        months: i32,
    },
    /// The open picker of a place shows its list as a map, or as a list again.
    Map {
        /// Whether as a map.
        on: bool,
    },
    /// A touch on the map of the open picker: the nearest place of its list within a finger's reach is filled in; one after the other where
    /// several stand in one spot. Degrees of WGS 84; what is no position, or no finger's reach, changes nothing.
    Touch {
        /// Degrees east.
        lon: f64,
        /// Degrees north.
        lat: f64,
        /// How far a finger reaches there, metres: 0 to 300 000.
        reach_m: f64,
    },
    /// The answers to the open phrase are shown to be pointed at; off goes back to the phrase.
    Talk {
        /// Whether so.
        on: bool,
    },
    /// Somebody pointed at an answer: a phrase's id, or a pad as `@number`. None takes it back.
    Point {
        /// Which.
        answer: Option<String>,
    },
}
