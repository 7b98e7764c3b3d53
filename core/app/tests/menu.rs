//! Food, signs and menus over the real content: the file, the sheet, the screen.

mod stage;

use std::{env, fmt::Write as _, fs, path::Path, sync::OnceLock};

use otkel_app::{
    Lang, Services,
    l10n::Tongue,
    menu::{code, file, sheet, take, text},
    screens::{
        help::{self, HelpEvent, HelpModel},
        menu::{self, MOST_MENUS, MenuEdit, MenuEvent, MenuItemView, MenuModel, view},
        phrases::{self, PhrasesEvent, PhrasesModel},
    },
};
use otkel_domain::phrasebook::{
    Figure,
    menu::{Menu, Portion, PortionUnit},
};
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

/// The page of the open menu, item by item as it is shown.
fn items(model: &MenuModel, services: &Services) -> Vec<MenuItemView> {
    let page = view(model, services).menu.expect("a menu is open");
    page.sections.into_iter().flat_map(|section| section.items).collect()
}

#[test]
fn a_dish_lies_over_the_menu_and_back_leads_to_it() {
    let mut services = open(Lang::Ru);
    let link = code::link(&example_menu(&services)).expect("short enough");
    let dish = || MenuEvent::Dish { id: text("laghman") };
    let mut model = MenuModel::default();
    send(&mut model, &mut services, MenuEvent::Import { link });
    let before = view(&model, &services);
    let about = items(&model, &services).into_iter().find(|item| item.dish.as_deref() == Some("laghman"));
    assert!(about.and_then(|item| item.about).is_some_and(|about| about.contains("агман")));
    send(&mut model, &mut services, dish());
    let shown = view(&model, &services);
    assert!(shown.dish.is_some() && shown.menu.is_none() && shown.under && shown.tab == "menus");
    send(&mut model, &mut services, MenuEvent::Back);
    assert_eq!(view(&model, &services), before, "not kept, and still there");
    // The window is gone meanwhile: what wasn't kept is, too.
    send(&mut model, &mut services, dish());
    let mut later = MenuModel::restore(&services);
    assert!(view(&later, &services).dish.is_some() && !view(&later, &services).under);
    send(&mut later, &mut services, MenuEvent::Back);
    assert!(view(&later, &services).menus.is_empty() && view(&later, &services).menu.is_none());
    // Kept, it lies under the dish even then, and is gone with its deletion.
    send(&mut model, &mut services, MenuEvent::Back);
    send(&mut model, &mut services, MenuEvent::Keep);
    send(&mut model, &mut services, dish());
    let mut later = MenuModel::restore(&services);
    assert!(view(&later, &services).under);
    send(&mut later, &mut services, MenuEvent::Back);
    let id = view(&later, &services).menu.and_then(|menu| menu.id).expect("the kept one");
    send(&mut model, &mut services, MenuEvent::Delete { id });
    assert!(view(&model, &services).dish.is_none() && view(&model, &services).menu.is_none());
    // From the list it leads to the list, with what was looked for.
    send(&mut model, &mut services, MenuEvent::Tab { code: text("dishes") });
    send(&mut model, &mut services, MenuEvent::Search { text: text("лагман") });
    send(&mut model, &mut services, dish());
    assert!(!view(&model, &services).under);
    send(&mut model, &mut services, MenuEvent::Back);
    assert!(view(&model, &services).typed == "лагман" && !view(&model, &services).dishes.is_empty());
}

#[test]
fn what_nobody_has_read_is_marked_in_either_language() {
    for (own, opposite, unread) in [
        (Tongue::Plain(Lang::Zh), "ru", None),
        (Tongue::Plain(Lang::Zh), "ug", Some("ئۇيغۇرچە")),
        (Tongue::Plain(Lang::Kk), "zh-Hans", Some("Қазақша")),
        (Tongue::KkArab, "ru", Some("قازاقشا")),
    ] {
        let mut services = open(own);
        let mut model = MenuModel::default();
        send(&mut model, &mut services, MenuEvent::Opposite { tag: text(opposite) });
        send(&mut model, &mut services, MenuEvent::Import { link: example() });
        let menu = view(&model, &services).menu.expect("a menu").draft;
        send(&mut model, &mut services, MenuEvent::Dish { id: text("laghman") });
        let dish = view(&model, &services).dish.expect("a dish").draft;
        assert_eq!(menu, dish);
        assert_eq!(menu.is_some(), unread.is_some(), "{opposite}: {menu:?}");
        assert!(unread.is_none_or(|name| menu.is_some_and(|draft| draft.contains(name))), "{opposite}");
    }
}

