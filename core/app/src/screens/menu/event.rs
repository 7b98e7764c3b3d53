//! What can happen in the place of food and signs.

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum MenuEvent {
    /// Show `dishes`, `signs` or `menus`.
    Tab {
        /// Which.
        code: String,
    },
    /// Look for a dish or a sign; on a menu of one's own, for a dish to add.
    Search {
        /// What was typed.
        text: String,
    },
    /// Leave something out, or don't: `pork`, `nuts`, ….
    LeaveOut {
        /// What.
        code: String,
        /// Whether it is left out.
        on: bool,
    },
    /// What the person opposite reads.
    Opposite {
        /// Its tag.
        tag: String,
    },
    /// Open a dish's page: from the list, or over the menu that is open.
    Dish {
        /// Its id.
        id: String,
    },
    /// Open a sign's page.
    Sign {
        /// Its id.
        id: String,
    },
    /// Open a kept menu.
    Menu {
        /// Its id.
        id: String,
    },
    /// From a page back to its list; from a dish that was opened on a menu back to that menu.
    Back,
    /// Begin a menu.
    New,
    /// Take a link, a message with one, or a menu file's text. The menu is shown; it is kept when [`MenuEvent::Keep`] follows.
    Import {
        /// What was scanned or pasted.
        link: String,
    },
    /// Keep the menu that came by a link.
    Keep,
    /// Delete a kept menu.
    Delete {
        /// Its id.
        id: String,
    },
    /// Show the open menu's link and code, or don't.
    Share {
        /// Whether they are shown.
        on: bool,
    },
    /// Look for an ingredient that an item of the open menu has, one of one's own.
    Ingredient {
        /// Which item.
        item: u32,
        /// What was typed.
        text: String,
    },
    /// Change the open menu, one of one's own.
    Make {
        /// How.
        edit: MenuEdit,
    },
}

/// A change of a menu. Items are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ffi", derive(uniffi::Enum))]
pub enum MenuEdit {
    /// The house's name.
    Title {
        /// In its own words.
        text: String,
    },
    /// Where it is and how to call it; empty for nothing.
    Place {
        /// In its own words.
        text: String,
    },
    /// What the prices are in.
    Currency {
        /// `KZT`, `CNY`, ….
        code: String,
    },
    /// Add a dish of the dictionary.
    Dish {
        /// Its id.
        id: String,
    },
    /// Add something in own words.
    Own {
        /// The words, in the language that the app speaks.
        text: String,
    },
    /// An item's price; empty: to be asked.
    Price {
        /// Which item.
        item: u32,
        /// Digits.
        text: String,
    },
    /// How much one gets: `300 g`, `300 г`, `300克`; empty for nothing.
    Portion {
        /// Which item.
        item: u32,
        /// A number and a unit, in any of the languages.
        text: String,
    },
    /// A word of the host's; empty for nothing.
    Note {
        /// Which item.
        item: u32,
        /// In the host's own words.
        text: String,
    },
    /// This house leaves an ingredient out, or doesn't.
    Without {
        /// Which item.
        item: u32,
        /// The ingredient's id.
        id: String,
        /// Whether it is left out.
        on: bool,
    },
    /// An item has an ingredient in it, of own words, or besides what the dish usually has; or it hasn't.
    With {
        /// Which item.
        item: u32,
        /// The ingredient's id.
        id: String,
        /// Whether it is in it.
        on: bool,
    },
    /// Where an item of own words stands: among dishes of a kind, or with what is of none.
    Section {
        /// Which item.
        item: u32,
        /// The kind; `other`: none of them.
        code: String,
    },
    /// Take an item off.
    Remove {
        /// Which item.
        item: u32,
    },
    /// Move an item before the one that is shown above it; the first of a section moves with the whole section.
    Up {
        /// Which item.
        item: u32,
    },
    /// Move an item behind the one that is shown below it; the last of a section moves with the whole section.
    Down {
        /// Which item.
        item: u32,
    },
}

impl MenuEdit {
    /// The item that is changed in itself; what is wrong with that is said there.
    pub(super) const fn item(&self) -> Option<u32> {
        match self {
            Self::Price { item, .. }
            | Self::Portion { item, .. }
            | Self::Note { item, .. }
            | Self::Without { item, .. }
            | Self::With { item, .. }
            | Self::Section { item, .. } => Some(*item),
            Self::Title { .. }
            | Self::Place { .. }
            | Self::Currency { .. }
            | Self::Dish { .. }
            | Self::Own { .. }
            | Self::Remove { .. }
            | Self::Up { .. }
            | Self::Down { .. } => None,
        }
    }
}
