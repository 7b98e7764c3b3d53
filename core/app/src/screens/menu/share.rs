//! The open menu for others: a link, a code, a sheet to print.

use otkel_domain::phrasebook::menu::Menu;
use serde::Serialize;

use super::MenuModel;
use crate::{
    error::{InputCode, OtkelError},
    l10n::Tongue,
    menu::{code, qr::Qr, sheet as page},
    screens::start::refuse,
    services::Services,
};

/// Link and code of a menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct MenuShareView {
    /// The link, to be sent; nothing for a menu with more text than a link may have.
    pub link: Option<String>,
    /// The code, to be scanned; nothing for a link that no code takes.
    pub qr: Option<MenuQrView>,
    /// What to do with the code, or that there is none.
    pub note: String,
}

/// A QR code. Leave four light squares around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ffi", derive(uniffi::Record))]
pub struct MenuQrView {
    /// How many squares a side has.
    pub size: u32,
    /// All squares, row by row: 1 is dark.
    pub squares: Vec<u8>,
}

pub(super) fn view(menu: &Menu, services: &Services) -> MenuShareView {
    let link = code::link(menu).ok();
    let qr = link.as_deref().and_then(Qr::of);
    let note = services.words.word(match (&link, &qr) {
        (_, Some(_)) => "menu-scan",
        (Some(_), None) => "menu-no-code",
        (None, None) => "menu-no-link",
    });
    let qr =
        qr.map(|qr| MenuQrView { size: u32::try_from(qr.size()).unwrap_or(u32::MAX), squares: qr.squares() });
    MenuShareView { link, qr, note }
}

/// The open menu as a sheet to print: HTML, in these languages (tags), the first the largest; none: one's own. Fails when no menu is
/// open, or for a language that Otkel doesn't have.
pub fn sheet(model: &MenuModel, services: &Services, langs: &[String]) -> Result<String, OtkelError> {
    let tongue =
        |tag: &String| Tongue::from_tag(tag).ok_or_else(|| refuse(services, InputCode::UnknownLanguage, tag));
    let tongues: Vec<Tongue> = langs.iter().map(tongue).collect::<Result<_, _>>()?;
    Ok(page::html(services, open(model, services)?, &tongues))
}

/// The open menu's link. Fails when no menu is open, or for one that is too long.
pub fn link(model: &MenuModel, services: &Services) -> Result<String, OtkelError> {
    code::link(open(model, services)?).map_err(|_| OtkelError::BadInput {
        code: InputCode::BadFile,
        detail: services.words.word("menu-no-link"),
    })
}

fn open<'m>(model: &'m MenuModel, services: &Services) -> Result<&'m Menu, OtkelError> {
    model.open().ok_or_else(|| refuse(services, InputCode::UnknownChoice, "menu"))
}
