//! A menu as a link, `otkel://menu/1/…`, small enough for a QR code: bytes, deflated, in letters for addresses.

use std::io::{Read as _, Write as _};

use flate2::{Compression, read::ZlibDecoder, write::ZlibEncoder};
use otkel_domain::phrasebook::menu::Menu;

use super::{base64, bytes};

/// What every link to a menu begins with; the version follows.
pub const SCHEME: &str = "otkel://menu/";
/// The version that is written.
const VERSION: &str = "1";
/// The longest link that is read. The largest menu deflates to less.
pub const MAX_LINK: usize = 96 << 10;
/// The most bytes that a link may inflate to.
pub const MAX_INFLATED: usize = 64 << 10;

/// A text that is no link to a menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// No link in it.
    #[error("there is no link to a menu in it; it begins with {SCHEME}")]
    NoLink,
    /// Of a later version.
    #[error("the link was made by a newer Otkel; update the app")]
    Newer,
    /// Cut, changed, or none of ours.
    #[error("the link is damaged; scan or copy it again")]
    Damaged,
    /// The menu has more in it than a link may carry.
    #[error("the menu is too long for a link; make two of it")]
    TooLong,
}

/// The link of a menu. Fails with [`LinkError::TooLong`] for one with more text than [`MAX_INFLATED`] bytes, and with
/// [`LinkError::Damaged`] for one beyond a menu's bounds.
///
/// ```
/// use otkel_app::menu::code;
/// use otkel_domain::{model::Lang, phrasebook::{Currency, menu::{Menu, ShortLine}}};
///
/// let menu = Menu::new(ShortLine::new("Kök Köl")?, Lang::Kk, Currency::Kzt);
/// let link = code::link(&menu)?;
/// assert!(link.starts_with("otkel://menu/1/"));
/// assert_eq!(code::read(&format!("Our menu: {link} – welcome"))?, menu);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn link(menu: &Menu) -> Result<String, LinkError> {
    menu.check().map_err(|_| LinkError::Damaged)?;
    let bytes = bytes::write(menu);
    if bytes.len() > MAX_INFLATED {
        return Err(LinkError::TooLong);
    }
    // Writing into memory doesn't fail.
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    let deflated = packer.write_all(&bytes).and_then(|()| packer.finish()).map_err(|_| LinkError::TooLong)?;
    Ok(format!("{SCHEME}{VERSION}/{}", base64::encode(&deflated)))
}

/// The menu of the first link in a text.
pub fn read(text: &str) -> Result<Menu, LinkError> {
    let at = text.find(SCHEME).ok_or(LinkError::NoLink)?;
    let rest = &text[at + SCHEME.len()..];
    let (version, rest) = rest.split_once('/').ok_or(LinkError::Damaged)?;
    if version != VERSION {
        // One way to write a number, and none before the first version.
        let number = version.len() < 5 && version.bytes().all(|b| b.is_ascii_digit());
        let later = number && !version.starts_with('0') && !version.is_empty();
        return Err(if later { LinkError::Newer } else { LinkError::Damaged });
    }
    let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let letters = &rest[..rest.find(|c| !letter(c)).unwrap_or(rest.len())];
    if letters.len() > MAX_LINK {
        return Err(LinkError::Damaged);
    }
    let packed = base64::decode(letters).ok_or(LinkError::Damaged)?;
    let mut inflated = Vec::new();
    let mut decoder = ZlibDecoder::new(packed.as_slice());
    decoder
        .by_ref()
        .take(MAX_INFLATED as u64 + 1)
        .read_to_end(&mut inflated)
        .map_err(|_| LinkError::Damaged)?;
    if inflated.len() > MAX_INFLATED || decoder.total_in() != packed.len() as u64 {
        return Err(LinkError::Damaged);
    }
    bytes::read(&inflated).ok_or(LinkError::Damaged)
}
