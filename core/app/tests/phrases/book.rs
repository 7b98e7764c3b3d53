//! The whole book in each language and script, with what helps to read it, as it is shown before anything is filled in. A change of a
//! wording shows in the diff: `OTKEL_GOLDEN=write cargo test -p otkel-app --test phrases`.

use std::{env, fmt::Write as _, fs, path::Path};

use otkel_app::{Lang, l10n::Tongue, say::blank_values};

use crate::stage::open;

#[test]
fn the_book_reads_as_it_did() {
    let services = open(Lang::En);
    let raw = &services.facts().raw;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/book");
    let mut changed = Vec::new();
    for tongue in Tongue::ALL {
        let mut book = String::new();
        for category in &raw.categories {
            let _ = writeln!(book, "# {}\n", category.names.get(tongue.lang()));
            for (at, phrase) in otkel_domain::phrasebook::of_category(raw, &category.id) {
                let said = services.said(at, tongue, &blank_values()).expect("it stands in the book");
                let _ = writeln!(book, "{}\n  {}", phrase.id, said.text);
                if let Some(reading) = said.reading {
                    let _ = writeln!(book, "  [{reading}]");
                }
            }
            book.push('\n');
        }
        let file = folder.join(format!("{}.txt", tongue.tag()));
        if env::var_os("OTKEL_GOLDEN").is_some_and(|what| what == "write") {
            fs::create_dir_all(&folder).expect("the folder can be made");
            fs::write(&file, &book).expect("the book can be written");
        }
        let known = fs::read_to_string(&file).unwrap_or_default();
        if known != book {
            let line = known.lines().zip(book.lines()).find(|(a, b)| a != b);
            changed.push(format!("{}: {line:?}", tongue.tag()));
        }
    }
    assert!(
        changed.is_empty(),
        "{}\nIf that is right: OTKEL_GOLDEN=write cargo test -p otkel-app --test phrases",
        changed.join("\n")
    );
}
