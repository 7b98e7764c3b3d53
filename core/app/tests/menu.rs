//! Food, signs and menus over the real content: the file, the sheet, the screen.

mod stage;

use std::{env, fmt::Write as _, fs, path::Path, sync::OnceLock};

use otkel_app::{
    Lang, Services,
    l10n::Tongue,
    menu::{code, file, sheet, take, text},
    screens::menu::{self, MOST_MENUS, MenuEdit, MenuEvent, MenuModel, view},
};
use otkel_domain::phrasebook::menu::Menu;
use proptest::prelude::*;
use stage::open;

fn example() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/menu.toml");
    fs::read_to_string(path).expect("the example is there")
}

fn example_menu(services: &Services) -> Menu {
    file::read(&example(), services.facts()).expect("the example is a menu")
}

/// One core for tests that change nothing.
fn shared() -> &'static Services {
    static SHARED: OnceLock<Services> = OnceLock::new();
    SHARED.get_or_init(|| open(Lang::En))
}

/// A sheet without its tags, one line an element.
fn stripped(html: &str) -> String {
    let body = html.split_once("<body>").map_or(html, |(_, body)| body);
    let mut out = String::new();
    let mut inside = false;
    for c in body.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    let lines: Vec<&str> = out.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

#[test]
fn the_sheet_of_the_example_in_all_scripts() {
    let services = open(Lang::En);
    let html = sheet::html(&services, &example_menu(&services), &Tongue::ALL);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/menu_sheet.txt");
    if env::var_os("OTKEL_GOLDEN").is_some_and(|what| what == "write") {
        fs::write(&path, stripped(&html)).expect("written");
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        stripped(&html),
        known,
        "If that is right: OTKEL_GOLDEN=write cargo test -p otkel-app --test menu"
    );
    assert_eq!(html, sheet::html(&open(Lang::Ug), &example_menu(&services), &Tongue::ALL), "whoever asks");
}

#[test]
fn a_sheet_takes_nothing_from_elsewhere_and_escapes_what_a_host_wrote() {
    let services = open(Lang::En);
    let text = example()
        .replace("Рыба дня <с озера>", "<script>alert('&')</script>")
        .replace("Көлден", "a\\\"><img src=x>");
    let menu = file::read(&text, services.facts()).expect("own words may be anything");
    let html = sheet::html(&services, &menu, &[Tongue::Plain(Lang::Ug), Tongue::Plain(Lang::Ru)]);
    assert!(html.starts_with("<!doctype html>\n<html lang=\"ug\" dir=\"rtl\">"));
    assert!(html.contains("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;"));
    assert!(html.contains("a&quot;&gt;&lt;img src=x&gt;"));
    let elsewhere =
        ["<script", "<img", "<link", "src=\"", "href", "url(", "@import", "onload", "javascript:"];
    for bad in elsewhere {
        assert!(!html.contains(bad), "{bad}");
    }
    // The namespace of SVG is a name, not an address that is fetched.
    assert_eq!(
        html.matches("http").count() - html.matches("http-equiv").count(),
        html.matches("http://www.w3.org/2000/svg").count()
    );
    // Every element that is opened is closed.
    for name in
        ["p", "h1", "h2", "div", "section", "article", "span", "svg", "ul", "li", "footer", "header", "style"]
    {
        let opened = html.matches(&format!("<{name}>")).count() + html.matches(&format!("<{name} ")).count();
        assert_eq!(opened, html.matches(&format!("</{name}>")).count(), "{name}");
    }
    assert!(html.contains("<div class=\"qr\""));
    assert!(html.contains("name draft\" lang=\"ug\" dir=\"rtl\""), "Uyghur is marked as a draft");
    assert!(!html.contains("name draft\" lang=\"ru\""));
}

#[test]
fn a_menu_too_long_for_a_code_says_so_on_the_sheet() {
    let services = open(Lang::En);
    let mut text = "title = \"Long\"\nlang = \"en\"\ncurrency = \"KZT\"\n".to_owned();
    for at in 0_u64..200 {
        let words: String =
            (0..60).map(|c| char::from(b'a' + (at * 37 + c * c * (at + 3)) as u8 % 26)).collect();
        let _ = write!(text, "[[item]]\nown = \"{words}\"\nprice = {}\n", at * 7919 % 10_000);
    }
    let menu = file::read(&text, services.facts()).expect("200 items are allowed");
    let html = sheet::html(&services, &menu, &[Tongue::Plain(Lang::En)]);
    assert!(!html.contains("<div class=\"qr\"") && html.contains("too long for a code"));
}

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

fn send(model: &mut MenuModel, services: &mut Services, event: MenuEvent) {
    menu::update(event, model, services).expect("offered");
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn dishes_are_found_in_any_language_and_script() {
    let mut services = open(Lang::Ru);
    let mut model = MenuModel::default();
    assert!(view(&model, &services).dishes.len() >= 150, "the whole dictionary");
    for typed in ["laghman", "LAGH", "拌面", "拉条", "лагман", "лағман", "لەغمەن", "lagman"]
    {
        send(&mut model, &mut services, MenuEvent::Search { text: text(typed) });
        let shown = view(&model, &services);
        assert!(shown.dishes.iter().take(3).any(|dish| dish.id == "laghman"), "{typed}");
        assert!(shown.dishes.iter().all(|dish| !dish.name.is_empty() && !dish.theirs.text.is_empty()));
    }
    for typed in ["qqqqq", "…", "!!"] {
        send(&mut model, &mut services, MenuEvent::Search { text: text(typed) });
        assert!(view(&model, &services).empty.is_some(), "{typed}");
    }
}

#[test]
fn what_is_left_out_is_hidden_or_warned_of() {
    let mut services = open(Lang::En);
    let mut model = MenuModel::default();
    let all = view(&model, &services).dishes.len();
    for code in ["pork", "alcohol", "gluten", "dairy"] {
        send(&mut model, &mut services, MenuEvent::LeaveOut { code: text(code), on: true });
    }
    let shown = view(&model, &services);
    assert!(shown.dishes.len() < all && shown.hidden.is_some());
    assert!(shown.dishes.iter().any(|dish| dish.warning.is_some()), "what may have it is said");
    // Each dish that is left has, by the content itself, none of it for sure.
    let facts = services.facts();
    for dish in &shown.dishes {
        let known =
            facts.raw.dishes.iter().find(|known| known.id.as_str() == dish.id).expect("of the content");
        for id in &known.with {
            let part = facts.book.ingredient(&facts.raw, id).expect("of the content");
            assert!(
                part.traits.iter().all(|it| !["pork", "alcohol", "gluten", "dairy"].contains(&it.word())),
                "{}",
                dish.id
            );
        }
    }
    assert!(
        menu::update(MenuEvent::LeaveOut { code: text("love"), on: true }, &mut model, &mut services)
            .is_err()
    );
}

#[test]
fn every_dish_and_sign_has_its_page_in_every_language() {
    for tongue in Tongue::ALL {
        let mut services = open(tongue);
        let mut model = MenuModel::default();
        let dishes: Vec<String> =
            services.facts().raw.dishes.iter().map(|dish| dish.id.to_string()).collect();
        let signs: Vec<String> = services.facts().raw.signs.iter().map(|sign| sign.id.to_string()).collect();
        for id in dishes {
            send(&mut model, &mut services, MenuEvent::Dish { id: id.clone() });
            let page = view(&model, &services).dish.expect("its page");
            assert!(page.id == id && !page.across_about.is_empty() && page.across.len() == 2);
            assert!(page.nothing.is_some() != (page.usually.is_some() || page.perhaps.is_some()), "{id}");
            assert!(page.across.iter().all(|it| !it.lines.is_empty()));
            let shown = serde_json::to_string(&page).expect("plain data");
            for gap in ["\"menu-", "\"trait-", "\"halal-", "\"dish-kind-"] {
                assert!(!shown.contains(gap), "{id}: {gap} in {}", tongue.tag());
            }
        }
        for id in signs {
            send(&mut model, &mut services, MenuEvent::Sign { id: id.clone() });
            let page = view(&model, &services).sign.expect("its page");
            assert!(page.id == id && !page.written.is_empty() && !page.kind.contains("sign-kind"));
        }
    }
}

#[test]
fn meat_goes_into_china_never_and_the_page_says_so() {
    let mut services = open(Lang::En);
    let mut model = MenuModel::default();
    send(&mut model, &mut services, MenuEvent::Dish { id: text("laghman") });
    send(&mut model, &mut services, MenuEvent::Opposite { tag: text("ug") });
    let page = view(&model, &services).dish.expect("its page");
    assert_eq!(page.across[0].code, "no");
    assert!(
        page.across[0].lines[0].starts_with("Not let in: ") && page.across[0].lines[0].contains("mutton")
    );
    assert!(page.across_about.contains("unconfirmed"), "general knowledge: {}", page.across_about);
    assert!(
        page.theirs.rtl && page.theirs.tag == "ug" && page.draft.is_some() && page.theirs.voice.is_none()
    );
}

#[test]
fn a_menu_is_made_kept_and_read_by_a_guest() {
    let mut services = open(Lang::Kk);
    let mut model = MenuModel::default();
    let make = |model: &mut MenuModel, services: &mut Services, edit| {
        send(model, services, MenuEvent::Make { edit });
    };
    send(&mut model, &mut services, MenuEvent::New);
    for edit in [
        MenuEdit::Title { text: text("Көккөл") },
        MenuEdit::Place { text: text("+7 700 000 00 00") },
        MenuEdit::Currency { code: text("KZT") },
        MenuEdit::Dish { id: text("laghman") },
        MenuEdit::Own { text: text("Апамның көжесі") },
        MenuEdit::Dish { id: text("baursak") },
        MenuEdit::Price { item: 0, text: text("1800") },
        MenuEdit::Portion { item: 0, text: text("400 g") },
        MenuEdit::Note { item: 1, text: text("ыстық") },
        MenuEdit::Up { item: 2 },
        MenuEdit::Down { item: 0 },
        MenuEdit::Without { item: 1, id: text("egg"), on: true },
    ] {
        make(&mut model, &mut services, edit);
        assert_eq!(view(&model, &services).problem, None);
    }
    // What is typed wrongly is said, and changes nothing.
    let before = model.menus[0].menu.clone();
    for edit in [
        MenuEdit::Title { text: text("") },
        MenuEdit::Price { item: 0, text: text("dear") },
        MenuEdit::Portion { item: 0, text: text("much") },
        MenuEdit::Own { text: "x".repeat(100) },
    ] {
        make(&mut model, &mut services, edit);
        assert!(view(&model, &services).problem.is_some());
    }
    assert_eq!(model.menus[0].menu, before);
    for edit in [
        MenuEdit::Remove { item: 9 },
        MenuEdit::Dish { id: text("gold") },
        MenuEdit::Currency { code: text("GBP") },
    ] {
        assert!(menu::update(MenuEvent::Make { edit }, &mut model, &mut services).is_err());
    }
    // It lies sealed in the store, and is there again.
    assert_eq!(MenuModel::restore(&services).menus[0].menu, before);
    let ids: Vec<Option<String>> = view(&model, &services)
        .menu
        .expect("open")
        .sections
        .into_iter()
        .flat_map(|section| section.items)
        .map(|item| item.dish)
        .collect();
    assert_eq!(ids, [Some(text("baursak")), Some(text("laghman")), None]);
    send(&mut model, &mut services, MenuEvent::Share { on: true });
    let share = view(&model, &services).menu.and_then(|menu| menu.share).expect("shown");
    let link = share.link.expect("short enough");
    assert_eq!(link, menu::link(&model, &services).expect("the same"));
    let qr = share.qr.expect("short enough");
    assert_eq!(qr.squares.len(), (qr.size * qr.size) as usize);
    // A guest reads it in Chinese, and is warned.
    let mut guest = open(Lang::Zh);
    let mut theirs = MenuModel::default();
    send(&mut theirs, &mut guest, MenuEvent::LeaveOut { code: text("gluten"), on: true });
    send(&mut theirs, &mut guest, MenuEvent::Opposite { tag: text("kk") });
    send(&mut theirs, &mut guest, MenuEvent::Import { link: format!("欢迎 {link}") });
    let page = view(&theirs, &guest).menu.expect("shown");
    assert!(page.id.is_none() && page.imported.is_some() && page.title.tag == "kk");
    let items: Vec<_> = page.sections.iter().flat_map(|section| &section.items).collect();
    assert!(items[1].name.text.contains("拌面") && items[1].avoid && items[1].warnings[0].contains("麸质"));
    assert!(items[1].theirs.tag == "kk" && items[1].price.contains("1,800"));
    assert!(
        items[2].name.text == "Апамның көжесі" && items[2].name.tag == "kk" && items[2].warnings.len() == 1
    );
    assert!(MenuModel::restore(&guest).menus.is_empty(), "nothing is kept by itself");
    send(&mut theirs, &mut guest, MenuEvent::Keep);
    assert_eq!(MenuModel::restore(&guest).menus.len(), 1);
    let html = menu::sheet(&theirs, &guest, &[text("zh"), text("kk-Arab")]).expect("open");
    assert!(html.contains("lang=\"kk-Arab\" dir=\"rtl\""));
    assert!(menu::sheet(&theirs, &guest, &[text("fr")]).is_err());
    assert!(!format!("{theirs:?}").contains("gluten"));
    let id = view(&theirs, &guest).menu.and_then(|menu| menu.id).expect("kept now");
    send(&mut theirs, &mut guest, MenuEvent::Delete { id });
    assert!(MenuModel::restore(&guest).menus.is_empty() && view(&theirs, &guest).menu.is_none());
}

#[test]
fn there_is_room_for_so_many_menus() {
    let mut services = open(Lang::En);
    let mut model = MenuModel::default();
    for _ in 0..=MOST_MENUS {
        send(&mut model, &mut services, MenuEvent::New);
    }
    assert_eq!(model.menus.len(), MOST_MENUS);
    assert!(view(&model, &services).problem.is_some_and(|problem| problem.contains("20")));
}

#[test]
fn no_cyrillic_letter_is_shown_in_the_arabic_script() {
    let mut services = open(Tongue::KkArab);
    let mut model = MenuModel::default();
    for event in [
        MenuEvent::Tab { code: text("dishes") },
        MenuEvent::Tab { code: text("menus") },
        MenuEvent::Dish { id: text("laghman") },
    ] {
        send(&mut model, &mut services, event);
        let mut shown = view(&model, &services);
        // A Kazakh voice reads Cyrillic letters, and the languages have their own names.
        shown.opposite.clear();
        if let Some(dish) = &mut shown.dish {
            dish.name.spoken.clear();
            dish.sources.clear();
        }
        let shown = serde_json::to_string(&shown).expect("plain data");
        let strange: Vec<&str> = shown
            .split('"')
            .filter(|part| part.chars().any(|c| ('\u{400}'..'\u{530}').contains(&c)))
            .collect();
        assert!(strange.is_empty(), "{strange:?}");
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
    fn no_string_of_events_breaks_the_place(events in prop::collection::vec((0..22_u8, "\\PC{0,10}", 0_u32..6, any::<bool>()), 1..30)) {
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
                _ => MenuEvent::Make { edit: MenuEdit::Remove { item } },
            };
            let _ = menu::update(event, &mut model, &mut services);
            let shown = view(&model, &services);
            prop_assert!(!shown.title.is_empty() && shown.tabs.len() == 3);
            let pages = [shown.dish.is_some(), shown.sign.is_some(), shown.menu.is_some()];
            prop_assert!(pages.iter().filter(|open| **open).count() <= 1);
        }
    }
}
