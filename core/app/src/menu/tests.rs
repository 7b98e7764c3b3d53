//! Links against hostile bytes, and codes.

use otkel_domain::{
    model::{DishId, IngredientId, Lang},
    phrasebook::{
        Currency, DishKind, Figure,
        menu::{Item, LongLine, MAX_ITEMS, Menu, Portion, PortionUnit, Section, ShortLine, What},
    },
};
use proptest::prelude::*;

use super::{
    base64,
    code::{LinkError, MAX_INFLATED, SCHEME, link, read},
    qr::{MAX_LETTERS, Qr},
};

fn words(text: &str) -> ShortLine {
    ShortLine::new(text).expect("a line")
}

/// Everything that a menu can have.
fn full() -> Menu {
    let dish = |id: &str| Item::new(What::Dish(DishId::from(id)));
    let own = What::Own { words: words("بالىق \"كۈنلۈك\" <b>"), lang: Lang::Ug };
    let mut menu = Menu::new(words("Көккөл"), Lang::Kk, Currency::Cny);
    menu.place = LongLine::new("+7 700 000 00 00").ok();
    menu.items = vec![
        Item {
            price: Some(Figure::from_hundredths(180_050)),
            portion: Portion::new(Figure::whole(400), PortionUnit::Gram).ok(),
            note: LongLine::new("ыстық").ok(),
            with: vec![IngredientId::from("peanut")],
            without: vec![IngredientId::from("sesame"), IngredientId::from("milk")],
            section: Some(Section::Kind(DishKind::Soup)),
            ..dish("laghman")
        },
        Item { section: Some(Section::Own(words("Көлден"))), ..Item::new(own) },
        dish("a-dish-of-tomorrow"),
    ];
    menu
}

#[test]
fn a_link_gives_the_menu_back_wherever_it_stands() {
    let menu = full();
    let link = link(&menu).expect("it is short");
    assert_eq!(read(&link).as_ref(), Ok(&menu));
    assert_eq!(read(&format!("Menu:\n{link}\n(see you)")).as_ref(), Ok(&menu));
    assert_eq!(super::code::link(&menu).as_ref(), Ok(&link), "the same menu, the same link");
}

#[test]
fn what_is_no_link_says_which() {
    assert_eq!(read("https://example.org/menu"), Err(LinkError::NoLink));
    assert_eq!(read("otkel://menu/2/abc"), Err(LinkError::Newer));
    assert_eq!(read("otkel://menu/9999/abc"), Err(LinkError::Newer));
    for bad in [
        "otkel://menu/",
        "otkel://menu/1/",
        "otkel://menu/x/abc",
        "otkel://menu/1/!!",
        "otkel://menu/-1/a",
        // Nobody has made a version before the first, or writes a number with noughts before it.
        "otkel://menu/0/abc",
        "otkel://menu/01/abc",
        "otkel://menu/02/abc",
        "otkel://menu//abc",
        "otkel://menu/99999/abc",
    ] {
        assert_eq!(read(bad), Err(LinkError::Damaged), "{bad}");
    }
}

#[test]
fn cut_and_changed_links_are_refused() {
    let link = link(&full()).expect("it is short");
    let start = SCHEME.len() + 2;
    for end in start..link.len() {
        assert_eq!(read(&link[..end]), Err(LinkError::Damaged), "cut at {end}");
    }
    for at in start..link.len() {
        let mut changed: Vec<u8> = link.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).expect("letters");
        assert!(read(&changed).is_err(), "changed at {at}");
    }
    assert!(read(&format!("{link}AAAA")).is_err(), "something behind it");
}

fn packed(bytes: &[u8]) -> String {
    use std::io::Write as _;
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(bytes).expect("into memory");
    format!("{SCHEME}1/{}", base64::encode(&packer.finish().expect("into memory")))
}

#[test]
fn a_link_that_swells_is_not_inflated_beyond_its_bound() {
    // 40 MB of nothing in a link of 50 KB.
    let bomb = packed(&vec![0; 40 << 20]);
    assert!(bomb.len() < 96 << 10);
    assert_eq!(read(&bomb), Err(LinkError::Damaged));
}

#[test]
fn the_longest_menus_keep_to_the_bounds() {
    let long = |at: usize| -> Item {
        let text: String =
            (0..80_u32).filter_map(|c| char::from_u32(0x4e00 + (at as u32 * 131 + c * 7) % 20_000)).collect();
        Item::new(What::Own { words: words(&text), lang: Lang::Zh })
    };
    let mut menu = full();
    menu.items = (0..MAX_ITEMS).map(long).collect();
    let link = link(&menu).expect("less than the bound");
    assert!(link.len() > MAX_LETTERS && Qr::of(&link).is_none(), "no code takes it");
    assert_eq!(read(&link), Ok(menu.clone()));
    let note = LongLine::new(&"長".repeat(120)).expect("a line");
    for item in &mut menu.items {
        item.note = Some(note.clone());
    }
    assert_eq!(super::code::link(&menu), Err(LinkError::TooLong), "{MAX_INFLATED}");
    menu.items.push(long(0));
    assert_eq!(super::code::link(&menu), Err(LinkError::Damaged), "no menu at all");
}

