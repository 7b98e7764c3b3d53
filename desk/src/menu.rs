//! `otkel menu`: a host's menu file as a sheet to print, a link, a QR code or text.

use std::{
    fs,
    io::{self, Read as _},
};

use otkel_app::{
    Services,
    l10n::{L10n, Tongue},
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
    let words = &services.words;
    let menu = take(services, &given(words, &args.file)?)?;
    let text = match args.to {
        MenuForm::Html => sheet::html(services, &menu, &tongues(words, &args.langs)?),
        MenuForm::Link => link(words, &menu)?,
        MenuForm::Qr => {
            let qr = Qr::of(&link(words, &menu)?).ok_or_else(|| failure(words.word("menu-no-code")))?;
            qr.svg(&words.word("menu-scan"))
        }
        MenuForm::Text => text::lines(services, &menu).join("\n"),
    };
    let Some(out) = &args.out else { return Ok(Outcome::Lines(vec![text])) };
    let line_end = if text.ends_with('\n') { "" } else { "\n" };
    let name = out.display().to_string();
    fs::write(out, text + line_end).map_err(|error| of_file(words, "menu-file-unwritten", &name, &error))?;
    Ok(Outcome::Lines(vec![name]))
}

/// The file's text, or the link itself.
fn given(words: &L10n, file: &str) -> Result<String, Failure> {
    if file.contains(code::SCHEME) {
        return Ok(file.to_owned());
    }
    let unread = |error: io::Error| of_file(words, "menu-file-unread", file, &error);
    let mut bytes = Vec::new();
    fs::File::open(file).map_err(unread)?.take(MAX_BYTES).read_to_end(&mut bytes).map_err(unread)?;
    let binary = || words.say("menu-file-binary", &[("file", file.into())]);
    String::from_utf8(bytes).map_err(|_| failure(binary()))
}

/// A sentence about a file, with what the system says of it in its own words.
fn of_file(words: &L10n, key: &str, file: &str, error: &io::Error) -> Failure {
    failure(words.say(key, &[("file", file.into()), ("reason", error.to_string().into())]))
}

fn link(words: &L10n, menu: &Menu) -> Result<String, Failure> {
    // The menu was taken, so it is within its bounds: it can only be too long.
    code::link(menu).map_err(|_| failure(words.word("menu-no-link")))
}

fn tongues(words: &L10n, tags: &[String]) -> Result<Vec<Tongue>, Failure> {
    let tongue = |tag: &String| {
        let unknown = || failure(words.say("menu-sheet-unknown", &[("subject", tag.trim().into())]));
        Tongue::from_tag(tag.trim()).ok_or_else(unknown)
    };
    tags.iter().map(tongue).collect()
}

const fn failure(text: String) -> Failure {
    Failure { code: 2, text }
}
