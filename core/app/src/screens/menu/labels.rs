//! What stands on buttons and over fields.

use serde::Serialize;

use crate::l10n::L10n;

/// Labels, the same on every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct MenuLabels {
    /// Over what is left out.
    pub leave_out: String,
    /// Over the languages of the person opposite.
    pub opposite: String,
    /// On the button that goes back.
    pub back: String,
    /// On the button that begins a menu.
    pub new_menu: String,
    /// On the button that opens a link or a file.
    pub import: String,
    /// In the field for it.
    pub import_hint: String,
    /// On the button that keeps a menu that came by a link.
    pub keep: String,
    /// On the button that deletes one.
    pub delete: String,
    /// Over the house's name.
    pub house: String,
    /// Over its place and telephone.
    pub place: String,
    /// Over the currencies.
    pub currency: String,
    /// Over the dishes that were found.
    pub add_dish: String,
    /// On the button that adds what was typed.
    pub add_own: String,
    /// Over a price.
    pub price: String,
    /// Over a portion.
    pub portion: String,
    /// Over a note.
    pub note: String,
    /// Over what an item may be made without.
    pub without: String,
    /// Over the kinds of dishes that an item of own words can stand among.
    pub section: String,
    /// In the field that looks for an ingredient.
    pub search_ingredients: String,
    /// On the button that moves an item up.
    pub up: String,
    /// Down.
    pub down: String,
    /// Off the menu.
    pub remove: String,
    /// On the button that shows link and code.
    pub share: String,
    /// On the button that makes the sheet.
    pub sheet: String,
    /// Over the sheet's languages.
    pub sheet_languages: String,
}

impl MenuLabels {
    pub(super) fn of(words: &L10n) -> Self {
        Self {
            leave_out: words.word("menu-leave-out"),
            opposite: words.word("menu-opposite"),
            back: words.word("button-back"),
            new_menu: words.word("menu-new"),
            import: words.word("menu-import"),
            import_hint: words.word("menu-import-hint"),
            keep: words.word("menu-keep"),
            delete: words.word("menu-forget"),
            house: words.word("menu-house"),
            place: words.word("menu-place"),
            currency: words.word("menu-currency"),
            add_dish: words.word("menu-add-dish"),
            add_own: words.word("menu-add-own"),
            price: words.word("menu-price"),
            portion: words.word("menu-portion"),
            note: words.word("menu-note"),
            without: words.word("menu-leave-out"),
            section: words.word("menu-section"),
            search_ingredients: words.word("menu-search-ingredients"),
            up: words.word("menu-up"),
            down: words.word("menu-down"),
            remove: words.word("menu-remove"),
            share: words.word("menu-share"),
            sheet: words.word("menu-sheet"),
            sheet_languages: words.word("menu-sheet-languages"),
        }
    }
}