#[test]
fn the_person_opposite_never_speaks_ones_own_language_by_default() {
    let opposite = |model: &MenuModel, services: &Services| -> String {
        let shown = view(model, services);
        let own = services.words.tongue().tag();
        assert!(shown.opposite.len() == 5 && shown.opposite.iter().all(|choice| choice.code != own));
        let chosen = shown.opposite.iter().find(|choice| choice.chosen).expect("one of them");
        assert_eq!(shown.dish.expect("open").theirs.tag, chosen.code);
        chosen.code.clone()
    };
    for tongue in Tongue::ALL {
        let mut services = open(tongue);
        let mut model = MenuModel::default();
        send(&mut model, &mut services, MenuEvent::Dish { id: text("laghman") });
        // As the phrasebook does: what everybody reads on the side where one is.
        let chinese = tongue == Tongue::Plain(Lang::Zh);
        assert_eq!(opposite(&model, &services), if chinese { "ru" } else { "zh-Hans" });
        let mut help = HelpModel::default();
        help::update(HelpEvent::Show { side: text("KZ") }, &mut help, &mut services).expect("a side");
        let russian = tongue == Tongue::Plain(Lang::Ru);
        assert_eq!(opposite(&model, &services), if russian { "zh-Hans" } else { "ru" });
        // What was chosen there holds here, and what is chosen here holds more.
        let mut say = PhrasesModel::default();
        phrases::update(PhrasesEvent::To { tag: text("ug") }, &mut say, &mut services).expect("a language");
        let uyghur = tongue == Tongue::Plain(Lang::Ug);
        assert_eq!(opposite(&model, &services), if uyghur { "ru" } else { "ug" });
        send(&mut model, &mut services, MenuEvent::Opposite { tag: text("en") });
        let english = tongue == Tongue::Plain(Lang::En);
        assert_eq!(opposite(&model, &services), if english { "ug" } else { "en" });
    }
}

#[test]
fn a_portion_is_typed_as_it_is_shown() {
    for tongue in Tongue::ALL {
        let mut services = open(tongue);
        let mut model = MenuModel::default();
        send(&mut model, &mut services, MenuEvent::New);
        send(&mut model, &mut services, MenuEvent::Make { edit: MenuEdit::Dish { id: text("laghman") } });
        for unit in PortionUnit::ALL {
            for hundredths in [50, 100, 125, 150, 200, 500, 2100, 30_000, 100_000, 1_234_500, 10_000_000] {
                let portion =
                    Portion::new(Figure::from_hundredths(hundredths), *unit).expect("in its bounds");
                let edit = |text| MenuEvent::Make { edit: MenuEdit::Portion { item: 0, text } };
                let typed = format!("{} {}", portion.figure(), unit.word());
                send(&mut model, &mut services, edit(typed));
                assert_eq!(model.menus[0].menu.items[0].portion, Some(portion));
                let shown = items(&model, &services).remove(0);
                assert_eq!(shown.portion.as_ref(), Some(&shown.portion_typed));
                send(&mut model, &mut services, edit(String::new()));
                send(&mut model, &mut services, edit(shown.portion_typed.clone()));
                let again = model.menus[0].menu.items[0].portion;
                assert_eq!(again, Some(portion), "{}: {}", tongue.tag(), shown.portion_typed);
            }
        }
    }
}

#[test]
fn what_is_wrong_is_said_at_the_item() {
    let mut services = open(Lang::Kk);
    let mut model = MenuModel::default();
    send(&mut model, &mut services, MenuEvent::New);
    for id in ["laghman", "baursak"] {
        send(&mut model, &mut services, MenuEvent::Make { edit: MenuEdit::Dish { id: text(id) } });
    }
    let problems = |model: &MenuModel, services: &Services| -> Vec<bool> {
        items(model, services).into_iter().map(|item| item.problem.is_some()).collect()
    };
    for edit in [
        MenuEdit::Price { item: 1, text: text("қымбат") },
        MenuEdit::Portion { item: 1, text: text("көп") },
        MenuEdit::Note { item: 1, text: "ж".repeat(200) },
    ] {
        send(&mut model, &mut services, MenuEvent::Make { edit });
        assert_eq!(problems(&model, &services), [false, true]);
        let shown = view(&model, &services);
        assert_eq!(items(&model, &services)[1].problem, shown.problem);
    }
    send(&mut model, &mut services, MenuEvent::Make { edit: MenuEdit::Title { text: text("") } });
    assert!(problems(&model, &services) == [false, false] && view(&model, &services).problem.is_some());
    let edit = MenuEdit::Portion { item: 1, text: text("2 дана") };
    send(&mut model, &mut services, MenuEvent::Make { edit });
    assert!(problems(&model, &services) == [false, false] && view(&model, &services).problem.is_none());
}