#[test]
fn codes_have_their_finders_and_their_bound() {
    let qr = Qr::of("otkel://menu/1/abc").expect("short");
    assert_eq!((qr.size() - 17) % 4, 0);
    // The three finder patterns: dark, light, dark, three dark, dark, light, dark.
    let last = qr.size() - 7;
    for (row, column) in [(0, 0), (0, last), (last, 0)] {
        let line: Vec<bool> = (0..7).map(|at| qr.is_dark(row + 3, column + at)).collect();
        assert_eq!(line, [true, false, true, true, true, false, true]);
    }
    assert!(!qr.is_dark(7, 7) && !qr.is_dark(0, qr.size()), "light between and outside");
    assert_eq!(qr.squares().len(), qr.size() * qr.size());
    assert_eq!(Qr::of(&"a".repeat(MAX_LETTERS)).map(|qr| qr.size()), Some(177));
    assert!(Qr::of(&"a".repeat(MAX_LETTERS + 1)).is_none());
    assert!(qr.svg("<\"menu\">").contains("aria-label=\"&lt;&quot;menu&quot;&gt;\""));
}

#[test]
fn a_line_that_a_menu_would_keep_otherwise_is_refused() {
    // The place with a carriage return in it would be kept with a blank, and make another link than it came by.
    let bytes = super::bytes::write(&full());
    let at = bytes.windows(2).position(|pair| pair == b"0 ").expect("the telephone number");
    let mut changed = bytes.clone();
    changed[at + 1] = b'\r';
    assert!(super::bytes::read(&bytes).is_some());
    assert_eq!(super::bytes::read(&changed), None);
}

fn a_line() -> impl Strategy<Value = ShortLine> {
    "\\PC{1,60}".prop_filter_map("a line", |text| ShortLine::new(&text).ok())
}

fn an_item() -> impl Strategy<Value = Item> {
    let what = prop_oneof![
        "[a-z][a-z0-9-]{0,20}".prop_map(|id| What::Dish(DishId::from(id.as_str()))),
        (a_line(), 0_usize..5).prop_map(|(words, lang)| What::Own { words, lang: Lang::ALL[lang] }),
    ];
    let section = prop_oneof![
        Just(None),
        (0..DishKind::ALL.len()).prop_map(|at| Some(Section::Kind(DishKind::ALL[at]))),
        a_line().prop_map(|words| Some(Section::Own(words))),
    ];
    let price = prop::option::of((0_i64..9_999_999_900).prop_map(Figure::from_hundredths));
    let portion = prop::option::of((1_i32..100_000, 0_usize..6).prop_map(|(figure, unit)| {
        Portion::new(Figure::whole(figure), PortionUnit::ALL[unit]).expect("within")
    }));
    let ids = |mark: &'static str| {
        prop::collection::vec("[a-z]{1,8}", 0..5).prop_map(move |ids| {
            ids.iter().map(|id| IngredientId::from(format!("{mark}{id}").as_str())).collect()
        })
    };
    (what, section, price, portion, ids("a"), ids("b")).prop_map(
        |(what, section, price, portion, with, without)| Item {
            section,
            price,
            portion,
            with,
            without,
            ..Item::new(what)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_menu_comes_back_from_its_link(title in a_line(), items in prop::collection::vec(an_item(), 0..20), lang in 0_usize..5, currency in 0_usize..7) {
        let menu = Menu { items, ..Menu::new(title, Lang::ALL[lang], Currency::ALL[currency]) };
        prop_assert_eq!(menu.check(), Ok(()));
        let link = link(&menu).expect("short enough");
        prop_assert_eq!(read(&link), Ok(menu.clone()));
        let json = serde_json::to_string(&menu).expect("plain data");
        prop_assert_eq!(serde_json::from_str::<Menu>(&json).expect("as it was kept"), menu);
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..300), text in "\\PC{0,80}") {
        let _ = read(&format!("{SCHEME}1/{}", base64::encode(&bytes)));
        let _ = read(&format!("{SCHEME}{text}"));
        if let Ok(menu) = read(&packed(&bytes)) {
            prop_assert_eq!(read(&link(&menu).expect("it was read")), Ok(menu));
        }
    }

    #[test]
    fn flipped_bytes_are_a_menu_or_none(at in 0_usize..400, with in 1_u8..) {
        let mut bytes = super::bytes::write(&full());
        let at = at % bytes.len();
        bytes[at] ^= with;
        if let Some(menu) = super::bytes::read(&bytes) {
            prop_assert_eq!(super::bytes::write(&menu), bytes);
        }
    }
}
