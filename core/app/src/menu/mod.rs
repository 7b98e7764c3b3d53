//! Hosts' menus: the file they write, the link and its QR code, the sheet to print, and what is said of an item in a language.
//!
//! * [`file`] reads the TOML that a host writes (docs/menus.md).
//! * [`code`] makes a link of a menu, and a menu of a link (docs/format/menu.md); [`qr`] draws it.
//! * [`said`] puts an item into words; [`sheet`] is the page to print, [`text`] the same as lines.

mod base64;
mod bytes;
pub mod code;
pub mod file;
mod icons;
pub mod qr;
pub(crate) mod said;
pub mod sheet;
pub mod text;

#[cfg(test)]
mod tests;

use otkel_domain::phrasebook::menu::{Menu, MenuError};

use crate::{
    error::{InputCode, OtkelError},
    l10n::L10n,
    services::Services,
};

/// What is wrong with a menu, in the person's language, with the line and the item.
pub fn explain(words: &L10n, error: &MenuError) -> OtkelError {
    let subject = error.fault.subject();
    let what = words.say(&format!("menu-fault-{}", error.fault.word()), &[("subject", subject.into())]);
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let detail = match (error.line, error.item) {
        (Some(line), Some(item)) => words.say(
            "menu-at-both",
            &[("line", number(line).into()), ("item", number(item).into()), ("what", what.into())],
        ),
        (Some(line), None) => {
            words.say("menu-at-line", &[("line", number(line).into()), ("what", what.into())])
        }
        (None, Some(item)) => {
            words.say("menu-at-item", &[("item", number(item).into()), ("what", what.into())])
        }
        (None, None) => what,
    };
    OtkelError::BadInput { code: InputCode::BadFile, detail }
}

/// A menu from what somebody gives: a link of Otkel's anywhere in a message, or the text of a menu file.
///
/// What a file names must be in the dictionary. What a link names need not: it may come from a newer app.
pub fn take(services: &Services, text: &str) -> Result<Menu, OtkelError> {
    let words = &services.words;
    match code::read(text) {
        Ok(menu) => Ok(menu),
        Err(code::LinkError::NoLink) => {
            file::read(text, services.facts()).map_err(|error| explain(words, &error))
        }
        Err(error) => {
            let detail = words.word(match error {
                code::LinkError::Newer => "menu-link-newer",
                _ => "menu-link-damaged",
            });
            Err(OtkelError::BadInput { code: InputCode::BadFile, detail })
        }
    }
}