#[test]
fn moving_an_item_is_seen_and_offered_only_where_it_can_be() {
    let mut services = open(Lang::En);
    let mut model = MenuModel::default();
    send(&mut model, &mut services, MenuEvent::New);
    // Two soups with noodles between them, and something in own words.
    for id in ["shorpa", "laghman", "shorpa", "Own tea"] {
        let known = services.facts().raw.dishes.iter().any(|dish| dish.id.as_str() == id);
        let edit = if known { MenuEdit::Dish { id: text(id) } } else { MenuEdit::Own { text: text(id) } };
        send(&mut model, &mut services, MenuEvent::Make { edit });
    }
    for price in 0..4_u32 {
        let edit = MenuEdit::Price { item: price, text: price.to_string() };
        send(&mut model, &mut services, MenuEvent::Make { edit });
    }
    let order = |model: &MenuModel, services: &Services| -> Vec<String> {
        items(model, services).into_iter().map(|item| item.price_typed).collect()
    };
    let count = items(&model, &services).len();
    for place in 0..count {
        for up in [true, false] {
            let before = order(&model, &services);
            let shown = items(&model, &services).remove(place);
            assert_eq!((shown.up, shown.down), (place > 0, place + 1 < count));
            let edit =
                if up { MenuEdit::Up { item: shown.index } } else { MenuEdit::Down { item: shown.index } };
            send(&mut model, &mut services, MenuEvent::Make { edit });
            let after = order(&model, &services);
            assert_eq!(before != after, if up { shown.up } else { shown.down }, "{place} {up}");
            let at = after.iter().position(|price| *price == shown.price_typed).expect("still there");
            assert!(if up { at <= place } else { at >= place });
        }
    }
}

#[test]
fn a_host_says_what_is_in_their_own_dish_and_a_guest_is_warned() {
    let mut services = open(Lang::Ru);
    let mut model = MenuModel::default();
    let make = |model: &mut MenuModel, services: &mut Services, edit| {
        send(model, services, MenuEvent::Make { edit });
    };
    send(&mut model, &mut services, MenuEvent::New);
    make(&mut model, &mut services, MenuEdit::Own { text: text("Бабушкин салат") });
    make(&mut model, &mut services, MenuEdit::Dish { id: text("laghman") });
    // An ingredient is found in any language, and offered at this item only.
    for typed in ["арахис", "peanut", "花生"] {
        send(&mut model, &mut services, MenuEvent::Ingredient { item: 0, text: text(typed) });
        let shown = items(&model, &services);
        let own = shown.iter().find(|item| item.index == 0).expect("there");
        assert!(own.with_typed == typed && own.with.iter().any(|it| it.code == "peanut" && !it.chosen));
        assert!(
            shown.iter().all(|item| item.index == 0 || (item.with.is_empty() && item.with_typed.is_empty()))
        );
    }
    make(&mut model, &mut services, MenuEdit::With { item: 0, id: text("peanut"), on: true });
    make(&mut model, &mut services, MenuEdit::With { item: 0, id: text("peanut"), on: true });
    let own = items(&model, &services).into_iter().find(|item| item.index == 0).expect("there");
    assert!(own.with.len() == 1 && own.with[0].chosen && own.with_typed.is_empty());
    // What is put in isn't left out, and the other way round.
    make(&mut model, &mut services, MenuEdit::With { item: 1, id: text("egg"), on: true });
    make(&mut model, &mut services, MenuEdit::Without { item: 1, id: text("egg"), on: true });
    let laghman = &model.menus[0].menu.items[1];
    assert!(laghman.with.is_empty() && laghman.without.len() == 1);
    make(&mut model, &mut services, MenuEdit::With { item: 1, id: text("egg"), on: true });
    let laghman = &model.menus[0].menu.items[1];
    assert!(laghman.without.is_empty() && laghman.with.len() == 1);
    let refused = MenuEvent::Make { edit: MenuEdit::With { item: 0, id: text("gold"), on: true } };
    assert!(menu::update(refused, &mut model, &mut services).is_err());
    assert!(
        menu::update(MenuEvent::Ingredient { item: 2, text: text("a") }, &mut model, &mut services).is_err()
    );
    // Twelve and no more; that is said at the item.
    let ids: Vec<String> =
        services.facts().raw.ingredients.iter().map(|known| known.id.to_string()).take(14).collect();
    for id in ids {
        make(&mut model, &mut services, MenuEdit::With { item: 0, id, on: true });
    }
    assert_eq!(model.menus[0].menu.items[0].with.len(), 12);
    let own = items(&model, &services).into_iter().find(|item| item.index == 0).expect("there");
    assert!(own.problem.is_some_and(|problem| problem.contains("12")));
    // The guest is told.
    let link = menu::link(&model, &services).expect("short enough");
    let mut guest = open(Lang::Zh);
    let mut theirs = MenuModel::default();
    send(&mut theirs, &mut guest, MenuEvent::LeaveOut { code: text("peanuts"), on: true });
    send(&mut theirs, &mut guest, MenuEvent::Import { link });
    let shown = items(&theirs, &guest);
    let own = shown.iter().find(|item| item.index == 0).expect("there");
    assert!(own.avoid && own.warnings[0].contains("花生"), "{:?}", own.warnings);
    make(&mut model, &mut services, MenuEdit::With { item: 0, id: text("peanut"), on: false });
    assert!(model.menus[0].menu.items[0].with.iter().all(|id| id.as_str() != "peanut"));
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
