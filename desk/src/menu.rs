//! `otkel menu`: a host's menu file as a sheet to print, a link, a QR code or text.

use std::{fs, io::Read as _};

use otkel_app::{
    Services,
    l10n::Tongue,
    menu::{code, qr::Qr, sheet, take, text},
};
use otkel_domain::phrasebook::menu::Menu;

use crate::{
    Failure, Outcome,
    args::{MenuArgs, MenuForm},
};

/// No menu file is as long; what is longer isn't read at all.
const MAX_BYTES: u64 = 1 << 20;

pub(crate) fn run(services: &mut Services, args: &MenuArgs) -> Result<Outcome, Failure> {
    let menu = take(services, &given(&args.file)?)?;
    let text = match args.to {
        MenuForm::Html => sheet::html(services, &menu, &tongues(&args.langs)?),
        MenuForm::Link => link(&menu)?,
        MenuForm::Qr => {
            let too_long =
                || failure("the menu is too long for a QR code; share its link, or make two of it");
            let qr = Qr::of(&link(&menu)?).ok_or_else(too_long)?;
            qr.svg(&services.words.word("menu-scan"))
        }
        MenuForm::Text => text::lines(services, &menu).join("\n"),
    };
    let Some(out) = &args.out else { return Ok(Outcome::Lines(vec![text])) };
    let line_end = if text.ends_with('\n') { "" } else { "\n" };
    fs::write(out, text + line_end)
        .map_err(|error| failure(&format!("{} can't be written: {error}", out.display())))?;
    Ok(Outcome::Lines(vec![out.display().to_string()]))
}

/// The file's text, or the link itself.
fn given(file: &str) -> Result<String, Failure> {
    if file.contains(code::SCHEME) {
        return Ok(file.to_owned());
    }
    let unread = |error: std::io::Error| failure(&format!("{file} can't be read: {error}"));
    let mut bytes = Vec::new();
    fs::File::open(file).map_err(unread)?.take(MAX_BYTES).read_to_end(&mut bytes).map_err(unread)?;
    String::from_utf8(bytes).map_err(|_| failure(&format!("{file} is no UTF-8 text; save it as UTF-8")))
}

fn link(menu: &Menu) -> Result<String, Failure> {
    code::link(menu).map_err(|error| failure(&error.to_string()))
}

fn tongues(tags: &[String]) -> Result<Vec<Tongue>, Failure> {
    let tongue = |tag: &String| {
        let unknown =
            || failure(&format!("{tag:?} is no language of Otkel; use en, zh, kk, kk-Arab, ru or ug"));
        Tongue::from_tag(tag.trim()).ok_or_else(unknown)
    };
    tags.iter().map(tongue).collect()
}

fn failure(text: &str) -> Failure {
    Failure { code: 2, text: text.to_owned() }
}
