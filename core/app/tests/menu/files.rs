//! The file that a host writes, and what is wrong in it.

use std::{fs, path::Path};

use otkel_app::{
    Lang,
    l10n::Tongue,
    menu::{code, file, sheet, take, text},
    screens::menu::{self, MenuEdit, MenuEvent, MenuModel, view},
};
use proptest::prelude::*;

use crate::{example, shared, stage::open};

#[test]
fn a_menu_file_says_what_is_wrong_in_which_line() {
    let head = "title = \"A\"\nlang = \"kk\"\ncurrency = \"KZT\"\n";
    let services = open(Lang::En);
    let all = Lang::ALL.map(open);
    let long = "x".repeat(81);
    for (text, line, word) in [
        ("title = ".to_owned(), Some(1), "no-menu"),
        ("lang = \"kk\"".to_owned(), None, "missing"),
        (head.to_owned(), None, "missing"),
        (format!("{head}\n[[item]]\ndish = \"laghmann\""), Some(5), "dish"),
        (format!("{head}\n[[item]]\ndish = \"laghman\"\nprise = 3"), Some(7), "key"),
        (format!("{head}[[item]]\nprice = 3"), Some(4), "no-dish"),
        (format!("{head}[[item]]\ndish = \"laghman\"\nown = \"x\""), Some(4), "no-dish"),
        (format!("{head}[[item]]\ndish = \"laghman\"\nprice = -3"), Some(6), "price"),
        (format!("{head}[[item]]\ndish = \"laghman\"\nprice = 0x10"), Some(6), "price"),
        (format!("{head}[[item]]\ndish = \"laghman\"\nprice = 1e3"), Some(6), "price"),
        (format!("{head}[[item]]\ndish = \"laghman\"\nportion = \"much\""), Some(6), "portion"),
        (format!("{head}[[item]]\ndish = \"laghman\"\nwithout = \"peanut\""), Some(6), "kind"),
        (format!("{head}[[item]]\ndish = \"laghman\"\nwithout = [\"gold\"]"), Some(4), "ingredient"),
        (format!("{head}[[item]]\nown = \"{long}\""), Some(5), "words"),
        (format!("{head}item = 3"), Some(4), "kind"),
        (format!("{head}[[item]]\nown = \"x\"\nlang = \"fr\""), Some(6), "language"),
        (head.replace("KZT", "GBP"), Some(3), "currency"),
        (" ".repeat(300 << 10), None, "long"),
    ] {
        let error = file::read(&text, services.facts()).expect_err(word);
        assert_eq!((error.line, error.fault.word()), (line, word), "{text}");
        for services in &all {
            let said = take(services, &text).expect_err(word).to_string();
            assert!(said.chars().count() > 8 && !said.contains("menu-"), "{said}");
        }
    }
}

#[test]
fn hosts_numbers_are_read_in_any_form() {
    let services = open(Lang::En);
    let head = "title = \"A\"\nlang = \"en\"\ncurrency = \"CNY\"\n[[item]]\ndish = \"laghman\"\nprice = ";
    for (written, shown) in [
        ("1800", "1,800 yuan"),
        ("18.5", "18.50 yuan"),
        ("1_800", "1,800 yuan"),
        ("\"1 800\"", "1,800 yuan"),
        ("\"ask\"", "price: please ask"),
    ] {
        let menu = file::read(&format!("{head}{written}"), services.facts()).expect("a price");
        let lines = text::lines(&services, &menu);
        assert!(lines.iter().any(|line| line.ends_with(shown)), "{written}: {lines:?}");
    }
}

#[test]
fn the_menu_file_of_the_docs_is_one() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/menus.md");
    let docs = fs::read_to_string(path).expect("the page is there");
    let services = open(Lang::En);
    let blocks: Vec<&str> =
        docs.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(!blocks.is_empty());
    for block in blocks {
        let menu = file::read(block, services.facts()).expect("an example is a menu");
        assert!(code::link(&menu).is_ok());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_file_breaks_the_reader(cut in 0_usize..900, put in "\\PC{0,12}", at in 0_usize..900) {
        let services = shared();
        let whole = example();
        let chars: Vec<char> = whole.chars().collect();
        let mut text: String = chars.iter().take(at).collect();
        text += &put;
        text.extend(chars.iter().skip(at + cut % 40));
        if let Ok(menu) = file::read(&text, services.facts()) {
            prop_assert!(menu.check().is_ok());
            let _ = sheet::html(services, &menu, &Tongue::ALL);
        }
    }

    #[test]
    fn no_string_of_events_breaks_the_place(events in prop::collection::vec((0..24_u8, "\\PC{0,10}", 0_u32..6, any::<bool>()), 1..30)) {
        let mut services = open(Lang::Ug);
        let mut model = MenuModel::default();
        for (which, text, item, on) in events {
            let id = |known: &str| if on { known.to_owned() } else { text.clone() };
            let event = match which {
                0 => MenuEvent::Tab { code: id("menus") },
                1 => MenuEvent::Search { text },
                2 => MenuEvent::LeaveOut { code: id("nuts"), on },
                3 => MenuEvent::Opposite { tag: id("kk-Arab") },
                4 => MenuEvent::Dish { id: id("laghman") },
                5 => MenuEvent::Sign { id: id("exit-hall") },
                6 => MenuEvent::Menu { id: item.to_string() },
                7 => MenuEvent::Back,
                8 | 9 => MenuEvent::New,
                10 => MenuEvent::Import { link: text },
                11 => MenuEvent::Keep,
                12 => MenuEvent::Delete { id: item.to_string() },
                13 => MenuEvent::Share { on },
                14 => MenuEvent::Make { edit: MenuEdit::Title { text } },
                15 => MenuEvent::Make { edit: MenuEdit::Own { text } },
                16 => MenuEvent::Make { edit: MenuEdit::Dish { id: id("baursak") } },
                17 => MenuEvent::Make { edit: MenuEdit::Price { item, text } },
                18 => MenuEvent::Make { edit: MenuEdit::Without { item, id: id("egg"), on } },
                19 => MenuEvent::Make { edit: MenuEdit::Up { item } },
                20 => MenuEvent::Make { edit: MenuEdit::Down { item } },
                21 => MenuEvent::Make { edit: MenuEdit::With { item, id: id("peanut"), on } },
                22 => MenuEvent::Ingredient { item, text },
                _ => MenuEvent::Make { edit: MenuEdit::Remove { item } },
            };
            let _ = menu::update(event, &mut model, &mut services);
            let shown = view(&model, &services);
            prop_assert!(!shown.title.is_empty() && shown.tabs.len() == 3);
            let pages = [shown.dish.is_some(), shown.sign.is_some(), shown.menu.is_some()];
            prop_assert!(pages.iter().filter(|open| **open).count() <= 1);
            prop_assert!(!shown.under || shown.dish.is_some());
        }
    }
}
